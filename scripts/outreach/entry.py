"""一个条目：一件事的中文页、英文页，和各自的模型。

进：读好的中文页和英文页。出：Entry。读不懂的、没写对的也成一个条目，错处记在 faults，从不抛出。
"""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Generic, TypeVar

from pydantic import ValidationError

from outreach import explain, stamp, translation
from outreach.kinds import kind_of
from outreach.kinds.base import Kind
from outreach.source import Fault, Source
from outreach.stamp import Standing
from outreach.translation import Merge

K = TypeVar("K", bound=Kind, covariant=True)


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


def pair(source: Source, twin: Source | None) -> Entry[Kind]:
    """中文页和它的英文页（没有就是 None）→ 条目。"""
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
