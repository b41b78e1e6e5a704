"""改址表 `_redirects`（Netlify、Cloudflare Pages 的写法）：旧地址 → 新地址。进：文件的文字、站的文件夹。出：Move。

`/a /b 301`；`/old/* /new/:splat`、`/p/:id /q/:id` 这样带空位的也认。说明“没有这一页”的（404）不算改址。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_BLANK = re.compile(r":([A-Za-z]\w*)|\*")
_PLACE = re.compile(r":([A-Za-z]\w*)")


class Move(NamedTuple):
    """一条改址。"""

    pattern: re.Pattern[str]
    there: str

    def follow(self, path: str) -> str:
        """`path` 以 / 开头、末尾没有斜线。出：新地址（站内的从站根算起），不是这一条管的为空。"""
        match = self.pattern.fullmatch(path)
        if not match:
            return ""
        filled = match.groupdict()
        there = _PLACE.sub(lambda m: filled.get(m[1], m[0]), self.there)
        return there if "://" in there else there.lstrip("/").partition("#")[0].partition("?")[0] or "/"


def moves(text: str, prefix: str) -> Iterator[Move]:
    """全部改址，先写的先算。`prefix` 是站所在的文件夹（/ 或 /sub/）：表里的地址从主机根写起。"""
    for line in text.splitlines():
        parts = line.partition(" #")[0].split()
        if len(parts) < 2 or not parts[0].startswith("/") or (len(parts) > 2 and parts[2].startswith("4")):
            continue
        here, there = _inside(parts[0], prefix), parts[1]
        if there.startswith(("/", "https://", "http://")):
            yield Move(re.compile(_pattern(here)), _inside(there, prefix))


def _inside(path: str, prefix: str) -> str:
    return "/" + path[len(prefix) :] if path.startswith(prefix) else path


def _pattern(path: str) -> str:
    pieces, at, named = "", 0, set()
    path = path.rstrip("/") or "/"
    for blank in _BLANK.finditer(path):
        name, some = blank[1] or "splat", "[^/]+" if blank[1] else ".*"
        # 同一个名字写两次，只记头一个。
        piece = f"(?:{some})" if name in named else f"(?P<{name}>{some})"
        pieces += re.escape(path[at : blank.start()]) + piece
        named.add(name)
        at = blank.end()
    return pieces + re.escape(path[at:])
