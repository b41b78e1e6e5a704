"""explainer：明白纸，一件事一页。"""

from __future__ import annotations

from typing import ClassVar, Literal, get_args

from outreach.fields import Day, Flag, Text, Texts
from outreach.kinds.base import Kind, expected, optional, required
from outreach.kinds.parts import ChannelId, Deadline, ExplainerId, NotUs, Owner, Review

Audience = Literal[
    "everyone",
    "victim",
    "suspect-family",
    "parent",
    "child",
    "teacher",
    "villager",
    "worker",
    "business",
    "deputy",
    "lawyer",
]

AUDIENCES: tuple[str, ...] = get_args(Audience)
"""写给谁，也是列表里的先后。"""


class Explainer(Kind):
    """一张明白纸：先说做什么，再说谁能办、在哪办、带什么、多久、怎么办、哪些不归检察院。"""

    name: ClassVar[str] = "explainer"
    label: ClassVar[str] = "明白纸"
    folder: ClassVar[str] = "explainers"

    title: Text = required("标题", "报了案不立案，怎么办", "用群众的问法", limit=60)
    summary: Text = required("第一句话：先做什么", "先要一张“不予立案通知书”，拿着它找检察院。", limit=200)
    sensitive: Flag = optional("要不要“快速离开”", "true", "家暴、未成年人这类写 true", default=False)
    audience: tuple[Audience, ...] = required("写给谁", "[victim]", min_length=1)
    also_asked: Texts | None = expected("大家也常这样问", "[报警了警察不管, 派出所不给立案]")
    who_can: Texts = required("谁能办", "[被害人, 被害人的近亲属]")
    where: Texts = required("在哪办", "[办案地的检察院控告申诉窗口, 就近的工作站帮你递材料]")
    channels: tuple[ChannelId, ...] = expected("渠道", '["12309"]', default=())
    bring: Texts | None = expected("带什么", "[身份证, 不予立案通知书]")
    deadline: tuple[Deadline, ...] = optional(
        "期限",
        "[{what: 说明不立案的理由, who: 公安, days: 7, from: 收到检察院要求后, law: 《人民检察院刑事诉讼规则》第五百六十条}]",
        default=(),
    )
    steps: Texts = required("怎么办，一步一步", "[要一张通知书, 写一页纸说明经过, 交到检察院]")
    then: Text | None = expected("后来会怎样", "检察院会要求公安说明理由。")
    not_us: tuple[NotUs, ...] = expected(
        "哪些不归检察院，找谁", '[{matter: 马上有危险, who: 公安, channel: "110"}]', default=()
    )
    see: tuple[ExplainerId, ...] = optional("接着看", "[victims-rights]", default=())
    review: tuple[Review, ...] = expected(
        "复核记录",
        "[{on: 2026-11-23, by: 内容编写组, checked: [条文号], result: 与公开文本一致}]",
        default=(),
    )
    owner: Owner = required("谁负责", "{a: 控告申诉部门, b: 案件管理部门}")
    next_review: Day = required("下次复核", "2027-05-20")
