"""最后一天：起算、放假、补班、关押、月底、工作日、没公布的年份，一行一个例子；再和逐日硬数的比。"""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from building import SHIPPED
from outreach.disk import ROOT, read_folder
from outreach.opening import Register
from outreach.site import load
from outreach.time_limits import Limit, Rule, limit

SITE = load(read_folder(ROOT / "docs"), SHIPPED)
REGISTER = SITE.holidays
"""登记了 2025、2026 两年；2026-12-29 起说不准。"""
CRIMINAL = Rule(moves=True, custody_stays=True)
COURT = Rule(moves=True, custody_stays=True, month_end=True)
CIVIL = Rule(moves=True)
REVIEW = Rule(moves=True, workdays=(3, 5, 7, 10))
SILENT = Rule()

TABLE = [
    # 起算的那天不算
    ("2026-11-23", 7, "days", CRIMINAL, "2026-11-30", "2026-11-30", ""),
    # 周六，移到周一；补班的周六不移
    ("2026-11-21", 7, "days", CRIMINAL, "2026-11-28", "2026-11-30", "moved"),
    ("2026-10-03", 7, "days", CRIMINAL, "2026-10-10", "2026-10-10", ""),
    # 国庆：10月2日移到8日；2025年中秋国庆连着，移到9日
    ("2026-09-25", 7, "days", CRIMINAL, "2026-10-02", "2026-10-08", "moved"),
    ("2025-09-24", 7, "days", CIVIL, "2025-10-01", "2025-10-09", "moved"),
    # 春节后的补班日：2月28日是周六，上班
    ("2026-02-21", 7, "days", CIVIL, "2026-02-28", "2026-02-28", ""),
    # 没写移不移的，不移，只提醒
    ("2026-09-25", 7, "days", SILENT, "2026-10-02", "2026-10-02", "unwritten"),
    ("2026-11-23", 7, "days", SILENT, "2026-11-30", "2026-11-30", ""),
    # 说不准的：年底三天要等下一年的通知，没登记的年份更不用说
    ("2026-12-22", 7, "days", CRIMINAL, "2026-12-29", "2026-12-29", "pending"),
    ("2026-12-20", 8, "days", CRIMINAL, "2026-12-28", "2026-12-28", ""),
    ("2026-12-19", 8, "days", CRIMINAL, "2026-12-27", "2026-12-28", "moved"),
    ("2027-03-01", 7, "days", CRIMINAL, "2027-03-08", "2027-03-08", "pending"),
    ("2024-09-24", 7, "days", CRIMINAL, "2024-10-01", "2024-10-01", "pending"),
    # 月和年看对应的那天，没有就是月底
    ("2026-08-31", 1, "months", CIVIL, "2026-09-30", "2026-09-30", ""),
    ("2026-01-31", 1, "months", CIVIL, "2026-02-28", "2026-02-28", ""),
    ("2026-02-28", 1, "months", CIVIL, "2026-03-28", "2026-03-30", "moved"),
    ("2026-02-28", 1, "months", COURT, "2026-03-31", "2026-03-31", ""),
    ("2026-01-15", 1, "months", COURT, "2026-02-15", "2026-02-24", "moved"),
    ("2025-11-10", 3, "months", CIVIL, "2026-02-10", "2026-02-10", ""),
    ("2024-02-29", 1, "years", CIVIL, "2025-02-28", "2025-02-28", ""),
    ("2025-10-03", 1, "years", CIVIL, "2026-10-03", "2026-10-08", "moved"),
    # 工作日：写明的，和行政复议法写几日就是工作日的
    ("2026-09-30", 3, "workdays", SILENT, "2026-10-10", "2026-10-10", ""),
    ("2026-09-30", 3, "days", REVIEW, "2026-10-10", "2026-10-10", ""),
    ("2026-09-30", 4, "days", REVIEW, "2026-10-04", "2026-10-08", "moved"),
    ("2026-12-24", 5, "workdays", SILENT, "2026-12-31", "2026-12-31", "pending"),
]


@pytest.mark.parametrize(("start", "amount", "unit", "rule", "plain", "last", "note"), TABLE)
def test_last_day(start: str, amount: int, unit, rule: Rule, plain: str, last: str, note) -> None:
    made = limit(date.fromisoformat(start), amount, unit, rule, REGISTER)
    assert made == Limit(date.fromisoformat(plain), date.fromisoformat(last), note)


def test_in_custody_it_does_not_move() -> None:
    start, plain = date(2026, 9, 25), date(2026, 10, 2)
    assert limit(start, 7, "days", CRIMINAL, REGISTER, custody=True) == Limit(plain, plain, "custody")
    assert limit(start, 7, "days", CIVIL, REGISTER, custody=True).note == "moved", "只有写明的法律才不移"
    assert limit(start, 3, "days", CRIMINAL, REGISTER, custody=True) == Limit(
        date(2026, 9, 28), date(2026, 9, 28)
    )


DAYS = st.dates(date(2025, 1, 1), date(2026, 12, 10))


@given(DAYS, st.integers(1, 12))
def test_never_earlier_and_never_on_a_day_off(start: date, amount: int) -> None:
    made = limit(start, amount, "days", CRIMINAL, REGISTER)
    assert made.plain == start + timedelta(days=amount) <= made.last
    if made.note != "pending":
        assert REGISTER.is_working(made.last)
        between = [made.plain + timedelta(days=n) for n in range((made.last - made.plain).days)]
        assert not any(REGISTER.is_working(day) for day in between)


@given(DAYS, st.integers(1, 10))
def test_workdays_are_counted_one_by_one(start: date, amount: int) -> None:
    made = limit(start, amount, "workdays", SILENT, REGISTER)
    days = [start + timedelta(days=n) for n in range(1, (made.last - start).days + 1)]
    if made.note != "pending":
        assert sum(map(REGISTER.is_working, days)) == amount and REGISTER.is_working(days[-1])


def test_without_any_register_it_only_counts() -> None:
    assert limit(date(2026, 9, 25), 7, "days", CRIMINAL, Register()).note == "pending"
