"""写成浏览器拿 `<script>` 就能读的几个文件：不用 fetch，从 U 盘上打开（file://）也能搜。

进：文章。出：文件名 → 文字。头一份的名字由 finishing 加指纹、写进网页；另两份的名字带着指纹，写在头一份里。
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import astuple
from typing import Any

from outreach.addresses import LANGUAGES, address
from outreach.kinds.channel import Channel
from outreach.kinds.office import Office
from outreach.searching import sounds, words
from outreach.searching.reading import Article
from outreach.searching.records import Record, records
from outreach.wording import search

FOLDER = "search/"
_SPLIT = "\n"
"""同一格里几句话之间的记号：读到的文字里空白都收成了空格，不会撞上。"""


def files(language: str, articles: Sequence[Article]) -> dict[str, str]:
    """一种语言的几个文件。文章次序不同，出来的字节一样。"""
    found = records(articles, language)
    terms = words.terms(articles, language)
    made = {f"{FOLDER}{language}-full": _said("full", {r.address: r.text for r in found})}
    first: dict[str, Any] = {
        "language": language,
        "rows": [_row(record) for record in (*found, *terms)],
        "sayings": [["|".join(side) for side in pair] for pair in words.sayings(articles, language)],
        "help": _help(articles, language),
        "words": {key: pair[language != LANGUAGES[0]] for key, pair in search.SCRIPT.items()},
    }
    if language == LANGUAGES[0]:
        spoken = (_SPLIT.join([r.title, r.lead, *r.asked, *r.heads, *r.keys]) for r in (*found, *terms))
        made[f"{FOLDER}sounds"] = _said("sounds", sounds.table(spoken))
    named = {name: f"{name}.{_hash(text)}.js" for name, text in made.items()}
    first["later"] = {name.rpartition("-")[2].removeprefix(FOLDER): named[name] for name in named}
    return {named[name]: text for name, text in made.items()} | {
        f"{FOLDER}{language}.js": _said("first", first)
    }


def _row(record: Record) -> list[str]:
    """一条写成一行：后面空着的格子不写。全文不在里面。"""
    cells = [_SPLIT.join(c) if isinstance(c, tuple) else c for c in astuple(record)[:-1]]
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _help(articles: Sequence[Article], language: str) -> dict[str, str]:
    """搜不到的时候打哪个电话：本院的后备渠道。"""
    offices = (a.entry.zh for a in articles if isinstance(a.entry.zh, Office))
    chosen = next((office.fallback for office in offices if office), None)
    for article in articles:
        channel = article.entry.zh
        if isinstance(channel, Channel) and article.entry.id == chosen and channel.number:
            there = address(article.entry.path, LANGUAGES[0])
            return {"number": channel.number.text, "tel": channel.number.tel or "", "address": there}
    return {}


def _said(part: str, content: dict[str, Any]) -> str:
    """一句函数调用。U+2028 在老浏览器的脚本里算换行，写成转义。"""
    told = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    for line_break in "\u2028\u2029":
        told = told.replace(line_break, f"\\u{ord(line_break):04x}")
    return f'outreachSearch.take("{part}",{told});\n'


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:10]
