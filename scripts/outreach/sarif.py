"""SARIF 2.1.0：代码托管平台的“安全与质量”页认的格式。进：Finding 和规则的公开说明。出：JSON 文字。"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from outreach.finding import MUST, Finding

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def as_sarif(findings: Sequence[Finding], texts: Mapping[str, str]) -> str:
    """`texts` 是规则名 → 公开说明。"""
    used = sorted({finding.rule for finding in findings})
    driver = {
        "name": "outreach",
        "rules": [{"id": slug, "shortDescription": {"text": texts.get(slug, slug)}} for slug in used],
    }
    run = {"tool": {"driver": driver}, "results": [_result(finding, used) for finding in findings]}
    return (
        json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)
        + "\n"
    )


def _result(finding: Finding, used: list[str]) -> dict[str, Any]:
    region = {"startLine": finding.at.line, "startColumn": finding.at.column}
    return {
        "ruleId": finding.rule,
        "ruleIndex": used.index(finding.rule),
        "level": "error" if finding.level is MUST else "warning",
        "message": {"text": f"写的是 {finding.found}\n为什么 {finding.why}\n怎么改 {finding.fix}"},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": finding.at.path}, "region": region}}],
    }
