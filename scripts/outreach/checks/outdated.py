"""不再用的说法：写得像现在还有的，要换掉。讲过去的事不拦，只要同一句里说清楚。"""

from __future__ import annotations

import re
from collections.abc import Iterator

from outreach.checks.rule import Problem, rule
from outreach.finding import MUST, Place
from outreach.kinds.outdated_words import Outdated, OutdatedWords
from outreach.markdown import prose
from outreach.outdated import Hit, in_chinese, in_english, is_history
from outreach.plainness.sentences import joined, sentences
from outreach.site import Site
from outreach.source import Path, Source
from outreach.spotting import leaves

_EXEMPT = ("laws/", "about/sources", "contribute/rules")
"""登记簿、说明出处的页和程序写的规则页，本来就要提旧名字。"""
_NOT_OURS = frozenset(("also_asked", "review", "tried_by", "allow", "source", "verified"))
"""大家的问法、内部记录：老百姓问“反贪局在哪”，要搜得到。"""

_CODE = re.compile(r"`[^`\n]*`")


@rule("outdated-word", MUST)
def outdated_words_are_told_as_history(site: Site) -> Iterator[Problem]:
    """已经没有的机关、制度、法律，不能写得像现在还有；讲过去的事，同一句里要说明。"""
    if not site.all(OutdatedWords):
        return
    for entry in site.entries:
        if issubclass(entry.kind, OutdatedWords) or entry.path.startswith(_EXEMPT):
            continue
        for source in entry.sources:
            for at, keys, text in _texts(source):
                yield from _in_text(site, source, at, keys, text)


def _texts(source: Source) -> Iterator[tuple[Place, Path, str]]:
    """一个文件里网站自己说的每一段：文件头的、正文的。"""
    for keys, text in leaves(source.facts):
        if not _NOT_OURS.intersection(keys):
            yield source.at(*keys), keys, text
    for line, text in prose(source):
        yield Place(source.path, line), (), _CODE.sub(lambda code: " " * len(code[0]), text)


def _in_text(site: Site, source: Source, at: Place, keys: Path, text: str) -> Iterator[Problem]:
    words = site.once(in_english if source.language == "en" else in_chinese)
    told: set[tuple[int, str]] = set()
    for hit in words.find(text):
        start, end = _sentence(text, hit, source.language)
        sentence, key = text[start:end], (start, hit.word.term)
        if key in told or _is_cited(site, text, hit):
            continue
        if is_history(sentence, hit.start - start, hit.end - start, source.language):
            continue
        told.add(key)
        place = at if keys else Place(at.path, at.line + text.count("\n", 0, hit.start))
        field = ".".join(map(str, keys))
        yield Problem(place, joined(sentence)[:120], _why(hit), _fix(site, hit.word, source.language), field)


def _sentence(text: str, hit: Hit, language: str) -> tuple[int, int]:
    """这一处在哪一句里。"""
    around = ((a, b) for a, b in sentences(text, language) if a <= hit.start < b)
    return next(around, (0, len(text)))


def _is_cited(site: Site, text: str, hit: Hit) -> bool:
    """登记过的旧法，按法名引用的另有 law-not-in-force 管，不报两遍。"""
    law = site.laws.by_title.get(hit.text)
    in_title = hit.text.isascii() or text[hit.start - 1 : hit.start] == "《"
    return bool(law and in_title and not law.model.edition_on(site.today))


def _why(hit: Hit) -> str:
    since, day = hit.word.since, hit.word.since.day
    when = f"{day.year}年{day.month}月{day.day}日" if day else f"{since.year}年"
    return f"“{hit.text}”从{when}起就没有了，写得像现在还有，读的人会走错门、引错法。"


def _fix(site: Site, word: Outdated, language: str) -> str:
    """英文页给英文的换法。"""
    told = (w for entry in site.all(OutdatedWords) for w in entry.told_in(language).words)
    now = next((w.instead for w in told if w.term == word.term), word.instead)
    then = f"before {word.since.year}" if language == "en" else f"{word.since.year}年以前"
    gap = " " if language == "en" else ""
    return f"现在是这样：{now}{gap}照这个改；要讲过去的事，同一句里写明“{then}”或者已经废止。"
