"""能算的纸：都从文书、明白纸自己的期限来；法律登记里写的数法对得上条文。"""

from __future__ import annotations

import re
from datetime import date

import pytest

from building import SHIPPED, but, site_of
from outreach.addresses import LANGUAGES
from outreach.disk import ROOT, read_folder
from outreach.kinds.law_page import Sheet
from outreach.papers import SPOKEN, STARTS, computed, example, papers, published
from outreach.site import load
from outreach.teller import Teller

SITE = load(read_folder(ROOT / "docs"), SHIPPED)
LAW = "law: 《刑事诉讼法》第一百一十三条"


def test_every_marked_limit_is_offered_once() -> None:
    marked = [d for e in SITE.all(Sheet) for d in e.model.deadline if d.start]
    offered = [term.fact for paper in papers(SITE, "zh") for term in paper.terms]
    assert sorted(map(repr, offered)) == sorted(map(repr, marked)) and len(marked) > 30


def test_the_order_is_what_a_reader_looks_for() -> None:
    found = papers(SITE, "zh")
    assert [p.start for p in found] == sorted((p.start for p in found), key=STARTS.index)
    assert found[0].name == "不予立案通知书" and found[0].is_yours


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_are_short_and_in_the_language(language: str) -> None:
    names = [(p.start, p.name) for p in papers(SITE, language)]
    assert len(set(names)) == len(names)
    for _, name in names:
        assert len(name) <= (22 if language == "zh" else 70)
        assert bool(re.search(r"[\u4e00-\u9fff]", name)) == (language == "zh")


RULES = [
    ("不予立案通知书", "received", (True, True)),
    ("一审判决书（民事）", "received", (True, False)),
    ("行政复议决定书", "received", (True, False)),
    ("信访答复函", "received", (False, False)),
    ("劳动仲裁裁决书", "received", (False, False)),
    ("拘留通知书", "dated", (True, True)),
]


@pytest.mark.parametrize(("name", "start", "expected"), RULES)
def test_how_it_is_counted_follows_the_statute(name: str, start: str, expected: tuple[bool, bool]) -> None:
    paper = next(p for p in papers(SITE, "zh") if (p.name, p.start) == (name, start))
    rule = paper.terms[0].rule
    assert (rule.moves, rule.custody_stays) == expected


def test_detention_never_moves() -> None:
    paper = next(p for p in papers(SITE, "zh") if p.name == "拘留通知书")
    assert all(term.fact.custody for term in paper.terms)
    made = computed(paper.terms[0], date(2026, 9, 29), SITE.holidays)
    assert (made.last, made.note) == (date(2026, 10, 2), "custody")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_worked_example_lands_on_a_holiday(language: str) -> None:
    made = example(SITE, language)
    assert made and made.limit.note == "moved" and SITE.holidays.off(made.limit.plain) == made.holiday


def test_without_a_register_or_a_paper_there_is_no_example() -> None:
    assert example(site_of({}, whole=True), "zh") is None


def test_published_for_the_page() -> None:
    data = published(SITE, Teller(SITE, "zh", "deadlines/"))
    assert data["years"] == [2026, 2025] and len(data["papers"]) == len(papers(SITE, "zh"))
    first = data["papers"][0]["terms"][0]
    assert first["page"] == "../documents/refusal-to-file/" and first["how"] == "《刑事诉讼法》第一百零五条"
    assert set(data["words"]) == set(SPOKEN)


def test_a_paper_of_its_own() -> None:
    site = site_of(but("explainer", (LAW, f"{LAW}, start: handed-in, paper: 申请")), whole=True)
    assert [(p.start, p.name) for p in papers(site, "zh")] == [("handed-in", "申请")]
    plain = site_of(but("explainer", (LAW, f"{LAW}, start: handed-in")), whole=True)
    assert papers(plain, "zh") == (), "没写是哪张纸的不放进来（检查会报）"
