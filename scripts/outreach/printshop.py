"""开印刷间：从磁盘取字体、样式、模板、网站地址，交给 printing；印不成的，说给人听。

进：Site。出：Printer；印不下、缺字的变成一句中文。handout、build 两条命令用。import 得进来要有 Pango。
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

import click

from outreach import fragments
from outreach.disk import ROOT, own_assets
from outreach.printing.fitting import TooLongError
from outreach.printing.glyphs import MissingGlyphsError
from outreach.printing.press import FONTS, Press
from outreach.printing.printer import Printer
from outreach.site import Site

T = TypeVar("T")
_ADDRESS = re.compile(r"^site_url:\s*[\"']?(\S+?)[\"']?\s*(?:#.*)?$", re.M)


def printer(site: Site) -> Printer:
    overrides = ROOT / "overrides"
    styles = "\n".join(text for name, text in own_assets(overrides).items() if name.startswith("handout/"))
    fonts = {name: (ROOT / f"scripts/fonts/NotoSansSC-{name}.ttf").read_bytes() for name in FONTS}
    return Printer(site, fragments.environment(overrides), Press(styles, fonts), site_url())


def site_url() -> str:
    """网站地址只写在 mkdocs.yml 里；没写就没有二维码。"""
    found = _ADDRESS.search((ROOT / "mkdocs.yml").read_text("utf-8"))
    return found[1].rstrip("/") + "/" if found else ""


def told(work: Callable[[], T]) -> T | None:
    """做一份活；印不成的说明白哪一页、改什么，给 None。"""
    try:
        return work()
    except TooLongError as long:
        path, title = long.handout.topic.path, long.handout.it.title
        click.echo(
            f"docs/{path}\n  写的是  {title}\n  为什么  {long.size.name} 这种纸，字缩到最小、能舍的都舍了，还是印不下。\n"
            f"  怎么改  删掉大约 {long.over} 个字：先删 steps、deadline 里最长的几条，或者换一种纸：--size a4。",
            err=True,
        )
    except MissingGlyphsError as missing:
        click.echo(
            f"印不成：字体里没有这几个字：{missing.characters}\n"
            "  怎么改  换一个常用字；一定要用的，请程序员运行 scripts/fonts.sh 把它加进字体。",
            err=True,
        )
    return None
