"""Finding：一处问题——在哪里、写的是什么、为什么不对、怎么改；以及它的四种样子。

进：规则给出的 Finding。出：终端文字、JSON、GitHub 标注、Markdown 小结，都是字符串。
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, NamedTuple


class Level(StrEnum):
    """必须改（挡住合并）或建议改（不挡）。"""

    MUST = "must"
    SHOULD = "should"

    @property
    def label(self) -> str:
        return "必须改" if self is Level.MUST else "建议改"


MUST, SHOULD = Level.MUST, Level.SHOULD


class Place(NamedTuple):
    """一个位置：内容文件的相对路径，行与列都从 1 数起。"""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True)
class Repair:
    """不用人拿主意的改法：把那一行里的 `old` 换成 `new`。"""

    old: str
    new: str


ONE_BREAK = Repair("\r\n", "\n")
"""整个文件的换行统一成 LF。"""
TO_UTF8 = Repair("GB18030", "UTF-8")
"""整个文件从 GB18030 转成 UTF-8。"""


@dataclass(frozen=True, slots=True)
class Fault:
    """文件本身读不懂的一处：规则名、位置、写的是、为什么、怎么改。"""

    at: Place
    rule: str
    found: str
    why: str
    fix: str
    field: str = ""
    repair: Repair | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """一条规则发现的一处问题。`field` 是带点的键，如 `phones.0.number`；没有对应的键时为空。

    查链接时另有 `page`（做好的网站里的文件）和 `target`（写着的地址）。
    """

    at: Place
    rule: str
    level: Level
    found: str
    why: str
    fix: str
    field: str = ""
    repair: Repair | None = None
    page: str = ""
    target: str = ""

    def __post_init__(self) -> None:
        if not (self.why and self.fix):
            raise ValueError(f"规则 {self.rule} 的消息缺“为什么”或“怎么改”")

    @property
    def order(self) -> tuple[Place, str, str]:
        return self.at, self.rule, self.found

    def under(self, folder: str) -> Finding:
        """同一处问题，路径前加上内容文件夹。"""
        return replace(self, at=self.at._replace(path=f"{folder}/{self.at.path}" if folder else self.at.path))


def counts(findings: Sequence[Finding]) -> dict[str, int]:
    """两级各有几处。"""
    by_level = Counter(finding.level for finding in findings)
    return {level.value: by_level[level] for level in Level}


def as_text(findings: Sequence[Finding]) -> str:
    """终端上给人读的样子。"""
    blocks = [
        f"{f.at.path}:{f.at.line}  {f.level.label}  {f.rule}\n"
        f"  写的是  {f.found}\n  为什么  {f.why}\n  怎么改  {f.fix}\n"
        for f in findings
    ]
    return "\n".join([*blocks, _verdict(findings)]) + "\n"


def _verdict(findings: Sequence[Finding]) -> str:
    count = counts(findings)
    if not findings:
        return "没有发现问题。"
    if not count["must"]:
        return f"没有必须改的；建议改 {count['should']} 处。"
    return (
        f"共 {len(findings)} 处：必须改 {count['must']} 处，建议改 {count['should']} 处。"
        "必须改的改完才能合并。每条规则的说明：docs/contribute/rules.md"
    )


def as_line(f: Finding) -> str:
    """一行说完，给 mkdocs serve 的日志。"""
    return f"{f.at.path}:{f.at.line} {f.level.label} {f.rule}：{f.why}{f.fix}"


def as_json(findings: Sequence[Finding]) -> str:
    """给别的程序读的样子；字段固定，见 CHANGELOG。"""
    report = {"findings": [_plain(finding) for finding in findings], "counts": counts(findings)}
    return json.dumps(report, ensure_ascii=False, indent=1) + "\n"


def _plain(finding: Finding) -> dict[str, Any]:
    plain: dict[str, Any] = {
        "path": finding.at.path,
        "line": finding.at.line,
        "column": finding.at.column,
        "rule": finding.rule,
        "level": finding.level.value,
        "found": finding.found,
        "why": finding.why,
        "fix": finding.fix,
    }
    if finding.field:
        plain["field"] = finding.field
    if finding.page:
        plain |= {"page": finding.page, "target": finding.target}
    return plain


def as_github(findings: Sequence[Finding]) -> str:
    """拉取请求里逐行标注的样子。"""
    return "".join(
        f"::{'error' if f.level is MUST else 'warning'} file={_escape(f.at.path, ',:')},line={f.at.line},"
        f"col={f.at.column},title={_escape(f'{f.level.label} {f.rule}', ',:')}"
        f"::{_escape(f'写的是 {f.found}')}%0A{_escape(f'为什么 {f.why}')}%0A{_escape(f'怎么改 {f.fix}')}\n"
        for f in findings
    )


def _escape(text: str, also: str = "") -> str:
    """GitHub 工作流命令的转义：% 与换行必转；属性里逗号、冒号也要转。"""
    for char in "%\r\n" + also:
        text = text.replace(char, f"%{ord(char):02X}")
    return text


def as_summary(findings: Sequence[Finding], title: str = "内容检查") -> str:
    """贴进拉取请求的中文小结。"""
    lines = [f"## {title}", "", _verdict(findings), ""]
    if findings:
        lines += ["| 在哪里 | 级别 | 写的是 | 为什么 | 怎么改 |", "|---|---|---|---|---|"]
    lines += [
        "| "
        + " | ".join(_cell(c) for c in (f"`{f.at.path}:{f.at.line}`", f.level.label, f.found, f.why, f.fix))
        + " |"
        for f in findings
    ]
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", "<br>").replace("<script", "&lt;script")


FORMATS = {"text": as_text, "json": as_json, "github": as_github, "summary": as_summary}


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """按文件、行、列、规则排好，同一处同一条只留一次。"""
    unique = {(f.order, f.field): f for f in findings}
    return sorted(unique.values(), key=lambda f: f.order)
