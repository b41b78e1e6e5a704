"""每一场：几点到几点，叫什么名字，算到几时办过了，第几次改。"""

from __future__ import annotations

from datetime import date, datetime

import pytest

from building import TODAY, but, site_of
from outreach import occasions, subscriptions
from outreach.dates import BEIJING
from outreach.disk import ROOT
from outreach.entry import Entry
from outreach.kinds.event import Event
from outreach.occasions import Occasion

EVENT = "events/2026-12-05-open-day.md"
ONCE = "start: 2026-12-05 09:00\nend: 2026-12-05 11:30\nweekday: 星期六\n"
HOLIDAYS = (ROOT / "docs/holidays.md").read_text("utf-8")


def _entry(*changes: tuple[str, str], name: str = "2026-12-05-open-day") -> Entry[Event]:
    files = {
        EVENT: None,
        EVENT.replace(".md", ".en.md"): None,
        f"events/{name}.md": but("event", *changes)[EVENT],
    }
    (entry,) = site_of({**files, "holidays.md": HOLIDAYS}, TODAY, whole=True).all(Event)
    return entry


def _all(entry: Entry[Event]) -> tuple[Occasion, ...]:
    return occasions.of(entry, site_of({"holidays.md": HOLIDAYS}, whole=True).holidays)


def test_once() -> None:
    (one,) = _all(_entry())
    assert (one.uid, one.sequence) == ("2026-12-05-open-day", 0)
    assert one.over == one.ends == datetime(2026, 12, 5, 11, 30, tzinfo=BEIJING)


MOVED = "start: 2026-12-12 09:00\nend: 2026-12-12 11:30\n"
CHANGES = [
    ("changes: [{on: 2026-11-20, what: 因雨, was: 2026-12-05 09:00}]", "2026-12-05-open-day", 1),
    # 改了两次：名字还是头一回的
    (
        "changes:\n  - {on: 2026-11-20, what: 因雨, was: 2026-12-05 09:00}\n"
        "  - {on: 2026-11-22, what: 又因雨, was: 2026-12-08 09:00}",
        "2026-12-05-open-day",
        2,
    ),
    # 只换了地方，没换日子
    ("changes: [{on: 2026-11-20, what: 换了地方}]", "2026-12-12-open-day", 1),
    ("photos: 可以拍", "2026-12-12-open-day", 1),
]


@pytest.mark.parametrize(("changes", "uid", "sequence"), CHANGES)
def test_the_name_stays_when_the_day_moves(changes: str, uid: str, sequence: int) -> None:
    entry = _entry(
        (ONCE, MOVED), ("status: planned", f"status: postponed\n{changes}"), name="2026-12-12-open-day"
    )
    (one,) = _all(entry)
    assert (one.uid, one.sequence, occasions.stem(entry)) == (uid, sequence, uid)
    assert subscriptions.of_event(entry, "zh") == f"calendars/events/{uid}.ics"
    assert subscriptions.of_event(entry, "en") == f"en/calendars/events/{uid}.ics"


@pytest.mark.parametrize(
    ("rule", "over"),
    [
        ("每月15日 14:00-16:00", datetime(2026, 12, 15, 16, tzinfo=BEIJING)),
        ("每月15日 14:00", datetime(2026, 12, 15, 23, 59, tzinfo=BEIJING)),
        ("每月15日 上午", datetime(2026, 12, 15, 23, 59, tzinfo=BEIJING)),
    ],
)
def test_over_is_known_even_without_a_clock(rule: str, over: datetime) -> None:
    entry = _entry((ONCE, f"repeats: {rule}\nsince: 2026-12-01\nuntil: 2026-12-31\n"), name="talk")
    assert [one.over for one in _all(entry)] == [over]


def test_a_moved_session_keeps_the_name_of_its_planned_day() -> None:
    entry = _entry(
        (ONCE, "repeats: 每月第1周 周三 09:00-11:30\nsince: 2026-10-01\nuntil: 2026-10-31\n"), name="talk"
    )
    (one,) = _all(entry)
    assert (one.uid, one.session.day) == ("talk-2026-10-07", date(2026, 10, 8))
