"""开不开门：放假、补班、没写、没公布的日子各怎么说；2026 年一天不漏地和公布的日历对过。"""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from outreach.dates import BEIJING
from outreach.disk import ROOT
from outreach.kinds.holidays import HolidayYear
from outreach.kinds.parts import HoursLine
from outreach.opening import NextOpen, Opening, Register
from outreach.site import load

SHIPPED = load({"holidays.md": (ROOT / "docs/holidays.md").read_bytes()}, date(2026, 11, 24)).holidays

# 下面两张表照 PyPI 上 chinesecalendar 1.11.0（MIT，2025-11 发布）的 holidays、workdays 逐日打出，不从登记簿来。
OFF = {
    2025: "01-01 01-28 01-29 01-30 01-31 02-01 02-02 02-03 02-04 04-04 04-05 04-06 05-01 05-02 05-03 05-04 05-05 "
    "05-31 06-01 06-02 10-01 10-02 10-03 10-04 10-05 10-06 10-07 10-08",
    2026: "01-01 01-02 01-03 02-15 02-16 02-17 02-18 02-19 02-20 02-21 02-22 02-23 04-04 04-05 04-06 "
    "05-01 05-02 05-03 05-04 05-05 06-19 06-20 06-21 09-25 09-26 09-27 10-01 10-02 10-03 10-04 10-05 10-06 10-07",
}
WORK = {2025: "01-26 02-08 04-27 09-28 10-11", 2026: "01-04 02-14 02-28 05-09 09-20 10-10"}


def _days(year: int, table: dict[int, str]) -> set[date]:
    return {date.fromisoformat(f"{year}-{day}") for day in table[year].split()}


def _lines(*lines: dict[str, str]) -> tuple[HoursLine, ...]:
    return tuple(HoursLine.model_validate(line) for line in lines)


WEEKDAYS = {"days": "周一至周五", "open": "09:00-12:00, 14:00-17:00"}
MAKEUP = {"days": "调休上班日", "open": "09:00-12:00"}
WEEKEND = {"days": "周六、周日", "closed": "休息"}
HOLIDAY = {"days": "法定节假日", "closed": "只接电话"}
FULL = Opening(_lines(WEEKDAYS, MAKEUP, WEEKEND, HOLIDAY), SHIPPED)


@pytest.mark.parametrize("year", [2025, 2026])
def test_every_day_of_the_year(year: int) -> None:
    """365 天，每天都和另一份日历一样：放不放假，补不补班，上不上班，照表上哪一行。"""
    off, work = _days(year, OFF), _days(year, WORK)
    days = [date(year, 1, 1) + timedelta(days=n) for n in range(365)]
    assert days[-1] == date(year, 12, 31)
    for day in days:
        hours = FULL.on(day)
        assert bool(SHIPPED.off(day)) is (day in off), day
        assert SHIPPED.is_makeup(day) is (day in work), day
        assert SHIPPED.is_working(day) is (day in work or (day.weekday() < 5 and day not in off)), day
        row = 3 if day in off else 1 if day in work else 0 if day.weekday() < 5 else 2
        assert (hours.row, hours.state) == (row, "open" if row < 2 else "closed"), day
        assert hours.unsure is (day >= date(2026, 12, 29)), day


DAYS = [
    # 日子、状态、几段、缘由、节日、说法、说不准
    ("2026-11-24", "open", 2, "", "", "", False),
    ("2026-11-28", "closed", 0, "", "", "休息", False),
    ("2026-10-01", "closed", 0, "holiday", "国庆节", "只接电话", False),
    ("2026-10-10", "open", 1, "makeup", "", "", False),
    ("2025-10-06", "closed", 0, "holiday", "国庆节、中秋节", "只接电话", False),
    ("2026-12-28", "open", 2, "", "", "", False),
    ("2026-12-29", "open", 2, "", "", "", True),
    ("2027-01-01", "unknown", 0, "pending", "元旦", "", True),
    ("2027-01-02", "closed", 0, "", "", "休息", True),
    ("2027-01-04", "open", 2, "", "", "", True),
    ("2027-05-02", "unknown", 0, "pending", "劳动节", "", True),
    ("2027-10-03", "unknown", 0, "pending", "国庆节", "", True),
    ("2027-10-04", "open", 2, "", "", "", True),
]


@pytest.mark.parametrize("row", DAYS, ids=lambda row: row[0])
def test_on(row: tuple[str, str, int, str, str, str, bool]) -> None:
    day, state, spans, why, holiday, note, unsure = row
    hours = FULL.on(date.fromisoformat(day))
    found = (hours.state, len(hours.spans), hours.why, hours.holiday, hours.note, hours.unsure)
    assert found == (state, spans, why, holiday, note, unsure)


def test_open_on_holidays_when_it_says_so() -> None:
    opening = Opening(_lines(WEEKDAYS, {"days": "法定节假日", "open": "10:00-11:00"}), SHIPPED)
    hours = opening.on(date(2026, 10, 3))
    assert (hours.state, hours.why, len(hours.spans)) == ("open", "holiday", 1)


@pytest.mark.parametrize("extra", [(), ({"days": "周六", "open": "08:30-11:00"},)])
def test_weekday_hours_do_not_slip_onto_a_makeup_day(extra: tuple[dict[str, str], ...]) -> None:
    """没有“调休上班日”那一行：平日的、周六的时间都不套上去，只说不知道。"""
    hours = Opening(_lines(WEEKDAYS, *extra, HOLIDAY), SHIPPED).on(date(2026, 10, 10))
    assert (hours.state, hours.spans, hours.why, hours.row) == ("unknown", (), "makeup", None)


def test_unwritten_days_are_unknown() -> None:
    opening = Opening(_lines(WEEKDAYS), SHIPPED)
    assert opening.on(date(2026, 11, 28)).state == "unknown"
    assert (opening.on(date(2026, 10, 1)).state, opening.on(date(2026, 10, 1)).why) == ("unknown", "holiday")


def test_the_first_of_two_lines_counts() -> None:
    """写重了是必须改的，改好以前也只有一种说法。"""
    opening = Opening(_lines(WEEKDAYS, {"days": "周三", "closed": "休息"}), SHIPPED)
    assert opening.on(date(2026, 11, 25)).row == 0


MOMENTS = [
    ("2026-11-24 08:59", "2026-11-24 09:00", False),
    ("2026-11-24 09:00", "2026-11-24 14:00", False),
    ("2026-11-24 13:59", "2026-11-24 14:00", False),
    ("2026-11-24 14:00", "2026-11-25 09:00", False),
    ("2026-11-27 17:00", "2026-11-30 09:00", False),
    ("2026-09-30 18:00", "2026-10-08 09:00", False),
    ("2026-10-09 17:30", "2026-10-10 09:00", False),
    ("2026-10-10 09:00", "2026-10-12 09:00", False),
    ("2026-02-14 12:00", "2026-02-24 09:00", False),
    ("2026-12-28 15:00", "2026-12-29 09:00", True),
    ("2026-12-31 18:00", "2027-01-04 09:00", True),
]


@pytest.mark.parametrize(("moment", "opens", "unsure"), MOMENTS)
def test_next_open(moment: str, opens: str, unsure: bool) -> None:
    at, expected = (datetime.fromisoformat(t).replace(tzinfo=BEIJING) for t in (moment, opens))
    assert FULL.next_open(at) == NextOpen(expected, unsure)


def test_never_open_again() -> None:
    closed = Opening(_lines({"days": "每天", "closed": "需预约"}, HOLIDAY), SHIPPED)
    assert closed.next_open(datetime(2026, 11, 24, 9, tzinfo=BEIJING)) is None


def test_unknown_days_are_skipped() -> None:
    opening = Opening(_lines(WEEKDAYS, HOLIDAY), SHIPPED)
    after = opening.next_open(datetime(2026, 10, 9, 17, tzinfo=BEIJING))
    assert after == NextOpen(datetime(2026, 10, 12, 9, tzinfo=BEIJING), False)


def _year(year: int, work: list[str]) -> HolidayYear:
    evidence = {"text": "通知", "on": "2026-11-24", "status": "checked"}
    off = [{"name": "元旦", "from": f"{year - 1}-12-30", "to": f"{year}-01-01"}]
    facts = {"year": str(year), "notice": "通知", "issued": f"{year - 1}-11-04", "source": evidence}
    return HolidayYear.model_validate({**facts, "off": off, "work": work})


def test_new_year_reaches_into_december() -> None:
    """2019 年的通知让 2018-12-29（周六）上班、12-30 起放假：年底三天要等下一年的通知。"""
    alone = Register((_year(2018, []),))
    both = Register((_year(2018, []), _year(2019, ["2018-12-29"])))
    saturday = date(2018, 12, 29)
    assert (alone.knows(saturday), alone.is_working(saturday)) == (False, False)
    assert (both.knows(saturday), both.is_working(saturday), both.off(date(2018, 12, 31))) == (
        True,
        True,
        "元旦",
    )
    assert alone.knows(date(2018, 12, 28))


@pytest.mark.parametrize(
    ("today", "year"),
    [
        ("2026-10-29", None),
        ("2026-10-30", 2027),
        ("2026-12-31", 2027),
        ("2027-03-01", 2027),
        ("2024-12-31", 2024),
    ],
)
def test_missing_year(today: str, year: int | None) -> None:
    assert SHIPPED.missing_year(date.fromisoformat(today)) == year


def test_no_register_means_never_sure() -> None:
    opening = Opening(_lines(WEEKDAYS, HOLIDAY), Register())
    assert opening.on(date(2026, 11, 24)).unsure
    assert Register().last_year is None
    assert Register().missing_year(date(2026, 11, 24)) == 2026
