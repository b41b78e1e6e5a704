"""听到→办到：三个月内要有结果，日子先后对得上，没采纳的说为什么，办成了的指得出改了什么。

认得出是谁说的（称呼、小地方、编号）在 checks/recognisable.py。
"""

from __future__ import annotations

from collections.abc import Iterator

from outreach.checks.rule import Problem, problem, rule
from outreach.finding import MUST, SHOULD
from outreach.kinds.heard_item import MOST_DAYS, HeardItem
from outreach.site import Site

_STATES = {
    "received": "收到",
    "working": "在办",
    "answered": "已答",
    "adopted": "已采纳",
    "declined": "没采纳",
}


@rule("heard-open", MUST, holds_build=False)
def answered_within_ninety_days(site: Site) -> Iterator[Problem]:
    """听到的事，90 天内要有结果：答了、采纳了，或者说明为什么没采纳。"""
    for entry in site.all(HeardItem):
        waited = (site.today - entry.model.heard_on).days
        if entry.model.is_open and waited > MOST_DAYS:
            yield problem(
                entry.source, ("state",), f"听到 {waited} 天了还没有结果，最多 {MOST_DAYS} 天，说的人在等。",
                f"有结果了就写 answered、adopted 或 declined，加上 closed_on: {site.today} 和 summary；办不成就写 declined，加一行 reason: 为什么",
            )  # fmt: skip


@rule("heard-dates", MUST)
def heard_before_it_is_closed(site: Site) -> Iterator[Problem]:
    """先听到，后办完；日子不能在今天以后。"""
    for entry in site.all(HeardItem):
        heard, closed = entry.model.heard_on, entry.model.closed_on
        for key, day in (("heard_on", heard), ("closed_on", closed)):
            if day and day > site.today:
                yield problem(
                    entry.source, (key,), f"今天是 {site.today}，这一天还没到。", "写真的那一天；年份、月份多半写错了。"
                )  # fmt: skip
        if closed and closed < heard:
            yield problem(
                entry.source, ("closed_on",), f"{heard} 才听到，{closed} 就办完了，总账上的天数会算错。",
                "核对 heard_on 和 closed_on，改成先听到、后办完；当天办完的写同一天。",
            )  # fmt: skip


@rule("heard-closed", MUST)
def closed_has_its_day(site: Site) -> Iterator[Problem]:
    """有结果的写哪天办完；还在办的不写。"""
    for entry in site.all(HeardItem):
        item, word = entry.model, _STATES[entry.model.state]
        if item.closed_on and item.is_open:
            yield problem(
                entry.source, ("closed_on",), f"写着{word}，又写了哪天办完，看的人不知道信哪个。",
                "办完了就改 state: answered、adopted 或 declined；没办完就删掉 closed_on 这一行。",
            )  # fmt: skip
        if not item.closed_on and not item.is_open:
            yield problem(
                entry.source, ("state",), f"写着{word}，没有写哪天办完，总账数不出用了几天。",
                "加上一行：closed_on: 办完的那一天，如 closed_on: 2026-10-20",
            )  # fmt: skip


@rule("heard-reason", MUST)
def declined_says_why(site: Site) -> Iterator[Problem]:
    """没采纳的写明为什么；别的不写这一项。"""
    for entry in site.all(HeardItem):
        item = entry.model
        if item.state == "declined" and not item.reason:
            yield problem(
                entry.source, ("state",), "没采纳，又不说为什么，提的人以为没人看。",
                "加上一行：reason: 为什么办不到，能怎么办，如 reason: 场地没有电梯，已改为上门接待",
            )  # fmt: skip
        if item.state != "declined" and item.reason:
            yield problem(
                entry.source, ("reason",), f"写着{_STATES[item.state]}，又写了没采纳的原因，对不上。",
                "真没采纳就写 state: declined；采纳了就删掉 reason，要说明的写到正文里。",
            )  # fmt: skip


@rule("heard-answer", MUST)
def answered_has_the_answer(site: Site) -> Iterator[Problem]:
    """写成已答的，要有回答。"""
    for entry in site.all(HeardItem):
        if entry.model.state == "answered" and not entry.model.summary:
            yield problem(
                entry.source, ("state",), "写着已答，却没有答的话，“你问我答”里是空的。",
                "加上一行：summary: 回答，第一句就说该怎么做；还没答就写 state: working，删掉 closed_on",
            )  # fmt: skip


@rule("heard-led-to", SHOULD)
def done_points_at_the_change(site: Site) -> Iterator[Problem]:
    """采纳了、答了的，指出改了哪一页、细看哪一页，或者写网页以外改了什么。"""
    words = {
        "adopted": "采纳了，却指不出改了什么，别人不信。",
        "answered": "答了，却没有指到讲得细的那一页，问的人还得再找。",
    }
    for entry in site.all(HeardItem):
        item = entry.model
        if item.state in words and not (item.led_to or item.changed):
            yield problem(
                entry.source, ("state",), words[item.state],
                "加上一行：led_to: 那一页的路径，如 led_to: workstations/chengguan.md；改的不是网页，就写 changed: 改了什么",
            )  # fmt: skip
