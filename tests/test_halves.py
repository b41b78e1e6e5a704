"""几千个文件分两半读：结果和一个人读的一样；那一半的进程没了，自己补上。"""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Iterable, Iterator

import pytest

from outreach import halves
from outreach.links.built import build
from outreach.links.survey import survey

NAMES = [f"{n}.html" for n in range(halves.ENOUGH)]


def _slowly(job: int) -> tuple[int, int]:
    time.sleep(0.01)
    return os.getpid(), job


def test_both_take_jobs_in_turn() -> None:
    """一件不漏，一件不重，先后不变；两个都有活干。"""
    done = halves.in_turn(_slowly, range(20))
    assert [job for _, job in done] == [*range(20)]
    assert len({who for who, _ in done}) == 2


def test_watch_sees_only_its_own() -> None:
    seen: list[int] = []

    def watch(jobs: Iterable[int]) -> Iterator[int]:
        for job in jobs:
            seen.append(job)
            yield job

    done = halves.in_turn(_slowly, range(20), watch)
    assert seen == [job for who, job in done if who == os.getpid()]


def test_one_job_is_not_shared() -> None:
    assert halves.in_turn(_slowly, [7]) == [(os.getpid(), 7)]


def test_begun_goes_on_while_this_side_is_busy() -> None:
    begun = halves.Begun(_slowly, range(8))
    time.sleep(0.6)
    assert os.getpid() not in {who for who, _ in begun.finish()}


def test_jobs_of_a_helper_that_dies_are_done_again() -> None:
    here = os.getpid()

    def work(job: int) -> int:
        if os.getpid() != here:
            os._exit(1)
        time.sleep(0.01)
        return job

    assert halves.in_turn(work, range(20)) == [*range(20)]


def test_helper_leaves_when_nobody_waits() -> None:
    """命令写错了先走的，另一半不会留在机器上一直等。"""
    begun = halves.Begun(lambda job: "字" * 100_000, range(4))
    helper = begun._helper
    del begun
    helper.join(timeout=5)
    assert helper.exitcode == 0


def test_small_jobs_are_batched_only_when_many() -> None:
    assert [len(one) for one in halves.batches(NAMES[1:])] == [len(NAMES) - 1]
    many = halves.batches(NAMES)
    assert len(many) > 2
    assert [name for batch in many for name in batch] == NAMES


def test_shared_reading_finds_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    files = {name: f"<main><a href=x{name}>字</a><a href=0.html>0</a></main>".encode() for name in NAMES}
    together = survey(build(files))
    monkeypatch.setattr(halves, "ENOUGH", len(NAMES) + 1)
    assert together == survey(build(files))
    assert sum(hit.slug == "link-missing" for hit in together) == len(NAMES)


def test_the_other_half_collects_unless_told() -> None:
    """印纸的那一半照常收垃圾；读内容的不收。"""

    def work(job: int) -> tuple[int, bool]:
        time.sleep(0.01)
        return os.getpid(), gc.isenabled()

    printing = halves.in_turn(work, range(20))
    with halves.not_collecting():
        reading = halves.in_turn(work, range(20))
    assert len({who for who, _ in printing}) == 2
    assert all(collects for _, collects in printing)
    assert not any(collects for _, collects in reading)
    assert gc.isenabled()
