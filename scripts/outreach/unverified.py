"""哪些句子标着“待核”：没在法律原文里对上的，一句一句，各在哪一页。

进：Site、语言。出：Marked，一页一份。引号里的“待核”是在解释这两个字，不算；内部的复核记录不算。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from outreach.entry import Entry
from outreach.kinds.base import Kind
from outreach.markdown import prose
from outreach.plainness.sentences import joined, masked, sentences
from outreach.site import Site
from outreach.source import Source
from outreach.spotting import leaves

_APART = ("laws/", "about/sources", "contribute/rules")
"""登记簿、说明出处的页、程序写的规则页，不是给读者讲法律的。"""
_INTERNAL = frozenset(("review", "tried_by", "allow", "source", "verified", "owner"))
"""内部记录；号码和法律的出处待核不待核，另有 `status` 写着。"""
MARKS = {"zh": re.compile("待核"), "en": re.compile(r"to\s+be\s+verified", re.I)}
_STRAIGHT = re.compile(r'"[^"\n]*"')
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")


@dataclass(frozen=True, slots=True)
class Marked:
    """一页上标着待核的句子。`language` 是句子用的语言：没有英文页的，英文表里列中文。"""

    entry: Entry[Kind]
    language: str
    sentences: tuple[str, ...]


def told(site: Site) -> Iterator[Entry[Kind]]:
    """给读者讲事情的页。"""
    return (entry for entry in site.all(Kind) if not entry.path.startswith(_APART))


def marked(site: Site, language: str) -> Iterator[Marked]:
    """这种语言的读者看到的，按文件名。"""
    for entry in told(site):
        source = entry.twin if language == "en" and entry.twin else entry.source
        if said := tuple(_sentences(source)):
            yield Marked(entry, source.language, said)


def _sentences(source: Source) -> Iterator[str]:
    mark = MARKS[source.language]
    for text in _texts(source):
        if not mark.search(text):
            continue
        own = _STRAIGHT.sub(lambda quoted: "-" * len(quoted[0]), masked(text))
        for start, end in sentences(text, source.language):
            if mark.search(own, start, end):
                yield joined(_LINK.sub(r"\1", text[start:end]).replace("**", ""))


def _texts(source: Source) -> Iterator[str]:
    yield from (text for keys, text in leaves(source.facts) if not _INTERNAL.intersection(keys))
    yield from (text for _, text in prose(source))
