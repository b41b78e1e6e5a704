"""送法菜单：五种听众都有课，一课不太长，题目不重样。"""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from outreach.checks.rule import Problem, problem, rule
from outreach.finding import SHOULD
from outreach.kinds.lecture_menu import LectureMenu, Listeners
from outreach.site import Site

LONGEST = 90
"""一课最长多少分钟：站着、坐着听，再长就听不进去了。"""
_NAMES = dict(zip(get_args(Listeners), ("机关", "社区", "企业", "村镇", "学校"), strict=True))


@rule("lecture-audience", SHOULD)
def everyone_has_a_lecture(site: Site) -> Iterator[Problem]:
    """机关、社区、企业、村镇、学校，每一种都有课可约。"""
    for entry in site.all(LectureMenu):
        served = {who for lecture in entry.model.lectures for who in lecture.audience}
        for who, name in _NAMES.items():
            if who not in served:
                yield problem(
                    entry.source, ("lectures",), f"没有一课是讲给{name}的，{name}的人打开一看，不知道能约什么。",
                    f"给合适的一课加上听众：audience: [{who}]；没有合适的就加一课。", f"没有讲给{name}的课",
                )  # fmt: skip


@rule("lecture-length", SHOULD)
def a_lecture_can_be_listened_to(site: Site) -> Iterator[Problem]:
    """一课不超过 90 分钟；同一个题目只写一次。"""
    for entry in site.all(LectureMenu):
        seen: dict[str, int] = {}
        for n, lecture in enumerate(entry.model.lectures):
            if lecture.minutes > LONGEST:
                yield problem(
                    entry.source, ("lectures", n, "minutes"), f"一课 {lecture.minutes} 分钟，听的人坐不住，后半截白讲。",
                    f"分成两课，一课不超过 {LONGEST} 分钟；多写了零就改过来。",
                )  # fmt: skip
            if (first := seen.setdefault(lecture.title, n)) != n:
                yield problem(
                    entry.source, ("lectures", n, "title"), f"这个题目前面第 {first + 1} 课写过，约的人不知道约哪一课。",
                    "是同一课，就合成一条，听众写在一起；不是，就换个题目。",
                )  # fmt: skip
