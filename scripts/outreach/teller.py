"""用一种语言、站在一页上说话：取词、写日期、给链接、写法条。片段和外框里的 `tell` 就是它。

进：Site、语言、本页地址。出：给模板摆的文字和小块；不写 HTML。
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from markupsafe import Markup

from outreach import citation, dates
from outreach.addresses import address
from outreach.citation import Citation
from outreach.entry import Entry
from outreach.fields import Days, Span
from outreach.freshness import SUSPENDED_AFTER_DAYS, Life
from outreach.glossing import Glosses
from outreach.kinds.base import Kind
from outreach.kinds.channel import Channel
from outreach.kinds.law import Law
from outreach.law_changes import LawChange
from outreach.site import Site
from outreach.wording import unit, word

Notes = dict[tuple[str, str], int]
"""页末法律依据的序号：（法律，条号）→ 第几条，从 1 数起。"""
PARENTHESES = re.compile(r"[（(]([^（）()]*)[）)]")


def relative(here: str, there: str) -> str:
    """从一个地址到另一个地址的相对链接；两个都从站根算起。"""
    base, target = posixpath.dirname("/" + here), "/" + there
    link = posixpath.relpath(target, base)
    return f"{link}/" if target.endswith("/") and link != "." else f"{link}/" if link == "." else link


@dataclass(frozen=True, slots=True)
class Segment:
    """一段话里的一截：普通文字；或一处法律引用，`url` 是登记页，`note` 是它在页末法律依据里的序号（没有为 0）；
    或一个要解释的词，`word` 是它在页末“这一页的词”里的序号。"""

    text: str
    url: str = ""
    note: int = 0
    word: int = 0


class Teller:
    """用一种语言、站在一页上说话：取词、写日期、给链接。片段里的 `t`、`url`、`say` 都是它的。"""

    def __init__(
        self,
        site: Site,
        language: str,
        here: str,
        basis: tuple[Citation, ...] = (),
        glosses: Glosses | None = None,
    ) -> None:
        self.site, self.language, self.here, self.basis = site, language, here, basis
        self.glosses = glosses
        self.notes: Notes = {(site.laws.key(c), c.article_digits): n for n, c in enumerate(basis, 1)}

    def word(self, key: str) -> str:
        return word(key, self.language)

    def unit(self, name: str, amount: int) -> str:
        return unit(name, amount, self.language)

    def url(self, path: str) -> str:
        """docs/ 里的路径（可带 #编号）→ 本页能用的链接。"""
        file, _, anchor = path.partition("#")
        link = relative(self.here, address(file, self.language))
        return f"{link}#{anchor}" if anchor else link

    def asset(self, file: str) -> str:
        """不分语言的文件（用到才下载的脚本）→ 本页能用的链接。"""
        return relative(self.here, file)

    def beside(self, entry: Entry[Kind], file: str) -> str:
        """和一个条目的网页放在一起的文件（名片）→ 本页能用的链接。"""
        return relative(self.here, address(entry.path, self.language) + file)

    def to(self, entry: Entry[Kind]) -> str:
        return self.url(entry.path)

    def day(self, day: date, *, weekday: bool = True, year: bool = True) -> str:
        return dates.day_words(day, self.language, weekday=weekday, year=year)

    def days(self, days: Days) -> str:
        if self.language == "zh":
            return days.text
        return (
            dates.weekdays_words(days.weekdays) if days.is_plain_weekdays else self.word(f"days.{days.text}")
        )

    def spans(self, spans: tuple[Span, ...]) -> str:
        separator = "、" if self.language == "zh" else ", "
        return separator.join(f"{dates.clock_words(s.opens)}–{dates.clock_words(s.closes)}" for s in spans)

    def join(self, words: list[str]) -> str:
        return ("、" if self.language == "zh" else ", ").join(words)

    def name(self, entry: Entry[Kind]) -> str:
        """一个条目的名字；法律的英文名是登记的英文名。"""
        if self.language == "en" and isinstance(entry.model, Law):
            return entry.model.english
        return entry.told_in(self.language).title

    def aging(self, life: Life, fallback: Entry[Channel] | None) -> str:
        """联系方式停用了、撤了、该核了，先提醒的一句；新鲜的为空。网页、JSON、纸上都用这一句。"""
        number = fallback.model.number if fallback else None
        if not life.is_trusted:
            key = "aging.closed" if life.status == "closed" else "aging.stale"
            words = self.word(key if number else f"{key}-alone")
            return words.format(number.text if number else "", SUSPENDED_AFTER_DAYS)
        if life.is_overrun and life.until:
            return self.word("aging.overrun").format(self.day(life.until, weekday=False))
        return self.word("aging.due") if life.is_due else ""

    def law_changed(self, change: LawChange, fallback: Entry[Channel] | None) -> str:
        """这一页引的法律改了或者废止了，还没有重读：先提醒的一句。"""
        law = change.law.model
        name = law.english if self.language == "en" else law.short[0]
        key = "aging.law-changed" if change.edition else "aging.law-repealed"
        told = self.word(key).format(name, self.day(change.on, weekday=False))
        number = fallback.model.number if fallback else None
        gap = "" if self.language == "zh" else " "
        return told + (gap + self.word("aging.ask").format(number.text) if number else "")

    def law(self, found: Citation) -> Entry[Law]:
        return self.site.laws.by_title[found.title]

    def cite(self, text: str) -> str:
        """几处引用用这种语言怎么写：《刑事诉讼法》第一百八十条 → Criminal Procedure Law, Article 180。"""
        found = list(citation.find(text))
        if self.language == "zh" or not found or any(c.title not in self.site.laws.by_title for c in found):
            return text
        return "; ".join(map(self.named, found))

    def named(self, found: Citation) -> str:
        """一处引用的全名，法名和条号都在：并列的第二条、“本法”也写全。只写到条，款、项看原文。"""
        if self.language == "zh":
            return f"《{found.title}》{found.article_words}"
        return f"{self.law(found).model.english}, Article {found.article_digits}"

    def say(self, text: str, *, safe: bool = False) -> list[Segment]:
        """一段话拆成几截。括号里的引用换成页末的序号，不打断读的人；写在句子里的留原文，带上链接。

        `safe` 只给 MkDocs 已经排好（转义过）的正文用。
        """
        segments: list[Segment] = []
        end = 0
        for group in PARENTHESES.finditer(text):
            notes = list(self._cited(group[1]))
            if not notes or not all(note for *_, note in notes):
                continue
            segments += self._plain(text[end : group.start()])
            rest = _rest(group[1], [(start, stop) for start, stop, *_ in notes])
            segments += self.gloss(f"{group[0][0]}{rest}{group[0][-1]}") if rest else []
            segments += [Segment(group[1][a:b], self.to(law), note) for a, b, law, note in notes]
            end = group.end()
        segments += self._plain(text[end:])
        return [replace(s, text=Markup(s.text)) for s in segments] if safe else segments

    def _plain(self, text: str) -> Iterator[Segment]:
        end = 0
        for start, stop, law, _ in self._cited(text):
            yield from self.gloss(text[end:start])
            yield Segment(text[start:stop], self.to(law))
            end = stop
        if text[end:]:
            yield from self.gloss(text[end:])

    def gloss(self, text: str, *, safe: bool = False) -> list[Segment]:
        """一段没有引用的话：要解释的词第一次出现，单独成一截。`safe` 同 say。"""
        pieces = self.glosses.split(text) if self.glosses else [(text, 0)]
        return [Segment(Markup(words) if safe else words, word=n) for words, n in pieces if words]

    def _cited(self, text: str) -> Iterator[tuple[int, int, Entry[Law], int]]:
        """一段话里登记过的引用：起止、那部法律、它在页末的序号（没列在页末的为 0）。"""
        found = citation.find(text) if self.language == "zh" else self.site.laws.english.find(text)
        for one in found:
            if law := self.site.laws.by_title.get(one.title):
                note = self.notes.get((law.id, one.article_digits), 0) if one.article else 0
                yield one.start, one.end, law, note


def _rest(inside: str, cited: list[tuple[int, int]]) -> str:
    """括号里除了引用还写了什么（如“待核”）；只剩标点就当没有。"""
    for start, stop in reversed(cited):
        inside = inside[:start] + inside[stop:]
    return (
        inside.strip(" 、，；,;和及与")
        if re.search(r"\w", inside.replace("and", "").replace("和", ""))
        else ""
    )
