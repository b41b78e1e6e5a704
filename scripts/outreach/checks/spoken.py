"""每个文件里网站对读者说的话，全站只读一遍，几条规则共用。这里没有规则，只有登记它们的 spoken_rule。

进：Site。出：各条规则的 Problem。法律登记和放假登记没有话；规则页是程序写的。
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

from outreach.checks.rule import Problem, rule
from outreach.entry import Entry
from outreach.finding import Level, Place, Repair
from outreach.kinds.base import Kind
from outreach.passages import Passage, Sentence, passages
from outreach.plainness import Remark
from outreach.site import Site
from outreach.source import Source

_SILENT = ("law", "holidays")
_GENERATED = "contribute/rules.md"


class Parts(tuple[Passage, ...]):
    """一个文件里的话，一段一段。"""

    @cached_property
    def told(self) -> list[Passage]:
        """小标题除外。"""
        return [part for part in self if part.kind != "heading"]

    @cached_property
    def whole(self) -> str:
        return "\n\n".join(part.text for part in self.told)


Look = Callable[[Site, Entry[Kind], Source, Parts], Iterable[Problem]]
"""一条规则怎么看一个文件里的话。"""
_LOOKS: dict[str, Look] = {}


def spoken_rule(slug: str, level: Level) -> Callable[[Look], Look]:
    """登记一条看“网站说的话”的规则。一个文件的话只读一遍，几条规则一起看完就放下，一万个站也不占内存。"""

    def register(look: Look) -> Look:
        def check(site: Site) -> Iterable[Problem]:
            return site.once(_all)[slug]

        check.__doc__, check.__module__ = look.__doc__, look.__module__
        _LOOKS[slug] = look
        rule(slug, level)(check)
        return look

    return register


def _all(site: Site) -> dict[str, list[Problem]]:
    found: dict[str, list[Problem]] = {slug: [] for slug in _LOOKS}
    for entry in site.entries:
        if entry.kind.name in _SILENT or entry.path == _GENERATED:
            continue
        for source in entry.sources:
            parts = Parts(passages(source, entry.kind))
            for slug, look in _LOOKS.items():
                found[slug] += look(site, entry, source, parts)
    return found


def told(source: Source, parts: Parts, language: str) -> Iterable[Passage]:
    """这种语言的每一段，小标题除外。"""
    return parts.told if source.language == language else ()


def each(
    source: Source,
    parts: Parts,
    language: str,
    look: Callable[[str], Iterable[Remark]],
    suspected: Callable[[str], object],
    *,
    whole: bool = False,
) -> Iterator[Problem]:
    """一句一句地看。`whole` 连引号里的话也看；`suspected` 先看一眼整个文件，再看一段，没有嫌疑的不断句：绝大多数文件到此为止。"""
    if source.language != language or not suspected(parts.whole):
        return
    for part in parts.told:
        for sentence in part.sentences if suspected(part.text) else ():
            for remark in look(sentence.text if whole else sentence.own):
                yield _problem(source, sentence, remark)


def _problem(source: Source, sentence: Sentence, remark: Remark) -> Problem:
    at, line = _place(source, sentence, remark.words)
    # 同样的字一行里有两处，换错了一处更糟：只有一处才照着改。
    sure = remark.better and line.count(remark.words) == 1
    repair = Repair(remark.words, remark.better) if sure else None
    return Problem(at, sentence.text[:120], remark.why, remark.fix, sentence.field, repair)


def _place(source: Source, sentence: Sentence, words: str) -> tuple[Place, str]:
    """这几个字在哪一行哪一列，那一行写着什么；折了行的句子往下找，找不到就说句子开头。"""
    start = sentence.at.line
    head = sentence.text[:6]
    for number, line in enumerate(source.raw_lines[start - 1 : start + 8], start):
        after = line.find(head) if number == start else 0
        if (column := line.find(words, max(after, 0))) >= 0:
            return Place(source.path, number, column + 1), line
    return sentence.at, ""
