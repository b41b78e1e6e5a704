"""字体里没有的字：印出来是空框，读的人猜不出。进：字体的字节、要印的文字。出：缺的字；有缺的就不印。"""

from __future__ import annotations

import io
from collections.abc import Iterable

from fontTools.ttLib import TTFont
from lxml import html


class MissingGlyphsError(ValueError):
    """要印的字里有字体没有的。"""

    def __init__(self, missing: Iterable[str]) -> None:
        self.characters = "".join(sorted(missing))
        super().__init__(self.characters)


def covered(font: bytes) -> frozenset[int]:
    """一份字体里有哪些字。"""
    return frozenset(TTFont(io.BytesIO(font), lazy=True).getBestCmap())


def demand(document: str, known: frozenset[int]) -> None:
    """一份 HTML 里要印出来的字都要在字体里。"""
    demand_all(str(html.document_fromstring(document).xpath("string()")), known)


def demand_all(words: str, known: frozenset[int]) -> None:
    """抛出 MissingGlyphsError：有一个字体没有的。系统里别的字体会悄悄顶上，换一台电脑就不一样，所以不许。"""
    if missing := {one for one in set(words) if ord(one) not in known and not one.isspace()}:
        raise MissingGlyphsError(missing)
