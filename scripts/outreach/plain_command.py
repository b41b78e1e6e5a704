"""命令 outreach plain：先改哪一页。参数进，单子出；退出码 0，命令写错了是 2。分数只排先后，不当检查用。"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click

from outreach import site
from outreach.disk import read_folder
from outreach.outputs import plain

TOP = 20


def command(
    today_option: Callable[[Callable[..., Any]], Callable[..., Any]],
    current_day: Callable[[], date],
    default_docs: Callable[[], Path],
) -> click.Command:
    """做成命令。共用的三样由 cli 递进来：这里不能反过来 import cli。"""

    @click.command("plain")
    @click.argument("paths", nargs=-1, metavar="[PATH]...")
    @click.option("--docs", type=click.Path(path_type=Path), default=None, help="内容文件夹（默认 docs）。")
    @today_option
    @click.option("--top", type=click.IntRange(1, 10000), default=TOP, show_default=True, help="最多列几页。")
    @click.option(
        "--format", "style", type=click.Choice(list(plain.FORMATS)), default="text", help="单子的样子。"
    )
    def run(paths: tuple[str, ...], docs: Path | None, today: date | None, top: int, style: str) -> None:
        """先改哪一页：照难念的程度排，列出每页最难念的三句。请人试读过的，以试读为准。"""
        folder = docs or default_docs()
        if not folder.is_dir():
            raise click.UsageError(f"没有这个文件夹：{folder}")
        if missing := [path for path in paths if not Path(path).exists()]:
            raise click.UsageError(f"没有这个文件：{'、'.join(missing)}")
        wanted = [Path(path).resolve() for path in paths]
        rows = [
            row
            for row in plain.rows(site.load(read_folder(folder), today or current_day()))
            if not wanted or any(_covers(path, (folder / row.path).resolve()) for path in wanted)
        ]
        click.echo(plain.FORMATS[style](rows[:top], folder.as_posix().rstrip("/")), nl=False)

    return run


def _covers(path: Path, page: Path) -> bool:
    return path == page or path in page.parents
