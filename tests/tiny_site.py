"""几行字搭一个小站，用真的 mkdocs、真的接线板和模板做出来；再给每类条目的每个文字项种上一段 HTML。

设置就用仓库的 mkdocs.yml，只删掉导航里小站没有的页。
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

from pydantic import BeforeValidator
from pydantic.fields import FieldInfo

from building import TODAY, stamped
from outreach.disk import ROOT
from outreach.fields import RefersTo, Text
from outreach.kinds import KINDS
from outreach.kinds.base import Part, mark_of, part_of, translated_keys
from outreach.outputs import new_entry
from outreach.source import Value, read
from outreach.translation import STAMP

Facts = dict[str, Any]


def lay_out(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """摆好一个小仓库：几页内容，仓库的设置；模板和程序由调用的人放。"""
    for name, content in stamped(files).items():
        path = folder / "docs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    in_menu = re.compile(r"^  - (\S+\.md)\n", re.M)
    settings = in_menu.sub(lambda line: line[0] if line[1] in files else "", settings)
    (folder / "mkdocs.yml").write_text(settings, "utf-8")


def make(folder: Path, files: Mapping[str, str | bytes], *words: str, **environment: str) -> str:
    """在 folder 里做一个小站到 folder/site，给出 mkdocs 说的话。抛出 CalledProcessError：没做成。"""
    for name in ("overrides", "scripts"):
        (folder / name).symlink_to(ROOT / name)
    lay_out(folder, files)
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", *words],
        cwd=folder,
        env={**os.environ, "OUTREACH_TODAY": TODAY.isoformat(), "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout + done.stderr


# 种上去的 HTML

ATTACK = re.compile(r"<img src=x onerror=a\((\d+)\)>")
IDS = {"channel": "12309", "question": "start", "event": "2026-12-05-planted"}
"""种出来的条目的文件名；没列出的都叫 planted。"""
_FREE = Text.__metadata__[0].func
_POINTS = {"to", "led_to"}
"""没有 RefersTo 标记，但写的是别的页的项。"""
_ONE_OF = {"Deadline": {"hours", "workdays", "months", "years"}}
"""几项里只能写一项的，留下的在外。"""


def planted(*, everywhere: bool) -> dict[str, str]:
    """每类条目至少一份，每个文字项都是一段 HTML。`everywhere`：指向别的条目的项也种。"""
    numbers = count(1)
    files: dict[str, str] = {}
    for name, kind in KINDS.items():
        for slug, left_out, fixed in _slugs(name):
            path = new_entry.path(kind, slug)
            facts = {**_facts(kind, numbers, everywhere, left_out), **fixed}
            files[path] = _page(facts)
            english = {STAMP: "✓", **_english(facts, translated_keys(kind), kind)}
            files[path.removesuffix(".md") + ".en.md"] = _page(english)
    return files


def _slugs(name: str) -> Iterator[tuple[str, set[str], Facts]]:
    """一类种几份：文件名、不写的项、定下来的项。"""
    if name == "event":
        yield "2026-12-05-planted", {"repeats", "since", "until", "weekday", "exceptions"}, {}
        yield "planted", {"start", "end", "weekday"}, {"status": "postponed"}
    elif name == "workstation":
        yield "planted", set(), {}
        yield "suspended", set(), {"status": "suspended"}
    elif name == "section":
        folders = sorted({kind.folder for kind in KINDS.values() if kind.folder})
        yield from (
            (folder, set[str](), {}) for folder in [*folders, "about", "contribute", "a-z", "deadlines"]
        )
    else:
        yield IDS.get(name, "planted"), set(), {}


def _facts(model: type[Part], numbers: Iterator[int], everywhere: bool, left_out: set[str]) -> Facts:
    left_out = left_out | _ONE_OF.get(model.__name__, set())
    return {
        field.alias or name: _value(name, field, numbers, everywhere)
        for name, field in model.model_fields.items()
        if name not in left_out
    }


def _value(name: str, field: FieldInfo, numbers: Iterator[int], everywhere: bool) -> Value:
    example = _example(field)
    if part := part_of(field.annotation):
        facts = [_facts(part, numbers, everywhere, set()) for _ in range(_at_least(field))]
        return facts if isinstance(example, list) else facts[0]
    points_at = mark_of(field, RefersTo)
    if points_at and not everywhere:
        id = IDS.get(points_at.kinds[0], "planted")
        return [id] if isinstance(example, list) else id
    if _FREE not in _validators(field) or (name in _POINTS and not everywhere):
        return example
    return [_attack(field, numbers)] if isinstance(example, list) else _attack(field, numbers)


def _attack(field: FieldInfo, numbers: Iterator[int]) -> str:
    attack = f"'\"><img src=x onerror=a({next(numbers)})>"
    limit = (field.json_schema_extra or {}).get("maxLength", 600)
    return attack if len(attack) <= limit else '"><img a>'


@cache
def _parse(example: str) -> Value:
    return read("about/a.md", f"---\nvalue: {example}\n---\n".encode()).facts["value"]


def _example(field: FieldInfo) -> Value:
    return _parse(field.examples[0])


def _at_least(field: FieldInfo) -> int:
    return max((getattr(m, "min_length", None) or 1 for m in field.metadata), default=1)


def _validators(annotated: Any) -> set[Any]:
    """一项的类型里每一层的 BeforeValidator。"""
    metadata = getattr(annotated, "metadata", None) or getattr(annotated, "__metadata__", ())
    inside = (
        (annotated.annotation,) if isinstance(annotated, FieldInfo) else getattr(annotated, "__args__", ())
    )
    own = {m.func for m in metadata if isinstance(m, BeforeValidator)}
    return own.union(*(_validators(inner) for inner in inside))


def _english(facts: Facts, keys: dict[str, Any], model: Any) -> Facts:
    """英文页：只有文字项，种的是同一段。"""
    told: Facts = {}
    for key in keys.keys() & facts.keys():
        value, mark = facts[key], keys[key]
        field = next(f for n, f in model.model_fields.items() if key in (n, f.alias))
        part = part_of(field.annotation)
        if mark is True:
            told[key] = value
        elif isinstance(value, list):
            told[key] = [_english(item, mark, part) for item in value]
        else:
            told[key] = _english(value, mark, part)
    return told


def _page(facts: Facts) -> str:
    """文件头照 YAML 的流写法：JSON 就是其中一种。"""
    lines = (f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in facts.items())
    return f"---\n{''.join(lines)}---\n"
