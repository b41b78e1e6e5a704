"""给脚本的数据：几张纸、放假登记簿、要说的话。进：Site、Teller。出：能写成 JSON 的字典。"""

from __future__ import annotations

from typing import Any

from outreach.dates import MONTHS, WEEKDAYS
from outreach.papers.offered import Term, papers
from outreach.site import Site
from outreach.teller import Teller
from outreach.wording import word


def published(site: Site, tell: Teller) -> dict[str, Any]:
    """给脚本的数据：几张纸、放假登记簿、要说的话。"""
    years = site.holidays.years
    return {
        "papers": [
            {"start": paper.start, "terms": [_published(term, tell) for term in paper.terms]}
            for paper in papers(site, tell.language)
        ],
        "years": [year.year for year in years],
        "off": [[off.first.isoformat(), off.last.isoformat()] for year in years for off in year.off],
        "work": [day.isoformat() for year in years for day in year.work],
        "weekdays": WEEKDAYS[tell.language],
        "months": MONTHS,
        "words": {key: word(f"limit.{key}", tell.language) for key in SPOKEN},
    }


SPOKEN = ("last", "left", "left-one", "today", "over", "over-theirs", "page", "late", "moved", "pending", "custody", "unwritten",
          "future", "rule", "paper-first", "from")  # fmt: skip
"""脚本要说的几句话，键是 wording 里 `limit.` 后面的词。"""


def _published(term: Term, tell: Teller) -> dict[str, Any]:
    rule, fact = term.rule, term.fact
    return {
        "amount": fact.amount, "unit": fact.unit, "moves": rule.moves, "stays": rule.custody_stays,
        "monthEnd": rule.month_end, "workdays": rule.workdays, "custody": fact.custody, "asks": term.asks_custody,
        "who": term.told.who, "what": term.told.what, "from": term.told.counted_from,
        "long": f"{fact.amount}{'' if tell.language == 'zh' else ' '}{tell.unit(term.unit, fact.amount)}",
        "law": tell.cite(fact.law or ""), "how": tell.cite(term.counting.law) if term.counting else "",
        "page": tell.to(term.entry), "title": tell.name(term.entry),
    }  # fmt: skip
