"""用字符串搭一个站，跑检查，把结果写成能直接和表里比的文字。"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from subprocess import CompletedProcess

from click.testing import Result

from outreach import checks
from outreach.finding import Finding, in_order
from outreach.kinds import kind_of
from outreach.site import Site, load
from outreach.source import Source, read
from outreach.stamp import stamp
from samples import ALL, SAMPLES

TODAY = date(2026, 11, 23)
SHIPPED = date(2026, 11, 26)
"""docs/ 里的内容最近一次复核的那一天：拿真内容做的测试都当作这一天。"""
Files = Mapping[str, str | bytes | None]
Folder = Callable[[Mapping[str, str | bytes]], Path]
"""conftest 里 folder 的样子：几个文件 → 写好的 docs/。"""
Outreach = Callable[..., Result]
"""conftest 里 outreach 的样子：命令行上的词 → 结果。"""


def build_shipped(folder: Path, *more: str) -> CompletedProcess[str]:
    """真的另起一个进程，把 docs/ 做成站。"""
    words = ["build", "--out", str(folder), "--today", SHIPPED.isoformat(), *more]
    return subprocess.run(
        [sys.executable, "-m", "outreach", *words], capture_output=True, text=True, check=False
    )


def src(text: str, path: str = "about/a.md") -> Source:
    return read(path, text.encode())


def page(body: str = "", head: str = "title: 隐私\nsummary: 不收集信息。") -> str:
    """一页普通文字；正文从第 5 行起。"""
    return f"---\n{head}\n---\n{body}"


def but(name: str, *changes: tuple[str, str], language: str = "zh") -> dict[str, str]:
    """样例改动几处 → {路径: 全文}（中英文都给）。要改的字必须在里面，写错了这里就报。"""
    files = SAMPLES[name].files
    path = list(files)[0 if language == "zh" else 1]
    for old, new in changes:
        assert old in files[path], f"{path} 里没有 {old!r}"
        files[path] = files[path].replace(old, new, 1)
    return files


def stamped(files: Mapping[str, str | bytes]) -> dict[str, bytes]:
    """全部变成字节；英文页里的 `translates: ✓` 换成今天对上的那一行。"""
    plain = {path: text if isinstance(text, bytes) else text.encode() for path, text in files.items()}
    for path, content in plain.items():
        if path.endswith(".en.md") and b"\xe2\x9c\x93" in content:
            name = path.removesuffix(".en.md") + ".md"
            chinese = read(name, plain.get(name, b""))
            line = stamp(kind_of(name, chinese.facts.get("type"), chinese.facts), chinese, TODAY)
            plain[path] = content.replace("✓".encode(), line.encode(), 1)
    return plain


def site_of(files: Files, today: date = TODAY, *, whole: bool = False) -> Site:
    """字符串 → Site。本院和 12309 没给就用样例的；`whole` 用全部样例垫底；值为 None 表示不要这个文件。"""
    base = ALL if whole else {**SAMPLES["office"].files, **SAMPLES["channel"].files}
    return load(stamped({path: text for path, text in {**base, **files}.items() if text is not None}), today)


def found(site: Site, *rules: str, publish: bool = False) -> list[Finding]:
    return in_order(checks.run(site, only=rules, publish=publish))


def short(findings: list[Finding]) -> list[tuple[str, int, str, str]]:
    """（路径，行，规则，键）。"""
    return [(f.at.path, f.at.line, f.rule, f.field) for f in findings]


def told(files: Files, *rules: str, today: date = TODAY, whole: bool = False, publish: bool = False) -> str:
    """点名的规则在这个站上说了什么：和终端上一样的几行，第一行末尾多一个键。没说话就是空的。"""
    return "\n".join(
        f"{f.at.path}:{f.at.line} {f.level.label} {f.rule} {f.field}".rstrip()
        + f"\n写的是 {f.found}\n为什么 {f.why}\n怎么改 {f.fix}"
        for f in found(site_of(files, today, whole=whole), *rules, publish=publish)
    )
