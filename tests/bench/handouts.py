"""印明白纸有多快：一件事一张 A4，再印 100 个工作站各一本 30 件事的。由 `make bench` 运行，写进 README，只量不判。

工作站是照城关抄的，站名、电话各不相同。两个核一人一半，和 `outreach build --handouts` 一样。后面写一个数，只印几个工作站。
"""

from __future__ import annotations

import resource
import sys
import time
from dataclasses import replace
from functools import cache
from typing import Any

from rich.progress import track

from building import SHIPPED
from outreach import halves, site
from outreach.disk import ROOT, read_folder
from outreach.entry import Entry
from outreach.handout import SIZES, issued
from outreach.kinds.base import Kind
from outreach.printshop import printer
from outreach.site import Site
from readme_table import rewrite

TOPICS, STATIONS = 30, 100


def _stations(loaded: Site) -> list[Entry[Any]]:
    """一百个工作站：除了名字和地址，都照城关的样子。"""
    model = loaded.get("workstation", "chengguan")
    assert model and model.zh
    named = ((n, f"第{n}社区检察工作站") for n in range(STATIONS))
    return [
        replace(
            model, id=f"ws-{n}", zh=model.zh.model_copy(update={"title": name, "address": f"示例县{name}"})
        )
        for n, name in named
    ]


def _peak() -> float:
    """自己和另一半，用得多的那个占了多少 MB。"""
    return (
        max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
        / 1024
    )


def _busy() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def measure(work: Any, jobs: list[Any]) -> tuple[float, float, list[int]]:
    """用时、处理器秒、每份多大。"""
    start, busy = time.perf_counter(), _busy()
    sizes = halves.in_turn(work, jobs, lambda some: track(some, "印"))
    return time.perf_counter() - start, _busy() - busy, sizes


def main(stations: int = STATIONS) -> None:
    loaded = site.load(read_folder(ROOT / "docs"), SHIPPED)
    topics: list[Entry[Kind]] = [*issued.sheets(loaded)][:TOPICS]

    machine = cache(lambda: printer(loaded))

    def single(one: Entry[Kind]) -> int:
        return len(machine().sheets([one], SIZES["a4"], "zh", None).pdf)

    def booklet(one: Entry[Any]) -> int:
        return len(machine().booklet(topics, "zh", one).pdf)

    rows = [["印什么", "份数", "张数", "用时", "每张", "处理器，每张", "最多占内存", "每份", "一共"]]
    for what, work, jobs, sheets in (
        ("一件事一张 A4", single, topics, len(topics)),
        (f"{TOPICS} 件事一本", booklet, _stations(loaded)[:stations], stations * (TOPICS + 1)),
    ):
        seconds, busy, sizes = measure(work, list(jobs))
        mean, total = sum(sizes) / len(sizes) / 1024, sum(sizes) / 2**20
        rows.append([what, str(len(sizes)), str(sheets), f"{seconds:.0f} 秒", f"{seconds / sheets:.2f} 秒", f"{busy / sheets:.2f} 秒", f"{_peak():.0f} MB", f"{mean:.0f} KB", f"{total:.1f} MB"])  # fmt: skip
    print(rewrite("bench-handouts", rows))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
