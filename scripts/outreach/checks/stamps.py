"""英文页跟没跟上：有没有英文页，translates 那一行写的是哪天的中文，后来中文改了哪几处。

英文从不挡住中文，这里都只是建议改。
"""

from __future__ import annotations

from collections.abc import Iterator

from outreach.checks.rule import Problem, problem, rule
from outreach.entry import Entry
from outreach.finding import SHOULD, Place
from outreach.kinds.base import Kind
from outreach.site import Site
from outreach.stamp import Standing
from outreach.translation import STAMP

_NAMED = 8
"""最多点几处的名：再多，不如从头对一遍。"""


@rule("twin-missing", SHOULD)
def every_page_has_english(site: Site) -> Iterator[Problem]:
    """每一页都有英文页；没有的，英文站上显示中文并说明。"""
    for entry in site.entries:
        if entry.twin is None:
            name = entry.path.removesuffix(".md") + ".en.md"
            yield Problem(
                Place(entry.path), f"没有 {name}", "看英文的人会看到一页中文。",
                f"有空时建一个 {name}，只写文字，文件头里写上 {STAMP}: {entry.stamp(site.today)}",
            )  # fmt: skip


@rule("twin-behind", SHOULD)
def english_keeps_up(site: Site) -> Iterator[Problem]:
    """中文页的文字改了以后，英文页要重新看一遍。"""
    for entry in site.entries:
        held = entry.standing
        if entry.twin is None or held is None:
            continue
        early = held.on is not None and held.on > site.today
        if held.is_behind or early:
            why, look = _early(site, entry, held) if early else _told(entry, held)
            missing = held.fault == "missing"
            line = f"{STAMP}: {entry.stamp(site.today)}"
            yield problem(
                entry.twin, (STAMP,), why,
                f"{look}，然后{'在文件头里加上' if missing else '把这一行改成'}：{line}",
                f"没有写 {STAMP}" if missing else "",
            )  # fmt: skip


def _told(entry: Entry[Kind], held: Standing) -> tuple[str, str]:
    """为什么，先看哪里。"""
    again = f"对照 {entry.path} 核对一遍英文"
    if held.fault == "missing":
        return "没有写译的是哪一版中文，中文改了没人知道这里要跟着改。", again
    if held.fault == "legacy":
        return "这是旧的写法，看不出是哪天对的，也看不出中文后来改了哪几处。", again
    if held.fault == "malformed":
        return "这一行读不懂：要写一个日期、一个空格、一串指纹，不能自己编，也不能抄漏。", again
    return (
        f"{held.on} 以后中文页改了 {held.count} 处，这一页还没有跟上，可能已经不对。",
        f"对照 {entry.path} 改好英文（{_where(held)}）",
    )


def _early(site: Site, entry: Entry[Kind], held: Standing) -> tuple[str, str]:
    return (
        f"今天是 {site.today}，{held.on} 还没到，不可能已经对过。",
        f"对照 {entry.path} 核对一遍英文",
    )


def _where(held: Standing) -> str:
    """改了的、加了的，说出名字和行号；删掉的只说得出几处。"""
    named = [f"第 {part.line} 行 {part.name}" for part in held.changed[:_NAMED]]
    if len(held.changed) > _NAMED:
        named.append(f"……一共 {len(held.changed)} 处")
    if held.removed:
        named.append(f"中文删掉了 {held.removed} 处，看英文有没有多出来的")
    return "；".join(named)
