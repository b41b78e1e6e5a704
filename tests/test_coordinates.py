"""三种坐标系互换：和公开的库算得一样，来回一趟不走样。"""

from __future__ import annotations

import random

import pytest

from outreach import coordinates
from outreach.coordinates import Point, in_china, metres, to_bd09, to_gcj02, to_wgs84

# 期望值由 PyPI 的 coordtransform 0.2.1 和 coord-convert 0.2.1 算出（两家一样），先后是（纬度，经度）。
KNOWN: list[tuple[Point, Point, Point]] = [
    ((39.908823, 116.39747), (39.9102264981, 116.4037135824), (39.9165657906, 116.4100858834)),
    ((31.3401, 118.3802), (31.3382542937, 118.3856083506), (31.3439185201, 118.3922141319)),
]
DATUMS = ("wgs84", "gcj02", "bd09")


@pytest.mark.parametrize(("wgs84", "gcj02", "bd09"), KNOWN)
def test_the_same_as_published_libraries(wgs84: Point, gcj02: Point, bd09: Point) -> None:
    assert to_gcj02(wgs84, "wgs84") == pytest.approx(gcj02, abs=1e-8)
    assert to_bd09(wgs84, "wgs84") == pytest.approx(bd09, abs=1e-6)
    assert to_wgs84(gcj02, "gcj02") == pytest.approx(wgs84, abs=1e-7)
    assert to_wgs84(bd09, "bd09") == pytest.approx(wgs84, abs=1e-6)


def _all_over_china(count: int) -> list[Point]:
    dice = random.Random(20261123)
    return [(dice.uniform(18, 53), dice.uniform(74, 135)) for _ in range(count)]


CONVERT = {"wgs84": to_wgs84, "gcj02": to_gcj02, "bd09": to_bd09}


@pytest.mark.parametrize("here", DATUMS)
@pytest.mark.parametrize("there", DATUMS)
def test_there_and_back_again(here: str, there: str) -> None:
    """要求半米以内；实际在一厘米以内。"""
    for point in _all_over_china(500):
        back = CONVERT[here](CONVERT[there](point, here), there)
        assert metres(point, back) < 0.01


@pytest.mark.parametrize(("datum", "least", "most"), [("gcj02", 50, 1000), ("bd09", 300, 2000)])
def test_a_wrong_datum_is_hundreds_of_metres_off(datum: str, least: float, most: float) -> None:
    for point in _all_over_china(500):
        assert least < metres(point, CONVERT[datum](point, "wgs84")) < most


def test_outside_china_nothing_is_shifted() -> None:
    assert to_gcj02((48.8584, 2.2945), "wgs84") == (48.8584, 2.2945)
    assert to_wgs84((48.8584, 2.2945), "gcj02") == (48.8584, 2.2945)


@pytest.mark.parametrize(
    ("a", "b", "kilometres"),
    [((39.9042, 116.4074), (31.2304, 121.4737), 1067.3), ((31.0, 118.0), (32.0, 118.0), 111.2), ((31.0, 118.0), (31.0, 118.0), 0)],
)  # fmt: skip
def test_distance(a: Point, b: Point, kilometres: float) -> None:
    assert metres(a, b) / 1000 == pytest.approx(kilometres, abs=0.1)
    assert metres(a, b) == metres(b, a)


@pytest.mark.parametrize(
    ("point", "inside"),
    [((39.9, 116.4), True), ((53.5, 122.3), True), ((3.9, 112.3), True), ((39.4, 73.6), True), ((48.3, 134.7), True),
     ((116.4, 39.9), False), ((0.0, 0.0), False), ((35.7, 139.7), False), ((51.5, -0.1), False)],
)  # fmt: skip
def test_where_china_is(point: Point, inside: bool) -> None:
    assert in_china(point) is inside


def test_any_number_converts() -> None:
    """坐标写得再离谱，换算也不出错、不打转。"""
    for lat in (-90.0, 0.0, 2.9999, 3.0, 54.0, 90.0):
        for lon in (-180.0, 0.0, 72.9999, 73.0, 136.0, 180.0):
            for datum in DATUMS:
                assert len(coordinates.to_wgs84((lat, lon), datum)) == 2
