"""条目里要算的日子：法律哪个版本现行，期限多长，最近哪天复核。"""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from building import but, src
from outreach.kinds.base import Kind
from outreach.kinds.explainer import Explainer
from outreach.kinds.law import Law
from outreach.kinds.parts import Review, latest


def _model(kind: type[Kind], files: dict[str, str]) -> Any:
    [path, _] = files
    return kind.model_validate(src(files[path], path).facts)


def test_law_edition_in_force() -> None:
    editions = (
        "editions:\n  - {of: 2018-10-26, in_force: 2018-10-26, last_article: 308}\n",
        "editions:\n  - {of: 2012-03-14, in_force: 2013-01-01, last_article: 290}\n"
        "  - {of: 2018-10-26, in_force: 2018-10-26, last_article: 308}\nrepealed: 2030-01-01\n",
    )
    law = _model(Law, but("law", editions))
    dates = [(2012, 12, 31), (2013, 1, 1), (2018, 10, 25), (2018, 10, 26), (2029, 12, 31), (2030, 1, 1)]
    articles = [(e := law.edition_on(date(*day))) and e.last_article for day in dates]
    assert articles == [None, 290, 290, 308, 308, None]


@pytest.mark.parametrize(
    ("written", "amount", "unit"),
    [
        ("hours: 24", 24, "hours"),
        ("days: 7", 7, "days"),
        ("months: 3", 3, "months"),
        ("years: 2", 2, "years"),
    ],
)
def test_deadline(written: str, amount: int, unit: str) -> None:
    deadline = _model(Explainer, but("explainer", ("days: 7", written))).deadline[0]
    assert (deadline.amount, deadline.unit) == (amount, unit)


def test_latest_review() -> None:
    facts = {"by": "内容编写组", "checked": "条文号", "result": "一致"}
    reviews = tuple(
        Review.model_validate({"on": day, **facts}) for day in ("2026-01-02", "2026-11-23", "2025-12-31")
    )
    assert latest(reviews) == date(2026, 11, 23)
    assert latest(()) is None
