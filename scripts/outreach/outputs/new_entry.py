"""新条目的样子：从模型的声明生成，每一项带说明和样例。进：类和文件名。出：两个文件的全文。"""

from __future__ import annotations

from outreach.kinds.base import Kind, translated_keys
from outreach.kinds.page import Section
from outreach.translation import STAMP


def chinese(kind: type[Kind]) -> str:
    """中文文件：必填的直接写上样例，其余的放在注释里，用得着就去掉 #。"""
    lines = ["---"]
    for key, note, example in kind.template():
        if key == "allow":
            continue
        shown = f"{key}: {kind.type_key}" if key == "type" and kind.type_key else f"{key}: {example}"
        written = note.startswith("必填") or key in kind.starts_with
        lines.append(f"{shown if written else f'# {shown}'}   # {note}")
    return "\n".join([*lines, "---", "", "正文写在这里：只写文件头里没有的。可以不写。", ""])


def english(kind: type[Kind], stamp: str) -> str:
    """英文文件：只有文字项，全放在注释里等人翻译。"""
    lines = ["---", f"{STAMP}: {stamp}   # 哪天对着中文看过，看的是哪一版；中文改了字，检查会提醒"]
    keys = translated_keys(kind)
    lines += [f"# {key}:   # {note}" for key, note, _ in kind.template() if key in keys]
    return "\n".join([*lines, "---", "", ""])


def path(kind: type[Kind], slug: str) -> str:
    """新条目该放在哪里（相对 docs/）。"""
    if issubclass(kind, Section):
        return f"{slug}/index.md"
    return kind.file or (f"{kind.folder}/{slug}.md" if kind.folder else f"{slug}.md")
