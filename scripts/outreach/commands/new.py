"""命令 outreach new：建一个新条目，中英文两个文件。"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import click

from outreach.commands.options import current_day, docs_option, today_option
from outreach.disk import write
from outreach.kinds import KINDS
from outreach.outputs import new_entry
from outreach.source import read
from outreach.stamp import stamp


@click.command("new")
@click.argument("kind", type=click.Choice(sorted(KINDS)))
@click.argument("slug")
@docs_option
@today_option
def command(kind: str, slug: str, docs: Path, today: date | None) -> None:
    """建一个新条目：中文、英文两个文件，里面写好了每一项的说明。"""
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug):
        raise click.UsageError(
            f"“{slug}”要做网址，只能用小写英文字母、数字和短横线，如 dongmen 或 2026-12-04-open-day。"
        )
    chinese = docs / new_entry.path(KINDS[kind], slug)
    english = chinese.with_name(chinese.name.removesuffix(".md") + ".en.md")
    if taken := [path for path in (chinese, english) if path.exists()]:
        raise click.UsageError(f"已经有了：{'、'.join(map(str, taken))}。换个名字，或者直接改它。")
    text = new_entry.chinese(KINDS[kind])
    write(chinese, text)
    line = stamp(KINDS[kind], read(chinese.name, text.encode()), today or current_day())
    write(english, new_entry.english(KINDS[kind], line))
    click.echo(f"建好了：\n  {chinese}\n  {english}\n照里面的说明填，然后运行 outreach check {chinese}")
