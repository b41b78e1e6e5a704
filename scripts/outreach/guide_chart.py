"""贴在墙上的总表：第一个问题的每个回答一块，一个结果一行，先找谁、打哪个电话。

进：Site。出：Group、Row，给模板摆。走法用 guide 的，不另算。
"""

from __future__ import annotations

from dataclasses import dataclass

from outreach import guide
from outreach.entry import Entry
from outreach.fields import Phone
from outreach.freshness import is_dialable
from outreach.guide import Step
from outreach.kinds.who_helps import Outcome
from outreach.site import Site


@dataclass(frozen=True, slots=True)
class Row:
    """一行：一个结果、它最短的来路、写在纸上的号码。`is_ask`：先去的是窗口，号码只是先问一声。"""

    outcome: Entry[Outcome]
    route: tuple[Step, ...]
    calls: tuple[Phone, ...]
    is_ask: bool

    @property
    def asked(self) -> Step | None:
        """最后点的那个回答，是来问的人自己的话；第一页就点到的没有，用结果的标题。"""
        return self.route[-1] if len(self.route) > 1 else None


@dataclass(frozen=True, slots=True)
class Group:
    """一块：第一个问题的一个回答，和从它走到的全部结果。"""

    step: Step
    rows: tuple[Row, ...]


def chart(site: Site) -> tuple[Group, ...]:
    """一个结果只写一次，写在来路最短的那一块；第一块通向急事的，急事都归到第一块。"""
    routes = guide.steps(site)
    reached = (entry for entry in site.all(Outcome) if routes.get(entry.id))
    rows = sorted((_row(site, entry, routes[entry.id]) for entry in reached), key=_order)
    has_urgent = bool(rows) and rows[0].outcome.model.urgent
    blocks: dict[int, list[Row]] = {}
    for row in rows:
        is_first = has_urgent and row.outcome.model.urgent
        blocks.setdefault((rows if is_first else [row])[0].route[0].answer, []).append(row)
    return tuple(Group(Step(rows[0].route[0].question, n), tuple(block)) for n, block in blocks.items())


def _order(row: Row) -> list[int]:
    return [step.answer for step in row.route]


def _row(site: Site, entry: Entry[Outcome], route: tuple[Step, ...]) -> Row:
    channels = [site.channels[id].model for id in entry.model.channels if id in site.channels]
    dialled = [(c.number, c.urgent) for c in channels if c.number and is_dialable(c)]
    # 急事把救急的号码都写上；别的只写第一个，写多了反倒不知道打哪个。
    rescue = [number for number, urgent in dialled if urgent] if entry.model.urgent else []
    calls = tuple(rescue or [number for number, _ in dialled[:1]])
    return Row(entry, route, calls, bool(channels) and not is_dialable(channels[0]))
