"""给读者看的词：每个键两种语言都有；模板用到的键都在；每个选项都有词。"""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter
from typing import Any, Literal, get_args, get_origin

import pytest

from outreach.disk import ROOT
from outreach.guide_map import Trouble
from outreach.kinds import KINDS
from outreach.kinds.base import Part, part_of
from outreach.kinds.consultation import State
from outreach.papers import SPOKEN
from outreach.telling import Withheld
from outreach.wording import TOPICS, WORDS, search, unit, word

TEMPLATES = sorted((ROOT / "overrides").rglob("*.html"))
PROGRAM = sorted((ROOT / "scripts").rglob("*.py"))
_HAN = re.compile(r"[\u4e00-\u9fff]")
_KEY = re.compile(r"\b(?:t|word)\(f?([\"'])([a-z-]+\.[^\"'{]*)\1\)")
"""写全了的键：t("place.phone")、frame.t('site.menu')、tell.word("…")。"""
_EITHER = re.compile(r"\bt\(\"([a-z.-]+)\" if [^)]*? else \"([a-z.-]+)\"\)")
_CHOSEN = re.compile(r"\b(?:t|word)\((?:\"([a-z]+)\.\" ~ |f\"([a-z]+)\.\{)")
"""后半截是数据的键：t("service." ~ s)、word(f"service.{code}")。"""

CHOICES = {
    "access": ("workstation", "access"),
    "audience": ("explainer", "audience"),
    "closed": ("workstation", "hours.closed"),
    "figures": ("figures", "about"),
    "from": ("heard_item", "source"),
    "greet": ("explainer", "audience"),
    "how": ("workstation", "verified.how"),
    "language": ("workstation", "languages"),
    "level": ("law", "level"),
    "listeners": ("lecture_menu", "lectures.audience"),
    "ours": ("outcome", "ours"),
    "outdated": ("outdated_words", "words.group"),
    "place": ("workstation", "status"),
    "service": ("workstation", "services"),
    "state": ("heard_item", "state"),
    "theme": ("heard_item", "theme"),
    "type": ("event", "type"),
}
"""键的前半截 → 后半截的选项出自哪一类的哪一项。"""
OTHER = {
    "days": ["法定节假日", "调休上班日", "每天"],
    "event": ["planned", "postponed", "cancelled", "held", "past"],
    "unit": ["hours", "days", "workdays", "months", "years"],
    "limit": [
        *SPOKEN,
        "start.received",
        "start.dated",
        "start.handed-in",
        "date.received",
        "date.dated",
        "date.handed-in",
    ],
    "holiday": [],  # 节日的名字，登记簿里有一个算一个，见 test_open_now
    "now": [],  # 同上
    "near": [
        "asking",
        "first",
        "closer",
        "metres",
        "kilometres",
        "straight",
        "rough",
        "far",
        "denied",
        "insecure",
        "unknown",
        "found",
        "nothing",
    ],
    "map": ["amap", "baidu", "tencent"],
    "aging": [],
    "ask": [
        *get_args(State),
        *(f"list-{state}" for state in get_args(State)),
        "adopted",
        "declined",
        "noted",
    ],
    "desk": ["a4", "a4-large", "a5"],
    "slip": ["about", "question", "reply", "day", "number", "taken", "by", "when"],
    "views": ["clear", "useful", "polite", "found", "unclear", "wish"],
    "trouble": [*get_args(Trouble)],
    "lecture": ["opening", "points", "days", "not-us", "quiz", "hand-out", "listen"],
    "telling": ["broadcast", "chat", "lecture", *get_args(Withheld)],
}
"""后半截不是选项、由程序给的。"""


def _choices(annotation: Any) -> list[str]:
    if get_origin(annotation) is Literal:
        return list(get_args(annotation))
    return [choice for inner in get_args(annotation) for choice in _choices(inner)]


def _field(model: type[Part], key: str) -> Any:
    name, _, rest = key.partition(".")
    annotation = model.model_fields[name].annotation
    part = part_of(annotation)
    return _field(part, rest) if rest and part else annotation


@pytest.mark.parametrize("key", sorted(WORDS))
def test_every_word_is_in_both_languages(key: str) -> None:
    chinese, english = word(key, "zh"), word(key, "en")
    assert chinese.strip() == chinese != ""
    assert english.strip() == english != ""
    if key not in ("site.language", "site.language-code"):
        assert _HAN.search(chinese)
        assert not _HAN.search(english)


@pytest.mark.parametrize("key", sorted(search.SCRIPT))
def test_words_of_the_search_script_are_in_both_languages(key: str) -> None:
    """跟着搜索的资料走的词。`other` 请人去另一种语言的网页搜，正好反过来。"""
    chinese, english = search.SCRIPT[key][:: -1 if key == "other" else 1]
    assert _HAN.search(chinese) and not _HAN.search(english)
    assert chinese.count("{}") == english.count("{}")


@pytest.mark.parametrize("key", sorted(WORDS))
def test_both_languages_leave_the_same_blanks(key: str) -> None:
    """“{0} 天没有核对过”这样的空，两种语言一样多。"""
    assert _blanks(word(key, "zh")) == _blanks(word(key, "en"))


def _blanks(text: str) -> set[str]:
    """空的编号；没写编号的 {}，按先后数。"""
    names = [name for _, name, _, _ in Formatter().parse(text) if name is not None]
    return {name or str(order) for order, name in enumerate(names)}


def test_no_key_is_in_two_topics() -> None:
    """后一个会悄悄盖掉前一个。"""
    assert len(WORDS) == sum(map(len, TOPICS))


def test_a_missing_key_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        word("no.such-key", "zh")


@pytest.mark.parametrize("file", [*TEMPLATES, *PROGRAM], ids=lambda f: f.relative_to(ROOT).as_posix())
def test_every_key_used_exists(file: Path) -> None:
    text = file.read_text("utf-8")
    used = {key for _, key in _KEY.findall(text)} | {key for pair in _EITHER.findall(text) for key in pair}
    assert {key for key in used if not key.endswith(".")} <= set(WORDS)


def test_keys_are_found_in_the_templates() -> None:
    """上面那条真的看到了东西。"""
    used = {key for file in TEMPLATES for _, key in _KEY.findall(file.read_text("utf-8"))}
    assert {"place.phone", "site.menu", "entry.law"} <= used


def test_every_chosen_key_is_accounted_for() -> None:
    """模板里新拼了一种键，要在上面的表里写明它有哪些选项。"""
    texts = (file.read_text("utf-8") for file in [*TEMPLATES, *PROGRAM])
    prefixes = {one or other for text in texts for one, other in _CHOSEN.findall(text)}
    assert prefixes <= {*CHOICES, *OTHER}


@pytest.mark.parametrize("prefix", sorted(CHOICES))
def test_every_choice_has_a_word(prefix: str) -> None:
    kind, key = CHOICES[prefix]
    choices = _choices(_field(KINDS[kind], key))
    assert choices
    assert [choice for choice in choices if f"{prefix}.{choice}" not in WORDS] == []


@pytest.mark.parametrize("prefix", sorted(OTHER))
def test_every_other_ending_has_a_word(prefix: str) -> None:
    listed = [ending for ending in OTHER[prefix] if ending != "planned"]
    assert [ending for ending in listed if f"{prefix}.{ending}" not in WORDS] == []


def test_access_is_the_same_choice_everywhere() -> None:
    assert _choices(_field(KINDS["event"], "access")) == _choices(_field(KINDS["workstation"], "access"))
    assert _choices(_field(KINDS["office"], "verified.how")) == _choices(
        _field(KINDS["workstation"], "verified.how")
    )


def test_one_of_a_unit_has_no_s() -> None:
    assert [unit("years", n, "en") for n in (1, 2)] == ["year", "years"]
    assert [unit("workdays", n, "en") for n in (1, 2)] == ["working day", "working days"]
    assert unit("years", 1, "zh") == "年"
