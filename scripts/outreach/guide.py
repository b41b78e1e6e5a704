"""“谁来管我的事”的图：从第一个问题走到每个结果，经过哪几步。

进：Site。出：每一页的来路、走不到的页、绕圈的页。一页一个地址，所以“退回上一步”就是来路的上一页。
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from outreach.entry import Entry
from outreach.kinds.base import Kind
from outreach.kinds.who_helps import Outcome, Question
from outreach.site import Site

START = "start"
MAX_TAPS = 5


@dataclass(frozen=True, slots=True)
class Step:
    """来路上的一步：在哪个问题上选了第几个回答。"""

    question: Entry[Question]
    answer: int


def steps(site: Site) -> dict[str, tuple[Step, ...]]:
    """每一页最短的来路；走不到的页不在里面。"""
    questions = {entry.id: entry for entry in site.all(Question)}
    routes: dict[str, tuple[Step, ...]] = {START: ()} if START in questions else {}
    queue = deque(routes)
    while queue:
        here = queue.popleft()
        if here not in questions:
            continue
        for number, answer in enumerate(questions[here].model.answers):
            if answer.to not in routes:
                routes[answer.to] = (*routes[here], Step(questions[here], number))
                queue.append(answer.to)
    return routes


def loops(site: Site) -> list[Entry[Question]]:
    """从自己出发又回到自己的问题。"""
    ahead = {entry.id: {answer.to for answer in entry.model.answers} for entry in site.all(Question)}
    return [entry for entry in site.all(Question) if entry.id in _reach(entry.id, ahead)]


def _reach(start: str, ahead: dict[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    queue = list(ahead.get(start, ()))
    while queue:
        here = queue.pop()
        if here not in seen:
            seen.add(here)
            queue += ahead.get(here, ())
    return seen


def pages(site: Site) -> tuple[Entry[Kind], ...]:
    """全部问题和结果。"""
    return (*site.all(Question), *site.all(Outcome))
