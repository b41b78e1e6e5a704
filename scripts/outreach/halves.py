"""一件大活分两半，两个核一起做。进：要做的事、分好的两份。出：两份的结果，先后不变。

另一半是 fork 出来的：读好的东西不用再送过去，只把结果送回来。活不多、机器不能 fork 的，就自己一个人做。
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Sequence
from multiprocessing.connection import Connection
from typing import Any, TypeVar

T = TypeVar("T")
S = TypeVar("S")
Watch = Callable[[Sequence[S]], Iterable[S]]

ENOUGH = 600
"""少于这么多个，分两半省下的还不够送结果的。"""


def can_share() -> bool:
    return "fork" in multiprocessing.get_all_start_methods() and multiprocessing.cpu_count() > 1


def shared(work: Callable[[Iterable[S]], T], names: Sequence[S], watch: Watch[S] = iter) -> list[T]:
    """做完全部名字；多了就一人一半。`watch` 一个一个递出自己这一半，进度条就接在这里。"""
    if len(names) < ENOUGH or not can_share():
        return [work(watch(names))]
    # 另一半做完还要把结果送回来，所以少分一点。
    middle = len(names) * 13 // 25
    return both(work, names[:middle], names[middle:], watch)


def both(
    work: Callable[[Iterable[S]], T], mine: Sequence[S], theirs: Sequence[S], watch: Watch[S] = iter
) -> list[T]:
    """自己做一份，fork 出来的那个做另一份。"""
    context = multiprocessing.get_context("fork")
    receiving, sending = context.Pipe(duplex=False)
    helper = context.Process(target=_send, args=(sending, work, theirs), daemon=True)
    helper.start()
    sending.close()
    first = work(watch(mine))
    try:
        second = receiving.recv()
    except EOFError:
        # 那一半没做成（多半是内存不够，被系统停了）：自己补上。
        second = work(theirs)
    helper.join()
    return [first, second]


def _send(sending: Connection, work: Callable[[Iterable[Any]], Any], names: Sequence[Any]) -> None:
    sending.send(work(names))
    sending.close()
