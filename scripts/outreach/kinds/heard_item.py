"""heard_item：听到→办到。群众问过、提过的事，隐去身份，写清办得怎样。"""

from __future__ import annotations

from typing import ClassVar, Literal

from outreach.fields import Day, Flag, Text, Word
from outreach.kinds.base import Kind, expected, optional, required


class HeardItem(Kind):
    """听到的一件事和结果。"""

    name: ClassVar[str] = "heard_item"
    label: ClassVar[str] = "听到的事"
    folder: ClassVar[str] = "heard"

    title: Text = required("听到了什么", "工作站中午没人，白跑一趟", limit=60)
    sample: Flag = optional("是不是示例", "true", default=False)
    heard_on: Day = required("哪天听到", "2026-10-12")
    source: Literal["box", "visit", "hotline", "hearing", "open-day", "letter"] = required(
        "从哪听到", "box", "box 意见箱；visit 走访；hotline 热线；hearing 听证；open-day 开放日；letter 来信"
    )
    theme: Literal["contacts", "law", "service", "access", "events", "other"] = required(
        "关于什么",
        "service",
        "contacts 联系方式；law 法律问题；service 窗口服务；access 无障碍；events 活动；other 其他",
    )
    state: Literal["received", "working", "answered", "adopted", "declined"] = required(
        "办到哪了",
        "adopted",
        "received 收到；working 在办；answered 已答；adopted 已采纳；declined 没采纳（要写 reason）",
    )
    reason: Text | None = optional("没采纳的原因", "场地没有电梯，已改为上门接待")
    closed_on: Day | None = optional("哪天办完", "2026-10-20")
    led_to: Word | None = optional("带来了什么改动", "workstations/chengguan.md", "改了哪一页，写文件路径")
    summary: Text = expected("结果一句话", "中午改为轮流值班，12点到14点也有人接电话。")
