"""一张表的字节 → Table。认 CSV（UTF-8、UTF-16、GB18030，逗号、分号、制表符）和 Excel（.xlsx）。

进：文件名、字节。出：Table；读不了的，毛病写在 faults 里，从不抛出。
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from io import StringIO

from outreach.sheets import workbook
from outreach.sheets.table import Cell, Table, table, tidy, trouble

MAX_BYTES = 20 * 1024 * 1024
MAX_ROWS, MAX_COLUMNS, MAX_CELL = 5000, 200, 5000
"""一张表最多多少行、多少列，一格最多多少字：一个县没有这么多站，多了是贴错了。"""
_OLD = b"\xd0\xcf\x11\xe0"
_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


def read(path: str, content: bytes) -> Table:
    if len(content) > MAX_BYTES:
        return Table(path, faults=(trouble(
            path, "sheet-size", f"{len(content)} 字节", "这张表太大了，不像是联系方式的表。",
            "只留工作站那一张表，图片删掉，另存一份。",
        ),))  # fmt: skip
    if content.startswith(_OLD):
        return Table(path, faults=(trouble(
            path, "sheet-format", "旧的 .xls，或者加了密码", "这种文件打不开。",
            "用 Excel 打开，另存为“Excel 工作簿（.xlsx）”，不设密码。",
        ),))  # fmt: skip
    made = workbook.read(path, content) if content.startswith(b"PK") else _delimited(path, content)
    return _bounded(made)


def _bounded(made: Table) -> Table:
    wide = max((len(line) for line in (made.header, *made.rows)), default=0)
    long = next((cell for line in made.rows for cell in line if len(cell.text) > MAX_CELL), None)
    if len(made.rows) <= MAX_ROWS and wide <= MAX_COLUMNS and long is None:
        return made
    return Table(made.path, faults=(trouble(
        made.path, "sheet-size", f"{len(made.rows)} 行 {wide} 列",
        f"最多 {MAX_ROWS} 行、{MAX_COLUMNS} 列，一格最多 {MAX_CELL} 个字；多了多半是贴错了东西。",
        "只留工作站的那几行几列，另存一份再导。",
    ),))  # fmt: skip


def _delimited(path: str, content: bytes) -> Table:
    text = _decoded(content)
    if text is None or _NOT_TEXT.search(text):
        return Table(path, faults=(trouble(
            path, "sheet-format", "认不出的文件", "这不是表格，或者文件坏了，也可能是认不出的编码。",
            "用 Excel 或 WPS 打开，另存为 .xlsx，再导一次。",
        ),))  # fmt: skip
    try:
        return table(path, list(_cells(text)), ())
    except csv.Error as error:
        return Table(path, faults=(trouble(
            path, "sheet-format", str(error)[:80], "有一行的引号没有成对，后面的格子分不开。",
            "用 Excel 或 WPS 打开，另存为 .xlsx，再导一次。",
        ),))  # fmt: skip


def _decoded(content: bytes) -> str | None:
    marked = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}
    named = [name for mark, name in marked.items() if content.startswith(mark)]
    for encoding in named or ("utf-8", "gb18030"):
        try:
            return content.decode(encoding).lstrip("\ufeff")
        except UnicodeDecodeError:
            continue
    return None


def _cells(text: str) -> Iterator[list[Cell]]:
    first = text.partition("\n")[0]
    separator = max(",\t;", key=first.count)
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    # 第几行是表格软件里看到的第几行：一格里有换行的，只算一行。
    for number, line in enumerate(reader, 1):
        yield [Cell(tidy(_unguarded(cell)), number, at) for at, cell in enumerate(line, 1)]


def _unguarded(cell: str) -> str:
    """导出时为防当成公式加的单引号。"""
    return cell[1:] if re.match(r"'[=+\-@\t\r]", cell) else cell
