"""认出来的一处：是哪一种、从第几个字到第几个字、打了星号的样子。"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

What = Literal[
    "id", "card", "mobile", "phone", "service", "case", "email", "plate", "name", "address", "day", "clock"
]


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """`start`、`end` 是在原文里的位置；`digits` 只有号码才有，去掉了间隔和全角。"""

    start: int
    end: int
    what: What
    shown: str
    digits: str = ""


def hidden(start: int, name: str) -> Mark:
    """一个人名，只留头一个字。"""
    return Mark(start, start + len(name), "name", name[0] + "*" * (len(name) - 1))
