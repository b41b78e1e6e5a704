"""给维护的人看的指路图：整棵树一层一层展开，每一页要点几下、通向哪些渠道、哪天复核、有什么毛病。

进：Site。出：Node（一个回答通向的一页，下面还有几个）和走不到的页。给读者走的路在 guide。
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from outreach import freshness, guide
from outreach.entry import Entry
from outreach.guide import MAX_TAPS, START, Step
from outreach.kinds.base import Kind
from outreach.kinds.who_helps import Outcome, Question
from outreach.site import Site

DEEPEST = 2 * MAX_TAPS
"""最多展开几层。绕成长串的树也画得出来，毛病由检查去说。"""

Trouble = Literal["missing", "broken", "far", "loop", "unreachable", "overdue", "channel", "english"]


@dataclass(frozen=True, slots=True)
class Node:
    """树上的一处：从 `step` 点过来的一页。`is_again` 的已经在别处展开过，这里只指过去。"""

    id: str
    entry: Entry[Kind] | None
    step: Step | None
    taps: int
    troubles: tuple[Trouble, ...] = ()
    nodes: tuple[Node, ...] = ()
    is_again: bool = False

    @property
    def pages(self) -> Iterator[Node]:
        """这一页和下面的每一页，先上后下。"""
        yield self
        for node in self.nodes:
            yield from node.pages


def outline(site: Site) -> Node | None:
    """整棵树。没有第一个问题时为 None。"""
    routes = guide.steps(site)
    return _node(site, START, None, 0, routes) if START in routes else None


def unreachable(site: Site) -> tuple[Node, ...]:
    """写好了、却怎么点都到不了的页。"""
    routes = guide.steps(site)
    lost = (entry for entry in guide.pages(site) if entry.id not in routes)
    return tuple(
        Node(entry.id, entry, None, 0, ("unreachable", *troubles(site, entry.id, 0))) for entry in lost
    )


def _node(site: Site, id: str, step: Step | None, taps: int, routes: dict[str, tuple[Step, ...]]) -> Node:
    entry = _entry(site, id)
    is_again = step is not None and routes[id][-1:] != (step,)
    nodes: tuple[Node, ...] = ()
    if entry and isinstance(entry.zh, Question) and not is_again and taps < DEEPEST:
        asked = next(e for e in site.all(Question) if e.id == id)
        nodes = tuple(
            _node(site, answer.to, Step(asked, number), taps + 1, routes)
            for number, answer in enumerate(asked.model.answers)
        )
    return Node(id, entry, step, taps, troubles(site, id, taps), nodes, is_again)


def _entry(site: Site, id: str) -> Entry[Kind] | None:
    return site.get("question", id) or site.get("outcome", id)


def troubles(site: Site, id: str, taps: int) -> tuple[Trouble, ...]:
    """这一页有什么毛病；没有就是空的。"""
    return tuple(_troubles(site, id, taps))


def _circling(site: Site) -> frozenset[str]:
    return frozenset(entry.id for entry in guide.loops(site))


def _troubles(site: Site, id: str, taps: int) -> Iterator[Trouble]:
    entry = _entry(site, id)
    if entry is None:
        yield "missing"
        return
    if taps > MAX_TAPS:
        yield "far"
    if isinstance(entry.zh, Question) and id in site.once(_circling):
        yield "loop"
    if entry.zh is None:
        yield "broken"
    if entry.twin is None or entry.is_behind:
        yield "english"
    if isinstance(entry.zh, Outcome):
        if (life := freshness.of(site, entry)) and life.is_due:
            yield "overdue"
        if any(channel not in site.channels for channel in entry.zh.channels):
            yield "channel"
