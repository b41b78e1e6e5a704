"""写错的那一行，改好是什么样：能直接粘回去的一整行，同一行别的字照旧。

进：Source、写错的键、要改成的几项。出：一行文字（一行一项的写法里多写一项时是两行）。
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from outreach.source import Path, Source

Change = Mapping[str, str]
"""同一块里的几项：键 → 新的值。第一项就是写错的那一项。"""


def corrected(source: Source, keys: Path, change: Change) -> str:
    """`- {number: 0999-0123456转8012, label: 值班}` → `- {number: 0999-0123456, label: 值班, extension: "8012"}`。"""
    line = source.text(*keys)
    for key, value in change.items():
        written = re.compile(rf"\b{key}:\s*(\"[^\"]*\"|'[^']*'|[^,}}\s][^,}}]*)")
        new = f"{key}: {_quoted(key, value)}"
        if written.search(line):
            line = written.sub(lambda _, new=new: new, line, count=1)  # type: ignore[misc]
        elif "{" in line:
            line = re.sub(r"\s*}", f", {new}}}", line, count=1)
        else:
            line = f"{line}\n{'  ' if line.startswith('- ') else ''}{new}"
    return line


def _quoted(key: str, value: str) -> str:
    """编号、分机前面的 0 不能丢，照习惯加引号；号码、坐标不加。"""
    return f'"{value}"' if key in ("extension", "division", "area_code") else value
