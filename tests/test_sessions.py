"""每一场在哪天：碰上放假顺延，说得出为什么；没公布的不挪；办过、取消的没有。"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest

from building import but, src
from outreach.dates import Recurrence
from outreach.disk import ROOT
from outreach.kinds.event import Event
from outreach.sessions import Session, dates_of, shifted, state_of
from outreach.site import load

REGISTER = load({"holidays.md": (ROOT / "docs/holidays.md").read_bytes()}, date(2026, 11, 24)).holidays
ONCE = "start: 2026-12-05 09:00\nend: 2026-12-05 11:30\nweekday: 星期六\n"


def _event(*changes: tuple[str, str]) -> Any:
    files = but("event", *changes)
    return Event.model_validate(src(files[next(iter(files))], next(iter(files))).facts)


def _told(session: Session) -> str:
    moved = f" ← {session.planned}" if session.planned else ""
    return f"{session.day}{moved}{' ' + session.holiday if session.holiday else ''}{' ?' if session.unsure else ''}"


MOVES = [
    ("每月第1、3周 周三", "2026-02-01", "2026-02-28", ["2026-02-04", "2026-02-24 ← 2026-02-18 春节"]),
    ("每月第1、3周 周三", "2026-10-01", "2026-10-31", ["2026-10-08 ← 2026-10-07 国庆节", "2026-10-21"]),
    # 原定的日子过了，顺延以后的还没到
    ("每月第1、3周 周三", "2026-10-08", "2026-10-09", ["2026-10-08 ← 2026-10-07 国庆节"]),
    ("每月第1、3周 周三", "2026-10-09", "2026-10-21", ["2026-10-21"]),
    # 挪到的日子本来就有一场：并成一场
    ("每周二", "2026-02-16", "2026-03-03", ["2026-02-24", "2026-03-03"]),
    # 一个长假里有两场：并成一场
    ("每周一", "2026-02-10", "2026-02-28", ["2026-02-24 ← 2026-02-16 春节"]),
    ("每月1日", "2026-01-01", "2026-02-01", ["2026-01-04 ← 2026-01-01 元旦", "2026-02-01"]),
    ("每月最后一个周五", "2026-12-01", "2027-01-31", ["2026-12-25", "2027-01-29 ?"]),
    ("每周五", "2026-12-25", "2027-01-08", ["2026-12-25", "2027-01-01 元旦 ?", "2027-01-08 ?"]),
]


@pytest.mark.parametrize(("rule", "first", "last", "days"), MOVES)
def test_shifted(rule: str, first: str, last: str, days: list[str]) -> None:
    found = shifted(Recurrence.parse(rule), REGISTER, date.fromisoformat(first), date.fromisoformat(last))
    assert [_told(session) for session in found] == days


def test_no_session_of_2026_is_on_a_day_off() -> None:
    for weekday in "一二三四五":
        found = shifted(Recurrence.parse(f"每周{weekday}"), REGISTER, date(2026, 1, 1), date(2026, 12, 28))
        days = [session.day for session in found]
        assert all(REGISTER.is_working(day) for day in days)
        assert len(days) == len(set(days))
        assert all(b - a <= timedelta(days=16) for a, b in pairwise(days))


@pytest.mark.parametrize(
    ("today", "days", "state"),
    [((2026, 11, 23), 1, "coming"), ((2026, 12, 5), 1, "coming"), ((2026, 12, 6), 0, "past")],
)
def test_single_event(today: tuple[int, int, int], days: int, state: str) -> None:
    event = _event()
    assert dates_of(event, REGISTER, date(*today)) == (Session(date(2026, 12, 5)),) * days
    assert state_of(event, REGISTER, date(*today)) == state


def test_a_single_event_on_a_holiday_stays() -> None:
    """只办一次的，写的人就是要在那天办。"""
    event = _event((ONCE, "start: 2026-10-01 09:00\nend: 2026-10-01 11:30\n"))
    assert dates_of(event, REGISTER, date(2026, 9, 1)) == (Session(date(2026, 10, 1)),)


def test_repeating_event() -> None:
    event = _event((ONCE, "repeats: 每月第1周 周三\nsince: 2026-10-07\nuntil: 2026-12-02\n"))
    found = dates_of(event, REGISTER, date(2026, 9, 1))
    assert [_told(s) for s in found] == ["2026-10-08 ← 2026-10-07 国庆节", "2026-11-04", "2026-12-02"]
    assert state_of(event, REGISTER, date(2026, 12, 2)) == "coming"
    assert state_of(event, REGISTER, date(2026, 12, 3)) == "past"


@pytest.mark.parametrize(("status", "days"), [("cancelled", 0), ("held", 0), ("postponed", 1)])
def test_event_status(status: str, days: int) -> None:
    event = _event(("status: planned", f"status: {status}"))
    assert len(dates_of(event, REGISTER, date(2026, 11, 23))) == days
    assert state_of(event, REGISTER, date(2026, 11, 23)) == status
