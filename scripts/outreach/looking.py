"""把一个内容文件夹从头看一遍：读、建索引、跑规则；文件多时两个核一起做，在终端上给出进度条。check 和 build 共用。

进：文件夹、今天、哪几条规则。出：排好的 Finding，路径从当前文件夹写起。
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from outreach import checks, finding, halves, markdown, site
from outreach.disk import read_folder
from outreach.finding import Finding
from outreach.halves import Watch
from outreach.site import Site
from outreach.source import Source, read

MANY = 400
"""文件多到这么多才画进度条：少的一眨眼就完。"""
ENOUGH = 600
"""条目多到这么多，规则才分两半跑。"""
HEAVY = ("privacy", "plain_sentences", "stamps", "characters")
"""最费时的几个话题，先做：大的先分出去，两个核才差不多同时做完。"""
TOGETHER = {
    "prose": "privacy",
    "plain_wording": "plain_sentences",
    "plain_terms": "plain_sentences",
    "crowding": "locations",
}
"""和另一个话题共用“只看一次”的结果的，跟它一起做。"""


def find(
    folder: Path,
    today: date,
    rules: tuple[str, ...] = (),
    publish: bool = False,
    earlier: Mapping[str, bytes] | None = None,
) -> list[Finding]:
    """一个内容文件夹里的全部问题。`earlier` 是改以前的文件，拿来比。"""
    shown = folder.as_posix().rstrip("/")
    files = read_folder(folder)
    seen = len(files) > MANY and sys.stderr.isatty()
    bar = Progress(console=Console(stderr=True), transient=True, disable=not seen)
    with _not_collecting(), bar:
        reading: Watch[str] = partial(bar.track, description="读内容") if seen else iter
        loaded = site.assemble(_sources(files, reading), files, today, earlier)
        running: Watch[list[str]] = partial(bar.track, description="查规则") if seen else iter
        found = _run(loaded, [rule.slug for rule in checks.chosen(rules, publish)], publish, running)
        return finding.in_order(f.under(shown) for f in found)


def _sources(files: Mapping[str, bytes], watch: Watch[str]) -> list[Source]:
    """读全部文件；多了就一人一半，正文也顺手解析好。"""

    def work(names: Iterable[str]) -> list[tuple[Source, markdown.Parsed]]:
        sources = (read(name, files[name]) for name in names)
        return [(source, markdown.parsed(source.body)) for source in sources]

    both = [pair for half in halves.shared(work, site.pages(files), watch) for pair in half]
    markdown.remember((source.body, parsed) for source, parsed in both)
    return [source for source, _ in both]


def _run(loaded: Site, slugs: list[str], publish: bool, watch: Watch[list[str]]) -> list[Finding]:
    """跑规则；文件多时，两个核轮流取话题。"""

    def work(some: Iterable[list[str]]) -> list[Finding]:
        return [f for slugs in some for f in checks.run(loaded, only=slugs, publish=publish)]

    jobs = _jobs(slugs)
    if len(loaded.entries) < ENOUGH:
        return work(watch(jobs))
    return [f for half in halves.in_turn(work, jobs, watch) for f in half]


def _jobs(slugs: Iterable[str]) -> list[list[str]]:
    """一个话题一件活，费时的在前。"""
    jobs: dict[str, list[str]] = {topic: [] for topic in HEAVY}
    for slug in slugs:
        topic = checks.RULES[slug].topic
        jobs.setdefault(TOGETHER.get(topic, topic), []).append(slug)
    return [job for job in jobs.values() if job]


@contextmanager
def _not_collecting() -> Iterator[None]:
    """读进来的是一棵不变的树，没有环；一万个站时，垃圾回收来回白扫，占去五分之一的时间。"""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
