"""命令 outreach export：把一类条目导成表格、JSON 或名片。参数进，文件或终端出。"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import click

from outreach import site
from outreach.commands.options import current_day, docs_option, existing, today_option
from outreach.disk import read_folder, site_url, write
from outreach.kinds import KINDS
from outreach.outputs import calendar, vcards
from outreach.sheets import writing
from outreach.site import Site


def _csv(loaded: Site, kind: str) -> bytes:
    return writing.as_csv(writing.rows(loaded, kind))


def _xlsx(loaded: Site, kind: str) -> bytes:
    return writing.as_xlsx(writing.rows(loaded, kind), kind, KINDS[kind].label, loaded.today)


def _json(loaded: Site, kind: str) -> bytes:
    entries = [{"id": entry.id, **entry.source.facts} for entry in loaded.entries if entry.kind.name == kind]
    told = {"kind": kind, "as_of": loaded.today.isoformat(), "sample": loaded.is_sample, "entries": entries}
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def _vcf(loaded: Site, kind: str) -> bytes:
    return "".join(text for path, text in vcards.files(loaded, "").items() if path.startswith(kind)).encode()


def _ics(loaded: Site, kind: str) -> bytes:
    return calendar.files(loaded, site_url())["calendar.ics"]


TABLES: dict[str, Callable[[Site, str], bytes]] = {"csv": _csv, "xlsx": _xlsx, "json": _json}
MADE = {
    "workstation": {**TABLES, "vcf": _vcf},
    "channel": TABLES,
    "event": {**TABLES, "ics": _ics},
    "explainer": TABLES,
}
FORMATS = ("csv", "xlsx", "json", "vcf", "ics")


@click.command("export")
@click.argument("kind", type=click.Choice(sorted(MADE)))
@click.option(
    "--format", "style", type=click.Choice(FORMATS), default="csv", show_default=True, help="哪种样子。"
)
@click.option(
    "-o", "--out", type=click.Path(path_type=Path, dir_okay=False), default=None, help="写到这个文件；xlsx 必写。"
)  # fmt: skip
@docs_option
@today_option
def command(kind: str, style: str, out: Path | None, docs: Path, today: date | None) -> None:
    """把一类条目导出来。工作站的表改好了，用 outreach import 导回来。"""
    if style not in MADE[kind]:
        raise click.UsageError(f"{KINDS[kind].label}没有 {style}，只有：{'、'.join(MADE[kind])}。")
    if style == "xlsx" and out is None:
        raise click.UsageError("Excel 文件要写到文件里：加上 -o 工作站.xlsx")
    loaded = site.load(read_folder(existing(docs)), today or current_day())
    made = MADE[kind][style](loaded, kind)
    if out is None:
        sys.stdout.buffer.write(made)
    else:
        write(out, made)
        click.echo(f"写好了：{out}", err=True)
