"""只有一页的模板要的：按那一页的路径给。

进：Page。出：名字 → 值或函数；大多数页没有自己要的。
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from jinja2 import Environment

from outreach import guide, guide_chart, guide_map, papers, telling
from outreach.addresses import LANGUAGES, address
from outreach.fragments.page import Given, Page
from outreach.handout import SIZES, Handout, Size, columns, issued


def only_here(page: Page) -> Given:
    """这一页自己要的。"""
    topic = _ON.get(page.entry.path, _route if page.entry.kind.folder == "who-helps" else None)
    return topic(page) if topic else {}


def _route(page: Page) -> Given:
    """“谁来管我的事”的来路和第一个问题。"""
    site = page.site
    return {
        "steps": guide.steps(site).get(page.entry.id, ()),
        "start": site.get("question", guide.START),
    }


def _wall_chart(page: Page) -> Given:
    return {"chart": guide_chart.chart(page.site)}


def _guide_map(page: Page) -> Given:
    return {"outline": guide_map.outline(page.site), "unreachable": guide_map.unreachable(page.site)}


def _deadlines(page: Page) -> Given:
    """期限算一算：能选的纸，给脚本的资料，没有脚本时的一个例子。"""
    return {
        "papers_in": partial(papers.papers, page.site),
        "published_for": partial(papers.published, page.site),
        "example_in": partial(papers.example, page.site),
    }


def _telling(page: Page) -> Given:
    """讲给大家听的稿子。"""
    return {
        "withheld_of": partial(telling.withheld, page.site),
        "broadcast_of": partial(telling.broadcast, page.site),
        "chat_of": partial(telling.chat, page.site),
        "lecture_of": partial(telling.outline, page.site),
    }


def _desk(page: Page) -> Given:
    """印明白纸：每件事一张，每个工作站一块。"""
    site, language, url = page.site, page.language, page.site_url
    sheets = [Handout(site, topic, language, None, url) for topic in issued.sheets(site)]
    places = [one.entry for one in issued.places(site, language)]
    return {
        "desk": [(sheet, _columns(page.jinja, sheet)) for sheet in sheets],
        "desk_sizes": {name: _on_desk(SIZES[name], language) for name in ("a4", "a4-large", "a5")},
        "desk_places": [Handout(site, one, language, one, url) for one in places],  # type: ignore[arg-type]
    }


def _on_desk(size: Size, language: str) -> Given:
    """一种纸：几页，字从多大缩到多小，先舍哪一块。PDF 上本来不印的几块，网页上先舍它们。"""
    extra = [name for name in reversed(SIZES["a4"].blocks) if name not in size.blocks]
    smallest = size.smallest_latin if language == "en" else size.smallest
    return {"pages": size.pages, "from": size.largest, "to": smallest, "drop": [*extra, *size.drop]}


def _columns(jinja: Environment, handout: Handout) -> columns.Columns:
    """标准大小的一张分哪两栏，和 PDF 一样分。"""
    block: Any = jinja.get_template("handout/macros.html").module.block  # type: ignore[attr-defined]
    names = [name for name in SIZES["a4"].blocks if name != "yours"]
    return columns.split({name: made for name in names if (made := block(handout, name).strip())}, 2)


def _batches(page: Page) -> Given:
    """查批号：现在用的批号。"""
    return {
        "address": address,
        "issued": {one: list(issued.topics(page.site, one)) for one in LANGUAGES},
        "issued_places": {one: list(issued.places(page.site, one)) for one in LANGUAGES},
    }


_ON: dict[str, Callable[[Page], Given]] = {
    "index.md": _route,
    "who-helps/index.md": _route,
    "wall-chart/index.md": _wall_chart,
    "guide-map/index.md": _guide_map,
    "deadlines/index.md": _deadlines,
    "tell/index.md": _telling,
    "handouts/index.md": _desk,
    "v/index.md": _batches,
}
"""只有一页要的：那一页的路径 → 给什么。"""
