"""故障站：该报的一条不少，不该报的一条不多；每条说得出为什么、怎么改。"""

from __future__ import annotations

from collections import Counter

import pytest

from links import fault_site
from outreach.finding import Finding
from outreach.links import cause
from outreach.links.built import build
from outreach.links.rule import texts
from outreach.links.survey import survey


@pytest.fixture(scope="module")
def found() -> list[Finding]:
    built = build(fault_site.files(), fault_site.BASE)
    hits = survey(built, fault_site.ALLOWED)
    return cause.findings(hits, None, len(built.pages), cause.Shown("site"))


def test_every_fault_once_and_nothing_else(found: list[Finding]) -> None:
    told = Counter((f.page, f.target.replace("�", "\n"), f.rule) for f in found)
    wanted = fault_site.expected()
    assert set(told) - wanted == set(), "多报了"
    assert wanted - set(told) == set(), "漏报了"
    assert [one for one, times in told.items() if times > 1] == []


def test_enough_kinds(found: list[Finding]) -> None:
    assert len(fault_site.FAULTS) + len(fault_site.BROKEN_EXPECTED) >= 100
    assert len(fault_site.TRAPS) >= 80
    assert len({f.rule for f in found}) >= 25
    assert {f.rule for f in found} <= set(texts())
