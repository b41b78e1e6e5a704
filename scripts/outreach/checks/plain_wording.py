"""用不用大白话：公文话、口号、堆在一起的“的”和“被”、数字和日期怎么写。"""

from __future__ import annotations

from collections.abc import Iterator

from outreach.checks.rule import Problem
from outreach.checks.spoken import Parts, each, spoken_rule
from outreach.entry import Entry
from outreach.finding import SHOULD
from outreach.kinds.base import Kind
from outreach.plainness import density, english, numerals, officialese
from outreach.plainness.remark import Remark
from outreach.plainness.sentences import words
from outreach.site import Site
from outreach.source import Source


@spoken_rule("officialese", SHOULD)
def wording_is_everyday(site: Site, entry: Entry[Kind], source: Source, parts: Parts) -> Iterator[Problem]:
    """不用公文话：“予以”“进行审查”“相关部门”“切实”，换成当面会说的话。"""
    return each(source, parts, "zh", officialese.remarks, officialese.suspected)


@spoken_rule("slogan", SHOULD)
def no_slogans(site: Site, entry: Entry[Kind], source: Source, parts: Parts) -> Iterator[Problem]:
    """不喊口号：一串四个字的套话，换成做过的一件事。"""
    return each(source, parts, "zh", density.slogans, density.maybe_slogans)


@spoken_rule("stacked-de", SHOULD)
def no_stacked_de(site: Site, entry: Entry[Kind], source: Source, parts: Parts) -> Iterator[Problem]:
    """一小句里最多三个“的”、一个“之”。"""
    return each(source, parts, "zh", density.stacked, density.maybe_stacked)


@spoken_rule("passive-dense", SHOULD)
def no_stacked_passive(site: Site, entry: Entry[Kind], source: Source, parts: Parts) -> Iterator[Problem]:
    """一句里“被”“受到”不超过两处：说清是谁做的。"""
    return each(source, parts, "zh", density.passive, density.maybe_passive)


@spoken_rule("number-chinese", SHOULD)
def numbers_are_digits(site: Site, entry: Entry[Kind], source: Source, parts: Parts) -> Iterator[Problem]:
    """天数、月数、岁数、钱数写 7日、30天，不写七日、三十天；条号除外。"""
    return each(source, parts, "zh", numerals.counted, numerals.maybe_counted)


@spoken_rule("date-style", SHOULD)
def dates_are_written_out(site: Site, entry: Entry[Kind], source: Source, parts: Parts) -> Iterator[Problem]:
    """文字里的日期写成 2026年12月4日，不写 2026/12/4。"""
    return each(source, parts, "zh", numerals.dates, numerals.maybe_dates)


@spoken_rule("english-long", SHOULD)
def english_sentences_are_short(
    site: Site, entry: Entry[Kind], source: Source, parts: Parts
) -> Iterator[Problem]:
    """英文一句不超过 30 个词。"""
    return each(source, parts, "en", _long, english.maybe_long, whole=True)


def _long(sentence: str) -> Iterator[Remark]:
    size = words(sentence)
    if size > english.LONGEST:
        yield Remark(
            sentence, f"这一句有 {size} 个词（最多 {english.LONGEST} 个），英语不是母语的人读不下来。",
            "在 and、but、which、if 这样的词前面断开，分成两句。",
        )  # fmt: skip


@spoken_rule("english-officialese", SHOULD)
def english_is_everyday(site: Site, entry: Entry[Kind], source: Source, parts: Parts) -> Iterator[Problem]:
    """英文不用 pursuant to、aforementioned 这样的公文词。"""
    return each(source, parts, "en", english.official, english.maybe_official)


@spoken_rule("english-passive", SHOULD)
def english_is_active(site: Site, entry: Entry[Kind], source: Source, parts: Parts) -> Iterator[Problem]:
    """英文一句里被动不超过两处。"""
    return each(source, parts, "en", english.passive, english.maybe_passive)
