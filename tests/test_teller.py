"""用一种语言、站在一页上说话：相对链接从哪儿都对；法条换成序号或链接；写的是什么就是什么，不当 HTML。"""

from __future__ import annotations

from itertools import product
from urllib.parse import urljoin

import pytest
from jinja2 import Environment
from markupsafe import Markup

from building import site_of
from outreach.addresses import LANGUAGES, address
from outreach.citation import find
from outreach.fields import Days
from outreach.site import Site
from outreach.teller import Segment, Teller, relative
from samples import ALL, SAMPLES

SITE = site_of({}, whole=True)
LAW = "laws/criminal-procedure-law.md"
HERE = "explainers/police-wont-file.md"
CODE = """---
title: 中华人民共和国刑法
short: [刑法]
english: Criminal Law
level: statute
issuer: 全国人民代表大会
editions:
  - {of: 2023-12-29, in_force: 2024-03-01, last_article: 452, inserted: [第一百二十条之一]}
---
"""


def _teller(language: str = "zh", basis: str = "", site: Site = SITE, here: str = HERE) -> Teller:
    return Teller(site, language, address(here, language), tuple(find(basis)))


def _shown(segments: list[Segment]) -> str:
    """一眼看得清的样子：[序号] 是页末的依据，<文字> 是链接。"""
    return "".join(f"[{s.note}]" if s.note else f"<{s.text}>" if s.url else s.text for s in segments)


# 链接

ADDRESSES = [
    "",
    "en/",
    *(address(path, language) for path in ALL if ".en." not in path for language in LANGUAGES),
]


@pytest.mark.parametrize("here", ADDRESSES)
def test_relative_links_are_right_from_everywhere(here: str) -> None:
    for there in [*ADDRESSES, "assets/site.css", "search/search_index.json", "en/404.html"]:
        for root in ("http://own/", "http://own/some/folder/"):
            assert urljoin(f"{root}{here}", relative(here, there)) == f"{root}{there}"


@pytest.mark.parametrize(
    ("here", "there", "link"),
    [
        ("", "", "./"),
        ("", "a/b/", "a/b/"),
        ("a/b/", "", "../../"),
        ("a/b/", "a/b/", "./"),
        ("a/b/", "a/c/", "../c/"),
        ("a/", "en/a/", "../en/a/"),
        ("en/a/", "assets/x.css", "../../assets/x.css"),
    ],
)
def test_relative_links_are_short(here: str, there: str, link: str) -> None:
    assert relative(here, there) == link


@pytest.mark.parametrize("language", LANGUAGES)
def test_url_stays_in_its_language_and_keeps_the_anchor(language: str) -> None:
    tell = _teller(language)
    assert tell.url("workstations/chengguan.md#getting-here") == "../../workstations/chengguan/#getting-here"
    assert tell.url("index.md") == "../../"
    assert tell.to(SITE.by_path[LAW]) == "../../laws/criminal-procedure-law/"


# 法条

BASIS = "《刑事诉讼法》第一百一十三条《刑事诉讼法》第一百零九条"
CHINESE = [
    ("没有引用。", "没有引用。"),
    ("", ""),
    ("公安负责立案（《刑事诉讼法》第一百零九条）。", "公安负责立案[2]。"),
    ("两处（《刑事诉讼法》第一百零九条、《刑事诉讼法》第一百一十三条）。", "两处[2][1]。"),
    ("依照《刑事诉讼法》第一百零九条办。", "依照<《刑事诉讼法》第一百零九条>办。"),
    ("全称《中华人民共和国刑事诉讼法》也认。", "全称<《中华人民共和国刑事诉讼法》>也认。"),
    ("还写了别的（《刑事诉讼法》第一百零九条，待核）。", "还写了别的（待核）[2]。"),
    ("没列的（《刑事诉讼法》第三百条）。", "没列的（<《刑事诉讼法》第三百条>）。"),
    ("有一处没列（《刑事诉讼法》第一百零九条、《刑事诉讼法》第三百条）。", "有一处没列（<《刑事诉讼法》第一百零九条>、<《刑事诉讼法》第三百条>）。"),
    ("没登记的（《某某法》第一条）。", "没登记的（《某某法》第一条）。"),
    ("普通括号（比如这样）不动。", "普通括号（比如这样）不动。"),
    ("英文括号(《刑事诉讼法》第一百零九条)也行。", "英文括号[2]也行。"),
    ("（《刑事诉讼法》第一百零九条）（《刑事诉讼法》第一百一十三条）", "[2][1]"),
    ("没有另一半（《刑事诉讼法》第一百零九条", "没有另一半（<《刑事诉讼法》第一百零九条>"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "shown"), CHINESE)
def test_chinese_citations(text: str, shown: str) -> None:
    assert _shown(_teller("zh", BASIS).say(text)) == shown


ENGLISH = [
    ("Nothing cited (just like that).", "Nothing cited (just like that)."),
    ("Police file cases (Criminal Procedure Law, Article 109).", "Police file cases [2]."),
    ("Both (Criminal Procedure Law, Article 109; Criminal Procedure Law, Article 113).", "Both [2][1]."),
    ("Both (Criminal Procedure Law, Article 109 and Criminal Procedure Law, Article 113).", "Both [2][1]."),
    ("Under Article 109 of the Criminal Procedure Law they must.", "Under <Article 109 of the Criminal Procedure Law> they must."),
    ("The Criminal Procedure Law, Article 109, says so.", "The <Criminal Procedure Law, Article 109>, says so."),
    ("Not listed (Criminal Procedure Law, Article 300).", "Not listed (<Criminal Procedure Law, Article 300>)."),
    ("With a word (Criminal Procedure Law, Article 109, to be verified).", "With a word (to be verified)[2]."),
    ("Unknown (Some Law, Article 1).", "Unknown (Some Law, Article 1)."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "shown"), ENGLISH)
def test_english_citations(text: str, shown: str) -> None:
    """中英文写法不同，序号一样。"""
    assert _shown(_teller("en", BASIS).say(text)) == shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_citations_are_links_where_there_is_no_list(language: str) -> None:
    """页末没有法律依据的页，括号里的也是链接。"""
    text = {"zh": "见（《刑事诉讼法》第一百零九条）", "en": "See (Criminal Procedure Law, Article 109)"}[
        language
    ]
    (link,) = (s for s in _teller(language).say(text) if s.url)
    assert link.note == 0
    assert link.url == "../../laws/criminal-procedure-law/"


def test_inserted_articles_have_their_own_number() -> None:
    """第一百二十条之一不是第一百二十条。"""
    site = site_of({"laws/criminal-law.md": CODE}, whole=True)
    basis = "《刑法》第一百二十条《刑法》第一百二十条之一"
    chinese, english = (_teller(language, basis, site) for language in LANGUAGES)
    assert _shown(chinese.say("甲（《刑法》第一百二十条之一）乙（《刑法》第一百二十条）")) == "甲[2]乙[1]"
    assert (
        _shown(english.say("a (Criminal Law, Article 120-1) b (Criminal Law, Article 120)")) == "a [2] b [1]"
    )
    assert english.cite("《刑法》第一百二十条之一") == "Criminal Law, Article 120-1"


def test_longer_law_names_win() -> None:
    """Criminal Law 不会从 Criminal Law Interpretation 里拦腰截出来。"""
    other = CODE.replace("刑法", "刑法解释").replace("Criminal Law", "Criminal Law Interpretation")
    site = site_of({"laws/criminal-law.md": CODE, "laws/interpretation.md": other}, whole=True)
    (segment,) = (s for s in _teller("en", site=site).say("Criminal Law Interpretation, Article 3") if s.url)
    assert segment.url == "../../laws/interpretation/"


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("《刑事诉讼法》第一百八十条", "Criminal Procedure Law, Article 180"),
        (BASIS, "Criminal Procedure Law, Article 113; Criminal Procedure Law, Article 109"),
        ("《某某法》第一条", "《某某法》第一条"),
        ("没有引用", "没有引用"),
    ],
)
def test_cite(chinese: str, english: str) -> None:
    assert _teller("en").cite(chinese) == english
    assert _teller("zh").cite(chinese) == chinese


def test_no_law_registered_no_pattern() -> None:
    site = site_of({})
    tell = Teller(site, "en", "en/")
    assert tell.say("Criminal Law, Article 1") == [Segment("Criminal Law, Article 1")]


# 文字就是文字

EVIL = "<img src=x onerror=alert(1)>"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (EVIL, "zh"),
        (f"（{EVIL}《刑事诉讼法》第一百零九条）", "zh"),
        (f"《刑事诉讼法》第一百零九条{EVIL}", "zh"),
        (f"({EVIL} Criminal Procedure Law, Article 109)", "en"),
        (f'"{EVIL}(Criminal Procedure Law, Article 109)', "en"),
    ],
)
def test_unsafe_text_is_escaped(text: str, language: str) -> None:
    segments = _teller(language, BASIS).say(text)
    assert not any(isinstance(s.text, Markup) for s in segments)
    shown = (
        Environment(autoescape=True)
        .from_string("{% for s in all %}{{ s.text }}{% endfor %}")
        .render(all=segments)
    )
    assert "<img" not in shown
    assert "&lt;img" in shown


def test_safe_text_is_kept() -> None:
    """MkDocs 排好的正文不再转义一遍。"""
    segments = _teller("zh", BASIS).say("甲 &amp; 乙（《刑事诉讼法》第一百零九条）", safe=True)
    assert all(isinstance(s.text, Markup) for s in segments)
    assert segments[0].text == "甲 &amp; 乙"


# 名字、日子、时间


@pytest.mark.parametrize(
    ("path", "chinese", "english"),
    [
        (LAW, "中华人民共和国刑事诉讼法", "Criminal Procedure Law"),
        ("workstations/chengguan.md", "城关社区检察工作站", "Chengguan Community Procuratorate Workstation"),
        ("office.md", "示例县人民检察院", "Shili County People's Procuratorate"),
    ],
)
def test_names(path: str, chinese: str, english: str) -> None:
    entry = SITE.by_path[path]
    assert (_teller("zh").name(entry), _teller("en").name(entry)) == (chinese, english)


def test_name_of_an_untranslated_entry_is_the_chinese_one() -> None:
    site = site_of({"workstations/chengguan.en.md": None}, whole=True)
    assert _teller("en", site=site).name(site.by_path["workstations/chengguan.md"]) == "城关社区检察工作站"


@pytest.mark.parametrize(
    ("days", "english"),
    [
        (Days("周一至周五", (0, 1, 2, 3, 4)), "Monday to Friday"),
        (Days("周一、周三", (0, 2)), "Monday and Wednesday"),
        (Days("每天", tuple(range(7))), "Every day"),
        (Days("法定节假日"), "Public holidays"),
        (Days("调休上班日"), "Make-up working days"),
    ],
)
def test_days(days: Days, english: str) -> None:
    assert _teller("zh").days(days) == days.text
    assert _teller("en").days(days) == english


def test_lists_and_hours_are_joined_as_each_language_does() -> None:
    spans = SITE.by_path["workstations/chengguan.md"].model.hours[0].open
    assert _teller("zh").spans(spans) == "09:00–12:00、14:00–17:00"
    assert _teller("en").spans(spans) == "09:00–12:00, 14:00–17:00"
    assert _teller("zh").join(["甲", "乙"]) == "甲、乙"
    assert _teller("en").join(["a", "b"]) == "a, b"
    assert _teller("en").join([]) == ""


def test_every_sample_text_can_be_said() -> None:
    """样例里的每一段，两种语言都说得出来，一个字不少。"""
    for sample, language in product(SAMPLES.values(), LANGUAGES):
        text = sample.zh if language == "zh" else sample.en
        assert "".join(s.text for s in _teller(language).say(text)) == text
