"""总账的三张图画在哪里：每行一个主题的小条、按办到哪摞起来的条、等了几天的横条。

进：Ledger。出：每一块的位置和大小；字、颜色、花纹由 overrides/kinds/ledger.html 摆。
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from outreach.chart import WIDTH, Block, Grid, bars, stacked, unit_for
from outreach.ledger import Ledger, Line, Wait

ROW, BAR, AXIS = 46.0, 26.0, 34.0
"""一个主题一行多高，里面的条最多多高；下面写月份的地方多高。"""
LABEL = 84.0
"""左边写字的地方。"""
STACK = 140.0
"""摞起来的条最多多高。"""
BAND, LONGEST = 34.0, WIDTH - LABEL - 34
"""横条一行多高，最多多长；右边留给数字。"""


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """一个主题：底边在哪里，几块。"""

    line: Line
    base: float
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Themes:
    """第一张图。"""

    grid: Grid
    height: float
    rows: tuple[ThemeRow, ...]


@dataclass(frozen=True, slots=True)
class States:
    """第二张图。`tops` 是每个月最上面写总数的地方：第几格、多少、多高。"""

    grid: Grid
    height: float
    base: float
    blocks: tuple[Block, ...]
    tops: tuple[tuple[int, int, float], ...]


@dataclass(frozen=True, slots=True)
class WaitRow:
    """第三张图的一行：有结果的多长，接着还在等的多长；中位数在不在这一段。"""

    wait: Wait
    y: float
    closed: float
    open: float
    has_median: bool


@dataclass(frozen=True, slots=True)
class Waits:
    """第三张图。"""

    height: float
    rows: tuple[WaitRow, ...]


def themes(ledger: Ledger) -> Themes:
    """一条也没有的主题不画，表里写着 0。"""
    lines = [line for line in ledger.by_theme if line.total]
    grid = Grid(LABEL, len(ledger.months))
    unit = unit_for(max((n for line in lines for n in line.counts), default=0), BAR, BAR / 2)
    rows = tuple(
        ThemeRow(line, ROW * (n + 1), bars(line.key, line.counts, grid, ROW * (n + 1), unit))
        for n, line in enumerate(lines)
    )
    return Themes(grid, ROW * len(lines) + AXIS, rows)


def states(ledger: Ledger) -> States:
    grid = Grid(0, len(ledger.months))
    totals = [sum(column) for column in zip(*(line.counts for line in ledger.by_state), strict=True)]
    unit = unit_for(max(totals, default=0), STACK, STACK / 5)
    base = round(max(totals, default=0) * unit + 20, 2)
    blocks = stacked([(line.key, line.counts) for line in ledger.by_state], grid, base, unit)
    tops = tuple((n, total, round(base - total * unit - 5, 2)) for n, total in enumerate(totals) if total)
    return States(grid, base + AXIS, base, blocks, tops)


def waits(ledger: Ledger) -> Waits:
    unit = unit_for(max((wait.total for wait in ledger.waits), default=0), LONGEST, LONGEST / 5)
    days = None if ledger.median_days is None else ceil(ledger.median_days)
    middle = next((w for w in ledger.waits if days is not None and (w.most is None or days <= w.most)), None)
    rows = tuple(
        WaitRow(wait, n * BAND, round(wait.closed * unit, 2), round(wait.open * unit, 2), wait is middle)
        for n, wait in enumerate(ledger.waits)
    )
    return Waits(BAND * len(rows), rows)
