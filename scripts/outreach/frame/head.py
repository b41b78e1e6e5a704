"""<head> 里写给浏览器和搜索引擎的：标题、说明、能订什么、活动的结构化资料。"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import cast

from outreach import schema_org, subscriptions
from outreach.entry import Entry
from outreach.frame.here import Here
from outreach.kinds.event import Event


@dataclass(frozen=True)
class Head:
    """一页的 <head>。`site_url` 是网站的网址，结构化资料里要写全。"""

    here: Here
    site_url: str

    @property
    def title(self) -> str:
        """浏览器标签上的：这一页的名字，后面是网站的名字。"""
        name = self.here.t("site.name")
        return name if self.here.title == name else f"{self.here.title} - {name}"

    @property
    def summary(self) -> str:
        entry = self.here.entry
        told = entry.told_in(self.here.language) if entry and entry.zh else None
        return getattr(told, "summary", None) or self.here.title

    @property
    def feeds(self) -> tuple[tuple[str, str, str], ...]:
        """首页和活动的页在头上写明能订什么：种类、名字、链接。"""
        here = self.here
        if not (here.is_home or here.path.startswith("events/")):
            return ()
        return (
            (subscriptions.FEED, here.t("feed.title"), here.link(subscriptions.feed(here.language))),
            (subscriptions.CALENDAR, here.t("event.calendar-all"), here.link(subscriptions.calendar(here.language))),
        )  # fmt: skip

    @property
    def structured(self) -> str:
        """给搜索引擎看的活动，写成 JSON；尖括号换成转义，文字里有什么都出不了那个标签。"""
        here = self.here
        entry = here.site.get("event", here.entry.id) if here.kind == "event" and here.entry else None
        if entry is None or not isinstance(entry.zh, Event):
            return ""
        told = schema_org.of(here.site, cast("Entry[Event]", entry), here.language, self.site_url)
        text = json.dumps(told, ensure_ascii=False, separators=(",", ":")) if told else ""
        for char in "<>&":
            text = text.replace(char, f"\\u{ord(char):04x}")
        return text
