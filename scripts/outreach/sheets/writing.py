"""把一类条目写成表：CSV（带 BOM，Excel 双击就认得中文）和 Excel。

进：类名、条目。出：字节。以 = + - @ 开头的格子，Excel 会当公式去算：CSV 里前面加一个单引号，Excel 里写明是文字。
同样的内容、同样的日子，字节一样：Excel 文件里的时间都换成定好的。
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from io import BytesIO, StringIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from outreach.entry import Entry
from outreach.sheets.columns import COLUMNS, header, row
from outreach.site import Site

RISKY = re.compile(r"^[=+\-@\t\r]")
"""开头是这些的，表格软件会当公式。"""


def rows(site: Site, kind: str) -> list[list[str]]:
    """表头和全部条目，按文件名排。读不懂的条目也在：表里看得见才改得了。"""
    entries = (entry for entry in site.entries if entry.kind.name == kind)
    return [header(kind), *(row(kind, entry.id, entry.source.facts) for entry in _sorted(entries))]


def _sorted(entries: Iterable[Entry[Any]]) -> list[Entry[Any]]:
    return sorted(entries, key=lambda entry: entry.id)


def as_csv(table: Sequence[Sequence[str]]) -> bytes:
    out = StringIO()
    csv.writer(out, lineterminator="\r\n").writerows([[_safe(cell) for cell in line] for line in table])
    return out.getvalue().encode("utf-8-sig")


def _safe(cell: str) -> str:
    return f"'{cell}" if RISKY.match(cell) else cell


def as_xlsx(table: Sequence[Sequence[str]], kind: str, title: str, today: date) -> bytes:
    """一张表：头一行和头一列不动，每格都是文字（号码开头的 0 不会丢），能挑的给下拉框。"""
    book = Workbook()
    sheet: Any = book.active
    sheet.title, sheet.freeze_panes = title[:31], "B2"
    for number, line in enumerate(table, 1):
        for at, text in enumerate(line, 1):
            cell = sheet.cell(number, at)
            cell.value, cell.data_type, cell.number_format = text or None, "s" if text else "n", "@"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.quotePrefix = bool(RISKY.match(text))
            if number == 1:
                cell.font = Font(bold=True)
    sheet.column_dimensions["A"].width = 18
    for at, column in enumerate(COLUMNS[kind], 2):
        letter = get_column_letter(at)
        sheet.column_dimensions[letter].width = column.wide
        if column.choices:
            listed = DataValidation("list", formula1=f'"{",".join(column.choices)}"', allow_blank=True)
            sheet.add_data_validation(listed)
            listed.add(f"{letter}2:{letter}500")
    out = BytesIO()
    book.save(out)
    return _timeless(out.getvalue(), today)


_STAMP = re.compile(r"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def _timeless(content: bytes, today: date) -> bytes:
    """压缩包里每个文件的时间、文档的建立和修改时间，都换成这一天。"""
    out, moment = BytesIO(), datetime(today.year, today.month, today.day)
    with ZipFile(BytesIO(content)) as old, ZipFile(out, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "docProps/core.xml":
                data = _STAMP.sub(rf"\g<1>{moment.isoformat()}Z", data.decode()).encode()
            made = ZipInfo(name, moment.timetuple()[:6])
            made.compress_type = ZIP_DEFLATED
            new.writestr(made, data)
    return out.getvalue()
