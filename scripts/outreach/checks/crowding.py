"""坐标两处互相比：两个站是不是叠在一起，一样的数字是不是写了两种坐标系。"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from outreach.checks.locations import Located, Placed, located, placed
from outreach.checks.rule import Problem, problem, rule
from outreach.coordinates import Point, metres
from outreach.finding import MUST
from outreach.kinds.workstation import Workstation
from outreach.site import Site

SAME_SPOT = 15
"""两点多近（米）算叠在一起：一栋楼也不止这么大。"""
_CELL = 0.0002, 0.0004
"""一格多大（纬度、经度，度）：约 22 米见方，最北边的经度也有 15 米以上，所以只看周围一圈就够。"""


@rule("location-shared", MUST)
def two_workstations_are_not_one_spot(site: Site) -> Iterator[Problem]:
    """两个工作站不在同一点（15 米以内）：多半是抄了另一个站的坐标。"""
    stations = [
        (e, p)
        for e, p in site.once(placed)
        if isinstance(e.model, Workstation) and e.model.status != "closed"
    ]
    for (first, _), (entry, _) in _crowded(stations):
        yield problem(
            entry.source, ("location",), f"和{first.model.title}（{first.id}.md）是同一点，总有一个是抄错的。",
            "在手机地图上长按这个站的门，抄它自己的坐标；真在一栋楼里，"
            "就加一行例外：allow: [{rule: location-shared, reason: 同一栋楼}]",
        )  # fmt: skip


def _crowded(places: list[Placed]) -> Iterator[tuple[Placed, Placed]]:
    """挨在一起的两个，文件名在后的那个报一次。分成小格，只和自己这格和周围八格的比，一万个站也快。"""
    cells: dict[tuple[int, int], list[Placed]] = defaultdict(list)
    for place in sorted(places, key=lambda place: place[0].path):
        row, column = int(place[1][0] // _CELL[0]), int(place[1][1] // _CELL[1])
        around = (cells[row + up, column + right] for up in (0, -1, 1) for right in (0, -1, 1))
        near = (other for cell in around for other in cell if metres(other[1], place[1]) < SAME_SPOT)
        if first := next(near, None):
            yield first, place
        cells[row, column].append(place)


@rule("location-datum", MUST)
def same_numbers_have_the_same_datum(site: Site) -> Iterator[Problem]:
    """数字一样的坐标，坐标系也要一样。"""
    seen: dict[Point, Located] = {}
    for entry, spot in site.once(located):
        first, other = seen.setdefault((spot.lat, spot.lon), (entry, spot))
        if spot.datum != other.datum:
            yield problem(
                entry.source, ("location", "datum"),
                f"和{first.model.title}的数字一样，那边写的是 {other.datum}，这边是 {spot.datum}，差几百米。",
                f"想想是从哪个地图抄的：高德、腾讯写 gcj02，百度写 bd09，手机定位写 wgs84。两处改成一样，如：datum: {other.datum}",
            )  # fmt: skip
