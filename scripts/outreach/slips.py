"""文件头读不懂时，多半是哪一种写错：Tab 缩进、中文冒号、冒号后没空格、引号没收尾。

进：文件的每一行、YAML 的英文报错。出：Fault，能照着改的带着改法。
"""

from __future__ import annotations

import re

import yaml

from outreach.finding import Fault, Place, Repair

FENCE = re.compile(r"^---[ \t]*$", re.M)
"""文件头的开头和结尾。"""


def explain_syntax(path: str, raw: tuple[str, ...], error: yaml.YAMLError) -> Fault:
    """YAML 的英文报错 → 中文。它常把行号报晚一行，所以先看报的那行，再看上一行。"""
    # 引号、括号没有收尾时，它报的是文件头末尾；打开引号、括号的那一行才是要改的。
    opened = re.search("quoted|flow", str(getattr(error, "context", "")))
    mark = getattr(error, "context_mark" if opened else "problem_mark", None)
    line = min((mark.line if mark else 0) + 2, _last_head_line(raw))
    for candidate in (line, line - 1):
        if candidate > 1 and (fault := explain_line(path, raw, candidate)):
            return fault
    return syntax_fault(path, line, raw[line - 1] if raw else "")


def _last_head_line(raw: tuple[str, ...]) -> int:
    return next((n for n, text in enumerate(raw[1:], 1) if FENCE.match(text)), len(raw))


def explain_line(path: str, raw: tuple[str, ...], line: int) -> Fault | None:
    """最常见的三种写错：Tab 缩进、中文冒号、冒号后没空格。都能照着改，不用人拿主意。"""
    text = raw[line - 1] if line <= len(raw) else ""
    indent = text[: len(text) - len(text.lstrip())]
    if "\t" in indent:
        better = indent.replace("\t", "  ") + text.lstrip()
        why, fix = "这一行开头用了 Tab 键，文件头只认空格。", "删掉开头的 Tab，换成两个空格。"
        return Fault(Place(path, line), "yaml-tab", text.strip(), why, fix, repair=Repair(text, better))
    slips = (
        (r"(\s*-?\s*[A-Za-z_]+)\s*：\s*(.*)", "“：”是中文冒号，文件头只认英文冒号，这一行等于没写。"),
        (r"(\s*-?\s*[A-Za-z_]+):(\S.*)", "冒号后面要空一格，不空就读不出来。"),
    )
    for pattern, why in slips:
        if slip := re.match(pattern, text):
            better = f"{slip[1]}: {slip[2]}"
            fix = f"改成：{better.strip().removeprefix('- ')}"
            return Fault(Place(path, line), "yaml-colon", text.strip(), why, fix, repair=Repair(text, better))
    return None


def syntax_fault(path: str, line: int, text: str) -> Fault:
    return Fault(
        Place(path, line), "yaml-syntax", text.strip()[:80] or "（空行）",
        "文件头从这里开始读不懂，后面的内容都没有读到。",
        "看这一行和上一行：引号要成对；内容里有英文冒号、#、[、{，或者以 *、&、!、@、% 开头的，整段前后加英文双引号；同一级的行开头空格数要一样。",
    )  # fmt: skip
