"""法律改了版、废止了，哪些页还没有照新的看过。

进：Site 里的条目（里面有今天）。出：LawChange。页上写着复核记录，法律登记上写着哪一版哪天施行：
施行的日子在最近一次复核以后，这一页就要重读。还没施行的新版也给出来：纸上的有效期不能越过那一天。
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from outreach.citation import Citation
from outreach.entry import Entry
from outreach.kinds.base import Kind
from outreach.kinds.law import Edition, Law
from outreach.kinds.law_page import LawPage
from outreach.kinds.parts import latest
from outreach.site import Site


@dataclass(frozen=True, slots=True)
class LawChange:
    """一部法律的一次变动，和这一页引了它的哪几条。`edition` 是新版；废止的为 None。"""

    law: Entry[Law]
    on: date
    edition: Edition | None
    cited: tuple[Citation, ...]


def since_review(site: Site, entry: Entry[Kind], until: date) -> tuple[LawChange, ...]:
    """最近一次复核以后、`until` 以前（含当天）变了的法律，早的在前。没复核过的页另有规则管，这里不算。"""
    reviewed = latest(entry.model.review) if isinstance(entry.model, LawPage) else None
    if reviewed is None:
        return ()
    by_law: dict[str, list[Citation]] = {}
    for citation in site.laws.basis[entry.path]:
        by_law.setdefault(site.laws.key(citation), []).append(citation)
    changes = [
        LawChange(law, on, edition, tuple(by_law[law.id]))
        for law in site.all(Law)
        if law.id in by_law
        for on, edition in _turns(law.model)
        if reviewed < on <= until
    ]
    return tuple(sorted(changes, key=lambda change: (change.on, change.law.id)))


def _turns(law: Law) -> list[tuple[date, Edition | None]]:
    """一部法律变动的日子：每一版施行那天，废止那天。"""
    turns: list[tuple[date, Edition | None]] = [(edition.in_force, edition) for edition in law.editions]
    return [*turns, (law.repealed, None)] if law.repealed else turns
