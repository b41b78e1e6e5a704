"""event：检察开放日、检察长接待日、送法讲座、听证、征求意见。一场一页；重复的写一条规则。"""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from pydantic import model_validator

from outreach.fields import Count, Day, Flag, Moment, Repeats, Text, Texts, WeekdayWord, wrong
from outreach.kinds.base import Kind, Part, expected, optional, required
from outreach.kinds.parts import PhoneLine, WorkstationId
from outreach.kinds.workstation import Access

EventType = Literal["open-day", "reception", "lecture", "hearing", "consultation"]


class Signup(Part):
    """报名办法。"""

    how: Text = required("怎么报名", "打值班电话，说姓名和人数")
    opens: Day | None = optional("哪天开始", "2026-11-20")
    closes: Day | None = optional("哪天截止", "2026-12-03")


class Change(Part):
    """改动一次记一笔：哪天改的，改了什么；换了时间的，记下原来哪天几点。手机日历靠它认出是同一场。"""

    on: Day = required("哪天改的", "2026-11-18")
    what: Text = required("改了什么，为什么", "因雨改到12月12日", limit=60)
    was: Moment | None = optional("原来哪天几点", "2026-12-05 09:00", "换了时间才写")


class OneDate(Part):
    """重复的活动里单独变了的一场：不办了，或者换一天。别的场不动。"""

    day: Day = required("哪一场", "2026-12-16", "网页上写的日子；赶上放假的，写原定的日子也行")
    on: Day = required("哪天定的", "2026-11-26")
    what: Text = required("为什么", "接待室修暖气", limit=60)
    moved: Day | None = optional("改到哪天", "2026-12-17", "不办了就不写；连钟点也变的，写成单独一场")


class Event(Kind):
    """一场活动，或一条重复规则。"""

    name: ClassVar[str] = "event"
    label: ClassVar[str] = "活动"
    folder: ClassVar[str] = "events"
    starts_with: ClassVar[tuple[str, ...]] = ("start", "end", "place")

    title: Text = required("名称", "宪法日检察开放日", limit=60)
    sample: Flag = optional("是不是示例", "true", default=False)
    type: EventType = required(
        "哪种活动",
        "open-day",
        "open-day 开放日；reception 接待日；lecture 送法讲座；hearing 听证；consultation 征求意见",
    )
    summary: Text = expected("一句话说明", "来看看检察院怎么办案，不用介绍信。")
    start: Moment | None = optional("开始", "2026-12-05 09:00", "只办一次的必写")
    end: Moment | None = optional("结束", "2026-12-05 11:30", "只办一次的必写")
    weekday: WeekdayWord | None = optional("星期几", "星期六", "写了就会和日期核对")
    repeats: Repeats | None = optional(
        "重复规则", "每月第1、3周 周三 09:00-11:30", "重复的活动写这一项，不写 start、end"
    )
    since: Day | None = optional("规则从哪天起", "2026-01-01")
    until: Day | None = optional("规则到哪天止", "2027-12-31")
    place: Text | None = optional("地点", "本院一楼接待大厅", "在工作站办的写 workstation")
    workstation: WorkstationId | None = optional("在哪个工作站", "chengguan")
    audience: Text = required("谁可以来", "辖区居民，十岁以上；未成年人由大人陪着")
    capacity: Count | None = optional("最多多少人", "30")
    signup: Signup | None = expected("报名", "{how: 打值班电话, closes: 2026-12-03}", "不用报名也请写明")
    bring: Texts | None = expected("带什么", "[身份证]")
    id_required: Flag = optional("要不要身份证", "true", default=False)
    access: tuple[Access, ...] | None = expected("无障碍", "[wheelchair]")
    programme: Texts | None = optional("会看到什么", "[参观接待大厅, 模拟听证, 提问]")
    children: Text | None = optional("孩子能不能来", "六岁以上可以来，大人陪着")
    photos: Text | None = optional("拍照", "可以拍场地，不拍来访群众和孩子")
    getting_there: Text | None = optional("怎么来", "公交1路法治广场站下，正对面")
    groups: Text | None = optional("学校、村里一起来", "十个人以上提前三天打电话，专门安排一场")
    full: Text | None = optional("来不了、人满了怎么办", "打值班电话约下一场")
    contact: PhoneLine | None = optional("联系电话", "{number: 0999-0123456, label: 值班电话}")
    status: Literal["planned", "postponed", "cancelled", "held"] = required(
        "现在怎样", "planned", "planned 照常；postponed 改期；cancelled 取消；held 办过了"
    )
    status_note: Text | None = optional("改期或取消的说明", "因雨改到 12 月 12 日")
    changes: tuple[Change, ...] = optional(
        "改动记录",
        "[{on: 2026-11-18, what: 因雨改了日子, was: 2026-12-05 09:00}]",
        "先改的写在前",
        default=(),
    )
    exceptions: tuple[OneDate, ...] = optional(
        "单独变了的几场",
        "[{day: 2026-12-16, on: 2026-11-26, what: 接待室修暖气}]",
        "只给重复的活动用；先定的写在前",
        default=(),
    )
    result: Text | None = optional("办得怎么样", "来了28人")
    views: Texts | None = optional("收到哪些意见", "[讲义的字太小]", "一条一句，不写是谁说的")

    @property
    def first_day(self) -> date | None:
        """头一回定的是哪天：改过期的看改动记录。重复的没有。"""
        first = next((change.was for change in self.changes if change.was), self.start)
        return first.date() if first and self.repeats is None else None

    @property
    def revised(self) -> date | None:
        """这一页最近哪天变过：没有改动记录的，看报名哪天开始、规则哪天起。只看写着的，不看钟；都没写就不知道。"""
        opens = self.signup.opens if self.signup else None
        noted = [*(change.on for change in self.changes), *(one.on for one in self.exceptions)]
        return max(noted, default=None) or opens or self.since

    @model_validator(mode="after")
    def _when(self) -> Event:
        if self.repeats is None and not (self.start and self.end):
            raise wrong(
                "event-when",
                "没有写哪天办：start、end 和 repeats 都没有写全。",
                "只办一次的写 start 和 end；重复的写 repeats。",
            )
        if self.repeats and (self.start or self.end):
            raise wrong(
                "event-when",
                "repeats 和 start、end 不能一起写，看的人不知道信哪个。",
                "重复的活动删掉 start、end，起止日写 since、until。",
            )
        if self.exceptions and self.repeats is None:
            raise wrong(
                "event-when",
                "exceptions 是给重复的活动单独改一场用的，只办一次的用不上。",
                "改期就改 start、end，写 status: postponed；不办了写 status: cancelled。",
            )
        if not (self.place or self.workstation):
            raise wrong("event-place", "没有写在哪里办。", "写 place: 地点，或 workstation: 工作站的文件名。")
        return self
