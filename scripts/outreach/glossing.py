"""一页上的法律词：登记过的词第一次出现在哪里，哪几个值得当场解释。

进：Site 里的大白话对照表、一页给人读的文字。出：Glossary（认词）、Glosses（这一页要解释的词，边排边标）。
网页上的解释和 checks/plain_terms.py 用的是这一份。
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from outreach.entry import Entry
from outreach.kinds.base import Kind
from outreach.kinds.law_page import LawPage
from outreach.kinds.plain_words import PlainWords, Term
from outreach.site import Site

MOST = 10
"""一页最多解释几个词：再多，满页都是虚线，反而读不下去。"""

_TITLE = re.compile(r"《[^《》\n]*》")
_SAID_AFTER = {
    "zh": re.compile(r"[”’」]?(?:[，,—：:]*(?:也?就是|是指|指的是|意思是|说的是|即)|[（(](?!《))"),
    "en": re.compile(r"[\"”]?,? (?:means|that is|is when|which means|\((?![^)]*Article))"),
}
_SAID_BEFORE = {
    "zh": re.compile(r"(?:叫|叫做|叫作|称为|所谓)(?:的?是)?[“「]?$"),
    "en": re.compile(r"(?:called|known as)(?: an?| the)? ?[\"“]?$", re.I),
}
_LEADS = {"zh": re.compile("[”」]?[：:]"), "en": re.compile('["”]?:')}


def is_explained(text: str, start: int, end: int, language: str) -> bool:
    """这里自己就在解释这个词：“羁押，就是…”“叫‘羁押’”，或者一条的开头“羁押：…”。"""
    leads = not text[:start].strip(' “「"*-') and _LEADS[language].match(text, end)
    before = text[max(0, start - 16) : start]
    return bool(leads or _SAID_AFTER[language].match(text, end) or _SAID_BEFORE[language].search(before))


@dataclass(frozen=True)
class Glossary:
    """登记过的词，用一种语言认。长的先认：“不批准逮捕”里的“逮捕”不另算。"""

    terms: tuple[Term, ...]
    language: str

    @cached_property
    def by_form(self) -> dict[str, Term]:
        return {form.lower(): term for term in reversed(self.terms) for form in term.forms(self.language)}

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        forms = "|".join(map(re.escape, sorted(self.by_form, key=len, reverse=True)))
        if not forms:
            return None
        return re.compile(rf"\b(?:{forms})(?P<many>e?s)?\b" if self.language == "en" else forms, re.I)

    def find(self, text: str) -> Iterator[tuple[int, int, Term]]:
        """一段话里登记过的词，按先后；书名号里的不算。"""
        if self._pattern is None:
            return
        plain = _TITLE.sub(lambda m: " " * len(m[0]), text).replace("’", "'")
        for hit in self._pattern.finditer(plain):
            many = len(hit.groupdict().get("many") or "")
            form = hit[0].lower()
            term = self.by_form.get(form) or self.by_form[form[: len(form) - many]]
            yield *hit.span(), term

    def choose(self, texts: Iterable[str], first: Sequence[str] = ()) -> tuple[Term, ...]:
        """这一页解释哪几个：试读的人没看懂的先，再看出现得多不多，再看词长不长（长的多半更专门）。

        第一次出现时页面自己就说明白了的不要。
        """
        times: Counter[str] = Counter()
        met: dict[str, Term] = {}
        for text in texts:
            for start, end, term in self.find(text):
                if term.term not in times and not is_explained(text, start, end, self.language):
                    met[term.term] = term
                times[term.term] += 1
        worth = [term for term in met.values() if not term.everyday or _is_among(term, first)]
        worth.sort(
            key=lambda term: (
                not _is_among(term, first),
                -min(times[term.term], 3),
                -len(term.forms(self.language)[0]),
            )
        )
        return tuple(worth[:MOST])


def _is_among(term: Term, words: Sequence[str]) -> bool:
    return bool({term.term, *(term.also or ()), *term.forms("en")} & set(words))


@dataclass
class Glosses:
    """一页上要解释的词。一个词只标第一次；`marked` 是标过的，先后就是页末的序号。"""

    glossary: Glossary
    pending: dict[str, Term]
    marked: list[Term] = field(default_factory=list)

    def split(self, text: str) -> Iterator[tuple[str, int]]:
        """一段话拆开：（文字，这个词在页末第几条；不是要标的词为 0）。"""
        end = 0
        for start, stop, term in self.glossary.find(text) if self.pending else ():
            if self.pending.pop(term.term, None):
                self.marked.append(term)
                yield text[end:start], 0
                yield text[start:stop], len(self.marked)
                end = stop
        yield text[end:], 0


def glossary(site: Site, language: str) -> Glossary:
    """全站的对照表；没有这一页就是空的。"""
    entry = next(iter(site.all(PlainWords)), None)
    return Glossary(entry.told_in(language).terms if entry else (), language)


def in_chinese(site: Site) -> Glossary:
    """中文的对照表，全站只做一次。"""
    return glossary(site, "zh")


def in_english(site: Site) -> Glossary:
    """英文的对照表，全站只做一次。"""
    return glossary(site, "en")


_FIELDS = ("summary", "who", "who_can", "where", "bring", "lines", "steps", "reason", "refused", "then")
"""网页上照这个先后出现、又能标词的几项。"""
_LINK = re.compile(r"\[[^\[\]]*\]\([^()]*\)|`[^`\n]*`|\{[^{}\n]*#[^{}\n]*\}")


def texts(entry: Entry[Kind], language: str) -> Iterator[str]:
    """一页上能标词的文字，照网页上的先后。链接、代码里的不标，先挖掉。"""
    told = entry.told_in(language)
    for name in _FIELDS:
        value = getattr(told, name, None) or ()
        for item in (value,) if isinstance(value, str) else value:
            yield item if isinstance(item, str) else item.means
    source = entry.twin if language == "en" and entry.twin else entry.source
    for line in source.body.split("\n\n"):
        if not line.startswith("#"):
            yield from _LINK.sub(" ", line).split("\n-")
    for other in getattr(told, "not_us", ()):
        yield from (other.matter, other.who)


def glosses(site: Site, entry: Entry[Kind], language: str) -> Glosses:
    """这一页要解释的词。没有译的页说的是中文，就认中文的词。"""
    spoken = "en" if language == "en" and entry.en is not None else "zh"
    words = site.once(in_english if spoken == "en" else in_chinese)
    failed = [word for trial in getattr(entry.told_in(spoken), "tried_by", ()) for word in trial.words or ()]
    chosen = words.choose(texts(entry, spoken), failed)
    return Glosses(words, {term.term: term for term in chosen})


def left(site: Site, entry: Entry[LawPage]) -> tuple[str, ...]:
    """试读没看懂的词里，页面上还有、又没有解释的，按记录的先后。"""
    words = dict.fromkeys(word for trial in entry.model.tried_by for word in trial.words or ())
    if not words:
        return ()
    page = list(texts(entry, "zh"))
    shown = glosses(site, entry, "zh").pending
    explained = {form for term in shown.values() for form in term.forms("zh")}
    return tuple(word for word in words if word not in explained and _is_left(word, page))


def _is_left(word: str, page: Sequence[str]) -> bool:
    """页面上还有这个词，哪一处都没有解释。"""
    spots = [(text, hit.span()) for text in page for hit in re.finditer(re.escape(word), text)]
    return bool(spots) and not any(is_explained(text, *span, "zh") for text, span in spots)
