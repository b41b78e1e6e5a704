"""期限算一算：写了 start，就要写是哪张纸，就要算得出是哪天。"""

from __future__ import annotations

import pytest

from building import but, told

LAW = "law: 《刑事诉讼法》第一百一十三条"
PATH = "explainers/police-wont-file.md:11 必须改 limit-paper deadline.0.start\n写的是 "
TABLE = [
    ("days: 7", "", ""),
    ("days: 7", ", start: received, paper: 通知书", ""),
    (
        "days: 7",
        ", start: received",
        "为什么 写了从读者知道的哪天算，却没写是哪张纸，“期限算一算”里挑不到它。\n"
        "怎么改 加上纸的名字，如 paper: 复议决定书；不想放进去的，删掉 start。",
    ),
    (
        "hours: 24",
        ", start: dated, paper: 通知书",
        "为什么 按小时算的期限，“期限算一算”算不出是哪天。\n怎么改 删掉 start 这一项。",
    ),
]


@pytest.mark.parametrize(("amount", "more", "message"), TABLE)
def test_the_paper_is_named(amount: str, more: str, message: str) -> None:
    files = but("explainer", ("days: 7", amount), (LAW, LAW + more))
    line = f"- {{what: 说明不立案的理由, who: 公安, {amount}, from: 收到检察院要求后, {LAW}{more}}}"
    said = told(files, "limit-paper", whole=True)
    assert said == (f"{PATH}{line}\n{message}" if message else "")
