"""照着改：把不用人拿主意的几处改在原文里，别的字一个不动，注释和排版都留着。

进：一个文件的文字和它的 Finding。出：改好的文字，和给人看的对照。
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from outreach.finding import Finding


def repaired(text: str, findings: Iterable[Finding]) -> str:
    """每处只在报的那一行里换，那一行里找不到原文的不动。换行符照原样。"""
    lines = text.splitlines(keepends=True)
    for found in findings:
        repair, number = found.repair, found.at.line - 1
        if repair and number < len(lines):
            lines[number] = lines[number].replace(repair.old, repair.new, 1)
    return "".join(lines)


def comparison(path: str, before: str, after: str) -> str:
    """改前改后对照：- 是原来的，+ 是改成的。"""
    lines = difflib.unified_diff(
        before.splitlines(), after.splitlines(), f"{path}（原来）", f"{path}（改后）", n=1, lineterm=""
    )
    return "\n".join(lines) + "\n" if before != after else ""
