"""命令 outreach due：打印督办单。退出码：0 没有过期的；1 有过期的；2 命令写错了。"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click
from rich.console import Console

from outreach import fragments, site
from outreach.commands.options import current_day, docs_option, existing, out_option, today_option
from outreach.disk import ROOT, read_folder, write
from outreach.freshness import PER_WEEK, WARN_DAYS
from outreach.outputs import due


@click.command("due")
@docs_option
@today_option
@click.option(
    "--within",
    type=click.IntRange(0, 3660),
    default=WARN_DAYS,
    show_default=True,
    help="多少天内到期的也列上。",
)
@click.option(
    "--per-week", type=click.IntRange(1, 100), default=PER_WEEK, show_default=True, help="一周最多排几件。"
)
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "csv", "html"]),
    default="text",
    help="单子的样子；html 用来打印。",
)
@out_option
def command(docs: Path, today: date | None, within: int, per_week: int, style: str, out: Path | None) -> None:
    """打印督办单：哪些联系方式和网页该核了，找哪个部门，打哪个电话。"""
    loaded = site.load(read_folder(existing(docs)), today or current_day())
    sheet = due.sheet(loaded, within, per_week, docs.as_posix().rstrip("/"))
    _show(sheet, style, out)
    sys.exit(1 if sheet.overdue else 0)


def _show(sheet: due.Sheet, style: str, out: Path | None) -> None:
    if style == "text" and sheet.tasks and out is None and (console := Console()).is_terminal:
        console.print(due.as_table(sheet))
        return
    made = {
        "text": lambda: due.as_text(sheet).encode(),
        "csv": lambda: due.as_csv(sheet),
        "html": lambda: due.as_html(sheet, fragments.environment(ROOT / "overrides")).encode(),
    }[style]()
    if out is None:
        click.echo(made, nl=False)
    else:
        write(out, made)
        click.echo(f"写好了：{out}，{sheet.summary}。", err=True)
