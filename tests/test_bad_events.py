"""五十多处写坏的活动：每一处都有话说，一处错只说一次，话和记下来的一字不差。"""

from __future__ import annotations

import pytest

from bad_events import CASES, Bad, messages, report
from outreach.disk import ROOT

TWICE = {"有名额，没说怎么报名", "登了个人手机号"}
"""真有两处错的：报名办法该有而没有，名额又等着它；示例里写了打得通的号码，又是个人的。"""


def test_the_whole_report() -> None:
    assert report() == (ROOT / "tests/golden/events.txt").read_text("utf-8")


@pytest.mark.parametrize("bad", CASES, ids=lambda bad: bad.what)
def test_one_mistake_is_told_once(bad: Bad) -> None:
    told = messages(bad).splitlines()
    assert len(told) == 4 * (1 + (bad.what in TWICE)), told
    assert all(told[n].startswith(f"events/{bad.name}.md:") or bad.second for n in range(0, len(told), 4))


def test_a_right_event_is_told_nothing() -> None:
    assert messages(Bad("没有错")) == ""


def test_there_are_enough() -> None:
    """要求至少三十五种；名字不重样。"""
    assert len({bad.what for bad in CASES}) == len(CASES) >= 35
