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
OTHER_CORE = frozenset(
    [
        "plain_sentences",
        "plain_wording",
        "plain_terms",
        "stamps",
        "characters",
        "citations",
        "injection",
        "locations",
        "crowding",
        "links",
    ]
)
"""交给另一个核的话题：加起来约占一半时间，和留下的不共用“只看一次”的结果。"""


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
        watch: Watch[str] = partial(bar.track, description="读内容") if seen else iter
        loaded = site.assemble(_sources(files, watch), files, today, earlier)
        watch = partial(bar.track, description="查规则") if seen else iter
        found = _run(loaded, [rule.slug for rule in checks.chosen(rules, publish)], publish, watch)
        return finding.in_order(f.under(shown) for f in found)


def _sources(files: Mapping[str, bytes], watch: Watch[str]) -> list[Source]:
    """读全部文件；多了就一人一半，正文也顺手解析好。"""

    def work(names: Iterable[str]) -> list[tuple[Source, markdown.Parsed]]:
        sources = (read(name, files[name]) for name in names)
        return [(source, markdown.parsed(source.body)) for source in sources]

    both = [pair for half in halves.shared(work, site.pages(files), watch) for pair in half]
    markdown.remember((source.body, parsed) for source, parsed in both)
    return [source for source, _ in both]


def _run(loaded: Site, slugs: list[str], publish: bool, watch: Watch[str]) -> list[Finding]:
    """跑规则；文件多时，费时的几个话题交给另一个核。"""

    def work(some: Iterable[str]) -> list[Finding]:
        return [f for slug in some for f in checks.run(loaded, only=[slug], publish=publish)]

    if len(loaded.entries) < ENOUGH or not halves.can_share():
        return work(watch(slugs))
    theirs = [slug for slug in slugs if checks.RULES[slug].topic in OTHER_CORE]
    mine = [slug for slug in slugs if slug not in theirs]
    return [f for half in halves.both(work, mine, theirs, watch) for f in half]


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
