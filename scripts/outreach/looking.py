"""把一个内容文件夹从头看一遍：读、建索引、跑规则；文件多时两个核一起做，在终端上给出进度条。check 和 build 共用。

进：正在读的文件夹、今天、哪几条规则。出：排好的 Finding，路径从当前文件夹写起。
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import partial
from typing import Any

from outreach import checks, finding, halves, site
from outreach.finding import Finding
from outreach.halves import Watch
from outreach.reading import Reading
from outreach.site import Site

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


_kept: list[Site] = []
"""留着最后看的一个站：命令马上就完，不花工夫一件件拆掉（见 cli.main）。"""


def find(
    reading: Reading,
    today: date,
    rules: tuple[str, ...] = (),
    publish: bool = False,
    earlier: Mapping[str, bytes] | None = None,
) -> list[Finding]:
    """一个内容文件夹里的全部问题。`earlier` 是改以前的文件，拿来比。"""
    with halves.not_collecting(), _bar(len(reading.files) > MANY) as bar:
        sources = reading.finish(partial(bar, "读内容"))
        loaded = site.assemble(sources, reading.files, today, earlier)
        _kept[:] = [loaded]
        found = _run(
            loaded, [rule.slug for rule in checks.chosen(rules, publish)], publish, partial(bar, "查规则")
        )
        shown = reading.folder.as_posix().rstrip("/")
        return finding.in_order(f.under(shown) for f in found)


def _run(loaded: Site, slugs: list[str], publish: bool, watch: Watch[list[str]]) -> list[Finding]:
    """跑规则；文件多时，两个核轮流取话题。"""

    def work(job: list[str]) -> list[Finding]:
        return checks.run(loaded, only=job, publish=publish)

    jobs = _jobs(slugs)
    together = len(loaded.entries) >= ENOUGH
    done = halves.in_turn(work, jobs, watch) if together else map(work, watch(jobs))
    return [f for found in done for f in found]


def _jobs(slugs: Iterable[str]) -> list[list[str]]:
    """一个话题一件活，费时的在前。"""
    jobs: dict[str, list[str]] = {topic: [] for topic in HEAVY}
    for slug in slugs:
        topic = checks.RULES[slug].topic
        jobs.setdefault(TOGETHER.get(topic, topic), []).append(slug)
    return [job for job in jobs.values() if job]


@contextmanager
def _bar(many: bool) -> Iterator[Callable[[str, Iterable[Any]], Iterable[Any]]]:
    """做什么、一件件的活 → 画着进度条递出来；活少、不在终端上的，不画，也不装画图的库。"""
    if not (many and sys.stderr.isatty()):
        yield lambda description, jobs: jobs
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        yield lambda description, jobs: bar.track(jobs, description=description)
