"""law：能引用的法律。引用的条号、是否现行都拿它核对。"""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Literal

from outreach.fields import Count, Day, Text, WebAddress, Word, Words, refers_to
from outreach.kinds.base import Kind, Part, expected, optional, required
from outreach.kinds.parts import Evidence


class Moved(Part):
    """改版时挪了位置的一条：旧版第几条，到这一版成了第几条。"""

    was: Count = required("旧版第几条", "209", alias="from")
    now: Count = required("这一版第几条", "220", alias="to")
    about: Words = required(
        "说的是什么", "[检察建议, 抗诉]", "这一条里的词。写旧条号的句子里有其中一个，就提醒"
    )


class Edition(Part):
    """一个版本：哪天公布，哪天施行，最后一条是第几条，哪几条挪了位置。"""

    of: Day = required("公布日期", "2018-10-26")
    in_force: Day = required("施行日期", "2018-10-26")
    last_article: Count = required("最后一条", "308")
    inserted: Words | None = optional("插进来的条", "[第一百二十条之一]", "带“之一”的条文")
    moved: tuple[Moved, ...] = optional(
        "挪了的条", "[{from: 209, to: 220, about: [检察建议, 抗诉]}]", default=()
    )


class Counting(Part):
    """这部法律里的期限怎么数：开始的那天都不算；最后一天赶上放假移不移，照写明的条文。没写的不猜。"""

    law: Word = required("写着怎么数的条文", "《刑事诉讼法》第一百零五条")
    holidays: Literal["next-day"] | None = optional(
        "最后一天赶上放假", "next-day", "next-day 放假后的第一天；条文没写就不填"
    )
    custody: Literal["same-day"] | None = optional(
        "人关着的", "same-day", "same-day 放假也不往后移；条文没写就不填"
    )
    month_end: Literal["month-end"] | None = optional(
        "从月底那天起算的月", "month-end", "month-end 到月底最后一天；条文没写就不填"
    )
    workdays: tuple[Count, ...] = optional("写几日就是工作日", "[3, 5, 7, 10]", default=())


class Law(Kind):
    """一部法律、法规或规则。"""

    name: ClassVar[str] = "law"
    label: ClassVar[str] = "法律"
    folder: ClassVar[str] = "laws"

    title: Word = required("全称", "中华人民共和国刑事诉讼法")
    short: Words = required("简称", "[刑事诉讼法]", "书名号里常写的名字")
    english: Word = required("英文名", "Criminal Procedure Law")
    summary: Text = expected("管什么，一句话", "抓人、批捕、起诉、审判要按什么步骤来。", limit=160)
    level: Literal["constitution", "statute", "regulation", "interpretation", "rule"] = required(
        "哪一级",
        "statute",
        "constitution 宪法；statute 法律；regulation 行政法规；interpretation 司法解释；rule 部门规章、检察规则",
    )
    issuer: Text = required("谁制定的", "全国人民代表大会", limit=80)
    editions: tuple[Edition, ...] = required(
        "版本", "[{of: 2018-10-26, in_force: 2018-10-26, last_article: 308}]", min_length=1
    )
    repealed: Day | None = optional("哪天废止", "2021-01-01")
    successor: Annotated[Word | None, refers_to("law")] = optional("被哪部代替", "civil-code")
    counting: Counting | None = optional(
        "期限怎么数", "{law: 《刑事诉讼法》第一百零五条, holidays: next-day, custody: same-day}"
    )
    official: WebAddress | None = optional("官方链接", "https://flk.npc.gov.cn/")
    source: Evidence = expected("出处", "{text: 国家法律法规数据库, on: 2026-11-23, status: checked}")

    def edition_on(self, day: date) -> Edition | None:
        """那一天现行的版本；已废止或还没施行的为 None。"""
        if self.repealed and day >= self.repealed:
            return None
        in_force = [e for e in self.editions if e.in_force <= day]
        return max(in_force, key=lambda e: e.in_force, default=None)
