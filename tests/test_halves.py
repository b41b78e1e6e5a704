"""几千个文件分两半读：结果和一个人读的一样；那一半的进程没了，自己补上。"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable

import pytest

from outreach import halves
from outreach.links.built import build
from outreach.links.survey import survey

NAMES = [f"{n}.html" for n in range(halves.ENOUGH)]


def test_few_are_not_shared() -> None:
    assert halves.shared(lambda names: (os.getpid(), len(list(names))), NAMES[1:]) == [
        (os.getpid(), len(NAMES) - 1)
    ]


def test_many_are_shared_in_order() -> None:
    first, second = halves.shared(lambda names: (os.getpid(), list(names)), NAMES)
    assert first[0] == os.getpid() != second[0]
    assert first[1] + second[1] == NAMES


def test_a_helper_that_dies_is_replaced() -> None:
    here = os.getpid()

    def work(names: Iterable[str]) -> list[str]:
        if os.getpid() != here:
            os._exit(1)
        return list(names)

    first, second = halves.shared(work, NAMES)
    assert len(second) > len(NAMES) // 3
    assert first + second == NAMES


def test_jobs_are_taken_in_turn() -> None:
    """一件不漏，一件不重；两个都有活干。"""

    def work(jobs: Iterable[int]) -> tuple[int, list[int]]:
        done = []
        for job in jobs:
            time.sleep(0.01)
            done.append(job)
        return os.getpid(), done

    first, second = halves.in_turn(work, range(20))
    assert first[0] == os.getpid() != second[0]
    assert sorted(first[1] + second[1]) == list(range(20))
    assert first[1] and second[1]


def test_jobs_of_a_helper_that_dies_are_done_again() -> None:
    here = os.getpid()

    def work(jobs: Iterable[int]) -> list[int]:
        done = []
        for job in jobs:
            if os.getpid() != here:
                os._exit(1)
            time.sleep(0.01)
            done.append(job)
        return done

    first, second = halves.in_turn(work, range(20))
    assert sorted(first + second) == list(range(20))
    assert second


def test_shared_reading_finds_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    files = {name: f"<main><a href=x{name}>字</a><a href=0.html>0</a></main>".encode() for name in NAMES}
    together = survey(build(files))
    monkeypatch.setattr(halves, "ENOUGH", len(NAMES) + 1)
    assert together == survey(build(files))
    assert sum(hit.slug == "link-missing" for hit in together) == len(NAMES)
