"""现在用的批号：哪件事、哪个工作站，各管到哪天。“手里的纸还能用吗”那一页就是这张表。

进：Site、语言。出：Issued，一行一个。不在表上的就是换过了（为什么不登记换掉的，见 batch）。
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from outreach.entry import Entry
from outreach.handout import batch, facts, validity
from outreach.kinds.base import Kind
from outreach.kinds.channel import Channel
from outreach.kinds.document import Document
from outreach.kinds.event import Event
from outreach.kinds.explainer import Explainer
from outreach.kinds.law_page import LawPage, Sheet
from outreach.kinds.office import Office
from outreach.kinds.workstation import Workstation
from outreach.site import Site

PAGES = (facts.WALL_CHART, "handouts/index.md")
"""没有自己的类、也会印在纸上的两页：总表，和问事条、征求意见表。"""


@dataclass(frozen=True, slots=True)
class Issued:
    """一个现在用的批号（不含末一位），和它说的是谁、管到哪天。"""

    code: str
    entry: Entry[Kind]
    until: date | None

    def is_over(self, today: date) -> bool:
        return self.until is not None and today > self.until


def topics(site: Site, language: str) -> Iterator[Issued]:
    """说的事：会印出来的每一页。"""
    for entry in site.all(Kind):
        if is_printed(entry):
            yield Issued(batch.of(site, entry, language, None).topic, entry, _until(site, entry))


def places(site: Site, language: str) -> Iterator[Issued]:
    """工作站和本院。"""
    places: tuple[Entry[Office | Workstation], ...] = (*site.all(Office), *site.all(Workstation))
    for entry in places:
        yield Issued(batch.of(site, entry, language, entry).place, entry, _until(site, entry))


def is_printed(entry: Entry[Kind]) -> bool:
    """这一页会不会印在纸上。"""
    return issubclass(entry.kind, LawPage | Workstation | Event | Channel | Office) or entry.path in PAGES


def has_footer(entry: Entry[Kind]) -> bool:
    """从浏览器里印出来，末尾要不要二维码、批号那一块。活动页印出来是海报，自己有二维码、网址和日子。"""
    return is_printed(entry) and not issubclass(entry.kind, Event)


def sheets(site: Site) -> list[Entry[Sheet]]:
    """能印成明白纸的：先明白纸，再看懂文书。"""
    return [*site.all(Explainer), *site.all(Document)]


def _until(site: Site, entry: Entry[Kind]) -> date | None:
    end = validity.of(site, facts.of(site, entry))
    return end.until if end else None
