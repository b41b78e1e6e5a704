"""who_helps：谁来管我的事。一个问题一页，一个结果一页。"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from outreach.fields import Flag, Text, Texts, Word, refers_to
from outreach.kinds.base import Kind, Part, expected, optional, required
from outreach.kinds.law_page import LawPage
from outreach.kinds.parts import ChannelId, SheetId

StepId = Annotated[Word, refers_to("question", "outcome")]


class Answer(Part):
    """一个回答，点了去哪一页。"""

    text: Text = required("回答", "有人正在打我", limit=60)
    to: StepId = required("去哪一页", "call-110", "who-helps/ 里的文件名，去掉 .md")
    hint: Text | None = optional("补一句", "比如：被打、被威胁", limit=80)


class Question(Kind):
    """一个问题和它的几个回答。"""

    name: ClassVar[str] = "question"
    label: ClassVar[str] = "问题"
    folder: ClassVar[str] = "who-helps"
    type_key: ClassVar[str] = "question"

    type: Literal["question"] = required("问题还是结果", "question", "question 是问题，outcome 是结果")
    title: Text = required("问题", "你遇到的是哪类事？", limit=60)
    summary: Text | None = optional("补一句", "选最像的一个，选错了可以退回来。")
    answers: tuple[Answer, ...] = required(
        "回答",
        "[{text: 有人正在打我, to: call-110}, {text: 报了案没人管, to: not-filed}]",
        min_length=2,
        max_length=9,
    )


class Outcome(LawPage):
    """一个结果：找谁、为什么、怎么联系、带什么、被拒绝怎么办。"""

    name: ClassVar[str] = "outcome"
    label: ClassVar[str] = "结果"
    folder: ClassVar[str] = "who-helps"
    type_key: ClassVar[str] = "outcome"

    type: Literal["outcome"] = required("问题还是结果", "outcome", "question 是问题，outcome 是结果")
    title: Text = required("结论", "先找公安复议，也可以直接找检察院", limit=60)
    urgent: Flag = optional("是不是急事", "true", default=False)
    ours: Literal["yes", "partly", "no"] = required(
        "归不归检察院", "partly", "yes 归；partly 检察院能监督，但不是第一站；no 不归"
    )
    who: Text = required("先找谁", "办案的公安机关", limit=80)
    channels: tuple[ChannelId, ...] = required("怎么联系", '["110", "12309"]', min_length=1)
    reason: Text = required("为什么", "公安机关负责立案（《刑事诉讼法》第一百零九条）。")
    bring: Texts = required("带什么", "[身份证, 受案回执]")
    refused: Text = required("被拒绝怎么办", "请对方写一张不受理的回执，拿着它打 12309。")
    read: tuple[SheetId, ...] = expected("细看哪张明白纸", "[police-wont-file]", default=())
