"""活动：日期、星期、文件名对得上，先开始后结束。"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from outreach.checks.rule import Problem, problem, rule
from outreach.dates import weekday_number, weekday_word
from outreach.finding import MUST, SHOULD
from outreach.kinds.event import Event
from outreach.site import Site

LONGEST = timedelta(days=31)
"""一场活动最长办多久；展览也少有超过一个月的。"""
_DATED = re.compile(r"(?P<day>\d{4}-\d{2}-\d{2})-[a-z0-9-]+")


@rule("event-file-date", MUST)
def event_file_starts_with_its_date(site: Site) -> Iterator[Problem]:
    """只办一次的活动，文件名以它的日期开头；重复的活动，文件名不带日期。"""
    for entry in site.all(Event):
        dated = _DATED.fullmatch(entry.id)
        start = entry.model.start
        if start is None:
            if dated:
                yield problem(
                    entry.source,
                    ("repeats",),
                    "重复的活动文件名带着一个日期，别人以为只办那一天。",
                    f"改名为 {entry.id[11:]}.md",
                )
        elif not dated or dated["day"] != start.date().isoformat():
            name = entry.id[11:] if dated else entry.id
            yield problem(
                entry.source, ("start",), f"文件名是 {entry.id}，和开始日期对不上，找的人会找错。",
                f"日期对的话，改名为 {start.date().isoformat()}-{name}.md；日期错了就改 start。",
            )  # fmt: skip


@rule("event-weekday", MUST)
def weekday_matches_the_date(site: Site) -> Iterator[Problem]:
    """写了星期几，就要和日期对得上。"""
    for entry in site.all(Event):
        start, word = entry.model.start, entry.model.weekday
        if start and word and weekday_number(word) != start.weekday():
            right = weekday_word(start.date(), "zh")
            yield problem(
                entry.source, ("weekday",), f"{start.date().isoformat()} 是{right}，这里写的是“{word}”。",
                f"问清楚是哪天，不要猜。日期对就写 weekday: {right}，星期对就改 start。",
            )  # fmt: skip


@rule("event-order", MUST)
def event_ends_after_it_starts(site: Site) -> Iterator[Problem]:
    """活动结束要晚于开始；报名截止不能晚于活动开始。"""
    for entry in site.all(Event):
        event = entry.model
        if event.start and event.end and event.end <= event.start:
            yield problem(
                entry.source, ("end",), "结束时间不晚于开始时间。", "核对 start 和 end，改成先开始后结束。"
            )
        elif event.start and event.end and event.end - event.start > LONGEST:
            days = (event.end - event.start).days
            yield problem(
                entry.source, ("end",), f"从开始到结束有 {days} 天，多半是年份或月份写错了。",
                "核对 start 和 end；每周、每月都办的写 repeats，不写成一场。",
            )  # fmt: skip
        opens = event.signup.opens if event.signup else None
        closes = event.signup.closes if event.signup else None
        if event.start and closes and closes > event.start.date():
            yield problem(
                entry.source,
                ("signup", "closes"),
                "活动开始了报名还没截止，有人会白报名。",
                "把 closes 改到活动当天或以前。",
            )
        if opens and closes and opens > closes:
            yield problem(
                entry.source, ("signup", "opens"), "报名还没开始就截止了，谁也报不上。", "核对 opens 和 closes，改成先开始后截止。"
            )  # fmt: skip


@rule("event-held", MUST)
def nothing_is_over_before_it_starts(site: Site) -> Iterator[Problem]:
    """还没到日子的活动，不写成办过了。"""
    for entry in site.all(Event):
        start = entry.model.start
        if entry.model.status == "held" and start and start.date() > site.today:
            yield problem(
                entry.source, ("status",), f"{start.date()} 还没到，写成办过了，想来的人就不来了。",
                "没办就写 status: planned；真的办过了，就把 start 和 end 改成办的那天。",
            )  # fmt: skip


@rule("event-note", SHOULD)
def changes_are_explained(site: Site) -> Iterator[Problem]:
    """改期、取消的活动，说一句原来哪天、为什么、还办不办。"""
    words = {"postponed": "改期", "cancelled": "取消"}
    for entry in site.all(Event):
        event = entry.model
        if event.status in words and not event.status_note:
            yield problem(
                entry.source, ("status",), f"只说{words[event.status]}，没有说为什么、还办不办，报过名的人不知道怎么办。",
                "加上一行：status_note: 原定 12 月 5 日，因雨改了日子，报过名的不用再报",
            )  # fmt: skip
