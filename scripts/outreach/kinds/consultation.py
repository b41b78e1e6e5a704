"""consultation：征求意见。问什么、问到哪天、到哪里说；问完了，结果写在同一个文件里。

到哪里说只写名字，电话、地址、钟点从本院、工作站、热线、活动各自的页来。网页和打印的那张纸是同一份文字。
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator

from outreach.fields import Count, Day, Flag, Text, Texts, Word, refers_to
from outreach.fields.text import digits
from outreach.kinds.base import Kind, Part, expected, optional, required
from outreach.kinds.parts import ChannelId, WorkstationId

MOST_QUESTIONS = 6
"""一张 A4 纸上，六个问题各有几行空白，再多就写不下。"""
RESULT_WITHIN_DAYS = 60
"""截止以后，最多多少天公布结果。"""
State = Literal["coming", "running", "waiting", "published"]
Views = Annotated[
    int, BeforeValidator(digits(r"0|[1-9]\d{0,4}", "这里要写一个数，用英文数字；没有人来说就写 0。", "23"))
]
EventId = Annotated[Word, refers_to("event")]


class Point(Part):
    """一种意见：大意、有几条、怎么办。只写大意，不写是谁说的。"""

    said: Text = required("大意", "中午也要有人接电话", limit=80)
    count: Count = required("有几条", "9")
    outcome: Literal["adopted", "declined", "noted"] = required(
        "怎么办", "adopted", "adopted 采纳；declined 没采纳（要写 reason）；noted 记下了，这次定不了"
    )
    did: Text | None = optional("做了什么", "中午留一个人接电话")
    led_to: Word | None = optional("改了哪一页", "workstations/chengguan.md", "写文件路径")
    reason: Text | None = optional("没采纳的原因", "人手不够，先试周二、周四两天")


class Result(Part):
    """结果：哪天公布，收到几条，一种一种怎么办。采纳几条、没采纳几条由程序数。"""

    on: Day = required("哪天公布", "2026-10-20")
    views: Views = required("一共收到几条", "23", "照收到的纸和记下的电话数；和各种意见加起来要一样")
    points: tuple[Point, ...] = optional(
        "一种一种怎么办",
        "[{said: 中午也要有人, count: 23, outcome: adopted, did: 中午留一个人接电话}]",
        "没有人来说的不写",
        default=(),
    )

    def total(self, outcome: str) -> int:
        return sum(point.count for point in self.points if point.outcome == outcome)

    @property
    def counted(self) -> int:
        """各种意见加起来。"""
        return sum(point.count for point in self.points)


class Consultation(Kind):
    """一次征求意见。"""

    name: ClassVar[str] = "consultation"
    label: ClassVar[str] = "征求意见"
    folder: ClassVar[str] = "consultations"

    title: Text = required("问什么事", "工作站几点开门合适", limit=60)
    sample: Flag = optional("是不是示例", "true", default=False)
    summary: Text = required("一句话：来说什么", "说说工作站几点开门你方便，写几个字就行。", limit=120)
    about: Text = required(
        "为什么问，问了做什么用", "有人说中午关门不方便。听了大家的话，再定明年的开门时间。"
    )
    opens: Day = required("哪天开始", "2026-11-16")
    closes: Day = required("哪天截止", "2026-12-15", "这一天还收")
    questions: Texts = required(
        "问哪几个问题", "[你一般什么时候有空来？, 中午开门对你有用吗？]", max_length=MOST_QUESTIONS
    )
    by: Text = required("哪个部门收、哪个部门看", "办公室", "写部门，不写人名", limit=40)
    channels: tuple[ChannelId, ...] = expected("打哪个电话说", '["12309"]', default=())
    workstations: tuple[WorkstationId, ...] = expected("交到哪几个工作站", "[chengguan]", default=())
    events: tuple[EventId, ...] = optional("哪些活动上能当面说", "[reception]", "写活动的文件名", default=())
    result: Result | None = optional(
        "结果",
        "{on: 2027-01-10, views: 23, points: [{said: 中午也要有人, count: 23, outcome: adopted, did: 中午留一个人}]}",
    )

    def state_on(self, today: date) -> State:
        """这一天怎样：还没开始、正在问、截止了等结果、结果出来了。"""
        if self.result and self.result.on <= today:
            return "published"
        if today > self.closes:
            return "waiting"
        return "running" if today >= self.opens else "coming"

    @property
    def points(self) -> tuple[Point, ...]:
        """结果里一种一种的意见；结果还没写的没有。"""
        return self.result.points if self.result else ()

    @property
    def result_due(self) -> date:
        """结果最迟哪天公布。"""
        return self.closes + timedelta(days=RESULT_WITHIN_DAYS)
