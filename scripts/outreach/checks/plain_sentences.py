"""好不好念：句子、段落多长，小标题、第一句说没说事。"""

from __future__ import annotations

import re
from collections.abc import Iterator

from outreach.checks.rule import Problem
from outreach.checks.spoken import Parts, spoken_rule, told
from outreach.entry import Entry
from outreach.finding import MUST, SHOULD
from outreach.kinds.base import Kind
from outreach.kinds.law_page import LawPage
from outreach.passages import Sentence
from outreach.plainness import leading
from outreach.plainness.sentences import length, words
from outreach.site import Site
from outreach.source import Source

LONG, TOO_LONG = 45, 70
"""一句最多几个字：过了第一个数建议改，过了第二个数必须改。引用的法条不算。"""
PARAGRAPH, SENTENCES = 130, 7
"""一段最多几个字、几句。"""
ENGLISH_PARAGRAPH, ENGLISH_SENTENCES = 110, 10
"""英文一段最多几个词、几句。"""

_ENDS = "。！？；!?;.:"
_COMMA = re.compile("[，：]")


def _long(source: Source, parts: Parts, most: int, limit: int | None = None) -> Iterator[Problem]:
    for part in told(source, parts, "zh"):
        # 整段都没有这么多字的，不用断句。
        for sentence in part.sentences if len(part.text) > most else ():
            size = length(sentence.text)
            if size > most and (limit is None or size <= limit):
                yield Problem(
                    sentence.at, sentence.text[:120], f"这一句有 {size} 个字（最多 {most} 个），一口气念不完，老人听到后面忘了前面。",
                    _cut(sentence), sentence.field,
                )  # fmt: skip


def _cut(sentence: Sentence) -> str:
    """离中间最近的逗号，断开；没有逗号的，只能重写。"""
    commas = [m.start() for m in _COMMA.finditer(sentence.text)]
    if not commas:
        return "这一句没有停顿，拆成两句，一句只说一件事。"
    at = min(commas, key=lambda n: abs(n - len(sentence.text) / 2))
    before, after = sentence.text[max(0, at - 8) : at], sentence.text[at + 1 : at + 7]
    return f"在“{before}”后面用句号断开，从“{after}”起另说一句。"


@spoken_rule("sentence-long", SHOULD)
def sentences_are_short(site: Site, entry: Entry[Kind], source: Source, parts: Parts) -> Iterator[Problem]:
    """一句话不超过 45 个字（法条引用不算）。"""
    return _long(source, parts, LONG, TOO_LONG)


@spoken_rule("sentence-too-long", MUST)
def sentences_are_never_endless(
    site: Site, entry: Entry[Kind], source: Source, parts: Parts
) -> Iterator[Problem]:
    """一句话绝不超过 70 个字（法条引用不算）。"""
    return _long(source, parts, TOO_LONG)


@spoken_rule("paragraph-long", SHOULD)
def paragraphs_are_short(site: Site, entry: Entry[Kind], source: Source, parts: Parts) -> Iterator[Problem]:
    """一段不超过 130 个字、7 句；英文不超过 110 个词、10 句。"""
    for language, count, most, most_sentences, unit in (
        ("zh", length, PARAGRAPH, SENTENCES, "字"),
        ("en", words, ENGLISH_PARAGRAPH, ENGLISH_SENTENCES, "词"),
    ):
        for part in told(source, parts, language):
            if len(part.text) <= most and sum(map(part.text.count, _ENDS)) <= most_sentences:
                continue
            size = count(part.text) if part.is_endless else sum(count(s.text) for s in part.sentences)
            many = len(part.sentences)
            if size > most or many > most_sentences:
                middle = part.sentences[many // 2].text if many > 1 else ""
                fix = (
                    f"从“{middle[:12]}…”起另起一段。"
                    if not part.keys
                    else "只留最要紧的几句，其余的写到正文里，用小标题分开。"
                )
                yield Problem(
                    part.at, part.text.strip().replace("\n", "")[:120],
                    f"这一段有 {many} 句、{size} 个{unit}（最多 {most_sentences} 句、{most} 个{unit}），手机上满屏是字。" if many
                    else f"这一段有 {size} 个{unit}（最多 {most} 个{unit}），手机上满屏是字。",
                    fix if many > 1 else "拆成几句，再分成两段。", part.field,
                )  # fmt: skip


@spoken_rule("heading-empty", SHOULD)
def headings_say_something(site: Site, entry: Entry[Kind], source: Source, parts: Parts) -> Iterator[Problem]:
    """小标题要说下面讲什么，不写“简介”“其他”“说明”。"""
    for part in parts:
        if part.kind == "heading" and (remark := leading.heading(part.text.strip())):
            yield Problem(part.at, remark.words, remark.why, remark.fix)


@spoken_rule("first-sentence", SHOULD)
def first_sentence_says_what_to_do(
    site: Site, entry: Entry[Kind], source: Source, parts: Parts
) -> Iterator[Problem]:
    """讲法律的页，第一句说先做什么；不从“本页”“根据”“为了”说起。"""
    for part in parts if issubclass(entry.kind, LawPage) else ():
        if part.keys == ("summary",) and (remark := leading.first(part.text, source.language)):
            yield Problem(part.at, remark.words[:120], remark.why, remark.fix, part.field)
