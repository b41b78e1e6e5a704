"""英文页和中文页怎么合：事实从中文来，文字从英文来。

进：中文文件头、英文文件头、这一类的模型。出：合好的英文文件头，英文页多写的事实，漏写的文字，对不上的列表。
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from outreach.kinds.base import Kind, part_of, translated_keys
from outreach.source import Path, Source, Value

STAMP = "translates"
"""英文页记着自己对着哪一版中文译的那个键；写什么见 stamp。"""


@dataclass
class Merge:
    """合并的结果，和合不上的地方（都是键的路径）。"""

    facts: dict[str, Value]
    repeated: list[Path] = field(default_factory=list)
    untranslated: list[Path] = field(default_factory=list)
    unmatched: list[Path] = field(default_factory=list)
    moved: dict[Path, Path] = field(default_factory=dict)
    """按词对的列表：英文页的第几条，是中文页的第几条。"""

    def in_chinese(self, keys: Path) -> Path:
        """英文页的这一处对着中文页的哪一处；中文页没有的那一条，给出整个列表。"""
        if keys in self.unmatched and isinstance(keys[-1], int):
            return keys[:-1]
        known = next((n for n in range(len(keys), 0, -1) if keys[:n] in self.moved), 0)
        return (*self.moved[keys[:known]], *keys[known:]) if known else keys


def merge(kind: type[Kind], chinese: Source, english: Source) -> Merge:
    """中文页的事实加上英文页的文字。"""
    result = Merge({})
    text = {key: value for key, value in english.facts.items() if key != STAMP}
    result.facts = _overlay(chinese.facts, text, translated_keys(kind), kind, (), result)
    return result


def _overlay(
    facts: dict[str, Value], text: dict[str, Value], keys: dict[str, Any], model: Any, at: Path, out: Merge
) -> dict[str, Value]:
    merged = dict(facts)
    for key, value in text.items():
        if key not in keys:
            # 认不出的键照搬过去，由模型按“没有这一项”来报；认得的是事实，不许重写。
            known = any(key in (name, f.alias) for name, f in model.model_fields.items())
            if known:
                out.repeated.append((*at, key))
            else:
                merged[key] = value
        elif keys[key] is True:
            merged[key] = value
        else:
            merged[key] = _overlay_part(facts.get(key), value, keys[key], _part(model, key), (*at, key), out)
    for key, mark in keys.items():
        if key in facts and key not in text and _has_text(facts[key], mark):
            out.untranslated.append((*at, key))
    return merged


@cache
def _part(model: Any, key: str) -> Any:
    found = next(f for name, f in model.model_fields.items() if key in (name, f.alias))
    return part_of(found.annotation)


def _overlay_part(
    facts: Value | None, text: Value, keys: dict[str, Any], model: Any, at: Path, out: Merge
) -> Value:
    if isinstance(facts, dict) and isinstance(text, dict):
        return _overlay(facts, text, keys, model, at, out)
    if not (isinstance(facts, list) and isinstance(text, list)):
        out.unmatched.append(at)
        return facts if facts is not None else text
    if model.match_by:
        return _by_key(facts, text, keys, model, at, out)
    if len(facts) != len(text):
        out.unmatched.append(at)
        return facts
    return [
        _pair(fact, item, keys, model, (*at, n), out)
        for n, (fact, item) in enumerate(zip(facts, text, strict=True))
    ]


def _by_key(
    facts: list[Value], text: list[Value], keys: dict[str, Any], model: Any, at: Path, out: Merge
) -> Value:
    """按词对：两边先后可以不同，出来的照英文页的先后；中文页没有的、写了两遍的记为对不上。"""
    left = {str(f.get(model.match_by)): (n, f) for n, f in enumerate(facts) if isinstance(f, dict)}
    merged: list[Value] = []
    for position, item in enumerate(text):
        key = str(item.get(model.match_by)) if isinstance(item, dict) else ""
        if key not in left:
            out.unmatched.append((*at, position))
            continue
        number, fact = left.pop(key)
        out.moved[(*at, position)] = (*at, number)
        merged.append(_pair(fact, item, keys, model, (*at, position), out))
    out.untranslated += [(*at, key) for key in left]
    return [*merged, *(fact for _, fact in left.values())]


def _pair(fact: Value, item: Value, keys: dict[str, Any], model: Any, at: Path, out: Merge) -> Value:
    if isinstance(fact, dict) and isinstance(item, dict):
        return _overlay(fact, item, keys, model, at, out)
    return item if isinstance(fact, str) and isinstance(item, str) else fact


def _has_text(value: Value, mark: Any) -> bool:
    if mark is True:
        return True
    items = value if isinstance(value, list) else [value]
    return any(
        isinstance(item, dict) and any(_has_text(item[k], m) for k, m in mark.items() if k in item)
        for item in items
    )
