"""期限的最后一天：从哪天起、多长、哪部法律的规矩，一算就知道。

进：起算的那天、数目和单位、规矩（法律登记里的 Counting）、放假登记簿。出：Limit。不看今天。
开始的那天不算。月、年看对应的那一天，没有那一天的是月底。放假移不移、人关着移不移，照条文；放假安排没公布的不猜，
只说日历上的那一天和“可能往后移”。浏览器里的 assets/later/deadlines.js 是同一套算法，测试逐日比对。
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from outreach.opening import Register

Unit = Literal["days", "workdays", "months", "years"]
Note = Literal["", "moved", "pending", "custody", "unwritten"]
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Rule:
    """怎么数：放假移不移，人关着移不移，从月底起算的月到不到月底，写几日就是工作日。"""

    moves: bool = False
    custody_stays: bool = False
    month_end: bool = False
    workdays: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Limit:
    """`plain` 是日历上数到的那天，`last` 是最后一天。

    `note`：moved 放假往后移了；pending 那年的放假安排没公布，可能还要往后；custody 人关着，放假也不移；
    unwritten 赶上休息的日子，可条文没写移不移。
    """

    plain: date
    last: date
    note: Note = ""


def limit(
    start: date, amount: int, unit: Unit, rule: Rule, register: Register, *, custody: bool = False
) -> Limit:
    """从 start（不算）起，最后一天是哪天。"""
    if unit == "workdays" or (unit == "days" and amount in rule.workdays):
        return _workdays(start, amount, register)
    plain = _counted(start, amount, unit, rule)
    if custody and rule.custody_stays:
        return Limit(plain, plain, "custody" if _rests(register, plain) else "")
    if not rule.moves:
        return Limit(plain, plain, "unwritten" if _rests(register, plain) else "")
    last = plain
    while register.knows(last) and not register.is_working(last):
        last += _DAY
    if not register.knows(last):
        return Limit(plain, plain, "pending")
    return Limit(plain, last, "moved" if last != plain else "")


def _rests(register: Register, day: date) -> bool:
    """那天休息，或者说不准休不休息。"""
    return not (register.knows(day) and register.is_working(day))


def _workdays(start: date, amount: int, register: Register) -> Limit:
    """一天一天数上班的日子；没公布的年份照星期数，注明可能往后移。"""
    day, left, sure = start, amount, True
    while left:
        day += _DAY
        known = register.knows(day)
        sure = sure and known
        left -= register.is_working(day) if known else day.weekday() < 5
    return Limit(day, day, "" if sure else "pending")


def _counted(start: date, amount: int, unit: Unit, rule: Rule) -> date:
    if unit == "days":
        return start + amount * _DAY
    months = start.year * 12 + start.month - 1 + amount * (12 if unit == "years" else 1)
    year, month = divmod(months, 12)
    longest = monthrange(year, month + 1)[1]
    ends_month = rule.month_end and start.day == monthrange(start.year, start.month)[1]
    return date(year, month + 1, longest if ends_month else min(start.day, longest))
