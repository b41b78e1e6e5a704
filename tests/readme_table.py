"""README 里由程序写的表：`<!-- 名字:start -->` 和 `<!-- 名字:end -->` 中间的整段换掉。称重、测速共用。"""

from __future__ import annotations

import re

from outreach.disk import ROOT, write

README = ROOT / "README.md"


def rewrite(name: str, rows: list[list[str]]) -> str:
    """把表写进 README，还回表的文字。第一行是表头。没有这对记号就抛出，免得白量一场。"""
    lines = [f"| {' | '.join(row)} |" for row in rows]
    table = "\n".join([lines[0], "|---" * len(rows[0]) + "|", *lines[1:]]) + "\n"
    marked = re.compile(rf"(<!-- {name}:start -->\n).*?(<!-- {name}:end -->)", re.S)
    text, times = marked.subn(lambda m: m[1] + table + m[2], README.read_text("utf-8"))
    if times != 1:
        raise LookupError(
            f"README.md 里要有一对 <!-- {name}:start --> 和 <!-- {name}:end -->，现在有 {times} 对"
        )
    write(README, text)
    return table
