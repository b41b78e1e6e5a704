"""哪一天、哪一刻、哪几天、几点到几点、每月第几个星期几。钟点一律北京时间。"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from outreach import dates
from outreach.dates import Recurrence
from outreach.fields.text import wrong


def _day(value: Any) -> Any:
    try:
        return dates.parse_day(str(value))
    except ValueError:
        better = _tidy_day(str(value))
        raise wrong(
            "value-date", _no_such_day(str(value)) or "要写成 年-月-日，月和日都写两位，而且日历上要有这一天。",
            f"改成：{better}" if better else "照这样写：2026-11-02", better,
        ) from None  # fmt: skip


def _moment(value: Any) -> Any:
    try:
        return dates.parse_moment(str(value))
    except ValueError:
        day, clock = [*re.split(r"[\sT日]+", _narrow(str(value)), maxsplit=1), ""][:2]
        better = f"{_tidy_day(day)} {_tidy_clock(clock)}"
        better = better if re.fullmatch(r"\S{10} \S{5}", better) else ""
        raise wrong(
            "value-date", _no_such_day(day) or _no_such_clock(clock) or "要写成 年-月-日 时:分，24 小时制，中间空一格。",
            f"改成：{better}" if better else "照这样写：2026-12-05 09:00", better,
        ) from None  # fmt: skip


def _no_such_day(text: str) -> str:
    """样子对、日历上没有的：2026-02-30。"""
    shaped = re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII)
    return f"日历上没有 {text} 这一天。" if shaped and not _tidy_day(text) else ""


def _no_such_clock(text: str) -> str:
    """样子对、钟上没有的：25:00、24:00、09:75。"""
    for clock in re.findall(r"(?<!\d)\d{2}:\d{2}(?!\d)", text, re.ASCII):
        if not _tidy_clock(clock):
            end = "，一天到 23:59" if clock == "24:00" else ""
            return f"没有 {clock} 这个钟点{end}。"
    return ""


def _narrow(text: str) -> str:
    """全角数字和标点换成半角。"""
    return unicodedata.normalize("NFKC", text).strip()


def _tidy_day(text: str) -> str:
    """2026/1/2、2026.1.2、2026年1月2日 → 2026-01-02；认不准的为空。"""
    match = re.fullmatch(
        r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?", _narrow(text), re.ASCII
    )
    tidy = f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}" if match else ""
    try:
        return dates.parse_day(tidy).isoformat()
    except ValueError:
        return ""


def tidy_day(text: str) -> str:
    """别处（表格）也要认的日期写法。"""
    return _tidy_day(text)


def _tidy_clock(text: str) -> str:
    """9:00、９：００、9点30分 → 09:00；认不准的为空。"""
    match = re.fullmatch(r"(\d{1,2})(?:[:：](\d{2})|[点时](?:(\d{1,2})分?)?)", _narrow(text), re.ASCII)
    tidy = f"{int(match[1]):02}:{int(match[2] or match[3] or 0):02}" if match else ""
    try:
        return dates.clock_words(dates.parse_clock(tidy))
    except ValueError:
        return ""


def _tidy_spans(text: str) -> str:
    """9：00～12：00、14:00—17:00 → 09:00-12:00, 14:00-17:00；有一段认不准就为空。"""
    spans = []
    for part in re.split(r"\s*[,，、;；]\s*", text):
        clocks = [_tidy_clock(clock) for clock in re.split(r"\s*[-—－–~～至到]+\s*", part)]
        clocks[-1] = clocks[-1] or ("23:59" if part.endswith("24:00") else "")
        if len(clocks) != 2 or not all(clocks):
            return ""
        spans.append("-".join(clocks))
    return ", ".join(spans)


@dataclass(frozen=True, slots=True)
class Ended:
    """哪天没有了；只知道年份的没有 `day`，从那一年的最后一天算起，宁可晚不可早。"""

    year: int
    day: date | None = None

    @property
    def on(self) -> date:
        return self.day or date(self.year, 12, 31)


def _day_or_year(value: Any) -> Any:
    text = str(value)
    if re.fullmatch(r"(?:19|20)\d\d", text, re.ASCII):
        return Ended(int(text))
    if not re.search(r"\d\D+\d+\D+\d", text):
        raise wrong(
            "value-date", "要写成 年-月-日；只知道年份的，写四位数字。", "照这样写：2018-03-20，或 2018"
        )
    day = _day(value)
    return Ended(day.year, day)


Day = Annotated[date, BeforeValidator(_day)]
DayOrYear = Annotated[
    Ended,
    BeforeValidator(_day_or_year),
    WithJsonSchema({"type": "string", "examples": ["2013-12-28", "2018"]}),
]
Moment = Annotated[datetime, BeforeValidator(_moment)]
"""北京时间的一个时刻。"""


@dataclass(frozen=True, slots=True)
class Span:
    """一段开门时间，钟点都是北京时间。"""

    opens: time
    closes: time


def _spans(value: Any) -> Any:
    return _read_spans(str(value))


@lru_cache(maxsize=4096)
def _read_spans(text: str) -> tuple[Span, ...]:
    """各站的钟点就那么几种写法，读过的记着。"""
    spans: list[Span] = []
    for part in re.split(r"\s*[,，、]\s*", text):
        opens, _, closes = part.partition("-")
        try:
            span = Span(dates.parse_clock(opens.strip()), dates.parse_clock(closes.strip()))
        except ValueError:
            raise wrong(
                "hours-format",
                _no_such_clock(text) or "开门时间要写成 时:分-时:分，24 小时制，几段之间用英文逗号。",
                f'改成：open: "{better}"' if (better := _tidy_spans(text)) else '照这样写：open: "09:00-12:00, 14:00-17:00"',
                better,
            ) from None  # fmt: skip
        if span.closes <= span.opens or (spans and span.opens < spans[-1].closes):
            raise wrong(
                "hours-order",
                f"“{part}”关门早于开门，或者和前一段重叠。",
                "按先后写，前一段关门后再写下一段。",
            )
        spans.append(span)
    return tuple(spans)


Spans = Annotated[
    tuple[Span, ...],
    BeforeValidator(_spans),
    WithJsonSchema({"type": "string", "examples": ["09:00-12:00, 14:00-17:00"]}),
]

HOLIDAY, WORKDAYS_OFF = "法定节假日", "调休上班日"


@dataclass(frozen=True, slots=True)
class Days:
    """一组日子：星期几（周一是 0），或者法定节假日、调休上班日这样的词。"""

    text: str
    weekdays: tuple[int, ...] = ()

    @property
    def is_holiday(self) -> bool:
        return self.text == HOLIDAY

    @property
    def is_makeup(self) -> bool:
        return self.text == WORKDAYS_OFF

    @property
    def is_plain_weekdays(self) -> bool:
        return bool(self.weekdays) and self.text != "每天"


def _days(value: Any) -> Any:
    return _read_days(str(value).strip())


@lru_cache(maxsize=4096)
def _read_days(text: str) -> Days:
    if text in (HOLIDAY, WORKDAYS_OFF):
        return Days(text)
    if text in ("每天", "周一至周日"):
        return Days("每天", tuple(range(7)))
    numbers: list[int] = []
    for part in re.split(r"[、,，]", text):
        first, to, last = part.partition("至")
        begin, end = dates.weekday_number(first), dates.weekday_number(last if to else first)
        if begin is None or end is None or end < begin:
            raise wrong(
                "hours-days", "认不出是哪几天。",
                "照这样写：周一至周五；或 周一、周三；或 每天；或 法定节假日；或 调休上班日",
            )  # fmt: skip
        numbers += range(begin, end + 1)
    return Days(text, tuple(numbers))


DaySet = Annotated[
    Days, BeforeValidator(_days), WithJsonSchema({"type": "string", "examples": ["周一至周五"]})
]


def _recurrence(value: Any) -> Any:
    try:
        return Recurrence.parse(str(value))
    except ValueError:
        raise wrong(
            "repeats-format", "认不出这条重复规则。",
            "照这样写：每月第1、3周 周三 上午；或 每周二 14:00-16:00；或 每月15日",
        ) from None  # fmt: skip


Repeats = Annotated[
    Recurrence,
    BeforeValidator(_recurrence),
    WithJsonSchema({"type": "string", "examples": ["每月第1、3周 周三 上午"]}),
]


def _weekday(value: Any) -> Any:
    if dates.weekday_number(str(value)) is None:
        raise wrong("value-weekday", "这里写星期几。", "照这样写：星期六")
    return str(value).strip()


WeekdayWord = Annotated[str, BeforeValidator(_weekday)]
