"""中英文两页长得一样：小标题一样多，链接到同样的页。事实、条数在 translations，法条在 citations。"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from outreach.checks.rule import Problem, rule
from outreach.entry import Entry
from outreach.finding import MUST, SHOULD, Place
from outreach.kinds.base import Kind
from outreach.markdown import anchors, headings, links
from outreach.site import Site
from outreach.source import Source
from outreach.spotting import leaves

Target = tuple[str, str]
"""链接到哪里：中文文件的路径、编号（没有为空）。"""
_INLINE = re.compile(r"\]\(([^()\s]+)\)")
"""文件头的文字里写的链接。"""


@rule("twin-headings", MUST)
def headings_share_ids(site: Site) -> Iterator[Problem]:
    """中英文两页的小标题编号（{ #id }）一样，换语言时才能停在同一段。"""
    for entry, twin, _ in site.bilingual:
        chinese = [heading.id for heading in headings(entry.source)]
        for heading in headings(twin):
            if heading.id and heading.id not in chinese:
                yield Problem(
                    heading.at, heading.text, f"中文页没有编号是 {heading.id} 的小标题，换语言时会跳到页首。",
                    f"改成中文页的编号：{'、'.join(filter(None, chinese))}"
                    if any(chinese)
                    else "中文页的小标题都没有编号：先在中文页写上，或者删掉这里的小标题。",
                )  # fmt: skip


@rule("twin-sections", SHOULD)
def english_has_every_section(site: Site) -> Iterator[Problem]:
    """中文页有的小标题，英文页也要有；没有的那一节，看英文的人看不到。"""
    for entry, twin, _ in site.bilingual:
        english = {heading.id for heading in headings(twin)}
        for heading in headings(entry.source):
            if heading.id and heading.id not in english:
                yield Problem(
                    Place(twin.path, twin.body_line), f"没有小标题 {{ #{heading.id} }}",
                    f"中文页有“{heading.text}”一节，英文页没有，看英文的人看不到。",
                    f"对照 {entry.path} 第 {heading.at.line} 行，译出这一节，"
                    f"小标题写成：{'#' * heading.level} 英文标题 {{ #{heading.id} }}",
                )  # fmt: skip


@rule("twin-links", SHOULD)
def both_languages_link_to_the_same(site: Site) -> Iterator[Problem]:
    """中英文两页链接到同样的页，两种语言的读者走得到一样的地方。"""
    for entry, twin, _ in site.bilingual:
        chinese, english = _targets(site, entry.source), _targets(site, twin)
        for target, (at, written) in chinese.items():
            if target not in english:
                yield Problem(
                    Place(twin.path, twin.body_line), f"没有链接到 {written}",
                    f"中文页第 {at.line} 行有这个链接，英文页没有，看英文的人走不到。",
                    f"对照 {entry.path} 第 {at.line} 行，在英文的同一处写上：[英文]({written})",
                )  # fmt: skip
        for target, (at, written) in english.items():
            if target not in chinese:
                yield Problem(
                    at, written, "中文页没有这个链接，看中文的人走不到。",
                    f"在 {entry.path} 同一处写上：[文字]({written})；不该有，就从这里删掉。",
                )  # fmt: skip


def _targets(site: Site, source: Source) -> dict[Target, tuple[Place, str]]:
    """一页链接到站内的哪些页，各在哪里、怎么写的。图片、下载和指错了的不算，另有规则管。"""
    found: dict[Target, tuple[Place, str]] = {}
    for at, written in _written(source):
        parts = urlsplit(written)
        path = unquote(parts.path)
        if parts.scheme or parts.netloc:
            continue
        here = posixpath.dirname(source.path)
        target = posixpath.normpath(posixpath.join(here, path)) if path else source.chinese_path
        entry = site.by_path.get(target.replace(".en.md", ".md"))
        fragment = _fragment(entry, unquote(parts.fragment)) if entry else ""
        if entry is not None and (path or fragment):
            found.setdefault((entry.path, fragment), (at, written.replace(".en.md", ".md")))
    return found


def _fragment(entry: Entry[Kind], fragment: str) -> str:
    """跳到那一页的哪一段；两种语言的页上都有这个编号才算，英文页没有的段没法链接过去。"""
    shared = frozenset.intersection(*(anchors(source) for source in entry.sources)) | {*entry.kind.anchors}
    return fragment if fragment in shared else ""


def _written(source: Source) -> Iterator[tuple[Place, str]]:
    """正文里的链接，和文件头的文字里写的。"""
    yield from ((link.at, link.target) for link in links(source))
    for keys, value in leaves(source.facts) if source.head_may_hold("](") else ():
        yield from ((source.at(*keys), match[1]) for match in _INLINE.finditer(value))
