"""命令 outreach check：检查内容；`--fix` 把不用人拿主意的直接改好（怎么改在 repairing）。"""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from outreach import before, checks, finding, repairing
from outreach.commands.options import (
    covers,
    current_day,
    docs_option,
    existing,
    paths_argument,
    publish_option,
    today_option,
)
from outreach.finding import MUST, Finding
from outreach.looking import find
from outreach.outputs import publishing
from outreach.personal import masked
from outreach.sarif import as_sarif

MAX_ROUNDS = 5
"""--fix 最多走几遍。"""


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
    if unknown := [slug for slug in rules if slug not in checks.RULES]:
        raise click.UsageError(f"没有叫 {'、'.join(unknown)} 的规则。全部规则：outreach rules")
    folder, day = existing(docs, paths), today or current_day()
    earlier = before.read(folder, base) if base is not None else None

    def look() -> list[Finding]:
        return [f for f in find(folder, day, rules, publish, earlier) if covers(paths, Path(f.at.path))]

    findings = look()
    # 改好一处，才看得见它后面的（文件头读通了才能查里面的格子），所以多走几遍。
    for _ in range(MAX_ROUNDS if fixing else 0):
        if not repairing.repair(findings, folder):
            break
        findings = look()
    click.echo(_told(style, findings), nl=False)
    if publish and not (paths or rules):
        click.echo(publishing.told(style, findings), nl=False)
    sys.exit(1 if any(f.level is MUST for f in findings) else 0)


def _told(style: str, findings: list[Finding]) -> str:
    # 文件名里也会有证件号。到这里才打星号：前面按路径挑文件、改文件，要用原样的。
    findings = [replace(f, at=replace(f.at, path=masked(f.at.path))) for f in findings]
    if style == "sarif":
        return as_sarif(findings, {slug: rule.text for slug, rule in checks.RULES.items()})
    return finding.FORMATS[style](findings)
