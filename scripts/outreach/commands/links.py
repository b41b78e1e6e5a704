"""命令 outreach links：检查一个做好的网站里的链接。磁盘走 links/folder 和 disk。"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import ada_url
import click

from outreach import finding
from outreach.clock import current_day, today_option
from outreach.finding import MUST, Finding
from outreach.links.looking import Asked, check
from outreach.links.rule import texts
from outreach.sarif import as_sarif

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


def _base_url(context: click.Context, parameter: click.Parameter, value: str) -> str:
    if not value:
        return ""
    try:
        href = ada_url.URL(value).href
    except ValueError:
        href = ""
    if not href.startswith(("https://", "http://")):
        raise click.BadParameter(f"“{value}”不是网址，照这样写：https://www.example.cn/")
    return href.partition("?")[0].partition("#")[0]


def _hosts(context: click.Context, parameter: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(host.partition("://")[2] or host for host in (h.strip("/ .").lower() for h in value))


@click.command("links")
@click.argument("site_dir", type=_FOLDER)
@click.option(
    "--base-url", default="", callback=_base_url, metavar="URL", help="网站的网址：以它开头的算站内。"
)
@click.option(
    "--docs", type=_FOLDER, help="Markdown 在哪里，好指出是哪个文件哪一行（默认看旁边有没有 docs）。"
)
@click.option(
    "--allow-host",
    "limits",
    multiple=True,
    callback=_hosts,
    metavar="H",
    help="只许链接到这些主机，可以写几次。",
)
@click.option("--online", is_flag=True, help="上网去问站外的链接还在不在（慢，有礼貌地问）。")
@click.option(
    "--ledger",
    type=click.Path(dir_okay=False, path_type=Path),
    help="账本：记下站外链接哪天起打不开，和 --online 一起用。",
)
@click.option("--exceptions", type=_FILE, help="例外：先放过哪些链接、为什么、到哪天（JSON，由人写）。")
@click.option(
    "--format", "style", type=click.Choice([*finding.FORMATS, "sarif"]), default="text", help="结果的样子。"
)
@today_option
def command(
    site_dir: Path, base_url: str, docs: Path | None, limits: tuple[str, ...], exceptions: Path | None,
    online: bool, ledger: Path | None, today: date | None, style: str,
) -> None:  # fmt: skip
    """检查一个做好的网站里的全部链接。是不是本站做的都行。"""
    if ledger and not online:
        raise click.UsageError("--ledger 记的是上网问到的结果，要和 --online 一起用。")
    asked = Asked(site_dir, base_url, limits, docs, exceptions)
    findings = check(asked, today or current_day(), online=online, ledger=ledger)
    click.echo(_told(style, findings), nl=False)
    sys.exit(1 if any(f.level is MUST for f in findings) else 0)


def _told(style: str, findings: list[Finding]) -> str:
    if style == "summary":
        return finding.as_summary(findings, "链接检查")
    return as_sarif(findings, texts()) if style == "sarif" else finding.FORMATS[style](findings)
