"""英文页的 translates 那一行：哪天对着中文看过，那天的中文一段一段是什么样；后来中文改了几处。

进：类、中文页、英文页。出：Part（中文的一段和它的指纹）、Standing（对到哪天，哪几处改了）、要写的那一行。
一段 = 文件头里一项要译的文字，或者正文里一个小标题管的一节。事实不算，改电话不会让英文页显得旧了。
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from functools import cache
from itertools import pairwise
from typing import Any, Literal

from outreach.dates import parse_day
from outreach.kinds.base import Kind, translated_keys
from outreach.markdown import headings
from outreach.source import Source, Value
from outreach.translation import STAMP

_WRITE = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode
LENGTH = 4
"""一段的指纹几位。四位，碰巧一样的机会是六万五千分之一；再长，一行就抄不下了。"""
_WRITTEN = re.compile(rf"(?P<on>\d{{4}}-\d\d-\d\d) +(?P<prints>(?:[0-9a-f]{{{LENGTH}}})+)", re.ASCII)
_LEGACY = re.compile(r"[0-9a-f]{12}")

Fault = Literal["", "missing", "legacy", "malformed"]
"""这一行为什么用不上：没写、还是只有指纹的旧写法、读不懂。"""


@dataclass(frozen=True, slots=True)
class Part:
    """中文的一段：给人看的名字、在第几行、指纹。"""

    name: str
    line: int
    print: str


@dataclass(frozen=True, slots=True)
class Standing:
    """英文页跟到了哪里。`changed` 是后来改的、加的几段；`count` 还算上删掉的，不知道几处时为 None。"""

    on: date | None = None
    count: int | None = None
    changed: tuple[Part, ...] = ()
    fault: Fault = ""

    @property
    def is_behind(self) -> bool:
        return self.count != 0

    @property
    def removed(self) -> int:
        """删掉了几处：已经不在中文页上，说不出名字。"""
        return (self.count or 0) - len(self.changed)


def parts(kind: type[Kind], chinese: Source) -> list[Part]:
    """中文页分成的几段：先文件头，按键名排；再正文，按先后。"""
    found = [*_fields(kind, chinese), *_sections(chinese)]
    # 一段也没有的空页也要有一个指纹，那一行才写得出来。
    return found or [Part("整页", 1, _print("", ""))]


def stamp(kind: type[Kind], chinese: Source, day: date) -> str:
    """英文页这一天和中文对上了，translates 后面写什么。"""
    return f"{day.isoformat()} {''.join(part.print for part in parts(kind, chinese))}"


def standing(kind: type[Kind], chinese: Source, english: Source) -> Standing:
    """英文页写的那一版，和现在的中文差几处。"""
    written = english.facts.get(STAMP)
    if written is None:
        return Standing(fault="missing")
    if isinstance(written, str) and _LEGACY.fullmatch(written):
        return Standing(fault="legacy")
    read = _WRITTEN.fullmatch(written) if isinstance(written, str) else None
    try:
        day = parse_day(read["on"]) if read else None
    except ValueError:
        day = None
    if read is None or day is None:
        return Standing(fault="malformed")
    prints = [read["prints"][n : n + LENGTH] for n in range(0, len(read["prints"]), LENGTH)]
    count, changed = _compared(prints, parts(kind, chinese))
    return Standing(day, count, tuple(changed))


def _compared(before: Sequence[str], now: Sequence[Part]) -> tuple[int, list[Part]]:
    """改了几处，现在的哪几段是改过的、新加的。只挪了地方的不算；同一处的一删一加算改了一处。"""
    after = [part.print for part in now]
    if before == after:
        return 0, []
    lost, fresh = Counter(before) - Counter(after), Counter(after) - Counter(before)
    count = 0
    changed: list[Part] = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        gone = sum(_taken(lost, one) for one in before[a:b])
        new = [part for part in now[c:d] if _taken(fresh, part.print)]
        count += max(gone, len(new))
        changed += new
    return count, changed


def _taken(left: Counter[str], one: str) -> bool:
    """这个指纹还有没有剩的；有就拿走一个。"""
    if not left[one]:
        return False
    left[one] -= 1
    return True


def _fields(kind: type[Kind], chinese: Source) -> Iterator[Part]:
    keys, labels = translated_keys(kind), _labels(kind)
    for key in sorted(keys.keys() & chinese.facts.keys()):
        text = _only_text(chinese.facts[key], keys[key])
        yield Part(f"{labels[key]}（{key}）", chinese.at(key).line, _print(key, text))


@cache
def _labels(kind: type[Kind]) -> dict[str, str | None]:
    """每一项的键和给人看的名字。"""
    return {field.alias or name: field.title for name, field in kind.model_fields.items()}


def _only_text(value: Value, mark: Any) -> Any:
    """一项里要译的文字；事实一律当作空的，条数还在。"""
    if mark is True:
        return value
    if isinstance(value, list):
        return [_only_text(item, mark) for item in value]
    if not isinstance(value, dict):
        return ""
    return {key: _only_text(value[key], inner) for key, inner in mark.items() if key in value}


def _sections(chinese: Source) -> Iterator[Part]:
    lines = chinese.body.split("\n")
    found = [(heading.at.line - chinese.body_line, heading.text) for heading in headings(chinese)]
    starts = [(0, ""), *found, (len(lines), "")]
    for (start, title), (end, _) in pairwise(starts):
        # 换行、空行怎么排不算改。
        if text := " ".join("\n".join(lines[start:end]).split()):
            name = f"“{title}”一节" if title else "正文开头"
            yield Part(name, chinese.body_line + start, _print("", text))


def _print(key: str, text: Any) -> str:
    """键名也算在里面：标题和摘要写得一样，也是两段。"""
    return hashlib.sha256(_WRITE([key, text]).encode()).hexdigest()[:LENGTH]
