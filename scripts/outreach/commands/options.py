"""几条命令共用的选项：内容文件夹、今天、只看哪几个文件、按正式发布查、写到哪个文件。"""

from __future__ import annotations

from pathlib import Path

import click

from outreach.clock import current_day, today_option
from outreach.disk import ROOT

__all__ = [
    "NO_PANGO",
    "current_day",
    "docs_option",
    "existing",
    "out_option",
    "paths_argument",
    "publish_option",
    "today_option",
]

NO_PANGO = "这台电脑缺排版用的系统库（Pango），印不了 PDF。装好再来：运行 scripts/printing.sh。"
paths_argument = click.argument("paths", nargs=-1, metavar="[PATH]...")
publish_option = click.option("--publish", is_flag=True, help="按正式发布的要求查：不许有示例和没审核的页。")


def _folder(context: click.Context, parameter: click.Parameter, value: Path | None) -> Path:
    here = Path("docs")
    return value or (here if here.is_dir() else ROOT / "docs")


docs_option = click.option(
    "--docs", type=click.Path(path_type=Path), callback=_folder, help="内容文件夹（默认 docs）。"
)
out_option = click.option(
    "-o",
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    default=None,
    help="写到这个文件，不写就显示在这里。",
)


def existing(folder: Path, paths: tuple[str, ...] = ()) -> Path:
    """文件夹要在，写了的文件也要在；不在就是命令写错了。"""
    if not folder.is_dir():
        raise click.UsageError(f"没有这个文件夹：{folder}")
    if missing := [path for path in paths if not Path(path).exists()]:
        raise click.UsageError(f"没有这个文件：{'、'.join(missing)}")
    return folder
