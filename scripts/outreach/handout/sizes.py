"""纸有哪几种：多大、几页、字最小多少、印哪几块、印不下先舍哪一块。

字号的底线是测试量的：大字 16 磅，小册子 9.5 磅。舍掉的整块都在纸上说明，请人扫码看，不截半句。
"""

from __future__ import annotations

from dataclasses import dataclass

_FULL = ("reads", "steps", "deadline", "bring", "where", "who", "then", "not-us", "contact", "laws")


@dataclass(frozen=True, slots=True)
class Size:
    """一种纸。`pages` 为 0 的不限页；`drop` 从先舍的写起；`air` 是最后一页至少空多少。"""

    name: str
    template: str
    pages: int = 1
    largest: float = 12
    smallest: float = 9
    smallest_latin: float = 8
    blocks: tuple[str, ...] = _FULL
    drop: tuple[str, ...] = ("then", "laws", "who", "where", "not-us", "reads")
    air: float = 0.05
    capacity: int = 1480
    """十磅的字印得下多少个，用来猜头一次的字号；猜得不准只是多排一遍。"""
    columns: int = 1
    topics: bool = True
    """要不要写是哪件事。"""
    place: bool = False
    """是不是一定要写哪个工作站。"""


SIZES = {
    size.name: size
    for size in (
        Size("a4", "sheet", columns=2, largest=12.5, smallest=9),
        Size(
            "a4-large",
            "sheet",
            pages=2,
            largest=20,
            smallest=16,
            smallest_latin=16,
            capacity=2800,
            blocks=("reads", "steps", "deadline", "bring", "where", "not-us", "contact"),
            drop=("where", "not-us", "bring", "reads", "deadline"),
        ),
        Size(
            "a5",
            "sheet",
            pages=2,
            largest=11,
            smallest=9.5,
            smallest_latin=9.5,
            drop=("then", "laws", "who", "where", "not-us", "bring", "reads", "deadline"),
        ),
        Size("poster-a3", "poster", blocks=(), drop=(), largest=34, smallest=22, air=0.02),
        Size("wall-chart", "wall-chart", blocks=(), drop=(), largest=10, smallest=7.4, air=0, topics=False),
        Size(
            "door-sign",
            "door-sign",
            blocks=(),
            drop=(),
            largest=22,
            smallest=15,
            air=0.02,
            topics=False,
            place=True,
        ),
        Size("receipt-80mm", "receipt", blocks=(), drop=(), pages=1, largest=9.5, smallest=9.5, air=0),
        Size(
            "question-slip",
            "question-slip",
            blocks=(),
            drop=(),
            largest=11,
            smallest=9,
            air=0.02,
            topics=False,
        ),
        Size("view-form", "view-form", blocks=(), drop=(), largest=11, smallest=9, air=0.02, topics=False),
        Size("lecture-pack", "lecture", blocks=(), drop=(), pages=0, largest=11.5, smallest=11.5),
    )
}
"""名字就是命令里 --size 后面写的。"""
