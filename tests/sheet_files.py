"""搭一张表：从样例小站导出，改几格，存成 CSV 或 Excel。"""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from typing import Any

from openpyxl import Workbook, load_workbook

from outreach.sheets import writing
from outreach.site import Site

Edit = Callable[[Any], None]
"""动手改一张 Excel 工作表。"""


def grid(site: Site, *changes: tuple[str, str]) -> list[list[str]]:
    """工作站的表，头一站的几格改成这样：（列名，字）。"""
    made = writing.rows(site, "workstation")
    for title, text in changes:
        made[1][made[0].index(title)] = text
    return made


def as_csv(site: Site, *changes: tuple[str, str]) -> bytes:
    return writing.as_csv(grid(site, *changes))


def as_xlsx(site: Site, edit: Edit) -> bytes:
    """导出的 Excel，用 openpyxl 动手改过。"""
    book = load_workbook(BytesIO(writing.as_xlsx(grid(site), "workstation", "站", site.today)))
    edit(book.active)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def at(sheet: Any, title: str, row: int = 2) -> Any:
    """这一列、这一行的格子。"""
    return next(sheet.cell(row, cell.column) for cell in sheet[1] if cell.value == title)


def empty() -> bytes:
    out = BytesIO()
    Workbook().save(out)
    return out.getvalue()
