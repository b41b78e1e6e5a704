"""检查说的毛病，指回表里那一格：在表上改的人，不用去找文件第几行。

进：Plan、改以前的 Finding、改以后的 Finding。出：只有这次导入带来的，能对上格子的写格子的名字和列名；证件号、手机号打上星号。
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from outreach.finding import SHOULD, Finding, Place
from outreach.importing.planning import Cells, Plan
from outreach.personal import masked
from outreach.sheets.columns import COLUMNS
from outreach.sheets.table import Cell

_TITLES = {column.keys: column.title for column in COLUMNS["workstation"]}


def located(plan: Plan, before: Iterable[Finding], after: Iterable[Finding]) -> list[Finding]:
    """这次导入带来的毛病。原来就有的不算：那不是这张表的错。"""
    old = Counter(map(_same, before))
    fresh: list[Finding] = []
    for found in after:
        if old[_same(found)] > 0:
            old[_same(found)] -= 1
        else:
            fresh.append(_moved(plan, found))
    return fresh


def _same(found: Finding) -> tuple[str, str, str, str]:
    """行号会因为多一行、少一行变，不拿来比。"""
    return found.at.path, found.rule, found.field, found.found


def _moved(plan: Plan, found: Finding) -> Finding:
    cells = plan.cells.get(found.at.path)
    if cells is None:
        # 英文页没跟上，在表里改不了：不拦着导入，下回检查会要求补上。
        is_twin = found.at.path.replace(".en.md", ".md") in plan.cells
        return replace(found, level=SHOULD) if is_twin else found
    keys, cell = _nearest(cells, found.field)
    title = f"{_TITLES[keys]}：" if keys in _TITLES else ""
    shown = masked(cell.text) if title else found.found
    return replace(
        found, at=Place(plan.path, cell.row, cell.column), found=f"{cell.name}  {title}{shown}"[:200]
    )


def _nearest(cells: Cells, field: str) -> tuple[tuple[str | int, ...], Cell]:
    """哪一格写的是这一项：键一样的；不然是它里面、外面最近的；都没有就是文件名那一格。"""
    wanted = [*filter(None, field.split("."))]

    def shared(keys: tuple[str | int, ...]) -> int:
        pairs = zip(keys, wanted, strict=False)
        count = 0
        for a, b in pairs:
            if str(a) != b:
                break
            count += 1
        return count

    keys = max(cells, key=lambda k: (shared(k), -len(k)))
    return (keys, cells[keys]) if shared(keys) else ((), cells[()])
