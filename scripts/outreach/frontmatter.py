"""文件头（两行 --- 之间）→ 文字树、每个键的行列；读不懂的地方写成中文。

进：文件头的文字。出：值（叶子全是文字）、行列、Fault。从不抛出。
YAML 会偷偷改数据（0571→377，14:30→870，no→False，重复的键后者胜），所以这里只认文字、列表、映射，
重复的键、锚点、别名和标签都不收。直接走事件流：别名展开的“炸弹”没有机会展开。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from sys import intern
from typing import Any

import yaml

from outreach.finding import Fault, Place
from outreach.slips import explain_line, explain_syntax, syntax_fault

Value = str | list["Value"] | dict[str, "Value"]
Path = tuple[str | int, ...]

REPEATED = "（重复）"
"""写了第二次的键，记行号时用的名字。"""
MAX_DEPTH = 8
"""文件头最多嵌套几层。现有各类最多 4 层。"""
COMMENT = re.compile(r"[ \t]+(#[^\s#].*)|[ \t](# \d.*)")
"""值后面的 #：YAML 当成注释，连同后面的字一声不响地丢掉。空一格再写字的（# 必填：站名）才是真的注释。"""

# 除了控制字符，还有 YAML 当作换行的几个（U+0085、U+2028、U+2029）和夹在中间的 BOM：它们会让行号错位。
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")

_TRICKY = re.compile(r"[&*!\\#]")
"""要细看的几个字：引用、标签、转义、注释。绝大多数文件头里一个也没有，就不必每个值都去看。"""
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@lru_cache(maxsize=4096)
def _below(path: Path, key: str | int) -> Path:
    """下一层的键。一万个站写的是同样的几十个键：共用一份，不各占内存。"""
    return (*path, key)


@lru_cache(maxsize=4096)
def _spot(line: int, column: int) -> tuple[int, int]:
    """行列，从 1 数起；也共用。"""
    return line, column


class Reader:
    """文件头的事件流 → 文字树与行号。行号已加上开头那行 ---。"""

    def __init__(self, path: str, raw: tuple[str, ...]) -> None:
        self.path, self.raw = path, raw
        self._is_plain = False
        self.lines: dict[Path, tuple[int, int]] = {}
        self.faults: list[Fault] = []

    def read(self, head: str) -> dict[str, Value]:
        self._is_plain = _TRICKY.search(head) is None
        try:
            # 一个一个取而不是先读完：几十万个“[”在第 8 层就停。
            stream = iter(_LOADER(head).get_event, None)
            first = _beyond_framing(stream)
            if first is None:
                return {}
            value = self._value(first, stream, ())
            # 读到底：头里另起的一份（“...”“--- ”后面的），YAML 会不声不响地丢掉。
            if rest := _beyond_framing(stream):
                number = (rest.start_mark.line if rest.start_mark else 0) + 2
                raise _RefusedError(syntax_fault(self.path, number, self.raw[number - 1]))
        except yaml.YAMLError as error:
            self.faults.append(explain_syntax(self.path, self.raw, error))
            return {}
        except _RefusedError as refused:
            self.faults.append(refused.fault)
            return {}
        if isinstance(value, dict):
            return value
        line = self.raw[1] if len(self.raw) > 1 else ""
        self.faults.append(explain_line(self.path, self.raw, 2) or syntax_fault(self.path, 2, line))
        return {}

    def _value(self, event: Any, stream: Iterator[Any], path: Path) -> Value:
        line, column = event.start_mark.line + 2, event.start_mark.column + 1
        self.lines.setdefault(path, _spot(line, column))
        if not self._is_plain:
            self._refuse_tricks(event, line, column)
        if isinstance(event, yaml.ScalarEvent):
            if not self._is_plain:
                self._lost(event, path)
            return str(event.value)
        if len(path) >= MAX_DEPTH:
            raise _RefusedError(
                self._fault(
                    line,
                    column,
                    "head-depth",
                    self.raw[line - 1].strip()[:80],
                    f"一层套一层太深了，文件头最多套 {MAX_DEPTH} 层。",
                    "照 outreach new 生成的样子写。",
                )
            )
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(stream, path)
        return self._mapping(stream, path)

    def _sequence(self, stream: Iterator[Any], path: Path) -> list[Value]:
        values: list[Value] = []
        for event in stream:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            values.append(self._value(event, stream, _below(path, len(values))))
        return values

    def _mapping(self, stream: Iterator[Any], path: Path) -> dict[str, Value]:
        values: dict[str, Value] = {}
        for event in stream:
            if isinstance(event, yaml.MappingEndEvent):
                break
            line, column = event.start_mark.line + 2, event.start_mark.column + 1
            if not self._is_plain:
                self._refuse_tricks(event, line, column)
            if not isinstance(event, yaml.ScalarEvent):
                raise _RefusedError(syntax_fault(self.path, line, self.raw[line - 1]))
            key = intern(str(event.value))  # 键就那么几十个，一万个站共用
            if key in values:
                self._repeated(key, (*path, key), line, column)
                self._value(next(stream), stream, (*path, key, REPEATED))
                continue
            below = _below(path, key)
            self.lines[below] = _spot(line, column)
            inner = next(stream)
            # 绝大多数值是一小段平常的文字，没有什么要看的。
            plain = self._is_plain and isinstance(inner, yaml.ScalarEvent)
            values[key] = str(inner.value) if plain else self._value(inner, stream, below)
        return values

    def _repeated(self, key: str, path: Path, line: int, column: int) -> None:
        first = self.lines[path][0]
        self.faults.append(self._fault(
            line, column, "key-repeated", self.raw[line - 1].strip(),
            f"“{key}”在第 {first} 行已经写过一次，两处不一样时没人知道哪个算数。",
            f"留下对的一处，把第 {first} 行或第 {line} 行的删掉。" if first != line else "留下对的一处，另一处删掉。",
        ))  # fmt: skip

    def _lost(self, event: Any, path: Path) -> None:
        """“幸福路1号 #3楼”里的“#3楼”。"""
        end = event.end_mark.line + 1
        text = self.raw[end] if end < len(self.raw) else ""
        if "#" not in text or event.style in ("|", ">") or REPEATED in path:
            return
        if lost := COMMENT.match(text, event.end_mark.column):
            words = (lost[1] or lost[2]).rstrip()
            key = next((f"{k}: " for k in reversed(path) if isinstance(k, str)), "")
            self.faults.append(Fault(
                Place(self.path, end + 1, lost.start(lost.lastindex or 0) + 1), "value-comment", text.strip()[:120],
                f"“ #”后面的字算注释，“{words[:20]}”没有读进去，网页上不会显示。",
                f"是内容，就整段加英文双引号：{key}{_double_quoted(f'{event.value} {words}'.strip())}；"
                "是说明，就在 # 前面空两格、后面空一格。",
                ".".join(map(str, path)),
            ))  # fmt: skip

    def _refuse_tricks(self, event: Any, line: int, column: int) -> None:
        if event.anchor is not None:  # 锚点；别名也有，它引用的就是它
            raise _RefusedError(self._fault(
                line, column, "yaml-anchor", self.raw[line - 1].strip()[:80],
                "& 和 * 在这里是“引用别处”的记号，会让一处改动悄悄影响别处，所以不收。",
                "把要写的内容原样写在这里；本来就有 & 或 * 的文字，前后加英文双引号。",
            ))  # fmt: skip
        # 带引号或块状的文字 tag 为 None 或 "!"；写明的 !!int、!!python/... 都不收。
        if event.tag not in (None, "!"):
            raise _RefusedError(self._fault(
                line, column, "yaml-tag", self.raw[line - 1].strip()[:80],
                "“!”开头的是给程序看的类型标签，这里的内容一律按文字读，不收标签。",
                "删掉“!”开头的那个词；本来就是文字的，前后加英文双引号。",
            ))  # fmt: skip

        # 原文已经查过：控制字符只会从双引号里的转义来。
        if bad := CONTROL.search(str(getattr(event, "value", ""))):
            raise _RefusedError(self._fault(
                line, column, "file-control-character", self.raw[line - 1].strip()[:80],
                f"双引号里的反斜杠写法会变成看不见的控制字符 U+{ord(bad[0]):04X}。",
                "删掉反斜杠和它后面的字；本来就要写反斜杠的，把双引号换成单引号。",
            ))  # fmt: skip

    def _fault(self, line: int, column: int, rule: str, found: str, why: str, fix: str) -> Fault:
        return Fault(Place(self.path, line, column), rule, found, why, fix)


_FRAMING = (yaml.StreamStartEvent, yaml.StreamEndEvent, yaml.DocumentStartEvent, yaml.DocumentEndEvent)


def _beyond_framing(stream: Iterator[Any]) -> Any:
    """下一个不是“开头、结尾”的事件；没有了是 None。"""
    return next((event for event in stream if not isinstance(event, _FRAMING)), None)


class _RefusedError(Exception):
    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.rule)
        self.fault = fault


def _double_quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
