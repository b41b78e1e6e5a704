"""《…》第…条：认得出哪些写法，数字怎么换，写在哪一行。"""

from __future__ import annotations

import pytest

from building import src
from outreach.citation import chinese_number, cited, find, number

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
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_find(text: str, expected: list[tuple[str, int, str, str]]) -> None:
    assert [(c.title, c.article, c.inserted, c.article_words) for c in find(text)] == expected
    assert all(text[c.start : c.end] == c.text for c in find(text))


def test_thousands_of_digits_are_no_article() -> None:
    """五千位数字的“条号”不能让检查停下来。"""
    [citation] = find("《刑法》第" + "9" * 5000 + "条")
    assert citation.article > 9999
    [citation] = find("《刑法》第" + "千" * 5000 + "条")
    assert citation.article_words == "第5000000条"


NUMBERS = [
    ("一", 1), ("十", 10), ("十一", 11), ("二十", 20), ("九十九", 99), ("一百", 100), ("一百零一", 101), ("一百一十", 110),
    ("一百一十三", 113), ("五百六十", 560), ("一千", 1000), ("一千零一", 1001), ("一千零一十", 1010), ("一千二百六十", 1260), ("九千九百九十九", 9999),
]  # fmt: skip


@pytest.mark.parametrize(("words", "value"), NUMBERS)
def test_numbers_both_ways(words: str, value: int) -> None:
    assert number(words) == value
    assert number(str(value)) == value
    assert chinese_number(value) == words


def test_every_article_number_survives() -> None:
    assert all(number(chinese_number(value)) == value for value in range(1, 10000))


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
