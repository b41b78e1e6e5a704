"""看出来的一处：写的是哪几个字、为什么、怎么改。"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Remark:
    """一处。`better` 是不用人拿主意、能直接换上 `words` 的写法，没有就空着。"""

    words: str
    why: str
    fix: str
    better: str = ""
