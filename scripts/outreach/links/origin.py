"""一处毛病 → 是哪个 Markdown 文件的哪一行写的；模板里的，给模板的行。找不准就不说，不乱指。

进：docs/ 的字节、overrides/ 的文字、Built。出：Place。
"""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from urllib.parse import quote, unquote

from outreach import markdown, site
from outreach.finding import Place
from outreach.links.built import Built
from outreach.links.resolve import INDEXES, page_path
from outreach.links.rule import Hit
from outreach.source import Source, read

_LANGUAGED = re.compile(r"(?P<stem>[^/]+)\.(?P<language>[a-z]{2}(?:-[A-Za-z]+)?)\.md$")
WHOLE_PAGE = {"page-orphan", "sitemap-missing", "page-encoding"}
"""说的是整页的规则：指到文件开头。"""
_OPENS = r"(?<![^\s(<\"'\[,|=>（：:])"
_CLOSES = r"(?![^\s)>\"'\],|}）#?])"


class Origin:
    """从网页找回源文件。`docs`、`templates` 是相对各自文件夹的路径 → 内容。"""

    def __init__(self, docs: Mapping[str, bytes], templates: Mapping[str, str], built: Built) -> None:
        self._docs, self._templates, self._built = docs, templates, built
        self._known: dict[str, Place | None] = {}
        self._pages: dict[str, list[str]] = {}
        self._addresses: dict[str, str] = {}
        files = sorted(path for path in docs if path.endswith(".md"))
        for path in files:
            self._claim(path)
        self.share = sum(path in self._addresses for path in files) / len(files) if files else 0.0
        self._source = lru_cache(maxsize=None)(lambda path: read(path, docs[path]))

    def _claim(self, path: str) -> None:
        """这个 Markdown 做成了哪一页：照我们自己的地址规则，也认别的常见排法。"""
        claimed = [file for file in _built_files(path) if file in self._built.documents]
        if claimed:
            self._pages.setdefault(claimed[0], []).append(path)
            self._addresses[path] = page_path(claimed[0])
        # 没有译的英文页，正文是中文文件的。
        borrowed = posixpath.join("en", page_path(_built_files(path)[0]), "index.html")
        if borrowed in self._built.documents and not _LANGUAGED.search(path):
            self._pages.setdefault(borrowed, []).append(path)

    def sources(self, file: str) -> list[str]:
        """这一页的 Markdown，英文页先看英文的。"""
        return sorted(self._pages.get(file, ()), key=lambda path: not _LANGUAGED.search(path))

    def place(self, hit: Hit, nth: int = 0) -> Place | None:
        """写这个链接的地方；`nth` 是这一页上同一个地址的第几次。"""
        sources = [self._source(path) for path in self.sources(hit.document.path)]
        if hit.slug in WHOLE_PAGE:
            return Place(sources[0].path) if sources else None
        if hit.slug == "id-repeated":
            return next((p for s in sources if (p := _second_id(s, hit.link.target[1:]))), None)
        if hit.link.region not in ("main", ""):
            return self.template(hit) or self._elsewhere(hit.link.target)
        found = (place for source in sources if (place := self._in_source(hit, source, nth)))
        return next(found, None) or self._elsewhere(hit.link.target)

    def _in_source(self, hit: Hit, source: Source, nth: int) -> Place | None:
        for finder in (self._by_link, _by_text_of_target, self._by_name):
            places = list(dict.fromkeys(finder(hit, source)))
            if places:
                return places[min(nth, len(places) - 1)]
        return None

    def _by_link(self, hit: Hit, source: Source) -> Iterator[Place]:
        """Markdown 的链接：原样一样，或者做成网页后是同一个地址。"""
        address = self._built.follow(hit.link, hit.document)
        wanted = (address.path.strip("/"), unquote(address.fragment))
        for link in markdown.links(source):
            if unquote(link.target) == unquote(hit.link.target) or self._reached(link.target, source) == wanted:
                yield link.at

    def _reached(self, target: str, source: Source) -> tuple[str, str] | None:
        path, _, fragment = unquote(target).partition("#")
        if ":" in path or path.startswith("/"):
            return None
        there = posixpath.normpath(posixpath.join(posixpath.dirname(source.path), path)) if path else source.path
        spoken = _LANGUAGED.search(source.path)
        translated = f"{there.removesuffix('.md')}.{spoken['language']}.md" if spoken else there
        reached = self._addresses.get(translated, self._addresses.get(there))
        return (reached.strip("/"), fragment) if reached is not None else None

    def _by_name(self, hit: Hit, source: Source) -> Iterator[Place]:
        """文件头里写着那一页的文件名（to: police-wont-file），或者写着链接的文字。"""
        name = posixpath.basename(self._built.follow(hit.link, hit.document).path.strip("/")).removesuffix(".html")
        head = source.raw_lines[: source.body_line - 1]
        if len(name) > 2:
            yield from _written(rf"(?<![\w-]){re.escape(name)}(?![\w-])", source.path, head)
        text = hit.link.text
        if len(text) > 2:
            yield from _written(re.escape(text), source.path, source.raw_lines)

    def _elsewhere(self, target: str) -> Place | None:
        """写在别的条目里、列到这一页上来的：只认写全了的网址和号码。"""
        if not re.match(r"(?:https?:|//|tel:|mailto:)", target):
            return None
        if target not in self._known:
            plain = re.sub(r"^(?:tel|mailto):", "", target).encode("utf-8", "replace")
            holders = (self._source(path) for path, content in self._docs.items() if plain in content)
            self._known[target] = next((p for s in holders for p in _literal(target, s)), None)
        return self._known[target]

    def template(self, hit: Hit) -> Place | None:
        """模板里的那一行：原样写着的地址，或者认得出的 id、class。"""
        link = hit.link
        for wanted in (f'"{link.target}"', link.mark):
            for path, text in self._templates.items() if len(wanted) > 8 else ():
                if (at := text.find(wanted)) >= 0:
                    return Place(path, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))
        return None


def _built_files(path: str) -> list[str]:
    """一个 Markdown 可能做成的文件，最像的在前。"""
    spoken = _LANGUAGED.search(path)
    folder = posixpath.dirname(path)
    plain = posixpath.join(folder, f"{spoken['stem']}.md") if spoken else path
    if posixpath.basename(plain).lower() == "readme.md":
        plain = posixpath.join(folder, "index.md")
    language = spoken["language"] if spoken else ""
    ours = site.address(plain, "en" if language == "en" else "zh")
    stem = plain.removesuffix(".md")
    first, _, rest = plain.partition("/")
    return [
        *(ours + index for index in INDEXES),
        f"{stem}.html",
        *(posixpath.join(language, site.address(plain, "zh"), "index.html") for _ in range(bool(language))),
        *(site.address(rest, "zh") + "index.html" for _ in range(bool(rest and len(first) == 2))),
    ]


def _by_text_of_target(hit: Hit, source: Source) -> Iterator[Place]:
    return _literal(hit.link.target, source)


def _literal(target: str, source: Source) -> Iterator[Place]:
    """原样写着这个地址（或去掉 tel: 的号码）的行。"""
    bare = re.sub(r"^(?:tel|mailto):", "", target).strip()
    spellings = {bare, unquote(bare), html.escape(bare), quote(bare, safe="/:#?&=%+,;@")} - {""}
    if bare.strip("./#") in ("", "index.html"):
        return
    pattern = "|".join(sorted(map(re.escape, spellings), key=len, reverse=True))
    yield from _written(f"{_OPENS}(?:{pattern}){_CLOSES}", source.path, source.raw_lines)


def _written(pattern: str, path: str, lines: tuple[str, ...]) -> Iterator[Place]:
    wanted = re.compile(pattern)
    for number, line in enumerate(lines, 1):
        for match in wanted.finditer(line):
            yield Place(path, number, match.start() + 1)


def _second_id(source: Source, name: str) -> Place | None:
    """第二次用这个编号的地方；只写了一次的，另一次是程序加的，还是指到这里。"""
    quoted = re.escape(name)
    places = list(_written(rf"""#{quoted}(?=[\s}}])|\bid=["']?{quoted}(?=["'\s>])""", source.path, source.raw_lines))
    return places[1] if len(places) > 1 else places[0] if places else None
