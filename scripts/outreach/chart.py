"""几个数画成多高多宽：只算位置和大小，不认识条目，也不写 SVG（那在模板里）。

进：一行行的数。出：Block，单位是 viewBox 里的一格。高矮和数成正比，零就没有那一块。
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

WIDTH = 360
"""图宽。手机上差不多一格一个像素，字才不会小。"""


@dataclass(frozen=True, slots=True)
class Block:
    """一块：哪一行、第几格、数是多少，左上角在哪里，多宽多高。"""

    key: str
    column: int
    count: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Grid:
    """横着排几格：第一格从 `left` 起，最后一格到图的右边。"""

    left: float
    columns: int
    gap: float = 5
    widest: float = 30

    @property
    def step(self) -> float:
        return (WIDTH - self.left) / max(1, self.columns)

    @property
    def bar(self) -> float:
        """一根多宽。"""
        return round(min(self.widest, self.step - self.gap), 2)

    def x(self, column: int) -> float:
        """第几格里那一根的左边。"""
        return round(self.middle(column) - self.bar / 2, 2)

    def middle(self, column: int) -> float:
        return round(self.left + (column + 0.5) * self.step, 2)


def bars(key: str, counts: Sequence[int], grid: Grid, base: float, unit: float) -> tuple[Block, ...]:
    """一排立着的条，底边都在 `base`，一条是 `unit` 高。"""
    return tuple(
        Block(key, n, count, grid.x(n), round(base - count * unit, 2), grid.bar, round(count * unit, 2))
        for n, count in enumerate(counts)
        if count
    )


def stacked(
    rows: Sequence[tuple[str, Sequence[int]]], grid: Grid, base: float, unit: float
) -> tuple[Block, ...]:
    """几行数摞起来，先写的在下面。"""
    blocks: list[Block] = []
    below = [0] * grid.columns
    for key, counts in rows:
        for block in bars(key, counts, grid, base, unit):
            blocks.append(replace(block, y=round(block.y - below[block.column] * unit, 2)))
            below[block.column] += block.count
    return tuple(blocks)


def unit_for(most: int, height: float, largest: float) -> float:
    """最多的那一格正好 `height` 高；数很少时一条也不超过 `largest`，免得一条顶到天。"""
    return min(largest, height / max(1, most))
