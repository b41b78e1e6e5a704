"""照着改：把不用人拿主意的几处改在原文里，别的字一个不动，注释和排版都留着。

进：一个文件的文字和它的 Finding。出：改好的文字，和给人看的对照。
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Sequence

from outreach.finding import ONE_BREAK, TO_UTF8, Finding, Repair


def text_of(content: bytes, findings: Iterable[Finding]) -> str:
    """一个文件的文字；存成 GB18030 的照它读。"""
    return content.decode("gb18030" if any(f.repair == TO_UTF8 for f in findings) else "utf-8")


def repaired(text: str, findings: Sequence[Finding]) -> str:
    """每处只在报的那一行里换，那一行里找不到原文的不动。换行符照原样。"""
    lines = text.splitlines(keepends=True)
    for found in findings:
        number = found.at.line - 1
        if found.repair and found.repair not in (ONE_BREAK, TO_UTF8) and number < len(lines):
            lines[number] = _line(lines[number], found.repair, found.at.column - 1)
    text = "".join(lines)
    if any(found.repair == ONE_BREAK for found in findings):
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text


def _line(line: str, repair: Repair, column: int) -> str:
    """从报的那一列往后找：前面说明里碰巧一样的字不动。整行换的，从头换。"""
    whole = line.lstrip("\ufeff").rstrip("\r\n") == repair.old
    start = line.find(repair.old, 0 if whole else column)
    return line if start < 0 else line[:start] + repair.new + line[start + len(repair.old) :]


def comparison(path: str, before: str, after: str) -> str:
    """改前改后对照：- 是原来的，+ 是改成的。只动了换行、编码的，说一句。"""
    if before.splitlines() == after.splitlines():
        return f"{path}：{'换行统一成 LF' if before != after else '转成 UTF-8'}，字没有动。\n"
    lines = difflib.unified_diff(
        before.splitlines(), after.splitlines(), f"{path}（原来）", f"{path}（改后）", n=1, lineterm=""
    )
    return "\n".join(lines) + "\n"
