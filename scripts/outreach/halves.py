"""一件大活两个核一起做。进：怎么做一件、要做的一件件。出：一件件的结果，先后不变。

另一半是 fork 出来的：读好的东西不用再送过去，只把结果送回来。谁空谁拿下一件，所以大的排在前面，两边才差不多同时做完。
机器不能 fork 的，就自己一个人做。
"""

from __future__ import annotations

import gc
import multiprocessing
import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from typing import Generic, TypeVar

T = TypeVar("T")
S = TypeVar("S")
Watch = Callable[[Iterable[S]], Iterable[S]]

ENOUGH = 600
"""小活少于这么多件，分出去省下的还不够送结果的。"""
_BATCH = 50
"""小活几件一拿：一件一件拿，拿的工夫比做的还多。"""


def can_share() -> bool:
    return "fork" in multiprocessing.get_all_start_methods() and multiprocessing.cpu_count() > 1


@contextmanager
def not_collecting() -> Iterator[None]:
    """这里面（连同这时 fork 出来的那一半）不收垃圾。读内容、跑规则用：读进来的是一棵不变的树，没有环，
    一万个站时来回白扫，占去五分之一的时间。印纸不能用：排一页就是一堆环，不收就一直涨。"""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.freeze()  # 再开的时候，不回头去扫这一大片
            gc.enable()


def in_turn(work: Callable[[S], T], jobs: Sequence[S], watch: Watch[S] = iter) -> list[T]:
    """做完全部。`watch` 一件一件递出自己做的那些，进度条就接在这里。"""
    return Begun(work, jobs).finish(watch)


def batches(small: Sequence[S]) -> list[Sequence[S]]:
    """小活捆成几捆；不多的只捆一捆，也就只有一个人做。"""
    size = _BATCH if len(small) >= ENOUGH else max(len(small), 1)
    return [small[start : start + size] for start in range(0, len(small), size)]


class Begun(Generic[S, T]):
    """已经有人在做的活：另一个核先做着，这边可以先忙别的，`finish` 时再一起做完。"""

    def __init__(self, work: Callable[[S], T], jobs: Sequence[S]) -> None:
        self._work, self._jobs = work, jobs
        self._receiving: Connection | None = None
        if len(jobs) > 1 and can_share():
            context = multiprocessing.get_context("fork")
            self._taken = context.Value("i", 0)
            self._receiving, sending = context.Pipe(duplex=False)
            self._helper = context.Process(target=self._help, args=(sending,), daemon=True)
            self._helper.start()
            sending.close()

    def finish(self, watch: Watch[S] = iter) -> list[T]:
        """剩下的一起做完。那一半没做成（多半是内存不够，被系统停了）的，自己补上。"""
        if self._receiving is None:
            return [self._work(job) for job in watch(self._jobs)]
        mine: list[int] = []

        def next_jobs() -> Iterator[S]:
            for number in self._next():
                mine.append(number)
                yield self._jobs[number]

        results = [self._work(job) for job in watch(next_jobs())]
        done = dict(zip(mine, results, strict=True)) | dict(self._helped())
        self._helper.join()
        return [done[n] if n in done else self._work(job) for n, job in enumerate(self._jobs)]

    def _next(self) -> Iterator[int]:
        while True:
            with self._taken.get_lock():
                number, self._taken.value = self._taken.value, self._taken.value + 1
            if number >= len(self._jobs):
                return
            yield number

    def _help(self, sending: Connection) -> None:
        assert self._receiving is not None
        self._receiving.close()  # 收的那头是那边的；这边也留着一头，那边走了就看不出来
        # 做一件就打好一个包，最后一起送：边做边送的话，那边还没来收，这边就停着等。
        packed = [pickle.dumps((number, self._work(self._jobs[number])), -1) for number in self._next()]
        with suppress(BrokenPipeError):  # 那边不要了：命令写错了，先走了
            for one in packed:
                sending.send_bytes(one)
        sending.close()

    def _helped(self) -> Iterator[tuple[int, T]]:
        assert self._receiving is not None
        try:
            while True:
                yield pickle.loads(self._receiving.recv_bytes())  # 自己 fork 出来的那一半送的
        except EOFError:
            self._receiving.close()
