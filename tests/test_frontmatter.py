"""文件头：值一律是文字，每个键在哪行哪列；读不懂的，每种错处一句中文的为什么和怎么改。"""

from __future__ import annotations

import pytest

from building import src
from outreach.finding import Place
from outreach.frontmatter import Reader

SCALARS = [
    ("0571", "0571"),
    ("010", "010"),
    ("14:30", "14:30"),
    ("09:00", "09:00"),
    ("no", "no"),
    ("yes", "yes"),
    ("off", "off"),
    ("true", "true"),
    ("null", "null"),
    ("~", "~"),
    ("1e3", "1e3"),
    ("0x1F", "0x1F"),
    ("1_000", "1_000"),
    (".inf", ".inf"),
    ("12309", "12309"),
    ("3.10", "3.10"),
    ("2026-11-02", "2026-11-02"),
    ("2026-12-05 09:00", "2026-12-05 09:00"),
    ("=", "="),
    ("<<", "<<"),
    ('"0571"', "0571"),
    ("'0571'", "0571"),
    ('"a\\tb"', "a\tb"),
    ("'反\\斜杠'", "反\\斜杠"),
    ("网址 https://a.cn/?b=1#c", "网址 https://a.cn/?b=1#c"),
    ("50%", "50%"),
    ("", ""),
    ("# 注释", ""),
    ("值 # 注释", "值"),
    ("! 前面空着的叹号", "前面空着的叹号"),
]


@pytest.mark.parametrize(("written", "expected"), SCALARS)
def test_scalars_stay_text(written: str, expected: str) -> None:
    assert src(f"---\na: {written}\n---\n").facts == {"a": expected}


def test_lists_maps_and_blocks() -> None:
    source = src("---\na: [1, {b: no}]\nc:\n  - x\n  - y: 01\nd: |\n  甲\n  乙\ne: >-\n  丙\n  丁\n---\n")
    assert source.faults == ()
    assert source.facts == {
        "a": ["1", {"b": "no"}],
        "c": ["x", {"y": "01"}],
        "d": "甲\n乙\n",
        "e": "丙 丁",
    }


NESTED = """---
# 注释也占一行
title: 站名
phones:
  - {number: 0999-0123456, label: 值班}
  - number: "110"
    label: 报警
---
正文
"""


@pytest.mark.parametrize(
    ("keys", "line", "column"),
    [
        (("title",), 3, 1),
        (("phones", 0), 5, 5),
        (("phones", 0, "number"), 5, 6),
        (("phones", 0, "label"), 5, 28),
        (("phones", 1, "number"), 6, 5),
        (("phones", 1, "label"), 7, 5),
        (("phones", 1, "extension"), 6, 5),
        (("phones", 7), 4, 1),
        (("address",), 3, 1),
        ((), 3, 1),
    ],
)
def test_line_and_column_of_every_key(keys: tuple[str | int, ...], line: int, column: int) -> None:
    """没写的键，给出离它最近的上一层。列从 1 数起，指着键。"""
    assert src(NESTED).at(*keys) == Place("about/a.md", line, column)


SYNTAX_WHY = "文件头从这里开始读不懂，后面的内容都没有读到。"
SYNTAX_FIX = "看这一行和上一行：引号要成对；内容里有英文冒号、#、[、{，或者以 *、&、!、@、% 开头的，整段前后加英文双引号；同一级的行开头空格数要一样。"
ANCHOR_WHY = "& 和 * 在这里是“引用别处”的记号，会让一处改动悄悄影响别处，所以不收。"
ANCHOR_FIX = "把要写的内容原样写在这里；本来就有 & 或 * 的文字，前后加英文双引号。"
TAG_WHY = "“!”开头的是给程序看的类型标签，这里的内容一律按文字读，不收标签。"
TAG_FIX = "删掉“!”开头的那个词；本来就是文字的，前后加英文双引号。"
TAB_WHY, TAB_FIX = "这一行开头用了 Tab 键，文件头只认空格。", "删掉开头的 Tab，换成两个空格。"
WIDE_WHY = "“：”是中文冒号，文件头只认英文冒号，这一行等于没写。"
TIGHT_WHY = "冒号后面要空一格，不空就读不出来。"
ESCAPE_FIX = "删掉反斜杠和它后面的字；本来就要写反斜杠的，把双引号换成单引号。"
DEPTH = ("一层套一层太深了，文件头最多套 8 层。", "照 outreach new 生成的样子写。")

HEADS = [
    ("---\na: &x 甲\n---\n", "yaml-anchor", 2, 4, "a: &x 甲", ANCHOR_WHY, ANCHOR_FIX),
    ("---\na:\n  - &x [b]\n---\n", "yaml-anchor", 3, 5, "- &x [b]", ANCHOR_WHY, ANCHOR_FIX),
    ("---\na: b\n*x : c\n---\n", "yaml-anchor", 3, 1, "*x : c", ANCHOR_WHY, ANCHOR_FIX),
    ("---\na: *note*\n---\n", "yaml-syntax", 2, 1, "a: *note*", SYNTAX_WHY, SYNTAX_FIX),
    ("---\na: *重要*\n---\n", "yaml-syntax", 2, 1, "a: *重要*", SYNTAX_WHY, SYNTAX_FIX),
    ("---\n<<: *base\n---\n", "yaml-anchor", 2, 5, "<<: *base", ANCHOR_WHY, ANCHOR_FIX),
    ("---\na: !!int 3\n---\n", "yaml-tag", 2, 4, "a: !!int 3", TAG_WHY, TAG_FIX),
    ("---\na: !站 3\n---\n", "yaml-syntax", 2, 1, "a: !站 3", SYNTAX_WHY, SYNTAX_FIX),
    ("---\na: !own {b: c}\n---\n", "yaml-tag", 2, 4, "a: !own {b: c}", TAG_WHY, TAG_FIX),
    ("---\na:\n  - !!python/object/apply:os.system [ls]\n---\n", "yaml-tag", 3, 5,
     "- !!python/object/apply:os.system [ls]", TAG_WHY, TAG_FIX),
    ("---\n!!str a: b\n---\n", "yaml-tag", 2, 1, "!!str a: b", TAG_WHY, TAG_FIX),
    ("---\na: 1\na: 2\n---\n", "key-repeated", 3, 1, "a: 2", "“a”在第 2 行已经写过一次，两处不一样时没人知道哪个算数。",
     "留下对的一处，把第 2 行或第 3 行的删掉。"),
    ("---\na:\n  - {b: 1,\n     b: 2}\n---\n", "key-repeated", 4, 6, "b: 2}", "“b”在第 3 行已经写过一次，两处不一样时没人知道哪个算数。",
     "留下对的一处，把第 3 行或第 4 行的删掉。"),
    ("---\na:\n\tb: c\n---\n", "yaml-tab", 3, 1, "b: c", TAB_WHY, TAB_FIX),
    ("---\n  \ta: b\n---\n", "yaml-tab", 2, 1, "a: b", TAB_WHY, TAB_FIX),
    ("---\ntitle：城关\n---\n", "yaml-colon", 2, 1, "title：城关", WIDE_WHY, "改成：title: 城关"),
    ("---\na: b\nphone ： 110\nc: d\n---\n", "yaml-colon", 3, 1, "phone ： 110", WIDE_WHY, "改成：phone: 110"),
    ("---\na: b\nphone：110\n---\n", "yaml-colon", 3, 1, "phone：110", WIDE_WHY, "改成：phone: 110"),
    ("---\ntitle:城关\n---\n", "yaml-colon", 2, 1, "title:城关", TIGHT_WHY, "改成：title: 城关"),
    ("---\na: b\nphone:110\nc: d\n---\n", "yaml-colon", 3, 1, "phone:110", TIGHT_WHY, "改成：phone: 110"),
    ("---\na: '甲\nb: c\nd: e\n---\n", "yaml-syntax", 2, 1, "a: '甲", SYNTAX_WHY, SYNTAX_FIX),
    ("---\nt: x\na: [甲\nb: c\nd: e\n---\n", "yaml-syntax", 3, 1, "a: [甲", SYNTAX_WHY, SYNTAX_FIX),
    ("---\nt: x\na:\n  - {b: 甲\nd: e\n---\n", "yaml-syntax", 4, 1, "- {b: 甲", SYNTAX_WHY, SYNTAX_FIX),
    ("---\na: 甲: 乙\n---\n", "yaml-syntax", 2, 1, "a: 甲: 乙", SYNTAX_WHY, SYNTAX_FIX),
    ("---\na: @甲\n---\n", "yaml-syntax", 2, 1, "a: @甲", SYNTAX_WHY, SYNTAX_FIX),
    ("---\na: b\n c: d\n---\n", "yaml-syntax", 3, 1, "c: d", SYNTAX_WHY, SYNTAX_FIX),
    ("---\n- 甲\n---\n", "yaml-syntax", 2, 1, "- 甲", SYNTAX_WHY, SYNTAX_FIX),
    ("---\n只有一句话\n---\n", "yaml-syntax", 2, 1, "只有一句话", SYNTAX_WHY, SYNTAX_FIX),
    ("---\n? [a]\n: b\n---\n", "yaml-syntax", 2, 1, "? [a]", SYNTAX_WHY, SYNTAX_FIX),
    ("---\na: b\n...\nphones: c\n---\n", "yaml-syntax", 4, 1, "phones: c", SYNTAX_WHY, SYNTAX_FIX),
    ("---\na: b\n--- c: d\n---\n", "yaml-syntax", 3, 1, "--- c: d", SYNTAX_WHY, SYNTAX_FIX),
    ("---\n{a: b} c\n---\n", "yaml-syntax", 2, 1, "{a: b} c", SYNTAX_WHY, SYNTAX_FIX),
    ('---\na: "甲\\0乙"\n---\n', "file-control-character", 2, 4, 'a: "甲\\0乙"',
     "双引号里的反斜杠写法会变成看不见的控制字符 U+0000。", ESCAPE_FIX),
    ("---\na: " + "[" * 5000 + "\n---\n", "head-depth", 2, 11, "a: " + "[" * 77, *DEPTH),
    ("---\na: " + "{b: " * 9 + "\n---\n", "head-depth", 2, 32, ("a: " + "{b: " * 9).strip(), *DEPTH),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rule", "line", "column", "found", "why", "fix"), HEADS)
def test_heads_that_cannot_be_read(
    text: str, rule: str, line: int, column: int, found: str, why: str, fix: str
) -> None:
    faults = [(f.rule, f.at.line, f.at.column, f.found, f.why, f.fix) for f in src(text).faults]
    assert faults == [(rule, line, column, found, why, fix)]


def test_several_repeated_keys_are_all_told_and_the_first_counts() -> None:
    source = src("---\na: 1\na: 2\nb: {c: 1, c: 2}\na: 3\n---\n")
    assert [(f.rule, f.at.line) for f in source.faults] == [("key-repeated", n) for n in (3, 4, 5)]
    assert source.facts == {"a": "1", "b": {"c": "1"}}


def test_eight_levels_are_enough() -> None:
    assert src("---\na: " + "[" * 7 + "x" + "]" * 7 + "\n---\n").faults == ()


def test_bombs_return_at_once() -> None:
    """一层层别名（十亿个笑声）在第一个 & 就停；绕过大小的限制直接读，怪行也读得完。"""
    laughs = "a: &a [哈, 哈]\n" + "".join(
        f"{b}: &{b} [*{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert [f.rule for f in src(f"---\n{laughs}---\n").faults] == ["yaml-anchor"]
    for line in (
        "[" * 500_000,
        "{" * 500_000,
        "a: " * 150_000,
        "-" * 500_000,
        "? " * 200_000,
        "'" * 400_000,
        "x" * 500_000,
    ):
        raw = ("---", f"a: {line}", "---")
        assert isinstance(Reader("about/a.md", raw).read(f"a: {line}\n"), dict)
