"""开门的事怎么说：给脚本的数据、放假补班先说的那句话、顺延的缘由，中英文都说得通。"""

from __future__ import annotations

from datetime import date

import pytest

from outreach.disk import ROOT
from outreach.kinds.parts import HoursLine
from outreach.open_now import attributes, holiday, reason, says
from outreach.opening import Opening
from outreach.sessions import Session
from outreach.site import load
from outreach.wording import WORDS

REGISTER = load({"holidays.md": (ROOT / "docs/holidays.md").read_bytes()}, date(2026, 11, 24)).holidays
LINES = tuple(
    HoursLine.model_validate(line)
    for line in (
        {"days": "周一至周五", "open": "09:00-12:00, 14:00-17:00"},
        {"days": "周六", "open": "09:00-10:00", "closed": "需预约"},
        {"days": "法定节假日", "closed": "休息"},
    )
)
OPENING = Opening(LINES, REGISTER)

DAYS = [
    ("2026-11-24", "", ""),
    ("2026-11-28", "今天要先约", "By appointment today"),
    ("2026-11-29", "今天没有写开不开，先打电话", "No hours given for today: call first"),
    ("2026-10-01", "国庆节假期，今天休息", "National Day holiday. Closed today"),
    (
        "2025-10-01",
        "国庆节、中秋节假期，今天休息",
        "National Day and Mid-Autumn Festival holiday. Closed today",
    ),
    ("2026-10-10", "调休上班日没有写，先打电话", "No hours given for make-up working days: call first"),
    (
        "2027-01-01",
        "节假日安排待公布，去前先打电话",
        "The holiday calendar is not out yet: call before you go",
    ),
]


@pytest.mark.parametrize(("day", "zh", "en"), DAYS)
def test_says(day: str, zh: str, en: str) -> None:
    hours = OPENING.on(date.fromisoformat(day))
    assert (says(hours, "zh"), says(hours, "en")) == (zh, en)


def test_says_when_open_on_a_special_day() -> None:
    lines = [{"days": "调休上班日", "open": "09:00-12:00"}, {"days": "法定节假日", "open": "10:00-11:00"}]
    opening = Opening(tuple(HoursLine.model_validate(line) for line in lines), REGISTER)
    assert says(opening.on(date(2026, 10, 10)), "zh") == "调休上班日"
    assert says(opening.on(date(2026, 10, 1)), "zh") == "国庆节假期"
    assert says(Opening((), REGISTER).on(date(2026, 10, 1)), "zh") == "国庆节假期，没有写放假开不开，先打电话"


def test_published_across_a_holiday() -> None:
    found = attributes(OPENING, date(2026, 9, 28), date(2026, 10, 20), "zh")
    open_ = "o|0|09:00-12:00,14:00-17:00|"
    assert found["week"] == ";".join(
        [open_] * 5 + ["o|1|09:00-10:00|今天要先约", "?|||今天没有写开不开，先打电话"]
    )
    off = [f"2026-10-0{n}=c|2||国庆节假期，今天休息" for n in range(1, 8)]
    assert found["days"].split(";") == [*off, "2026-10-10=?|||调休上班日没有写，先打电话"]
    assert (found["since"], found["until"], found["sure"]) == ("2026-09-28", "2026-10-20", "2026-10-20")


LIMITS = [
    # 今天、核对管到、数据管到、放假安排公布到
    ("2026-06-01", "2026-12-01", "2026-07-31", "2026-07-31"),
    ("2026-06-01", "2026-06-20", "2026-06-20", "2026-06-20"),
    ("2026-11-24", "2027-05-09", "2027-01-23", "2026-12-28"),
    ("2027-01-04", "2027-05-09", "2027-03-05", "2027-01-03"),
    ("2026-11-24", "2026-11-01", "2026-11-01", "2026-11-01"),
]


@pytest.mark.parametrize(("today", "good", "until", "sure"), LIMITS)
def test_how_long_it_is_good_for(today: str, good: str, until: str, sure: str) -> None:
    found = attributes(OPENING, date.fromisoformat(today), date.fromisoformat(good), "zh")
    assert (found["since"], found["until"], found["sure"]) == (today, until, sure)


def test_the_separators_never_appear_in_words() -> None:
    """数据用 | 和 ; 隔开，词里有了就会读串。"""
    spoken = [w for key, words in WORDS.items() if key.startswith(("now.", "holiday.")) for w in words]
    assert not [w for w in spoken if "|" in w or ";" in w]


@pytest.mark.parametrize(
    ("name", "en"),
    [
        ("国庆节", "National Day"),
        ("国庆节、中秋节", "National Day and Mid-Autumn Festival"),
        ("抗战胜利纪念日", "抗战胜利纪念日"),
    ],
)
def test_holiday_names(name: str, en: str) -> None:
    assert (holiday(name, "zh"), holiday(name, "en")) == (name, en)


REASONS = [
    (Session(date(2026, 11, 4)), "", ""),
    (
        Session(date(2026, 10, 8), date(2026, 10, 7), "国庆节"),
        "国庆节放假，从10月7日 星期三顺延",
        "moved from Wednesday 7 October because of the National Day holiday",
    ),
    (
        Session(date(2019, 1, 2), date(2018, 12, 31), "元旦"),
        "元旦放假，从2018年12月31日 星期一顺延",
        "moved from Monday 31 December 2018 because of the New Year holiday",
    ),
    (Session(date(2027, 1, 6), unsure=True), "节假日安排待公布", "holiday calendar not out yet"),
    (
        Session(date(2027, 1, 1), holiday="元旦", unsure=True),
        "赶上元旦，改到哪天等放假安排公布",
        "New Year is a public holiday; the new date is not known yet",
    ),
]


@pytest.mark.parametrize(("session", "zh", "en"), REASONS)
def test_reason(session: Session, zh: str, en: str) -> None:
    assert (reason(session, "zh"), reason(session, "en")) == (zh, en)
