"""哪些纸能算，各有哪几个期限，怎么数。

进：Site、语言。出：给读者挑的几组（Paper）；一个期限从某天起的最后一天。
只有写了 start（读者知道从哪天算）的期限才在里面；怎么数看法律登记里的 counting。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from outreach import citation, time_limits
from outreach.entry import Entry
from outreach.kinds.document import Document
from outreach.kinds.law import Counting
from outreach.kinds.law_page import Sheet
from outreach.kinds.parts import Deadline
from outreach.opening import Register
from outreach.site import Site
from outreach.time_limits import Limit, Rule

_READING = re.compile(r"^Reading (?:an? |the )?")
"""看懂文书那一页的英文标题，去掉“怎么看”就是纸的名字。"""
STARTS = ("received", "dated", "handed-in")
"""读者知道的三种日子，也是挑的时候的先后。"""


@dataclass(frozen=True)
class Term:
    """一个期限，和写着它的那一页。`counting` 是登记的数法，没有登记为 None。"""

    entry: Entry[Sheet]
    fact: Deadline
    told: Deadline
    counting: Counting | None

    @property
    def rule(self) -> Rule:
        c = self.counting
        if c is None:
            return Rule()
        return Rule(c.holidays == "next-day", c.custody == "same-day", c.month_end is not None, c.workdays)

    @property
    def asks_custody(self) -> bool:
        """要不要问人关没关着：写给嫌疑人家里的，条文又分关没关着的，才问。"""
        return (
            "suspect-family" in self.entry.model.audience
            and self.rule.custody_stays
            and not self.fact.custody
        )

    @property
    def unit(self) -> str:
        """写几日就是工作日的法律，照工作日说。"""
        is_work = self.fact.unit == "days" and self.fact.amount in self.rule.workdays
        return "workdays" if is_work else self.fact.unit


@dataclass(frozen=True)
class Paper:
    """一张纸（或交上去的一份材料）：名字、从哪一天算、它的几个期限。`chinese` 是纸上印的名字。"""

    start: str
    name: str
    chinese: str
    terms: tuple[Term, ...]

    @property
    def is_yours(self) -> bool:
        """头一个期限是读者自己要赶的。"""
        return self.terms[0].fact.who.startswith("你")


def papers(site: Site, language: str) -> tuple[Paper, ...]:
    """能算的纸，先是收到的，再是纸上写着日子的，再是自己交的；自己要赶的在前，文书在明白纸前。"""
    groups: dict[tuple[str, str], list[Term]] = {}
    for term in _terms(site, language):
        groups.setdefault((str(term.fact.start), _chinese(term)), []).append(term)
    found = [
        Paper(start, _name(terms[0], language), chinese, tuple(terms))
        for (start, chinese), terms in groups.items()
    ]
    return tuple(sorted(found, key=lambda paper: (STARTS.index(paper.start), not paper.is_yours)))


def _terms(site: Site, language: str) -> Iterator[Term]:
    sheets = sorted(site.all(Sheet), key=lambda e: not issubclass(e.kind, Document))
    for entry in sheets:
        for fact, told in zip(entry.model.deadline, entry.told_in(language).deadline, strict=False):
            if fact.start and fact.unit != "hours" and (fact.paper or isinstance(entry.model, Document)):
                yield Term(entry, fact, told, _counting(site, fact))


def _counting(site: Site, fact: Deadline) -> Counting | None:
    first = next(citation.find(fact.law or ""), None)
    law = site.laws.by_title.get(first.title) if first else None
    return law.model.counting if law else None


def _chinese(term: Term) -> str:
    own = term.entry.model
    return term.fact.paper or (own.paper if isinstance(own, Document) else own.title)


def _name(term: Term, language: str) -> str:
    if language == "zh":
        return _chinese(term)
    name = term.told.paper or _READING.sub("", term.entry.told_in(language).title)
    return name[:1].upper() + name[1:]


def computed(term: Term, start: date, register: Register, *, custody: bool = False) -> Limit:
    """一个期限从某天起的最后一天。"""
    unit: Any = term.fact.unit
    return time_limits.limit(
        start, term.fact.amount, unit, term.rule, register, custody=custody or term.fact.custody
    )
