"""示意图：几个地方的坐标 → 画在一张小图上的位置。不用地图底图，不画路；挨得太近的挪开一点。

进：各处的（纬度，经度），同一种坐标系；各处的名字。出：Drawing，单位是图上的点，由模板画成 SVG。
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import cos, hypot, radians

from outreach.coordinates import Point, metres

WIDTH, SHORTEST, TALLEST = 340, 150, 310
"""图宽，摆圆圈的地方最矮、最高。手机上一点大约就是一像素。"""
FOOT = 26
"""最下面留给尺子的一条。"""
MOST = 60
"""最多画几处：再多圆圈就叠成一片，不如看名单。"""
RADIUS, LETTER = 15, 13
_MARGIN, _GAP = 26, 4
_ROUNDS = 80
_RULERS = (100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000)


@dataclass(frozen=True, slots=True)
class Mark:
    """一处：圆心，名字写在哪里（`anchor` 是 SVG 的 text-anchor；写不下就没有名字）。"""

    x: float
    y: float
    name: str = ""
    name_x: float = 0
    name_y: float = 0
    anchor: str = "middle"


@dataclass(frozen=True, slots=True)
class Drawing:
    """整张图。`ruler` 是尺子在图上多长，代表 `ruler_metres` 米；`moved` 说的是有没有挪开过。"""

    height: int
    marks: tuple[Mark, ...]
    ruler: float
    ruler_metres: int
    moved: bool
    width: int = WIDTH
    radius: int = RADIUS


def draw(points: Sequence[Point], names: Sequence[str]) -> Drawing | None:
    """画一张。只有一处、都在一点上，或者太多，就不画。"""
    if not 2 <= len(points) <= MOST or max(metres(points[0], p) for p in points) < 50:
        return None
    flat, scale = _flat(points)
    apart = _apart(flat)
    height = round(max(SHORTEST, max(y for _, y in apart) + _MARGIN + LETTER))
    length = max((m for m in _RULERS if m * scale <= WIDTH / 3), default=_RULERS[0])
    moved = any(hypot(a[0] - b[0], a[1] - b[1]) > 2 for a, b in zip(flat, apart, strict=True))
    marks = tuple(_named([Mark(round(x, 1), round(y, 1)) for x, y in apart], names, height))
    return Drawing(height + FOOT, marks, round(length * scale, 1), length, moved)


def _flat(points: Sequence[Point]) -> tuple[list[tuple[float, float]], float]:
    """北在上，东在右，摆进图里；另给一米等于图上多长。"""
    top, left = max(lat for lat, _ in points), min(lon for _, lon in points)
    narrow = cos(radians(top))
    metre = metres((top, left), (top - 0.01, left)) / 0.01
    east = [(lon - left) * narrow * metre for _, lon in points]
    south = [(top - lat) * metre for lat, _ in points]
    room = WIDTH - 2 * _MARGIN, TALLEST - 2 * _MARGIN
    scale = min(room[0] / max(max(east), 1), room[1] / max(max(south), 1))
    aside = (room[0] - max(east) * scale) / 2
    return [
        (_MARGIN + aside + x * scale, _MARGIN + y * scale) for x, y in zip(east, south, strict=True)
    ], scale


def _apart(flat: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """圆圈叠着的两处各让一半，让到不叠为止；不出图。"""
    spots = [list(spot) for spot in flat]
    least = 2 * RADIUS + _GAP
    for _ in range(_ROUNDS):
        pushed = [_push(spots[a], spots[b], least) for b in range(len(spots)) for a in range(b)]
        if not any(pushed):
            break
    return [(x, y) for x, y in spots]


def _push(one: list[float], other: list[float], least: float) -> bool:
    dx, dy = other[0] - one[0], other[1] - one[1]
    far = hypot(dx, dy)
    if far >= least:
        return False
    dx, dy = (dx / far, dy / far) if far else (1.0, 0.0)
    step = (least - far) / 2 + 0.5
    for spot, sign in ((one, -1), (other, 1)):
        spot[0] = min(max(spot[0] + sign * dx * step, _MARGIN), WIDTH - _MARGIN)
        spot[1] = max(spot[1] + sign * dy * step, _MARGIN)
    return True


Box = tuple[float, float, float, float]


def _named(marks: Sequence[Mark], names: Sequence[str], height: int) -> Iterator[Mark]:
    """名字写在下、上、右、左里头一个写得下的地方；哪儿都写不下就不写，圆圈里有号。同名的只写一次。"""
    taken: list[Box] = [(m.x - RADIUS, m.y - RADIUS, m.x + RADIUS, m.y + RADIUS) for m in marks]
    told: set[str] = set()
    for mark, name in zip(marks, names, strict=True):
        spots = _spots(mark, name) if name and name not in told else ()
        fits = (s for s in spots if _is_free(s[1], taken, height))
        if found := next(fits, None):
            told.add(name)
            taken.append(found[1])
            yield found[0]
        else:
            yield mark


def _spots(mark: Mark, name: str) -> Iterator[tuple[Mark, Box]]:
    wide = sum(LETTER if unicodedata.east_asian_width(c) in "WF" else LETTER * 0.56 for c in name)
    side = RADIUS + 4
    for x, y, anchor, left in (
        (mark.x, mark.y + RADIUS + LETTER, "middle", mark.x - wide / 2),
        (mark.x, mark.y - RADIUS - 5, "middle", mark.x - wide / 2),
        (mark.x + side, mark.y + 5, "start", mark.x + side),
        (mark.x - side, mark.y + 5, "end", mark.x - side - wide),
    ):
        box = (left, y - LETTER + 2, left + wide, y + 3)
        yield replace(mark, name=name, name_x=round(x, 1), name_y=round(y, 1), anchor=anchor), box


def _is_free(box: Box, taken: Sequence[Box], height: int) -> bool:
    if box[0] < 2 or box[2] > WIDTH - 2 or box[1] < 2 or box[3] > height - 2:
        return False
    return all(
        box[2] <= other[0] or other[2] <= box[0] or box[3] <= other[1] or other[3] <= box[1]
        for other in taken
    )
