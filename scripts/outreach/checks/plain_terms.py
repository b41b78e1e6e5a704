"""法律词有没有解释：对照表、页面自己的解释、试读的人没看懂的词。"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from outreach import glossing
from outreach.checks.rule import Problem, problem, rule
from outreach.checks.spoken import Parts, spoken_rule
from outreach.entry import Entry
from outreach.finding import MUST, SHOULD
from outreach.kinds.base import Kind
from outreach.kinds.law_page import LawPage
from outreach.kinds.plain_words import PlainWords
from outreach.passages import Passage
from outreach.plainness import legal_words
from outreach.site import Site
from outreach.source import Source


@spoken_rule("plain-words", SHOULD)
def legal_words_are_explained(
    site: Site, entry: Entry[Kind], source: Source, parts: Parts
) -> Iterator[Problem]:
    """讲法律的页用到的法律词，要么登记在大白话对照表里，要么当场解释。"""
    if not issubclass(entry.kind, LawPage) or source.language != "zh" or not site.all(PlainWords):
        return
    for word, part in _unexplained(parts, site.once(glossing.in_chinese)):
        yield Problem(
            part.at, word, f"“{word}”是法律词，这一页没有解释，大白话对照表里也没有。",
            f"后面接一句“{word}，就是…”；或者在 plain-words.md 里加一行：- {{term: {word}, plain: 大白话, english: 英文名}}", part.field,
        )  # fmt: skip


def _unexplained(parts: Parts, known: glossing.Glossary) -> Iterator[tuple[str, Passage]]:
    """这一页每个没解释的法律词，第一次出现在哪一段。"""
    first: dict[str, Passage] = {}
    explained: set[str] = set()
    for part in parts:
        if part.kind == "heading":
            continue
        registered = [(start, end) for start, end, _ in known.find(part.text)]
        for start, end, word in legal_words.find(part.text):
            if any(a <= start and end <= b for a, b in registered):
                continue
            first.setdefault(word, part)
            if glossing.is_explained(part.text, start, end, "zh"):
                explained.add(word)
    return ((word, part) for word, part in first.items() if word not in explained)


@rule("plain-words-twice", MUST)
def words_are_listed_once(site: Site) -> Iterator[Problem]:
    """大白话对照表里，一个词只列一次，英文名也不重：它是网址的一部分。"""
    for entry in site.all(PlainWords):
        terms = entry.model.terms
        ids = Counter(term.id for term in terms)
        forms = Counter(form for term in terms for form in term.forms("zh"))
        for n, term in enumerate(terms):
            if again := [form for form in term.forms("zh") if forms[form] > 1]:
                yield problem(
                    entry.source, ("terms", n, "term"), f"“{again[0]}”列了不止一次，读的人不知道看哪一条。",
                    "留一条，别的删掉；意思不同的，换一个分得开的词。",
                )  # fmt: skip
            elif ids[term.id] > 1:
                yield problem(
                    entry.source, ("terms", n, "english"), f"英文名“{term.english}”和别的词一样，网址会撞在一起。",
                    "换一个分得开的英文名。",
                )  # fmt: skip


@rule("tried-word-left", SHOULD)
def failed_words_are_gone(site: Site) -> Iterator[Problem]:
    """试读的人没看懂的词，要换掉或者当场解释。"""
    for entry in site.all(LawPage):
        left = glossing.left(site, entry)
        for n, trial in enumerate(entry.model.tried_by):
            for m, word in enumerate(trial.words or ()):
                if word in left:
                    yield problem(
                        entry.source, ("tried_by", n, "words", m), f"{trial.readers} 位邻居试读时没看懂“{word}”，页面上还这样写。",
                        f"换成他们会说的词；换不了就在 plain-words.md 里登记“{word}”，页面上会当场解释。", word,
                    )  # fmt: skip
