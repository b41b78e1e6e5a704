"""批号：事实变了才变；抄错验得出来。"""

from __future__ import annotations

from datetime import date

import pytest

from building import TODAY, but, site_of
from outreach.handout import Handout
from outreach.handout.batch import ALPHABET, check
from outreach.handout.issued import places, topics
from outreach.site import Site
from samples import ALL


def _batch(site: Site, language: str = "zh") -> str:
    topic, place = site.get("explainer", "police-wont-file"), site.get("workstation", "chengguan")
    assert topic and place
    return str(Handout(site, topic, language, place).batch)  # type: ignore[arg-type]


def _with(*changed: dict[str, str], today: date = TODAY) -> str:
    files = dict(ALL)
    for one in changed:
        files |= one
    return _batch(site_of(files, today))


NOW = _with()
EXPLAINER = "explainers/police-wont-file.md"


def _edit(path: str, old: str, new: str) -> dict[str, str]:
    assert old in ALL[path], f"{path} 里没有 {old}"
    return {path: ALL[path].replace(old, new, 1)}


@pytest.mark.parametrize(
    ("changed", "which"),
    [
        (_edit(EXPLAINER, "summary: ", "summary: 马上"), "topic"),
        (but("workstation", ("0999-0123411", "0999-0123499")), "place"),
        (but("workstation", ("status: open", "status: suspended\nreason: 装修")), "place"),
        (but("channel", ("title: 12309", "title: 新12309")), "both"),
    ],
)
def test_a_fact_on_paper_changes_its_own_part(changed: dict[str, str], which: str) -> None:
    made = _with(changed)
    assert (made[:5] != NOW[:5], made[6:10] != NOW[6:10]) == {
        "topic": (True, False),
        "place": (False, True),
        "both": (True, True),
    }[which]


@pytest.mark.parametrize(
    "same",
    [
        {"today": date(2026, 11, 24)},
        {"changed": but("workstation", ("how: called", "how: visited"))},
        {"changed": _edit(EXPLAINER, "owner: {a: 控告申诉部门", "owner: {a: 办公室")},
    ],
)
def test_what_is_not_printed_changes_nothing(same: dict[str, object]) -> None:
    made = _with(same["changed"]) if "changed" in same else _with(today=same["today"])  # type: ignore[arg-type]
    assert made == NOW


def test_the_other_language_is_another_sheet() -> None:
    assert _batch(site_of(ALL), "en")[:5] != NOW[:5]


def test_the_last_sign_finds_one_wrong_sign_and_two_swapped() -> None:
    own = NOW.replace("-", "")[:-1]
    assert NOW[-1] == check(own)
    for n, sign in enumerate(own):
        for other in ALPHABET:
            assert other == sign or check(own[:n] + other + own[n + 1 :]) != NOW[-1]
    for n in range(len(own) - 1):
        a, b = own[n], own[n + 1]
        assert a == b or check(own[:n] + b + a + own[n + 2 :]) != NOW[-1]


def test_the_list_of_codes_holds_the_parts_of_every_sheet() -> None:
    site = site_of(ALL)
    assert NOW[:5] in {one.code for one in topics(site, "zh")}
    assert NOW[6:10] in {one.code for one in places(site, "zh")}
    codes = [one.code for language in ("zh", "en") for one in topics(site, language)]
    assert len(codes) == len(set(codes))
