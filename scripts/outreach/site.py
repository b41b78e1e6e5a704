"""全站的索引：哪些条目、各用哪种语言、谁指着谁、每页的地址。

进：docs/ 里每个文件的字节和今天的日期。出：Site。读不懂的文件也在里面，错处记在 faults，不会让别的文件陪着失败。
"""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Generic, TypeVar, cast

from pydantic import ValidationError

from outreach import explain, stamp, translation
from outreach.citation import Citation, EnglishNames, cited, plain_title
from outreach.finding import Place
from outreach.kinds import kind_of
from outreach.kinds.base import Kind
from outreach.kinds.channel import Channel
from outreach.kinds.holidays import Holidays
from outreach.kinds.law import Law
from outreach.kinds.office import Office
from outreach.opening import Register
from outreach.source import Fault, Source, pages, read
from outreach.stamp import Standing
from outreach.translation import Merge

K = TypeVar("K", bound=Kind, covariant=True)
T = TypeVar("T")
LANGUAGES = ("zh", "en")
"""站上的语言；第一种是源语言，网址不带前缀。"""


@dataclass(frozen=True)
class Entry(Generic[K]):
    """一个条目：中文页、英文页和各自的模型。模型为 None 表示没写对或没有译。"""

    id: str
    kind: type[K]
    source: Source
    zh: K | None
    twin: Source | None = None
    en: K | None = None
    merge: Merge | None = None
    faults: tuple[Fault, ...] = ()

    @property
    def path(self) -> str:
        return self.source.path

    @property
    def model(self) -> K:
        """中文模型；只在 `Site.all` 给出的（写对了的）条目上用。"""
        assert self.zh is not None, self.path
        return self.zh

    def told_in(self, language: str) -> K:
        """用这种语言说的条目；没有译就是中文的。"""
        return (self.en if language == "en" else None) or self.model

    @property
    def sources(self) -> tuple[Source, ...]:
        return (self.source, self.twin) if self.twin else (self.source,)

    def stamp(self, day: date) -> str:
        """英文页这一天和中文对上了，translates 后面写什么。"""
        return stamp.stamp(self.kind, self.source, day)

    @cached_property
    def standing(self) -> Standing | None:
        """英文页跟到了哪一版中文；没有英文页、有一页读不懂的，谈不上。"""
        if self.twin is None or self.merge is None:
            return None
        return stamp.standing(self.kind, self.source, self.twin)

    @property
    def is_behind(self) -> bool:
        """英文页是不是照旧的中文译的。"""
        return self.standing is not None and self.standing.is_behind


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
        return tuple(
            cast("Entry[K]", e) for e in self.entries if issubclass(e.kind, kind) and e.zh is not None
        )

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
    def laws_by_title(self) -> dict[str, Entry[Law]]:
        """全称、去掉“中华人民共和国”的全称、简称和英文名，都能查到那部法律。"""
        titles: dict[str, Entry[Law]] = {}
        for entry in self.all(Law):
            full = plain_title(entry.model.title)
            for title in (full, full.removeprefix("中华人民共和国"), *entry.model.short, entry.model.english):
                titles.setdefault(title, entry)
        return titles

    @cached_property
    def english_names(self) -> EnglishNames:
        """英文里怎么认法律。"""
        return EnglishNames(entry.model.english for entry in self.all(Law))

    @cached_property
    def cited(self) -> dict[str, tuple[tuple[Place, str, Citation], ...]]:
        """每个文件里的全部引用：位置、键（正文为空）、引用。"""
        return {
            source.path: tuple(cited(source, self.english_names))
            for entry in self.entries
            for source in entry.sources
        }

    @cached_property
    def citations(self) -> dict[str, tuple[Citation, ...]]:
        """每一页（中文路径）引用了哪些条文，同一条只列一次，按出现先后。"""
        found: dict[str, tuple[Citation, ...]] = {}
        for entry in self.entries:
            unique: dict[tuple[str, str], Citation] = {}
            for _, _, citation in self.cited[entry.path]:
                if citation.article:
                    unique.setdefault((self.law_key(citation), citation.article_words), citation)
            found[entry.path] = tuple(unique.values())
        return found

    def law_key(self, citation: Citation) -> str:
        """引的是哪部法律：登记过的是文件名，没登记的是写的那个名字。简称、全称、英文名都算同一部。"""
        law = self.laws_by_title.get(citation.title)
        return law.id if law else citation.title

    @cached_property
    def cited_by(self) -> dict[str, tuple[Entry[Kind], ...]]:
        """每部法律（文件名）被哪些页引用。"""
        pages: dict[str, dict[str, Entry[Kind]]] = {}
        for entry in self.all(Kind):
            for citation in self.citations[entry.path]:
                if law := self.laws_by_title.get(citation.title):
                    pages.setdefault(law.id, {})[entry.path] = entry
        return {law: tuple(entries.values()) for law, entries in pages.items()}

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


def address(path: str, language: str) -> str:
    """一页的地址，从站根算起：`workstations/a.md` → `workstations/a/`，英文加 `en/`。"""
    folder, name = posixpath.split(path)
    stem = name.removesuffix(".md")
    page = folder if stem == "index" else posixpath.join(folder, stem)
    prefix = "" if language == LANGUAGES[0] else f"{language}/"
    return f"{prefix}{page}/" if page else prefix


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
    entries = [_entry(s, twins.pop(s.path, None)) for s in sources.values() if s.language == "zh"]
    assets = frozenset(path for path in files if not path.endswith(".md"))
    earlier = load(before, today) if before is not None else None
    return Site(today, tuple(entries), tuple(twins.values()), assets, files, earlier)


def _entry(source: Source, twin: Source | None) -> Entry[Kind]:
    kind = kind_of(source.path, source.facts.get("type"), source.facts)
    id = posixpath.basename(source.path).removesuffix(".md")
    faults = list(source.faults)
    readable = _is_readable(source)
    chinese = _model(kind, source, source.facts, faults) if readable else None
    if readable:
        faults += explain.missing_expected(source, kind)
    if twin is None:
        return Entry(id, kind, source, chinese, faults=tuple(faults))
    faults += twin.faults
    # 有一页读不懂，就不拿两页去对：先把那一页改好，免得一个错处报成一串。
    if not (readable and _is_readable(twin)):
        return Entry(id, kind, source, chinese, twin, faults=tuple(faults))
    merged = translation.merge(kind, source, twin)
    english = None
    if chinese is not None:
        problems: list[Fault] = []
        english = _model(kind, twin, merged.facts, problems, "en")
        # 只报英文页自己写的；继承来的错处，中文页已经报过。
        faults += [p for p in problems if any(p.field == ".".join(map(str, keys)) for keys in twin.lines)]
    return Entry(id, kind, source, chinese, twin, english, merged, tuple(faults))


def _is_readable(source: Source) -> bool:
    return all(fault.rule in ("key-repeated", "value-comment") for fault in source.faults)


def _model(
    kind: type[Kind], source: Source, facts: Mapping[str, object], faults: list[Fault], language: str = "zh"
) -> Kind | None:
    try:
        return kind.model_validate(facts, context={"language": language})
    except ValidationError as error:
        faults += explain.faults(source, kind, error)
        return None
