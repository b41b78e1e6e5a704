"""几块文字分两栏，两栏一样高。进：每块的 HTML。出：左栏、右栏各是哪几块，次序不变，第一块总在左栏。

让浏览器和 WeasyPrint 自己分，要试排十几遍，一张纸慢一秒；这里数一数字就分好了。
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator, Mapping
from itertools import pairwise, product

from lxml import html

_PER_LINE = 25
"""半张 A4 一行大约几个汉字。"""
_HEADING, _GAP = 1.9, 0.3
"""一个小标题、一条之间，合几行高。"""
Columns = tuple[tuple[str, ...], ...]


def split(blocks: Mapping[str, str], count: int) -> Columns:
    """`count` 是 1 就不分。"""
    names = tuple(blocks)
    if count == 1 or len(names) < 2:
        return (names,)
    heights = {name: _height(made) for name, made in blocks.items()}
    choices = (sides for sides in product((0, 1), repeat=len(names)) if sides[0] == 0 and any(sides))
    best = min(choices, key=lambda sides: (_tallest(heights, names, sides), _turns(sides)))
    return tuple(tuple(n for n, side in zip(names, best, strict=True) if side == here) for here in (0, 1))


def _tallest(heights: Mapping[str, float], names: tuple[str, ...], sides: tuple[int, ...]) -> float:
    left = sum(heights[name] for name, side in zip(names, sides, strict=True) if side == 0)
    return round(max(left, sum(heights.values()) - left))


def _turns(sides: tuple[int, ...]) -> int:
    """次序跳了几回：一样高的，挑读起来最顺的。"""
    return sum(a != b for a, b in pairwise(sides))


def _height(block: str) -> float:
    tree = html.fragment_fromstring(block)
    return _HEADING + sum(_lines(tree))


def _lines(tree: html.HtmlElement) -> Iterator[float]:
    for node in tree.iter("li", "p", "dt", "dd"):
        text = "".join(node.itertext())
        is_deadline = bool(node.find_class("sheet__days"))
        narrow = _PER_LINE - 5 if is_deadline else _PER_LINE
        yield math.ceil(width(text) / narrow) + _GAP + (0.5 if is_deadline else 0)


def width(text: str) -> float:
    """几个汉字宽；拉丁字母、数字算半个。"""
    return sum(1 if unicodedata.east_asian_width(one) in "WFA" else 0.56 for one in text)
