"""一个原因报一次：导航里的一个错不报三百遍。进：Hit、Origin。出：Finding。"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from outreach.finding import Finding, Place, in_order
from outreach.links import mistyped
from outreach.links.origin import Origin
from outreach.links.rule import Hit

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
    places: dict[int, Place] = {}
    times: Counter[tuple[str, str, str, str]] = Counter()
    spread = _spread(hits)
    for hit in hits:
        nth = (hit.document.path, hit.slug, hit.link.target, hit.link.region)
        place = origin.place(hit, times[nth]) if origin else None
        times[nth] += 1
        if place:
            places[id(hit)] = place
        groups.setdefault(_key(hit, place, spread[_cause(hit)], pages), []).append(hit)
    return in_order(_finding(group, places.get(id(group[0])), shown) for group in groups.values())


def _cause(hit: Hit) -> tuple[str, str, str, bool]:
    return hit.slug, hit.reaches, hit.link.text, _is_template(hit)


def _is_template(hit: Hit) -> bool:
    return hit.link.region not in ("main", "")


def _spread(hits: Iterable[Hit]) -> Counter[tuple[str, str, str, bool]]:
    """同一个毛病在几页上。"""
    return Counter(cause for cause, _ in {(_cause(hit), hit.document.path) for hit in hits})


def _key(hit: Hit, place: Place | None, spread: int, pages: int) -> tuple[object, ...]:
    if place:
        # 同一行 Markdown 做进中文页和借用它的英文页，地址前面差一个 en/。
        return hit.slug, place, hit.link.text, hit.reaches.rstrip("/").rpartition("/")[2]
    if spread >= WIDESPREAD and (_is_template(hit) or spread * 2 >= pages):
        return hit.slug, hit.reaches, hit.link.text, hit.link.region
    return hit.slug, hit.document.path, hit.link.line, hit.link.target, hit.link.text


def _finding(group: list[Hit], place: Place | None, shown: Shown) -> Finding:
    first = group[0]
    pages = len({hit.document.path for hit in group})
    at = _where(first, place, shown)
    found = _visible(first.link.target) or "（空的）"
    notes = [f"文字“{first.link.text}”"] if first.link.text else []
    notes += [f"{pages} 页上都有"] if pages > 1 else []
    finding = Finding(
        at, first.slug, first.level, found + (f"（{'，'.join(notes)}）" if notes else ""), first.why, first.fix,
        page=first.document.path, target=first.link.target,
    )  # fmt: skip
    return _each_text(finding, _printable)


def _where(hit: Hit, place: Place | None, shown: Shown) -> Place:
    if place is None:
        return Place(f"{shown.site}/{hit.document.path}", hit.link.line)
    folder = shown.docs if place.path.endswith(".md") else shown.templates
    return replace(place, path=f"{folder}/{place.path}" if folder else place.path)


def _each_text(finding: Finding, clean: Callable[[str], str]) -> Finding:
    at = replace(finding.at, path=clean(finding.at.path))
    return replace(
        finding, at=at, found=clean(finding.found)[:300], why=clean(finding.why), fix=clean(finding.fix),
        page=clean(finding.page), target=clean(finding.target),
    )  # fmt: skip


def _visible(target: str) -> str:
    return mistyped.shown(target if len(target) <= 200 else f"{target[:200]}…")


def _printable(text: str) -> str:
    """别人的网站里什么字节都有：打印不出来的、会指挥终端的，换成“�”。"""
    return _CONTROL.sub("�", text)
