"""开门时间和放假：每天只有一种说法，放假、补班都说得清，登记簿自己不矛盾。"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from outreach.checks.rule import Problem, problem, rule
from outreach.dates import weekday_word
from outreach.entry import Entry
from outreach.finding import MUST, SHOULD
from outreach.kinds.event import Event
from outreach.kinds.holidays import Holidays
from outreach.kinds.office import Office
from outreach.kinds.parts import HoursLine
from outreach.kinds.workstation import Workstation
from outreach.opening import STATUTORY
from outreach.site import Site
from outreach.source import Source


def _timetables(site: Site) -> Iterator[tuple[Source, tuple[HoursLine, ...]]]:
    """每一处的开门时间表；撤了的站不算。"""
    for office in site.all(Office):
        yield office.source, office.model.hours
    for station in site.all(Workstation):
        if station.model.status != "closed":
            yield station.source, station.model.hours


@rule("hours-holiday", MUST)
def hours_say_what_happens_on_holidays(site: Site) -> Iterator[Problem]:
    """开门时间要写明法定节假日开不开。"""
    for source, lines in _timetables(site):
        if not any(line.days.is_holiday for line in lines):
            yield problem(
                source, ("hours",), "没有写法定节假日开不开，放假那几天会有人白跑一趟。",
                "在 hours 里加一行：- {days: 法定节假日, closed: 休息}；放假也开的，写 open 和钟点。",
                "没有“法定节假日”这一行",
            )  # fmt: skip


@rule("hours-overlap", MUST)
def every_day_is_told_once(site: Site) -> Iterator[Problem]:
    """同一天只写一行开门时间。"""
    for source, lines in _timetables(site):
        told: dict[str, int] = {}
        for n, line in enumerate(lines):
            words = [weekday_word(date(2024, 1, 1 + w), "zh") for w in line.days.weekdays] or [line.days.text]
            twice = [word for word in dict.fromkeys(words) if word in told or words.count(word) > 1]
            if twice:
                first = source.at("hours", told.get(twice[0], n), "days").line
                yield problem(
                    source, ("hours", n, "days"), f"{'、'.join(twice)}在第 {first} 行已经写过，看的人不知道信哪一行。",
                    f"问清楚哪一行对，从另一行里去掉{'、'.join(twice)}。",
                )  # fmt: skip
            told |= {word: n for word in words if word not in told}


@rule("hours-line", MUST)
def every_line_says_open_or_closed(site: Site) -> Iterator[Problem]:
    """每行开门时间，要么写几点开，要么写不开。"""
    for source, lines in _timetables(site):
        for n, line in enumerate(lines):
            if line.open is None and line.closed is None:
                yield problem(
                    source, ("hours", n), f"{line.days.text}既没写几点开，也没写不开。",
                    '加上 open: "09:00-12:00, 14:00-17:00"；不开就加上 closed: 休息',
                )  # fmt: skip
            elif line.open and line.closed == "休息":
                yield problem(
                    source, ("hours", n, "closed"), f"{line.days.text}又写几点开，又写休息。",
                    "开门就删掉 closed: 休息；不开就删掉 open。",
                )  # fmt: skip


_TOLD = re.compile("放假|假期|节假日|调休|补班|补休|节日")


@rule("event-holiday", SHOULD)
def event_on_a_holiday_says_so(site: Site) -> Iterator[Problem]:
    """办在放假或补班那天的活动，要写一句照常办。"""
    for entry in site.all(Event):
        start = entry.model.start
        if start is None or start.date() < site.today or entry.model.status in ("cancelled", "held"):
            continue
        day, text = start.date(), f"{entry.model.status_note or ''}{entry.source.body}"
        name = site.holidays.off(day) or (
            "" if site.holidays.knows(day) else STATUTORY.get((day.month, day.day), "")
        )
        if (
            not (name or site.holidays.is_makeup(day))
            or _TOLD.search(text)
            or any(n in text for n in name.split("、") if n)
        ):
            continue
        what = f"{name}放假" if name else "调休上班日"
        yield problem(
            entry.source, ("start",), f"{day} 是{what}，没有说明，看的人不知道还办不办、来不来得了。",
            f"在正文里加一句“这天是{what}，活动照常”；日子写错了就改 start。",
        )  # fmt: skip


@rule("holidays-due", SHOULD)
def next_year_is_registered(site: Site) -> Iterator[Problem]:
    """下一年的放假安排要在 12 月里登记好。"""
    last = site.holidays.last_year
    for entry in site.all(Holidays):
        if last is None or site.today < date(last, 12, 1):
            continue
        yield problem(
            entry.source, ("years",), f"{last + 1}年的放假安排还没有登记，网站只能说“节假日安排待公布”，不说开不开门。",
            f"国务院办公厅多在 11 月公布下一年的安排：照通知原文在 years 里加一条 year: {last + 1}。还没有公布就等，不要猜。",
            f"登记到 {last} 年",
        )  # fmt: skip


@rule("holidays-overlap", MUST)
def register_does_not_contradict_itself(site: Site) -> Iterator[Problem]:
    """放假登记簿里，一年只写一次，一天不能又放假又补班，补班都在周末。"""
    for entry in site.all(Holidays):
        yield from _years_twice(entry)
        yield from _days_twice(entry)


def _years_twice(entry: Entry[Holidays]) -> Iterator[Problem]:
    seen: set[int] = set()
    for n, year in enumerate(entry.model.years):
        if year.year in seen:
            yield problem(
                entry.source, ("years", n, "year"), f"{year.year}年写了两次。", "合成一条，照最后一份通知写。"
            )
        seen.add(year.year)


def _days_twice(entry: Entry[Holidays]) -> Iterator[Problem]:
    fix = "照通知原文核对，去掉写错的那个。"
    told: dict[date, str] = {}
    for n, year in enumerate(entry.model.years):
        for k, off in enumerate(year.off):
            if twice := next((day for day in off.days if day in told), None):
                why = f"{twice} 已经写在{told[twice]}里。"
                yield problem(entry.source, ("years", n, "off", k), why, fix)
            told |= dict.fromkeys(off.days, off.name)
    for n, year in enumerate(entry.model.years):
        for k, day in enumerate(year.work):
            if day in told:
                yield problem(entry.source, ("years", n, "work", k), f"{day} 又是{told[day]}又是补班。", fix)
            elif day.weekday() < 5:
                why = f"{day} 是{weekday_word(day, 'zh')}，本来就上班，不会是补班。"
                yield problem(entry.source, ("years", n, "work", k), why, fix)
            told[day] = "补班"
