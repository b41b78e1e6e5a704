"""讲法律的页共同的底子：谁负责、谁在哪天核过什么、下次哪天核。

LawPage 是所有讲法律的页（明白纸、看懂文书、谁来管我的结果）；Sheet 是其中能印成一张纸的两类。
这里的类没有 `name`，不是一类条目，只给别的类继承。
"""

from __future__ import annotations

from typing import ClassVar, Literal, get_args

from outreach.fields import Day, Flag, Text, Texts
from outreach.kinds.base import Kind, expected, optional, required
from outreach.kinds.parts import ChannelId, Deadline, NotUs, Owner, Picture, Review, SheetId, TriedBy

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


class LawPage(Kind):
    """讲法律的一页。错了会害人，所以要有人负责、有复核记录、有下次复核的日子。"""

    closing: ClassVar[tuple[str, ...]] = ("review", "tried_by", "owner", "next_review")

    summary: Text = required("第一句话：先做什么", "先要一张“不予立案通知书”，拿着它找检察院。", limit=200)
    sensitive: Flag = optional("要不要“快速离开”", "true", "家暴、未成年人这类写 true", default=False)
    review: tuple[Review, ...] = expected(
        "复核记录",
        "[{on: 2026-11-23, by: 内容编写组, checked: [条文号], result: 与公开文本一致}]",
        default=(),
    )
    tried_by: tuple[TriedBy, ...] = optional(
        "谁试读过",
        "[{on: 2026-11-20, readers: 3, words: [羁押], changed: “羁押”换成了“关着”。}]",
        "只写几位读者，不写是谁",
        default=(),
    )
    owner: Owner = required("谁负责", "{a: 控告申诉部门, b: 案件管理部门}")
    next_review: Day = required("下次复核", "2027-05-20")


class Sheet(LawPage):
    """能印成一张纸的一页：网页、海报、明白纸用的是同一份。"""

    audience: tuple[Audience, ...] = required("写给谁", "[victim]", min_length=1)
    also_asked: Texts | None = expected("大家也常这样问", "[报警了警察不管, 派出所不给立案]")
    channels: tuple[ChannelId, ...] = expected("渠道", '["12309"]', default=())
    bring: Texts | None = expected("带什么", "[身份证, 不予立案通知书]")
    deadline: tuple[Deadline, ...] = optional(
        "期限",
        "[{what: 说明不立案的理由, who: 公安, days: 7, from: 收到检察院要求后, law: 《人民检察院刑事诉讼规则》第五百六十条}]",
        default=(),
    )
    steps: Texts = required("怎么办，一步一步", "[要一张通知书, 写一页纸说明经过, 交到检察院]")
    picture: Picture | None = expected(
        "一张小图",
        "{kind: ladder, title: 不服，一级一级往上走, stages: [{who: 原公安, does: 请它复议, when: 7日内}, {who: 上一级公安, does: 请它复核, when: 7日内}]}",
    )
    then: Text | None = expected("后来会怎样", "检察院会要求公安说明理由。")
    not_us: tuple[NotUs, ...] = expected(
        "哪些不归检察院，找谁", '[{matter: 马上有危险, who: 公安, channel: "110"}]', default=()
    )
    see: tuple[SheetId, ...] = optional("接着看", "[victims-rights]", default=())
