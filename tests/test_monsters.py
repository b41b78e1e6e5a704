"""怪文件：每个都当成整个 docs/ 真的跑一遍 `outreach check`，5 秒以内、1 GB 以内说完话，从不崩。

内存是给子进程上的硬限制（RLIMIT_AS）；5 秒是它自己用的 CPU 时间（RLIMIT_CPU），别的程序再忙也不算在它头上。
"""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

import pytest

from building import stamped
from outreach.disk import ROOT
from outreach.source import MAX_BYTES, MAX_LINE
from samples import SAMPLES

GIGABYTE, SECONDS = 1024**3, 5
STATION = SAMPLES["workstation"].path
ZH, EN = SAMPLES["workstation"].zh, SAMPLES["workstation"].en
LAUGHS = "a: &a [哈, 哈]\n" + "".join(f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]\n" for a, b in zip("abcdefghi", "bcdefghij", strict=True))  # fmt: skip


def rows(piece: str) -> str:
    """同一样东西铺满一页：每行到最长，一直到一页最大。"""
    row = (piece * MAX_LINE)[: MAX_LINE - 1]
    return (row + "\n") * ((MAX_BYTES - 5000) // (len(row.encode()) + 1))


def thin(piece: str) -> str:
    """同一样东西一行一个，铺满一页。"""
    return f"{piece}\n" * ((MAX_BYTES - 5000) // (len(piece.encode()) + 1))


def head(text: str) -> bytes:
    return f"---\n{text}\n---\n".encode()


def field(old: str, key: str, piece: str) -> bytes:
    assert old in ZH
    return ZH.replace(old, f"{key}: '{(piece * MAX_LINE)[: MAX_LINE - 40]}'").encode()


FILES: dict[str, dict[str, bytes]] = {
    "一行 10 MB": {STATION: b"---\ntitle: " + b"x" * 10_000_000 + b"\n---\n"},
    "30 MB 的文件": {STATION: b"x\n" * 15_000_000},
    "十亿个笑声": {STATION: head(LAUGHS)},
    "五千个方括号": {STATION: head("a: " + "[" * 5000)},
    "五千个花括号": {STATION: head("a: " + "{a: " * 1200)},
    "一层层缩进": {STATION: head("\n".join("  " * n + "a:" for n in range(300)))},
    "一万个键": {STATION: head("\n".join(f"k{n}: 1" for n in range(10_000)))},
    "同一个键一万遍": {STATION: head("title: 1\n" * 10_000)},
    "十万个键": {STATION: head("\n".join(f"k{n}: 1" for n in range(100_000)))},
    "一万项的列表": {STATION: ZH.replace("serves: [城关社区, 东门社区]", "serves:" + "".join(f"\n  - 社区{n}" for n in range(6000))).encode()},
    "一万个电话": {STATION: ZH.replace('  - {number: 0999-0123411, label: 值班电话, extension: "8012"}\n', "  - {number: 0999-0123411}\n" * 4000).encode()},
    "一 MB 的条号": {STATION: (ZH + "《刑事诉讼法》第" + "9" * 1_000_000 + "条").encode()},
    "很长的条号": {STATION: (ZH + ("《刑事诉讼法》第" + "9" * 4900 + "条\n") * 20).encode()},
    "中文数字的条号": {STATION: (ZH + ("《刑事诉讼法》第" + "一百万亿零" * 900 + "条\n") * 8).encode()},
    "大表格": {STATION: (ZH + "| a | b |\n|---|---|\n" + "| 1 | 2 |\n" * 12_000).encode()},
    "很宽的表格": {STATION: (ZH + ("|" + " a |" * 1200 + "\n") + ("|" + "---|" * 1200 + "\n") + ("|" + " 1 |" * 1200 + "\n") * 20).encode()},
    "全是 NUL": {STATION: b"\0" * 100_000},
    "一千个站": {f"workstations/s{n}.md": ZH.encode() for n in range(1000)},
    "SVG 实体炸弹": {"assets/x.svg": b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "' + b"ha" * 5000 + b'"><!ENTITY b "' + b"&a;" * 5000 + b'">]><svg xmlns="http://www.w3.org/2000/svg"><text>' + b"&b;" * 500 + b"</text></svg>"},
    "很深的 SVG": {"assets/x.svg": b'<svg xmlns="http://www.w3.org/2000/svg">' + b"<g>" * 100_000 + b"</g>" * 100_000 + b"</svg>"},
    **{f"铺满“{piece}”": {STATION: (ZH + rows(piece)).encode()} for piece in ("[](", "![](", "**a", "O0l", "锛", "{onclick=", "<a ")},
    **{f"铺满“{'”“'.join(pieces)}”": {f"workstations/s{n}.md": (ZH + rows(piece)).encode() for n, piece in enumerate(pieces)} for pieces in (
        ("((((", "0", "1 "), ("-", " ", "一"), ("*", '"', "`"), ("```", "<", "<!--"), ("{", "{ #a ", "&"), ("~", "_", "|"), ("\u200b", "０", "е"),
        ("a@", "1-3-8-", "62 22 "), ("（2026）", "《", "张"), ("a:", "\\", "https://a"), ("1101011990", "第一", "5,"),
    )},
    **{f"一行一个“{piece}”": {STATION: (ZH + thin(piece)).encode()} for piece in ("[", "[^", "![](", "# a", "</", "\u200b")},
    **{f"一行一个“{'”“'.join(pieces)}”": {f"workstations/s{n}.md": (ZH + thin(piece)).encode() for n, piece in enumerate(pieces)} for pieces in (
        ("- ", "> ", "```"), ("| a |", "1", "*"), ("{{", "13812345678"), ("（2026）", "0571-8000000"),
    )},
    "英文页铺满": {STATION: ZH.encode(), STATION.replace(".md", ".en.md"): (EN + rows("Dr Li ") [: MAX_BYTES // 2] + thin("Aa")[: MAX_BYTES // 4]).encode()},
    "一格写满": {f"workstations/s{n}.md": content for n, content in enumerate((
        *(field("number: 0999-0123411", "number", piece) for piece in ("#", "(", "转", "0", "-", "1 ", "O")),
        *(field('open: "09:00-12:00, 14:00-17:00"', "open", piece) for piece in ("9:", "-", "，", " ")),
        *(field("lat: 31.3401", "lat", piece) for piece in ("1°", "3", ".", "N ")),
        *(field("reception: 每月第1、3周 周三 上午", "reception", piece) for piece in ("每月第", "1、", " ")),
    ))},
}  # fmt: skip


def limits() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (GIGABYTE, GIGABYTE))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


@pytest.mark.parametrize("files", FILES.values(), ids=FILES)
def test_monsters_are_told_in_time(tmp_path: Path, files: dict[str, bytes]) -> None:
    base = {**SAMPLES["office"].files, **SAMPLES["channel"].files}
    for path, content in stamped({**base, **files}).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    done = subprocess.run(
        [sys.executable, "-m", "outreach", "check", "--docs", str(tmp_path), "--today", "2026-11-23"],
        env={"PYTHONPATH": str(ROOT / "scripts"), "PYTHONIOENCODING": "utf-8", "OMP_NUM_THREADS": "1"},
        preexec_fn=limits, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode in (0, 1), f"{done.returncode} {done.stderr[-800:]}"
    assert done.stderr == ""
    assert done.stdout.rstrip().splitlines()[-1].startswith(("没有", "共 "))
