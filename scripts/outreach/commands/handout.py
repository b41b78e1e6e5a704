"""命令 outreach handout：把几件事印成一份 PDF。参数进，一个 PDF 文件出。

退出码：0 印好了；1 印不成（印不下、缺字，或者正式印发时纸上还有提醒）；2 命令写错了。
"""

from __future__ import annotations

import difflib
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from outreach import site
from outreach.addresses import LANGUAGES
from outreach.commands.options import current_day, docs_option, existing, today_option
from outreach.disk import read_folder, write
from outreach.entry import Entry
from outreach.handout import SIZES, Size
from outreach.handout.facts import WALL_CHART
from outreach.kinds.base import Kind
from outreach.site import Site
from outreach.wording import word

if TYPE_CHECKING:
    from outreach.printing.printer import Printed, Printer

CHOICES = [name for name in SIZES if name not in ("a4-both", "booklet")]
FOLDERS = ("explainer", "document", "event", "channel")
"""一件事可以是哪几类；海报才用得着活动、热线。"""
MOST = 3
"""一次最多几件事：再多，拿到的人一张也不看。"""


@click.command("handout")
@click.argument("topics", nargs=-1, metavar="[TOPIC]...")
@docs_option
@today_option
@click.option("--workstation", help="在哪个工作站发：文件名，如 chengguan。不写就印本院的。")
@click.option("--size", type=click.Choice(CHOICES), default="a4", show_default=True, help="哪种纸。")
@click.option(
    "--lang",
    "language",
    type=click.Choice([*LANGUAGES, "both"]),
    default=LANGUAGES[0],
    show_default=True,
    help="哪种语言；both 一张纸上中英对照。",
)
@click.option("--publish", is_flag=True, help="正式印发：纸上还有提醒的（没审核、过期、示例）不印。")
@click.option(
    "-o", "--out", type=click.Path(path_type=Path, dir_okay=False), required=True, help="写到哪个文件。"
)
def command(topics: tuple[str, ...], docs: Path, today: date | None, workstation: str | None, size: str, language: str, publish: bool, out: Path) -> None:  # fmt: skip
    """印明白纸。TOPIC 是文件名，如 police-wont-file，一次最多三件。"""
    folder = existing(docs)
    loaded = site.load(read_folder(folder), today or current_day())
    wanted = _size(size, language)
    place = _find(loaded, ("workstation",), workstation, "工作站") if workstation else None
    entries = _entries(loaded, topics, wanted, place)
    try:
        from outreach import printshop
    except OSError as missing:
        click.echo(
            f"这台电脑缺排版用的系统库（Pango），装好再印：运行 scripts/printing.sh。\n（{missing}）",
            err=True,
        )
        sys.exit(1)
    made = printshop.told(lambda: _print(printshop.printer(loaded), entries, wanted, language, place))
    if made is None:
        sys.exit(1)
    _report(made, out, publish)


def _size(name: str, language: str) -> Size:
    if language != "both":
        return SIZES[name]
    if name != "a4":
        raise click.UsageError("中英对照只有 A4 一种：--size a4 --lang both。")
    return SIZES["a4-both"]


def _entries(
    loaded: Site, topics: tuple[str, ...], size: Size, place: Entry[Kind] | None
) -> list[Entry[Kind]]:
    """这种纸说的是什么：门牌说工作站，总表和表格说全站，别的要写是哪件事。"""
    if size.about != "topic" and topics:
        raise click.UsageError(f"{size.name} 不用写是哪件事。")
    if size.about == "place":
        if place is None:
            raise click.UsageError("门牌要写是哪个工作站：--workstation 文件名。")
        return [place]
    if size.about == "page":
        path = WALL_CHART if size.name == "wall-chart" else "handouts/index.md"
        return [loaded.by_path[path]]
    if not 1 <= len(topics) <= MOST:
        raise click.UsageError(
            f"写明印哪几件事，一次一到{MOST}件。名字就是 docs/explainers/ 里的文件名，不带 .md。"
        )
    kinds = {"poster-a3": FOLDERS, "lecture-pack": FOLDERS[:1]}.get(size.name, FOLDERS[:2])
    return [_find(loaded, kinds, topic, "明白纸") for topic in topics]


def _find(loaded: Site, kinds: tuple[str, ...], id: str, what: str) -> Entry[Kind]:
    """文件名对得上的条目。抛出 UsageError：没有，给出最像的。"""
    for kind in kinds:
        if (entry := loaded.get(kind, id)) and entry.zh is not None:
            return entry
    known = [entry.id for entry in loaded.entries if entry.kind.name in kinds]
    near = difflib.get_close_matches(id, known, 3, 0.5)
    hint = f"是不是：{'、'.join(near)}？" if near else "名字就是文件名，不带 .md。"
    raise click.UsageError(f"没有叫 {id} 的{what}，或者它的文件头有错。{hint}")


def _print(
    printer: Printer, entries: list[Entry[Kind]], size: Size, language: str, place: Entry[Kind] | None
) -> Printed | None:
    language = LANGUAGES[0] if language == "both" else language
    if size.name == "lecture-pack":
        if len(entries) > 1:
            raise click.UsageError("讲课包一次一件事。")
        made = printer.lecture(entries[0], language, place)  # type: ignore[arg-type]
        if made is None:
            click.echo(word("telling.due", language), err=True)
        return made
    return printer.sheets(entries, size, language, place)  # type: ignore[arg-type]


def _report(made: Printed, out: Path, publish: bool) -> None:
    cautions = {caution.text: caution for one in made.handouts for caution in one.cautions}
    if publish and cautions:
        click.echo("没有印：正式印发的纸上不能有这几句提醒，先把它们说的事办好。", err=True)
        for caution in cautions.values():
            click.echo(f"  docs/{caution.about.path}  {caution.text}", err=True)
        sys.exit(1)
    write(out, made.pdf)
    click.echo(f"印好了：{out}，{made.pages} 页，{len(made.pdf) / 1024:.0f} KB。", err=True)
    for one, sheet in zip(made.handouts, made.sheets, strict=True):
        if sheet.dropped:
            names = "、".join(one.left_out(sheet.dropped, "zh"))
            click.echo(f"  {one.it.title}：印不下，舍了{names}，纸上请人扫码看。", err=True)
    for caution in cautions.values():
        click.echo(f"  纸上有一句提醒：{caution.text}", err=True)
