"""正文里的小标题、编号、链接、文字，各在哪一行。"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from building import page, src
from outreach import markdown
from outreach.markdown import anchors, headings, links, prose
from outreach.source import Source

BODY = """
## 怎么来 { #getting-here }

### 坐车

普通一段，
[工作站](../workstations/工作站.md#a)和![图](../assets/门.png)。

带编号的一段。
{ #para .big }

```
## 代码里的不算 { #code }
[也不算](b.md)
```

| 列 |
|---|
| [表里的](c.md) |

标题
----

<https://a.cn/>
"""


def test_headings() -> None:
    assert [(h.at.line, h.level, h.text, h.id) for h in headings(src(page(BODY)))] == [
        (6, 2, "怎么来", "getting-here"),
        (8, 3, "坐车", ""),
        (25, 2, "标题", ""),
    ]


def test_anchors() -> None:
    assert anchors(src(page(BODY))) == {"getting-here", "para"}


@pytest.mark.parametrize(
    ("written", "id"),
    [("{ #a-1 }", "a-1"), ("{#a}", "a"), ("{: #a }", "a"), ("{ .big #a }", "a"), ("{ #a .big }", "a"), ("{ .big }", ""), ("# a }", "")],
)  # fmt: skip
def test_ways_to_write_an_id(written: str, id: str) -> None:
    [heading] = headings(src(page(f"## 甲 {written}\n")))
    assert heading.id == id


def test_links_keep_what_was_written() -> None:
    """中文地址不改写；一段里的第几行就报第几行。"""
    assert [(link.at.line, link.at.column, link.target) for link in links(src(page(BODY)))] == [
        (11, 7, "../workstations/工作站.md#a"),
        (11, 38, "../assets/门.png"),
        (23, 9, "c.md"),
        (28, 2, "https://a.cn/"),
    ]


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "tel:110",
        "mailto:a@b.cn",
    ],
)
def test_links_browsers_should_not_follow_are_seen(target: str) -> None:
    """解析器自己会把 javascript: 当普通文字放过，发布用的解析器不会，所以检查要看得见。"""
    assert [link.target for link in links(src(page(f"[点我]({target})\n")))] == [target]


def test_prose_leaves_out_code() -> None:
    told = [(line, text) for line, text in prose(src(page("甲\n\n    代码\n\n- 乙\n- 丙\n\n> 丁\n")))]
    assert told == [(5, "甲"), (9, "乙"), (10, "丙"), (12, "丁")]


PILES = ["{" * 100_000, "{#" + "甲" * 100_000, "{" + "#" * 100_000, "[" * 20_000, ">" * 100_000, "`" * 100_000, "*甲 " * 20_000,
         "- " * 20_000, "《" * 100_000, "# 甲\n" * 8_000, "![" * 10_000, "<" * 50_000, "[甲](乙" * 10_000]  # fmt: skip


@pytest.mark.parametrize("pile", PILES, ids=lambda pile: pile[:4])
def test_piles_of_marks_are_read_to_the_end(pile: str) -> None:
    """上万个记号堆在一起也读得完，不会卡住全站的检查。（文件里这么长的一行读进来就拦下了，这里直接给正文。）"""
    source = Source("about/a.md", body=pile, body_line=5)
    list(links(source)), list(prose(source))
    assert anchors(source) == set()
    assert len(list(headings(source))) == pile.count("\n")


_BITS = [
    "#",
    "-",
    "=",
    "*",
    "_",
    ">",
    "|",
    "`",
    "~",
    "[",
    "]",
    "(a)",
    ":",
    "<p>",
    "1.",
    "+",
    "字",
    " ",
    "    ",
    "\t",
    "\n",
    "\n\n",
]


@given(st.lists(st.sampled_from(_BITS), max_size=24).map("".join))
@settings(max_examples=600, derandomize=True, deadline=None)
def test_leaving_out_impossible_blocks_changes_nothing(body: str) -> None:
    """正文里不可能有的块不去试，结果和每样都试一遍一样。"""
    spared, full = markdown._blocks_of(body, {}), markdown._parser().parse(body, {})
    assert [token.as_dict() for token in spared] == [token.as_dict() for token in full]
