"""三种坐标系互换、两点多远。

进：纬度、经度、坐标系（wgs84 卫星定位；gcj02 高德、腾讯；bd09 百度）。出：同一点在另一种坐标系里的纬度、经度，或米数。
公式是各家地图公开用的那一套；反过来没有公式，用逐步逼近，来回一趟差不到一厘米。先后一律是（纬度，经度）。
"""

from __future__ import annotations

from collections.abc import Callable
from math import asin, atan2, cos, hypot, pi, radians, sin, sqrt

Point = tuple[float, float]
"""（纬度，经度），单位是度。"""

LATITUDES, LONGITUDES = (3.0, 54.0), (73.0, 136.0)
"""中国的大方框：曾母暗沙到漠河，帕米尔到黑瞎子岛。"""
_EARTH = 6371008.8
"""地球平均半径（米），算距离用。"""
_AXIS, _FLAT = 6378245.0, 0.00669342162296594323
"""GCJ-02 用的椭球（克拉索夫斯基 1940）：长半轴、偏心率平方。"""
_BAIDU = pi * 3000.0 / 180.0


def in_china(point: Point) -> bool:
    """在不在中国的大方框里。方框外（和周边国家）分不细，只用来认出写错的。"""
    return LATITUDES[0] <= point[0] <= LATITUDES[1] and LONGITUDES[0] <= point[1] <= LONGITUDES[1]


def metres(a: Point, b: Point) -> float:
    """两点的球面距离。两点要在同一种坐标系里。"""
    north, east = radians(b[0] - a[0]), radians(b[1] - a[1])
    half = sin(north / 2) ** 2 + cos(radians(a[0])) * cos(radians(b[0])) * sin(east / 2) ** 2
    return 2 * _EARTH * asin(sqrt(min(1.0, half)))


def to_wgs84(point: Point, datum: str) -> Point:
    """换成卫星定位的坐标：算距离、比远近都先换成它。"""
    return point if datum == "wgs84" else _undo(_wgs84_to_gcj02, to_gcj02(point, datum))


def to_gcj02(point: Point, datum: str) -> Point:
    """换成高德、腾讯的坐标。"""
    if datum == "wgs84":
        return _wgs84_to_gcj02(point)
    return _undo(_gcj02_to_bd09, point) if datum == "bd09" else point


def to_bd09(point: Point, datum: str) -> Point:
    """换成百度的坐标。"""
    return point if datum == "bd09" else _gcj02_to_bd09(to_gcj02(point, datum))


def _wgs84_to_gcj02(point: Point) -> Point:
    if not in_china(point):
        return point
    lat, lon = point
    north, east = _shift(lon - 105.0, lat - 35.0)
    bend = 1 - _FLAT * sin(radians(lat)) ** 2
    return (
        lat + north / radians(_AXIS * (1 - _FLAT) / (bend * sqrt(bend))),
        lon + east / radians(_AXIS / sqrt(bend) * cos(radians(lat))),
    )


def _shift(x: float, y: float) -> Point:
    """往北、往东各偏多少米。"""
    ripple = (20 * sin(6 * x * pi) + 20 * sin(2 * x * pi)) * 2 / 3
    north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x)) + ripple
    north += (20 * sin(y * pi) + 40 * sin(y / 3 * pi)) * 2 / 3
    north += (160 * sin(y / 12 * pi) + 320 * sin(y * pi / 30)) * 2 / 3
    east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x)) + ripple
    east += (20 * sin(x * pi) + 40 * sin(x / 3 * pi)) * 2 / 3
    east += (150 * sin(x / 12 * pi) + 300 * sin(x / 30 * pi)) * 2 / 3
    return north, east


def _gcj02_to_bd09(point: Point) -> Point:
    lat, lon = point
    far = hypot(lon, lat) + 0.00002 * sin(lat * _BAIDU)
    turn = atan2(lat, lon) + 0.000003 * cos(lon * _BAIDU)
    return far * sin(turn) + 0.006, far * cos(turn) + 0.0065


def _undo(convert: Callable[[Point], Point], target: Point) -> Point:
    """哪一点换过去正好是 target：猜一点，换过去，差多少补多少。每补一次差距小一千倍左右。"""
    lat, lon = target
    for _ in range(8):
        there = convert((lat, lon))
        north, east = target[0] - there[0], target[1] - there[1]
        lat, lon = lat + north, lon + east
        if abs(north) + abs(east) < 1e-8:
            break
    return lat, lon
