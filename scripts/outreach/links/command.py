"""命令 outreach links：参数进，退出码出。钟由 cli 给（current_day），磁盘走 folder 和 disk。

退出码：0 没有必须改的；1 有；2 命令写错了。
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import ada_url
import click

from outreach import finding
from outreach.finding import MUST, Finding
from outreach.links import cause
from outreach.links.built import Built, build
from outreach.links.folder import Folder, templates
from outreach.links.pardons import Pardons, PardonsError
from outreach.links.pardons import read as read_pardons
from outreach.links.rule import Hit, texts
from outreach.links.survey import survey
from outreach.sarif import as_sarif

if TYPE_CHECKING:
    from outreach.links.origin import Origin

_FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
_ENOUGH = 0.5
"""docs/ 里至少这么多页在网站里找得到，才算是这个网站的源文件。"""

_EXAMPLE = '{"https://www.example.cn/": {"reason": "为什么放过", "until": "2027-03-01"}}'


@dataclass(frozen=True)
class Asked:
    """命令行上写的。"""

    site_dir: Path
    base_url: str
    limits: tuple[str, ...] = ()
    docs: Path | None = None
    exceptions: Path | None = None


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


_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.argument("site_dir", type=_FOLDER),
    click.option("--base-url", default="", callback=_base_url, metavar="URL", help="网站的网址：以它开头的算站内。"),
    click.option("--docs", type=_FOLDER, help="Markdown 在哪里，好指出是哪个文件哪一行（默认看旁边有没有 docs）。"),
    click.option("--allow-host", "limits", multiple=True, callback=_hosts, metavar="H", help="只许链接到这些主机，可以写几次。"),
    click.option("--online", is_flag=True, help="上网去问站外的链接还在不在（慢，有礼貌地问）。"),
    click.option("--ledger", type=click.Path(dir_okay=False, path_type=Path), help="账本：记下站外链接哪天起打不开，和 --online 一起用。"),
    click.option("--exceptions", type=_FILE, help="例外：先放过哪些链接、为什么、到哪天（JSON，由人写）。"),
    click.option("--format", "style", type=click.Choice([*finding.FORMATS, "sarif"]), default="text", help="结果的样子。"),
)  # fmt: skip


def command(today_option: Callable[[Any], Any], current_day: Callable[[], date]) -> click.Command:
    """做出命令 links；`--today` 和钟用 cli 的，只有一份。"""

    def links(
        site_dir: Path, base_url: str, docs: Path | None, limits: tuple[str, ...], exceptions: Path | None,
        online: bool, ledger: Path | None, today: date | None, style: str,
    ) -> None:  # fmt: skip
        """检查一个做好的网站里的全部链接。是不是本站做的都行。"""
        if ledger and not online:
            raise click.UsageError("--ledger 记的是上网问到的结果，要和 --online 一起用。")
        asked = Asked(site_dir, base_url, limits, docs, exceptions)
        findings = check(asked, today or current_day(), online=online, ledger=ledger)
        told = as_sarif(findings, texts()) if style == "sarif" else finding.FORMATS[style](findings)
        click.echo(told, nl=False)
        sys.exit(1 if any(f.level is MUST for f in findings) else 0)

    decorated: Any = links
    for option in reversed((*_OPTIONS, today_option)):
        decorated = option(decorated)
    return click.command("links")(decorated)


def check(asked: Asked, day: date, *, online: bool, ledger: Path | None) -> list[Finding]:
    """全部问题，按文件、行排。"""
    pardons = _pardons(asked.exceptions, day)
    built = _read(asked)
    hits = survey(built, asked.limits)
    if online:
        hits += _ask(built, ledger, pardons)
    excused = list(pardons.findings(_addresses(built))) if pardons.entries else []
    if not (hits := pardons.kept(hits)):
        # 一处毛病都没有，就不必去读源文件。
        return excused
    origin, shown = _origin(asked, built)
    return finding.in_order([*cause.findings(hits, origin, len(built.pages), shown), *excused])


def _pardons(path: Path | None, day: date) -> Pardons:
    text = path.read_bytes().decode("utf-8", "replace") if path else ""
    try:
        return read_pardons(text, path.as_posix() if path else "", day)
    except PardonsError as error:
        raise click.UsageError(f"{path}：{error}。照这样写：{_EXAMPLE}") from error


def _addresses(built: Built) -> set[str]:
    """网站里写着的、链接到的全部地址。"""
    linked = [(link, document) for document in built.documents.values() for link in document.links]
    reached = {built.follow(link, document).href for link, document in linked}
    return reached | {href.partition("#")[0] for href in reached} | {link.target for link, _ in linked}


def _ask(built: Built, ledger: Path | None, pardons: Pardons) -> list[Hit]:
    # 不上网就不必等 HTTP 库装进来。
    from outreach.links import asking
    from outreach.links.ledger import LedgerError

    try:
        return asking.ask(built, asking.Notebook(ledger, pardons.today), pardons)
    except LedgerError as error:
        raise click.UsageError(f"{ledger}：{error}。改好它，或者换个名字从头记。") from error


def _read(asked: Asked) -> Built:
    """读网站，终端上有进度条。"""
    files = Folder(asked.site_dir)
    if sys.stderr.isatty():
        from rich.console import Console
        from rich.progress import Progress

        with Progress(console=Console(stderr=True), transient=True) as progress:
            task = progress.add_task("读网页", total=len(files))
            built = build(files, asked.base_url, lambda _: progress.advance(task))
    else:
        built = build(files, asked.base_url)
    if not built.pages:
        raise click.UsageError(f"{asked.site_dir} 里没有网页（.html）。要写做好的网站的文件夹，如 site。")
    return built


def _origin(asked: Asked, built: Built) -> tuple[Origin | None, cause.Shown]:
    """找源文件：点了名的一定用；没点名就看网站旁边、当前文件夹的 docs 是不是它的。"""
    # 有毛病要找源文件，才装读 Markdown 的。
    from outreach import disk
    from outreach.links.origin import Origin

    site = asked.site_dir.as_posix().rstrip("/")
    for docs in [asked.docs] if asked.docs else [asked.site_dir.resolve().parent / "docs", Path("docs")]:
        if not docs.is_dir():
            continue
        overrides = docs.resolve().parent / "overrides"
        origin = Origin(disk.read_folder(docs), templates(overrides), built)
        if asked.docs or origin.share >= _ENOUGH:
            return origin, cause.Shown(site, _short(docs), _short(overrides))
    return None, cause.Shown(site)


def _short(path: Path) -> str:
    """在当前文件夹里面的，从当前文件夹写起。"""
    relative = os.path.relpath(path)
    return path.as_posix().rstrip("/") if relative.startswith("..") else Path(relative).as_posix()
