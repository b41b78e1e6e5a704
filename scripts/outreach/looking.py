"""把一个内容文件夹从头看一遍：读、建索引、跑规则；在终端上给出进度条。check 和 build 共用。

进：文件夹、今天、哪几条规则。出：排好的 Finding，路径从当前文件夹写起。
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from outreach import checks, finding, site
from outreach.disk import read_folder
from outreach.finding import Finding

MANY = 400
"""文件多到这么多才画进度条：少的一眨眼就完。"""


class _Counted(Mapping[str, bytes]):
    """读一个文件，进度走一格。"""

    def __init__(self, files: Mapping[str, bytes], progress: Progress) -> None:
        self._files, self._progress = files, progress
        self._task = progress.add_task("读内容", total=sum(name.endswith(".md") for name in files))

    def __getitem__(self, name: str) -> bytes:
        self._progress.advance(self._task)
        return self._files[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


def find(folder: Path, today: date, rules: tuple[str, ...] = (), publish: bool = False) -> list[Finding]:
    """一个内容文件夹里的全部问题。"""
    shown = folder.as_posix().rstrip("/")
    files = read_folder(folder)
    seen = len(files) > MANY and sys.stderr.isatty()
    bar = Progress(console=Console(stderr=True), transient=True, disable=not seen)
    with _not_collecting(), bar as progress:
        loaded = site.load(_Counted(files, progress) if seen else files, today)
        watch = partial(progress.track, description="查规则") if seen else iter
        findings = checks.run(loaded, only=rules, publish=publish, watch=watch)
        return finding.in_order(f.under(shown) for f in findings)


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
