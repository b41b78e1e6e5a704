"""正文里的链接：站内的要找得到，站外的要写全；小标题要有编号。"""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache
from urllib.parse import unquote, urlsplit

from outreach.checks.rule import Problem, problem, rule
from outreach.entry import Entry
from outreach.finding import MUST, Repair
from outreach.kinds.base import Kind
from outreach.markdown import Link, anchors, headings, links
from outreach.site import Site
from outreach.source import Source
from outreach.spotting import leaves


def _sources(site: Site) -> Iterator[tuple[Entry[Kind], Source]]:
    for entry in site.entries:
        for source in entry.sources:
            yield entry, source


def _internal(source: Source) -> Iterator[tuple[Link, str, str]]:
    """站内链接：（链接，目标文件，编号）。目标相对 docs/；只有编号的是本页。"""
    for link in links(source):
        parts = urlsplit(link.target)
        if parts.scheme or parts.netloc or link.target.startswith("//"):
            continue
        path = unquote(parts.path)
        target = (
            posixpath.normpath(posixpath.join(posixpath.dirname(source.path), path)) if path else source.path
        )
        yield link, target, unquote(parts.fragment)


@rule("link-missing", MUST)
def link_leads_to_a_file(site: Site) -> Iterator[Problem]:
    """站内链接写文件的路径，那个文件要在。"""
    for _, source in _sources(site):
        for link, target, _ in _internal(source):
            if target in site.paths:
                continue
            near = _nearest(target, source, site)
            relative = posixpath.relpath(near or ".", posixpath.dirname(source.path) or ".")
            is_page = target.endswith(".md") or "." not in posixpath.basename(target)
            example = (
                "那个 .md 文件的路径，如 ../channels/12309.md"
                if is_page
                else "那个文件的路径，如 ../assets/map.png"
            )
            yield Problem(
                link.at, link.target, "点了会看到“没有这一页”。" if is_page else "docs/ 里没有这个文件，页面上会是空的。",
                f"是不是 {relative}？改成它；不是就删掉。" if near else f"写从本页到{example}；不要了就删掉。",
            )  # fmt: skip


def _nearest(target: str, source: Source, site: Site) -> str:
    """最像的那个文件：先看名字像不像，再看整条路径；文件夹就给它的首页。没有像的为空。"""
    if f"{target}/index.md" in site.paths:
        return f"{target}/index.md"
    stem = posixpath.basename(target).removesuffix(".md")
    paths = site.once(_by_stem)
    alike = site.once(_AlikeStems).of(stem)
    own = source.chinese_path
    near = get_close_matches(target, sorted(p for one in alike for p in paths[one] if p != own), 1, 0)
    return near[0] if near else ""


def _by_stem(site: Site) -> dict[str, list[str]]:
    """文件名（去掉 .md）→ 叫这个名字的文件。"""
    paths: dict[str, list[str]] = defaultdict(list)
    for path in site.paths:
        if not path.endswith(".en.md"):
            paths[posixpath.basename(path).removesuffix(".md")].append(path)
    return paths


class _AlikeStems:
    """像的文件名，同一个错名字只找一遍：一个栏目改了名，几千页会错成一样的。"""

    def __init__(self, site: Site) -> None:
        self._stems = sorted(site.once(_by_stem))
        self.of = cache(self._of)

    def _of(self, stem: str) -> list[str]:
        return get_close_matches(stem, self._stems, 3, 0.6)


@rule("link-language", MUST)
def link_names_the_chinese_file(site: Site) -> Iterator[Problem]:
    """站内链接写 a.md，不写 a.en.md：英文站会自动换成英文页。"""
    for _, source in _sources(site):
        for link, target, _ in _internal(source):
            if target != source.path and target in site.paths and target.endswith(".en.md"):
                yield Problem(
                    link.at,
                    link.target,
                    "写死了英文页，中文读者点了会看到英文。",
                    f"改成：{link.target.replace('.en.md', '.md')}",
                )


@rule("anchor-missing", MUST)
def anchor_exists(site: Site) -> Iterator[Problem]:
    """链接里 # 后面的编号，那一页上要有。"""
    known = {path: _anchors(entry) for path, entry in site.by_path.items() if entry.source.raw_lines}
    for _, source in _sources(site):
        for link, target, fragment in _internal(source):
            ids = known.get(source.chinese_path if target == source.path else target.replace(".en.md", ".md"))
            if fragment and ids is not None and fragment not in ids:
                near = get_close_matches(fragment, ids, 1, 0.4)
                listed = f"那一页上的编号有：{'、'.join(sorted(ids))}。改成其中一个，或者去掉 # 和后面的字。"
                none = "那一页一个编号也没有。去掉 # 和后面的字，或者先给小标题写上编号。"
                yield Problem(
                    link.at, link.target, f"那一页上没有编号 {fragment}，点了会停在页首。",
                    f"是不是 #{near[0]}？改成它。" if near else listed if ids else none,
                )  # fmt: skip


def _anchors(entry: Entry[Kind]) -> set[str]:
    return set().union(*(anchors(source) for source in entry.sources)) | set(entry.kind.anchors)


_REPLACE = "换成 https:// 开头的网址，或者删掉链接。"
_UNSAFE = {
    "tel": (
        "电话写在正文里，改号时容易漏改，有人会打错。",
        "电话只写在文件头和渠道页，这里链接过去：[12309](../channels/12309.md)",
    ),
    "http": ("不是 https:// 开头，路上能被别人看到、改掉。", _REPLACE),
    "": ("这种链接手机上打不开，或者不安全。", _REPLACE),
}


@rule("link-scheme", MUST)
def link_is_safe(site: Site) -> Iterator[Problem]:
    """站外链接以 https:// 开头；正文里不写 tel:、javascript: 这类链接。"""
    for _, source in _sources(site):
        for link in links(source):
            parts = urlsplit(link.target)
            if parts.scheme == "https" or (not parts.scheme and not link.target.startswith("//")):
                continue
            yield Problem(link.at, link.target, *_UNSAFE.get(parts.scheme, _UNSAFE[""]))


@rule("heading-id", MUST)
def heading_has_an_id(site: Site) -> Iterator[Problem]:
    """小标题写上编号 { #english-id }，编号不重复；标题从两个 # 开始。"""
    for _, source in _sources(site):
        seen: set[str] = set()
        for heading in headings(source):
            if heading.level == 1 and not source.facts:
                continue  # 没有文件头的，先补文件头，那时才谈得上重复
            if heading.level == 1:
                yield Problem(
                    heading.at,
                    heading.text,
                    "页面标题已经写在 title 里，正文再写一个会有两个大标题。",
                    f"改成两个 #：## {heading.text}",
                    repair=Repair("# ", "## "),
                )
            elif not heading.id:
                yield Problem(
                    heading.at,
                    heading.text,
                    "没有编号，中文标题会变成 #_1 这样的地址，发给别人打不开。",
                    f"写成：{'#' * heading.level} {heading.text} {{ #english-id }}",
                )
            elif heading.id in seen:
                yield Problem(
                    heading.at,
                    heading.text,
                    f"编号 {heading.id} 在这一页用了两次，链接只会跳到第一个。",
                    "换一个没用过的编号。",
                )
            seen.add(heading.id)


_MARKDOWN_LINK = re.compile(r"\[[^\[\]\n]+\]\([^()\s]+\)")


@rule("link-in-field", MUST)
def fields_hold_no_links(site: Site) -> Iterator[Problem]:
    """链接只写在正文里；文件头里写了，网页上会露出方括号和路径。"""
    for _, source in _sources(site):
        for keys, value in leaves(source.facts) if source.head_may_hold("](") else ():
            if found := _MARKDOWN_LINK.search(value):
                words = found[0][1:].partition("]")[0]
                yield problem(
                    source, keys, "文件头里的链接不会变成链接，读的人看到的是方括号和路径。",
                    f"这里只写“{words}”，把链接移到正文里。", found[0],
                )  # fmt: skip
