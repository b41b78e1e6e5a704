"""活动前后：改期、取消记一笔，办完写结果。"""

from __future__ import annotations

from datetime import date

import pytest

from building import TODAY, Files, but, told

EVENT = "events/2026-12-05-open-day.md"
NOTE = "status_note: 因雨改了"


def _changed(status: str, changes: str = "") -> dict[str, str]:
    return but("event", ("status: planned", f"status: {status}\n{NOTE}{changes}"))


BAD = [
    ("event-changes", _changed("postponed"), """
events/2026-12-05-open-day.md:15 建议改 event-changes status
写的是 status: postponed
为什么 没有记哪天改的、原来几点，存过日历的手机认不出是同一场，旧的会留着。
怎么改 加上一行：changes: [{on: 2026-11-23, what: 因雨改了日子, was: 2026-12-05 09:00}]
"""),
    ("event-changes", _changed("postponed", "\nchanges: [{on: 2026-11-20, what: 因雨改了}]"), """
events/2026-12-05-open-day.md:17 建议改 event-changes changes
写的是 changes: [{on: 2026-11-20, what: 因雨改了}]
为什么 没有记哪天改的、原来几点，存过日历的手机认不出是同一场，旧的会留着。
怎么改 加上一行：changes: [{on: 2026-11-23, what: 因雨改了日子, was: 2026-12-05 09:00}]
"""),
    ("event-changes", _changed("cancelled"), """
events/2026-12-05-open-day.md:15 建议改 event-changes status
写的是 status: cancelled
为什么 没有记哪天取消的，存过日历的手机不会跟着变。
怎么改 加上一行：changes: [{on: 2026-11-23, what: 因雨不办了}]
"""),
    ("event-changes-order", _changed("postponed", "\nchanges: [{on: 2026-11-24, what: 改了}]"), """
events/2026-12-05-open-day.md:17 必须改 event-changes-order changes.0.on
写的是 changes: [{on: 2026-11-24, what: 改了}]
为什么 今天是 2026-11-23，这一天还没到，不可能已经改过。
怎么改 核对日期：on 是哪天改的，was 是改以前哪天几点；先改的写在前。
"""),
    ("event-changes-order", _changed("planned", "\nchanges:\n  - {on: 2026-11-20, what: 换了地方}\n  - {on: 2026-11-19, what: 又换了}"), """
events/2026-12-05-open-day.md:19 必须改 event-changes-order changes.1.on
写的是 - {on: 2026-11-19, what: 又换了}
为什么 上一笔是 2026-11-20 改的，这一笔反而更早。
怎么改 核对日期：on 是哪天改的，was 是改以前哪天几点；先改的写在前。
"""),
    ("event-changes-order", _changed("postponed", "\nchanges: [{on: 2026-11-20, what: 改了, was: 2026-12-05 09:00}]"), """
events/2026-12-05-open-day.md:17 必须改 event-changes-order changes.0.was
写的是 changes: [{on: 2026-11-20, what: 改了, was: 2026-12-05 09:00}]
为什么 原来的时间和现在的 start 一样，等于没有改。
怎么改 核对日期：on 是哪天改的，was 是改以前哪天几点；先改的写在前。
"""),
]  # fmt: skip

GOOD = [
    ("event-result", but("event")),
    ("event-changes", but("event")),
    (
        "event-changes",
        _changed("postponed", "\nchanges: [{on: 2026-11-20, what: 改了, was: 2026-12-01 09:00}]"),
    ),
    ("event-changes", _changed("cancelled", "\nchanges: [{on: 2026-11-20, what: 不办了}]")),
    ("event-changes-order", _changed("planned", "\nchanges: [{on: 2026-11-23, what: 换了地方}]")),
    (
        "event-changes-order",
        _changed("postponed", "\nchanges: [{on: 2026-11-20, what: 改了, was: 2026-12-05 14:00}]"),
    ),
]


@pytest.mark.parametrize(("rule", "files", "expected"), BAD)
def test_bad(rule: str, files: Files, expected: str) -> None:
    assert told(files, rule, whole=True) == expected.strip()


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert told(files, rule, whole=True) == ""


# 办完了，14 天以内写结果


@pytest.mark.parametrize(
    ("status", "today", "said"),
    [
        ("planned", date(2026, 12, 19), False),
        ("planned", date(2026, 12, 20), True),
        ("held", date(2026, 12, 20), True),
        ("held\nresult: 来了28人", date(2026, 12, 20), False),
        ("cancelled", date(2026, 12, 20), False),
        ("planned", TODAY, False),
    ],
)
def test_result(status: str, today: date, said: bool) -> None:
    first = status.partition("\n")[0]
    files = but("event", ("status: planned", f"status: {status}"))
    assert told(files, "event-result", today=today, whole=True) == (
        f"""
events/2026-12-05-open-day.md:15 建议改 event-result status
写的是 status: {first}
为什么 办完 15 天了，没有写结果，来过的人不知道提的意见有没有人听。
怎么改 {"" if first == "held" else "改成 status: held，再"}加一行：result: 来了28人；收到的意见一条一句写在 views。没办成就写 status: cancelled。
""".strip()
        if said
        else ""
    )
