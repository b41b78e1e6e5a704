"""开不开门：开门时间表 + 放假登记簿 → 某一天几点开、为什么不开、下次什么时候开。

进：条目里的几行开门时间、登记的各年放假安排、日子或时刻（北京时间）。出：DayHours、NextOpen。不看今天，不写给读者的话。
规矩只有三条：放假的日子看“法定节假日”那一行；补班的日子看“调休上班日”那一行；没写、没公布的就说不知道，从不猜。
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Literal

from outreach.dates import BEIJING
from outreach.fields import Span
from outreach.kinds.holidays import HolidayYear
from outreach.kinds.parts import HoursLine

AHEAD = timedelta(days=60)
"""“下次开门”最多往后找多远；网页上的数据也只管这么久。"""

STATUTORY = {
    (1, 1): "元旦", (5, 1): "劳动节", (5, 2): "劳动节", (10, 1): "国庆节", (10, 2): "国庆节", (10, 3): "国庆节",
}  # fmt: skip
"""《全国年节及纪念日放假办法》（2024年修订）定死的公历日子：那年的通知没出来也知道是节日，只是不知道前后怎么调。"""


@dataclass(frozen=True)
class Register:
    """登记的各年放假安排。一年都没有登记也能用：那就哪一天都说不准。"""

    years: tuple[HolidayYear, ...] = ()

    @cached_property
    def _registered(self) -> frozenset[int]:
        return frozenset(year.year for year in self.years)

    @cached_property
    def _off(self) -> dict[date, str]:
        return {day: off.name for year in self.years for off in year.off for day in off.days}

    @cached_property
    def _makeup(self) -> frozenset[date]:
        return frozenset(day for year in self.years for day in year.work)

    @property
    def last_year(self) -> int | None:
        return max(self._registered, default=None)

    @property
    def first_year(self) -> int:
        """最早登记的一年；一年都没有登记时不要问。"""
        return min(self._registered)

    def knows(self, day: date) -> bool:
        """这一天的安排公布了没有。年底三天要等下一年的通知：元旦的调休会动到它们（2018-12-29 就是补班日）。"""
        year_end = (day.month, day.day) >= (12, 29)
        return day.year in self._registered and (not year_end or day.year + 1 in self._registered)

    def missing_year(self, today: date) -> int | None:
        """今后 AHEAD 里头一个还没有安排的年份；都有了就是 None。"""
        days = (today + timedelta(days=n) for n in range(AHEAD.days + 1))
        unsure = next((day for day in days if not self.knows(day)), None)
        return unsure.year + (unsure.year in self._registered) if unsure else None

    def off(self, day: date) -> str:
        """这天放什么假；不放假、没登记的为空。"""
        return self._off.get(day, "")

    def is_makeup(self, day: date) -> bool:
        return day in self._makeup

    def is_working(self, day: date) -> bool:
        """机关上不上班。"""
        return not self.off(day) and (day.weekday() < 5 or self.is_makeup(day))


@dataclass(frozen=True, slots=True)
class DayHours:
    """某一天：开、不开，还是不知道。

    `note` 是写明的做法（休息、只接电话、需预约）；`why` 是特别的缘由，平常日子为空；`holiday` 是节日名；
    `row` 是照时间表的第几行；`unsure` 表示那时的放假安排还没公布，只能按星期几说。
    """

    state: Literal["open", "closed", "unknown"]
    spans: tuple[Span, ...] = ()
    note: str = ""
    why: Literal["", "holiday", "makeup", "pending"] = ""
    holiday: str = ""
    row: int | None = None
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class NextOpen:
    """下次开门的时刻；`unsure` 同上。"""

    at: datetime
    unsure: bool


@dataclass(frozen=True)
class Opening:
    """一处的开门时间。"""

    lines: tuple[HoursLine, ...]
    register: Register

    def on(self, day: date) -> DayHours:
        """这一天开不开。"""
        if holiday := self.register.off(day):
            return replace(self._row(lambda line: line.days.is_holiday), why="holiday", holiday=holiday)
        if self.register.is_makeup(day):
            return replace(self._row(lambda line: line.days.is_makeup), why="makeup")
        if self.register.knows(day):
            return self.usual(day.weekday())
        if name := STATUTORY.get((day.month, day.day)):
            return DayHours("unknown", why="pending", holiday=name, unsure=True)
        return replace(self.usual(day.weekday()), unsure=True)

    def usual(self, weekday: int) -> DayHours:
        """平常的星期几（周一是 0）开不开。"""
        return self._row(lambda line: weekday in line.days.weekdays)

    def _row(self, applies: Callable[[HoursLine], bool]) -> DayHours:
        for row, line in enumerate(self.lines):
            if applies(line):
                return DayHours(
                    "open" if line.open else "closed", line.open or (), line.closed or "", row=row
                )
        return DayHours("unknown")

    def next_open(self, moment: datetime) -> NextOpen | None:
        """这个时刻以后最早的一次开门；AHEAD 以内没有就是 None。不知道开不开的日子跳过。"""
        for ahead in range(AHEAD.days + 1):
            day = moment.date() + timedelta(days=ahead)
            hours = self.on(day)
            for span in hours.spans:
                if (opens := datetime.combine(day, span.opens, BEIJING)) > moment:
                    return NextOpen(opens, hours.unsure)
        return None
