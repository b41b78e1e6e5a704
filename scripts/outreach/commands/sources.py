"""命令 outreach sources：法条核到什么程度。参数进，单子出；退出码 0，命令写错了是 2。

网页做出来时自己会数，不用跑这个命令；它给想在终端上看、或者拿 JSON 去比的人。
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from outreach import accuracy, site
from outreach.commands.options import current_day, docs_option, existing, today_option
from outreach.disk import read_folder
from outreach.outputs import sources


@click.command("sources")
@docs_option
@today_option
@click.option(
    "--format", "style", type=click.Choice(list(sources.FORMATS)), default="text", help="单子的样子。"
)
def command(docs: Path, today: date | None, style: str) -> None:
    """法条核到什么程度：引了几处、哪一版、哪些句子待核、谁复核过。和网页上的是同一份。"""
    folder = existing(docs)
    loaded = site.load(read_folder(folder), today or current_day())
    click.echo(sources.FORMATS[style](accuracy.report(loaded), folder.as_posix().rstrip("/")), nl=False)
