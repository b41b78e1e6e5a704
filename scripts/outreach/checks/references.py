"""条目之间的指向：写了别的条目的名字，那个条目要在。"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import Any

from outreach.checks.rule import Problem, problem, rule
from outreach.entry import Entry
from outreach.finding import MUST, Place
from outreach.kinds import KINDS
from outreach.kinds.base import Kind, references
from outreach.kinds.channel import Channel
from outreach.kinds.consultation import Consultation
from outreach.kinds.heard_item import HeardItem
from outreach.kinds.page import Home
from outreach.site import Site
from outreach.source import Path, Value


@rule("reference-missing", MUST)
def names_an_entry_that_exists(site: Site) -> Iterator[Problem]:
    """指向别的条目时，那个条目要在（写文件名，不带 .md）。"""
    for entry in site.entries:
        for keys, id, kinds in _named(entry.source.facts, references(entry.kind), ()):
            if any(site.get(kind, id) for kind in kinds):
                continue
            known = [e.id for e in site.entries if e.kind.name in kinds]
            # 号码不猜：差一位就是另一家。
            near = [] if id.isdigit() else get_close_matches(id, known, 1, 0.5)
            where = KINDS[kinds[0]].folder
            yield problem(
                entry.source, keys, f"docs/{where}/ 里没有 {id}.md，读的人点了会走到死路。",
                f"是不是 {near[0]}？改成：{near[0]}" if near else f"写 docs/{where}/ 里有的文件名，或者先建好那个条目。",
            )  # fmt: skip


def _named(value: Value | None, refs: Any, at: Path) -> Iterator[tuple[Path, str, tuple[str, ...]]]:
    """文件头里每一处指向：键的路径、名字、该属于哪几类。"""
    if isinstance(value, list):
        for n, item in enumerate(value):
            yield from _named(item, refs, (*at, n))
    elif isinstance(refs, tuple) and isinstance(value, str):
        yield at, value, refs
    elif isinstance(refs, dict) and isinstance(value, dict):
        for key, inner in refs.items():
            yield from _named(value.get(key), inner, (*at, key))


@rule("page-missing", MUST)
def names_a_page_that_exists(site: Site) -> Iterator[Problem]:
    """写了某一页的路径时，那一页要在。"""
    for entry, keys, path in _pages_named(site):
        if path not in site.paths:
            yield problem(
                entry.source,
                keys,
                "docs/ 里没有这一页，点了是空的。",
                "写 docs/ 里的路径，如 led_to: workstations/chengguan.md",
                path if len(keys) > 1 else "",
            )
    for home in site.all(Home):
        for n, door in enumerate(home.model.doors):
            if door.to not in site.by_path:
                yield problem(
                    home.source,
                    ("doors", n, "to"),
                    "首页的这扇门通向一页不存在的网页。",
                    "写 docs/ 里的路径，如 to: who-helps/index.md",
                )


def _pages_named(site: Site) -> Iterator[tuple[Entry[Kind], Path, str]]:
    """听到的事、征求意见的结果，各改了哪一页。"""
    for item in site.all(HeardItem):
        if item.model.led_to:
            yield item, ("led_to",), item.model.led_to
    for asked in site.all(Consultation):
        for n, point in enumerate(asked.model.points):
            if point.led_to:
                yield asked, ("result", "points", n, "led_to"), point.led_to


@rule("channel-number", MUST)
def channel_has_its_number(site: Site) -> Iterator[Problem]:
    """能打电话的渠道要写号码；只能上网或到窗口的不写号码。"""
    for entry in site.all(Channel):
        by_phone = "phone" in entry.model.kind
        if by_phone and entry.model.number is None:
            yield problem(
                entry.source,
                ("kind",),
                "写了能打电话，却没有号码。",
                "加上一行 number:，后面写它的号码；不能打电话就从 kind 里去掉 phone。",
            )
        if not by_phone and entry.model.number is not None:
            yield problem(
                entry.source,
                ("number",),
                "这个渠道不能打电话，写了号码会有人白打。",
                "删掉 number 这一行；真能打电话就在 kind 里加 phone。",
            )


@rule("office-missing", MUST)
def office_is_there(site: Site) -> Iterator[Problem]:
    """docs/office.md 要在：全站的区划、区号、后备电话都从它来。"""
    if "office.md" not in site.by_path:
        yield Problem(
            Place("office.md"),
            "没有 office.md",
            "不知道是哪个检察院，区号和后备电话都没有来处。",
            "运行 outreach new office office，照着填。",
        )
