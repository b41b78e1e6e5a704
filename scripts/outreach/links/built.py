"""做好的网站：全部读好的文件，和一个链接走到哪里。

进：文件名 → 字节（Mapping，用到才读）、站的网址。出：Built。纯计算，不碰磁盘。
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import unquote, urlsplit

from outreach import halves
from outreach.links import reading
from outreach.links.address import decoded, relative
from outreach.links.link import Document, Link, Use
from outreach.links.resolve import Address, Kind, Space

_LANGUAGE = re.compile(r"(?:zh|en|cn)(?:[-_][a-z]{2,8})*", re.I)
MISSING_PAGE = re.compile(r"(?:^|/)(?:404|50[0-9]|offline)(?:\.html?|/index\.html?)$")
"""出错时才看到的页：没有人指着，也不进站点地图。"""
SEARCH_PAGE = re.compile(r"(?:^|/)search(?:\.html?|/index\.html?)$")
"""搜索结果页：只有搜索框指着，不用进站点地图。"""


@dataclass(frozen=True)
class Built:
    """一个做好的网站。"""

    space: Space
    documents: Mapping[str, Document]
    heads: Mapping[str, bytes]
    _bases: dict[str, str] = field(default_factory=dict)

    @cached_property
    def pages(self) -> tuple[Document, ...]:
        return tuple(document for document in self.documents.values() if document.is_page)

    def page(self, file: str | None) -> Document | None:
        document = self.documents.get(file or "")
        return document if document and document.is_page else None

    def base(self, document: Document) -> str:
        """这个文件里的相对地址从哪里算起。"""
        if document.path not in self._bases:
            own = self.space.url(document.path)
            if document.base:
                own = self.space.resolve(document.base, own).href or own
            elif document.roots:
                own = self.space.base + self._root(document)
            self._bases[document.path] = own
        return self._bases[document.path]

    def _root(self, document: Document) -> str:
        """搜索索引没说从哪里算起：哪个文件夹打得开的地址最多，就是哪个。"""

        def opened(root: str) -> int:
            places = (self.space.resolve(link.target, self.space.base + root) for link in document.links)
            return sum(self.space.find(place.path).file is not None for place in places)

        return max(document.roots, key=opened)

    def relative(self, document: Document, file: str) -> str:
        """从这个文件写到那个文件的相对地址；写了 <base> 的从它算起。"""
        base = self.base(document)
        if not base.startswith(self.space.base):
            return self.space.url(file)
        return relative(decoded(base[len(self.space.base) :].partition("#")[0].partition("?")[0]), file)

    def follow(self, link: Link, document: Document) -> Address:
        return self.space.resolve(link.target, self.base(document))

    def target(self, link: Link, document: Document) -> str | None:
        """链接打开的站内文件；不是站内的、没有的为 None。"""
        address = self.follow(link, document)
        return self.space.find(address.path).file if address.kind is Kind.OWN else None

    def landing(self, file: str) -> str | None:
        """自动跳转的页一路跳到头；绕圈的、跳出站的为 None。"""
        seen: set[str] = set()
        while (page := self.page(file)) and page.delay is not None and page.using(Use.REFRESH):
            if file in seen:
                return None
            seen.add(file)
            following = self.target(page.using(Use.REFRESH)[0], page)
            if following is None:
                return None
            file = following
        return file

    def language(self, page: Document) -> str:
        """一页的语言：自己写明的，没写看第一层文件夹。"""
        first = page.path.split("/")[0]
        return page.language or (first.lower() if "/" in page.path and _LANGUAGE.fullmatch(first) else "")

    def is_language(self, folder: str) -> bool:
        """en、zh-cn 这样的文件夹名。"""
        return bool(_LANGUAGE.fullmatch(folder))

    def twin(self, page: Document, language: str) -> str | None:
        """同一页的另一种语言：先看 hreflang，再看文件夹 en/。"""
        for link in page.using(Use.ALTERNATE):
            if link.hreflang.startswith(language) and (file := self.target(link, page)) in self.documents:
                return file
        first, _, rest = page.path.partition("/")
        bare = rest if rest and _LANGUAGE.fullmatch(first) else page.path
        for prefix in self._folders_of(language):
            if (file := prefix + bare) in self.documents and file != page.path:
                return file
        return None

    def _folders_of(self, language: str) -> Iterator[str]:
        for folder, languages in self._languages.items():
            if languages.most_common(1)[0][0].startswith(language):
                yield folder

    @cached_property
    def _languages(self) -> dict[str, Counter[str]]:
        """文件夹（en/、zh/ 或站根）→ 里面的页各用什么语言。"""
        seen: dict[str, Counter[str]] = {}
        for page in self.pages:
            first = page.path.split("/")[0]
            folder = f"{first}/" if "/" in page.path and _LANGUAGE.fullmatch(first) else ""
            seen.setdefault(folder, Counter())[self.language(page)] += 1
        return seen


def build(files: Mapping[str, bytes], base: str = "", seen: Callable[[str], None] = lambda _: None) -> Built:
    """读完全部文件。`seen` 每读完一个叫一次（进度条用）。"""

    def work(names: Sequence[str]) -> dict[str, tuple[bytes, Document | None]]:
        found: dict[str, tuple[bytes, Document | None]] = {}
        for name in names:
            content = files[name]
            readable = name.lower().endswith(reading.READ)
            found[name] = content[:1024], reading.read(name, content) if readable else None
            seen(name)
        return found

    read = {n: r for batch in halves.in_turn(work, halves.batches(tuple(files))) for n, r in batch.items()}
    documents = {name: document for name, (_, document) in read.items() if document}
    heads = {name: head for name, (head, _) in read.items()}
    redirects = heads.get("_redirects", b"").decode("utf-8", "replace")
    return Built(Space(files, base or _own_address(documents), redirects), documents, heads)


def _own_address(documents: Mapping[str, Document]) -> str:
    """没给 --base-url：首页的 canonical、站点地图里最短的地址，说了站在哪里。"""
    home = documents.get("index.html")
    places = [link.target for link in home.using(Use.CANONICAL)] if home else []
    locs = [link.target for document in documents.values() for link in document.links if link.tag == "loc"]
    if locs and (shortest := min(locs, key=len)) and all(loc.startswith(shortest) for loc in locs):
        places.append(shortest)
    for place in places:
        parts = urlsplit(place) if place.startswith(("https://", "http://")) else None
        if parts and parts.netloc and unquote(parts.path).endswith("/"):
            return f"{parts.scheme}://{parts.netloc}{parts.path}"
    return ""
