"""document：看懂文书，一种纸一页：拿一张编的样子，一句一句说它的意思。"""

from __future__ import annotations

from typing import ClassVar, Literal

from outreach.fields import Text, Word
from outreach.kinds.base import Part, required
from outreach.kinds.law_page import Sheet


class Line(Part):
    """文书上的一句，和它的大白话。"""

    reads: Text = required("文书上怎么写", "经审查，不符合逮捕条件。", limit=120)
    means: Text = required("什么意思", "检察院看过材料，认为不用把他关起来等。", limit=200)


class Document(Sheet):
    """一种文书：谁发的、每一句什么意思、收到以后几天内能做什么。样子是编的，页面上会写明。"""

    name: ClassVar[str] = "document"
    label: ClassVar[str] = "看懂文书"
    folder: ClassVar[str] = "documents"

    title: Text = required("标题", "看懂《不予立案通知书》", limit=60)
    paper: Word = required("文书的正式名字", "不予立案通知书")
    issuer: Literal["procuratorate", "police", "court", "other"] = required("谁发的", "police")
    lines: tuple[Line, ...] = required(
        "一句一句看",
        "[{reads: 某某同志, means: 这张纸是发给你的。}, {reads: 经审查，没有犯罪事实。, means: 公安认为这件事不算犯罪。}, "
        "{reads: 如不服，可以申请复议。, means: 你不同意，可以请它再看一遍。}]",
        min_length=3,
    )
