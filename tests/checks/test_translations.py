"""英文页：只写文字，一一对上；读不懂的那一页不报这些。"""

from __future__ import annotations

import pytest

from building import Files, but, page, told

BAD = [
    ("facts-once", but("workstation", ("title: Chengguan", "status: open\ntitle: Chengguan"), language="en"), """
workstations/chengguan.en.md:3 必须改 facts-once status
写的是 status: open
为什么 这是事实，只在中文页写一次。两边都写，改的时候容易漏改英文页。
怎么改 删掉 status 这一项。英文页会自动显示 workstations/chengguan.md 第 4 行写的。
"""),
    ("facts-once", but("workstation", ("- label: Duty", "- number: 0999-0123412\n    label: Duty"), language="en"), """
workstations/chengguan.en.md:7 必须改 facts-once phones.0.number
写的是 - number: 0999-0123412
为什么 这是事实，只在中文页写一次。两边都写，改的时候容易漏改英文页。
怎么改 删掉 number 这一项。英文页会自动显示 workstations/chengguan.md 第 10 行写的。
"""),
    ("facts-once", but("event", ("title: Constitution", "capacity: \"30\"\ntitle: Constitution"), language="en"), """
events/2026-12-05-open-day.en.md:3 必须改 facts-once capacity
写的是 capacity: "30"
为什么 这是事实，只在中文页写一次。两边都写，改的时候容易漏改英文页。
怎么改 把 capacity 从这里删掉，写到 events/2026-12-05-open-day.md 里，英文页会自动显示。
"""),
    ("facts-once", but("plain_words", ("term: 不起诉,", "term: 不起诉, english: no trial,"), language="en"), """
plain-words.en.md:7 必须改 facts-once terms.1.english
写的是 - {term: 不起诉, english: no trial, plain: The case does not go to court.}
为什么 这是事实，只在中文页写一次。两边都写，改的时候容易漏改英文页。
怎么改 删掉 english 这一项。英文页会自动显示 plain-words.md 第 5 行写的。
"""),
    ("twin-unmatched", but("workstation", ("- label: Duty phone", "- label: Duty phone\n  - label: Fax"), language="en"), """
workstations/chengguan.en.md:6 必须改 twin-unmatched phones
写的是 phones:
为什么 这一项和中文页对不上：条数不一样，或者中文页没有这一条。
怎么改 对照 workstations/chengguan.md 第 9 行，一条对一条，顺序也一样。
"""),
    ("twin-unmatched", but("workstation", ("verified: {by: Complaints and Appeals Department}", "verified: Complaints"), language="en"), """
workstations/chengguan.en.md:10 必须改 twin-unmatched verified
写的是 verified: Complaints
为什么 这一项和中文页对不上：条数不一样，或者中文页没有这一条。
怎么改 对照 workstations/chengguan.md 第 19 行，一条对一条，顺序也一样。
"""),
    ("twin-unmatched", but("plain_words", ("term: 不起诉", "term: 批捕"), language="en"), """
plain-words.en.md:7 必须改 twin-unmatched terms.1
写的是 - {term: 批捕, plain: The case does not go to court.}
为什么 这一项和中文页对不上：条数不一样，或者中文页没有这一条。
怎么改 对照 plain-words.md 第 4 行，一条对一条，顺序也一样。
"""),
    ("twin-steps", but("explainer", ("Write one page, ", ""), language="en"), """
explainers/police-wont-file.en.md:11 必须改 twin-steps steps
写的是 steps: [Get the notice, Hand it in]
为什么 中文页有 3 条，这里有 2 条。
怎么改 对照 explainers/police-wont-file.md 第 12 行，一条对一条补齐。
"""),
    ("twin-steps", but("explainer", ("bring: [ID card, The notice]", "bring: ID card"), language="en"), """
explainers/police-wont-file.en.md:8 必须改 twin-steps bring
写的是 bring: ID card
为什么 中文页有 2 条，这里有 1 条。
怎么改 对照 explainers/police-wont-file.md 第 9 行，一条对一条补齐。
"""),
    ("twin-untranslated", but("workstation", ("duty: Procurator on rota\n", ""), language="en"), """
workstations/chengguan.en.md:2 建议改 twin-untranslated duty
写的是 没有写 duty
为什么 英文页没有写这一项，会直接显示中文。
怎么改 在英文页加上 duty，写英文。
"""),
    ("twin-untranslated", but("workstation", ("  - label: Duty phone", "  - {}"), language="en"), """
workstations/chengguan.en.md:7 建议改 twin-untranslated phones.0.label
写的是 没有写 phones.0.label
为什么 英文页没有写这一项，会直接显示中文。
怎么改 在英文页加上 phones.0.label，写英文。
"""),
    ("twin-untranslated", but("plain_words", ("  - {term: 立案, plain: Police start to investigate.}\n", ""), language="en"), """
plain-words.en.md:5 建议改 twin-untranslated terms.立案
写的是 没有写 terms.立案
为什么 英文页没有写这一项，会直接显示中文。
怎么改 在英文页加上 terms.立案，写英文。
"""),
    ("twin-orphan", {"about/b.en.md": page()}, """
about/b.en.md:1 必须改 twin-orphan
写的是 about/b.en.md
为什么 没有 about/b.md，这一页没有事实可用。
怎么改 先建中文页；中文页删了的，把这一页也删掉。
"""),
]  # fmt: skip

GOOD = [
    ("facts-once", but("workstation")),
    (
        "facts-once",
        but("workstation", ("title: Chengguan", "status: open\ntitle: [Chengguan"), language="en"),
    ),
    ("twin-unmatched", but("plain_words")),
    ("twin-unmatched", {"workstations/chengguan.md": "没有文件头"}),
    (
        "twin-steps",
        but(
            "explainer",
            ("also_asked: [Police ignored my report]", "also_asked: [One, Two, Three]"),
            language="en",
        ),
    ),
    (
        "twin-steps",
        but("workstation", ("title: Chengguan", "services: [minors]\ntitle: Chengguan"), language="en"),
    ),
    ("twin-untranslated", but("event")),
    ("twin-untranslated", {"workstations/chengguan.en.md": b"\xff"}),
    ("twin-orphan", {"about/b.md": page(), "about/b.en.md": page()}),
]


@pytest.mark.parametrize(("rule", "files", "expected"), BAD)
def test_bad(rule: str, files: Files, expected: str) -> None:
    assert told(files, rule, whole=True) == expected.strip()


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert told(files, rule, whole=True) == ""
