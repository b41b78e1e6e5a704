"""每一场在哪天：重复的接待日、活动碰上放假，顺延到下一个工作日，并说得出为什么。

进：重复规则或活动、放假登记簿、今天。出：Session。放假安排还没公布的日子不挪，标上 unsure，由网页写“待公布”。
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from outreach.dates import Recurrence
from outreach.kinds.event import Event
from outreach.opening import STATUTORY, Register

AHEAD = timedelta(days=120)
"""重复的往后列多远。"""
BACK = timedelta(days=20)
"""往回看多远：赶上长假的那一场原定的日子在今天以前，顺延后却在今天以后。最长的假期连周末不到 20 天。"""


@dataclass(frozen=True, slots=True)
class Session:
    """一场。`planned` 是顺延以前的日子，没有挪过的为空；`holiday` 是赶上的节日；`unsure` 表示那时的放假安排还没公布。

    `note` 是活动里 exceptions 的第几条单独动过这一场；`off` 表示这一场不办了。
    """

    day: date
    planned: date | None = None
    holiday: str = ""
    unsure: bool = False
    note: int | None = None
    off: bool = False


def settled(day: date, register: Register) -> Session:
    """原定这一天的一场，真正在哪天。"""
    if holiday := register.off(day):
        working = day
        while not register.is_working(working):
            working += timedelta(days=1)
        return Session(working, day, holiday, not register.knows(working))
    if register.knows(day):
        return Session(day)
    return Session(day, holiday=STATUTORY.get((day.month, day.day), ""), unsure=True)


def shifted(rule: Recurrence, register: Register, first: date, last: date) -> tuple[Session, ...]:
    """原定不晚于 last、挪过以后不早于 first 的每一场。挪到另一场的日子上，就并成一场。"""
    found: dict[date, Session] = {}
    for day in rule.days(first - BACK, last):
        session = settled(day, register)
        if session.day >= first and (session.planned is None or session.day not in found):
            found[session.day] = session
    return tuple(found[day] for day in sorted(found))


def upcoming(rule: Recurrence, register: Register, today: date) -> tuple[Session, ...]:
    """今天起的每一场，列到 AHEAD 为止。"""
    return shifted(rule, register, today, today + AHEAD)


def dates_of(event: Event, register: Register, today: date) -> tuple[Session, ...]:
    """一个活动今天起要办的日子：只办一次的最多一个。取消的、办过的没有，单独取消的那一场也没有。"""
    return tuple(session for session in listed(event, register, today) if not session.off)


def listed(event: Event, register: Register, today: date) -> tuple[Session, ...]:
    """今天起的每一场，单独取消的也在内：记得规则的人要看得到那天不办。整个取消的、办过的没有。"""
    if event.status in ("cancelled", "held"):
        return ()
    if event.repeats is None:
        assert event.start is not None and event.end is not None
        return (Session(event.start.date()),) if event.end.date() >= today else ()
    since, until = event.since or date.min, event.until or date.max
    found = (s for s in upcoming(event.repeats, register, today) if since <= (s.planned or s.day) <= until)
    return tuple(s for s in _noted(event, register, found) if s.day >= today)


def original(event: Event, register: Register, day: date) -> Session | None:
    """重复的活动里，这一天（顺延前、顺延后都算）本来的那一场。没有就是 None。"""
    if event.repeats is None:
        return None
    since, until = event.since or date.min, event.until or date.max
    around = shifted(event.repeats, register, day, day)
    found = (s for s in around if day in (s.day, s.planned) and since <= (s.planned or s.day) <= until)
    return next(found, None)


def _noted(event: Event, register: Register, found: Iterable[Session]) -> tuple[Session, ...]:
    """照 exceptions 改过的每一场。同一场写了两条，后定的算。"""
    now = {session.day: session for session in found}
    for n, note in enumerate(event.exceptions):
        if session := original(event, register, note.day):
            day, planned = note.moved or session.day, session.planned
            if note.moved:
                planned = planned or session.day
            now[session.day] = replace(session, day=day, planned=planned, note=n, off=note.moved is None)
    return tuple(sorted(now.values(), key=lambda session: session.day))


def every(event: Event, register: Register) -> tuple[Session, ...]:
    """一个活动办过的、要办的每一场，取消的也在内，给日历用。重复的只到放假安排登记到的那天：以后的不猜。"""
    if event.start is not None:
        return (Session(event.start.date()),)
    assert event.repeats is not None
    if register.last_year is None:
        return ()
    first = max(event.since or date.min, date(register.first_year, 1, 1))
    last = min(event.until or date.max, date(register.last_year, 12, 31))
    found = (
        s for s in shifted(event.repeats, register, first, last) if first <= (s.planned or s.day) <= last
    )
    return tuple(s for s in _noted(event, register, found) if not s.unsure)


def state_of(event: Event, register: Register, today: date) -> str:
    """coming、past、postponed、cancelled、held 之一，给列表分组。"""
    if event.status in ("cancelled", "held"):
        return event.status
    if not dates_of(event, register, today):
        return "past"
    return "postponed" if event.status == "postponed" else "coming"
