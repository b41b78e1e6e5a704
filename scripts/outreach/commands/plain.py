"""命令 outreach plain：先改哪一页。分数只排先后，不当检查用，退出码总是 0。"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from outreach import site
from outreach.commands.options import (
    current_day,
    docs_option,
    existing,
    paths_argument,
    today_option,
)
from outreach.disk import covers, read_folder
from outreach.outputs import plain

TOP = 20


@click.command("plain")
@paths_argument
@docs_option
@today_option
@click.option("--top", type=click.IntRange(1, 10000), default=TOP, show_default=True, help="最多列几页。")
@click.option(
    "--format", "style", type=click.Choice(list(plain.FORMATS)), default="text", help="单子的样子。"
)
def command(paths: tuple[str, ...], docs: Path, today: date | None, top: int, style: str) -> None:
    """先改哪一页：照难念的程度排，列出每页最难念的三句。请人试读过的，以试读为准。"""
    loaded = site.load(read_folder(existing(docs, paths)), today or current_day())
    rows = [row for row in plain.rows(loaded) if covers(paths, docs / row.path)]
    click.echo(plain.FORMATS[style](rows[:top], docs.as_posix().rstrip("/")), nl=False)
