"""一个值在文件头里怎么写：能不加引号的不加，数字、带冒号的加，和手写的一个样子。

进：值（叶子全是文字）。出：一行 YAML（流写法）。
"""

from __future__ import annotations

import re

from outreach.frontmatter import Value

_SPECIAL = re.compile(r"""^[\s!&*?|>@`"'%#{}\[\],:-]|:\s|:$|\s#|^\s|\s$|[\n\t\\"]""")
_IN_FLOW = re.compile(r"[,\[\]{}]|:\?")
_QUOTED = re.compile(r"\d+|.*\d:\d.*|~|null|true|false|yes|no|on|off", re.ASCII | re.IGNORECASE)
"""读的时候一律当文字，不加引号也读得对；但别的软件会把它们当数字、时间、真假。"""


def scalar(text: str, *, flow: bool = False) -> str:
    """一段文字。是、否这样的开关（true）照原样，手写的也不加引号。"""
    if text == "true":
        return text
    if not text or _SPECIAL.search(text) or _QUOTED.fullmatch(text) or (flow and _IN_FLOW.search(text)):
        escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
        return f'"{escaped}"'
    return text


def flow(value: Value) -> str:
    """列表、映射写成一行：{days: 周日, closed: 休息}。"""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(flow(one) for one in value) + "]"
    return scalar(value, flow=True)


def entry(key: str, value: Value) -> list[str]:
    """一项的几行：一串小块的，一块一行；别的写在一行里。"""
    if isinstance(value, list) and any(isinstance(one, dict) for one in value):
        return [f"{key}:", *(f"  - {flow(one)}" for one in value)]
    return [f"{key}: {scalar(value) if isinstance(value, str) else flow(value)}"]
