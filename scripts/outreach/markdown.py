"""正文里的小标题、编号、链接和图片，各在哪一行。

进：Source。出：Heading、Link。用 CommonMark 解析器分清代码块和正文；行号从文件第一行数起。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from outreach.finding import Place
from outreach.source import Source

# 占有量词（++、*+）不回头：几十万个“{”的正文也是一遍扫完。
_ID = re.compile(r"\{[^{}#]*+#(?P<id>[^\s{}#]++)[^{}]*+\}")
_PARSER = MarkdownIt("commonmark").enable("table")
# 链接原样给出来：不改写中文，也不替人跳过 javascript: 这类——发布用的解析器不跳过，检查要看得见。
_PARSER.validateLink = lambda url: True  # type: ignore[method-assign]
_PARSER.normalizeLink = lambda url: url  # type: ignore[method-assign]


@dataclass(frozen=True, slots=True)
class Heading:
    """一个小标题。`id` 是写明的编号，没写为空。"""

    at: Place
    level: int
    text: str
    id: str


@dataclass(frozen=True, slots=True)
class Link:
    """一个链接或图片，`target` 原样。"""

    at: Place
    target: str
    text: str


@lru_cache(maxsize=512)
def _tokens(body: str) -> tuple[Token, ...]:
    return tuple(_PARSER.parse(body))


def headings(source: Source) -> Iterator[Heading]:
    """正文的小标题，按先后。"""
    tokens = _tokens(source.body)
    for opening, inline in pairwise(tokens):
        if opening.type == "heading_open" and opening.map:
            marked = _ID.search(inline.content)
            text = _ID.sub("", inline.content).strip()
            at = Place(source.path, source.body_line + opening.map[0])
            yield Heading(at, int(opening.tag[1]), text, marked["id"] if marked else "")


def anchors(source: Source) -> set[str]:
    """这一页正文里能跳到的编号。"""
    return {
        match["id"]
        for token in _tokens(source.body)
        if token.type == "inline"
        for match in _ID.finditer(token.content)
    }


def links(source: Source) -> Iterator[Link]:
    """正文的链接和图片，按先后。"""
    lines = source.body.split("\n")
    for token in _tokens(source.body):
        if token.type != "inline" or not token.map:
            continue
        for child in token.children or ():
            target = child.attrGet("href") or child.attrGet("src")
            if isinstance(target, str):
                yield Link(_where(source, lines, token.map, target), target, token.content[:80])


def _where(source: Source, lines: list[str], span: list[int], target: str) -> Place:
    """解析器只说在哪一块；在块里找到写着这个地址的那一行。"""
    for number in range(*span):
        column = lines[number].find(target)
        if column >= 0:
            return Place(source.path, source.body_line + number, column + 1)
    return Place(source.path, source.body_line + span[0])


def prose(source: Source) -> Iterator[tuple[int, str]]:
    """正文里给人读的文字：（行号，一块文字），不含代码块。"""
    for token in _tokens(source.body):
        if token.type == "inline" and token.map:
            yield source.body_line + token.map[0], token.content
