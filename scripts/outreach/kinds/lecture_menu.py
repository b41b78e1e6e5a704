"""lecture_menu：送法菜单。请检察院来讲课的，先在这里挑一课；一课讲哪几张明白纸，明白纸改了，课也跟着改。"""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from outreach.fields import Count, Text, Texts, Word, refers_to
from outreach.kinds.base import Kind, Part, optional, required

Listeners = Literal["office", "community", "business", "village", "school"]
"""五种听众：机关、社区、企业、村镇、学校。"""


class Lecture(Part):
    """一课：题目、讲给谁、多少分钟、讲的是哪几页。"""

    title: Text = required("题目", "接到诈骗电话，头一件事做什么", limit=40)
    audience: tuple[Listeners, ...] = required(
        "讲给谁",
        "[community, village]",
        "office 机关；community 社区；business 企业；village 村镇；school 学校",
        min_length=1,
    )
    minutes: Count = required("多少分钟", "45")
    sheets: tuple[Annotated[Word, refers_to("explainer")], ...] = required(
        "讲的是哪几张明白纸", "[phone-fraud]", "docs/explainers/ 里的文件名", min_length=1
    )
    note: Text | None = optional("怎么讲", "讲给家长和老师听，孩子不用在场", limit=60)


class LectureMenu(Kind):
    """送法菜单。"""

    name: ClassVar[str] = "lecture_menu"
    label: ClassVar[str] = "送法菜单"
    file: ClassVar[str] = "lectures.md"
    anchors: ClassVar[tuple[str, ...]] = (
        "order", "say", "office", "community", "business", "village", "school",
    )  # fmt: skip

    title: Text = required("标题", "请我们去讲一课", limit=60)
    summary: Text = required("一句话说明", "挑一课，打个电话，我们上门来讲，不收钱。")
    ahead: Count = required("最少提前几天约", "7")
    least: Count | None = optional("多少人就来讲", "10")
    order: Texts = required("怎么约，一步一句", "[挑一课, 打电话, 告诉大家]")
    say: Text = required(
        "电话里照着念", "我们是某某村委会。想请你们来讲一课，大概四十人。", "要自己填的写成“某某”"
    )
    lectures: tuple[Lecture, ...] = required(
        "有哪些课",
        "[{title: 接到诈骗电话怎么办, audience: [community], minutes: 45, sheets: [phone-fraud]}]",
        min_length=1,
    )
