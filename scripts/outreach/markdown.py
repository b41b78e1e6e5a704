"""正文里的小标题、编号、链接和图片，各在哪一行。

进：Source。出：Heading、Link。用 CommonMark 解析器分清代码块和正文；行号从文件第一行数起。
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from outreach.finding import Place
from outreach.source import Source

# 占有量词（++、*+）不回头：几十万个“{”的正文也是一遍扫完。
_ID = re.compile(r"\{[^{}#]*+#(?P<id>[^\s{}#]++)[^{}]*+\}")
_SIGNS = {"table": "|", "fence": "`~", "blockquote": ">", "reference": "[", "html_block": "<"}
_SHAPES = {"hr": re.compile(r"(?:[*_-][ \t]*){3}"), "lheading": re.compile(r"[=-][ \t]*$", re.M)}
"""CommonMark 的各种块，正文里没有这几个字、这个样子就一定没有：不必每一行都去试。"""


@cache
def _parser(idle: frozenset[str] = frozenset()) -> MarkdownIt:
    """不认 `idle` 这几种块的解析器。行内的只在可能有链接时才细看（见 _children）：一万个站的正文里，大半没有链接。"""
    parser = MarkdownIt("commonmark").enable("table").disable(["normalize", "inline", "text_join", *idle])
    # 链接原样给出来：不改写中文，也不替人跳过 javascript: 这类——发布用的解析器不跳过，检查要看得见。
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    return parser


def _blocks_of(body: str, references: dict[str, Any]) -> list[Token]:
    absent = [block for block, signs in _SIGNS.items() if not any(sign in body for sign in signs)]
    shapeless = [block for block, shape in _SHAPES.items() if not shape.search(body)]
    return _parser(frozenset((*absent, *shapeless))).parse(body, references)


MOST_LINKS = 500
"""一段里最多认几个链接：再多是贴错了东西，先报前面的，改了再报后面的。"""


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


@dataclass(frozen=True, slots=True)
class Parsed:
    """一段正文里认出来的；行号从正文第一行（0）数起。"""

    headings: tuple[tuple[int, int, str, str], ...]
    anchors: frozenset[str]
    links: tuple[tuple[int, int, str, str], ...]
    blocks: tuple[tuple[int, str, str], ...]


_KNOWN: dict[str, Parsed] = {}
"""解析过的正文：好几条规则都来问，只解析一遍。正文一样，结果就一样，所以记着不会错。"""


def _found(body: str) -> Parsed:
    if body not in _KNOWN:
        _KNOWN[body] = parsed(body)
    return _KNOWN[body]


def remember(bodies: Iterable[tuple[str, Parsed]]) -> None:
    """记下别的进程解析好的。"""
    _KNOWN.update(bodies)


def parsed(body: str) -> Parsed:
    """解析一遍，只留下要用的：解析结果本身太占内存。"""
    references: dict[str, Any] = {}
    tokens = _blocks_of(body, references)
    inline = [token for token in tokens if token.type == "inline" and token.map]
    for token in inline:
        token.children = _children(token.content, references)
    return Parsed(
        tuple(_headings(tokens)),
        frozenset(match["id"] for token in inline for match in _ID.finditer(token.content)),
        tuple(_links(inline, body.split("\n"))),
        tuple(_blocks(tokens)),
    )


def _children(content: str, references: dict[str, Any]) -> list[Token]:
    """一块文字里的链接、图片等；没有方括号和尖括号的，不会有链接。"""
    children: list[Token] = []
    if content.count("](") > MOST_LINKS:
        content = "](".join(content.split("](", MOST_LINKS)[:MOST_LINKS])
    if "[" in content or "<" in content:
        _parser().inline.parse(content, _parser(), references, children)
    return children


def _headings(tokens: list[Token]) -> Iterator[tuple[int, int, str, str]]:
    for opening, inline in pairwise(tokens):
        if opening.type == "heading_open" and opening.map:
            marked = _ID.search(inline.content)
            text = _ID.sub("", inline.content).strip()
            yield opening.map[0], int(opening.tag[1]), text, marked["id"] if marked else ""


def _blocks(tokens: list[Token]) -> Iterator[tuple[int, str, str]]:
    depth, before = 0, ""
    for token in tokens:
        depth += {"list_item_open": 1, "list_item_close": -1}.get(token.type, 0)
        if token.type == "inline" and token.map:
            name = "heading" if before == "heading_open" else "paragraph"
            inside = depth > 0 or before in ("th_open", "td_open")
            yield token.map[0], "item" if inside else name, token.content
        before = token.type


def _links(inline: list[Token], lines: list[str]) -> Iterator[tuple[int, int, str, str]]:
    for token in inline:
        for child in token.children or ():
            target = child.attrGet("href") or child.attrGet("src")
            if isinstance(target, str) and token.map:
                yield *_where(lines, token.map, target), target, token.content[:80]


def _where(lines: list[str], span: list[int], target: str) -> tuple[int, int]:
    """解析器只说在哪一块；在块里找到写着这个地址的那一行。"""
    for number in range(*span):
        column = lines[number].find(target)
        if column >= 0:
            return number, column + 1
    return span[0], 1


def headings(source: Source) -> Iterator[Heading]:
    """正文的小标题，按先后。"""
    for line, level, text, id in _found(source.body).headings:
        yield Heading(Place(source.path, source.body_line + line), level, text, id)


def anchors(source: Source) -> frozenset[str]:
    """这一页正文里能跳到的编号。"""
    return _found(source.body).anchors


def links(source: Source) -> Iterator[Link]:
    """正文的链接和图片，按先后。"""
    for line, column, target, text in _found(source.body).links:
        yield Link(Place(source.path, source.body_line + line, column), target, text)


def blocks(source: Source) -> Iterator[tuple[int, str, str]]:
    """正文里给人读的一块一块：（行号，是什么，文字）。是什么：heading、paragraph、item（列表、表格里的）。"""
    for line, name, text in _found(source.body).blocks:
        yield source.body_line + line, name, text


def prose(source: Source) -> Iterator[tuple[int, str]]:
    """正文里给人读的文字：（行号，一块文字），不含代码块。"""
    for line, _, text in blocks(source):
        yield line, text
