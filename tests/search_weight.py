"""搜索多重：压缩以后多少字节。进：做好的网站。出：Weight。限额由 tests/test_search_quality.py 拦着，数字由 `make bench` 写进 README。"""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path
from typing import Any, NamedTuple

from outreach.addresses import address
from outreach.disk import ROOT, own_assets
from outreach.outputs.finishing import script
from search_engine import content, on_disk

PAGES = 150
"""限额说的是一种语言一百五十页；照比例抽这么多页来称。"""
_PAGE = "explainers/police-wont-file.md"
_OURS = re.compile(r"^(?:a?\.search|\.ways|a\.ways)[^\n]*\n", re.M)
"""页头样式里只管搜索的几行。"""
_FORM = re.compile(r"<form class=\"search.*?</form>", re.S)


class Weight(NamedTuple):
    """一种语言的几样，除了 `rows` 都是压缩后的字节；没有的为 0。"""

    rows: int
    idle: int
    """没人搜的页上多出多少。"""
    first: int
    """到第一条结果，一共下载多少。"""
    fewer: int
    """同样的，照一百五十页算。"""
    sounds: int
    full: int

    @property
    def sizes(self) -> tuple[int, ...]:
        return self[1:]


def weigh(site: Path, language: str) -> Weight:
    parts = on_disk(site, language)
    rows = content(parts["first"])["rows"]
    scripts = sum(small(path.read_text("utf-8")) for path in (site / "assets").glob("search*.js"))
    # 一行一行等距离抽：各类都抽到，比例和全站一样。
    fewer = parts["first"].replace(_json(rows), _json([rows[n * len(rows) // PAGES] for n in range(PAGES)]))
    assert len(fewer) < len(parts["first"])
    return Weight(
        rows=len(rows),
        idle=_idle(site, language),
        first=scripts + small(parts["first"]),
        fewer=scripts + small(fewer),
        sounds=small(parts["sounds"]) if language == "zh" else 0,
        full=small(parts["full"]),
    )


def _idle(site: Path, language: str) -> int:
    """页头的表单、打开它的那几行脚本、样式：有和没有，压缩后差多少。"""
    page = (site / address(_PAGE, language) / "index.html").read_text("utf-8")
    own = own_assets(ROOT / "overrides")
    style = own["site/10-header.css"]
    less = {name: text for name, text in own.items() if name != "site/90-search.js"}
    pairs = [(page, _FORM.sub("", page)), (script(own), script(less)), (style, _OURS.sub("", style))]
    assert all(len(rest) < len(whole) for whole, rest in pairs)
    return sum(small(whole) - small(rest) for whole, rest in pairs)


def small(text: str) -> int:
    return len(gzip.compress(text.encode(), 6, mtime=0))


def _json(rows: list[Any]) -> str:
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
