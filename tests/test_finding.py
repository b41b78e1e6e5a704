"""Finding 的四种样子，一个字不差。"""

from __future__ import annotations

import json

import pytest

from outreach.finding import (
    MUST,
    SHOULD,
    Finding,
    Place,
    as_github,
    as_json,
    as_summary,
    as_text,
    in_order,
)

DASH = Finding(
    Place("docs/a.md", 9, 5), "phone-dash", MUST, "number: 0999—0123456", "拨不出去。", "换成短横线。", "phones.0.number"
)  # fmt: skip
OLD = Finding(Place("docs/a.md", 2), "twin-behind", SHOULD, "没有写 translates", "旧了。", "重译。")

TEXTS = [
    ([], "没有发现问题。\n"),
    (
        [OLD],
        """docs/a.md:2  建议改  twin-behind
  写的是  没有写 translates
  为什么  旧了。
  怎么改  重译。

没有必须改的；建议改 1 处。
""",
    ),
    (
        [OLD, DASH],
        """docs/a.md:2  建议改  twin-behind
  写的是  没有写 translates
  为什么  旧了。
  怎么改  重译。

docs/a.md:9  必须改  phone-dash
  写的是  number: 0999—0123456
  为什么  拨不出去。
  怎么改  换成短横线。

共 2 处：必须改 1 处，建议改 1 处。必须改的改完才能合并。每条规则的说明：docs/contribute/rules.md
""",
    ),
]


@pytest.mark.parametrize(("findings", "expected"), TEXTS)
def test_terminal(findings: list[Finding], expected: str) -> None:
    assert as_text(findings) == expected


def test_json_has_the_agreed_fields() -> None:
    assert json.loads(as_json([OLD, DASH])) == {
        "findings": [
            {
                "path": "docs/a.md",
                "line": 2,
                "column": 1,
                "rule": "twin-behind",
                "level": "should",
                "found": "没有写 translates",
                "why": "旧了。",
                "fix": "重译。",
            },
            {
                "path": "docs/a.md",
                "line": 9,
                "column": 5,
                "rule": "phone-dash",
                "level": "must",
                "found": "number: 0999—0123456",
                "why": "拨不出去。",
                "fix": "换成短横线。",
                "field": "phones.0.number",
            },
        ],
        "counts": {"must": 1, "should": 1},
    }
    assert "换成短横线" in as_json([DASH]), "中文要原样写，不写成 \\u 编码"


def test_json_without_findings() -> None:
    assert json.loads(as_json([])) == {"findings": [], "counts": {"must": 0, "should": 0}}


def test_github_annotation() -> None:
    assert as_github([OLD, DASH]) == (
        "::warning file=docs/a.md,line=2,col=1,title=建议改 twin-behind"
        "::写的是 没有写 translates%0A为什么 旧了。%0A怎么改 重译。\n"
        "::error file=docs/a.md,line=9,col=5,title=必须改 phone-dash"
        "::写的是 number: 0999—0123456%0A为什么 拨不出去。%0A怎么改 换成短横线。\n"
    )
    assert as_github([]) == ""


def test_github_escapes_what_would_end_the_command() -> None:
    """文件内容里的换行、% 和文件名里的逗号、冒号，不能变成另一条命令。"""
    odd = Finding(Place("docs/a,b:c.md"), "slug", MUST, "100%\n::error::假的\r", "为什么", "怎么改")
    assert as_github([odd]) == (
        "::error file=docs/a%2Cb%3Ac.md,line=1,col=1,title=必须改 slug"
        "::写的是 100%25%0A::error::假的%0D%0A为什么 为什么%0A怎么改 怎么改\n"
    )


def test_summary_table() -> None:
    assert as_summary([]) == "## 内容检查\n\n没有发现问题。\n\n"
    odd = Finding(Place("docs/a.md", 3), "slug", MUST, "甲|乙\n<script>丙</script>", "为|什么", "怎么改")
    assert as_summary([odd]) == (
        "## 内容检查\n\n"
        "共 1 处：必须改 1 处，建议改 0 处。必须改的改完才能合并。每条规则的说明：docs/contribute/rules.md\n\n"
        "| 在哪里 | 级别 | 写的是 | 为什么 | 怎么改 |\n|---|---|---|---|---|\n"
        "| `docs/a.md:3` | 必须改 | 甲\\|乙<br>&lt;script>丙</script> | 为\\|什么 | 怎么改 |\n"
    )


@pytest.mark.parametrize(("why", "fix"), [("", "怎么改"), ("为什么", "")])
def test_a_finding_needs_why_and_fix(why: str, fix: str) -> None:
    with pytest.raises(ValueError, match="规则 slug 的消息缺“为什么”或“怎么改”"):
        Finding(Place("a.md"), "slug", MUST, "写的是", why, fix)


def test_order_and_no_repeats() -> None:
    """按文件、行、列、规则排；一模一样的只留一次，同一行不同的键都留着。"""
    other = Finding(DASH.at, DASH.rule, MUST, DASH.found, DASH.why, DASH.fix, "phones.1.number")
    first = Finding(Place("docs/Z.md"), "slug", MUST, "写", "为", "改")
    assert in_order([DASH, OLD, other, DASH, first]) == [first, OLD, DASH, other]


def test_under_a_folder() -> None:
    assert DASH.under("content").at == Place("content/docs/a.md", 9, 5)
    assert DASH.under("").at == DASH.at
