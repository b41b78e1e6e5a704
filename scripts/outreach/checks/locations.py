"""坐标：填没填、在不在中国、够不够细、离本院多远。写法和写反见 fields/place.py，两处互相比见 crowding.py。"""

from __future__ import annotations

from collections.abc import Iterator

from outreach import coordinates, divisions
from outreach.checks.rule import Problem, problem, rule
from outreach.coordinates import Point, in_china, metres
from outreach.entry import Entry
from outreach.finding import MUST, SHOULD
from outreach.kinds.base import Kind
from outreach.kinds.office import Office
from outreach.kinds.parts import Location
from outreach.kinds.workstation import Workstation
from outreach.site import Site

TOO_FAR, RATHER_FAR = 120_000, 60_000
"""工作站离本院多远（米）算写错、算可疑。最大的县从一头到另一头也少有超过 120 公里的路。"""
FAR_FROM_SEAT = 100_000
"""本院离县城多远（米）算写错。县城的坐标只准到一公里左右，县城也会搬。"""
DECIMALS = 4
"""小数点后至少几位：四位准到十米左右，三位就差到一条街外。"""

Located = tuple[Entry[Kind], Location]
Placed = tuple[Entry[Kind], Point]


def located(site: Site) -> list[Located]:
    """写了坐标的本院和工作站。"""
    contacts = (entry for entry in site.all(Kind) if isinstance(entry.model, Office | Workstation))
    return [(entry, spot) for entry in contacts if (spot := getattr(entry.model, "location", None))]


def placed(site: Site) -> list[Placed]:
    """位置像样（在中国）的，换成同一种坐标系，才能比远近。"""
    return [
        (entry, coordinates.to_wgs84((spot.lat, spot.lon), spot.datum))
        for entry, spot in site.once(located)
        if in_china((spot.lat, spot.lon))
    ]


@rule("location-zero", MUST)
def location_is_not_zero(site: Site) -> Iterator[Problem]:
    """坐标不写 0：没有坐标就不写这一项。"""
    for entry, spot in site.once(located):
        if abs(spot.lat) < 0.01 or abs(spot.lon) < 0.01:
            yield problem(
                entry.source, ("location",), "坐标里有 0，多半是没填，地图会指到国外。",
                "在手机地图上长按那扇门，抄下坐标；一时抄不到，就把 location 这一行删掉。",
            )  # fmt: skip


@rule("location-outside", MUST)
def location_is_in_china(site: Site) -> Iterator[Problem]:
    """坐标要在中国：纬度 3 到 54，经度 73 到 136。"""
    for entry, spot in site.once(located):
        lat, lon = abs(spot.lat), abs(spot.lon)
        if in_china((spot.lat, spot.lon)) or min(lat, lon) < 0.01:
            continue
        again = "在手机地图上长按那扇门重新抄；纬度是 3 到 54 的那个数，经度是 73 到 136 的那个。"
        minus = f"去掉负号：location: {{lat: {lat}, lon: {lon}, datum: {spot.datum}}}"
        yield problem(
            entry.source, ("location",), f"纬度 {spot.lat}、经度 {spot.lon} 不在中国，地图会指到国外。",
            minus if in_china((lat, lon)) else again,
        )  # fmt: skip


@rule("location-decimals", SHOULD)
def location_is_precise(site: Site) -> Iterator[Problem]:
    """坐标写到小数点后四位，才找得到那扇门。"""
    for entry, _ in site.once(located):
        written = entry.source.facts.get("location")
        for key in ("lat", "lon") if isinstance(written, dict) else ():
            text = str(written[key]) if isinstance(written, dict) else ""
            if len(text.partition(".")[2]) < DECIMALS:
                yield problem(
                    entry.source, ("location", key), f"{text} 只准到一百米左右，会把人带到一条街外。",
                    "在手机地图上长按那扇门，把小数点后的数字抄全，至少四位。",
                )  # fmt: skip


def _from_seat(office: Kind, point: Point) -> float:
    """本院离县城多远；不知道县城在哪（编的、新设的县）算 0。"""
    own = divisions.county(office.division) if isinstance(office, Office) else None
    return metres(point, own.seat) if own and own.seat else 0


@rule("location-division", MUST)
def office_is_in_its_county(site: Site) -> Iterator[Problem]:
    """本院的坐标在本县：离县城不超过 100 公里。"""
    for entry, point in site.once(placed):
        if isinstance(entry.model, Office) and (far := _from_seat(entry.model, point)) > FAR_FROM_SEAT:
            own = divisions.county(entry.model.division)
            near = f"lat: {own.seat[0]}、lon: {own.seat[1]} " if own and own.seat else ""
            name = divisions.full_name(entry.model.division)
            yield problem(
                entry.source, ("location",), f"这一点离{name}有 {far / 1000:.0f} 公里，不在本县。",
                f"在手机地图上长按大门重新抄，应当在 {near}附近；是区划代码写错了，就改 division。",
            )  # fmt: skip


def _from_office(site: Site) -> Iterator[tuple[Entry[Kind], float]]:
    """每个工作站离本院多远。本院没有坐标、坐标不在本县的，不比。"""
    offices = (place for place in site.once(placed) if isinstance(place[0].model, Office))
    office = next(
        (point for entry, point in offices if _from_seat(entry.model, point) <= FAR_FROM_SEAT), None
    )
    for entry, point in site.once(placed) if office else ():
        if office and isinstance(entry.model, Workstation):
            yield entry, metres(office, point)


@rule("location-far", MUST)
def workstation_is_not_far_away(site: Site) -> Iterator[Problem]:
    """工作站离本院不超过 120 公里。"""
    for entry, far in _from_office(site):
        if far > TOO_FAR:
            yield problem(
                entry.source, ("location",), f"离本院有 {far / 1000:.0f} 公里，不会在本院的辖区里。",
                "在手机地图上长按那扇门重新抄；本院的坐标也看一遍，写在 docs/office.md。",
            )  # fmt: skip


@rule("location-distant", SHOULD)
def workstation_is_rather_near(site: Site) -> Iterator[Problem]:
    """工作站离本院超过 60 公里的，再核一遍坐标。"""
    for entry, far in _from_office(site):
        if RATHER_FAR < far <= TOO_FAR:
            yield problem(
                entry.source, ("location",), f"离本院有 {far / 1000:.0f} 公里，一般的县没有这么大。",
                "在手机地图上看看是不是那扇门；真有这么远，就加一行例外：allow: [{rule: location-distant, reason: 山区大县}]",
            )  # fmt: skip
