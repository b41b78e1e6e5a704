"""搜索准不准、重不重：真的网站、真的考卷。分数是定的，低于说好的就不让过；快慢只量（make bench），不在这里判。"""

from __future__ import annotations

from pathlib import Path

import pytest

from outreach.addresses import LANGUAGES
from search_engine import Engine, on_disk
from search_marks import KINDS, LONG, Answered, ask, mark, questions
from search_weight import weigh

pytestmark = pytest.mark.xdist_group("mkdocs")


@pytest.fixture(scope="module")
def answered(site_folder: Path) -> list[Answered]:
    engines = {
        language: Engine(*(text for part, text in on_disk(site_folder, language).items() if part != "full"))
        for language in LANGUAGES
    }
    made = [ask(question, engines[question.language]) for question in questions()]
    for engine in engines.values():
        engine.close()
    return made


def test_the_paper_is_big_enough_and_its_answers_exist(site_folder: Path) -> None:
    asked = list(questions())
    assert {q.kind for q in asked} == set(KINDS)
    assert sum(q.kind == "everyday" for q in asked) >= 80
    assert sum(q.kind == "english" for q in asked) >= 40
    assert sum(q.kind in LONG for q in asked) >= 30
    assert 0.15 < sum(q.unseen for q in asked if q.kind != "given") / len(asked) < 0.35
    assert len({q.words for q in asked}) == len(asked)
    missing = {page for q in asked for page in q.pages if not (site_folder / page / "index.html").is_file()}
    assert missing == set()


@pytest.mark.parametrize("unseen", [False, True], ids=["seen", "unseen"])
def test_good_enough(unseen: bool, answered: list[Answered]) -> None:
    """见过的、没见过的都一样要好。"""
    marks = mark([a for a in answered if a.question.unseen is unseen])
    assert marks.recall >= 0.95
    assert marks.mrr >= 0.85


def test_good_enough_for_questions_somebody_else_wrote(answered: list[Answered]) -> None:
    marks = mark([a for a in answered if a.question.kind == "given"])
    assert marks.recall >= 0.95
    assert marks.mrr >= 0.85


@pytest.mark.parametrize("unseen", [False, True], ids=["seen", "unseen"])
def test_long_sentences_are_understood(unseen: bool, answered: list[Answered]) -> None:
    chosen = [a for a in answered if a.question.kind in LONG and a.question.unseen is unseen]
    assert mark(chosen).recall >= 0.9


@pytest.mark.parametrize("kind", KINDS)
def test_every_way_of_asking_works(kind: str, answered: list[Answered]) -> None:
    """哪一种问法都不能特别差。"""
    assert mark([a for a in answered if a.question.kind == kind]).recall >= 0.9


@pytest.mark.parametrize("language", LANGUAGES)
def test_light_enough(language: str, site_folder: Path) -> None:
    told = weigh(site_folder, language)
    assert told.idle <= 2 * 1024
    assert told.fewer <= 45 * 1024
    assert told.first <= 100 * 1024
    assert told.sounds <= 15 * 1024
