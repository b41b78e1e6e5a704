"""命令 outreach build：检查内容，做出整个网站；做成了才换上新的。"""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor
from datetime import date, datetime
from pathlib import Path

import click
from rich.console import Console

from outreach import checks, finding, site
from outreach.commands.options import NO_PANGO, current_day, publish_option, today_option
from outreach.dates import BEIJING
from outreach.disk import ROOT, own_assets, read_folder, swapped_in, write
from outreach.finding import MUST
from outreach.looking import find
from outreach.outputs import compressed, offline, publishing, usb
from outreach.reading import Reading


@click.command("build")
@click.option("--out", type=click.Path(path_type=Path), default=ROOT / "site", help="放到哪里（默认 site）。")
@today_option
@publish_option
@click.option(
    "--offline/--no-offline",
    "keeps",
    default=True,
    help="手机上能不能存一份没网看；关掉的话，来过的手机会自己删掉存的。",
)
@click.option(
    "--compress/--no-compress",
    default=True,
    help="另放压好的 .br、.gz，服务器直接送；只在自己电脑上看，不用压，快几秒。",
)
@click.option(
    "--handouts", is_flag=True, help="连同 PDF：每件事一张、每个工作站一本（要几分钟；--publish 总是做）。"
)
def command(
    out: Path, today: date | None, publish: bool, keeps: bool, compress: bool, handouts: bool
) -> None:  # fmt: skip
    """检查并生成整个网站。做成了才换上新的；做不成，旧的原样不动。"""
    day = today or current_day()
    findings = find(Reading(ROOT / "docs"), day, publish=publish)
    if any(map(checks.holds_build, findings)):
        click.echo(finding.as_text(findings), nl=False)
        if publish:
            click.echo(publishing.told("text", findings), nl=False)
        sys.exit(1)
    made = 0
    with swapped_in(out.resolve()) as fresh:
        with Console(stderr=True).status("生成网页…"):
            _mkdocs(fresh, day, handouts or publish)
        if handouts or publish:
            made = _handouts(fresh, day)
        with Console(stderr=True).status("做副本、压紧…"):
            _add_copies(fresh, day, keeps)
            if compress:
                _compress(fresh)
    pages = sum(1 for _ in out.rglob("*.html"))
    sheets = f"，{made} 份 PDF" if made else ""
    click.echo(f"做好了：{out}，{pages} 个网页{sheets}，内容截至 {day.isoformat()}。")
    if late := sum(f.level is MUST for f in findings):
        click.echo(f"有 {late} 处到了日子还没有回话，outreach check 会列出来；别的页照常更新。")


def _add_copies(folder: Path, day: date, keeps: bool) -> None:
    """U 盘里的一份；手机里存的一份：mkdocs 自己做出来的是关掉的，这里换成能存的。"""
    built, own = read_folder(folder), own_assets(ROOT / "overrides")
    made: dict[str, str | bytes] = {usb.PATH: usb.pack(built, own, day)}
    if keeps:
        made |= offline.files(built, own, day)
    for name, content in made.items():
        write(folder / name, content)


def _compress(folder: Path) -> None:
    """几个核一起压：这一步最费工夫。"""
    built = read_folder(folder)
    with ProcessPoolExecutor() as pool:
        for made in pool.map(compressed.both, built, built.values(), chunksize=16):
            for name, content in made.items():
                write(folder / name, content)


def _handouts(target: Path, day: date) -> int:
    """印好的 PDF 放进 handouts/。排版要的系统库没装、有一张印不成，整个网站都不换上。"""
    try:
        from outreach import printshop
    except OSError:
        click.echo(NO_PANGO, err=True)
        sys.exit(1)
    made = printshop.publish(site.load(read_folder(ROOT / "docs"), day), target / "handouts")
    if not made:
        sys.exit(1)
    return made


def _mkdocs(target: Path, day: date, handouts: bool) -> None:
    """另起一个 mkdocs 进程：包里不 import mkdocs，将来换生成器只动一个文件。"""
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=BEIJING)
    environment = {
        "SOURCE_DATE_EPOCH": str(int(noon.timestamp())),
        **os.environ,
        "OUTREACH_TODAY": day.isoformat(),
        "NO_MKDOCS_2_WARNING": "1",
        "OUTREACH_HANDOUTS": "1" if handouts else "",
    }
    words = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(target)]
    done = subprocess.run(
        [*words, "--config-file", str(ROOT / "mkdocs.yml")],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        click.echo(
            f"网页没有做成，旧的网站没有动。这多半不是内容的错，请把下面几行发给程序员：\n{done.stdout}{done.stderr}",
            err=True,
        )
        sys.exit(1)
