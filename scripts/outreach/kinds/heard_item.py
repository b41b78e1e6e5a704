"""heard_item：听到→办到，你问我答。群众问过、提过的事，隐去身份，写清办得怎样。

问的事答了，state 写 answered，`summary` 就是答的话；提的事办了，写 adopted 或 declined。
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import ClassVar, Literal

from outreach.fields import Day, Flag, Text, Word
from outreach.kinds.base import Kind, expected, optional, required

OPEN = ("received", "working")
"""还没办完的两种。"""
MOST_DAYS = 90
"""最多等多少天：过了还没有结果，检查变红。"""


class HeardItem(Kind):
    """听到的一件事和结果。"""

    name: ClassVar[str] = "heard_item"
    label: ClassVar[str] = "听到的事"
    folder: ClassVar[str] = "heard"
    starts_with: ClassVar[tuple[str, ...]] = ("closed_on",)

    title: Text = required("听到了什么", "工作站中午没人，白跑一趟", limit=60)
    sample: Flag = optional("是不是示例", "true", default=False)
    heard_on: Day = required("哪天听到", "2026-10-12")
    source: Literal["box", "visit", "hotline", "hearing", "open-day", "letter", "counter"] = required(
        "从哪听到",
        "box",
        "box 意见箱；visit 走访；hotline 热线；hearing 听证；open-day 开放日；letter 来信；counter 窗口和接待日",
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
    closed_on: Day | None = optional("哪天办完", "2026-10-20", "还在办的不写")
    led_to: Word | None = optional("带来了什么改动", "workstations/chengguan.md", "改了哪一页，写文件路径")
    changed: Text | None = optional("网页以外改了什么", "门口的牌子也换了，写上几点关门")
    summary: Text = expected(
        "结果一句话", "中午改为轮流值班，12点到14点也有人接电话。", "已答的，这里就写回答"
    )

    @property
    def is_open(self) -> bool:
        """还在等结果。"""
        return self.state in OPEN

    @property
    def due_on(self) -> date:
        """最迟哪天给结果。"""
        return self.heard_on + timedelta(days=MOST_DAYS)
