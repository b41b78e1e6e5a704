"""听到→办到的总账：每个月听到几条、关于什么、办到哪、办了多少天。只数条目，一个数也不另写。

进：Site。出：Ledger，里面都是数和条目。怎么画在 ledger_pictures 和模板里。
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from statistics import median

from outreach.dates import day_words
from outreach.entry import Entry
from outreach.kinds.heard_item import MOST_DAYS, HeardItem
from outreach.site import Site

THEMES = ("service", "contacts", "access", "law", "events", "other")
STATES = ("adopted", "answered", "declined", "working", "received")
"""画图的先后：办完的在前，还等着的在后。"""
MONTHS_SHOWN = 12
SPANS = ((0, 7), (8, 15), (16, 30), (31, 60), (61, MOST_DAYS), (MOST_DAYS + 1, None))
"""等了几天，分成几段；最后一段没有尽头。"""

Item = Entry[HeardItem]
Month = tuple[int, int] | None
"""哪年哪月；None 是“更早”，十二个月以前的都在里面。"""


@dataclass(frozen=True, slots=True)
class Line:
    """一行数：关于什么（或办到哪），每个月几条。"""

    key: str
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class Wait:
    """等了 `least` 到 `most` 天的：办完的几条，还在等的几条。"""

    least: int
    most: int | None
    closed: int
    open: int

    @property
    def total(self) -> int:
        return self.closed + self.open


@dataclass(frozen=True, slots=True)
class Ledger:
    """总账。`items` 新的在前。"""

    items: tuple[Item, ...]
    months: tuple[Month, ...]
    by_theme: tuple[Line, ...]
    by_state: tuple[Line, ...]
    waits: tuple[Wait, ...]
    median_days: float | None

    @property
    def open(self) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.model.is_open)

    @property
    def closed(self) -> int:
        return len(self.items) - len(self.open)

    def in_state(self, *states: str) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.model.state in states)


def ledger(site: Site) -> Ledger:
    """数一遍。"""
    items = sorted(site.all(HeardItem), key=lambda e: (e.model.heard_on, e.id), reverse=True)
    months = _months([item.model.heard_on for item in items], site.today)
    closed = [days_of(e.model, site.today) for e in items if not e.model.is_open]
    return Ledger(
        items=tuple(items),
        months=months,
        by_theme=_lines(items, months, THEMES, lambda item: item.theme),
        by_state=_lines(items, months, STATES, lambda item: item.state),
        waits=_waits([e.model for e in items], site.today),
        median_days=median(closed) if closed else None,
    )


def days_of(item: HeardItem, today: date) -> int:
    """从听到那天起，办了几天；没办完的，等到今天几天。"""
    return ((item.closed_on or today) - item.heard_on).days


def _months(days: list[date], today: date) -> tuple[Month, ...]:
    """从第一条到今天，最多十二个月，中间没有的月也算；再早的并成一格。"""
    if not days:
        return ()
    last = max(today, *days)
    end = last.year * 12 + last.month - 1
    first = min(d.year * 12 + d.month - 1 for d in days)
    shown = [divmod(n, 12) for n in range(max(first, end - MONTHS_SHOWN + 1), end + 1)]
    earlier: list[Month] = [None] if first <= end - MONTHS_SHOWN else []
    return (*earlier, *((year, month + 1) for year, month in shown))


def _lines(
    items: Iterable[Item], months: tuple[Month, ...], keys: tuple[str, ...], key: Callable[[HeardItem], str]
) -> tuple[Line, ...]:
    """每一行、每个月几条；一条也没有的行也留着，表里写 0。"""
    counts = {name: [0] * len(months) for name in keys}
    for item in items:
        day = item.model.heard_on
        month: Month = (day.year, day.month)
        counts[key(item.model)][months.index(month) if month in months else 0] += 1
    return tuple(Line(name, tuple(counts[name])) for name in keys)


def _waits(items: list[HeardItem], today: date) -> tuple[Wait, ...]:
    def within(least: int, most: int | None, *, is_open: bool) -> int:
        days = [max(0, days_of(item, today)) for item in items if item.is_open is is_open]
        return sum(least <= n and (most is None or n <= most) for n in days)

    return tuple(Wait(a, b, within(a, b, is_open=False), within(a, b, is_open=True)) for a, b in SPANS)


def month_words(month: Month, language: str) -> str:
    """图下面的月份，越短越好：11、Nov；“更早”由模板写。"""
    if month is None:
        return ""
    year, number = month
    english = day_words(date(year, number, 1), "en", weekday=False, year=False)
    return str(number) if language == "zh" else english.split()[1][:3]
