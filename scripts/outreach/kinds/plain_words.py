"""plain_words：大白话对照表。读者看到的这张表、页面上点开的解释、检查用的，是同一张。"""

from __future__ import annotations

import re
from typing import ClassVar

from outreach.fields import Flag, Text, Word, Words
from outreach.kinds.base import Kind, Part, optional, required


class Term(Part):
    """一个法律词和它的大白话。"""

    match_by: ClassVar[str] = "term"

    term: Word = required("法律词", "不起诉")
    plain: Text = required("大白话", "检察院决定不把人送上法庭。", limit=80)
    english: Word = required("英文", "non-prosecution")
    also: Words | None = optional("也写作", "[不诉]")
    also_english: Words | None = optional("英文也写作", "[decision not to prosecute]")
    everyday: Flag = optional("人人都懂", "true", "人人都懂的词写 true，页面上不标出来解释", default=False)

    @property
    def id(self) -> str:
        """这个词在对照表那一页上的编号：它的英文名。"""
        return self.english.lower().replace(" ", "-").replace("'", "")

    def forms(self, language: str) -> tuple[str, ...]:
        """这个词用这种语言有几种写法；英文名里括号中的说明不算。"""
        if language == "en":
            return (re.sub(r" *\([^)]*\)", "", self.english), *(self.also_english or ()))
        return (self.term, *(self.also or ()))


class Saying(Part):
    """大家嘴里的说法和页面上的写法：搜索拿它把前一种当成后一种去找。"""

    said: Words = required("大家怎么说", "[抓走, 抓进去]", "嘴里的话，不是法律词", min_length=1)
    written: Words = required("页面上怎么写", "[拘留, 逮捕]", "网站上真有的词", min_length=1)
    said_english: Words | None = optional("英文里大家怎么说", "[locked up, taken away]")
    written_english: Words | None = optional("英文页面上怎么写", "[detained, arrest]")

    def said_in(self, language: str) -> tuple[str, ...]:
        return (self.said_english or ()) if language == "en" else self.said

    def written_in(self, language: str) -> tuple[str, ...]:
        return (self.written_english or ()) if language == "en" else self.written


class PlainWords(Kind):
    """大白话对照表。"""

    name: ClassVar[str] = "plain_words"
    label: ClassVar[str] = "大白话对照表"
    file: ClassVar[str] = "plain-words.md"

    title: Text = required("标题", "大白话对照表", limit=60)
    summary: Text = required("一句话说明", "法律词听不懂，在这里查。")
    terms: tuple[Term, ...] = required(
        "词", "[{term: 不起诉, plain: 检察院决定不把人送上法庭。, english: non-prosecution}]", min_length=1
    )
    sayings: tuple[Saying, ...] = optional(
        "大家怎么说",
        "[{said: [抓走, 抓进去], written: [拘留, 逮捕], said_english: [taken away], written_english: [detained]}]",
        "搜左边的，也去找右边的",
        default=(),
    )
