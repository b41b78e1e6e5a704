"""一个原因报一次：导航里的一个错不报三百遍。进：Hit、Origin。出：Finding。"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from outreach.finding import Finding, Place, in_order
from outreach.links import mistyped
from outreach.links.rule import BETTER, Hit

if TYPE_CHECKING:
    from outreach.links.lines import Spot
    from outreach.links.origin import Origin

WIDESPREAD = 3
"""模板里的同一个链接，出现在几页上就算一个原因。"""
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


@dataclass(frozen=True)
class Shown:
    """消息里的路径从哪里写起：网站、docs、overrides 各在哪个文件夹。"""

    site: str
    docs: str = ""
    templates: str = ""


def findings(hits: Sequence[Hit], origin: Origin | None, pages: int, shown: Shown) -> list[Finding]:
    """合并以后的全部问题，按文件、行排。"""
    groups: dict[tuple[object, ...], list[Hit]] = {}
    spots: dict[int, Spot] = {}
    times: Counter[tuple[str, str, str, str]] = Counter()
    spread = _spread(hits)
    for hit in hits:
        nth = (hit.document.path, hit.slug, hit.link.target, hit.link.region)
        spot = origin.spot(hit, times[nth]) if origin else None
        times[nth] += 1
        if spot:
            spots[id(hit)] = spot
        groups.setdefault(_key(hit, spot, spread, pages), []).append(hit)
    return in_order(_finding(group, spots.get(id(group[0])), shown, origin) for group in groups.values())


def _causes(hit: Hit) -> tuple[tuple[object, ...], ...]:
    """同一个原因的三种认法：到的是同一个地方（../a/、../../a/）；写得一模一样；模板里同一个位置，每页各写各的。"""
    link = hit.link
    place = hit.slug, link.region
    return (
        (*place, link.text, "到", hit.reaches),
        (*place, link.text, "写", link.target),
        (*place, link.tag, link.use, link.mark),
    )


def _spread(hits: Iterable[Hit]) -> Counter[tuple[object, ...]]:
    """同一个毛病在几页上。"""
    return Counter(
        cause for cause, _ in {(cause, hit.document.path) for hit in hits for cause in _causes(hit)}
    )


def _key(hit: Hit, spot: Spot | None, spread: Counter[tuple[object, ...]], pages: int) -> tuple[object, ...]:
    if hit.slug == "page-empty":
        # 原因是那一页空着，不是谁链接了它。
        return hit.slug, hit.reaches.partition("#")[0]
    if spot:
        # 同一行 Markdown 做进中文页和借用它的英文页，地址前面差一个 en/。
        return hit.slug, spot.at, hit.link.text, hit.reaches.rstrip("/").rpartition("/")[2]
    half = max(WIDESPREAD, pages / 2)
    is_framed = hit.link.region not in ("main", "")
    *told, placed = _causes(hit)
    for cause in told:
        if spread[cause] >= (WIDESPREAD if is_framed else half):
            return cause
    if is_framed and spread[placed] >= half:
        return placed
    return hit.slug, hit.document.path, hit.link.line, hit.link.target, hit.link.text


def _finding(group: list[Hit], spot: Spot | None, shown: Shown, origin: Origin | None) -> Finding:
    first = group[0]
    pages = len({hit.document.path for hit in group})
    at = _where(first, spot, shown)
    found = _visible((spot and spot.written) or first.link.target) or "（空的）"
    notes = [f"文字“{first.link.text}”"] if first.link.text else []
    notes += [f"{pages} 页上都有"] if pages > 1 else []
    better = origin.written(first.better, spot.at.path) if origin and spot else ""
    fix = first.fix.replace(BETTER, better or first.beside)
    finding = Finding(
        at, first.slug, first.level, found + (f"（{'，'.join(notes)}）" if notes else ""), first.why, fix,
        page=first.document.path, target=first.link.target,
    )  # fmt: skip
    return _each_text(finding, _printable)


def _where(hit: Hit, spot: Spot | None, shown: Shown) -> Place:
    if spot is None:
        return Place(f"{shown.site}/{hit.document.path}", hit.link.line)
    folder = shown.docs if spot.at.path.endswith(".md") else shown.templates
    return spot.at._replace(path=f"{folder}/{spot.at.path}" if folder else spot.at.path)


def _each_text(finding: Finding, clean: Callable[[str], str]) -> Finding:
    at = finding.at._replace(path=clean(finding.at.path))
    return replace(
        finding, at=at, found=clean(finding.found)[:300], why=clean(finding.why), fix=clean(finding.fix),
        page=clean(finding.page), target=clean(finding.target),
    )  # fmt: skip


def _visible(target: str) -> str:
    return mistyped.shown(target if len(target) <= 200 else f"{target[:200]}…")


def _printable(text: str) -> str:
    """别人的网站里什么字节都有：打印不出来的、会指挥终端的，换成“�”。"""
    return _CONTROL.sub("�", text)
