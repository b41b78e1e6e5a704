"""示意图：北在上、东在右，圆圈不叠、不出图，名字不压着别的。"""

from __future__ import annotations

from itertools import combinations
from math import hypot

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from outreach.schematic import FOOT, MOST, RADIUS, WIDTH, draw

TOWNS = [(31.3401, 118.3802), (31.3287, 118.3415), (31.3792, 118.3911), (31.3403, 118.3804)]
NAMES = ["城关街道", "西河镇", "北山镇", "城关街道"]


def test_north_is_up_and_east_is_right() -> None:
    drawing = draw(TOWNS, NAMES)
    assert drawing
    chengguan, xihe, beishan, _ = drawing.marks
    assert xihe.x < chengguan.x < beishan.x and beishan.y < chengguan.y < xihe.y
    assert drawing.moved, "两处挨着的要挪开，并说出来"
    assert [mark.name for mark in drawing.marks] == ["城关街道", "西河镇", "北山镇", ""], "同名的只写一次"


def test_the_ruler_is_true() -> None:
    """同一经线上差 0.01 度，约 1112 米。"""
    drawing = draw([(31.30, 118.38), (31.36, 118.38), (31.33, 118.42)], ["", "", ""])
    assert drawing and not drawing.moved
    apart = abs(drawing.marks[0].y - drawing.marks[1].y)
    assert apart / (0.06 * 111_195) * drawing.ruler_metres == pytest.approx(drawing.ruler, rel=0.01)


@pytest.mark.parametrize(
    "points", [[], TOWNS[:1], TOWNS[:1] * 3, [TOWNS[0]] * 2 + [(31.3403, 118.3802)], TOWNS * 20]
)
def test_nothing_worth_drawing(points: list[tuple[float, float]]) -> None:
    assert draw(points, [""] * len(points)) is None


PLACES = st.lists(
    st.tuples(st.floats(31.0, 31.4), st.floats(118.0, 118.4)), min_size=2, max_size=25, unique=True
)


@settings(max_examples=60, deadline=None)
@given(PLACES)
def test_no_circle_covers_another(points: list[tuple[float, float]]) -> None:
    drawing = draw(points, [f"第{n}街道" for n in range(len(points))])
    if drawing is None:
        return
    for mark in drawing.marks:
        assert RADIUS < mark.x < WIDTH - RADIUS and RADIUS < mark.y < drawing.height - FOOT
    for a, b in combinations(drawing.marks, 2):
        assert hypot(a.x - b.x, a.y - b.y) > 2 * RADIUS - 3
    assert len(points) <= MOST
