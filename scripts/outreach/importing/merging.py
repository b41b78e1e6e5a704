"""一行表和一个条目：哪几格变了，变成什么值。

进：条目现在的各项、这一行的格子。出：改过的各项；换不过去的格子照旧，记成 Finding。
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from outreach.finding import Finding
from outreach.frontmatter import Value
from outreach.sheets.column import Column
from outreach.sheets.table import Cell, tidy, trouble


def merged(
    sheet: str, old: Mapping[str, Value], row: Mapping[Column, Cell], faults: list[Finding]
) -> dict[str, Value]:
    """照这一行改过的各项；换不过去的格子记下来，照旧。"""
    facts: dict[str, Value] = json.loads(json.dumps(dict(old)))
    for column, cell in row.items():
        was = column.cell(dict(old))
        if cell.text == tidy(was):
            continue
        try:
            value = column.read(cell.text) if cell.text else None
            if lost := _lost_zero(column, cell):
                raise ValueError(lost)
        except ValueError as error:
            faults.append(trouble(
                sheet, "sheet-value", f"{column.title}：{cell.text[:60]}", "这一格看不懂。", f"{error}", cell
            ))  # fmt: skip
            continue
        if value is None or not _is_same(column, cell, value, was):
            _put(facts, column.keys, value)
    return {key: kept for key, value in facts.items() if (kept := _pruned(value)) is not None}


def _lost_zero(column: Column, cell: Cell) -> str:
    if cell.is_number and column.keys[-1] == "number" and len(cell.text) > 6:
        return "Excel 把号码当成数字，开头的 0 和短横线没有了。把这一列设成“文本”，照这样写：0999-0123456"
    return ""


def _is_same(column: Column, cell: Cell, value: Value, was: str) -> bool:
    """意思没变的写法：2026/11/2 和 2026-11-02；Excel 吃掉末尾 0 的坐标。"""
    if column.shown(value) == was:
        return True
    try:
        return cell.is_number and "." in was and float(cell.text) == float(was)
    except ValueError:
        return False


def _put(facts: dict[str, Value], keys: tuple[str | int, ...], value: Value | None) -> None:
    """写到一层套一层的里面；中间没有的补上。空值先放空字，末了由 _pruned 去掉。"""
    here: Value = facts
    for key, following in zip(keys, (*keys[1:], None), strict=True):
        fresh: Value = [] if isinstance(following, int) else {}
        content = fresh if following is not None else ("" if value is None else value)
        if isinstance(here, list) and isinstance(key, int):
            while len(here) <= key:
                here.append({})
            here[key] = here[key] if following is not None else content
            here = here[key]
        elif isinstance(here, dict) and isinstance(key, str):
            here[key] = here.get(key, content) if following is not None else content
            here = here[key]


def _pruned(value: Value) -> Value | None:
    """去掉空的：空字、什么也没有的小块、空列表。"""
    if isinstance(value, dict):
        return {k: kept for k, v in value.items() if (kept := _pruned(v)) is not None} or None
    if isinstance(value, list):
        return [kept for v in value if (kept := _pruned(v)) is not None] or None
    return value or None
