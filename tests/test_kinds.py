"""各类条目：样例写得对，字段声明齐全，文件归对类，哪些键是文字、哪些是事实。"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import ValidationError

from building import found, site_of, src
from outreach.finding import MUST
from outreach.kinds import KINDS, kind_of
from outreach.kinds.base import Part, part_of, references, translated_keys
from outreach.outputs import new_entry
from samples import ALL, SAMPLES

NAMES = sorted(KINDS)


def test_every_kind_has_a_sample() -> None:
    assert set(SAMPLES) == set(KINDS)


def test_the_samples_together_have_no_findings() -> None:
    """必须改的、建议改的都没有：下面的测试每次只弄坏一处，多报一处就看得出来。"""
    assert found(site_of({}, whole=True)) == []


@pytest.mark.parametrize("name", NAMES)
def test_the_declared_examples_are_valid(name: str) -> None:
    """`outreach new` 写出来的就能通过；剩下的只有示例号码、指向别的条目这些要自己填的。"""
    kind = KINDS[name]
    slug = {"event": "2026-12-05-new", "section": "new"}.get(name, "new")
    path = new_entry.path(kind, slug)
    files = {path: new_entry.chinese(kind), path.removesuffix(".md") + ".en.md": new_entry.english(kind, "")}
    site = site_of({**ALL, **files})
    expected = {
        "phone-undialable",
        "sample-mixed",
        "reference-missing",
        "page-missing",
        "guide-unreachable",
        "division-unknown",
        "twin-citations",
    }
    rules = {f.rule for f in found(site) if f.at.path in files and f.level is MUST}
    assert rules <= expected
    assert site.by_path[path].kind is kind
    assert site.by_path[path].zh is not None


@pytest.mark.parametrize("name", NAMES)
def test_models_are_frozen_and_refuse_unknown_keys(name: str) -> None:
    sample = SAMPLES[name]
    kind, facts = KINDS[name], src(sample.zh, sample.path).facts
    model = kind.model_validate(facts)
    with pytest.raises(ValidationError, match="frozen"):
        model.title = "改名"
    with pytest.raises(ValidationError, match="extra_forbidden"):
        kind.model_validate({**facts, "colour": "红"})


def _parts(model: type[Part], seen: set[type[Part]]) -> Iterator[type[Part]]:
    if model not in seen:
        seen.add(model)
        yield model
        for field in model.model_fields.values():
            if inner := part_of(field.annotation):
                yield from _parts(inner, seen)


@pytest.mark.parametrize("name", NAMES)
def test_every_field_tells_the_clerk_what_to_write(name: str) -> None:
    """每一项都有中文名、能抄的样例和轻重；必填的不给默认值，不必填的要给。"""
    for model in _parts(KINDS[name], set()):
        for key, field in model.model_fields.items():
            assert field.title, (model, key)
            assert field.examples, (model, key)
            assert field.examples[0], (model, key)
            assert field.is_required() == (model.need(field) == "required"), (model, key)


PATHS = [
    ("office.md", None, "office"),
    ("index.md", None, "home"),
    ("plain-words.md", None, "plain_words"),
    ("lectures.md", None, "lecture_menu"),
    ("workstations/chengguan.md", None, "workstation"),
    ("workstations/index.md", None, "section"),
    ("anything/index.md", None, "section"),
    ("workstations/deep/a.md", None, "page"),
    ("events/2026-12-05-a.md", "open-day", "event"),
    ("explainers/a.md", None, "explainer"),
    ("channels/12309.md", None, "channel"),
    ("laws/civil-code.md", None, "law"),
    ("heard/2026-10-a.md", None, "heard_item"),
    ("who-helps/start.md", "question", "question"),
    ("who-helps/end.md", "outcome", "outcome"),
    ("about/privacy.md", None, "page"),
    ("about/office.md", None, "page"),
    ("a.md", "question", "page"),
    ("a.md", ["question"], "page"),
]


@pytest.mark.parametrize(("path", "type_value", "name"), PATHS)
def test_kind_of(path: str, type_value: object, name: str) -> None:
    assert kind_of(path, type_value).name == name


@pytest.mark.parametrize("type_value", [None, "quetsion", ["question"]])
def test_a_wrong_type_still_belongs_to_its_folder(type_value: object) -> None:
    """`type` 写错了不能变成普通页悄悄放过，要由这个文件夹的模型来报。"""
    assert kind_of("who-helps/a.md", type_value).folder == "who-helps"


TRANSLATED: dict[str, dict[str, Any]] = {
    "workstation": {
        "title": True,
        "reason": True,
        "township": True,
        "address": True,
        "address_hint": True,
        "phones": {"label": True},
        "duty": True,
        "serves": True,
        "verified": {"by": True},
    },
    "channel": {
        "title": True,
        "summary": True,
        "owner": True,
        "hours": True,
        "does": True,
        "does_not": True,
        "source": {"text": True},
    },
    "plain_words": {"title": True, "summary": True, "terms": {"plain": True, "term": True}},
    "question": {"title": True, "summary": True, "answers": {"text": True, "hint": True}},
    "law": {"summary": True, "issuer": True, "source": {"text": True}},
    "home": {"title": True, "summary": True, "doors": {"title": True, "text": True}},
}


@pytest.mark.parametrize("name", TRANSLATED)
def test_translated_keys(name: str) -> None:
    """没列出的都是事实，英文页不许写。"""
    assert translated_keys(KINDS[name]) == TRANSLATED[name]


def test_references() -> None:
    assert references(KINDS["explainer"]) == {
        "channels": ("channel",),
        "not_us": {"channel": ("channel",)},
        "see": ("explainer", "document"),
    }
    assert references(KINDS["question"]) == {"answers": {"to": ("question", "outcome")}}
    assert references(KINDS["event"]) == {"workstation": ("workstation",)}


@pytest.mark.parametrize(
    ("keys", "name"),
    [
        (("type", "title", "answers"), "question"),
        (("type", "title", "summary", "ours", "reason"), "outcome"),
        ((), "outcome"),
    ],
)
def test_a_mistyped_type_is_told_by_the_likelier_kind(keys: tuple[str, ...], name: str) -> None:
    """`type: questoin` 加 answers，是问题写错了字，不是缺了一堆项的结果。"""
    assert kind_of("who-helps/a.md", "questoin", keys).name == name
