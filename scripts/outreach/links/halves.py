"""几千个文件分两半，两个核一起读。进：要做的事、名字。出：每一半的结果，先后不变。

子进程是 fork 出来的：读好的东西不用再送过去，只把结果送回来。文件不多、机器不能 fork 的，就自己一个人做。
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from typing import Any, TypeVar

T = TypeVar("T")

ENOUGH = 600
"""少于这么多个，分两半省下的还不够送结果的。"""


def shared(work: Callable[[Sequence[str]], T], names: Sequence[str]) -> list[T]:
    """做完全部名字。"""
    can_fork = "fork" in multiprocessing.get_all_start_methods() and multiprocessing.cpu_count() > 1
    if len(names) < ENOUGH or not can_fork:
        return [work(names)]
    context = multiprocessing.get_context("fork")
    receiving, sending = context.Pipe(duplex=False)
    middle = len(names) // 2
    helper = context.Process(target=_send, args=(sending, work, names[middle:]), daemon=True)
    helper.start()
    sending.close()
    first = work(names[:middle])
    try:
        second = receiving.recv()
    except EOFError:
        # 那一半没做成（多半是内存不够，被系统停了）：自己补上。
        second = work(names[middle:])
    helper.join()
    return [first, second]


def _send(sending: Connection, work: Callable[[Sequence[str]], Any], names: Sequence[str]) -> None:
    sending.send(work(names))
    sending.close()
