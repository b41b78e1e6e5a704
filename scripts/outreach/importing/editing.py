"""在文件头里换掉几项：别的行一个字不动，注释留着，先后照旧。

进：读好的文件、要换的几项（None 是删掉）、各项通常的先后。出：改好的全文（换行是 LF）。
换的是一项所在的那几行；一串小块里只有一块变了的，只换那一块的行。
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from outreach.frontmatter import Value
from outreach.importing.writing_yaml import entry, flow, scalar
from outreach.source import Source, read

_COMMENT = re.compile(r"\s*(#.*)?")
_TAIL = re.compile(r"\s+#.*$")


def rewritten(source: Source, changes: Mapping[str, Value | None], order: Sequence[str]) -> str:
    """改好的全文。抛出 ValueError：换上以后读回来不是要的值，那就不能写。"""
    lines = list(source.raw_lines)
    for key in sorted(changes, key=lambda k: -_start(source, k)):
        value = changes[key]
        if key in source.facts:
            first, end = _block(source, lines, key)
            lines[first:end] = _replaced(source, lines[first:end], first, key, value)
    added = {k: v for k, v in changes.items() if k not in source.facts and v is not None}
    text = "\n".join(lines)
    for key in sorted(added, key=order.index):
        text = _with(read(source.path, text.encode()), key, added[key], order)
    wanted = {k: v for k, v in {**source.facts, **changes}.items() if v is not None}
    if read(source.path, text.encode()).facts != wanted:
        raise ValueError("换上以后读回来不一样")
    return text


def created(facts: Mapping[str, Value]) -> str:
    """一个新文件：只有文件头。"""
    return "\n".join(
        ["---", *(line for key, value in facts.items() for line in entry(key, value)), "---", ""]
    )


def _start(source: Source, key: str) -> int:
    """这一项从第几行起（从 0 数）；没有这一项是 -1。"""
    return source.lines[(key,)][0] - 1 if (key,) in source.lines else -1


def _close(source: Source) -> int:
    """结尾的 --- 在第几行（从 0 数）。"""
    return source.body_line - 2


def _block(source: Source, lines: Sequence[str], key: str) -> tuple[int, int]:
    """一项占的几行：从它的键，到下一项以前；末尾的空行、注释算下一项的。"""
    first = _start(source, key)
    later = [_start(source, k) for k in source.facts if _start(source, k) > first]
    end = min(later, default=_close(source))
    while end > first + 1 and _COMMENT.fullmatch(lines[end - 1]):
        end -= 1
    return first, end


def _replaced(source: Source, old: Sequence[str], first: int, key: str, value: Value | None) -> list[str]:
    if value is None:
        return [line for line in old[1:] if line.lstrip().startswith("#")]
    was = source.facts[key]
    if isinstance(was, list) and isinstance(value, list) and len(old) > 1:
        return _items(source, old, first, key, was, value)
    if isinstance(was, dict) and isinstance(value, dict) and len(old) > 1:
        return _parts(source, old, first, key, was, value)
    made = entry(key, value)
    return [made[0] + _tail(old, key, was), *made[1:]]


def _tail(old: Sequence[str], key: str, was: Value) -> str:
    """这一行末尾的注释：去掉它，剩下的读出来还是原来的值，才是注释。"""
    found = _TAIL.search(old[0]) if len(old) == 1 else None
    if not found:
        return ""
    bare = f"---\n{old[0][: found.start()]}\n---\n"
    return found[0] if read("a.md", bare.encode()).facts == {key: was} else ""


def _parts(
    source: Source,
    old: Sequence[str],
    first: int,
    key: str,
    was: Mapping[str, Value],
    value: Mapping[str, Value],
) -> list[str]:
    """一小块，一项一行写的：只换变了的那一行。"""
    made = list(old)
    rows = {part: source.lines[(key, part)][0] - 1 - first for part in was}
    indent = " " * (source.lines[(key, next(iter(was)))][1] - 1)
    for part in sorted(was, key=lambda p: -rows[p]):
        one = value.get(part)
        if one is None:
            del made[rows[part]]
        elif one != was[part]:
            tail = _tail([made[rows[part]].strip()], part, was[part])
            written = scalar(one) if isinstance(one, str) else flow(one)
            made[rows[part]] = f"{indent}{part}: {written}{tail}"
    new = [f"{indent}{part}: {flow(one)}" for part, one in value.items() if part not in was]
    return [*made, *new]


def _items(
    source: Source, old: Sequence[str], first: int, key: str, was: list[Value], value: list[Value]
) -> list[str]:
    """一串，一行一个写的：没变的照抄，变了的换，上面的注释都留着。"""
    starts = [source.lines[(key, n)][0] - 1 - first for n in range(len(was))]
    edges = [1]
    for start in starts[1:]:
        while _COMMENT.fullmatch(old[start - 1]):
            start -= 1
        edges.append(start)
    chunks = [old[a:b] for a, b in zip(edges, [*edges[1:], len(old)], strict=True)]
    dash = old[starts[0]]
    indent = dash[: len(dash) - len(dash.lstrip())]
    made: list[str] = [old[0]]
    for tag, a, b, c, d in SequenceMatcher(None, _keys(was), _keys(value), autojunk=False).get_opcodes():
        if tag == "equal":
            made += [line for chunk in chunks[a:b] for line in chunk]
            continue
        made += [line for chunk in chunks[a:b] for line in chunk if line.lstrip().startswith("#")]
        made += [f"{indent}- {flow(one)}" for one in value[c:d]]
    return made


def _keys(values: Sequence[Value]) -> list[str]:
    return [json.dumps(value, ensure_ascii=False) for value in values]


def _with(source: Source, key: str, value: Value, order: Sequence[str]) -> str:
    """加一项：放在通常排在它前面的那一项后面。"""
    lines = list(source.raw_lines)
    before = [k for k in order[: order.index(key)] if k in source.facts]
    at = _block(source, lines, before[-1])[1] if before else 1
    lines[at:at] = entry(key, value)
    return "\n".join(lines)
