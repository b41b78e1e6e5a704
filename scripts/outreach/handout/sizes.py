"""纸有哪几种：多大、几页、字最小多少、印哪几块、印不下先舍哪一块。

字号的底线是测试量的：大字 16 磅，小册子 9.5 磅。舍掉的整块都在纸上说明，请人扫码看，不截半句。
"""

from __future__ import annotations

from dataclasses import dataclass

_FULL = ("reads", "steps", "deadline", "yours", "bring", "where", "who", "then", "not-us", "contact", "laws")
"""`yours` 只在 `deadline` 舍了以后印：别家的期限不印，自己要赶的留着。"""


@dataclass(frozen=True, slots=True)
class Size:
    """一种纸。`pages` 为 0 的不限页；`drop` 从先舍的写起；`air` 是最后一页至少空多少。"""

    name: str
    template: str
    pages: int = 1
    largest: float = 12
    smallest: float = 9
    smallest_latin: float = 8
    capacity: int = 1370
    """十磅的字印得下多少个，用来猜头一次的字号；猜得不准只是多排一遍。"""
    blocks: tuple[str, ...] = _FULL
    drop: tuple[str, ...] = ("then", "laws", "who", "where", "not-us", "deadline", "reads")
    air: float = 0.05
    columns: int = 1
    is_strip: bool = False
    """一长条，印完多长就裁多长。"""
    about: str = "topic"
    """这张纸说什么：topic 一件事；place 工作站；page 全站的（总表、表格）。"""


def _plain(name: str, template: str, largest: float, smallest: float, about: str, air: float = 0.02) -> Size:
    """不分块的纸：门牌、海报、表格。"""
    return Size(
        name,
        template,
        largest=largest,
        smallest=smallest,
        smallest_latin=smallest * 0.85,
        blocks=(),
        drop=(),
        air=air,
        about=about,
    )


SIZES = {
    size.name: size
    for size in (
        Size("a4", "sheet", columns=2, largest=12.5),
        Size("a4-both", "bilingual", largest=11, smallest=7.5, smallest_latin=7.5, capacity=1500, blocks=_FULL[:-1], drop=("then", "who", "where", "not-us", "deadline", "reads", "bring")),
        Size("a4-large", "sheet", pages=2, largest=20, smallest=16, smallest_latin=16, capacity=2650,
             blocks=("reads", "steps", "deadline", "yours", "bring", "where", "not-us", "contact"),
             drop=("where", "not-us", "bring", "deadline", "reads")),
        Size("a5", "sheet", pages=2, largest=11, smallest=9.5, smallest_latin=9.5, capacity=1260,
             drop=("then", "laws", "who", "where", "not-us", "deadline", "bring", "reads")),
        _plain("poster-a3", "poster", 36, 20, "topic"),
        _plain("wall-chart", "wall-chart", 10, 7, "page", 0.005),
        _plain("door-sign", "door-sign", 24, 14, "place"),
        Size("receipt-80mm", "receipt", largest=9.5, smallest=9.5, blocks=(), drop=(), air=0, is_strip=True),
        _plain("question-slip", "question-slip", 11.5, 9, "page"),
        _plain("view-form", "view-form", 11.5, 9, "page"),
        _plain("lecture-pack", "lecture", 12.5, 9.5, "topic"),
        _plain("booklet", "booklet", 11, 8, "place"),
    )
}  # fmt: skip
"""名字就是命令里 --size 后面写的；a4-both 写成 --size a4 --lang both，booklet 由 build 做。"""
