"""check 要做的：查一遍；`--fix` 改好再查；说给人、给机器听。

进：正在读的文件夹和命令行上写的。出：要打印的文字、退出码。
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import click

from outreach import before, checks, finding, repairing
from outreach.disk import covers
from outreach.finding import MUST, Finding
from outreach.looking import find
from outreach.outputs import publishing
from outreach.personal import masked
from outreach.reading import Reading
from outreach.sarif import as_sarif

MAX_ROUNDS = 5
"""--fix 最多走几遍。"""


@dataclass(frozen=True, slots=True)
class Asked:
    """命令行上写的；`paths`、`rules` 空着就是全部。"""

    today: date
    paths: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    style: str = "text"
    base: str | None = None
    fixing: bool = False
    publish: bool = False


def check(reading: Reading, asked: Asked) -> int:
    """查一遍，打印结果，给出退出码。"""
    if unknown := [slug for slug in asked.rules if slug not in checks.RULES]:
        raise click.UsageError(f"没有叫 {'、'.join(unknown)} 的规则。全部规则：outreach rules")
    earlier = before.read(reading.folder, asked.base) if asked.base is not None else None

    def look(reading: Reading) -> list[Finding]:
        found = find(reading, asked.today, asked.rules, asked.publish, earlier)
        return [f for f in found if covers(asked.paths, Path(f.at.path))]

    findings = look(reading)
    # 改好一处，才看得见它后面的（文件头读通了才能查里面的格子），所以多走几遍。
    for _ in range(MAX_ROUNDS if asked.fixing else 0):
        if not repairing.repair(findings, reading.folder):
            break
        findings = look(Reading(reading.folder))
    click.echo(_told(asked.style, findings), nl=False)
    if asked.publish and not (asked.paths or asked.rules):
        click.echo(publishing.told(asked.style, findings), nl=False)
    return 1 if any(f.level is MUST for f in findings) else 0


def _told(style: str, findings: list[Finding]) -> str:
    # 文件名里也会有证件号。到这里才打星号：前面按路径挑文件、改文件，要用原样的。
    findings = [replace(f, at=f.at._replace(path=masked(f.at.path))) for f in findings]
    if style == "sarif":
        return as_sarif(findings, {slug: rule.text for slug, rule in checks.RULES.items()})
    return finding.FORMATS[style](findings)
