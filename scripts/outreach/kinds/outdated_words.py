"""outdated_words：不再用的说法。读者看到的这张表和检查拿来比的，是同一张。"""

from __future__ import annotations

import re
from typing import ClassVar, Literal

from outreach.fields import DayOrYear, Text, Word, Words
from outreach.kinds.base import Part, optional, required
from outreach.kinds.law_page import LawPage


class Outdated(Part):
    """一个不再用的说法：哪天起没有了，现在叫什么、归谁管。"""

    match_by: ClassVar[str] = "term"

    term: Word = required("旧说法", "劳动教养", "带“、”的，中间写别的标点、引号也认得出")
    also: Words | None = optional("也写作", "[劳教]")
    english: Words = required("英文怎么说", "[anti-corruption bureau]")
    inside: Words | None = optional(
        "不算的", "[勤劳教育]", "含着这几个字、说的是别的事的词；现行法律的名字不用列"
    )
    group: Literal["office", "system", "law"] = required(
        "哪一类", "system", "office 机关和部门；system 制度、罪名、处罚；law 法律和规定"
    )
    since: DayOrYear = required("哪天起没有了", "2013-12-28", "只知道年份的写年份")
    instead: Text = required("现在怎么说、找谁", "没有这种处罚了，小的违法由公安处罚。", limit=100)
    why: Text = required("怎么回事", "2013年废止了。", "没核到原文的写（待核）", limit=120)
    law: Word | None = optional("法律依据", "《刑事诉讼法》第一百七十七条")

    @property
    def id(self) -> str:
        """在这一页上的编号：第一个英文名。"""
        return re.sub(r"[^a-z0-9]+", "-", self.english[0].lower()).strip("-")

    def forms(self, language: str) -> tuple[str, ...]:
        """有几种写法。英文页上也会写中文原名，一起算。"""
        chinese = (self.term, *(self.also or ()))
        return (*self.english, *chinese) if language == "en" else chinese


class OutdatedWords(LawPage):
    """不再用的说法。"""

    name: ClassVar[str] = "outdated_words"
    label: ClassVar[str] = "不再用的说法"
    file: ClassVar[str] = "outdated-words.md"

    title: Text = required("标题", "这些说法已经不用了", limit=60)
    words: tuple[Outdated, ...] = required(
        "说法",
        "[{term: 免予起诉, english: [prosecution exemption], group: system, since: 1997-01-01, "
        "instead: 不起诉，就是不告上法庭。, why: 改法时取消了。, law: 《刑事诉讼法》第一百七十七条}]",
        min_length=1,
    )
