"""读进来的一张表：一格一格的字，各在第几行第几列；读不通的地方记成 Finding。"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from openpyxl.utils import get_column_letter

from outreach.finding import MUST, Finding, Level, Place
from outreach.personal import masked

_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
"""零宽字符和左右方向的记号：从手机、网页粘贴来的，看不见，会让号码对不上。"""


def tidy(text: str) -> str:
    """一格的字：看不见的记号去掉，不换行的空格换成空格，两头的空白去掉。"""
    return _INVISIBLE.sub("", text).replace("\xa0", " ").replace("\r\n", "\n").replace("\r", "\n").strip()


@dataclass(frozen=True, slots=True)
class Cell:
    """一格：字，在第几行第几列（从 1 数起）。`is_number` 是 Excel 当数字存的。"""

    text: str
    row: int
    column: int
    is_number: bool = False

    @property
    def name(self) -> str:
        """D3 这样的名字，和 Excel 左上角写的一样。"""
        return f"{get_column_letter(self.column)}{self.row}"


@dataclass(frozen=True)
class Table:
    """一张表。`header` 是列名那一行，`rows` 是下面各行，空行不在里面；`faults` 是读的时候看出来的毛病。"""

    path: str
    header: tuple[Cell, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    faults: tuple[Finding, ...] = field(default=())


def trouble(
    path: str, rule: str, found: str, why: str, fix: str, cell: Cell | None = None, level: Level = MUST
) -> Finding:
    """表里的一处毛病；有格子的，先写格子的名字；证件号、手机号打上星号。"""
    where = Place(path, cell.row, cell.column) if cell else Place(path)
    shown = masked(found)
    return Finding(where, rule, level, f"{cell.name}  {shown}" if cell else shown, why, fix)


def table(path: str, cells: Iterable[Iterable[Cell]], faults: Iterable[Finding]) -> Table:
    """头一个有字的行是列名；后面没有字的行不要。"""
    lines = [tuple(line) for line in cells]
    lines = [line for line in lines if any(cell.text for cell in line)]
    troubles = tuple(faults)
    if not lines and not troubles:
        troubles = (
            trouble(
                path, "sheet-empty", "空表", "这张表里一个字也没有。",
                "先用 outreach export workstation --format xlsx -o 工作站.xlsx 导出一张，照着改。",
            ),
        )  # fmt: skip
    return Table(path, lines[0] if lines else (), tuple(lines[1:]), troubles)
