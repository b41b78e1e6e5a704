"""往哪里走：顶部的几个栏目、上一级、页脚里的其余栏目。"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from outreach.entry import Entry
from outreach.frame.here import Here
from outreach.kinds.base import Kind
from outreach.kinds.page import Home, Section


@dataclass(frozen=True)
class NavItem:
    """导航里的一项。"""

    title: str
    url: str
    is_here: bool


@dataclass(frozen=True)
class Navigation:
    """一页的导航。`menu` 是 mkdocs.yml 的 nav 里写的几个路径。"""

    here: Here
    menu: tuple[str, ...]

    @cached_property
    def top(self) -> list[NavItem]:
        """顶部的几个栏目，次序照 mkdocs.yml 的 nav。"""
        by_path = self.here.site.by_path
        return [self._item(by_path[path]) for path in self.menu if path in by_path]

    @cached_property
    def parent(self) -> NavItem | None:
        """上一级栏目；栏目首页和首页没有。"""
        folder = self.here.path.rpartition("/")[0]
        index = self.here.site.by_path.get(f"{folder}/index.md") if folder else None
        return self._item(index) if index is not None and index.path != self.here.path else None

    @cached_property
    def more(self) -> list[NavItem]:
        """页脚里的其余栏目：有首页而不在顶部导航里的。"""
        site = self.here.site
        indexes = (e for e in site.all(Section) if e.path not in self.menu)
        office = (site.office,) if site.office else ()
        return [self._item(entry) for entry in (*office, *indexes)]

    def _item(self, entry: Entry[Kind]) -> NavItem:
        here, folder = self.here.path, entry.path.removesuffix("index.md")
        is_here = here.startswith(folder) if folder else here == entry.path
        return NavItem(self._short_title(entry), self.here.url(entry.path), is_here)

    def _short_title(self, entry: Entry[Kind]) -> str:
        """导航里的名字：首页就叫首页，栏目有短名用短名。"""
        if entry.zh is None:
            return entry.path
        told = entry.told_in(self.here.language)
        if isinstance(told, Home):
            return self.here.t("site.home")
        return (told.nav_title if isinstance(told, Section) else None) or self.here.tell.name(entry)
