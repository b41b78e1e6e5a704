"""一个小站，每种错各犯一次；整份报告一个字不差。

报告是给人读的：改了消息，先把 report.txt 从头读一遍，觉得读得懂，再更新它：
`outreach check --docs tests/golden/docs --today 2026-11-23 --publish > tests/golden/report.txt`，report.json 加 `--format json`。
"""

from __future__ import annotations

import json
from collections import Counter

import pytest

from building import TODAY, Outreach
from outreach.checks import RULES
from outreach.disk import ROOT
from outreach.finding import counts
from outreach.kinds import KINDS
from outreach.site import load

GOLDEN = ROOT / "tests" / "golden"
ELSEWHERE = {
    "file-size": "checks/test_reading_files.py",
    "file-line": "checks/test_reading_files.py",
    "file-encoding": "checks/test_reading_files.py",
    "file-control-character": "checks/test_reading_files.py",
    "holidays-order": "checks/test_reading_values.py",
    "holidays-year": "checks/test_reading_values.py",
    "slug-shared": "checks/test_slugs.py",
    "office-missing": "checks/test_references.py",
    "guide-start": "checks/test_who_helps.py",
    "review-crowded": "checks/test_reviews.py",
    "review-date-only": "checks/test_compared.py",
    "review-rewritten": "checks/test_compared.py",
    "address-gone": "checks/test_compared.py",
}
"""放不进这个站的：前三种不是文字，不便存进仓库；后几种和这个站里别的错不能同时出现；要十几页才挤的、要和改以前比的，也不在这里。"""


@pytest.mark.parametrize(("style", "file"), [("text", "report.txt"), ("json", "report.json")])
def test_the_whole_report(outreach: Outreach, monkeypatch: pytest.MonkeyPatch, style: str, file: str) -> None:
    monkeypatch.chdir(ROOT)
    result = outreach(
        "check", "--docs", "tests/golden/docs", "--today", "2026-11-23", "--publish", "--format", style
    )
    assert result.exit_code == 1
    assert result.output == (GOLDEN / file).read_text("utf-8")


def _reported() -> Counter[str]:
    report = json.loads((GOLDEN / "report.json").read_text("utf-8"))
    return Counter(finding["rule"] for finding in report["findings"])


def test_every_rule_is_broken_somewhere() -> None:
    """每条规则在 tests/golden/docs 里犯一次；放不进的，在 tests/checks/ 里有一条带完整消息的坏例子。"""
    assert set(_reported()) <= set(RULES)
    for slug, file in ELSEWHERE.items():
        assert f'("{slug}", ' in (ROOT / "tests" / file).read_text("utf-8"), f"{file} 里没有 {slug} 的例子"


def test_every_rule_has_a_table_row() -> None:
    """每条规则在 tests/checks/ 里都有坏的和好的例子。"""
    tables = "".join(
        path.read_text("utf-8") for path in sorted((ROOT / "tests" / "checks").glob("test_*.py"))
    )
    assert {slug for slug in RULES if tables.count(f'"{slug}"') < 2} == set()


def test_both_reports_tell_the_same() -> None:
    report = json.loads((GOLDEN / "report.json").read_text("utf-8"))
    text = (GOLDEN / "report.txt").read_text("utf-8")
    for f in report["findings"]:
        assert f"{f['path']}:{f['line']}  " in text
        assert f"  写的是  {f['found']}\n  为什么  {f['why']}\n  怎么改  {f['fix']}\n" in text
    assert sum(report["counts"].values()) == len(report["findings"])
    assert list(report["counts"]) == list(counts([]))


def test_the_site_has_every_kind() -> None:
    """小站里各类条目都有。"""
    files = {
        p.relative_to(GOLDEN / "docs").as_posix(): p.read_bytes() for p in (GOLDEN / "docs").rglob("*.md")
    }
    site = load(files, TODAY)
    assert {entry.kind.name for entry in site.entries} == set(KINDS)


def test_messages_are_for_people() -> None:
    """为什么、怎么改都说中文，句子不太长，不出现程序的行话。"""
    report = json.loads((GOLDEN / "report.json").read_text("utf-8"))
    for f in report["findings"]:
        assert f["why"].endswith("。"), f
        assert len(f["why"]) <= 80, f
        assert any("\u4e00" <= char <= "\u9fff" for char in f["fix"]), f
        for jargon in ("None", "Error", "pydantic", "regex", "null", "str", "dict", "tuple", "YAML"):
            assert jargon not in f["why"] + f["fix"], f
