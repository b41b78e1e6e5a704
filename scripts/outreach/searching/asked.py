"""大家怎么问：一页的 `also_asked`，加上“谁来管我的事”里通到这一页的回答。都是邻居嘴里的话，比标题还管用。

进：各页的条目。出：路径 → 这种语言的几句问法。
"""

from __future__ import annotations

from collections.abc import Iterable

from outreach.entry import Entry
from outreach.kinds.base import Kind
from outreach.kinds.who_helps import Outcome, Question


def asked(entries: Iterable[Entry[Kind]], language: str) -> dict[str, list[str]]:
    """一句只记一遍；没有问法的页不在里面。"""
    entries = [entry for entry in entries if entry.zh is not None]
    found: dict[str, dict[str, None]] = {}
    for entry in entries:
        told = entry.told_in(language)
        for words in getattr(told, "also_asked", None) or ():
            found.setdefault(entry.path, {})[words] = None
    guide = {entry.id: entry.path for entry in entries if issubclass(entry.kind, (Question, Outcome))}
    for entry in entries:
        told = entry.told_in(language)
        for answer in told.answers if isinstance(told, Question) else ():
            for words in filter(None, (answer.text, answer.hint)):
                if answer.to in guide:
                    found.setdefault(guide[answer.to], {})[words] = None
    return {path: list(words) for path, words in found.items()}
