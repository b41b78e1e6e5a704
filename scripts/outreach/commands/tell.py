"""命令 outreach tell：一张明白纸的广播稿、群里发的话、讲课提纲。参数进，文字出。

退出码：0 有稿子；1 这一页不该给（该复核了，或者不往群里发）；2 命令写错了。
"""

from __future__ import annotations

import difflib
import sys
from datetime import date
from pathlib import Path

import click

from outreach import site, telling
from outreach.addresses import LANGUAGES
from outreach.commands.options import current_day, docs_option, existing, out_option, today_option
from outreach.disk import read_folder, write
from outreach.entry import Entry
from outreach.kinds.explainer import Explainer
from outreach.site import Site
from outreach.wording import word

KINDS = ("broadcast", "chat", "outline")


@click.command("tell")
@click.argument("slug")
@docs_option
@today_option
@click.option("--lang", "language", type=click.Choice(LANGUAGES), default=LANGUAGES[0], help="哪种语言。")
@click.option(
    "--kind",
    type=click.Choice(KINDS),
    default=KINDS[0],
    show_default=True,
    help="broadcast 大喇叭念的；chat 群里发的；outline 讲课提纲。",
)
@out_option
def command(slug: str, docs: Path, today: date | None, language: str, kind: str, out: Path | None) -> None:
    """把一张明白纸变成念的、发的、讲的。SLUG 是它的文件名，如 police-wont-file。"""
    folder = existing(docs)
    loaded = site.load(read_folder(folder), today or current_day())
    entry = _entry(loaded, slug)
    if not (text := _text(loaded, entry, language, kind)):
        click.echo(word(f"telling.{telling.withheld(loaded, entry)}", language), err=True)
        sys.exit(1)
    if out is None:
        click.echo(text)
    else:
        write(out, text + "\n")
        click.echo(f"写好了：{out}。用之前先出声念一遍。", err=True)


def _entry(loaded: Site, slug: str) -> Entry[Explainer]:
    """文件名对得上的明白纸。抛出 UsageError：没有这一张，给出最像的。"""
    entries = {entry.id: entry for entry in loaded.all(Explainer)}
    if slug not in entries:
        near = difflib.get_close_matches(slug, entries, 3, 0.5)
        hint = f"是不是：{'、'.join(near)}？" if near else "名字就是 docs/explainers/ 里的文件名，不带 .md。"
        raise click.UsageError(f"没有叫 {slug} 的明白纸，或者它的文件头有错。{hint}")
    return entries[slug]


def _text(loaded: Site, entry: Entry[Explainer], language: str, kind: str) -> str:
    if kind == "outline":
        made = telling.outline(loaded, entry, language)
        return made.text if made else ""
    return {"broadcast": telling.broadcast, "chat": telling.chat}[kind](loaded, entry, language)
