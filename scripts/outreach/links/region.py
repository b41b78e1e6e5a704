"""一个元素在页面的哪一块、用哪种语言。模板里的（页头、导航、页脚）和正文里的，报法不一样。

进：lxml 元素。出：Where。从上往下传，每个祖先只算一次。
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple, cast

from lxml import etree

_TAGS = {"main": "main", "article": "main", "nav": "nav", "head": "head"}
_ROLES = {
    "main": "main",
    "navigation": "nav",
    "banner": "header",
    "contentinfo": "footer",
    "complementary": "aside",
}
_OUTER = {"header", "footer", "aside"}
# 老站不用 <nav>，写 <div class="navbar">。
_NAMES = {
    "header": "header",
    "footer": "footer",
    "sidebar": "aside",
    "nav": "nav",
    "navbar": "nav",
    "navigation": "nav",
    "menu": "nav",
    "breadcrumb": "nav",
    "breadcrumbs": "nav",
}


def line_of(element: etree._Element) -> int:
    """元素在原文第几行。"""
    return cast("int", element.sourceline or 1)


class Where(NamedTuple):
    """`region`：main、nav、header、footer、aside、head，都不是为空。"""

    region: str = ""
    language: str = ""


class Regions:
    """一页里每个元素的位置，记住算过的。"""

    def __init__(self) -> None:
        self._known: dict[etree._Element, Where] = {}

    def of(self, element: etree._Element | None) -> Where:
        known = self._known
        chain = []
        while element is not None and element not in known:
            chain.append(element)
            element = element.getparent()
        where = known[element] if element is not None else Where()
        for child in reversed(chain):
            where = known[child] = _inside(child, where)
        return where


def _inside(element: etree._Element, outer: Where) -> Where:
    attributes = dict(element.items())
    # 多数是光秃秃的 <li>、<p>：和外面一样。
    if not attributes and element.tag not in _TAGS and element.tag not in _OUTER:
        return outer
    language = str(attributes.get("lang") or attributes.get("xml:lang") or "").lower() or outer.language
    region = _region(str(element.tag), attributes, outer.region)
    return outer if (region, language) == outer else Where(region, language)


def _region(tag: str, attributes: Mapping[Any, Any], outer: str) -> str:
    named = _TAGS.get(tag) or _ROLES.get(str(attributes.get("role", "")))
    if named is None and tag in _OUTER:
        named = tag
    if named is None and tag in ("div", "ul", "section") and outer == "":
        words = f"{attributes.get('id', '')} {attributes.get('class', '')}".lower().split()
        named = next((_NAMES[word] for word in words if word in _NAMES), None)
    if named is None or (named in _OUTER and outer in ("main", "nav")):
        # 文章里的 <header> 是文章的头，不是网站的页头。
        return outer
    return named
