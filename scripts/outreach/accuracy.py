"""法条核到什么程度：引了多少处、对的是哪一版、哪些句子标着待核、谁复核过。

进：Site。出：Report。“法条从哪里来”那一页和命令 outreach sources 用的是这一份，数字没有一个是手写的。
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from outreach.addresses import LANGUAGES
from outreach.citation import Citation
from outreach.entry import Entry
from outreach.kinds.base import Kind
from outreach.kinds.channel import Channel
from outreach.kinds.law import Edition, Law
from outreach.kinds.law_page import LawPage
from outreach.kinds.parts import Review, latest
from outreach.site import Site
from outreach.unverified import Marked, marked, told

_SECOND_READER = re.compile("另一人|第二人")
"""复核记录里这样写的，是第二个人又核了一遍。"""
Found = Sequence[tuple[Entry[Kind], Citation]]


@dataclass(frozen=True, slots=True)
class LawRow:
    """一部被引的法律：今天现行的是哪一版，引了几处、几条、在几页。"""

    law: Entry[Law]
    edition: Edition | None
    citations: int
    articles: int
    pages: int

    @property
    def is_unchecked(self) -> bool:
        """文本还没有核到；没写出处的也算。"""
        source = self.law.model.source
        return source is None or source.status == "unchecked"


@dataclass(frozen=True, slots=True)
class Report:
    """一个站今天的情况。`pages` 是讲法律的页，`citing` 是引了法条的页，`registered` 是登记了几部法律。"""

    today: date
    pages: int
    citing: int
    citations: int
    articles: int
    laws: tuple[LawRow, ...]
    registered: int
    marked: dict[str, tuple[Marked, ...]]
    """标着待核的句子，按语言。"""
    unsourced: tuple[Entry[Channel], ...]
    """出处待核的号码。"""
    second_reader: int
    procurator: int
    reviewed: tuple[tuple[date, int], ...]
    """最近一次复核在哪天的各有几页，新的在前。"""
    unreviewed: int

    @property
    def unchecked_laws(self) -> int:
        return sum(row.is_unchecked for row in self.laws)

    def sentences(self, language: str) -> int:
        """标着待核的一共几句。"""
        return sum(len(one.sentences) for one in self.marked[language])


def report(site: Site) -> Report:
    """用 site.once(report) 取：全站只数一次。"""
    # 写明了条号的才算一处；同一条在一页里引了两处，算两处。
    found = [(e, one) for e in told(site) for _, _, one in site.laws.cited[e.path] if one.article]
    reviews = [entry.model.review for entry in site.all(LawPage)]
    return Report(
        today=site.today,
        pages=len(reviews),
        citing=len({entry.path for entry, _ in found}),
        citations=len(found),
        articles=len({(site.laws.key(one), one.article_digits) for _, one in found}),
        laws=_rows(site, found),
        registered=len(site.all(Law)),
        marked={language: tuple(marked(site, language)) for language in LANGUAGES},
        unsourced=tuple(entry for entry in site.all(Channel) if _is_unsourced(entry.model)),
        second_reader=sum(map(_has_second_reader, reviews)),
        procurator=sum(any(review.procurator for review in page) for page in reviews),
        reviewed=tuple(sorted(Counter(filter(None, map(latest, reviews))).items(), reverse=True)),
        unreviewed=sum(not page for page in reviews),
    )


def _is_unsourced(channel: Channel) -> bool:
    return channel.source is None or channel.source.status == "unchecked"


def _has_second_reader(reviews: Sequence[Review]) -> bool:
    return any(_SECOND_READER.search(words) for review in reviews for words in review.checked)


def _rows(site: Site, found: Found) -> tuple[LawRow, ...]:
    """引得多的在前。"""
    by_law: dict[str, list[tuple[str, str]]] = {}
    for entry, one in found:
        by_law.setdefault(site.laws.key(one), []).append((entry.path, one.article_digits))
    rows = [_row(site, law, by_law[law.id]) for law in site.all(Law) if law.id in by_law]
    return tuple(sorted(rows, key=lambda row: (-row.citations, row.law.id)))


def _row(site: Site, law: Entry[Law], cited: list[tuple[str, str]]) -> LawRow:
    pages, articles = ({one[n] for one in cited} for n in (0, 1))
    return LawRow(law, law.model.edition_on(site.today), len(cited), len(articles), len(pages))
