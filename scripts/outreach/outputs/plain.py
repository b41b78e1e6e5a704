"""先改哪一页：每页难念的程度、最难念的三句、请人试读的结果。进：Site。出：Row 的列表，文字和 JSON 两种样子。

试读记录比分数大：有没看懂、还没改的词的页排最前；没试读过的照分数排；试读的词都改好了的排最后。
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from outreach import glossing
from outreach.entry import Entry
from outreach.kinds.base import Kind
from outreach.kinds.law_page import LawPage
from outreach.kinds.parts import TriedBy
from outreach.passages import Sentence, passages
from outreach.plainness import officialese
from outreach.plainness.scoring import FORMULA, Effort
from outreach.plainness.sentences import length
from outreach.site import Site

KINDS = ("explainer", "document", "outcome", "page", "event")
"""排哪几类：有整段的话的。"""
FEWEST = 3
"""少于几句的页不排：平均不出来。"""
WORST = 3


@dataclass(frozen=True)
class Row:
    """一页。`left` 是试读没看懂、现在还在页上、没解释的词。"""

    path: str
    title: str
    effort: Effort
    worst: tuple[tuple[Sentence, Effort], ...]
    trials: tuple[TriedBy, ...] = ()
    left: tuple[str, ...] = ()

    @property
    def order(self) -> tuple[int, int, float, str]:
        group = 0 if self.left else 2 if self.trials else 1
        return group, -len(self.left), -self.effort.score, self.path


def rows(site: Site) -> list[Row]:
    """最该改的在前。"""
    found = (_row(site, entry) for entry in site.all(Kind) if entry.kind.name in KINDS)
    return sorted((row for row in found if row.effort.sentences >= FEWEST), key=lambda row: row.order)


def _row(site: Site, entry: Entry[Kind]) -> Row:
    words = site.once(glossing.in_chinese)
    each = tuple((sentence, _effort(sentence, words)) for sentence in _sentences(entry))
    page = Effort(
        len(each),
        *(sum(getattr(effort, name) for _, effort in each) for name in ("characters", "terms", "official")),
    )
    worst = sorted(each, key=lambda pair: (-pair[1].weight, pair[0].at))[:WORST]
    law = next((e for e in site.all(LawPage) if e.path == entry.path), None)
    trials = law.model.tried_by if law else ()
    return Row(
        entry.path, entry.model.title, page, tuple(worst), trials, glossing.left(site, law) if law else ()
    )


def _sentences(entry: Entry[Kind]) -> Iterator[Sentence]:
    for part in passages(entry.source, entry.kind):
        if part.kind != "heading":
            yield from part.sentences


def _effort(sentence: Sentence, words: glossing.Glossary) -> Effort:
    terms = sum(1 for *_, term in words.find(sentence.text) if not term.everyday)
    return Effort(1, length(sentence.text), terms, sum(1 for _ in officialese.remarks(sentence.own)))


def as_text(rows: Sequence[Row], folder: str) -> str:
    """终端上看的样子。"""
    lines = [f"最该改的在前。{FORMULA}；只排先后，不说好坏。"]
    for n, row in enumerate(rows, 1):
        e = row.effort
        lines += [
            "",
            f"{n}. {_where(folder, row.path)}  {e.score}  {row.title}",
            f"   一句 {e.sentence_length:.1f} 字，法律词 {e.terms_per_100:.1f}／百字，公文话 {e.official_per_100:.1f}／百字",
            *(f"   {_trial(trial)}" for trial in row.trials),
        ]
        lines += [f"   还没改：{'、'.join(row.left)}"] if row.left else []
        lines += [f"   第 {s.at.line} 行（{w.characters} 字）{s.text}" for s, w in row.worst]
    return "\n".join([*lines, ""])


def _trial(trial: TriedBy) -> str:
    failed = f"没看懂：{'、'.join(trial.words)}" if trial.words else "都看懂了"
    return f"{trial.on} {trial.readers} 位读者试读，{failed}"


def _where(folder: str, path: str) -> str:
    return f"{folder}/{path}" if folder else path


def as_json(rows: Sequence[Row], folder: str) -> str:
    """给别的程序读的样子。"""
    report = {"formula": FORMULA, "pages": [_plain(row, folder) for row in rows]}
    return json.dumps(report, ensure_ascii=False, indent=1) + "\n"


def _plain(row: Row, folder: str) -> dict[str, Any]:
    e = row.effort
    return {
        "path": _where(folder, row.path),
        "title": row.title,
        "score": e.score,
        "sentence_length": round(e.sentence_length, 1),
        "terms_per_100": round(e.terms_per_100, 1),
        "officialese_per_100": round(e.official_per_100, 1),
        "tried_by": [
            {"on": t.on.isoformat(), "readers": t.readers, "words": list(t.words or ())} for t in row.trials
        ],
        "left": list(row.left),
        "worst": [{"line": s.at.line, "characters": w.characters, "text": s.text} for s, w in row.worst],
    }


FORMATS = {"text": as_text, "json": as_json}
