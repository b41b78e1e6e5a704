"""开印刷间：从磁盘取字体、样式、模板、网站地址，交给 printing；印不成的，说给人听。

进：Site。出：Printer；印不下、缺字的变成一句中文。handout、build 两条命令用。import 得进来要有 Pango。
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TypeVar

import click
from rich.console import Console
from rich.progress import Progress

from outreach import fragments, halves
from outreach.addresses import LANGUAGES
from outreach.disk import ROOT, own_assets, site_url, write
from outreach.entry import Entry
from outreach.handout import SIZES, issued
from outreach.handout.sheet import Place
from outreach.kinds.base import Kind
from outreach.kinds.workstation import Workstation
from outreach.printing.fitting import TooLongError
from outreach.printing.glyphs import MissingGlyphsError
from outreach.printing.press import FONTS, Press
from outreach.printing.printer import Printer
from outreach.site import Site

T = TypeVar("T")
_ON_SCREEN = "handout/40-desk.css"
"""选纸的那一页自己的样式，纸上用不着。"""


def printer(site: Site) -> Printer:
    """一台印刷机。读好的站不会变，从此不必回头去扫它：一张纸快两成。"""
    gc.freeze()
    overrides = ROOT / "overrides"
    own = own_assets(overrides).items()
    styles = "\n".join(text for name, text in own if name.startswith("handout/") and name != _ON_SCREEN)
    fonts = {name: (ROOT / f"scripts/fonts/NotoSansSC-{name}.ttf").read_bytes() for name in FONTS}
    return Printer(site, fragments.environment(overrides), Press(styles, fonts), site_url())


def told(work: Callable[[], T]) -> T | None:
    """做一份活；印不成的说明白哪一页、改什么，给 None。"""
    try:
        return work()
    except (TooLongError, MissingGlyphsError) as failure:
        click.echo(explained(failure), err=True)
    return None


def explained(failure: TooLongError | MissingGlyphsError) -> str:
    if isinstance(failure, MissingGlyphsError):
        return (
            f"印不成：字体里没有这几个字：{failure.characters}\n"
            "  怎么改  换一个常用字；一定要用的，请程序员运行 scripts/fonts.sh 把它加进字体。"
        )
    path, title = failure.handout.topic.path, failure.handout.it.title
    return (
        f"docs/{path}\n  写的是  {title}\n"
        f"  为什么  {failure.size.name} 这种纸，字缩到最小、能舍的都舍了，还是印不下。\n"
        f"  怎么改  删掉大约 {failure.over} 个字：先删 steps、deadline 里最长的几条，或者换一种纸：--size a4。"
    )


@dataclass(frozen=True, slots=True)
class _Work:
    """要印的一份：`topic` 单张，`place` 一个工作站一本。"""

    path: str
    language: str
    topic: Entry[Kind] | None = None
    place: Entry[Place] | None = None


def publish(site: Site, folder: Path) -> int:
    """每件事一张 A4，每个工作站一本，中英文；两个核一起印。给出印了几份；有一份印不成，说明白，给 0。"""
    sheets: list[Entry[Kind]] = [*issued.sheets(site)]
    # 一本顶几十张，先印。
    works = sorted(_works(site, sheets), key=lambda one: one.topic is not None)

    machine = cache(lambda: printer(site))  # 两个核各开一台

    def work(one: _Work) -> str:
        try:
            _print(machine(), one, folder, sheets)
        except (TooLongError, MissingGlyphsError) as failure:
            return explained(failure)
        return ""

    with Progress(console=Console(stderr=True), transient=True) as bar:
        watch = partial(bar.track, total=len(works) / 2, description="印明白纸…")
        failures = halves.in_turn(work, works, watch)
    for failure in filter(None, failures):
        click.echo(failure, err=True)
    return 0 if any(failures) else len(works)


def _works(site: Site, sheets: Sequence[Entry[Kind]]) -> Iterator[_Work]:
    for language in LANGUAGES:
        ending = "" if language == LANGUAGES[0] else f".{language}"
        yield from (_Work(f"{one.id}{ending}.pdf", language, place=one) for one in site.all(Workstation))
        yield from (_Work(f"a4/{one.id}{ending}.pdf", language, topic=one) for one in sheets)


def _print(machine: Printer, work: _Work, folder: Path, sheets: Sequence[Entry[Kind]]) -> None:
    if work.topic:
        made = machine.sheets([work.topic], SIZES["a4"], work.language, None)
    else:
        assert work.place
        made = machine.booklet(sheets, work.language, work.place)
    write(folder / work.path, made.pdf)
