"""重复的活动里单独变了的几场：对得上规则，改到的那天办得成。"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from outreach import sessions
from outreach.checks.rule import Problem, problem, rule
from outreach.dates import weekday_word
from outreach.entry import Entry
from outreach.finding import MUST
from outreach.kinds.event import Event, OneDate
from outreach.site import Site

_NEAR = timedelta(days=40)
"""找不到那一场时，在前后多少天里找最近的一场说给人听。"""


@rule("event-exceptions", MUST)
def one_date_is_a_date_of_the_rule(site: Site) -> Iterator[Problem]:
    """单独取消、换日子的那一场，要是规则里真有的一场；换到的日子不放假，也不和别的场撞上。"""
    for entry in site.all(Event):
        for n, note in enumerate(entry.model.exceptions):
            if told := _wrong(site, entry, note):
                key, why, fix = told
                yield problem(entry.source, ("exceptions", n, key), why, fix)


def _wrong(site: Site, entry: Entry[Event], note: OneDate) -> tuple[str, str, str] | None:
    event, register, moved = entry.model, site.holidays, note.moved
    if sessions.original(event, register, note.day) is None:
        near, check = _nearest(site, event, note.day), "核对 day，写网页上列着的日子。"
        if event.until and note.day > event.until:
            near, check = None, f"规则 {event.until} 就停了，{check}"
        fix = f"最近的一场是 {_told(near)}，是它就改成这一天。" if near else check
        return "day", f"照规则，{_told(note.day)}本来就没有这一场，写了等于没写。", fix
    if note.on > site.today:
        return "on", f"今天是 {site.today}，这一天还没到，不可能已经定了。", "on 写哪天定下来不办、换日子的。"
    if moved is None:
        return None
    if moved < note.on:
        return (
            "moved",
            f"{note.on} 才定下来，改到的日子却更早，来的人赶不上。",
            "核对 moved，写还没到的日子。",
        )
    if name := register.off(moved):
        return "moved", f"{_told(moved)}{name}放假，来的人可能进不了门。", "换一个上班的日子。"
    if sessions.original(event, register, moved) is not None:
        fix = "换一个日子；两场并成一场的，删掉 moved，what 里写并到哪天。"
        return "moved", f"{_told(moved)}本来就有一场，两场撞在一天。", fix
    return None


def _nearest(site: Site, event: Event, day: date) -> date | None:
    assert event.repeats is not None
    around = sessions.shifted(event.repeats, site.holidays, day - _NEAR, day + _NEAR)
    return min((one.day for one in around), key=lambda other: abs(other - day), default=None)


def _told(day: date) -> str:
    return f"{day}（{weekday_word(day, 'zh')}）"
