"""Excel 文件（.xlsx）→ Table。公式、合并的格子、藏起来的行列不猜，说明白请人改。

进：文件名、字节。出：Table。解压以前先看压缩包里写明的大小，炸弹打不开。
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook

from outreach.finding import SHOULD, Finding
from outreach.sheets.table import Cell, Table, table, tidy, trouble

MAX_UNPACKED = 100 * 1024 * 1024
MAX_AREA = 200_000
"""一张表最多多少格（行乘列），空的也算：有人在第一百万行按过一下格式，就会多出一百万行。"""


def read(path: str, content: bytes) -> Table:
    try:
        with ZipFile(BytesIO(content)) as packed:
            if sum(item.file_size for item in packed.infolist()) > MAX_UNPACKED:
                return _refused(path, "解开以后太大")
        book = load_workbook(BytesIO(content))
    except (
        BadZipFile,
        KeyError,
        ValueError,
        OSError,
        TypeError,
        AttributeError,
        SyntaxError,
        EOFError,
    ) as error:
        # openpyxl 遇到缺零件、XML 写坏的文件，抛的错五花八门；对读的人只有一句话。
        return _refused(path, type(error).__name__)
    sheets: list[Any] = [s for s in book.worksheets if s.sheet_state == "visible"]
    if not sheets:
        return _refused(path, "没有看得见的工作表")
    chosen = sheets[0]
    if chosen.max_row * chosen.max_column > MAX_AREA:
        return _refused(path, f"{chosen.max_row} 行 {chosen.max_column} 列")
    return table(path, list(_cells(chosen)), [*_others(path, sheets), *_troubles(path, chosen)])


def _refused(path: str, found: str) -> Table:
    return Table(path, faults=(trouble(
        path, "sheet-format", found, "这个 Excel 文件打不开：坏了，太大，或者不是 .xlsx。",
        "用 Excel 或 WPS 打开，只留工作站那一张表，另存为 .xlsx，再导一次。",
    ),))  # fmt: skip


def _others(path: str, sheets: list[Any]) -> Iterator[Finding]:
    named = [s.title for s in sheets[1:] if s.max_row > 1]
    if named:
        yield trouble(
            path, "sheet-others", "、".join(named), "一次只读第一张工作表，后面的没有读。",
            "要导后面的，把它拖到最前面，或者另存成一个文件。", level=SHOULD,
        )  # fmt: skip


def _cells(sheet: Any) -> Iterator[list[Cell]]:
    hidden = _hidden_columns(sheet)
    for line in sheet.iter_rows():
        if not sheet.row_dimensions[line[0].row].hidden:
            yield [_cell(cell) for cell in line if cell.column not in hidden]


def _hidden_columns(sheet: Any) -> set[int]:
    """藏起来的列；连着的几列，openpyxl 只记头一列和起止。"""
    shut = [d for d in sheet.column_dimensions.values() if d.hidden]
    return {n for d in shut for n in range(d.min, (d.max or d.min) + 1)}


def _cell(cell: Any) -> Cell:
    value, number = cell.value, False
    if value is None or cell.data_type in ("f", "e"):
        text = ""
    elif isinstance(value, datetime | date):
        text = (
            value.date().isoformat() if isinstance(value, datetime) and not value.time().hour else str(value)
        )
    elif isinstance(value, bool):
        text = "是" if value else ""
    elif isinstance(value, int | float):
        number = True
        text = str(int(value)) if value == int(value) else repr(value)
    else:
        text = tidy(str(value))
    return Cell(text, cell.row, cell.column, number)


def _troubles(path: str, sheet: Any) -> Iterator[Finding]:
    for area in sheet.merged_cells.ranges:
        cell = Cell("", area.min_row, area.min_col)
        yield trouble(
            path, "sheet-merged", str(area), "合并的格子只有左上角有字，别的行会是空的。",
            "取消合并，每一行都写上。", cell,
        )  # fmt: skip
    hidden, told = _hidden_columns(sheet), set[int]()
    for line in sheet.iter_rows():
        filled = [cell for cell in line if cell.value is not None]
        if filled and sheet.row_dimensions[line[0].row].hidden:
            yield _hidden(path, "这一行", Cell("", line[0].row, 1), filled[0])
            continue
        for cell in filled:
            at = Cell("", cell.row, cell.column)
            if cell.column in hidden - told:
                told.add(cell.column)
                yield _hidden(path, "这一列", at, cell)
            elif cell.data_type in ("f", "e") and cell.column not in hidden:
                yield trouble(
                    path, "sheet-formula", str(cell.value)[:60], "这一格是公式，不是写好的字，也可能算错了。",
                    "复制这一格，“选择性粘贴”成数值，再导。", at,
                )  # fmt: skip


def _hidden(path: str, what: str, at: Cell, first: Any) -> Finding:
    return trouble(
        path, "sheet-hidden", str(first.value)[:40], f"{what}藏起来了，不知道还算不算，没有读。",
        f"还算的，取消隐藏；不算的，删掉{what}。", at,
    )  # fmt: skip
