"""一个 Markdown 文件 → 文件头里的值（一律是文字）、每个键的行列、正文。

进：字节。出：Source；读不懂的地方记成 Fault，从不抛出。
YAML 会偷偷改数据（0571→377，14:30→870，no→False，重复的键后者胜），所以这里只认文字、列表、映射，
重复的键、锚点、别名和标签都不收。直接走事件流：别名展开的“炸弹”没有机会展开。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from outreach.finding import Place

Value = str | list["Value"] | dict[str, "Value"]
Path = tuple[str | int, ...]

MAX_BYTES = 512 * 1024
"""一页最多多大（字节）。最长的明白纸约 20 KB，留足余量；更大的多半是贴错了东西。"""
MAX_DEPTH = 8
"""文件头最多嵌套几层。现有各类最多 4 层。"""

_FENCE = re.compile(r"^---[ \t]*$", re.M)
# 除了控制字符，还有 YAML 当作换行的几个（U+0085、U+2028、U+2029）和夹在中间的 BOM：它们会让行号错位。
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_ENGLISH = re.compile(r"(?P<stem>[^/]+)\.en\.md$")


@dataclass(frozen=True, slots=True)
class Fault:
    """文件本身读不懂的一处：规则名、位置、写的是、为什么、怎么改。"""

    at: Place
    rule: str
    found: str
    why: str
    fix: str
    field: str = ""


@dataclass(frozen=True)
class Source:
    """读好的一个文件。`facts` 的叶子全是文字；`lines` 记着每个值写在哪一行哪一列。"""

    path: str
    facts: dict[str, Value] = field(default_factory=dict)
    lines: dict[Path, tuple[int, int]] = field(default_factory=dict)
    body: str = ""
    body_line: int = 1
    faults: tuple[Fault, ...] = ()
    raw_lines: tuple[str, ...] = ()

    @property
    def language(self) -> str:
        return "en" if _ENGLISH.search(self.path) else "zh"

    @property
    def chinese_path(self) -> str:
        """这一页中文文件的路径（中文文件就是它自己）。"""
        return _ENGLISH.sub(r"\g<stem>.md", self.path)

    def at(self, *keys: str | int) -> Place:
        """这个键写在哪里；没写这个键时，给出离它最近的上一层。"""
        path: Path = keys
        while path and path not in self.lines:
            path = path[:-1]
        line, column = self.lines.get(path, (1, 1))
        return Place(self.path, line, column)

    def text(self, *keys: str | int) -> str:
        """这个键所在的那一行，原样，去掉两头空白。"""
        line = self.at(*keys).line
        return self.raw_lines[line - 1].strip() if 0 < line <= len(self.raw_lines) else ""


def read(path: str, content: bytes) -> Source:
    """读一个文件。任何字节都能读；读不懂的写进 `faults`。"""
    if len(content) > MAX_BYTES:
        return _unreadable(
            path, "file-size", f"{len(content)} 字节",
            f"一页最多 {MAX_BYTES // 1024} KB，再大手机打不开，多半是贴错了东西。",
            "拆成几页；图片放进 docs/assets/，不要贴在文字里。",
        )  # fmt: skip
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        return _unreadable(
            path, "file-encoding", f"第 {line} 行有不是 UTF-8 的字节",
            "多半是用记事本或 Excel 存成了 GBK，网站上会变成乱码。",
            "用编辑器打开，另存为 UTF-8（不带 BOM）。",
            line,
        )  # fmt: skip
    if bad := _CONTROL.search(text):
        line = text[: bad.start()].count("\n") + 1
        return _unreadable(
            path, "file-control-character", f"第 {line} 行有看不见的控制字符 U+{ord(bad[0]):04X}",
            "控制字符屏幕上看不见，会让整页读不出来。",
            "把这一行删掉重新打一遍，不要从别处粘贴。",
            line,
        )  # fmt: skip
    return _split(path, text.replace("\r\n", "\n").replace("\r", "\n"))


def _unreadable(path: str, rule: str, found: str, why: str, fix: str, line: int = 1) -> Source:
    return Source(path, faults=(Fault(Place(path, line), rule, found, why, fix),))


def _split(path: str, text: str) -> Source:
    raw = tuple(text.split("\n"))
    fences = list(_FENCE.finditer(text))
    if not (fences and fences[0].start() == 0):
        return _missing_head(path, text, raw, "文件第一行不是三个短横线 ---。")
    if len(fences) < 2:
        return _missing_head(path, text, raw, "文件头只有开头的 ---，没有结尾的 ---。")
    head = text[fences[0].end() + 1 : fences[1].start()]
    body = text[fences[1].end() + 1 :]
    body_line = text[: fences[1].end()].count("\n") + 2
    reader = _Reader(path, raw)
    facts = reader.read(head)
    return Source(path, facts, reader.lines, body, body_line, tuple(reader.faults), raw)


def _missing_head(path: str, text: str, raw: tuple[str, ...], why: str) -> Source:
    fault = Fault(
        Place(path), "head-missing", raw[0][:60] or "（空行）",
        why + "标题、电话这些要写在文件头里。",
        "在文件最前面写：一行 ---，下面是 title: 等各项，再一行 ---，然后才是正文。可照 outreach new 生成的样子。",
    )  # fmt: skip
    return Source(path, body=text, faults=(fault,), raw_lines=raw)


class _Reader:
    """文件头的事件流 → 文字树与行号。行号已加上开头那行 ---。"""

    def __init__(self, path: str, raw: tuple[str, ...]) -> None:
        self.path, self.raw = path, raw
        self.lines: dict[Path, tuple[int, int]] = {}
        self.faults: list[Fault] = []

    def read(self, head: str) -> dict[str, Value]:
        try:
            # 生成器而不是列表：几十万个“[”在第 8 层就停，不必先读完。
            stream = (e for e in yaml.parse(head, Loader=_LOADER) if not isinstance(e, _FRAMING))
            first = next(stream, None)
            if first is None:
                return {}
            value = self._value(first, stream, ())
            # 读到底：头里另起的一份（“...”“--- ”后面的），YAML 会不声不响地丢掉。
            if rest := next(stream, None):
                number = (rest.start_mark.line if rest.start_mark else 0) + 2
                raise _RefusedError(_syntax_fault(self.path, number, self.raw[number - 1]))
        except yaml.YAMLError as error:
            self.faults.append(_explain_syntax(self.path, self.raw, error))
            return {}
        except _RefusedError as refused:
            self.faults.append(refused.fault)
            return {}
        if isinstance(value, dict):
            return value
        line = self.raw[1] if len(self.raw) > 1 else ""
        self.faults.append(_explain_line(self.path, self.raw, 2) or _syntax_fault(self.path, 2, line))
        return {}

    def _value(self, event: Any, stream: Iterator[Any], path: Path) -> Value:
        line, column = event.start_mark.line + 2, event.start_mark.column + 1
        self.lines.setdefault(path, (line, column))
        self._refuse_tricks(event, line, column, path)
        if isinstance(event, yaml.ScalarEvent):
            return str(event.value)
        if len(path) >= MAX_DEPTH:
            raise _RefusedError(
                self._fault(
                    line,
                    column,
                    "head-depth",
                    "嵌套太深",
                    f"文件头最多套 {MAX_DEPTH} 层。",
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
            values.append(self._value(event, stream, (*path, len(values))))
        return values

    def _mapping(self, stream: Iterator[Any], path: Path) -> dict[str, Value]:
        values: dict[str, Value] = {}
        for event in stream:
            if isinstance(event, yaml.MappingEndEvent):
                break
            line, column = event.start_mark.line + 2, event.start_mark.column + 1
            self._refuse_tricks(event, line, column, path)
            if not isinstance(event, yaml.ScalarEvent):
                raise _RefusedError(_syntax_fault(self.path, line, self.raw[line - 1]))
            key = str(event.value)
            if key in values:
                self._repeated(key, (*path, key), line, column)
                self._value(next(stream), stream, (*path, key, "（重复）"))
                continue
            self.lines[(*path, key)] = (line, column)
            values[key] = self._value(next(stream), stream, (*path, key))
        return values

    def _repeated(self, key: str, path: Path, line: int, column: int) -> None:
        first = self.lines[path][0]
        self.faults.append(self._fault(
            line, column, "key-repeated", self.raw[line - 1].strip(),
            f"“{key}”在第 {first} 行已经写过一次，两处不一样时没人知道哪个算数。",
            f"留下对的一行，把第 {first} 行或第 {line} 行删掉。",
        ))  # fmt: skip

    def _refuse_tricks(self, event: Any, line: int, column: int, path: Path) -> None:
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
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

        if bad := _CONTROL.search(str(getattr(event, "value", ""))):
            raise _RefusedError(self._fault(
                line, column, "file-control-character", self.raw[line - 1].strip()[:80],
                f"双引号里的反斜杠写法会变成看不见的控制字符 U+{ord(bad[0]):04X}。",
                "删掉反斜杠和它后面的字；本来就要写反斜杠的，把双引号换成单引号。",
            ))  # fmt: skip

    def _fault(self, line: int, column: int, rule: str, found: str, why: str, fix: str) -> Fault:
        return Fault(Place(self.path, line, column), rule, found, why, fix)


_FRAMING = (yaml.StreamStartEvent, yaml.StreamEndEvent, yaml.DocumentStartEvent, yaml.DocumentEndEvent)


class _RefusedError(Exception):
    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.rule)
        self.fault = fault


def _explain_syntax(path: str, raw: tuple[str, ...], error: yaml.YAMLError) -> Fault:
    """YAML 的英文报错 → 中文。它常把行号报晚一行，所以先看报的那行，再看上一行。"""
    # 引号、括号没有收尾时，它报的是文件头末尾；打开引号、括号的那一行才是要改的。
    opened = re.search("quoted|flow", str(getattr(error, "context", "")))
    mark = getattr(error, "context_mark" if opened else "problem_mark", None)
    line = min((mark.line if mark else 0) + 2, _last_head_line(raw))
    for candidate in (line, line - 1):
        if candidate > 1 and (fault := _explain_line(path, raw, candidate)):
            return fault
    return _syntax_fault(path, line, raw[line - 1] if raw else "")


def _last_head_line(raw: tuple[str, ...]) -> int:
    return next((n for n, text in enumerate(raw[1:], 1) if _FENCE.match(text)), len(raw))


def _explain_line(path: str, raw: tuple[str, ...], line: int) -> Fault | None:
    """最常见的三种写错：中文冒号、冒号后没空格、Tab 缩进。"""
    text = raw[line - 1] if line <= len(raw) else ""
    if "\t" in text[: len(text) - len(text.lstrip())]:
        return Fault(
            Place(path, line),
            "yaml-tab",
            text.strip(),
            "这一行开头用了 Tab 键，文件头只认空格。",
            "删掉开头的 Tab，换成两个空格。",
        )
    if wide := re.match(r"\s*-?\s*([A-Za-z_]+)\s*：\s*(.*)", text):
        return Fault(
            Place(path, line),
            "yaml-colon",
            text.strip(),
            "“：”是中文冒号，文件头只认英文冒号，这一行等于没写。",
            f"改成：{wide[1]}: {wide[2]}",
        )
    if tight := re.match(r"\s*-?\s*([A-Za-z_]+):(\S.*)", text):
        return Fault(
            Place(path, line),
            "yaml-colon",
            text.strip(),
            "冒号后面要空一格，不空就读不出来。",
            f"改成：{tight[1]}: {tight[2]}",
        )
    return None


def _syntax_fault(path: str, line: int, text: str) -> Fault:
    return Fault(
        Place(path, line), "yaml-syntax", text.strip()[:80] or "（空行）",
        "文件头从这里开始读不懂，后面的内容都没有读到。",
        "看这一行和上一行：引号要成对；内容里有英文冒号、#、[、{，或者以 *、&、!、@、% 开头的，整段前后加英文双引号；同一级的行开头空格数要一样。",
    )  # fmt: skip
