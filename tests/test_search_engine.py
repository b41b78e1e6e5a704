"""搜索的脚本（overrides/assets/later/search-rank.js）怎么认字、怎么排、怎么标。在 V8 里跑，几页的小资料。"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

import search_engine
from outreach.searching import sounds
from search_engine import Engine

Row = list[str]
BAIL = ["bail/", "取保候审怎么申请", "explainer", "写申请交给办案机关。", "保证金什么时候退\n取保要交多少钱"]
AID = ["aid/", "没钱请律师，怎么办", "explainer", "先问法律援助热线。", "请不起律师怎么办"]
STATION = ["station/", "城关社区检察工作站", "workstation", "幸福路1号", "", "", "0999-0123411\n幸福路1号", "0999-0123411"]  # fmt: skip
WAGES = ["wages/", "老板欠工资不给，怎么办", "explainer", "去人社局投诉。", "干了活，老板不给钱"]
LAW = ["law/", "中华人民共和国刑法", "law", "什么事算犯罪。", "", "", "刑法"]
TERM = ["words/#bail", "取保候审", "term", "人不关，要随叫随到。", "", "", "取保"]
ROWS = [BAIL, AID, STATION, WAGES, LAW, TERM]
ENGLISH = [
    ["bail/", "Bail pending trial: how to apply", "explainer", "Apply in writing.", "How much is bail?"],
    ["wages/", "The boss will not pay my wages", "explainer", "Complain to the labour bureau."],
    ["hit/", "Someone in my family hits me", "explainer", "Leave first."],
]


def engine(rows: list[Row], language: str = "zh", said: list[list[str]] | None = None) -> Engine:
    """几行资料的搜索；中文的带上拼音表。"""
    first: dict[str, Any] = {
        "language": language,
        "rows": rows,
        "sayings": said or [],
        "help": {},
        "words": {},
        "later": {},
    }
    parts = [f'outreachSearch.take("first",{json.dumps(first)});']
    if language == "zh":
        table = sounds.table(cell for row in rows for cell in row)
        parts.append(f'outreachSearch.take("sounds",{json.dumps(table)});')
    return Engine(*parts)


@pytest.fixture(scope="module")
def zh() -> Iterator[Engine]:
    made = engine(ROWS, said=[["捞人|放出来", "取保候审"]])
    yield made
    made.close()


@pytest.fixture(scope="module")
def en() -> Iterator[Engine]:
    made = engine(ENGLISH, "en", [["husband", "family"], ["get him out", "bail"]])
    yield made
    made.close()


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("取保候审", "bail/"),
        ("取保侯审", "bail/"),  # 同音错字
        ("取保候審", "bail/"),  # 繁体
        ("qubaohoushen", "bail/"),
        ("qu bao hou shen", "bail/"),
        ("qbhs", "bail/"),
        ("捞人", "bail/"),  # 大家的说法
        ("０９９９－０１２３４１１", "station/"),  # 全角
        ("0999 0123411", "station/"),
        ("01234", "station/"),  # 号码的一截
        ("幸福路", "station/"),
        ("刑法", "law/"),
        ("老板不给钱", "wages/"),
        ("请问一下：老板他就是不给我钱，怎么办呢？", "wages/"),
        ("falv yuanzhu", "aid/"),
    ],
)
def test_finds(words: str, first: str, zh: Engine) -> None:
    assert zh.addresses(words)[0] == first


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("bail", "bail/"),
        ("BAIL?", "bail/"),
        ("wage", "wages/"),  # 词尾
        ("my boss's wages", "wages/"),
        ("waegs", "wages/"),  # 两个字母颠倒
        ("appl", "bail/"),  # 还没打完
        ("my husband is bad", "hit/"),
        ("How can I get him out", "bail/"),
    ],
)
def test_finds_in_english(words: str, first: str, en: Engine) -> None:
    assert en.addresses(words)[0] == first


@pytest.mark.parametrize(
    "words", ["", " ", "，。？", "的", "zzzz", "🙂", "\\", "<b>", "the of and", "a" * 3000]
)
def test_nothing_found_is_said_plainly(words: str, zh: Engine) -> None:
    result = zh.find(words)
    assert (result["count"], result["groups"], result["weak"]) == (0, [], True)


@pytest.mark.parametrize("words", ["the of and", "I am", "__proto__", "constructor", "toString"])
def test_filler_and_names_of_the_machine_find_nothing(words: str, en: Engine, zh: Engine) -> None:
    """全是虚词的、和 JavaScript 自己的名字重了的，都不算搜到。"""
    assert en.find(words)["count"] == 0
    assert zh.find(words)["count"] == 0


def test_a_word_and_its_meaning_are_one_row(zh: Engine) -> None:
    groups = {g["kind"]: [f["doc"]["address"] for f in g["found"]] for g in zh.find("取保候审")["groups"]}
    assert groups == {"explainer": ["bail/"], "term": ["words/#bail"]}


def test_groups_hold_three_at_most() -> None:
    made = engine(
        [[f"p{n}/", f"欠工资{n}", kind, "工资"] for n in range(9) for kind in ("explainer", "channel")]
    )
    found = made.find("欠工资")
    made.close()
    assert [(g["kind"], len(g["found"])) for g in found["groups"]] == [("explainer", 3), ("channel", 3)]
    assert found["count"] == 6


def test_says_which_line_it_is_like(zh: Engine) -> None:
    (hit, *_) = zh.hits("保证金什么时候能退")
    assert (hit.address, hit.doc["line"]) == ("bail/", "保证金什么时候退")


def test_asks_for_the_sounds_only_when_it_needs_them() -> None:
    """认得出的中文，不用下载拼音表。"""
    first = {"language": "zh", "rows": ROWS, "sayings": [], "help": {}, "words": {}, "later": {}}
    made = Engine(f'outreachSearch.take("first",{json.dumps(first)});')
    needs = {words: made.find(words)["needsSounds"] for words in ("取保候审", "取保侯申", "qbhs", "報警")}
    made.close()
    assert needs == {"取保候审": False, "取保侯申": True, "qbhs": True, "報警": True}


def test_full_text_helps_when_the_first_part_does_not() -> None:
    made = engine(ROWS)
    assert made.addresses("拐杖忘在柜台") == []
    full = {row[0]: "开头说别的。" * 20 + "有人的拐杖忘在柜台上了，来取。" * (row is AID) for row in ROWS}
    made._v8.eval(f'outreachSearch.take("full",{json.dumps(full)});')
    (hit,) = made.hits("拐杖忘在柜台")
    made.close()
    assert hit.address == "aid/"
    assert "拐杖忘在柜台" in hit.doc["quote"] and len(hit.doc["quote"]) <= 62


@pytest.mark.parametrize(
    ("text", "terms", "marked"),
    [
        ("取保候审怎么申请", ["取保", "保候", "候审"], "[取保候审]怎么申请"),
        ("取保和取保", ["取保"], "[取保]和[取保]"),
        ("没有", ["取保"], "没有"),
        ("The boss will not pay my wages", ["wag", "pay"], "The boss will not [pay] my [wages]"),
        ("<b>取保</b>", ["取保"], "<b>[取保]</b>"),
        ("", ["取保"], ""),
    ],
)
def test_marks(text: str, terms: list[str], marked: str, zh: Engine) -> None:
    """挨着的标在一起，字一个不少。"""
    shown = zh.marks(text, terms)
    assert "".join(f"[{piece}]" if on else piece for piece, on in shown) == marked


# 拼音表


def test_sounds_of_the_characters_in_use_and_of_everyday_ones() -> None:
    table = sounds.table(["重庆"])
    groups = table["sound"].split(",")
    assert {group for group in groups if "重" in group} == {
        next(g for g in groups if g.startswith("zhong")),
        next(g for g in groups if g.startswith("chong") and "重" in g),
    }
    assert any(group.startswith("hou") and "侯" in group for group in groups), (
        "错字不在资料里，也要知道怎么念"
    )


def test_only_characters_in_use_are_folded() -> None:
    pairs = sounds.table(["报警后"])["fold"]
    assert {pairs[n : n + 2] for n in range(0, len(pairs), 2)} >= {"報报", "後后"}
    assert "麼" not in pairs


def test_script_is_for_old_phones() -> None:
    """Chromium 70 读得懂：没有 ?.、??、箭头、模板字符串、let、const。"""
    for name in ("search-rank.js", "search.js"):
        code = (search_engine.RANK.parent / name).read_text("utf-8")
        found = re.findall(
            r"\?\.|\?\?|=>|`|\b(?:let|const) \w+ =|\.at\(|replaceAll|flatMap|\.replaceWith\(", code
        )
        assert found == [], name
