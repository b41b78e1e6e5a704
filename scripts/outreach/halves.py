"""一件大活两个核一起做。进：要做的事、一件件活。出：两份结果。

另一半是 fork 出来的：读好的东西不用再送过去，只把结果送回来。活不多、机器不能 fork 的，就自己一个人做。
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Iterator, Sequence
from multiprocessing.connection import Connection
from typing import Any, TypeVar

T = TypeVar("T")
S = TypeVar("S")
Watch = Callable[[Iterable[S]], Iterable[S]]

ENOUGH = 600
"""少于这么多个，分两半省下的还不够送结果的。"""


def can_share() -> bool:
    return "fork" in multiprocessing.get_all_start_methods() and multiprocessing.cpu_count() > 1


def shared(work: Callable[[Iterable[S]], T], names: Sequence[S], watch: Watch[S] = iter) -> list[T]:
    """做完全部名字；多了就一人一半，结果先后不变。`watch` 一个一个递出自己这一半，进度条就接在这里。"""
    if len(names) < ENOUGH or not can_share():
        return [work(watch(names))]
    # 另一半做完还要把结果送回来，所以少分一点。
    middle = len(names) * 13 // 25
    mine, theirs = names[:middle], names[middle:]
    return _both(lambda: work(watch(mine)), lambda: work(theirs), lambda: work(theirs))


def in_turn(work: Callable[[Iterable[S]], T], jobs: Sequence[S], watch: Watch[S] = iter) -> list[T]:
    """有大有小的活：谁空谁拿下一件，大的排在前面，两个核差不多同时做完。结果不分先后。"""
    if not can_share():
        return [work(watch(jobs))]
    counter = multiprocessing.get_context("fork").Value("i", 0)
    mine: list[int] = []

    def next_jobs() -> Iterator[S]:
        while True:
            with counter.get_lock():
                number, counter.value = counter.value, counter.value + 1
            if number >= len(jobs):
                return
            mine.append(number)
            yield jobs[number]

    def left() -> T:
        return work(job for number, job in enumerate(jobs) if number not in mine)

    return _both(lambda: work(watch(next_jobs())), lambda: work(next_jobs()), left)


def _both(mine: Callable[[], T], theirs: Callable[[], T], instead: Callable[[], T]) -> list[T]:
    """自己做一份，fork 出来的那个做另一份；那一份没做成（多半是内存不够，被系统停了），自己补上。"""
    context = multiprocessing.get_context("fork")
    receiving, sending = context.Pipe(duplex=False)
    helper = context.Process(target=_send, args=(sending, theirs), daemon=True)
    helper.start()
    sending.close()
    first = mine()
    try:
        second = receiving.recv()
    except EOFError:
        second = instead()
    helper.join()
    return [first, second]


def _send(sending: Connection, work: Callable[[], Any]) -> None:
    sending.send(work())
    sending.close()
