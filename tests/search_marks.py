"""搜索好不好：拿考卷问，照读者看到的次序打分。`make bench` 写进 README，tests/test_search_quality.py 拦着不许变差。

考卷是 queries.yml：邻居会怎么问，哪一页算答对。前五条里有就算搜到（recall@5），排第几另算（MRR）。
四句里有一句没见过，调的时候不看；别人出的题整份没见过。两样分开报。分数是定的，跑几遍都一样。
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from outreach.addresses import LANGUAGES
from outreach.disk import ROOT
from search_engine import Engine, on_disk

QUERIES = ROOT / "tests/bench/queries.yml"
TOP = 5
ENGLISH = ("english", "english-long")
LONG = ("long", "english-long")
KINDS = {
    "everyday": "日常的话",
    "long": "长句子",
    "terms": "正式的词、号码、地址",
    "typo": "同音错字",
    "traditional": "繁体",
    "pinyin": "拼音、首字母",
    "english": "英文",
    "english-long": "英文长句子",
    "given": "别人出的题",
}
"""考卷里的几类，照 README 里排的次序。"""


@dataclass(frozen=True)
class Question:
    """考卷上的一句。`unseen` 是调的时候不看的。"""

    kind: str
    words: str
    pages: frozenset[str]

    @property
    def language(self) -> str:
        return "en" if self.kind in ENGLISH else "zh"

    @property
    def unseen(self) -> bool:
        """照句子的指纹抽，谁也挑不了；别人出的题整份都是。"""
        return self.kind == "given" or hashlib.sha256(self.words.encode()).digest()[0] % 4 == 0


@dataclass(frozen=True)
class Answered:
    """一句问过以后：第一个对的排第几，没有为 0。"""

    question: Question
    rank: int


@dataclass(frozen=True)
class Marks:
    """一批题的成绩。"""

    asked: int
    recall: float
    mrr: float


def questions() -> Iterator[Question]:
    """考卷。"""
    for kind, asked in yaml.safe_load(QUERIES.read_text("utf-8")).items():
        for words, pages in asked.items():
            yield Question(kind, str(words), frozenset("" if p == "/" else p for p in pages.split()))


def ask(question: Question, engine: Engine) -> Answered:
    """只有头一份和拼音表：第二份是找不着时才下载的，不拿它抬分。"""
    for rank, address in enumerate(engine.addresses(question.words), 1):
        if address in question.pages:
            return Answered(question, rank)
    return Answered(question, 0)


def mark(answered: list[Answered]) -> Marks:
    hits = sum(1 for a in answered if 0 < a.rank <= TOP)
    return Marks(
        len(answered),
        hits / len(answered),
        sum(1 / a.rank for a in answered if a.rank) / len(answered),
    )


def quality(site: Path) -> list[list[str]]:
    """一类一行：见过的、没见过的各多少句、recall@5、MRR。"""
    answered: dict[str, list[Answered]] = {kind: [] for kind in KINDS}
    engines = {
        language: Engine(*(text for part, text in on_disk(site, language).items() if part != "full"))
        for language in LANGUAGES
    }
    for question in questions():
        answered[question.kind].append(ask(question, engines[question.language]))
    for engine in engines.values():
        engine.close()
    rows = [["怎么问", "见过的", "前五条里有", "MRR", "没见过的", "前五条里有", "MRR"]]
    for kind, label in KINDS.items():
        rows.append([label, *_cells(answered[kind], unseen=False), *_cells(answered[kind], unseen=True)])
    everything = [a for some in answered.values() for a in some]
    return [*rows, ["合计", *_cells(everything, unseen=False), *_cells(everything, unseen=True)]]


def _cells(answered: list[Answered], *, unseen: bool) -> list[str]:
    chosen = [a for a in answered if a.question.unseen is unseen]
    if not chosen:
        return ["—"] * 3
    marks = mark(chosen)
    return [f"{marks.asked} 句", f"{marks.recall:.2f}", f"{marks.mrr:.2f}"]
