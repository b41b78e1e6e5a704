"""星期几、哪几天、每月第几个星期几。"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from outreach import dates
from outreach.dates import Recurrence
from outreach.fields.text import wrong

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
