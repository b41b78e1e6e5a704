"""舍掉的几块，纸上怎么说：自己要赶的日子总是印的。"""

from __future__ import annotations

from outreach.handout import Handout, issued
from printed import shipped


def test_only_other_peoples_time_limits_are_left_out() -> None:
    site = shipped()
    mixed, nobodys = (
        next(
            one
            for one in (Handout(site, topic, "zh") for topic in issued.sheets(site))
            if one.has_yours is wanted
        )
        for wanted in (True, False)
    )
    assert mixed.left_out(["where", "deadline"], "zh") == ["在哪办", "别人的日子"]
    assert nobodys.left_out(["deadline"], "en") == ["time limits"]
