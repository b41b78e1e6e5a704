"""表的第一行：每一列是哪一项，文件名在第几列。

进：Table。出：列号 → Column；认不出的、写重的，记成 Finding。
"""

from __future__ import annotations

import difflib
import re

from outreach.finding import Finding
from outreach.sheets.column import Column
from outreach.sheets.columns import COLUMNS, ID
from outreach.sheets.table import Cell, Table, trouble


def columns(sheet: Table) -> tuple[tuple[int, dict[int, Column]] | None, list[Finding]]:
    """文件名在第几列，别的各列是哪一项。"""
    known = {column.title: column for column in COLUMNS["workstation"]}
    found: dict[int, Column] = {}
    faults: list[Finding] = []
    id_at = 0
    for cell in sheet.header:
        title = re.sub(r"\s+", "", cell.text)
        match = next((t for t in (ID, *known) if re.sub(r"\s+", "", t) == title), "")
        if match and match in [column.title for column in found.values()] + [ID] * bool(id_at):
            faults.append(trouble(
                sheet.path, "sheet-column", cell.text, "这个列名前面写过一次，不知道照哪一列。", "留一列，另一列删掉。", cell,
            ))  # fmt: skip
        elif match == ID:
            id_at = cell.column
        elif match:
            found[cell.column] = known[match]
        elif title:
            faults.append(_unknown(sheet.path, cell, (ID, *known)))
    if sheet.header and not id_at:
        faults.append(trouble(
            sheet.path, "sheet-column", "、".join(c.text for c in sheet.header)[:80],
            f"没有“{ID}”这一列，不知道哪一行是哪个站。",
            f"第一行写列名，第一列写“{ID}”。照 outreach export workstation --format xlsx -o 工作站.xlsx 导出的写。",
            sheet.header[0],
        ))  # fmt: skip
    return ((id_at, found) if id_at else None), faults


def _unknown(path: str, cell: Cell, known: tuple[str, ...]) -> Finding:
    def alike(title: str) -> float:
        return difflib.SequenceMatcher(None, cell.text, title).ratio()

    near = max(known, key=alike)
    fix = f"是不是“{near}”？改成它；" if alike(near) >= 0.5 else ""
    return trouble(
        path, "sheet-column", cell.text[:40], "没有这个列名，这一列没有读。", f"{fix}用不着的，整列删掉。", cell
    )  # fmt: skip
