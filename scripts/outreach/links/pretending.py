"""回答“好的”，其实没有了：标题（或短短的正文）写着 404；# 后面的编号不在。进：网页的字节。出：哪里不对。"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import unquote

from lxml import etree

from outreach.links import page
from outreach.links.charset import decode

_GONE = re.compile(
    r"^\W*404\b|404\s*[-:|]?\s*(?:not found|error|错误|页面)|error\s*404|\b(?:page|file|document)\s+(?:was\s+|is\s+)?not found"
    r"|^\W*not found|page (?:can't|cannot|could not) be found|找不到(?:该|此|相关)?(?:页|网页|内容|您|你)"
    r"|(?:页面?|网页|内容|文章|文件|资源|地址|信息)(?:[^，。]{0,6})(?:不存在|找不到|未找到|没找到|已删除|被删除|已失效|丢失|走丢)",
    re.I,
)


_SEEN: Any = etree.XPath("descendant-or-self::*[not(self::script or self::style)]/text()")
_SHORT = 200
"""正文比这还短、又说没有了的，才算出错页；长文章里提到 404 不算。"""


def says_gone(content: bytes, charset: str) -> str:
    """说自己没有了的那句话；没这么说为空。"""
    root = page.parse(decode(content, charset)[0])
    if root is None:
        return ""
    for element in root.iter("title", "h1"):
        if _GONE.search(words := _words(element)):
            return words[:60]
    body = next(root.iter("body"), None)
    words = _words(body) if body is not None else ""
    return words[:60] if len(words) <= _SHORT and _GONE.search(words) else ""


def _words(element: etree._Element) -> str:
    """读者看到的字，不含脚本和样式。"""
    return " ".join(" ".join(map(str, _SEEN(element))).split())


def lost(content: bytes, charset: str, fragments: tuple[str, ...]) -> tuple[str, ...]:
    """页上没有的编号。"""
    ids = page.read("", content, charset).ids or frozenset()
    return tuple(fragment for fragment in fragments if not _is_there(fragment, ids))


def _is_there(fragment: str, ids: frozenset[str]) -> bool:
    name = unquote(fragment)
    # GitHub 给正文里的编号加了前缀，浏览器里由脚本接上。
    return name in ids or fragment in ids or f"user-content-{name}" in ids or name.startswith(("/", "!"))
