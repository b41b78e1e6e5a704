"""没有脚本时看的：一个算好的例子，最后一天正好赶上放假。进：Site、语言。出：Example。"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from outreach.papers.offered import Paper, computed, papers
from outreach.site import Site
from outreach.time_limits import Limit


@dataclass(frozen=True)
class Example:
    """一个算给人看的例子：哪天收到，哪天是第一天，数到哪天，最后移到哪天，放的是什么假。"""

    paper: Paper
    start: date
    first: date
    limit: Limit
    holiday: str


def example(site: Site, language: str) -> Example | None:
    """最后一天正好赶上放假的例子：头一张按天数的、会往后移的纸，和登记簿里最长的一个假。"""
    register = site.holidays
    offs = [off for year in register.years for off in year.off]
    chosen = (p for p in papers(site, language) if p.terms[0].rule.moves and p.terms[0].unit == "days")
    if not (offs and (paper := next(chosen, None))):
        return None
    off = max(offs, key=lambda off: (off.first.year, off.count))
    start = off.first + timedelta(days=1 - paper.terms[0].fact.amount)
    made = computed(paper.terms[0], start, register)
    return Example(paper, start, start + timedelta(days=1), made, off.name) if made.note == "moved" else None
