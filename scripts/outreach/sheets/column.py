"""一列：中文列名，对着文件头里的哪个键，格子里的字和文件头里的值怎么换。

进：文件头里的值（文字、列表、映射，叶子全是文字）。出：格子里的字；反过来也行。换不过去的抛 ValueError，话写给人看。
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from outreach.fields.day import tidy_day
from outreach.frontmatter import Value

SEPARATOR = "；"
"""一格里有几项，用中文分号隔开。顿号会用在名字里（收控告、申诉材料），不能当隔开。"""
_EPOCH = date(1899, 12, 30)
"""Excel 的日子是从这一天数起的整数。"""
_SERIAL = re.compile(r"[2-6]\d{4}(?:\.0+)?", re.ASCII)


def as_written(text: str) -> str:
    """文字照写。"""
    return text


@dataclass(frozen=True, slots=True)
class Column:
    """一列。`keys` 是文件头里的路：("location", "lat")，("phones", 0, "number")。`is_code` 的是号码、代码，不是给人念的字。"""

    title: str
    keys: tuple[str | int, ...]
    shown: Callable[[Value], str] = lambda value: str(value)
    read: Callable[[str], Value] = as_written
    is_code: bool = False
    choices: tuple[str, ...] = ()
    wide: int = 16

    def cell(self, facts: Value) -> str:
        """这一列在这个条目上写什么；没有这一项为空。"""
        value: Value | None = facts
        for key in self.keys:
            if isinstance(value, list) and isinstance(key, int):
                value = value[key] if key < len(value) else None
            elif isinstance(value, dict) and isinstance(key, str):
                value = value.get(key)
            else:
                value = None
        return "" if value is None else self.shown(value)


def text(title: str, *keys: str | int, wide: int = 16) -> Column:
    return Column(title, keys, read=lambda cell: re.sub(r"\s*\n\s*", " ", cell), wide=wide)


def code(title: str, *keys: str | int, wide: int = 14) -> Column:
    """号码、代码、坐标：全角数字换成半角；Excel 多写的 .0 去掉。"""
    return Column(title, keys, read=_code, is_code=True, wide=wide)


def _code(cell: str) -> str:
    plain = unicodedata.normalize("NFKC", cell).strip()
    return plain.removesuffix(".0") if re.fullmatch(r"\d+\.0", plain, re.ASCII) else plain


def day(title: str, *keys: str | int) -> Column:
    """日子：2026/11/2、2026年11月2日、Excel 的序号，都认得。"""
    return Column(title, keys, read=_day, wide=12)


def _day(cell: str) -> str:
    plain = unicodedata.normalize("NFKC", cell).strip()
    if _SERIAL.fullmatch(plain):
        return (_EPOCH + timedelta(days=int(float(plain)))).isoformat()
    plain = re.sub(r"[ T]00:00(:00)?$", "", plain)
    return tidy_day(plain) or plain


def choice(title: str, words: Mapping[str, str], *keys: str | int) -> Column:
    """几个里挑一个：格子里写中文，文件头里写英文词。"""

    def read(cell: str) -> Value:
        return _chosen(cell, words)

    return Column(
        title, keys, lambda value: words.get(str(value), str(value)), read, choices=tuple(words.values())
    )


def several(title: str, words: Mapping[str, str], *keys: str | int) -> Column:
    """几个里挑几个。"""

    def shown(value: Value) -> str:
        return SEPARATOR.join(words.get(str(one), str(one)) for one in _listed(value))

    def read(cell: str) -> Value:
        return [_chosen(one, words) for one in _split(cell, {*words, *words.values()})]

    return Column(title, keys, shown, read, wide=24)


def names(title: str, *keys: str | int) -> Column:
    """几个名字、几句话，中文分号或换行隔开。"""
    return Column(
        title,
        keys,
        lambda value: SEPARATOR.join(map(str, _listed(value))),
        lambda cell: list(_pieces(cell)),
        wide=28,
    )


def _listed(value: Value) -> list[Value]:
    return value if isinstance(value, list) else [value]


def _pieces(cell: str) -> list[str]:
    return [piece.strip() for piece in re.split(r"[；;\n]+", cell) if piece.strip()]


def _split(cell: str, known: Collection[str]) -> list[str]:
    """先照分号分；还认不出的，再照顿号、逗号分。"""
    made: list[str] = []
    for piece in _pieces(cell):
        made += [piece] if piece in known else filter(None, map(str.strip, re.split("[、，,]", piece)))
    return made


def _chosen(cell: str, words: Mapping[str, str]) -> str:
    for key, shown in words.items():
        if cell.strip() in (key, shown):
            return key
    raise ValueError(f"这一格只能写：{SEPARATOR.join(words.values())}")


def hours(title: str, key: str) -> Column:
    """开门时间：一行一段，先写哪几天，空一格，再写几点到几点，或者为什么不开。"""
    return Column(title, (key,), _hours_shown, _hours_read, wide=40)


CLOSED = ("休息", "只接电话", "需预约")


def _hours_shown(value: Value) -> str:
    lines = [line for line in _listed(value) if isinstance(line, dict)]
    return "\n".join(
        " ".join(str(line[k]) for k in ("days", "open", "closed") if k in line) for line in lines
    )


def _hours_read(cell: str) -> Value:
    lines: list[Value] = []
    for piece in _pieces(cell):
        days, _, rest = piece.partition(" ")
        closed = next((word for word in CLOSED if rest.endswith(word)), "")
        spans = rest.removesuffix(closed).strip()
        if not rest.strip():
            raise ValueError(
                "开门时间一行一段，先写哪几天，空一格，再写几点到几点：周一至周五 09:00-12:00, 14:00-17:00"
            )
        lines.append(
            {"days": days, **({"open": spans} if spans else {}), **({"closed": closed} if closed else {})}
        )
    return lines
