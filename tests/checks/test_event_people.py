"""来过的、讲课的人不写名字。"""

from __future__ import annotations

import pytest

from building import Files, but, told

EVENT = "events/2026-12-05-open-day.md"


def _event(line: str) -> dict[str, str]:
    return but("event", ("status: planned", f"status: planned\n{line}"))


WHY = "像是写了来的人、讲课的人的名字。没有本人书面同意，名字登出去收不回来。"
FIX = "去掉名字，写几位、什么身份，如：三位村民、主讲的检察官。"
BAD = [
    ("event-people", _event("result: 村民李秀英提了意见"), "result", "result: 村民李秀英提了意见"),
    ("event-people", _event("views: [字太小, 老人赵桂兰问有没有大字]"), "views.1", "views: [字太小, 老人赵桂兰问有没有大字]"),
    ("event-people", _event("programme: [学生代表刘强发言]"), "programme.0", "programme: [学生代表刘强发言]"),
]  # fmt: skip

GOOD = [
    ("event-people", but("event")),
    *(
        ("event-people", _event(line))
        for line in (
            "result: 来了36位老人，记下9个问题",
            "result: 孩子和家长高兴，老人安全到家",
            "views: [家长马上要知道结果, 群众方便的时候来, 老师常来]",
            "programme: [学生时间不够的先看展板, 居民全都可以问]",
        )
    ),
]


@pytest.mark.parametrize(("rule", "files", "field", "found"), BAD)
def test_bad(rule: str, files: Files, field: str, found: str) -> None:
    assert told(files, rule, whole=True) == (
        f"{EVENT}:16 必须改 event-people {field}\n写的是 {found}\n为什么 {WHY}\n怎么改 {FIX}"
    )


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert told(files, rule, whole=True) == ""
