"""活动前后：改期、取消记一笔，办完写结果。"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from outreach.checks.rule import Problem, problem, rule
from outreach.finding import MUST, SHOULD
from outreach.kinds.event import Event
from outreach.site import Site

RESULT_WITHIN = timedelta(days=14)
"""办完多少天以内要写结果。"""


@rule("event-result", SHOULD)
def what_is_over_has_a_result(site: Site) -> Iterator[Problem]:
    """活动办完 14 天以内，写上办得怎么样。"""
    for entry in site.all(Event):
        event = entry.model
        if event.end is None or event.status == "cancelled" or event.result:
            continue
        days = (site.today - event.end.date()).days
        if days > RESULT_WITHIN.days:
            yield problem(
                entry.source, ("status",), f"办完 {days} 天了，没有写结果，来过的人不知道提的意见有没有人听。",
                f"{'' if event.status == 'held' else '改成 status: held，再'}加一行：result: 来了28人；"
                "收到的意见一条一句写在 views。没办成就写 status: cancelled。",
            )  # fmt: skip


@rule("event-changes", SHOULD)
def changes_are_recorded(site: Site) -> Iterator[Problem]:
    """改期、取消，要在 changes 里记一笔；改期的还要记原来哪天几点。"""
    for entry in site.all(Event):
        event = entry.model
        if event.repeats or event.status not in ("postponed", "cancelled"):
            continue
        moved = event.status == "postponed"
        if not event.changes or (moved and not any(change.was for change in event.changes)):
            was = ", was: 2026-12-05 09:00" if moved else ""
            what = "因雨改了日子" if moved else "因雨不办了"
            yield problem(
                entry.source, ("changes",) if event.changes else ("status",),
                "没有记哪天改的、原来几点，存过日历的手机认不出是同一场，旧的会留着。" if moved
                else "没有记哪天取消的，存过日历的手机不会跟着变。",
                f"加上一行：changes: [{{on: {site.today}, what: {what}{was}}}]",
            )  # fmt: skip


@rule("event-changes-order", MUST)
def changes_make_sense(site: Site) -> Iterator[Problem]:
    """改动记录先改的在前，不写还没到的日子；原来的时间和现在的不一样。"""
    for entry in site.all(Event):
        last = None
        for n, change in enumerate(entry.model.changes):
            if change.on > site.today:
                why, key = f"今天是 {site.today}，这一天还没到，不可能已经改过。", "on"
            elif last and change.on < last:
                why, key = f"上一笔是 {last} 改的，这一笔反而更早。", "on"
            elif change.was and change.was == entry.model.start:
                why, key = "原来的时间和现在的 start 一样，等于没有改。", "was"
            else:
                last = change.on
                continue
            yield problem(
                entry.source, ("changes", n, key), why, "核对日期：on 是哪天改的，was 是改以前哪天几点；先改的写在前。"
            )  # fmt: skip
