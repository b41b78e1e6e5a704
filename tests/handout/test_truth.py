"""纸上的真话：管到哪天、因为哪一条；停了的、过期的、改了版的、没审核的，先写在纸上。"""

from __future__ import annotations

from datetime import date

import pytest

from building import TODAY, but, site_of
from outreach.handout import Handout
from samples import ALL

EXPLAINER = "explainers/police-wont-file.md"


def _handout(files: dict[str, str], today: date = TODAY, language: str = "zh") -> Handout:
    site = site_of(files, today)
    topic, place = site.get("explainer", "police-wont-file"), site.get("workstation", "chengguan")
    assert topic and place
    return Handout(site, topic, language, place)  # type: ignore[arg-type]


def _edit(path: str, old: str, new: str) -> dict[str, str]:
    assert old in ALL[path], f"{path} 里没有 {old}"
    return {**ALL, path: ALL[path].replace(old, new, 1)}


def test_the_earliest_fact_counts() -> None:
    handout = _handout(ALL)
    ends = {
        "workstations/chengguan.md": date(2027, 5, 1),
        "explainers/police-wont-file.md": handout.topic.model.next_review,  # type: ignore[attr-defined]
    }
    assert handout.valid is not None
    assert handout.valid.until == min(handout.valid.until, *ends.values())
    sooner = _handout(_edit(EXPLAINER, f"next_review: {ends[EXPLAINER]}", "next_review: 2026-12-01"))
    assert sooner.valid is not None
    assert (sooner.valid.until, sooner.valid.because.path) == (date(2026, 12, 1), EXPLAINER)


@pytest.mark.parametrize(
    ("files", "today", "kinds"),
    [
        (ALL, TODAY, ["unreviewed", "sample"]),
        (
            {
                **ALL,
                **but("workstation", ("status: open", "status: suspended\nreason: 装修\nuntil: 2026-12-31")),
            },
            TODAY,
            ["suspended", "unreviewed", "sample"],
        ),
        (
            {**ALL, **but("workstation", ("status: open", "status: closed\nreason: 并入本院"))},
            TODAY,
            ["closed", "unreviewed", "sample"],
        ),
        (_edit(EXPLAINER, "next_review: ", "next_review: 2026-11-01 #"), TODAY, None),
    ],
)
def test_each_trouble_is_said_first(files: dict[str, str], today: date, kinds: list[str] | None) -> None:
    if kinds is None:
        files = {
            **ALL,
            EXPLAINER: "\n".join(
                "next_review: 2026-11-01" if line.startswith("next_review:") else line
                for line in ALL[EXPLAINER].splitlines()
            ),
        }
        kinds = ["due", "unreviewed", "sample"]
    assert [caution.kind for caution in _handout(files, today).cautions] == kinds


def test_a_station_nobody_checked_prints_no_phone() -> None:
    late = _handout(ALL, date(2027, 9, 1))
    assert not late.is_reachable
    assert "stale" in [caution.kind for caution in late.cautions]
    assert "12309" in next(c.text for c in late.cautions if c.kind == "stale")


def test_a_procurator_takes_the_word_away() -> None:
    text = ALL[EXPLAINER].replace("result: 与公开", "procurator: true, result: 与公开", 1)
    assert text != ALL[EXPLAINER]
    assert "unreviewed" not in [c.kind for c in _handout({**ALL, EXPLAINER: text}).cautions]


def test_citations_leave_no_hole() -> None:
    said = _handout(ALL).say("收到通知后 7 日内（《刑事诉讼法》第一百一十三条）。")
    assert said == "收到通知后 7 日内。"
    english = _handout(ALL, language="en").say(
        "The police reply within 7 days (Criminal Procedure Law, Article 113)."
    )
    assert english == "The police reply within 7 days."
