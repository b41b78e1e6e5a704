"""HSDS 的 schedule：一行开门时间、一条接待安排，写成别的程序认得的样子。

进：模型里的时间、寿命、用哪种语言说。出：一条条记录。钟点带上 +08:00；放假、补班不是星期几，只有说明，没有 byday。
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from outreach.dates import Recurrence, clock_words
from outreach.fields import Span
from outreach.freshness import Life
from outreach.kinds.parts import HoursLine
from outreach.teller import Teller

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")

Record = dict[str, Any]


def of_hours(line: HoursLine, life: Life, tell: Teller) -> Iterator[Record]:
    """一段一条；不开门的那几天也有一条，写明怎么不开。核对管到哪天，就有效到哪天。"""
    days = ",".join(_DAYS[n] for n in line.days.weekdays)
    told: Record = {
        **({"freq": "WEEKLY", "byday": days} if days else {}),
        "description": tell.days(line.days),
    }
    valid = {
        "valid_from": life.checked.isoformat(),
        "valid_to": life.good_until and life.good_until.isoformat(),
    }
    for span in line.open or ():
        yield {**told, **_clock(span), **valid}
    if not line.open and line.closed:
        yield {**told, "notes": tell.word(f"closed.{line.closed}"), **valid}


def _clock(span: Span) -> Record:
    return {"opens_at": f"{clock_words(span.opens)}+08:00", "closes_at": f"{clock_words(span.closes)}+08:00"}


def of_repeats(rule: Recurrence, tell: Teller) -> Record:
    """接待安排。遇节假日顺延，`description` 里写着，程序不要自己往下推日子。"""
    clock = _clock(Span(rule.start, rule.end)) if rule.start and rule.end else {}
    told = f"{rule.words(tell.language)} · {tell.word('place.holiday-shift')}"
    return {**_when(rule), **clock, "description": told}


def _when(rule: Recurrence) -> Record:
    if rule.day:
        return {"freq": "MONTHLY", "bymonthday": str(rule.day)}
    day = _DAYS[rule.weekday or 0]
    if not rule.nth:
        return {"freq": "WEEKLY", "byday": day}
    return {"freq": "MONTHLY", "byday": ",".join(f"{nth}{day}" for nth in rule.nth)}
