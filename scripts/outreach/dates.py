"""日期、钟点和“每月第1、3周周三”：只做换算，从不看现在几点。

进：中文或 ISO 写法的文字。出：date、datetime、Recurrence，以及给人看的中英文写法。时区一律北京时间。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from functools import lru_cache
from typing import Any

from dateutil import rrule

BEIJING = timezone(timedelta(hours=8), "Asia/Shanghai")

WEEKDAYS = {
    "zh": ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_DAY_CHARS = "一二三四五六日"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_CLOCK = re.compile(r"\d{2}:\d{2}")
_WEEKDAY = re.compile(r"(?:星期|周|礼拜)([一二三四五六日天])")


def parse_day(text: str) -> date:
    """`2026-11-02` → date。抛出 ValueError：不是这个写法，或没有这一天。"""
    if not _DAY.fullmatch(text):
        raise ValueError(text)
    return date.fromisoformat(text)


def parse_moment(text: str) -> datetime:
    """`2026-12-05 09:00` → 北京时间。抛出 ValueError。"""
    day, _, clock = text.partition(" ")
    return datetime.combine(parse_day(day), parse_clock(clock), BEIJING)


def parse_clock(text: str) -> time:
    """`09:00`（24 小时制）→ time。抛出 ValueError。"""
    if not _CLOCK.fullmatch(text):
        raise ValueError(text)
    return time.fromisoformat(text)


def weekday_number(word: str) -> int | None:
    """星期三、周三、礼拜三 → 2；不是星期的词 → None。周一是 0。"""
    match = _WEEKDAY.fullmatch(word.strip())
    return _DAY_CHARS.index(match[1].replace("天", "日")) if match else None


def weekday_word(day: date, language: str) -> str:
    return WEEKDAYS[language][day.weekday()]


def day_words(day: date, language: str, *, weekday: bool = True, year: bool = True) -> str:
    """2026年12月5日 星期六 / Saturday 5 December 2026。上下文已经说了哪一年的，不必再写。"""
    if language == "en":
        words = f"{day.day} {MONTHS[day.month - 1]}" + (f" {day.year}" if year else "")
        return f"{weekday_word(day, 'en')} {words}" if weekday else words
    words = (f"{day.year}年" if year else "") + f"{day.month}月{day.day}日"
    return f"{words} {weekday_word(day, 'zh')}" if weekday else words


def weekdays_words(numbers: Sequence[int]) -> str:
    """(0, 1, 2, 3, 4) → Monday to Friday；(0, 2) → Monday and Wednesday。"""
    names = [WEEKDAYS["en"][n] for n in numbers]
    if len(numbers) > 2 and list(numbers) == list(range(numbers[0], numbers[-1] + 1)):
        return f"{names[0]} to {names[-1]}"
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def clock_words(moment: datetime | time) -> str:
    return moment.strftime("%H:%M")


_RULE = re.compile(
    r"每(?:月(?:第(?P<nth>[\d、,，]+)(?:周|个)|(?P<last>最后一(?:周|个))|(?P<day>\d{1,2})日)|(?P<weekly>周))"
    r"\s*(?P<weekday>(?:的?(?:周|星期))?[一二三四五六日天])?\s*"
    r"(?P<part>上午|下午|晚上|全天)?\s*(?P<from>\d{2}:\d{2})?(?:\s*-\s*(?P<to>\d{2}:\d{2}))?\s*"
)


@dataclass(frozen=True, slots=True)
class Recurrence:
    """一条重复规则。`nth` 是第几个星期几（-1 为最后一个，空为每周）；`day` 是每月几日。对应 iCalendar RRULE。"""

    text: str
    nth: tuple[int, ...] = ()
    weekday: int | None = None
    day: int | None = None
    part: str = ""
    start: time | None = None
    end: time | None = None

    @classmethod
    @lru_cache(maxsize=1024)
    def parse(cls, text: str) -> Recurrence:
        """读“每月第1、3周 周三 上午”“每周二 14:00-16:00”“每月15日”。抛出 ValueError。"""
        match = _RULE.fullmatch(text.strip())
        if not match or (match["weekday"] is None) is (match["day"] is None):
            raise ValueError(text)
        nth = tuple(int(n) for n in re.findall(r"\d+", match["nth"] or "")) or (
            (-1,) if match["last"] else ()
        )
        if (match["nth"] and not nth) or (match["to"] and not match["from"]):
            raise ValueError(text)
        if any(not 1 <= n <= 4 for n in nth if n != -1) or not 1 <= int(match["day"] or 1) <= 28:
            raise ValueError(text)
        weekday = _DAY_CHARS.index(match["weekday"][-1].replace("天", "日")) if match["weekday"] else None
        start, end = (parse_clock(match[k]) if match[k] else None for k in ("from", "to"))
        if start and end and end <= start:
            raise ValueError(text)
        day = int(match["day"]) if match["day"] else None
        return cls(text.strip(), nth, weekday, day, match["part"] or "", start, end)

    def days(self, first: date, last: date) -> Iterator[date]:
        """从 first 到 last（含两头）逐个给出日子，不管节假日。"""
        if self.day is not None:
            which: dict[str, Any] = {"freq": rrule.MONTHLY, "bymonthday": self.day}
        elif not self.nth:
            which = {"freq": rrule.WEEKLY, "byweekday": self.weekday}
        else:
            which = {
                "freq": rrule.MONTHLY,
                "byweekday": [rrule.weekday(self.weekday, nth) for nth in self.nth],
            }
        whole = (datetime.combine(day, time()) for day in (first, last))
        for moment in rrule.rrule(dtstart=next(whole), until=next(whole), **which):
            yield moment.date()

    def words(self, language: str) -> str:
        """给人看的写法。中文就是原文；英文按规则写出。"""
        if language == "zh":
            return self.text
        ordinals = {1: "first", 2: "second", 3: "third", 4: "fourth", -1: "last"}
        clock = f", {clock_words(self.start)}–{clock_words(self.end)}" if self.start and self.end else ""
        part = {"上午": " morning", "下午": " afternoon", "晚上": " evening", "全天": ", all day", "": ""}[
            self.part
        ]
        if self.day is not None:
            return f"Day {self.day} of every month{part}{clock}"
        weekday = WEEKDAYS["en"][self.weekday or 0]
        if not self.nth:
            return f"Every {weekday}{part}{clock}"
        return f"The {' and '.join(ordinals[n] for n in self.nth)} {weekday} of every month{part}{clock}"
