"""page：普通页、各栏目的首页（section）和网站首页（home）。"""

from __future__ import annotations

import re
from typing import ClassVar

from outreach.fields import Text, Word
from outreach.kinds.base import Kind, Part, expected, optional, required
from outreach.kinds.parts import ChannelId


class Page(Kind):
    """一页普通文字。"""

    name: ClassVar[str] = "page"
    label: ClassVar[str] = "普通页"

    title: Text = required("标题", "隐私", limit=60)
    summary: Text = expected("第一句话", "这个网站不收集你的任何信息。", limit=200)

    @classmethod
    def owns(cls, path: str, type_value: object) -> bool:
        """没有别的类认领的，都是普通页；由 kind_of 兜底，这里不抢。"""
        return False


class Section(Page):
    """一个栏目的首页：标题和说明写在这里，列表由程序列出。"""

    name: ClassVar[str] = "section"
    label: ClassVar[str] = "栏目首页"

    nav_title: Text | None = optional("导航里的短名", "找工作站", limit=12)

    @classmethod
    def owns(cls, path: str, type_value: object) -> bool:
        return re.fullmatch(r"[^/]+/index\.md", path) is not None


class Door(Part):
    """首页的一扇门。"""

    title: Text = required("门上写什么", "这事该找谁？", limit=30)
    text: Text = required("一句说明", "点几下，告诉你找谁、带什么。", limit=60)
    to: Word = required("通到哪一页", "who-helps/index.md")


class Home(Kind):
    """网站首页：三个问题，三扇门。"""

    name: ClassVar[str] = "home"
    label: ClassVar[str] = "首页"
    file: ClassVar[str] = "index.md"

    title: Text = required("网站名", "家门口的检察院", limit=30)
    summary: Text = required("一句话说明", "有事不知道找谁，从这里开始。", limit=120)
    doors: tuple[Door, ...] = required(
        "三扇门",
        "[{title: 这事该找谁？, text: 点几下就知道, to: who-helps/index.md}, "
        "{title: 去哪里找检察院？, text: 看看离家最近的工作站, to: workstations/index.md}, "
        "{title: 能去看看吗？, text: 开放日谁都能来, to: events/index.md}]",
        min_length=3,
        max_length=3,
    )
    urgent: tuple[ChannelId, ...] = required(
        "急事打哪里", '["110", "12309", "12348"]', min_length=1, max_length=4
    )
