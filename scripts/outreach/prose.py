"""文字里提到的事实：短号、门牌、日期、钟点，各在哪里，是不是真写给人读的。

进：一个文件的全文。出：Mark、Said。是不是重复了别处的事实，由 checks/prose.py 定。
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from outreach.dates import day_words
from outreach.fenced import uncoded
from outreach.finding import Place
from outreach.hanzi import HAN
from outreach.personal import Mark
from outreach.source import Source
from outreach.spotting import Written, leaves

_SERVICE = re.compile(r"[19１９][\d０-９]{4}(?![\dA-Za-z\-_/]|\.\w|\s?(?:元|万|人|字|件|次|个|名|份))")
_CUE = re.compile(r"(?:打|拨|致电|电话|热线|[Cc]all|[Dd]ial|[Pp]hone|[Hh]otline)[^\d\n]{0,4}$")
_CUE_AFTER = re.compile(r"\s?(?:热线|电话|hotline)")
_LINK = re.compile(r"!?\[(?P<text>[^\[\]]*)\]\((?P<target>[^()\s]*)[^()]*\)")
_NOT_TEXT = frozenset(("number", "web", "official", "ref", "notice", "extension", "division", "allow"))
"""本来就该写号码、网址、文号的键。"""

_DOOR = re.compile(r"[路街巷道弄里村同]\d{1,4}号(?![线楼窗房口])")
_BEFORE_DOOR = re.compile(f"[{HAN}]{{0,14}}$")
_DIVISION = re.compile("街道|[县区市镇乡州省旗]")
_ENGLISH_DOOR = re.compile(r"\d{1,4} [A-Z][A-Za-z']+(?: [A-Z][A-Za-z']+){1,3}")

_MONTHS = [day_words(date(2026, month, 1), "en", weekday=False, year=False)[2:] for month in range(1, 13)]
_DAY = {
    "zh": re.compile(
        r"(?:(?P<year>\d{4})[年/.])?(?<!\d)(?P<month>\d{1,2})[月/.](?P<day>\d{1,2})(?:[日号]|(?![\d日号]))"
    ),
    "en": re.compile(
        rf"(?:(?P<day>\d{{1,2}}) (?P<month>{'|'.join(_MONTHS)})|(?P<month2>{'|'.join(_MONTHS)}) (?P<day2>\d{{1,2}}))(?!\d)(?:,? (?P<year>\d{{4}}))?"
    ),
}
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)")
_CLOCK = re.compile(
    r"(?P<part>上午|下午|晚上|中午|早上|傍晚)?(?<![\d:：.\-])(?P<hour>\d{1,2})(?:[:：](?P<minute>\d\d)(?!\d)|(?P<zh>[点时])(?!间)(?P<half>半)?(?:(?P<past>\d{1,2})分)?|(?= ?[ap]\.?m\b))"
    r"(?: ?(?P<noon>[ap])\.?m\b)?"
)


def service_numbers(text: str) -> Iterator[Mark]:
    """五位的短号：12309、96110。是不是真的电话，还要看登记没有、前后怎么写。"""
    for hit in _SERVICE.finditer(text):
        before = text[hit.start() - 1 : hit.start()] if hit.start() else ""
        if not (before.isascii() and (before.isalnum() or before in "-_/#.")) or not before:
            digits = unicodedata.normalize("NFKC", hit[0])
            yield Mark(hit.start(), hit.end(), "service", digits, digits)


def addresses(text: str, language: str) -> Iterator[Mark]:
    """门牌：幸福路1号、1 Xingfu Road。"""
    if language == "en":
        for hit in _ENGLISH_DOOR.finditer(text):
            if text[max(0, hit.start() - 1) : hit.start()].isalnum():
                continue  # 不写成向后看：开头是数字，正则库才会跳着找
            yield Mark(*hit.span(), "address", hit[0])
        return
    for door in _DOOR.finditer(text):
        before = _BEFORE_DOOR.search(text, max(0, door.start() - 14), door.start())
        start = before.start() if before else door.start()
        yield Mark(start, door.end(), "address", text[start : door.end()])


def door_of(address: str, language: str) -> str:
    """一个地址里认得出它的那一段：省、市、县、乡镇去掉，只留路名和门牌。"""
    found = next(addresses(address, language), None)
    if found is None or language == "en":
        return found.shown if found else ""
    cuts = [m.end() for m in _DIVISION.finditer(found.shown)]
    tails = [found.shown[cut:] for cut in cuts if re.match(r"[\u4e00-\u9fff]{3,}", found.shown[cut:])]
    return min(tails, key=len, default=found.shown)


def doors_in(words: str, language: str) -> Iterator[str]:
    """一处门牌可能是谁家的：从长到短逐个去对。"""
    if language == "en":
        parts = words.split(" ")
        return (" ".join(parts[:n]) for n in range(len(parts), 2, -1))
    return (words[n:] for n in range(len(words) - 3))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@dataclass(frozen=True)
class Times:
    """文件头里的日子和钟点，能在正文里认出同样的来。"""

    days: frozenset[date]
    clocks: frozenset[tuple[int, int]]

    @classmethod
    def of(cls, facts: Iterable[str]) -> Times:
        """从“2026-12-05 09:00”“09:00-12:00, 14:00-17:00”这样的值里收。"""
        text = " ".join(facts)
        found = (_date(*map(int, m.groups())) for m in re.finditer(r"(\d{4})-(\d\d)-(\d\d)", text))
        clocks = ((int(h), int(m)) for h, m in re.findall(r"(\d\d):(\d\d)", text))
        return cls(frozenset(day for day in found if day), frozenset(clocks))

    def said_in(self, text: str, start: int, language: str) -> Iterator[Mark]:
        """12月5日、5 December、2026-12-05、上午9点、9:00 am：和文件头里的是同一天、同一刻的。"""
        for hit in (*_DAY[language].finditer(text, start), *_ISO.finditer(text, start)):
            if self._days(hit.groupdict()) & self.days:
                yield Mark(*hit.span(), "day", hit[0])
        for hit in _CLOCK.finditer(text, start):
            late = hit["part"] in ("下午", "晚上", "傍晚") or hit["noon"] == "p"
            hour = int(hit["hour"]) + (12 if late and int(hit["hour"]) < 12 else 0)
            minute = 30 if hit["half"] else int(hit["minute"] or hit["past"] or 0)
            if (hour, minute) in self.clocks:
                yield Mark(*hit.span(), "clock", hit[0])

    def _days(self, found: dict[str, str | None]) -> set[date | None]:
        """没写年份的，按文件头里的几个年份各算一个。"""
        word = found["month"] or found.get("month2") or ""
        month = int(word) if word.isdigit() else _MONTHS.index(word) + 1
        years = {int(found["year"])} if found["year"] else {day.year for day in self.days}
        return {_date(year, month, int(found["day"] or found.get("day2") or 0)) for year in years}


@dataclass(frozen=True)
class Said:
    """文字里的一处，和它周围：在哪个键、在不在链接里、是不是代码。"""

    written: Written
    mark: Mark

    @property
    def source(self) -> Source:
        return self.written.source

    @cached_property
    def at(self) -> Place:
        return self.written.place(self.mark.start)

    @property
    def in_body(self) -> bool:
        return self.mark.start >= self.written.body_start

    @cached_property
    def field(self) -> str:
        return ".".join(map(str, self.written.keys(self.mark.start)))

    @property
    def words(self) -> str:
        return self.written.text[self.mark.start : self.mark.end]

    @property
    def line(self) -> str:
        return self.source.raw_lines[self.at.line - 1].strip()[:120]

    @cached_property
    def _link(self) -> re.Match[str] | None:
        column = self.at.column - 1
        found = _LINK.finditer(self.source.raw_lines[self.at.line - 1])
        return next((link for link in found if link.start() <= column < link.end()), None)

    @property
    def target(self) -> str | None:
        """写成了链接的，通到哪里。"""
        return self._link["target"] if self._link else None

    @property
    def link_text(self) -> str:
        return self._link["text"].strip() if self._link else ""

    @property
    def is_prose(self) -> bool:
        """是给人读的：不是链接地址、代码、注释，也不是本来就该写号码的键。"""
        if self.in_body:
            in_target = self._link is not None and self.at.column - 1 >= self._link.start("target") - 1
            return not in_target and not self._is_code
        keys = self.written.keys(self.mark.start)
        key = next((k for k in reversed(keys) if isinstance(k, str)), "")
        value = next((value for path, value in leaves(self.source.facts) if path == keys), "")
        return key not in _NOT_TEXT and keys[:1] != ("allow",) and self.words in value

    @property
    def _is_code(self) -> bool:
        return uncoded(self.source.body)[self.mark.start - self.written.body_start].isspace()

    @property
    def is_dialled(self) -> bool:
        """前后说的是打电话。"""
        text = self.written.text
        return bool(
            _CUE.search(text[max(0, self.mark.start - 12) : self.mark.start])
            or _CUE_AFTER.match(text, self.mark.end)
        )
