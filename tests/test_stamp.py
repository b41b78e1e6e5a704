"""translates 那一行：只跟着文字变；后来改了几处、是哪几处，数得出来。"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from building import TODAY, but, page, src
from outreach.kinds import KINDS
from outreach.kinds.base import Kind, translated_keys
from outreach.source import Source
from outreach.stamp import Standing, parts, stamp, standing
from samples import SAMPLES

PAGE = KINDS["page"]
SAME_TEXT = [
    ("workstation", "0999-0123411", "0999-0999999"),
    ("workstation", "14:00-17:00", "13:30-17:30"),
    ("workstation", "status: open", "status: suspended"),
    ("workstation", "on: 2026-11-02", "on: 2026-11-20"),
    ("workstation", "lat: 31.3401", "lat: 31.3402"),
    ("workstation", "reception: 每月第1、3周 周三 上午\n", ""),
    ("event", "start: 2026-12-05 09:00", "start: 2026-12-05 09:30"),
    ("plain_words", "english: non-prosecution", "english: decision not to prosecute"),
    ("explainer", "第一百一十三条", "第一百一十四条"),
]
NEW_TEXT = [
    ("workstation", "title: 城关", "title: 城东", "站名（title）"),
    ("workstation", "label: 值班电话", "label: 办公室", "电话（phones）"),
    ("workstation", "幸福路1号", "幸福路2号", "地址（address）"),
    ("workstation", "by: 控告申诉部门", "by: 办公室", "核对（verified）"),
    ("plain_words", "把人送上法庭", "起诉这个人", "词（terms）"),
    ("explainer", "交到检察院]", "交到检察院, 等回音]", "怎么办，一步一步（steps）"),
    ("page", "任何信息。\n---\n", "任何信息。\n---\n正文加一句\n", "正文开头"),
]


def _sample(name: str, *changes: tuple[str, str]) -> Source:
    path = SAMPLES[name].path
    return src(but(name, *changes)[path], path)


def _held(kind: type[Kind], before: Source, now: Source, day: date = TODAY) -> Standing:
    """照 `before` 对上的英文页，中文变成 `now` 以后。"""
    return standing(kind, now, src(f"---\ntranslates: {stamp(kind, before, day)}\n---\n", "about/a.en.md"))


def _after(before: str, now: str) -> Standing:
    return _held(PAGE, src(page(before)), src(page(now)))


@pytest.mark.parametrize(("name", "old", "new"), SAME_TEXT)
def test_changing_a_fact_leaves_the_stamp(name: str, old: str, new: str) -> None:
    assert _held(KINDS[name], _sample(name), _sample(name, (old, new))) == Standing(TODAY, 0)


@pytest.mark.parametrize(("name", "old", "new", "told"), NEW_TEXT)
def test_changing_the_text_is_one_change_with_a_name(name: str, old: str, new: str, told: str) -> None:
    held = _held(KINDS[name], _sample(name), _sample(name, (old, new)))
    assert (held.count, [part.name for part in held.changed], held.removed) == (1, [told], 0)
    assert held.is_behind


@pytest.mark.parametrize("name", sorted(KINDS))
def test_a_fresh_stamp_matches(name: str) -> None:
    chinese = _sample(name)
    line = stamp(KINDS[name], chinese, TODAY)
    assert re.fullmatch(r"2026-11-23 ([0-9a-f]{4})+", line)
    assert len(line) == 11 + 4 * len(parts(KINDS[name], chinese))
    assert not _held(KINDS[name], chinese, chinese).is_behind


def test_parts_are_the_fields_by_name_then_the_sections() -> None:
    body = "先说一句。\n\n## 来 { #come }\n\n坐车。\n\n```\n# 不是标题\n```\n\n### 停车 { #park }\n"
    found = parts(PAGE, src(page(body)))
    assert [(part.name, part.line) for part in found] == [
        ("第一句话（summary）", 3), ("标题（title）", 2), ("正文开头", 5), ("“来”一节", 7), ("“停车”一节", 15),
    ]  # fmt: skip
    swapped = src(page(body, "summary: 不收集信息。\ntitle: 隐私"))
    assert stamp(PAGE, swapped, TODAY) == stamp(PAGE, src(page(body)), TODAY), "先后和文件里怎么排没有关系"


A, B, C, D = (f"## {name} {{ #{name} }}\n\n{name}的话。\n\n" for name in "abcd")
NEW_B = B.replace("的话", "改了的话")
SECTIONS = [
    (A + B + C, A + B + C, 0, [], 0),
    (A + B + C, C + A + B, 0, [], 0),
    (A + B, A.replace("\n", "\n\n") + "  " + B.strip(), 0, [], 0),
    (A + B + C, A + NEW_B + C, 1, ["“b”一节"], 0),
    (A + B, A + B + C, 1, ["“c”一节"], 0),
    (A + B + C, A + C, 1, [], 1),
    (A + B + C, A, 2, [], 2),
    (A + B + C, NEW_B + C, 2, ["“b”一节"], 1),
    (A + B + C, B + C + D, 2, ["“d”一节"], 1),
    (A + B, A + B + B, 1, ["“b”一节"], 0),
    (A + B + B, A + B, 1, [], 1),
    (A + B + C, C + A + NEW_B, 1, ["“b”一节"], 0),
    ("", A, 1, ["“a”一节"], 0),
    ("甲\n\n" + A, "乙\n\n" + A, 1, ["正文开头"], 0),
    (A, A.replace("## a", "### a"), 1, ["“a”一节"], 0),
]


@pytest.mark.parametrize(("before", "now", "count", "changed", "removed"), SECTIONS)
def test_sections(before: str, now: str, count: int, changed: list[str], removed: int) -> None:
    held = _after(before, now)
    assert held.count == count
    assert (len({part.name for part in held.changed}), held.removed) == (len(changed), removed)
    assert [part.name for part in held.changed] == changed


WRITTEN = [
    ("title: A", "missing"),
    ("translates: 0123456789ab", "legacy"),
    ('translates: "0123456789ab"', "legacy"),
    ("translates: 0123456789a", "malformed"),
    ("translates: 2026-11-23", "malformed"),
    ("translates: 2026-11-23 abc", "malformed"),
    ("translates: 2026-11-23 abcde", "malformed"),
    ("translates: 2026-11-23 ABCD", "malformed"),
    ("translates: 2026-02-30 abcd", "malformed"),
    ("translates: ２026-11-23 abcd", "malformed"),
    ("translates: 26-11-23 abcd", "malformed"),
    ("translates: [2026-11-23, abcd]", "malformed"),
    ("translates: {on: 2026-11-23}", "malformed"),
    ("translates:", "malformed"),
]


@pytest.mark.parametrize(("head", "fault"), WRITTEN)
def test_a_line_that_cannot_be_used(head: str, fault: str) -> None:
    held = standing(PAGE, src(page()), src(f"---\n{head}\n---\n", "about/a.en.md"))
    assert (held.fault, held.count, held.on, held.changed, held.removed) == (fault, None, None, (), 0)
    assert held.is_behind


def test_a_line_cut_short_is_behind() -> None:
    line = stamp(PAGE, src(page(A + B)), TODAY)[:-4]
    assert standing(PAGE, src(page(A + B)), src(f"---\ntranslates: {line}\n---\n", "a.en.md")).count == 1


def test_a_page_without_words_has_a_line_too() -> None:
    empty = src("---\nallow: []\n---\n")
    assert _held(PAGE, empty, empty) == Standing(TODAY, 0)
    assert _held(PAGE, empty, src("---\ntitle: 甲\n---\n")).count == 1


words = st.text("甲乙丙，。 ", min_size=1, max_size=8).filter(lambda text: bool(text.strip()))
bodies = st.lists(words, max_size=6).map(
    lambda texts: "".join(f"## 节{n} {{ #s{n} }}\n\n{text}\n\n" for n, text in enumerate(texts))
)


EVERY_TIME = settings(derandomize=True)
"""例子每次都一样：四位指纹碰巧相同的那六万五千分之一，不会哪天突然冒出来。"""


@EVERY_TIME
@given(bodies, words, st.data())
def test_an_edit_of_the_body_counts(body: str, inserted: str, data: st.DataObject) -> None:
    """随便哪里插几个字、删几个字：字变了，就至少一处；原样就是零处。"""
    start = data.draw(st.integers(0, len(body)))
    end = data.draw(st.integers(start, min(len(body), start + 6)))
    edited = body[:start] + data.draw(st.sampled_from(["", inserted])) + body[end:]
    # 挪动只换先后，不会多字少字；字的多少不一样，就一定是改过了。
    assume(edited == body or sorted("".join(edited.split())) != sorted("".join(body.split())))
    assert (_after(body, edited).count == 0) is (edited == body)


@EVERY_TIME
@given(st.sampled_from(sorted(KINDS)), st.data())
def test_an_edit_of_any_words_counts(name: str, data: st.DataObject) -> None:
    """每一类：挑一项要译的文字，改一个字，就是一处；改的是哪一项说得出来。"""
    kind, chinese = KINDS[name], _sample(name)
    key = data.draw(st.sampled_from([key for key, text in chinese.facts.items() if _words(kind, key, text)]))
    text = chinese.facts[key]
    new = f"{text}改" if isinstance(text, str) else [*text, "改"]
    held = _held(kind, chinese, replace(chinese, facts=chinese.facts | {key: new}))
    assert held.count == 1
    assert [part.name.endswith(f"（{key}）") for part in held.changed] == [True]
    assert held.removed == 0


def _words(kind: type[Kind], key: str, text: object) -> bool:
    return translated_keys(kind).get(key) is True and isinstance(text, str | list)


@EVERY_TIME
@given(st.permutations([A, B, C, D, NEW_B]))
def test_moving_sections_never_counts(moved: list[str]) -> None:
    assert _after(A + B + C + D + NEW_B, "".join(moved)).count == 0


@EVERY_TIME
@given(st.lists(st.sampled_from([A, B, C, D, NEW_B])), st.lists(st.sampled_from([A, B, C, D, NEW_B])))
def test_the_count_is_within_reason(before: list[str], now: list[str]) -> None:
    """处数不少于新来的段数、不少于没了的段数，也不多于两样加起来；一样的段就是零处。"""
    held = _after("".join(before), "".join(now))
    assert held.count is not None
    gone = len(before) - (len(now) - len(held.changed))
    assert max(len(held.changed), gone) <= held.count <= len(held.changed) + gone
    assert (held.count == 0) is (sorted(before) == sorted(now))
