"""搜索的资料：一种语言一份，互不混杂。进：各页排好的文章。出：search/search_index.json 的文字。

每页一条：地址、标题、哪一类、第一句话、大家的问法、小标题、全文（含电话和地址）。手机上只有点了搜索才下载。
过期的、该复核的页，另有一句 `warning`，搜到时写在第一句话前面：没点进去的人也看得见。
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from lxml import html

from outreach.kinds.base import Kind
from outreach.kinds.law import Law
from outreach.kinds.page import Section
from outreach.site import LANGUAGES, Entry

_WARNING = ".//p[contains(@class, 'note--due') or @class='due'] | .//div[@class='stale']/p"
"""页面上说“该复核了”“没有核对过”的那一句，模板在 overrides/kinds/freshness.html。"""


@dataclass(frozen=True, slots=True)
class Article:
    """一页排好的文章。`address` 从站根算起。"""

    entry: Entry[Kind]
    address: str
    html: str


def files(language: str, articles: list[Article]) -> dict[str, str]:
    """没有译成这种语言的页不收：英文搜索不该搜出中文。"""
    prefix = "" if language == LANGUAGES[0] else f"{language}/"
    own = [a for a in articles if language == LANGUAGES[0] or a.entry.twin is not None]
    index = {
        "config": {"lang": [language]},
        "docs": [
            _record(a, language, prefix)
            for a in sorted(own, key=lambda a: a.address)
            if a.entry.zh is not None
        ],
    }
    return {
        f"{prefix}search/search_index.json": json.dumps(index, ensure_ascii=False, separators=(",", ":"))
        + "\n"
    }


def _record(article: Article, language: str, prefix: str) -> dict[str, Any]:
    told = article.entry.told_in(language)
    tree = html.fragment_fromstring(article.html, create_parent="div")
    # 页末的词义、抄来别的页上的句子（recount）不是这一页说的事；标出来的词要和前后的字连着，才搜得到“请取保”这样跨着的。
    for notes in [*tree.find_class("words"), *tree.find_class("recount")]:
        notes.drop_tree()
    # 稿子里的话都在各自的明白纸上，再收一遍，搜什么都先搜到它。
    for copied in tree.find_class("telling"):
        copied.drop_tree()
    for mark in tree.find_class("gloss"):
        mark.drop_tag()
    title = told.english if isinstance(told, Law) and language == "en" else told.title
    # 栏目首页上说的是别的页过期，不是它自己。
    warnings = [] if issubclass(article.entry.kind, Section) else tree.xpath(_WARNING)
    return {
        "location": article.address.removeprefix(prefix),
        "title": title,
        "kind": article.entry.kind.name,
        "lead": getattr(told, "summary", None) or "",
        "also": list(getattr(told, "also_asked", None) or ()),
        "heads": [_words(node) for node in tree.iter("h2", "h3")],
        "text": _words(tree),
        **({"warning": _words(warnings[0])} if warnings else {}),
    }


def _words(node: html.HtmlElement) -> str:
    return re.sub(r"\s+", " ", " ".join(node.itertext())).strip()
