"""命令 outreach sources：法条核到什么程度。参数进，单子出；退出码 0，命令写错了是 2。

网页做出来时自己会数，不用跑这个命令；它给想在终端上看、或者拿 JSON 去比的人。
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from outreach import accuracy, site
from outreach.disk import read_folder
from outreach.outputs import sources


def command(
    today_option: Callable[[Callable[..., Any]], Callable[..., Any]],
    current_day: Callable[[], date],
    default_docs: Callable[[], Path],
) -> click.Command:
    """做成命令。共用的三样由 cli 递进来：这里不能反过来 import cli。"""

    @click.command("sources")
    @click.option("--docs", type=click.Path(path_type=Path), default=None, help="内容文件夹（默认 docs）。")
    @today_option
    @click.option(
        "--format", "style", type=click.Choice(list(sources.FORMATS)), default="text", help="单子的样子。"
    )
    def run(docs: Path | None, today: date | None, style: str) -> None:
        """法条核到什么程度：引了几处、哪一版、哪些句子待核、谁复核过。和网页上的是同一份。"""
        folder = docs or default_docs()
        if not folder.is_dir():
            raise click.UsageError(f"没有这个文件夹：{folder}")
        loaded = site.load(read_folder(folder), today or current_day())
        click.echo(sources.FORMATS[style](accuracy.report(loaded), folder.as_posix().rstrip("/")), nl=False)

    return run
