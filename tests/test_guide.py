"""“谁来管我的事”的图：最短的来路、走不到的页、绕圈的页。"""

from __future__ import annotations

import pytest

from building import site_of
from outreach import guide
from outreach.site import Site
from samples import SAMPLES

END = SAMPLES["outcome"].zh


def _question(*to: str) -> str:
    answers = "".join(f"  - {{text: 去{place}, to: {place}}}\n" for place in to)
    return f"---\ntype: question\ntitle: 哪一个？\nanswers:\n{answers}---\n"


def _site(questions: dict[str, tuple[str, ...]], *ends: str) -> Site:
    files = {f"who-helps/{id}.md": _question(*to) for id, to in questions.items()}
    return site_of({**files, **{f"who-helps/{id}.md": END for id in ends}})


def _routes(site: Site) -> dict[str, str]:
    """每一页的来路，写成 start.0 second.1。"""
    return {
        id: " ".join(f"{step.question.id}.{step.answer}" for step in route)
        for id, route in guide.steps(site).items()
    }


@pytest.mark.parametrize(
    ("questions", "ends", "routes"),
    [
        ({"start": ("a", "b")}, ["a", "b"], {"start": "", "a": "start.0", "b": "start.1"}),
        (
            {"start": ("q", "a"), "q": ("a", "b")},
            ["a", "b"],
            {"start": "", "q": "start.0", "a": "start.1", "b": "start.0 q.1"},
        ),
        (
            {"start": ("a", "b"), "lost": ("a", "c")},
            ["a", "b", "c"],
            {"start": "", "a": "start.0", "b": "start.1"},
        ),
        ({"start": ("start", "a")}, ["a"], {"start": "", "a": "start.1"}),
        (
            {"start": ("q", "a"), "q": ("start", "q")},
            ["a"],
            {"start": "", "q": "start.0", "a": "start.1"},
        ),
        ({"other": ("a", "b")}, ["a", "b"], {}),
        ({}, [], {}),
    ],
    ids=["straight", "shortest", "unreachable", "self", "circle", "no-start", "empty"],
)
def test_steps(questions: dict[str, tuple[str, ...]], ends: list[str], routes: dict[str, str]) -> None:
    assert _routes(_site(questions, *ends)) == routes


def test_answer_to_nowhere_is_not_followed() -> None:
    """指向没有的页：来路里有它，但不会因此出错。"""
    site = _site({"start": ("nowhere", "a")}, "a")
    assert _routes(site)["a"] == "start.1"


@pytest.mark.parametrize(
    ("questions", "circling"),
    [
        ({"start": ("a", "b")}, []),
        ({"start": ("start", "a")}, ["start"]),
        ({"start": ("q", "a"), "q": ("start", "a")}, ["q", "start"]),
        ({"start": ("q", "a"), "q": ("r", "a"), "r": ("q", "a")}, ["q", "r"]),
        ({"start": ("q", "r"), "q": ("a", "b"), "r": ("a", "q")}, []),
    ],
    ids=["none", "self", "pair", "further-on", "diamond"],
)
def test_loops(questions: dict[str, tuple[str, ...]], circling: list[str]) -> None:
    """绕圈的是圈上的问题，通向圈的不算；两条路到同一页不算绕圈。"""
    assert [entry.id for entry in guide.loops(_site(questions, "a", "b"))] == circling


def test_long_chains_do_not_overflow() -> None:
    """一千个问题连成一串也算得完。"""
    chain = {f"q{n}": (f"q{n + 1}", "a") for n in range(1000)}
    site = _site({"start": ("q0", "a"), **chain, "q1000": ("q500", "a")}, "a")
    assert len(guide.steps(site)["q1000"]) == 1001
    assert len(guide.loops(site)) == 501


def test_pages_are_all_questions_and_outcomes() -> None:
    site = _site({"start": ("a", "b")}, "a", "b")
    assert [entry.id for entry in guide.pages(site)] == ["start", "a", "b"]
