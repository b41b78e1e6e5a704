"""一段话断成句：法条、代码、链接地址不算，引号里别人的原话盖住；数字数得对。"""

from __future__ import annotations

import pytest

from building import src
from outreach.kinds import KINDS
from outreach.passages import passages
from outreach.plainness import legal_words
from outreach.plainness.sentences import clauses, joined, length, masked, said, sentences, words


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("要回执（《刑事诉讼法》第一百一十三条）。", "要回执。"),
        ("要回执（比如这样）。", "要回执（比如这样）。"),
        ("两处（《刑法》第三条、《民法典》第五条，待核）。", "两处。"),
        ("Go (Criminal Procedure Law, Article 113).", "Go ."),
        ("Go (Court Interpretation (II) on the Code, Article 3).", "Go ."),
        ("看[这一页](../a/b.md#c)，**别**去。", "看这一页，别去。"),
        ("写成 `予以立案` 的", "写成  的"),
        ("图![说明](a.png)在这里", "图在这里"),
        ("带什么 { #bring }", "带什么 "),
        ("一<!-- 注\n释 -->二", "一\n二"),
    ],
)
def test_said(text: str, bare: str) -> None:
    assert said(text) == bare


@pytest.mark.parametrize(
    ("text", "language", "split"),
    [
        ("先去。再来！好吗？好；行", "zh", ["先去。", "再来！", "好吗？", "好；", "行"]),
        ("你说：“请给我。谢谢。”他会给。", "zh", ["你说：“请给我。", "谢谢。”", "他会给。"]),
        ("折了\n行的一句。", "zh", ["折了行的一句。"]),
        ("。。。", "zh", []),
        ("Go there. Ask e.g. a lawyer. No. 3 is open: come", "en", ["Go there.", "Ask e.g. a lawyer.", "No. 3 is open:", "come"]),
        ("Go to 1.5 km. End.", "en", ["Go to 1.5 km.", "End."]),
    ],
)  # fmt: skip
def test_split(text: str, language: str, split: list[str]) -> None:
    assert [joined(text[start:end]) for start, end in sentences(text, language)] == split


def test_others_words_are_covered_and_nothing_moves() -> None:
    text = "他说“予以立案。请携带\n证件。”见《关于某事的规定》。自己说的话。"
    hidden = masked(text)
    assert len(hidden) == len(text)
    assert "予以" not in hidden
    assert "关于" not in hidden
    assert hidden.endswith("自己说的话。")
    assert hidden.count("\n") == 1


@pytest.mark.parametrize(
    ("text", "size"), [("先去窗口。", 4), ("打12309问。", 3), ("30日内", 3), ("", 0), ("“先去”", 2)]
)
def test_length(text: str, size: int) -> None:
    assert length(text) == size


def test_words_and_clauses() -> None:
    assert words("Don't go, it's 9:00.") == 5
    assert clauses("先去，再来；好。") == ["先去", "再来", "好"]


def test_legal_words_are_unlike_each_other() -> None:
    assert len(set(legal_words.WORDS)) == len(legal_words.WORDS) > 150
    assert [word for *_, word in legal_words.find("羁押必要性审查和《羁押规定》")] == ["羁押必要性审查"]


HEAD = """---
title: 标题里的话不算
summary: 先去。再来。
audience: [victim]
also_asked: [大家的问法不算]
who_can: [被害人]
where: [窗口]
steps:
  - 第一步
  - 第二步。接着说。
deadline:
  - {what: 短词不算, who: 你, days: 7, from: 收到后}
owner: {a: 甲, b: 乙}
next_review: 2027-05-20
---
## 小标题 { #a }

一句。两句，
折行。

- 一条

```
代码不算。
```
"""


def test_passages_know_where_they_are() -> None:
    source = src(HEAD, "explainers/a.md")
    found = [
        (p.at.line, p.field, p.kind, [s.text for s in p.sentences])
        for p in passages(source, KINDS["explainer"])
    ]
    assert found == [
        (3, "summary", "field", ["先去。", "再来。"]),
        (6, "who_can.0", "field", ["被害人"]),
        (7, "where.0", "field", ["窗口"]),
        (9, "steps.0", "field", ["第一步"]),
        (10, "steps.1", "field", ["第二步。", "接着说。"]),
        (16, "", "heading", ["小标题"]),
        (18, "", "paragraph", ["一句。", "两句，折行。"]),
        (21, "", "item", ["一条"]),
    ]  # fmt: skip
    (paragraph,) = (p for p in passages(source, KINDS["explainer"]) if p.kind == "paragraph")
    assert [s.at.line for s in paragraph.sentences] == [18, 18]
