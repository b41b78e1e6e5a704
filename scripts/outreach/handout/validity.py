"""一张纸管到哪天：上面最早过期的那一条事实的日子，和它是哪一条。

进：Site、纸上的条目。出：Validity。日子怎么算在 freshness，这里只挑最早的。
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from outreach import freshness
from outreach.entry import Entry
from outreach.kinds.base import Kind
from outreach.site import Site


@dataclass(frozen=True, slots=True)
class Validity:
    """管到哪天（含当天），因为哪个条目。"""

    until: date
    because: Entry[Kind]

    def is_over(self, today: date) -> bool:
        return today > self.until


def of(site: Site, facts: Iterable[Entry[Kind]]) -> Validity | None:
    """最早过期的一条；没有一条会过期的为 None。同一天的算先写的。"""
    ends = [(end, entry) for entry in facts if (end := freshness.expires(site, entry))]
    return Validity(*min(ends, key=lambda pair: pair[0])) if ends else None
