"""plain_words：大白话对照表。读者看到的这张表，就是检查用的那张表。"""

from __future__ import annotations

from typing import ClassVar

from outreach.fields import Text, Word, Words
from outreach.kinds.base import Kind, Part, optional, required


class Term(Part):
    """一个法律词和它的大白话。"""

    match_by: ClassVar[str] = "term"

    term: Word = required("法律词", "不起诉")
    plain: Text = required("大白话", "检察院决定不把人送上法庭。", limit=80)
    english: Word = required("英文", "non-prosecution")
    also: Words | None = optional("也写作", "[不诉]")


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
