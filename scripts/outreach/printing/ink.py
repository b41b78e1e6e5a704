"""一页的指令写紧：要画的一笔一笔照旧，颜色、字体、线宽、标记和上一笔一样的不再写。

进：一页的指令，每段标记归哪个标签、是它里面的第几样。出：Page：指令的字节，新的标记归谁。
WeasyPrint 每画一样东西都存一次状态、说一遍颜色、另开一段文字；这里等到落笔才写，写的只是和上一笔不同的。
画出来的、读屏读出来的都不变。
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from outreach.printing import terse

NOBODY = 0
"""装饰不归哪个标签。"""


class Owned(NamedTuple):
    """一段标记归哪个标签（对象号），是它里面的第几样。"""

    owner: int
    nth: int


_DECORATION = -1
"""没有编号的一段：线、底色。"""
_NOBODYS = Owned(NOBODY, 0)
_FILL, _STROKE = ("rg",), ("RG", "w", "d", "J", "j", "M")
_LETTERS = ("rg", "Tf", "Tc", "Tw", "Tz", "Ts", "Tr")
_NEEDS = {"f": _FILL, "f*": _FILL, "S": _STROKE}
"""哪一笔要看哪几样状态（ISO 32000 8.4）。没写的，样样都看。"""
_BEFORE = {
    "rg": "0 0 0", "RG": "0 0 0", "w": "1", "d": "[ ] 0", "J": "0", "j": "0", "M": "10",
    "Tc": "0", "Tw": "0", "Tz": "100", "Ts": "0", "Tr": "0",
}  # fmt: skip
"""一页开头，这几样本来就是这样（字体没有本来的）。"""
_STATE = {*_STROKE, *_LETTERS}
_PATH = {"m", "l", "c", "v", "y", "h", "re", "W", "W*"}
_CANVAS = {"cm", "gs"}
_DRAWS = {"f", "f*", "S", "B", "B*", "n", "Do", "sh", *_CANVAS}
_UPRIGHT = ("1", "0", "0", "-1")
"""字不歪不斜；页面是从上往下数的，所以字要翻过来。"""


@dataclass(slots=True)
class Page:
    """写好的一页。`owners` 是第几段标记归哪个标签，`marks` 是原来的一段如今是哪几段；什么也没画的没有。"""

    stream: bytes = b""
    owners: list[int] = field(default_factory=list)
    marks: dict[int, list[int]] = field(default_factory=dict)


@dataclass(slots=True)
class _Saved:
    """存过的一次状态：当时要的；真写了 q 的，当时纸上的。"""

    wanted: dict[str, str]
    actual: dict[str, str] | None = None


def written(content: Sequence[Any], owners: Mapping[int, Owned], opaque: bool) -> Page:
    """`owners` 是原来的第几段标记归谁；`opaque` 是这一页没有半透明的，gs 都不用写。抛出 ValueError：不认得的指令。"""
    pen = _Pen(owners, opaque)
    for part in content:
        pen.take(str(part.operator), part.operands)
    return pen.finished()


class _Pen:
    """一支笔：记着要的状态和纸上已经写了的状态，落笔时才补上差的。"""

    def __init__(self, owners: Mapping[int, Owned], opaque: bool) -> None:
        self._page = Page()
        self._owners, self._opaque = owners, opaque
        self._lines: list[str] = []
        self._wanted, self._actual = dict(_BEFORE), dict(_BEFORE)
        self._saved: list[_Saved] = []
        self._path: list[str] = []
        self._inside = [_DECORATION]
        """读到的这一处在哪几段标记里：原来的编号。"""
        self._open: Owned | None = None
        """纸上开着的标记：归谁，画到它的第几样。"""
        self._in_text = False
        self._matrix: tuple[str, ...] = ()
        self._at: tuple[int, int] | None = None
        """这一段文字里上一行起笔的地方，百分之一个单位；还没写过是 None。"""
        self._to = (0, 0)

    def take(self, operator: str, operands: Sequence[Any]) -> None:
        """一条指令。"""
        if operator in _STATE:
            self._wanted[operator] = " ".join(map(terse.value, operands))
        elif operator in _PATH:
            self._path.append(terse.instruction(operands, operator))
        elif operator == "Tm":
            self._matrix = tuple(map(terse.value, operands[:4]))
            self._to = terse.hundredths(operands[4]), terse.hundredths(operands[5])
        elif operator == "TJ":
            self._show(operands[0])
        elif operator in ("BDC", "BMC"):
            self._inside.append(
                int(operands[1].get("/MCID", _DECORATION)) if operator == "BDC" else _DECORATION
            )
        elif operator == "EMC":
            self._inside.pop()
        elif operator == "q":
            self._saved.append(_Saved(dict(self._wanted)))
        elif operator == "Q":
            self._restore()
        elif operator in _DRAWS:
            if operator != "gs" or not self._opaque:
                self._draw(operator, operands)
        elif operator not in ("BT", "ET"):
            raise ValueError(f"WeasyPrint 写了没见过的指令，不敢动：{operator}")

    def finished(self) -> Page:
        self._end_text()
        self._end_mark()
        self._page.stream = "\n".join(self._lines).encode("ascii")
        return self._page

    def _draw(self, operator: str, operands: Sequence[Any]) -> None:
        """画一条路、放一张图、动一动画布：都不在文字里。"""
        self._end_text()
        clips = any(line in ("W", "W*") for line in self._path)
        if clips or operator in _CANVAS:
            self._save()
        if operator not in {"n", *_CANVAS}:
            self._mark()
            self._set(_NEEDS.get(operator, tuple(_BEFORE)))
        if clips or operator != "n":
            self._lines += [*self._path, terse.instruction(operands, operator)]
        self._path.clear()

    def _show(self, pieces: Any) -> None:
        """一行字。"""
        if not self._in_text:
            self._end_mark()  # 标记和文字不能交叉：开在外面的先收（ISO 32000 14.6.1）
            self._lines.append("BT")
            self._in_text, self._at = True, None
        self._mark()
        self._set(_LETTERS)
        self._move()
        self._lines.append(terse.letters(pieces))

    def _move(self) -> None:
        """从上一行挪过来，比从页角数起省字。"""
        (x, y), at = self._to, self._at
        if at and self._matrix == _UPRIGHT:
            self._lines.append(f"{terse.number(x - at[0])} {terse.number(at[1] - y)} Td")
        else:
            self._lines.append(f"{' '.join(self._matrix)} {terse.number(x)} {terse.number(y)} Tm")
        self._at = self._to if self._matrix == _UPRIGHT else None

    def _set(self, names: Sequence[str]) -> None:
        for name in names:
            if (value := self._wanted[name]) != self._actual.get(name):
                self._actual[name] = value
                self._lines.append(f"{value} {name}")

    def _save(self) -> None:
        """要动画布、要裁：最里面的那次存状态得真写下来。"""
        if self._saved and self._saved[-1].actual is None:
            self._end_mark()
            self._saved[-1].actual = dict(self._actual)
            self._lines.append("q")

    def _restore(self) -> None:
        saved = self._saved.pop()
        self._wanted = saved.wanted
        if saved.actual is not None:
            self._end_text()
            self._end_mark()
            self._actual = saved.actual
            self._lines.append("Q")

    def _mark(self) -> None:
        """这一笔归谁：接着上一笔往下念的就接着写；不是，收了再开。先后照标签树，画的先后可以不同。"""
        old = self._inside[-1]
        mine = self._owners.get(old, _NOBODYS)
        if self._open != mine and self._open != mine._replace(nth=mine.nth - 1):
            self._end_mark()
            if mine.owner == NOBODY:
                self._lines.append("/Artifact BMC")
            else:
                self._lines.append(f"/P<< /MCID {len(self._page.owners)}>>BDC")
                self._page.owners.append(mine.owner)
        self._open = mine
        if mine.owner != NOBODY:
            now, new = self._page.marks.setdefault(old, []), len(self._page.owners) - 1
            if new not in now:
                now.append(new)

    def _end_mark(self) -> None:
        if self._open:
            self._lines.append("EMC")
            self._open = None

    def _end_text(self) -> None:
        if self._in_text:
            self._end_mark()
            self._lines.append("ET")
            self._in_text = False
