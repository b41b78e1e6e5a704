"""谁来管我的事：有起点，走得到，不绕圈，点不了几下。"""

from __future__ import annotations

import pytest

from building import Files, but, told
from samples import ALL

END = "who-helps/police-wont-file.md"
QUESTION = "---\ntype: question\ntitle: 哪一类？\nanswers:\n  - {{text: 这一类, to: {to}}}\n  - {{text: 别的, to: police-wont-file}}\n---\n"
CHAIN = {
    "who-helps/start.md": QUESTION.format(to="q1"),
    **{f"who-helps/q{n}.md": QUESTION.format(to=f"q{n + 1}") for n in range(1, 5)},
    "who-helps/q5.md": QUESTION.format(to="police-wont-file"),
    "who-helps/not-sure.md": None,
    "who-helps/not-sure.en.md": None,
}
"""start → q1 → … → q5，一共六个问题。"""

BAD = [
    ("guide-start", {"who-helps/start.md": None, "who-helps/start.en.md": None}, """
who-helps/start.md:1 必须改 guide-start
写的是 没有 start.md
为什么 没有第一个问题，谁也走不进来。
怎么改 把第一个问题的文件命名为 start.md。
"""),
    ("guide-unreachable", {"who-helps/other.md": but("outcome")[END]}, """
who-helps/other.md:1 必须改 guide-unreachable
写的是 who-helps/other.md
为什么 从第一个问题出发，怎么点都到不了这一页。
怎么改 在某个问题的 answers 里加一条 to: other，不要了就删掉这一页。
"""),
    ("guide-unreachable", {"who-helps/second.md": QUESTION.format(to="police-wont-file")}, """
who-helps/second.md:1 必须改 guide-unreachable
写的是 who-helps/second.md
为什么 从第一个问题出发，怎么点都到不了这一页。
怎么改 在某个问题的 answers 里加一条 to: second，不要了就删掉这一页。
"""),
    ("guide-loop", {"who-helps/start.md": QUESTION.format(to="start")}, """
who-helps/start.md:4 必须改 guide-loop answers
写的是 answers:
为什么 从这个问题往下点，会绕回它自己，有人会一直转圈。
怎么改 改掉绕回来的那个 to，让它通向一个结果。
"""),
    ("guide-loop", {"who-helps/start.md": QUESTION.format(to="q1"), "who-helps/q1.md": QUESTION.format(to="start")}, """
who-helps/q1.md:4 必须改 guide-loop answers
写的是 answers:
为什么 从这个问题往下点，会绕回它自己，有人会一直转圈。
怎么改 改掉绕回来的那个 to，让它通向一个结果。
who-helps/start.md:4 必须改 guide-loop answers
写的是 answers:
为什么 从这个问题往下点，会绕回它自己，有人会一直转圈。
怎么改 改掉绕回来的那个 to，让它通向一个结果。
"""),
    ("guide-taps", CHAIN | {"who-helps/q5.md": QUESTION.format(to="far"), "who-helps/far.md": but("outcome")[END]}, """
who-helps/far.md:1 必须改 guide-taps
写的是 who-helps/far.md
为什么 要点 6 下才到这个结果，手机上的人等不了。
怎么改 合并中间的问题，最多 5 下。
"""),
]  # fmt: skip

GOOD = [
    ("guide-start", {name: None for name in ALL if name.startswith("who-helps/")}),
    (
        "guide-unreachable",
        CHAIN | {"who-helps/q5.md": QUESTION.format(to="far"), "who-helps/far.md": but("outcome")[END]},
    ),
    ("guide-unreachable", {"who-helps/start.md": None, "who-helps/start.en.md": None}),
    ("guide-loop", CHAIN),
    (
        "guide-taps",
        CHAIN | {"who-helps/q4.md": QUESTION.format(to="far"), "who-helps/far.md": but("outcome")[END]},
    ),
]


@pytest.mark.parametrize(("rule", "files", "expected"), BAD)
def test_bad(rule: str, files: Files, expected: str) -> None:
    assert told(files, rule, whole=True) == expected.strip()


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert told(files, rule, whole=True) == ""
