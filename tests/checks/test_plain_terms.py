"""法律词有没有解释：对照表、页面自己的解释、试读没看懂的词。"""

from __future__ import annotations

import pytest

from building import Files, page, told
from samples import SAMPLES

ONE = "term: 不起诉, plain: 不告上法庭。, english: non-prosecution"
TRIED = "tried_by:\n  - {on: 2026-11-20, readers: 3, words: [羁押, 抗诉]}\n"


def words(*lines: str) -> dict[str, str]:
    """只有这几个词的对照表；第一个词在第 5 行。"""
    terms = "".join(f"  - {{{line}}}\n" for line in lines)
    head = "title: 大白话对照表\nsummary: 法律词听不懂，在这里查。"
    return {SAMPLES["plain_words"].path: page(head=f"{head}\nterms:\n{terms.rstrip()}")}


def ex(text: str, head: str = "") -> dict[str, str]:
    """一张明白纸，后面加几个字。"""
    sample = SAMPLES["explainer"]
    plain = sample.zh.replace("“不予立案通知书”", "条子").replace("不予立案通知书", "条子")
    return {sample.path: plain.replace("owner: {a", f"{head}owner: {{a") + text}


BAD: list[tuple[str, Files, str]] = [
    ("plain-words", {**words(ONE), **ex("他被羁押了。\n\n## 羁押多久 { #a }\n\n羁押期满，可以取保候审。")}, """
explainers/police-wont-file.md:27 建议改 plain-words
写的是 羁押
为什么 “羁押”是法律词，这一页没有解释，大白话对照表里也没有。
怎么改 后面接一句“羁押，就是…”；或者在 plain-words.md 里加一行：- {term: 羁押, plain: 大白话, english: 英文名}
explainers/police-wont-file.md:31 建议改 plain-words
写的是 取保候审
为什么 “取保候审”是法律词，这一页没有解释，大白话对照表里也没有。
怎么改 后面接一句“取保候审，就是…”；或者在 plain-words.md 里加一行：- {term: 取保候审, plain: 大白话, english: 英文名}
"""),
    ("plain-words-twice", words(ONE, ONE), """
plain-words.md:5 必须改 plain-words-twice terms.0.term
写的是 - {term: 不起诉, plain: 不告上法庭。, english: non-prosecution}
为什么 “不起诉”列了不止一次，读的人不知道看哪一条。
怎么改 留一条，别的删掉；意思不同的，换一个分得开的词。
plain-words.md:6 必须改 plain-words-twice terms.1.term
写的是 - {term: 不起诉, plain: 不告上法庭。, english: non-prosecution}
为什么 “不起诉”列了不止一次，读的人不知道看哪一条。
怎么改 留一条，别的删掉；意思不同的，换一个分得开的词。
"""),
    ("plain-words-twice", words(ONE, "term: 不诉, plain: 一样。, english: Non-Prosecution", "term: 存疑不诉, plain: 证据不够。, english: other, also: [不诉]"), """
plain-words.md:5 必须改 plain-words-twice terms.0.english
写的是 - {term: 不起诉, plain: 不告上法庭。, english: non-prosecution}
为什么 英文名“non-prosecution”和别的词一样，网址会撞在一起。
怎么改 换一个分得开的英文名。
plain-words.md:6 必须改 plain-words-twice terms.1.term
写的是 - {term: 不诉, plain: 一样。, english: Non-Prosecution}
为什么 “不诉”列了不止一次，读的人不知道看哪一条。
怎么改 留一条，别的删掉；意思不同的，换一个分得开的词。
plain-words.md:7 必须改 plain-words-twice terms.2.term
写的是 - {term: 存疑不诉, plain: 证据不够。, english: other, also: [不诉]}
为什么 “不诉”列了不止一次，读的人不知道看哪一条。
怎么改 留一条，别的删掉；意思不同的，换一个分得开的词。
"""),
    ("plain-words-twice", words(ONE, "term: 撤案, plain: 不办了。, english: Non-Prosecution"), """
plain-words.md:5 必须改 plain-words-twice terms.0.english
写的是 - {term: 不起诉, plain: 不告上法庭。, english: non-prosecution}
为什么 英文名“non-prosecution”和别的词一样，网址会撞在一起。
怎么改 换一个分得开的英文名。
plain-words.md:6 必须改 plain-words-twice terms.1.english
写的是 - {term: 撤案, plain: 不办了。, english: Non-Prosecution}
为什么 英文名“Non-Prosecution”和别的词一样，网址会撞在一起。
怎么改 换一个分得开的英文名。
"""),
    ("tried-word-left", ex("他被羁押了。", TRIED), """
explainers/police-wont-file.md:19 建议改 tried-word-left tried_by.0.words.0
写的是 羁押
为什么 3 位邻居试读时没看懂“羁押”，页面上还这样写。
怎么改 换成他们会说的词；换不了就在 plain-words.md 里登记“羁押”，页面上会当场解释。
"""),
]  # fmt: skip

GOOD: list[tuple[str, Files]] = [
    ("plain-words", {**words(ONE), **ex("他被羁押了，羁押就是关起来等着。取保候审（交一笔钱，人先不关）也行。")}),
    ("plain-words", {**words(ONE), **ex("这叫“羁押”。\n\n- 抗诉：检察院请法院重审。")}),
    ("plain-words", {**words(ONE, "term: 羁押, plain: 关着。, english: custody"), **ex("他被羁押了。")}),
    ("plain-words", {**words(ONE, "term: 羁押复查, plain: 再看一次。, english: custody check"), **ex("请做羁押复查。")}),
    ("plain-words", {**words(ONE), **ex("见《羁押必要性审查规定》。"), "about/a.md": page("他被羁押了。")}),
    ("plain-words", {**ex("没有对照表就不问：羁押。"), SAMPLES["plain_words"].path: None}),
    ("plain-words-twice", words(ONE, "term: 立案, plain: 开始查。, english: opening a case")),
    ("tried-word-left", ex("他被羁押了，羁押就是关着。", TRIED)),
    ("tried-word-left", ex("他被关着。", TRIED)),
    ("tried-word-left", {**words(ONE, "term: 羁押, plain: 关着。, english: custody"), **ex("他被羁押了。", TRIED)}),
    ("tried-word-left", ex("他被羁押了。")),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "files", "message"), BAD)
def test_bad(rule: str, files: Files, message: str) -> None:
    assert told(files, rule) == message.strip()


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert told(files, rule) == ""
