"""期限算一算：写了 start，就要写是哪张纸，就要算得出是哪天。"""

from __future__ import annotations

import pytest

from building import but, told

LAW = "law: 《刑事诉讼法》第一百一十三条"
GOOD = [
    ("days: 7", ""),
    ("days: 7", ", start: received, paper: 通知书"),
    ("workdays: 5", ", start: handed-in, paper: 申请书"),
    ("hours: 24", ""),
]
BAD = [
    (
        "days: 7", ", start: received", "limit-paper",
        "为什么 写了从读者知道的哪天算，却没写是哪张纸，“期限算一算”里挑不到它。\n"
        "怎么改 加上纸的名字，如 paper: 复议决定书；不想放进去的，删掉 start。",
    ),
    (
        "hours: 24", ", start: dated, paper: 通知书", "limit-paper",
        "为什么 按小时算的期限，“期限算一算”算不出是哪天。\n怎么改 删掉 start 这一项。",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("amount", "more"), GOOD)
def test_good(amount: str, more: str) -> None:
    files = but("explainer", ("days: 7", amount), (LAW, LAW + more))
    assert told(files, "limit-paper", whole=True) == ""


@pytest.mark.parametrize(("amount", "more", "rule", "message"), BAD)
def test_bad(amount: str, more: str, rule: str, message: str) -> None:
    files = but("explainer", ("days: 7", amount), (LAW, LAW + more))
    line = f"- {{what: 说明不立案的理由, who: 公安, {amount}, from: 收到检察院要求后, {LAW}{more}}}"
    place = "explainers/police-wont-file.md:11 必须改 limit-paper deadline.0.start"
    assert told(files, rule, whole=True) == f"{place}\n写的是 {line}\n{message}"
