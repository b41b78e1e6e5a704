"""模型的英文报错 → 中文的为什么和怎么改。

进：pydantic 的 ValidationError 和文件的行号。出：Fault。说明里用的中文名、样例都取自字段声明，不另写一份。
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from difflib import get_close_matches
from functools import cache
from typing import Any, get_args

from pydantic import ValidationError
from pydantic.fields import FieldInfo

from outreach.correction import corrected
from outreach.finding import Repair
from outreach.kinds.base import Kind, Part, part_of
from outreach.slips import explain_line
from outreach.source import Fault, Path, Source

Explanation = tuple[str, str, str]
"""规则名、为什么、怎么改。"""


def faults(source: Source, kind: type[Kind], error: ValidationError) -> Iterator[Fault]:
    """每个模型报错一条；位置是写错的那一行，漏写的键报在它该在的那一块。"""
    details = error.errors(include_url=False)
    inside = {detail["loc"][:depth] for detail in details for depth in range(len(detail["loc"]))}
    for detail in details:
        keys: Path = tuple(detail["loc"])
        # 里面的一条写错了，pydantic 会再说一句“条数不够”：改好里面那条就够了。
        if detail["type"] == "too_short" and keys in inside:
            continue
        rule, why, fix = _explain(kind, keys, detail)
        # 列表里“number：110”这样的一行，YAML 当成了一句话：要说的是冒号，不是写法。
        slip = explain_line(source.path, source.raw_lines, source.at(*keys).line)
        if rule == "value-shape" and slip:
            yield replace(slip, field=".".join(map(str, keys)))
            continue
        if change := (detail.get("ctx") or {}).get("change"):
            fix = f"改成：{corrected(source, keys, change)}"
        found = _found(source, keys, detail["type"])
        yield Fault(
            source.at(*keys), rule, found, why, fix, ".".join(map(str, keys)), _repair(source, keys, detail)
        )


def _repair(source: Source, keys: Path, detail: Any) -> Repair | None:
    """字段自己给得出正确写法的，原文换成它。"""
    better, old = (detail.get("ctx") or {}).get("better"), detail.get("input")
    if not (better and isinstance(old, str)):
        return None
    # 几段时间里有逗号：原来没加引号的，换上去会在花括号里断开。
    bare = ", " in better and not re.search(rf"[\"']{re.escape(old)}[\"']", source.text(*keys))
    return Repair(old, f'"{better}"' if bare else better)


def _found(source: Source, keys: Path, error_type: str) -> str:
    if error_type == "missing":
        return f"没有写 {keys[-1]}"
    if not keys:
        return "（几项合起来看）"
    return source.text(*keys)[:120] or "（空）"


def missing_expected(source: Source, kind: type[Kind]) -> Iterator[Fault]:
    """该有而没写的键。"""
    for key, field in _expected(kind):
        if key not in source.facts:
            yield Fault(
                source.at(), "key-expected", f"没有写 {key}（{field.title}）",
                f"{kind.label}该有“{field.title}”，读的人用得着。", f"在文件头里加上：{example_line(key, field)}", key,
            )  # fmt: skip


@cache
def _expected(kind: type[Kind]) -> tuple[tuple[str, FieldInfo], ...]:
    """这一类该有的键和它们的声明：一万个站问的都是同样几个。"""
    fields = ((field.alias or name, field) for name, field in kind.model_fields.items())
    return tuple((key, field) for key, field in fields if kind.need(field) == "expected")


def example_line(key: str, field: FieldInfo) -> str:
    """能直接粘进文件头的一行样例。"""
    return f"{key}: {(field.examples or [''])[0]}"


def field_at(kind: type[Part], keys: Path) -> tuple[type[Part], FieldInfo | None]:
    """顺着键走到那一项：它属于哪一块，它的声明。"""
    model, field = kind, None
    for key in keys:
        if isinstance(key, int):
            continue
        if field is not None and (inner := part_of(field.annotation)):
            model = inner
        field = next((f for n, f in model.model_fields.items() if key in (n, f.alias)), None)
    return model, field


def _explain(kind: type[Kind], keys: Path, detail: Any) -> Explanation:
    context = detail.get("ctx") or {}
    if detail["type"] == "outreach":
        return context["rule"], context["why"], context["fix"]
    model, field = field_at(kind, keys)
    for prefix, explain in _BY_TYPE.items():
        if detail["type"].startswith(prefix):
            return explain(model, field, keys, context)
    return _shape(model, field, keys, context)


def _label(field: FieldInfo | None, keys: Path) -> str:
    return (field.title if field else None) or str(keys[-1] if keys else "文件头")


def _example(field: FieldInfo | None, keys: Path) -> str:
    key = next((str(k) for k in reversed(keys) if isinstance(k, str)), "")
    return example_line(key, field) if field else key


def _missing(_: type[Part], field: FieldInfo | None, keys: Path, __: dict[str, Any]) -> Explanation:
    hint = f"（{field.description}）" if field and field.description else ""
    return (
        "key-missing",
        f"“{_label(field, keys)}”必须写，缺了这一页就不能发布。",
        f"加上一行：{_example(field, keys)}{hint}",
    )


def _unknown(model: type[Part], _: FieldInfo | None, keys: Path, __: dict[str, Any]) -> Explanation:
    known = [field.alias or name for name, field in model.model_fields.items()]
    near = get_close_matches(str(keys[-1]), known, 1, 0.5)
    fix = f"是不是 {near[0]}？改成：{near[0]}:" if near else f"删掉这一项。这里能写的有：{'、'.join(known)}"
    return "key-unknown", f"没有“{keys[-1]}”这一项，写了也不会显示。", fix


def _choice(_: type[Part], field: FieldInfo | None, keys: Path, context: dict[str, Any]) -> Explanation:
    expected = str(context.get("expected", "")).replace("'", "").replace(" or ", ", ")
    hint = f"（{field.description}）" if field and field.description else ""
    return "value-choice", f"“{_label(field, keys)}”只能从固定的几个词里选。", f"选一个：{expected}{hint}"


def _length(_: type[Part], field: FieldInfo | None, keys: Path, context: dict[str, Any]) -> Explanation:
    label = _label(field, keys)
    if "max_length" in context:
        return (
            "value-length",
            f"“{label}”最多 {context['max_length']} 个（字或条），多了手机上排不下。",
            "删到只剩最要紧的；其余的写到正文里。",
        )
    return (
        "value-length",
        f"“{label}”至少要有 {context.get('min_length', 1)} 个（字或条）。",
        f"照这样写：{_example(field, keys)}",
    )


def _range(_: type[Part], field: FieldInfo | None, keys: Path, context: dict[str, Any]) -> Explanation:
    bound = f"最大 {context['le']:g}" if "le" in context else f"最小 {context.get('ge', 0):g}"
    return (
        "value-number",
        f"“{_label(field, keys)}”超出了能写的范围（{bound}）。",
        f"照这样写：{_example(field, keys)}",
    )


def _shape(_: type[Part], field: FieldInfo | None, keys: Path, __: dict[str, Any]) -> Explanation:
    return (
        "value-shape",
        f"“{_label(field, keys)}”的写法不对：该是一句话的写成了几项，或者反过来。",
        f"照这样写：{_example(field, keys)}",
    )


_BY_TYPE: dict[str, Callable[[type[Part], FieldInfo | None, Path, dict[str, Any]], Explanation]] = {
    "missing": _missing,
    "extra_forbidden": _unknown,
    "literal_error": _choice,
    "string_too": _length,
    "too_": _length,
    "greater_than": _range,
    "less_than": _range,
}


def choices(field: FieldInfo) -> tuple[str, ...]:
    """一项能选的固定词；不是选择题时为空。"""

    def dig(annotation: Any) -> Iterator[str]:
        for arg in get_args(annotation):
            if isinstance(arg, str):
                yield arg
            else:
                yield from dig(arg)

    return tuple(dig(field.annotation))
