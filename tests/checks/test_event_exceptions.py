"""重复的活动里单独变了的几场。坏例子另有一批在 tests/golden/events.txt。"""

from __future__ import annotations

import pytest

from building import Files, but, told

EVENT = "events/2026-12-05-open-day.md"
ONCE = "start: 2026-12-05 09:00\nend: 2026-12-05 11:30\nweekday: 星期六\n"
RULE = "repeats: 每月第1、3周 周三 09:00-11:30\nsince: 2026-09-01\nuntil: 2026-12-28\n"


def _noted(note: str) -> dict[str, str | None]:
    text = but("event", (ONCE, f"{RULE}exceptions: [{{{note}}}]\n"), (", closes: 2026-12-03", ""))[EVENT]
    return {EVENT: None, EVENT.replace(".md", ".en.md"): None, "events/reception.md": text}


BAD = [
    ("event-exceptions", _noted("day: 2026-12-03, on: 2026-11-20, what: 开会"), """
events/reception.md:9 必须改 event-exceptions exceptions.0.day
写的是 exceptions: [{day: 2026-12-03, on: 2026-11-20, what: 开会}]
为什么 照规则，2026-12-03（星期四）本来就没有这一场，写了等于没写。
怎么改 最近的一场是 2026-12-02（星期三），是它就改成这一天。
"""),
    ("event-exceptions", _noted("day: 2028-12-06, on: 2026-11-20, what: 开会"), """
events/reception.md:9 必须改 event-exceptions exceptions.0.day
写的是 exceptions: [{day: 2028-12-06, on: 2026-11-20, what: 开会}]
为什么 照规则，2028-12-06（星期三）本来就没有这一场，写了等于没写。
怎么改 规则 2026-12-28 就停了，核对 day，写网页上列着的日子。
"""),
    ("event-exceptions", _noted("day: 2026-12-02, on: 2026-11-24, what: 开会"), """
events/reception.md:9 必须改 event-exceptions exceptions.0.on
写的是 exceptions: [{day: 2026-12-02, on: 2026-11-24, what: 开会}]
为什么 今天是 2026-11-23，这一天还没到，不可能已经定了。
怎么改 on 写哪天定下来不办、换日子的。
"""),
    ("event-exceptions", _noted("day: 2026-09-16, on: 2026-09-10, what: 开会, moved: 2026-10-01"), """
events/reception.md:9 必须改 event-exceptions exceptions.0.moved
写的是 exceptions: [{day: 2026-09-16, on: 2026-09-10, what: 开会, moved: 2026-10-01}]
为什么 2026-10-01（星期四）国庆节放假，来的人可能进不了门。
怎么改 换一个上班的日子。
"""),
    ("event-exceptions", _noted("day: 2026-12-02, on: 2026-11-20, what: 开会, moved: 2026-12-16"), """
events/reception.md:9 必须改 event-exceptions exceptions.0.moved
写的是 exceptions: [{day: 2026-12-02, on: 2026-11-20, what: 开会, moved: 2026-12-16}]
为什么 2026-12-16（星期三）本来就有一场，两场撞在一天。
怎么改 换一个日子；两场并成一场的，删掉 moved，what 里写并到哪天。
"""),
    ("event-exceptions", _noted("day: 2026-12-02, on: 2026-11-20, what: 开会, moved: 2026-11-19"), """
events/reception.md:9 必须改 event-exceptions exceptions.0.moved
写的是 exceptions: [{day: 2026-12-02, on: 2026-11-20, what: 开会, moved: 2026-11-19}]
为什么 2026-11-20 才定下来，改到的日子却更早，来的人赶不上。
怎么改 核对 moved，写还没到的日子。
"""),
]  # fmt: skip

GOOD = [
    ("event-exceptions", _noted("day: 2026-12-02, on: 2026-11-20, what: 开会")),
    ("event-exceptions", _noted("day: 2026-12-02, on: 2026-11-23, what: 开会, moved: 2026-12-04")),
    # 赶上放假顺延的一场：写原定的日子、写网页上的日子都认
    ("event-exceptions", _noted("day: 2026-10-07, on: 2026-09-20, what: 开会")),
    ("event-exceptions", _noted("day: 2026-10-08, on: 2026-09-20, what: 开会")),
    ("event-exceptions", but("event")),
]


@pytest.mark.parametrize(("rule", "files", "expected"), BAD)
def test_bad(rule: str, files: Files, expected: str) -> None:
    assert told(files, rule, whole=True) == expected.strip()


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert told(files, rule, whole=True) == ""
