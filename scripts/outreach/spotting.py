"""一个文件里的个人信息和号码：各在哪一行哪一列、哪个键。

进：Source。出：Spot。整个文件（文件头、正文、表格、图片说明、注释）只扫一遍；
文件头里用转义写的（"138\\u200b…"）原文看不出来，另看一遍读出来的值；写岗位的格子再认一遍人名。
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from outreach import personal
from outreach.finding import Place
from outreach.personal import Mark
from outreach.source import Path, Source, Value
from outreach.translation import STAMP

ROLE_KEYS = frozenset({"duty", "by", "a", "b", "how", "label", "owner"})
"""写部门、岗位、办法的键：不该有人名。"""


@dataclass(frozen=True, slots=True)
class Spot:
    """认出来的一处。`keys` 是它所在的键，正文里的为空；`offset` 是在整个文件里的第几个字。"""

    at: Place
    keys: Path
    mark: Mark
    offset: int

    @property
    def field(self) -> str:
        return ".".join(map(str, self.keys))


@dataclass(frozen=True)
class Written:
    """一个文件的全文，能从第几个字找到行、列、键。"""

    source: Source

    @cached_property
    def text(self) -> str:
        return "\n".join(self.source.raw_lines)

    @cached_property
    def _starts(self) -> list[int]:
        lengths = map(len, self.source.raw_lines)
        return [0, *(total + n for n, total in enumerate(accumulate(lengths), 1))]

    @cached_property
    def body_start(self) -> int:
        """正文从第几个字起。"""
        return self._starts[min(self.source.body_line - 1, len(self._starts) - 1)]

    @cached_property
    def _keys(self) -> tuple[list[tuple[int, int]], list[Path]]:
        """每个键的位置，按先后；同一处的，里面的在后。"""
        ordered = sorted(self.source.lines.items(), key=lambda item: item[1])
        return [place for _, place in ordered], [keys for keys, _ in ordered]

    def place(self, offset: int) -> Place:
        line = bisect_right(self._starts, offset)
        return Place(self.source.path, line, offset - self._starts[line - 1] + 1)

    def line(self, offset: int) -> str:
        return self.source.raw_lines[self.place(offset).line - 1]

    def keys(self, offset: int) -> Path:
        """文件头里的这个位置属于哪个键；正文里的为空。"""
        if offset >= self.body_start:
            return ()
        at = self.place(offset)
        places, keys = self._keys
        before = bisect_right(places, (at.line, at.column))
        return keys[before - 1] if before else ()


def spots(source: Source) -> tuple[Spot, ...]:
    """一个文件里的全部，按先后。"""
    written = Written(source)
    marks = personal.find(written.text, source.language)
    found = [Spot(written.place(m.start), written.keys(m.start), m, m.start) for m in marks]
    found += _in_values(source, written)
    # 英文页记版本的那十二位，有时碰巧全是数字。
    return tuple(sorted({s for s in found if s.keys != (STAMP,)}, key=lambda s: (s.at, s.mark)))


def _in_values(source: Source, written: Written) -> Iterator[Spot]:
    """读出来的值：用转义写的，和写岗位的格子里的人名。"""
    for keys in source.lines:
        if keys and keys[-1] in ROLE_KEYS and isinstance(value := _value(source.facts, keys), str):
            for mark in personal.in_role(value, source.language):
                yield Spot(source.at(*keys), keys, mark, -1)
    if "\\" in written.text and "\\" in written.text[: written.body_start]:
        for keys, value in leaves(source.facts):
            if value not in written.text:
                for mark in personal.find(value, source.language):
                    yield Spot(source.at(*keys), keys, mark, -1)


def _value(value: Value | None, keys: Path) -> Value | None:
    """键写着什么；重复的键只记了行号，没有值。"""
    for key in keys:
        if isinstance(value, dict) and isinstance(key, str):
            value = value.get(key)
        elif isinstance(value, list) and isinstance(key, int):
            value = value[key]
        else:
            return None
    return value


def leaves(value: Value, at: Path = ()) -> Iterator[tuple[Path, str]]:
    """文件头里的每个值和它的键。"""
    if isinstance(value, str):
        yield at, value
        return
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in items:
        yield from leaves(inner, (*at, key))
