"""命令 outreach check：检查内容；`--fix` 把不用人拿主意的直接改好（怎么改在 repairing）。"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from outreach import finding
from outreach.commands.options import (
    current_day,
    docs_option,
    existing,
    paths_argument,
    publish_option,
    today_option,
)
from outreach.reading import Reading


@click.command("check")
@paths_argument
@docs_option
@today_option
@click.option("--rule", "rules", multiple=True, metavar="SLUG", help="只查这一条，可以写几次。")
@click.option(
    "--format", "style", type=click.Choice([*finding.FORMATS, "sarif"]), default="text", help="结果的样子。"
)
@click.option("--base", metavar="REV", default=None, help="和这个版本分岔时的内容比（如 origin/main）。")
@click.option("--fix", "fixing", is_flag=True, help="不用人拿主意的，直接改在文件里，并给出改前改后对照。")
@publish_option
def command(
    paths: tuple[str, ...], docs: Path, today: date | None, rules: tuple[str, ...],
    style: str, base: str | None, fixing: bool, publish: bool,
) -> None:  # fmt: skip
    """检查内容。只想看几个文件的结果，就把路径写在后面。"""
    reading = Reading(existing(docs, paths))
    # 文件多时另一个核已经读起来了：这边到这时才装模型和规则，要小半秒。
    from outreach.checking import Asked, check

    asked = Asked(today or current_day(), paths, rules, style, base, fixing, publish)
    sys.exit(check(reading, asked))
