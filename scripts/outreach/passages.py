"""一个文件里给人读的话：一段一段，各在哪一行、哪个键，去掉引用、代码、链接地址。

进：Source 和它的类。出：Passage。文书的原话、群众的问法、复核记录不是网站对读者说的话，不在里面。
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from outreach.fenced import uncoded
from outreach.finding import Place
from outreach.kinds.base import Kind, translated_keys
from outreach.markdown import blocks
from outreach.plainness.sentences import joined, masked, said, sentences
from outreach.source import Path, Source, Value

_NOT_OURS = frozenset(("title", "nav_title", "reads", "also_asked", "review", "owner", "tried_by", "paper", "address", "verified", "source", "phones", "duty", "serves", "township", "services"))  # fmt: skip
"""别人的原话、名字、内部记录的键。"""
_SHORT = frozenset(("who", "what", "from", "when", "does", "label"))
"""图上、期限里的短词：不是一句话。"""


ENDLESS = 4000
"""一段多少个字以上不再断句：多半是贴错了东西，先叫人分段。"""


@dataclass(frozen=True)
class Sentence:
    """一句话。`own` 里书名号和引号中别人的原话盖住了。"""

    at: Place
    field: str
    text: str
    own: str


@dataclass(frozen=True)
class Passage:
    """一段话。`keys` 是文件头里的键，正文里的为空。"""

    at: Place
    keys: Path
    kind: Literal["heading", "paragraph", "item", "field"]
    text: str
    language: str

    @property
    def field(self) -> str:
        return ".".join(map(str, self.keys))

    @property
    def is_endless(self) -> bool:
        """长得没法一句一句看：先分段。"""
        return len(self.text) > ENDLESS

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        if self.is_endless:
            return ()
        own = masked(self.text)
        same = own is self.text
        found = []
        for start, end in sentences(self.text, self.language):
            text = joined(self.text[start:end])
            found.append(
                Sentence(self._place(start), self.field, text, text if same else joined(own[start:end]))
            )
        return tuple(found)

    def _place(self, start: int) -> Place:
        line = self.at.line + self.text.count("\n", 0, start)
        return Place(self.at.path, line, self.at.column if self.keys else 1)


def passages(source: Source, kind: type[Kind]) -> Iterator[Passage]:
    """先文件头，再正文，按先后。"""
    for keys, text in _fields(source.facts, translated_keys(kind), ()):
        yield Passage(source.at(*keys), keys, "field", said(text), source.language)
    code_lines = _code_lines(source.body)
    for line, name, text in blocks(source):
        if line - source.body_line not in code_lines and (words := said(text)).strip():
            yield Passage(Place(source.path, line), (), name, words, source.language)  # type: ignore[arg-type]


def _fields(value: Value, mark: Any, at: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        if mark is True and at[-1] not in _SHORT:
            yield at, value
    elif isinstance(value, list):
        for n, inner in enumerate(value):
            yield from _fields(inner, mark, (*at, n))
    elif isinstance(mark, dict):
        for key, inner in value.items():
            if key in mark and key not in _NOT_OURS:
                yield from _fields(inner, mark[key], (*at, key))


def _code_lines(body: str) -> set[int]:
    """整行都是代码的那几行（围栏里的）。"""
    if "`" not in body and "~~~" not in body and "\n    " not in body:
        return set()
    pairs = zip(body.split("\n"), uncoded(body).split("\n"), strict=True)
    return {n for n, (raw, bare) in enumerate(pairs) if raw.strip() and not bare.strip()}
