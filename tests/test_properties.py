"""随便什么字节：检查不崩，几种样子都印得出来；--fix 走完一遍再走没有可改的，没点名的行一个字不动。

例子由 hypothesis 生成，每次都一样（derandomize）。卡死和撑爆内存见 test_monsters.py。
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from building import TODAY, stamped
from outreach import checks, finding, fixing, sarif
from outreach.checking import MAX_ROUNDS
from outreach.cli import main
from outreach.finding import Finding
from outreach.site import Site, load
from samples import ALL

STAMPED = stamped(ALL)
PATHS = sorted(ALL)
ANYWHERE = [*PATHS, "workstations/new.md", "new.md", "a/b/c.md", "who-helps/x.en.md", "assets/x.svg", "assets/x.pdf", "assets/x.xlsx",
            "assets/x.png", "assets/x.csv", "x.txt", "events/2026-12-05 open day.md", "channels/张三.md"]  # fmt: skip
PIECES = [
    "---\n", "\n", "\r\n", "\r", "\t", ": ", "：", "- ", "[", "]", "{", "}", "[[[[[[[[[[", "&a ", "*a", "!!int ", " #", " #3楼", "|\n", ">\n", '"', "'",
    "\\", "%", "@", "\0", "\x85", "\u2028", "\ufeff", "\u200b", "\u202e", "\u00a0", "\u3000", "⻅", "ﬁ", "\ue000", "\ud7ff", "\U0010ffff", "e\u0301",
    "《刑事诉讼法》第99999999条", "[x](y.md#z)", "## 甲 { #a }\n", "# 甲\n", "0999—0123456", "０９９９－０１２３", "999-0123456", "(0999)0123456 ", "～",
    "2026/1/2", "9点-12点", "9：00～12：00，14:00-17:00", "31°20′", "高德", "110101199003070011", "13912345678", "a@b.cn", "<script>", "](javascript:",
    "? ", "<<: *a\n", "锟斤拷", "鍩庡叧绀惧尯", "title: ", "title：", "allow: [{rule: slug, reason: 试}]\n", "translates: ", "phones: [", "\u0660", "一" * 300,
]  # fmt: skip
quick = settings(
    derandomize=True, deadline=None, database=None, max_examples=120, suppress_health_check=list(HealthCheck)
)
"""固定的例子，限定个数。不靠 deadline：别的程序一忙，它就误报。"""

Text = Callable[[st.DrawFn], bytes]


@st.composite
def mutated(draw: st.DrawFn, paths: list[str] = PATHS) -> tuple[str, bytes]:
    """真的文件改坏几处：插字、删一段、换一段、翻一位、重复一行、两个文件各取一半。"""
    path = draw(st.sampled_from(paths))
    content = STAMPED[path]
    for _ in range(draw(st.integers(1, 4))):
        way = draw(st.sampled_from(("insert", "insert", "insert", "cut", "flip", "line", "splice", "noise")))
        place = draw(st.integers(0, len(content)))
        if way == "insert":
            piece = draw(st.sampled_from(PIECES) | st.text(max_size=8)).encode("utf-8", "replace")
            content = _at_letter(content, place, piece)
        elif way == "cut":
            content = content[:place] + content[place + draw(st.integers(0, 40)) :]
        elif way == "flip" and content:
            place = min(place, len(content) - 1)
            content = (
                content[:place]
                + bytes([content[place] ^ 1 << draw(st.integers(0, 7))])
                + content[place + 1 :]
            )
        elif way == "line":
            lines = content.splitlines(keepends=True) or [b""]
            n = draw(st.integers(0, len(lines) - 1))
            content = b"".join([*lines[:n], lines[n] * draw(st.integers(2, 3)), *lines[n + 1 :]])
        elif way == "splice":
            other = STAMPED[draw(st.sampled_from(PATHS))]
            content = content[:place] + other[draw(st.integers(0, len(other))) :]
        else:
            content = content[:place] + draw(st.binary(max_size=20)) + content[place:]
    return path, content


def _at_letter(content: bytes, place: int, piece: bytes) -> bytes:
    """插在两个字之间，不把一个汉字劈开。"""
    while place < len(content) and content[place] & 0xC0 == 0x80:
        place += 1
    return content[:place] + piece + content[place:]


def look(files: dict[str, bytes]) -> tuple[Site, list[Finding]]:
    site = load(files, TODAY)
    return site, finding.in_order(checks.run(site, publish=True))


def printed(findings: list[Finding]) -> None:
    """四种样子加 SARIF 都印得出来，都是合法的 UTF-8；每处都有位置、为什么、怎么改。"""
    for render in finding.FORMATS.values():
        assert render(findings).encode()
    assert json.loads(finding.as_json(findings))["counts"] == finding.counts(findings)
    assert json.loads(sarif.as_sarif(findings, {}))
    assert all(f.at.line >= 1 and f.at.column >= 1 and f.why and f.fix for f in findings)


@quick
@given(st.sampled_from(ANYWHERE), st.binary(max_size=400))
def test_any_bytes_in_any_file(path: str, content: bytes) -> None:
    printed(look({**STAMPED, path: content})[1])


@quick
@given(st.sampled_from(PATHS), st.text(max_size=300))
def test_any_head(path: str, head: str) -> None:
    printed(look({**STAMPED, path: f"---\n{head}\n---\n".encode("utf-8", "replace")})[1])


@quick
@given(mutated())
def test_a_real_file_gone_wrong(made: tuple[str, bytes]) -> None:
    path, content = made
    printed(look({**STAMPED, path: content})[1])


def repaired(files: dict[str, bytes], path: str) -> list[tuple[bytes, set[int]]]:
    """`check --fix` 对一个文件做的每一遍：改成的字节，和这一遍点名的行号（0 是整个文件）。"""
    rounds: list[tuple[bytes, set[int]]] = []
    content = files[path]
    for _ in range(MAX_ROUNDS):
        those = [f for f in look({**files, path: content})[1] if f.at.path == path and f.repair]
        whole = {finding.ONE_BREAK, finding.TO_UTF8}
        named = {0 if f.repair in whole else f.at.line for f in those}
        after = fixing.repaired(fixing.text_of(content, those), those).encode() if those else content
        if after == content:
            break
        content = after
        rounds.append((content, named))
    return rounds


@quick
@given(mutated())
def test_fix_touches_only_what_it_names(made: tuple[str, bytes]) -> None:
    """行数不变；没点名的行原样；读得通的文件改完还读得通；走完几遍，再走没有可改的。"""
    path, content = made
    rounds = repaired({**STAMPED, path: content}, path)
    assert len(rounds) < MAX_ROUNDS, "走不到头"
    for after, named in rounds:
        before, content = content, after
        if 0 in named:
            continue
        old, new = (c.decode().splitlines(keepends=True) for c in (before, after))
        assert len(old) == len(new)
        assert {n for n, (a, b) in enumerate(zip(old, new, strict=True), 1) if a != b} <= named
    first, last = (load({**STAMPED, path: c}, TODAY) for c in (made[1], content))
    readable = [{s.path for s in site.sources if s.facts} for site in (first, last)]
    assert readable[0] <= readable[1]


@settings(quick, max_examples=40)
@given(mutated(["workstations/chengguan.md", "office.md", "events/2026-12-05-open-day.md", "holidays.md"]))
def test_the_command_itself(tmp_path_factory: pytest.TempPathFactory, made: tuple[str, bytes]) -> None:
    """命令真的跑一遍：退出码只有 0 和 1；再跑一遍 --fix，文件一个字节不变，也不再印对照。"""
    folder = tmp_path_factory.mktemp("docs")
    for path, content in {**STAMPED, made[0]: made[1]}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    words = ["check", "--docs", str(folder), "--today", TODAY.isoformat(), "--fix"]
    runs = []
    for _ in range(2):
        result = CliRunner().invoke(main, words, catch_exceptions=False)
        assert result.exit_code in (0, 1)
        runs.append((_bytes(folder), result.stderr))
    assert runs[0][0] == runs[1][0]
    assert runs[1][1] == ""


def _bytes(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
