"""SARIF：每处问题一条，规则带公开说明，位置对得上。"""

from __future__ import annotations

import json

from outreach.finding import MUST, SHOULD, Finding, Place
from outreach.sarif import as_sarif


def test_every_finding_becomes_a_result() -> None:
    findings = [
        Finding(Place("docs/a.md", 3, 5), "slug", MUST, "A.md", "网址", "改名"),
        Finding(Place("docs/b.md", 1), "twin-missing", SHOULD, "没有", "中文", "补"),
    ]
    run = json.loads(as_sarif(findings, {"slug": "文件名只用小写。"}))["runs"][0]
    assert [(r["ruleId"], r["level"]) for r in run["results"]] == [
        ("slug", "error"),
        ("twin-missing", "warning"),
    ]
    assert run["results"][0]["locations"][0]["physicalLocation"] == {
        "artifactLocation": {"uri": "docs/a.md"},
        "region": {"startLine": 3, "startColumn": 5},
    }
    assert run["tool"]["driver"]["rules"][0] == {
        "id": "slug",
        "shortDescription": {"text": "文件名只用小写。"},
    }
    assert "怎么改 改名" in run["results"][0]["message"]["text"]
