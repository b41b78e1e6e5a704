"""送法菜单：五种听众都有课，一课不太长，题目不重样。"""

from __future__ import annotations

import pytest

from building import Files, but, told

ALL = "[office, community, business, village, school]"
ONE = f"{{title: 报了案不立案，找谁, audience: {ALL}, minutes: 45, sheets: [police-wont-file]}}"

BAD = [
    ("lecture-audience", but("lecture_menu", ("village, school", "village")), """
lectures.md:8 建议改 lecture-audience lectures
写的是 没有讲给学校的课
为什么 没有一课是讲给学校的，学校的人打开一看，不知道能约什么。
怎么改 给合适的一课加上听众：audience: [school]；没有合适的就加一课。
"""),
    ("lecture-length", but("lecture_menu", ("minutes: 45", "minutes: 450")), f"""
lectures.md:9 建议改 lecture-length lectures.0.minutes
写的是 - {ONE.replace("45", "450")}
为什么 一课 450 分钟，听的人坐不住，后半截白讲。
怎么改 分成两课，一课不超过 90 分钟；多写了零就改过来。
"""),
    ("lecture-length", but("lecture_menu", (ONE, f"{ONE}\n  - {ONE}")), f"""
lectures.md:10 建议改 lecture-length lectures.1.title
写的是 - {ONE}
为什么 这个题目前面第 1 课写过，约的人不知道约哪一课。
怎么改 是同一课，就合成一条，听众写在一起；不是，就换个题目。
"""),
    ("reference-missing", but("lecture_menu", ("police-wont-file", "police-wont-fil")), f"""
lectures.md:9 必须改 reference-missing lectures.0.sheets.0
写的是 - {ONE.replace("wont-file", "wont-fil")}
为什么 docs/explainers/ 里没有 police-wont-fil.md，读的人点了会走到死路。
怎么改 是不是 police-wont-file？改成：police-wont-file
"""),
]  # fmt: skip

GOOD = [
    ("lecture-audience", but("lecture_menu")),
    ("lecture-length", but("lecture_menu")),
    ("lecture-length", but("lecture_menu", ("minutes: 45", "minutes: 90"))),
]


@pytest.mark.parametrize(("rule", "files", "expected"), BAD)
def test_bad(rule: str, files: Files, expected: str) -> None:
    assert told(files, rule, whole=True) == expected.strip()


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert told(files, rule, whole=True) == ""
