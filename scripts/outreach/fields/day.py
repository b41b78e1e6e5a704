"""哪一天、哪一刻；只知道年份的那一天。写得不规矩的给出规矩的写法。时刻一律北京时间。"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from outreach import dates
from outreach.fields.hours import narrow, no_such_clock, tidy_clock
from outreach.fields.text import wrong


def _day(value: Any) -> Any:
    try:
        return dates.parse_day(str(value))
    except ValueError:
        better = tidy_day(str(value))
        raise wrong(
            "value-date", _no_such_day(str(value)) or "要写成 年-月-日，月和日都写两位，而且日历上要有这一天。",
            f"改成：{better}" if better else "照这样写：2026-11-02", better,
        ) from None  # fmt: skip


def _moment(value: Any) -> Any:
    try:
        return dates.parse_moment(str(value))
    except ValueError:
        day, clock = [*re.split(r"[\sT日]+", narrow(str(value)), maxsplit=1), ""][:2]
        better = f"{tidy_day(day)} {tidy_clock(clock)}"
        better = better if re.fullmatch(r"\S{10} \S{5}", better) else ""
        raise wrong(
            "value-date", _no_such_day(day) or no_such_clock(clock) or "要写成 年-月-日 时:分，24 小时制，中间空一格。",
            f"改成：{better}" if better else "照这样写：2026-12-05 09:00", better,
        ) from None  # fmt: skip


def _no_such_day(text: str) -> str:
    """样子对、日历上没有的：2026-02-30。"""
    shaped = re.fullmatch(r"\d{4}-\d{2}-\d{2}", text, re.ASCII)
    return f"日历上没有 {text} 这一天。" if shaped and not tidy_day(text) else ""


def tidy_day(text: str) -> str:
    """2026/1/2、2026.1.2、2026年1月2日 → 2026-01-02；认不准的为空。"""
    match = re.fullmatch(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?", narrow(text), re.ASCII)
    tidy = f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}" if match else ""
    try:
        return dates.parse_day(tidy).isoformat()
    except ValueError:
        return ""


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
