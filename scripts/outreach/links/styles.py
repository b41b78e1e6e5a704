"""CSS → 里面的地址。进：CSS 文字。出：Link。用 tinycss2 分词；没有地址的样式不必分。"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import tinycss2

from outreach.links.link import Link, Use

_HAS_ADDRESS = re.compile(r"url\(|@import|image-set\(|src\(", re.I)
# 内嵌的图（data:）又长又不用查：先挖掉再分词，快几倍。
_EMBEDDED = re.compile(r"""url\(\s*(?:"data:[^"]*+"|'data:[^']*+'|data:[^)"']*+)\s*\)""", re.I)
_LARGEST = 1_000_000
"""最多看这么多字：最大的主题样式不到它的一半，再大的不是人写的。"""
_FONT = re.compile(r"\.(?:woff2?|[ot]tf|eot)(?:[?#]|$)", re.I)
_FUNCTIONS = {"url", "src", "image-set", "-webkit-image-set"}


def links(css: str, line: int = 1, region: str = "") -> Iterator[Link]:
    """样式里的地址；`line` 是第一行在文件里的行号。"""
    css = _EMBEDDED.sub(_same_lines, css)[:_LARGEST]
    if not _HAS_ADDRESS.search(css):
        return
    nodes = tinycss2.parse_component_value_list(css, skip_comments=True)
    for target, at, use in _addresses(nodes):
        yield Link(target, use, line + at - 1, region=region, tag="css")


def _use(target: str, keyword: str) -> Use:
    if keyword == "import":
        return Use.STYLE
    return Use.FONT if _FONT.search(target) else Use.IMAGE


def _same_lines(match: re.Match[str]) -> str:
    return "none" + "\n" * match[0].count("\n")


def _addresses(nodes: list[Any]) -> Iterator[tuple[str, int, Use]]:
    """逐层找 url()、@import "…" 和 image-set("…")。用栈不用递归：括号套几万层也走得完。"""
    stack = [(iter(nodes), "")]
    keyword = ""
    while stack:
        rest, inside = stack[-1]
        node = next(rest, None)
        if node is None:
            stack.pop()
        elif node.type == "at-keyword":
            keyword = node.lower_value
        elif node.type == "literal" and node.value == ";":
            keyword = ""
        elif node.type == "url" or (node.type == "string" and (keyword == "import" or inside in _FUNCTIONS)):
            # @namespace 后面的是名字，不是地址。
            if keyword != "namespace":
                yield node.value, node.source_line, _use(node.value, keyword)
        else:
            inner = getattr(node, "arguments", None) or getattr(node, "content", None)
            if isinstance(inner, list):
                # 花括号一开，@font-face、@media 这些关键字就管不到里面了。
                keyword = "" if node.type == "{} block" else keyword
                stack.append((iter(inner), getattr(node, "lower_name", "")))
