"""一页排好的文章里，搜索要的几样。进：HTML。出：Read（全文、小标题、提醒、页面上真能拨的号码）。

看的是读者看到的那一页，不是文件头：过期的电话页面上拨不了，搜索里也就拨不了。
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import html

from outreach.entry import Entry
from outreach.kinds.base import Kind
from outreach.kinds.page import Section

_WARNING = ".//p[contains(@class, 'note--due') or @class='due'] | .//div[@class='stale']/p"
"""页面上说“该复核了”“没有核对过”的那一句，模板在 overrides/kinds/freshness.html。"""
_DIALLED = ".//a[starts-with(@href, 'tel:')]/@href"


@dataclass(frozen=True, slots=True)
class Article:
    """一页排好的文章。`address` 从站根算起。"""

    entry: Entry[Kind]
    address: str
    html: str


@dataclass(frozen=True, slots=True)
class Read:
    """一页上读到的。`dialled` 是页面上能拨的号码（`tel:` 后面的部分）。"""

    text: str
    heads: tuple[str, ...]
    warning: str
    dialled: frozenset[str]


def read(article: Article) -> Read:
    """排好的一页 → 读到的几样。"""
    tree = html.fragment_fromstring(article.html, create_parent="div")
    # 页末的词义、抄来别的页上的句子（recount）不是这一页说的事；标出来的词要和前后的字连着，才搜得到“请取保”这样跨着的。
    for notes in [*tree.find_class("words"), *tree.find_class("recount")]:
        notes.drop_tree()
    # 稿子里的话都在各自的明白纸上，再收一遍，搜什么都先搜到它。
    for copied in tree.find_class("telling"):
        copied.drop_tree()
    for mark in tree.find_class("gloss"):
        mark.drop_tag()
    # 栏目首页上说的是别的页过期，不是它自己。
    warnings = [] if issubclass(article.entry.kind, Section) else tree.xpath(_WARNING)
    return Read(
        text=_words(tree),
        heads=tuple(_words(node) for node in tree.iter("h2", "h3")),
        warning=_words(warnings[0]) if warnings else "",
        dialled=frozenset(str(href).removeprefix("tel:") for href in tree.xpath(_DIALLED)),
    )


def _words(node: html.HtmlElement) -> str:
    return re.sub(r"\s+", " ", " ".join(node.itertext())).strip()
