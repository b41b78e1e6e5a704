"""PDF 指令里的数和字，怎么写最短。进：pikepdf 读出来的操作数。出：写下来的样子。"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from pikepdf import Object

_PLACES = 2
"""小数留几位：百分之一磅。"""
_SCALE_PLACES = 6
"""cm 里放大缩小的比例留几位：差一点，图就歪了。"""


def instruction(operands: Sequence[Any], operator: str) -> str:
    """一条指令。"""
    places = _SCALE_PLACES if operator == "cm" else _PLACES
    return " ".join([*(value(one, places) for one in operands), operator])


def letters(pieces: Any) -> str:
    """印一行字：中间不用挪的几截接成一截。"""
    out, run = "", ""
    for piece in pieces:
        if isinstance(piece, Object):
            run += bytes(piece).hex()
        elif (shift := value(piece)) != "0":
            out, run = f"{out}<{run}>{shift}", ""
    return f"[{out}<{run}>]TJ" if out else f"<{run}>Tj"


def value(operand: Any, places: int = _PLACES) -> str:
    """一个操作数：数、名字、数组。"""
    if isinstance(operand, Decimal):
        return _trimmed(f"{operand:.{places}f}")
    return str(operand.unparse().decode("ascii")) if isinstance(operand, Object) else str(operand)


def hundredths(operand: Any) -> int:
    """坐标取到百分之一：相减不会有零头。"""
    whole: int = round(operand * 10**_PLACES)
    return whole


def number(hundredths: int) -> str:
    """百分之几写成小数。"""
    return _trimmed(f"{hundredths / 10**_PLACES:.{_PLACES}f}")


def _trimmed(number: str) -> str:
    short = number.rstrip("0").rstrip(".") if "." in number else number
    return "0" if short == "-0" else short
