"""二维码：一个网址 → 几格见方、哪几格是黑的。网页上画成线（模板在 overrides/kinds/qr.html），纸上是一张小图。

进：网址。出：Code，里面是 SVG 路径的数据，也能给 PNG，不写 HTML。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

import segno

QUIET = 4
"""四周留白几格：少了，有的手机认不出。"""
_MASK = 3
"""八种掩码挑最好的要五倍的时间，一个站几百个码就是几秒；定死一种，测试把每一个都真的扫一遍。"""
_DOTS = 4
"""PNG 一格几点。一格一点的，在分辨率低的屏上有的格宽三点、有的宽四点，有的手机认不出。"""


@dataclass(frozen=True, slots=True)
class Code:
    """一个二维码。`size` 是连留白几格见方；`path` 是一行一行的黑格，画成一格粗的线。"""

    text: str
    size: int
    path: str

    @property
    def png(self) -> str:
        """只有黑白的 PNG，写成 data: 网址，连留白。印进 PDF 比几百条线小得多。"""
        return str(_made(self.text).png_data_uri(border=QUIET, scale=_DOTS))


@lru_cache(maxsize=4096)
def _made(text: str) -> segno.QRCode:
    """中等纠错：折一道、沾一点墨还认得出。"""
    return segno.make(text, error="m", boost_error=False, micro=False, mask=_MASK)


@lru_cache(maxsize=4096)
def code(text: str) -> Code:
    """同一个网址只算一次。"""
    rows = [bytes(row) for row in _made(text).matrix]
    return Code(text, len(rows) + 2 * QUIET, "".join(_lines(rows)))


def _lines(rows: Sequence[bytes]) -> Iterator[str]:
    """每行的黑格连成线，线在格子的正中；写成从上一笔末尾挪几格，比写坐标省三分之一。"""
    at_x, at_y = 0, 0
    for y, row in enumerate(rows):
        x = 0
        for is_black, cells in groupby(row):
            length = len(list(cells))
            if is_black:
                start = f"M{QUIET} {QUIET}.5" if (x, y) == (0, 0) else f"m{x - at_x} {y - at_y}"
                yield f"{start}h{length}"
                at_x, at_y = x + length, y
            x += length
