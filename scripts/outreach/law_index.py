"""法律的索引：一个名字是哪部法律，哪里引了哪一条，一部法律被哪些页引用。

进：全部条目。出：LawIndex，用到哪一样才算哪一样。引得对不对由 checks/citations.py 查。
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import cast

from outreach.citation import Citation, EnglishNames, cited, plain_title
from outreach.entry import Entry
from outreach.finding import Place
from outreach.kinds.base import Kind
from outreach.kinds.law import Law


@dataclass(frozen=True)
class LawIndex:
    """登记的法律和全站的引用。"""

    entries: tuple[Entry[Kind], ...]

    @property
    def registered(self) -> tuple[Entry[Law], ...]:
        """登记了（写对了）的法律，按文件名排。"""
        return tuple(
            cast("Entry[Law]", e) for e in self.entries if issubclass(e.kind, Law) and e.zh is not None
        )

    @cached_property
    def by_title(self) -> dict[str, Entry[Law]]:
        """全称、去掉“中华人民共和国”的全称、简称和英文名，都能查到那部法律。"""
        titles: dict[str, Entry[Law]] = {}
        for entry in self.registered:
            full = plain_title(entry.model.title)
            for title in (full, full.removeprefix("中华人民共和国"), *entry.model.short, entry.model.english):
                titles.setdefault(title, entry)
        return titles

    @cached_property
    def english(self) -> EnglishNames:
        """英文里怎么认法律。"""
        return EnglishNames(entry.model.english for entry in self.registered)

    def key(self, citation: Citation) -> str:
        """引的是哪部法律：登记过的是文件名，没登记的是写的那个名字。简称、全称、英文名都算同一部。"""
        law = self.by_title.get(citation.title)
        return law.id if law else citation.title

    @cached_property
    def cited(self) -> dict[str, tuple[tuple[Place, str, Citation], ...]]:
        """每个文件里的全部引用：位置、键（正文为空）、引用。"""
        return {
            source.path: tuple(cited(source, self.english))
            for entry in self.entries
            for source in entry.sources
        }

    @cached_property
    def basis(self) -> dict[str, tuple[Citation, ...]]:
        """每一页（中文路径）以哪些条文为据，同一条只列一次，按出现先后。"""
        found: dict[str, tuple[Citation, ...]] = {}
        for entry in self.entries:
            unique: dict[tuple[str, str], Citation] = {}
            for _, _, citation in self.cited[entry.path]:
                if citation.article:
                    unique.setdefault((self.key(citation), citation.article_words), citation)
            found[entry.path] = tuple(unique.values())
        return found

    @cached_property
    def cited_by(self) -> dict[str, tuple[Entry[Kind], ...]]:
        """每部法律（文件名）被哪些页引用；没写对的页不算。"""
        pages: dict[str, dict[str, Entry[Kind]]] = {}
        for entry in (entry for entry in self.entries if entry.zh is not None):
            for citation in self.basis[entry.path]:
                if law := self.by_title.get(citation.title):
                    pages.setdefault(law.id, {})[entry.path] = entry
        return {law: tuple(entries.values()) for law, entries in pages.items()}
