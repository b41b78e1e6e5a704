"""在一个 Markdown 文件里找：这个地址、这个编号写在第几行第几列。进：Source。出：Spot。"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import quote, unquote

from outreach.finding import Place
from outreach.source import Source

_OPENS = r"(?<![^\s(<\"'\[,|=>（：:])"
_CLOSES = r"(?![^\s)>\"'\],|}）#?])"


class Spot(NamedTuple):
    """源文件里的一处，和那里写的是什么（空的 = 和网页上一样）。"""

    at: Place
    written: str = ""


def literal(target: str, source: Source) -> Iterator[Spot]:
    """原样写着这个地址（或去掉 tel: 的号码）的行。"""
    bare = re.sub(r"^(?:tel|mailto):", "", target).strip()
    spellings = {bare, unquote(bare), html.escape(bare), quote(bare, safe="/:#?&=%+,;@")} - {""}
    if bare.strip("./#") in ("", "index.html"):
        return
    pattern = "|".join(sorted(map(re.escape, spellings), key=len, reverse=True))
    yield from written(f"{_OPENS}(?:{pattern}){_CLOSES}", source.path, source.raw_lines)


def written(pattern: str, path: str, lines: tuple[str, ...]) -> Iterator[Spot]:
    wanted = re.compile(pattern)
    for number, line in enumerate(lines, 1):
        for match in wanted.finditer(line):
            yield Spot(Place(path, number, match.start() + 1))


def second_id(source: Source, name: str) -> Spot | None:
    """第二次用这个编号的地方；只写了一次的，另一次是程序加的，还是指到这里。"""
    quoted = re.escape(name)
    places = list(
        written(rf"""#{quoted}(?=[\s}}])|\bid=["']?{quoted}(?=["'\s>])""", source.path, source.raw_lines)
    )
    return places[1] if len(places) > 1 else places[0] if places else None
