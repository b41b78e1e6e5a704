"""全站的索引：哪些条目、各是哪一类、每个文件在不在。谁引用了哪条法律在 law_index。

进：docs/ 里每个文件的字节和今天的日期。出：Site。读不懂的文件也在里面，错处记在 faults，不会让别的文件陪着失败。
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property
from typing import Any, TypeVar, cast

from outreach.entry import Entry, K, pair
from outreach.kinds.base import Kind
from outreach.kinds.channel import Channel
from outreach.kinds.holidays import Holidays
from outreach.kinds.office import Office
from outreach.law_index import LawIndex
from outreach.opening import Register
from outreach.source import Fault, Source, pages, read
from outreach.translation import Merge

T = TypeVar("T")


@dataclass(frozen=True)
class Site:
    """全部条目。`orphans` 是没有中文页的英文页；`assets` 是图片等其他文件的路径，`files` 用到时才读它们的字节。

    `before` 是改以前的同一个站，只在 `check --base` 时有：哪一页没了、哪条复核记录变了，比了才知道。
    """

    today: date
    entries: tuple[Entry[Kind], ...]
    orphans: tuple[Source, ...] = ()
    assets: frozenset[str] = field(default_factory=frozenset)
    files: Mapping[str, bytes] = field(default_factory=dict, repr=False, compare=False)
    before: Site | None = field(default=None, repr=False, compare=False)
    _seen: dict[object, Any] = field(default_factory=dict, repr=False, compare=False)

    def once(self, look: Callable[[Site], T]) -> T:
        """把整个站看一遍的结果：几条规则共用，只看一次。"""
        if look not in self._seen:
            self._seen[look] = look(self)
        return cast("T", self._seen[look])

    @property
    def sources(self) -> Iterator[Source]:
        """每一个 Markdown 文件，含没有中文页的英文页。"""
        for entry in self.entries:
            yield from entry.sources
        yield from self.orphans

    def all(self, kind: type[K]) -> tuple[Entry[K], ...]:
        """某一类里写对了的条目，按文件名排。"""
        return cast("tuple[Entry[K], ...]", self.once(_of_kind(kind)))

    @property
    def bilingual(self) -> Iterator[tuple[Entry[Kind], Source, Merge]]:
        """能拿两种语言对着看的：条目、英文页、合起来的样子。有一页读不懂的不算。"""
        for entry in self.entries:
            if entry.twin is not None and entry.merge is not None:
                yield entry, entry.twin, entry.merge

    @cached_property
    def by_path(self) -> dict[str, Entry[Kind]]:
        return {entry.path: entry for entry in self.entries}

    @cached_property
    def _by_id(self) -> dict[tuple[str, str], Entry[Kind]]:
        return {(entry.kind.name, entry.id): entry for entry in self.entries}

    def get(self, kind: str, id: str) -> Entry[Kind] | None:
        """某类里叫这个名字的条目，写得对不对都算。"""
        return self._by_id.get((kind, id))

    @cached_property
    def office(self) -> Entry[Office] | None:
        return next(iter(self.all(Office)), None)

    @property
    def is_sample(self) -> bool:
        return self.office is None or self.office.model.sample

    @cached_property
    def channels(self) -> dict[str, Entry[Channel]]:
        return {entry.id: entry for entry in self.all(Channel)}

    @cached_property
    def holidays(self) -> Register:
        """登记的放假和调休安排。"""
        return Register(tuple(year for entry in self.all(Holidays) for year in entry.model.years))

    @cached_property
    def laws(self) -> LawIndex:
        """按法律查：叫什么名字、哪里引了哪一条。"""
        return LawIndex(self.entries)

    @property
    def faults(self) -> Iterator[Fault]:
        for entry in self.entries:
            yield from entry.faults
        for orphan in self.orphans:
            yield from orphan.faults

    @cached_property
    def paths(self) -> frozenset[str]:
        """能被链接的全部文件。"""
        return self.assets | {source.path for entry in self.entries for source in entry.sources}


@cache
def _of_kind(kind: type[Kind]) -> Callable[[Site], tuple[Entry[Kind], ...]]:
    return lambda site: tuple(e for e in site.entries if issubclass(e.kind, kind) and e.zh is not None)


def load(files: Mapping[str, bytes], today: date, before: Mapping[str, bytes] | None = None) -> Site:
    """docs/ 里的文件（路径 → 字节；非 Markdown 的这里不读）→ Site。`before` 是改以前的文件。从不抛出。"""
    return assemble([read(path, files[path]) for path in pages(files)], files, today, before)


def assemble(
    read_sources: Iterable[Source],
    files: Mapping[str, bytes],
    today: date,
    before: Mapping[str, bytes] | None = None,
) -> Site:
    """读好的文件 → Site。"""
    sources = {source.path: source for source in read_sources}
    twins = {source.chinese_path: source for source in sources.values() if source.language == "en"}
    entries = [pair(s, twins.pop(s.path, None)) for s in sources.values() if s.language == "zh"]
    assets = frozenset(path for path in files if not path.endswith(".md"))
    earlier = load(before, today) if before is not None else None
    return Site(today, tuple(entries), tuple(twins.values()), assets, files, earlier)
