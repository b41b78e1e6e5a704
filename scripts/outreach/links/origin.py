"""一处毛病 → 是哪个 Markdown 文件的哪一行写的；模板里的，给模板的行。找不准就不说，不乱指。

进：docs/ 的字节、overrides/ 的文字、Built。出：Place。
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from urllib.parse import unquote

from outreach import markdown
from outreach.finding import Place
from outreach.links.address import page_path
from outreach.links.built import Built
from outreach.links.layout import LANGUAGED, built_files
from outreach.links.lines import Spot, literal, second_id, written
from outreach.links.resolve import Kind
from outreach.links.rule import Hit
from outreach.source import Source, read

WHOLE_PAGE = {"page-orphan", "sitemap-missing", "page-encoding"}
"""说的是整页的规则：指到文件开头。"""


class Origin:
    """从网页找回源文件。`docs`、`templates` 是相对各自文件夹的路径 → 内容。"""

    def __init__(self, docs: Mapping[str, bytes], templates: Mapping[str, str], built: Built) -> None:
        self._docs, self._templates, self._built = docs, templates, built
        self._known: dict[str, Spot | None] = {}
        self._pages: dict[str, list[str]] = {}
        self._addresses: dict[str, str] = {}
        files = sorted(path for path in docs if path.endswith(".md"))
        for path in files:
            self._claim(path)
        self.share = sum(path in self._addresses for path in files) / len(files) if files else 0.0
        self._source = lru_cache(maxsize=None)(lambda path: read(path, docs[path]))

    def _claim(self, path: str) -> None:
        """这个 Markdown 做成了哪一页：照我们自己的地址规则，也认别的常见排法。"""
        claimed = [file for file in built_files(path) if file in self._built.documents]
        if claimed:
            self._pages.setdefault(claimed[0], []).append(path)
            self._addresses[path] = page_path(claimed[0])
        # 没有译的英文页，正文是中文文件的。
        borrowed = posixpath.join("en", page_path(built_files(path)[0]), "index.html")
        if borrowed in self._built.documents and not LANGUAGED.search(path):
            self._pages.setdefault(borrowed, []).append(path)

    def sources(self, file: str) -> list[str]:
        """这一页的 Markdown，英文页先看英文的。"""
        return sorted(self._pages.get(file, ()), key=lambda path: not LANGUAGED.search(path))

    def spot(self, hit: Hit, nth: int = 0) -> Spot | None:
        """写这个链接的地方；`nth` 是这一页上同一个地址的第几次。"""
        sources = [self._source(path) for path in self.sources(hit.document.path)]
        if hit.slug in WHOLE_PAGE:
            return Spot(Place(sources[0].path)) if sources else None
        if hit.slug == "id-repeated":
            return next((spot for s in sources if (spot := second_id(s, hit.link.target[1:]))), None)
        if hit.link.region not in ("main", ""):
            return self.template(hit) or self._elsewhere(hit.link.target)
        found = (spot for source in sources if (spot := self._in_source(hit, source, nth)))
        return next(found, None) or self._elsewhere(hit.link.target)

    def _in_source(self, hit: Hit, source: Source, nth: int) -> Spot | None:
        for finder in (self._by_link, _by_text_of_target, self._by_name):
            if spots := list(dict.fromkeys(finder(hit, source))):
                return spots[min(nth, len(spots) - 1)]
        return None

    def _by_link(self, hit: Hit, source: Source) -> Iterator[Spot]:
        """Markdown 的链接：原样一样，或者做成网页后是同一个地址。"""
        address = self._built.follow(hit.link, hit.document)
        is_own = address.kind is Kind.OWN
        wanted = (address.path.strip("/"), unquote(address.fragment)) if is_own else None
        for link in markdown.links(source):
            is_same = unquote(link.target) == unquote(hit.link.target)
            if is_same or (wanted and self._reached(link.target, source) == wanted):
                # 引用式的链接，地址写在别的行。
                is_here = link.target in source.raw_lines[link.at.line - 1]
                yield from [Spot(link.at, link.target)] if is_here else literal(link.target, source)

    def _reached(self, target: str, source: Source) -> tuple[str, str] | None:
        path, _, fragment = unquote(target).partition("#")
        if ":" in path or path.startswith("/"):
            return None
        there = (
            posixpath.normpath(posixpath.join(posixpath.dirname(source.path), path)) if path else source.path
        )
        spoken = LANGUAGED.search(source.path)
        translated = f"{there.removesuffix('.md')}.{spoken['language']}.md" if spoken else there
        reached = self._addresses.get(translated, self._addresses.get(there))
        return (reached.strip("/"), fragment) if reached is not None else None

    def _by_name(self, hit: Hit, source: Source) -> Iterator[Spot]:
        """文件头里写着那一页的文件名（to: police-wont-file），或者写着链接的文字。"""
        name = posixpath.basename(self._built.follow(hit.link, hit.document).path.strip("/")).removesuffix(
            ".html"
        )
        head = source.raw_lines[: source.body_line - 1]
        if len(name) > 2:
            for spot in written(rf"(?<![\w-]){re.escape(name)}(?![\w-])", source.path, head):
                yield Spot(spot.at, head[spot.at.line - 1].strip()[:120])
        text = hit.link.text
        if text:
            # 两三个字的文字到处都有，加上方括号才是链接。
            wanted = re.escape(text) if len(text) > 3 else rf"\[{re.escape(text)}\]"
            yield from written(wanted, source.path, source.raw_lines)

    def _elsewhere(self, target: str) -> Spot | None:
        """写在别的条目里、列到这一页上来的：只认写全了的网址和号码。"""
        if not re.match(r"(?:https?:|//|tel:|mailto:)", target):
            return None
        if target not in self._known:
            plain = re.sub(r"^(?:tel|mailto):", "", target).encode("utf-8", "replace")
            holders = (self._source(path) for path, content in self._docs.items() if plain in content)
            self._known[target] = next((spot for s in holders for spot in literal(target, s)), None)
        return self._known[target]

    def written(self, file: str, path: str) -> str:
        """在这个 Markdown 里，链接到那一页该写什么；不是 Markdown、找不到源文件的为空。"""
        sources = sorted(self._pages.get(file, ()), key=lambda source: bool(LANGUAGED.search(source)))
        is_markdown = path.endswith(".md") and bool(sources)
        return posixpath.relpath(sources[0], posixpath.dirname(path) or ".") if is_markdown else ""

    def template(self, hit: Hit) -> Spot | None:
        """模板里的那一行：原样写着的地址，或者认得出的 id、class。"""
        link = hit.link
        for wanted in (f'"{link.target}"', link.mark):
            for path, text in self._templates.items() if len(wanted) > 8 else ():
                if (at := text.find(wanted)) >= 0:
                    return Spot(Place(path, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)))
        return None


def _by_text_of_target(hit: Hit, source: Source) -> Iterator[Spot]:
    return literal(hit.link.target, source)
