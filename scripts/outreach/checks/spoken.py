"""每个文件里网站对读者说的话，全站只读一遍，几条规则共用。这里没有规则。

进：Site。出：一个条目、一个文件、它的一段段话。法律登记和放假登记没有话；规则页是程序写的。
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from outreach.checks.rule import Problem
from outreach.finding import Place, Repair
from outreach.kinds.base import Kind
from outreach.passages import Passage, Sentence, passages
from outreach.plainness import Remark
from outreach.site import Entry, Site
from outreach.source import Source

_SILENT = ("law", "holidays")
_GENERATED = "contribute/rules.md"

Spoken = tuple[Entry[Kind], Source, tuple[Passage, ...]]


def spoken(site: Site) -> tuple[Spoken, ...]:
    """用 site.once(spoken) 取。"""
    return tuple(
        (entry, source, tuple(passages(source, entry.kind)))
        for entry in site.entries
        if entry.kind.name not in _SILENT and entry.path != _GENERATED
        for source in entry.sources
    )


def told(site: Site, language: str) -> Iterator[tuple[Source, Passage]]:
    """这种语言的每一段，小标题除外。"""
    for _, source, parts in site.once(spoken):
        if source.language == language:
            yield from ((source, part) for part in parts if part.kind != "heading")


def each(
    site: Site, language: str, look: Callable[[str], Iterable[Remark]], *, whole: bool = False
) -> Iterator[Problem]:
    """一句一句地看。`whole` 连引号里的话也看。"""
    for source, part in told(site, language):
        for sentence in part.sentences:
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
