"""公开群众的话，认不出是谁说的：称呼和名字、小到认得出人的地方、查得到是谁的编号，都不留。

只查听到的事和征求意见的结果。身份证号、手机号、案号的标准写法全站都查，在 checks/privacy.py。
"""

from __future__ import annotations

from collections.abc import Iterator

from outreach import prose
from outreach.checks.rule import Problem, rule
from outreach.entry import Entry
from outreach.finding import MUST
from outreach.kinds.base import Kind
from outreach.kinds.consultation import Consultation
from outreach.kinds.heard_item import HeardItem
from outreach.kinds.workstation import Workstation
from outreach.personal import Mark, What, masked, recognisable
from outreach.site import Site
from outreach.source import Source
from outreach.spotting import Spot, Written


def look(site: Site) -> tuple[Spot, ...]:
    """认得出人的每一处；三条规则共用，只看一次。"""
    villages = site.once(_villages)
    entries: tuple[Entry[Kind], ...] = (*site.all(HeardItem), *site.all(Consultation))
    return tuple(
        spot for entry in entries for source in entry.sources for spot in _in(source, entry.kind, villages)
    )


def _villages(site: Site) -> frozenset[str]:
    """工作站登记过的村名：有的村名里没有“村”字前后的界线，连着写也要认得。"""
    names = {name for e in site.all(Workstation) for v in (e.model, e.en) if v for name in v.serves}
    return frozenset(name for name in names if name.endswith(("村", "屯", "Village")))


def _in(source: Source, kind: type[Kind], villages: frozenset[str]) -> Iterator[Spot]:
    written = Written(source)
    marks = [
        *recognisable.find(written.text, source.language, villages),
        *prose.addresses(written.text, source.language),
    ]
    for mark in _joined(written.text, sorted(marks, key=lambda m: (m.start, -m.end))):
        keys = written.keys(mark.start)
        # 征求意见问的是公家的事，只有结果里是群众的话。
        if kind is HeardItem or keys[:1] == ("result",):
            yield Spot(written.place(mark.start), keys, mark, mark.start)


def _joined(text: str, marks: list[Mark]) -> list[Mark]:
    """叠在一起的并成一处：“上湾村”和“村三组”是“上湾村三组”。"""
    found: list[Mark] = []
    for mark in marks:
        if found and mark.start < found[-1].end:
            first, end = found[-1], max(found[-1].end, mark.end)
            shown = text[first.start : end] if first.what == "address" else first.shown
            found[-1] = Mark(first.start, end, first.what, shown)
        else:
            found.append(mark)
    return found


def _problems(site: Site, what: What, why: str, fix: str) -> Iterator[Problem]:
    for spot in site.once(look):
        if spot.mark.what == what:
            yield Problem(spot.at, _shown(spot.mark), why, fix, spot.field)


def _shown(mark: Mark) -> str:
    return masked(mark.shown)


@rule("heard-person", MUST)
def nobody_is_named(site: Site) -> Iterator[Problem]:
    """听到的事里不写是谁说的：姓名、带姓的称呼、“某某”都不写。"""
    yield from _problems(
        site, "name", "像是说话的人，或者他说到的人；邻居一看就知道是谁。",
        "只写事，不写人：“有人问……”。说到工作人员，写岗位，如：窗口的人。",
    )  # fmt: skip


@rule("heard-place", MUST)
def no_place_small_enough_to_tell(site: Site) -> Iterator[Problem]:
    """听到的事里不写小地方：村名、村民小组、楼栋、门牌、几户。"""
    yield from _problems(
        site, "address", "地方小，人少，一说就猜得出是谁家提的。", "只写到乡镇、街道，或者写“一个村”“一个小区”。"
    )  # fmt: skip


@rule("heard-number", MUST)
def no_number_to_look_up(site: Site) -> Iterator[Problem]:
    """听到的事里不写案件、回执、工单的编号。"""
    yield from _problems(
        site, "case", "像是案件或回执的编号，拿着它能查到是谁。", "删掉编号；这里只写事，不写案子。"
    )  # fmt: skip
