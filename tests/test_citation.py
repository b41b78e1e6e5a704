"""《…》第…条：认得出哪些写法，写在哪一行。"""

from __future__ import annotations

import pytest

from building import src
from outreach.citation import EnglishNames, cited, find

FOUND = [
    ("按《刑事诉讼法》第一百八十条申诉", [("刑事诉讼法", 180, "", "第一百八十条")]),
    ("《刑事诉讼法》第180条", [("刑事诉讼法", 180, "", "第一百八十条")]),
    ("《刑法》第一百二十条之一", [("刑法", 120, "之一", "第一百二十条之一")]),
    ("《刑法》第二十条第三款", [("刑法", 20, "", "第二十条")]),
    ("看《民法典》", [("民法典", 0, "", "")]),
    ("《宪法》第十条、《宪法》第一百零五条", [("宪法", 10, "", "第十条"), ("宪法", 105, "", "第一百零五条")]),
    ("第一百条", []),
    ("《没有写完", []),
    ("《书名\n断行》第一条", []),
    ("《刑法》第十二章", [("刑法", 0, "", "")]),
    ("《刑法》第12345条", [("刑法", 12345, "", "第12345条")]),
    (
        "《刑诉法》第一百七十二条、第一百七十五条和第二百一十条",
        [
            ("刑诉法", 172, "", "第一百七十二条"),
            ("刑诉法", 175, "", "第一百七十五条"),
            ("刑诉法", 210, "", "第二百一十条"),
        ],
    ),
    ("《规则》第四百八十四条至第四百八十七条", [("规则", 484, "", "第四百八十四条至第四百八十七条")]),
    (
        "《刑法》第一百二十条之一、第一百二十条之二",
        [("刑法", 120, "之一", "第一百二十条之一"), ("刑法", 120, "之二", "第一百二十条之二")],
    ),
    (
        "《刑法》第二十条第一款、第三款和第二十一条",
        [("刑法", 20, "", "第二十条"), ("刑法", 21, "", "第二十一条")],
    ),
    ("《刑法》第十九条第（三）项", [("刑法", 19, "", "第十九条")]),
    (
        "先看《民法典》第三条。该法第五条、本法第六条也是",
        [("民法典", 3, "", "第三条"), ("民法典", 5, "", "第五条"), ("民法典", 6, "", "第六条")],
    ),
    ("本法第六条", [("本法", 6, "", "第六条")]),
    ("《甲法》第一条，第二条另说", [("甲法", 1, "", "第一条")]),
    (
        "《最高人民法院关于适用〈中华人民共和国刑事诉讼法〉的解释》第一条",
        [("最高人民法院关于适用《中华人民共和国刑事诉讼法》的解释", 1, "", "第一条")],
    ),
    (
        "《最高人民法院关于适用《中华人民共和国刑事诉讼法》的解释》第1条",
        [("最高人民法院关于适用《中华人民共和国刑事诉讼法》的解释", 1, "", "第一条")],
    ),
    ("本法院的规定", []),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_find(text: str, expected: list[tuple[str, int, str, str]]) -> None:
    assert [(c.title, c.article, c.inserted, c.article_words) for c in find(text)] == expected
    assert all(text[c.start : c.end] == c.text for c in find(text))


PARTS = [
    ("《刑法》第二十条第三款", (3, 0, 0)),
    ("《赔偿法》第十九条第三项", (0, 3, 0)),
    ("《刑诉法》第一百七十七条第二款第（一）项", (2, 1, 0)),
    ("《规则》第484条至第487条", (0, 0, 487)),
]


@pytest.mark.parametrize(("text", "parts"), PARTS)
def test_parts_of_an_article(text: str, parts: tuple[int, int, int]) -> None:
    [found] = find(text)
    assert (found.paragraph, found.item, found.last) == parts
    assert found.text == text


LAWS = EnglishNames(
    ["Criminal Law", "Criminal Procedure Law", "Court Interpretation on the Criminal Procedure Law"]
)
ENGLISH = [
    ("(Criminal Procedure Law, Article 180)", [("Criminal Procedure Law", "180")]),
    ("Article 180 of the Criminal Procedure Law", [("Criminal Procedure Law", "180")]),
    ("Articles 172, 175 and 210 of the Criminal Procedure Law", [("Criminal Procedure Law", n) for n in ("172", "175", "210")]),
    ("Criminal Procedure Law, Articles 484–487", [("Criminal Procedure Law", "484–487")]),
    ("Criminal Law, Article 120-1, paragraph 2", [("Criminal Law", "120-1")]),
    ("Criminal Law, Article 20(3)", [("Criminal Law", "20")]),
    ("Criminal Procedure Law, Article 12, to be verified", [("Criminal Procedure Law", "12")]),
    ("Criminal Law, Article 1; Article 2 of the same Law", [("Criminal Law", "1"), ("Criminal Law", "2")]),
    ("Court Interpretation on the Criminal Procedure Law, Article 1", [("Court Interpretation on the Criminal Procedure Law", "1")]),
    ("the Criminal Law says so", [("Criminal Law", "0")]),
    ("Unknown Law, Article 3", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_find_english(text: str, expected: list[tuple[str, str]]) -> None:
    found = list(LAWS.find(text))
    assert [(c.title, c.article_digits) for c in found] == expected
    assert all(text[c.start : c.end] == c.text for c in found)


def test_no_law_registered_finds_nothing() -> None:
    assert list(EnglishNames([]).find("Criminal Law, Article 4")) == []


def test_thousands_of_digits_are_no_article() -> None:
    """五千位数字的“条号”不能让检查停下来。"""
    [citation] = find("《刑法》第" + "9" * 5000 + "条")
    assert citation.article > 9999
    [citation] = find("《刑法》第" + "千" * 5000 + "条")
    assert citation.article_words == "第5000000条"


PAGE = """---
title: 页
steps:
  - 先看《刑法》第一条
  - {law: 《刑法》第二条}
---

一段话，
第二行引《刑法》第三条和《刑法》第四条。

| 甲 | 乙 |
|---|---|
| 丙 | 《刑法》第五条 |

```
代码里的《刑法》第六条不算
```
"""


def test_where_a_page_cites() -> None:
    """文件头、正文、表格里的都算，行号是写着它的那一行；代码块不算。"""
    places = [(place.line, field, c.article) for place, field, c in cited(src(PAGE))]
    assert places == [(4, "steps.0", 1), (5, "steps.1.law", 2), (9, "", 3), (9, "", 4), (13, "", 5)]
