"""在 V8 里跑网站自己的搜索脚本：和浏览器里是同一份，不用开浏览器就能问它问题。

进：search.files 做的几个文件，或者做好的网站。出：Engine，问一句，给几条结果。
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from py_mini_racer import MiniRacer

from outreach.disk import ROOT

RANK = ROOT / "overrides/assets/later/search-rank.js"


@dataclass(frozen=True)
class Hit:
    """一条结果：哪一组的、地址、标题，为什么像。"""

    group: str
    address: str
    title: str
    doc: Mapping[str, Any]


class Engine:
    """一种语言的搜索。`parts` 是要交给它的文件：头一份必须有，拼音、全文可有可无。"""

    def __init__(self, *parts: str) -> None:
        self._v8 = MiniRacer()
        self._v8.eval(RANK.read_text("utf-8"))
        for part in parts:
            self._v8.eval(part)

    def close(self) -> None:
        """用完要关：V8 的线程不关，Python 退不出去。"""
        self._v8.close()

    def find(self, words: str) -> dict[str, Any]:
        """脚本的 find 给的原样。"""
        return json.loads(self._v8.eval(f"JSON.stringify(outreachSearch.find({json.dumps(words)}))"))

    def hits(self, words: str) -> list[Hit]:
        """照读者看到的次序排成一列。"""
        return [
            Hit(group["kind"], found["doc"]["address"], found["doc"]["title"], found)
            for group in self.find(words)["groups"]
            for found in group["found"]
        ]

    def addresses(self, words: str) -> list[str]:
        """照次序排的地址；对照表上的一个词算它那一页。"""
        return [hit.address.partition("#")[0] for hit in self.hits(words)]

    def marks(self, text: str, terms: list[str]) -> list[tuple[str, bool]]:
        told = self._v8.eval(f"JSON.stringify(outreachSearch.marks({json.dumps(text)}, {json.dumps(terms)}))")
        return [(piece, bool(marked)) for piece, marked in json.loads(told)]


def published(files: Mapping[str, str], language: str) -> dict[str, str]:
    """一种语言的几份：first、full、sounds → 文字。文件名里有没有指纹都认得。"""
    found: dict[str, str] = {}
    for name, text in files.items():
        stem = name.rpartition("/")[2].partition(".")[0]
        part = {language: "first", f"{language}-full": "full", "sounds": "sounds"}.get(stem)
        if part:
            found[part] = text
    return found


def on_disk(site: Path, language: str) -> dict[str, str]:
    """做好的网站里的几份。"""
    return published({p.name: p.read_text("utf-8") for p in (site / "search").glob("*.js")}, language)


def content(text: str) -> dict[str, Any]:
    """一份文件里的 JSON。"""
    told = text.partition(",")[2].strip().removesuffix(");")
    return json.loads(told)


def records(parts: Mapping[str, str]) -> list[dict[str, Any]]:
    """一页一条，格子都起了名字，全文也在里面。"""
    names = ("location", "title", "kind", "lead", "also", "heads", "keys", "number", "tel", "warning")
    texts = content(parts["full"])
    made = []
    for row in content(parts["first"])["rows"]:
        record: dict[str, Any] = dict(zip(names, [*row, *[""] * len(names)], strict=False))
        for name in ("also", "heads", "keys"):
            record[name] = record[name].split("\n") if record[name] else []
        made.append({**record, "text": texts.get(record["location"], "")})
    return made
