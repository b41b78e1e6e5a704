"""大白话对照表给搜索的两样：一个词一条（搜“取保候审”，先看到它是什么意思），和“大家这样说、法律那样写”。

进：文章。出：词条 Record；几组说法。
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from outreach.addresses import LANGUAGES
from outreach.kinds.plain_words import PlainWords
from outreach.searching.reading import Article
from outreach.searching.records import Record

TERM = "term"
"""词条在搜索结果里的类：它不是一页，是对照表上的一行。"""
Saying = tuple[tuple[str, ...], tuple[str, ...]]
"""大家怎么说的几种、页面上怎么写的几种。"""


def terms(articles: Iterable[Article], language: str) -> list[Record]:
    """对照表上的每个词一条。"""
    return [
        Record(
            address=f"{article.address.removeprefix('' if language == LANGUAGES[0] else f'{language}/')}#{term.id}",
            title=term.forms(language)[0],
            kind=TERM,
            lead=term.plain,
            keys=term.forms(language)[1:],
        )
        for article, told in _registers(articles, language)
        for term in told.terms
    ]


def sayings(articles: Iterable[Article], language: str) -> list[Saying]:
    """说法表：读者打了左边的，也拿右边的去找。一个词的几种写法也算。"""
    found: list[Saying] = []
    for _, told in _registers(articles, language):
        for saying in told.sayings:
            found.append((saying.said_in(language), saying.written_in(language)))
        for term in told.terms:
            first, *others = term.forms(language)
            found.append((tuple(others), (first,)))
    return [(said, written) for said, written in found if said and written]


def _registers(articles: Iterable[Article], language: str) -> Iterator[tuple[Article, PlainWords]]:
    for article in articles:
        entry = article.entry
        if entry.zh is None or (language != LANGUAGES[0] and entry.twin is None):
            continue
        told = entry.told_in(language)
        if isinstance(told, PlainWords):
            yield article, told
