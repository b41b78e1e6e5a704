"""命令 outreach rules：列出全部规则；`--write` 重写规则页。"""

from __future__ import annotations

import sys
from datetime import date

import click

from outreach import checks
from outreach.commands.options import current_day, today_option
from outreach.disk import ROOT, write
from outreach.outputs import rules_page


@click.command("rules")
@click.option("--write", "writing", is_flag=True, help="重写 docs/contribute/rules.md；有变化时退出码为 1。")
@today_option
def command(writing: bool, today: date | None) -> None:
    """列出全部规则。"""
    if not writing:
        click.echo(rules_page.table(checks.RULES.values()) + rules_page.built_table(), nl=False)
        return
    english = ROOT / "docs" / rules_page.ENGLISH_PATH
    before = english.read_bytes() if english.exists() else b""
    stale = [
        (ROOT / "docs" / path, text)
        for path, text in rules_page.files(checks.RULES.values(), today or current_day(), before).items()
        if not (ROOT / "docs" / path).exists() or (ROOT / "docs" / path).read_text("utf-8") != text
    ]
    for target, text in stale:
        write(target, text)
        click.echo(f"规则页已重写：{target}。请一并提交。")
    if not stale:
        click.echo("规则页已是最新。")
    sys.exit(1 if stale else 0)
