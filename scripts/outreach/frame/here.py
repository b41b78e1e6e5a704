"""站在哪一页上：哪个站、哪个路径、哪种语言，从这里怎么链到别处。外框的每一部分都站在这里说话。"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from outreach.addresses import address
from outreach.entry import Entry
from outreach.kinds.base import Kind
from outreach.kinds.page import Home
from outreach.site import Site
from outreach.teller import Teller, relative

MISSING = "404.md"
"""“没有这一页”不是条目，借这个路径算地址。"""


@dataclass(frozen=True)
class Here:
    """一页。`root` 不空时链接都从站根写起（只有 404 页用）。"""

    site: Site
    path: str
    language: str
    root: str = ""

    @cached_property
    def entry(self) -> Entry[Kind] | None:
        return self.site.by_path.get(self.path)

    @cached_property
    def tell(self) -> Teller:
        return Teller(self.site, self.language, address(self.path, self.language))

    def t(self, key: str) -> str:
        return self.tell.word(key)

    def url(self, path: str) -> str:
        """docs/ 里的一页的链接。"""
        return self.link(address(path, self.language))

    def asset(self, file: str) -> str:
        """不分语言的文件的链接。"""
        return self.link(file)

    def link(self, there: str) -> str:
        """从站根算起的地址，写成这一页上的链接。"""
        return self.root + there if self.root else relative(self.tell.here, there)

    @property
    def kind(self) -> str:
        return self.entry.kind.name if self.entry else "page"

    @property
    def is_home(self) -> bool:
        return self.entry is not None and issubclass(self.entry.kind, Home)

    @property
    def title(self) -> str:
        if self.entry is None or self.entry.zh is None:
            return self.t("missing.title") if self.path == MISSING else self.path
        return self.tell.name(self.entry)
