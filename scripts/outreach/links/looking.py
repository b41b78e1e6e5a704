"""查一个网站：读、走、上网问、放过例外、找源文件。进：命令行上写的和今天。出：Finding。

命令 links 的里面一半；碰磁盘、碰终端，是命令的一部分。
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from outreach import finding
from outreach.finding import Finding
from outreach.links import cause
from outreach.links.built import Built, build
from outreach.links.folder import Folder, templates
from outreach.links.pardons import Pardons, PardonsError
from outreach.links.pardons import read as read_pardons
from outreach.links.rule import Hit
from outreach.links.survey import survey

if TYPE_CHECKING:
    from outreach.links.origin import Origin

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
    read = _read_shown if sys.stderr.isatty() else build
    built = read(files, asked.base_url)
    if not built.pages:
        raise click.UsageError(f"{asked.site_dir} 里没有网页（.html）。要写做好的网站的文件夹，如 site。")
    return built


def _read_shown(files: Folder, base_url: str) -> Built:
    """一边读一边画进度条。自己画，不另起线程：读的时候会 fork，fork 时有别的线程不安全。"""
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True, auto_refresh=False) as progress:
        task = progress.add_task("读网页", total=len(files))

        def seen(name: str) -> None:
            progress.advance(task)
            if progress.tasks[0].completed % 25 == 0:
                progress.refresh()

        return build(files, base_url, seen)


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
