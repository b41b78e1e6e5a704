"""一页的外框：标题、导航、语言、横幅、页脚要用的东西，都从模型算好，模板只管摆。

进：Site、路径、语言。出：Frame。
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cached_property
from typing import cast

from outreach import schema_org, subscriptions
from outreach.addresses import LANGUAGES, address
from outreach.entry import Entry
from outreach.handout import Handout, issued
from outreach.kinds.base import Kind
from outreach.kinds.channel import Channel
from outreach.kinds.event import Event
from outreach.kinds.page import Home, Section
from outreach.site import Site
from outreach.stamp import Standing
from outreach.teller import Teller, relative

MISSING = "404.md"
"""“没有这一页”不是条目，借这个路径算地址。"""

_TAKEN_AWAY = re.compile(
    r'href="[^"]+\.(?:pdf|ics|vcf|zip|xlsx|csv|docx)"|(?:div|section) class="chart"|details class="telling'
)
"""要下载的文件；要打印的墙上总表、讲给大家听的稿子。"""


@dataclass(frozen=True)
class NavItem:
    """导航里的一项。"""

    title: str
    url: str
    is_here: bool


@dataclass(frozen=True)
class Frame:
    """一页的外框。`root` 不空时链接都从站根写起（只有 404 页用）；`edit_base` 是网页编辑 docs/ 的地址，没有就空着。"""

    site: Site
    path: str
    language: str
    menu: tuple[str, ...]
    root: str = ""
    edit_base: str = ""
    site_url: str = ""

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
        return self._link(address(path, self.language))

    def asset(self, file: str) -> str:
        """不分语言的文件的链接。"""
        return self._link(file)

    def _link(self, there: str) -> str:
        return self.root + there if self.root else relative(self.tell.here, there)

    @property
    def kind(self) -> str:
        return self.entry.kind.name if self.entry else "page"

    @property
    def title(self) -> str:
        if self.entry is None or self.entry.zh is None:
            return self.t("missing.title") if self.path == MISSING else self.path
        return self.tell.name(self.entry)

    @property
    def page_title(self) -> str:
        name = self.t("site.name")
        return name if self.title == name else f"{self.title} - {name}"

    @property
    def summary(self) -> str:
        told = self.entry.told_in(self.language) if self.entry and self.entry.zh else None
        return getattr(told, "summary", None) or self.title

    @property
    def is_home(self) -> bool:
        return self.entry is not None and issubclass(self.entry.kind, Home)

    @property
    def feeds(self) -> tuple[tuple[str, str, str], ...]:
        """首页和活动的页在头上写明能订什么：种类、名字、链接。"""
        if not (self.is_home or self.path.startswith("events/")):
            return ()
        return (
            (subscriptions.FEED, self.t("feed.title"), self._link(subscriptions.feed(self.language))),
            (subscriptions.CALENDAR, self.t("event.calendar-all"), self._link(subscriptions.calendar(self.language))),
        )  # fmt: skip

    @property
    def structured(self) -> str:
        """给搜索引擎看的活动，写成 JSON；尖括号换成转义，文字里有什么都出不了那个标签。"""
        entry = self.site.get("event", self.entry.id) if self.kind == "event" and self.entry else None
        if entry is None or not isinstance(entry.zh, Event):
            return ""
        told = schema_org.of(self.site, cast("Entry[Event]", entry), self.language, self.site_url)
        text = json.dumps(told, ensure_ascii=False, separators=(",", ":")) if told else ""
        for char in "<>&":
            text = text.replace(char, f"\\u{ord(char):04x}")
        return text

    @property
    def is_fallback(self) -> bool:
        """英文站上借中文页顶着的一页。"""
        return self.language != LANGUAGES[0] and self.entry is not None and self.entry.twin is None

    @property
    def behind(self) -> str:
        """英文页没跟上中文时，先提醒的一句；知道改了几处就说几处。中文页、跟上了的为空。"""
        held = self._standing
        if held is None or not held.is_behind:
            return ""
        if held.count is None or held.on is None or held.on > self.site.today:
            return self.t("site.behind")
        key = "site.behind-one" if held.count == 1 else "site.behind-many"
        return self.t(key).format(held.count, self.tell.day(held.on, weekday=False))

    @property
    def matches(self) -> str:
        """英文页和哪天的中文一致。日子还没到的是写错了，不说。"""
        held = self._standing
        if held is None or held.is_behind or held.on is None or held.on > self.site.today:
            return ""
        return self.t("site.matches").format(self.tell.day(held.on, weekday=False))

    @property
    def _standing(self) -> Standing | None:
        return self.entry.standing if self.entry and self.language != LANGUAGES[0] else None

    @cached_property
    def paper(self) -> Handout | None:
        """这一页从浏览器里印出来，末尾要写的：二维码、网址、批号、有效期至。不会印的页、印出来是海报的活动页没有。"""
        if self.entry is None or self.entry.zh is None or not issued.has_footer(self.entry):
            return None
        return Handout(self.site, self.entry, self.language, None, self.site_url)

    @property
    def text_language(self) -> str:
        """正文实际用的语言代码（BCP 47）。"""
        return "en" if self.language == "en" and not self.is_fallback else "zh-Hans"

    @property
    def is_sensitive(self) -> bool:
        return bool(self.entry and self.entry.zh and getattr(self.entry.zh, "sensitive", False))

    @staticmethod
    def is_taken_away(article: str) -> bool:
        """这一页的文章里有没有要下载、要打印的：微信里做不了，要先说怎么办。"""
        return bool(_TAKEN_AWAY.search(article))

    @property
    def source_file(self) -> str:
        """改这一页要改哪个文件（相对 docs/）。"""
        if self.entry is None:
            return ""
        return self.entry.twin.path if self.language == "en" and self.entry.twin else self.entry.path

    @property
    def edit_url(self) -> str:
        """在网页上修改本页的地址；仓库地址没填就没有。"""
        return (
            f"{self.edit_base.rstrip('/')}/{self.source_file}" if self.edit_base and self.source_file else ""
        )

    @cached_property
    def nav(self) -> list[NavItem]:
        """顶部的几个栏目，次序照 mkdocs.yml 的 nav。"""
        return [self._item(self.site.by_path[path]) for path in self.menu if path in self.site.by_path]

    def _item(self, entry: Entry[Kind]) -> NavItem:
        folder = entry.path.removesuffix("index.md")
        is_here = self.path.startswith(folder) if folder else self.path == entry.path
        title = self._short_title(entry)
        return NavItem(title, self.url(entry.path), is_here)

    def _short_title(self, entry: Entry[Kind]) -> str:
        """导航里的名字：首页就叫首页，栏目有短名用短名。"""
        if entry.zh is None:
            return entry.path
        told = entry.told_in(self.language)
        if isinstance(told, Home):
            return self.t("site.home")
        return (told.nav_title if isinstance(told, Section) else None) or self.tell.name(entry)

    @cached_property
    def parent(self) -> NavItem | None:
        """上一级栏目；栏目首页和首页没有。"""
        folder = self.path.rpartition("/")[0]
        index = self.site.by_path.get(f"{folder}/index.md") if folder else None
        return self._item(index) if index is not None and index.path != self.path else None

    @cached_property
    def more(self) -> list[NavItem]:
        """页脚里的其余栏目：有首页而不在顶部导航里的。"""
        indexes = (e for e in self.site.all(Section) if e.path not in self.menu)
        office = (self.site.office,) if self.site.office else ()
        return [self._item(entry) for entry in (*office, *indexes)]

    @property
    def office_name(self) -> str:
        return self.tell.name(self.site.office) if self.site.office else self.t("site.name")

    @cached_property
    def urgent(self) -> list[Entry[Channel]]:
        """急事先打的几个号码，照首页写的。"""
        home = next(iter(self.site.all(Home)), None)
        return [
            self.site.channels[id] for id in (home.model.urgent if home else ()) if id in self.site.channels
        ]

    def twin_url(self, language: str) -> str:
        """同一页的另一种语言。"""
        return self._link(
            address(self.path, language) if self.path != MISSING else address("index.md", language)
        )
