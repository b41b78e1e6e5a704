"""英文页和中文页怎么合：事实从中文来，文字从英文来。"""

from __future__ import annotations

import pytest

from building import but, src
from outreach.kinds import KINDS
from outreach.translation import Merge, merge
from samples import SAMPLES


def merged(name: str, english: str, *changes: tuple[str, str]) -> Merge:
    """样例的中文页（可改几处）和一个英文文件头合在一起。"""
    path = SAMPLES[name].path
    chinese = src(but(name, *changes)[path], path)
    return merge(KINDS[name], chinese, src(f"---\n{english}\n---\n", path.replace(".md", ".en.md")))


def test_facts_come_from_chinese_and_words_from_english() -> None:
    result = merged("workstation", "title: Station\nphones:\n  - label: Duty\nverified: {by: Complaints}\n")
    assert result.facts["title"] == "Station"
    assert result.facts["phones"] == [{"number": "0999-0123411", "label": "Duty", "extension": "8012"}]
    assert result.facts["verified"] == {"on": "2026-11-02", "how": "called", "by": "Complaints"}
    assert result.facts["status"] == "open"
    assert result.facts["duty"] == "轮值检察官"
    assert (result.repeated, result.unmatched) == ([], [])
    assert result.untranslated == [("address",), ("address_hint",), ("duty",), ("serves",)]


def test_the_stamp_is_not_part_of_the_entry() -> None:
    assert "translates" not in merged("page", "translates: 0123456789ab\ntitle: Privacy").facts


@pytest.mark.parametrize(
    ("english", "repeated"),
    [
        ("status: closed", [("status",)]),
        ("phones:\n  - {number: 0999-0999999, label: Duty}", [("phones", 0, "number")]),
        ("verified: {on: 2026-11-22, by: Us}", [("verified", "on")]),
        ("sample: false\nservices: [minors]", [("sample",), ("services",)]),
    ],
)
def test_facts_written_twice(english: str, repeated: list[tuple[str | int, ...]]) -> None:
    """写了两遍的事实，用中文页的。"""
    result = merged("workstation", english)
    assert result.repeated == repeated
    assert result.facts["status"] == "open"
    assert result.facts["services"] == ["legal-advice", "complaints"]


@pytest.mark.parametrize(
    ("english", "unmatched"),
    [
        ("phones:\n  - {label: A}\n  - {label: B}", [("phones",)]),
        ("phones: {label: A}", [("phones",)]),
        ("phones: A", [("phones",)]),
        ("verified: Us", [("verified",)]),
        ("phones:\n  - A", []),
    ],
)
def test_lists_that_do_not_match_keep_the_chinese(
    english: str, unmatched: list[tuple[str | int, ...]]
) -> None:
    result = merged("workstation", english)
    assert result.unmatched == unmatched
    assert result.facts["phones"] == [{"number": "0999-0123411", "label": "值班电话", "extension": "8012"}]


def test_unknown_keys_are_left_for_the_model_to_refuse() -> None:
    result = merged("workstation", "colour: red\nphones:\n  - {label: A, lable: B}")
    assert result.facts["colour"] == "red"
    assert result.facts["phones"] == [
        {"number": "0999-0123411", "label": "A", "extension": "8012", "lable": "B"}
    ]


def test_terms_match_by_the_chinese_word_in_any_order() -> None:
    result = merged("plain_words", "terms:\n  - {term: 立案, plain: B}\n  - {term: 不起诉, plain: A}")
    assert result.facts["terms"] == [
        {"term": "立案", "plain": "B", "english": "opening a case", "also": ["立案侦查", "不予立案通知书"]},
        {"term": "不起诉", "plain": "A", "english": "non-prosecution"},
    ]
    assert (result.repeated, result.unmatched) == ([], [])
    assert result.in_chinese(("terms", 0, "english")) == ("terms", 1, "english")


def test_terms_missing_unknown_or_twice() -> None:
    """漏译的只报那个词；中文页没有的、写了两遍的报对不上。"""
    result = merged(
        "plain_words",
        "terms:\n  - {term: 批捕, plain: C}\n  - {term: 立案, plain: B}\n  - {term: 立案, plain: D}",
    )
    assert [item["term"] for item in result.facts["terms"]] == ["立案", "不起诉"]  # type: ignore[index]
    assert result.unmatched == [("terms", 0), ("terms", 2)]
    assert result.untranslated == [("terms", "不起诉"), ("title",), ("summary",)]
    assert result.in_chinese(("terms", 0)) == ("terms",)
