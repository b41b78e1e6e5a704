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
