"""一张表对着现有的工作站：认列名，认文件名，一格一格比，算出每个文件要改成什么样。

进：Site、Table、原来的字节。出：Plan。没变的格子不动；表里没有的站不动；空了的格子就是删掉那一项，对照里看得见。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from outreach.finding import SHOULD, Finding
from outreach.frontmatter import Value
from outreach.importing import editing, headings, merging
from outreach.kinds.workstation import Workstation
from outreach.sheets.column import Column
from outreach.sheets.table import Cell, Table, trouble
from outreach.site import Site
from outreach.source import Source

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
ORDER = tuple(Workstation.model_fields)
"""文件头里各项通常的先后。"""
Cells = dict[tuple[str | int, ...], Cell]


@dataclass(frozen=True)
class Change:
    """一个文件：原来的全文（新建的为空）、改好的全文。"""

    path: str
    before: str
    after: str


@dataclass(frozen=True)
class Plan:
    """要改的文件、表里看出来的毛病、每个文件的每一项写在表的哪一格。"""

    path: str
    changes: tuple[Change, ...] = ()
    faults: tuple[Finding, ...] = ()
    cells: Mapping[str, Cells] = field(default_factory=dict)
    rows: int = 0


def plan(site: Site, sheet: Table, files: Mapping[str, bytes]) -> Plan:
    """看一遍表。列名读不懂的，不往下看。"""
    columns, faults = headings.columns(sheet)
    if columns is None:
        return Plan(sheet.path, faults=(*sheet.faults, *faults))
    changes: list[Change] = []
    cells: dict[str, Cells] = {}
    for line in sheet.rows:
        at = {cell.column: cell for cell in line}
        name = at.get(columns[0], Cell("", line[0].row, columns[0]))
        path = f"{Workstation.folder}/{name.text}.md"
        if wrong := _bad_name(sheet.path, name, path in cells):
            faults.append(wrong)
            continue
        row = {column: at.get(n, Cell("", name.row, n)) for n, column in columns[1].items()}
        cells[path] = {(): name, **{column.keys: cell for column, cell in row.items()}}
        changes += _change(site, sheet.path, path, row, files, faults)
    left = [e.id for e in site.entries if e.kind is Workstation and e.path not in cells]
    if left and cells:
        faults.append(_left_out(sheet.path, left))
    return Plan(sheet.path, tuple(changes), (*sheet.faults, *faults), cells, len(sheet.rows))


def _bad_name(path: str, name: Cell, seen: bool) -> Finding | None:
    if not _SLUG.fullmatch(name.text):
        return trouble(
            path, "sheet-name", name.text[:40] or "（空）", "文件名要做网址，只能用小写英文字母、数字和短横线。",
            "照 docs/workstations/ 里的文件名写，不带 .md；新的站起一个，如 dongmen。", name,
        )  # fmt: skip
    if seen:
        return trouble(
            path, "sheet-name", name.text, "这个文件名前面有一行了，不知道照哪一行。", "留下对的一行，另一行删掉。", name
        )  # fmt: skip
    return None


def _left_out(path: str, left: list[str]) -> Finding:
    return trouble(
        path, "sheet-left-out", "、".join(left), "这几个站不在表里，没有动它们。",
        "本来就只改几个站的，不用管；撤了的站，要在表里写“撤了”。", level=SHOULD,
    )  # fmt: skip


def _change(
    site: Site,
    sheet: str,
    path: str,
    row: Mapping[Column, Cell],
    files: Mapping[str, bytes],
    faults: list[Finding],
) -> Iterator[Change]:
    """这一行要改哪个文件。读不懂的文件不敢改。"""
    entry = site.by_path.get(path)
    source = entry.source if entry else Source(path)
    name = next(iter(row.values()), None)
    if source.faults and not source.facts:
        faults.append(trouble(
            sheet, "sheet-file", path, "这个站的文件读不懂，不敢在上面改。", f"先运行 outreach check，把 {path} 改好。", name
        ))  # fmt: skip
        return
    facts = merging.merged(sheet, source.facts, row, faults)
    changed = {
        key: facts.get(key) for key in {**source.facts, **facts} if facts.get(key) != source.facts.get(key)
    }
    if not changed:
        return
    before = files[path].decode("utf-8-sig") if entry else ""
    try:
        after = editing.rewritten(source, changed, ORDER) if entry else editing.created(_ordered(facts))
    except ValueError:
        faults.append(trouble(
            sheet, "sheet-file", path, "这一行的改动写不进文件头：原来的写法太特别。", f"直接改 {path}。", name
        ))  # fmt: skip
        return
    yield Change(path, before, after.replace("\n", "\r\n") if "\r\n" in before else after)


def _ordered(facts: Mapping[str, Value]) -> dict[str, Value]:
    return {key: facts[key] for key in ORDER if key in facts}
