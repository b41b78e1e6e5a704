"""日期、钟点、重复规则的换算；哪些写法认，哪些不认。"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time

import pytest

from outreach.dates import (
    BEIJING,
    Recurrence,
    clock_words,
    day_words,
    parse_clock,
    parse_day,
    parse_moment,
    weekday_number,
    weekdays_words,
)


def test_good_days_and_moments() -> None:
    assert parse_day("2028-02-29") == date(2028, 2, 29)
    assert parse_clock("00:00") == time(0, 0)
    assert parse_moment("2026-12-05 09:00") == datetime(2026, 12, 5, 9, 0, tzinfo=BEIJING)
    assert parse_moment("2026-12-05 09:00").isoformat() == "2026-12-05T09:00:00+08:00"


@pytest.mark.parametrize(
    ("parse", "text"),
    [
        *((parse_day, t) for t in ("", "2026-2-3", "2026-02-30", "20260203", "2026/02/03", "２０２６-02-03", "2026-W01-1", "今天")),
        *((parse_clock, t) for t in ("", "9:00", "24:00", "12:60", "09：00", "０９:00", "09:00:00", "上午九点")),
        *((parse_moment, t) for t in ("2026-12-05", "2026-12-05T09:00", "2026-12-05  09:00", "2026-12-05 09:00 ")),
    ],
)  # fmt: skip
def test_bad_days_and_moments(parse: Callable[[str], object], text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse(text)


@pytest.mark.parametrize(
    ("word", "number"),
    [("星期一", 0), ("周三", 2), ("礼拜六", 5), ("周日", 6), ("星期天", 6), (" 周五 ", 4),
     ("周八", None), ("三", None), ("周", None), ("Monday", None), ("星期三上午", None)],
)  # fmt: skip
def test_weekday_words(word: str, number: int | None) -> None:
    assert weekday_number(word) == number


def test_dates_in_two_languages() -> None:
    day = date(2026, 12, 5)
    assert day_words(day, "zh") == "2026年12月5日 星期六"
    assert day_words(day, "zh", weekday=False) == "2026年12月5日"
    assert day_words(day, "en") == "Saturday 5 December 2026"
    assert day_words(day, "en", weekday=False) == "5 December 2026"
    assert clock_words(time(9, 5)) == "09:05"


@pytest.mark.parametrize(
    ("numbers", "words"),
    [((0, 1, 2, 3, 4), "Monday to Friday"), ((0, 2), "Monday and Wednesday"), ((5,), "Saturday"), ((5, 6), "Saturday and Sunday"),
     ((0, 2, 4), "Monday, Wednesday and Friday")],
)  # fmt: skip
def test_english_weekdays(numbers: tuple[int, ...], words: str) -> None:
    assert weekdays_words(numbers) == words


RULES = [
    ("每月第1、3周 周三 上午", "The first and third Wednesday of every month morning", [(12, 2), (12, 16)]),
    ("每月第2个星期四", "The second Thursday of every month", [(12, 10)]),
    ("每月第1周的周一", "The first Monday of every month", [(12, 7)]),
    ("每月最后一个周五 14:00-16:00", "The last Friday of every month, 14:00–16:00", [(11, 27), (12, 25)]),
    ("每周二 14:00-16:00", "Every Tuesday, 14:00–16:00", [(11, 24), (12, 1), (12, 8), (12, 15), (12, 22), (12, 29)]),
    ("每周日下午", "Every Sunday afternoon", [(11, 29), (12, 6), (12, 13), (12, 20), (12, 27)]),
    ("每月15日 全天", "Day 15 of every month, all day", [(12, 15)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "english", "days"), RULES)
def test_recurrence(text: str, english: str, days: list[tuple[int, int]]) -> None:
    rule = Recurrence.parse(text)
    assert rule.words("zh") == text
    assert rule.words("en") == english
    assert [(d.month, d.day) for d in rule.days(date(2026, 11, 23), date(2026, 12, 31))] == days


@pytest.mark.parametrize(
    "text",
    [
        "",
        "周三",
        "每天",
        "每周",
        "每月第1周",
        "每月第5周 周三",
        "每月第0周 周三",
        "每月第、周三",
        "每月第一周 周三",
        "每月31日",
        "每月0日",
        "每月15日 周三",
        "每周15日",
        "每周二 16:00-14:00",
        "每周二 14:00-14:00",
        "每周二 -16:00",
        "每周二 25:00-26:00",
        "每周二 14点",
        "每周二、周四",
        "每周二 节假日除外",
    ],
)
def test_bad_recurrence(text: str) -> None:
    """认不准的不猜。"""
    with pytest.raises(ValueError, match=r".*"):
        Recurrence.parse(text)


def test_recurrence_ends_are_included() -> None:
    rule = Recurrence.parse("每周一")
    assert list(rule.days(date(2026, 11, 23), date(2026, 11, 30))) == [date(2026, 11, 23), date(2026, 11, 30)]
    assert list(rule.days(date(2026, 11, 30), date(2026, 11, 23))) == []
