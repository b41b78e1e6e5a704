"""搜索的资料：一种语言几份，一页一条，事实和正文都在，块与块不粘在一起。"""

from __future__ import annotations

import re
from typing import Any

import pytest

import search_engine
from building import Files, but, site_of
from outreach.addresses import LANGUAGES, address
from outreach.outputs import search
from outreach.outputs.search import Article
from outreach.site import Site
from samples import ALL

Parts = dict[str, str]


def _articles(site: Site, language: str, html: str) -> list[Article]:
    return [Article(entry, address(entry.path, language), html) for entry in site.entries]


def _parts(language: str, html: str = "<p>正文</p>", files: Files | None = None) -> Parts:
    site = site_of(files or {}, whole=True)
    return search_engine.published(search.files(language, _articles(site, language, html)), language)


def _records(language: str, html: str = "<p>正文</p>", files: Files | None = None) -> list[dict[str, Any]]:
    return search_engine.records(_parts(language, html, files))


def _record(
    language: str, page: str, html: str = "<p>正文</p>", files: Files | None = None
) -> dict[str, Any]:
    (record,) = (r for r in _records(language, html, files) if r["location"] == page)
    return record


# 几份文件


@pytest.mark.parametrize(
    ("language", "parts"), [("zh", {"first", "full", "sounds"}), ("en", {"first", "full"})]
)
def test_what_is_published(language: str, parts: set[str]) -> None:
    """拼音、繁体只有中文要。"""
    assert set(_parts(language)) == parts


def test_names_of_later_parts_carry_their_hash() -> None:
    """头一份由 finishing 起名字；另两份的名字写在头一份里，内容变了名字才变。"""
    site = site_of({}, whole=True)
    made = search.files("zh", _articles(site, "zh", "<p>正文</p>"))
    later = search_engine.content(made["search/zh.js"])["later"]
    assert {"search/zh.js", *later.values()} == set(made)
    assert re.fullmatch(r"search/zh-full\.[0-9a-f]{10}\.js", later["full"])
    assert re.fullmatch(r"search/sounds\.[0-9a-f]{10}\.js", later["sounds"])
    other = search.files("zh", _articles(site, "zh", "<p>别的</p>"))
    assert search_engine.content(other["search/zh.js"])["later"]["full"] != later["full"]
    assert search_engine.content(other["search/zh.js"])["later"]["sounds"] == later["sounds"]


def test_same_articles_same_bytes() -> None:
    site = site_of({}, whole=True)
    articles = _articles(site, "zh", "<p>正文</p>")
    assert search.files("zh", articles) == search.files("zh", articles[::-1])


def test_a_line_separator_does_not_break_the_script() -> None:
    parts = _parts("zh", "<p>甲\u2028乙</p>", but("page", ("不收集", "不\u2028收集")))
    assert not re.search("[\u2028\u2029]", "".join(parts.values()))
    search_engine.Engine(*parts.values()).close()


# 一页一条


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_record_a_page_in_order_of_address(language: str) -> None:
    locations = [r["location"] for r in _records(language) if r["kind"] != "term"]
    assert locations == sorted(locations)
    assert set(locations) == {address(path, "zh") for path in ALL if not path.endswith(".en.md")}


@pytest.mark.parametrize(
    ("language", "title", "lead", "also"),
    [
        ("zh", "报了案不立案，怎么办", "先要一张“不予立案通知书”，拿着它找检察院。", ["报警了警察不管", "派出所不给立案"]),
        ("en", "The police will not open a case", "Get a written notice first.", ["Police ignored my report"]),
    ],
)  # fmt: skip
def test_record_tells_title_lead_and_the_usual_questions(
    language: str, title: str, lead: str, also: list[str]
) -> None:
    record = _record(language, "explainers/police-wont-file/")
    assert (record["kind"], record["title"], record["lead"], record["also"]) == (
        "explainer",
        title,
        lead,
        also,
    )


def test_law_has_its_english_name_in_english() -> None:
    page = "laws/criminal-procedure-law/"
    assert _record("en", page)["title"] == "Criminal Procedure Law"
    assert _record("zh", page)["title"] == "中华人民共和国刑事诉讼法"
    assert _record("zh", page)["keys"] == ["刑事诉讼法"]


def test_untranslated_pages_are_left_out_of_english() -> None:
    files: Files = {"about/privacy.en.md": None}
    assert any(r["location"] == "about/privacy/" for r in _records("zh", files=files))
    assert not any(r["location"] == "about/privacy/" for r in _records("en", files=files))


@pytest.mark.parametrize("language", LANGUAGES)
def test_broken_pages_are_left_out(language: str) -> None:
    files: Files = {"about/privacy.md": "---\ntitle: [\n---\n正文\n"}
    assert not any(r["location"] == "about/privacy/" for r in _records(language, files=files))


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>一句  话\n折了行</p>", "一句 话 折了行"),
        ("<p>&lt;b&gt; &amp; 别的</p>", "<b> & 别的"),
        ("<ul><li>ID card</li><li>Passport</li></ul>", "ID card Passport"),
        ("<dl><dt>地址</dt><dd>幸福路1号<br>二楼</dd></dl>", "地址 幸福路1号 二楼"),
        ("<table><tr><th>周一</th><td>09:00</td></tr><tr><th>周二</th></tr></table>", "周一 09:00 周二"),
        ("<h2>小标题</h2><p>一</p><p>二</p>", "小标题 一 二"),
        ("", ""),
        ("没有标签", "没有标签"),
        ("<!-- 注释 --><p>正文</p>", "正文"),
    ],
)  # fmt: skip
def test_text_is_what_is_read(html: str, text: str) -> None:
    """一块和下一块之间有空，不会拼出没有的词。"""
    assert _record("zh", "about/privacy/", html)["text"] == text


def test_headings_are_listed() -> None:
    """每页都有的小标题分不出是哪一页，不收；只这一页有的收。"""
    site = site_of({}, whole=True)
    articles = [
        Article(e, address(e.path, "zh"), "<h2>带什么</h2>" + ("<p>丙</p><h3>甲乙</h3><h4>戊</h4>" * (e.path == "about/privacy.md")))
        for e in site.entries
    ]  # fmt: skip
    records = search_engine.records(search_engine.published(search.files("zh", articles), "zh"))
    assert {tuple(r["heads"]) for r in records} == {(), ("甲乙",)}


# 大家怎么问、怎么说


def test_answers_of_the_guide_are_wordings_of_where_they_lead() -> None:
    """“谁来管我的事”里的回答，是邻居嘴里的话：记在通到的那一页上。"""
    assert "报了案没人管" in _record("zh", "who-helps/police-wont-file/")["also"]


@pytest.mark.parametrize(
    ("language", "address_", "title", "keys", "lead"),
    [
        ("zh", "plain-words/#opening-a-case", "立案", ["立案侦查", "不予立案通知书"], "正式开始查这个案子。"),
        ("en", "plain-words/#opening-a-case", "opening a case", [], "Police start to investigate."),
    ],
)
def test_every_plain_word_is_a_record(
    language: str, address_: str, title: str, keys: list[str], lead: str
) -> None:
    record = _record(language, address_)
    assert (record["kind"], record["title"], record["keys"], record["lead"]) == ("term", title, keys, lead)


@pytest.mark.parametrize(
    ("language", "sayings"),
    [("zh", [["不告了|放过他", "不起诉"], ["立案侦查|不予立案通知书", "立案"]]), ("en", [["let off", "non-prosecution"]])],
)  # fmt: skip
def test_sayings_are_in_the_language_of_the_page(language: str, sayings: list[list[str]]) -> None:
    assert search_engine.content(_parts(language)["first"])["sayings"] == sayings


# 电话

_REAL = but("workstation", ("sample: true\n", ""), ("0999-0123411", "0999-8123411"))


@pytest.mark.parametrize(
    ("files", "html", "page", "number", "tel"),
    [
        ({}, '<a href="tel:12309">12309</a>', "channels/12309/", "12309", "12309"),
        ({}, "<p>这页上没有链接</p>", "channels/12309/", "12309", ""),
        ({}, '<a href="tel:12309">12309</a>', "workstations/chengguan/", "0999-0123411", ""),
        (_REAL, '<a href="tel:+86-999-8123411">打</a>', "workstations/chengguan/", "0999-8123411", "+86-999-8123411"),
        (_REAL, '<a href="tel:12309">先打 12309</a>', "workstations/chengguan/", "0999-8123411", ""),
        ({}, '<a href="tel:12309">12309</a>', "about/privacy/", "", ""),
    ],
    ids=["热线", "页面上拨不了", "示例", "真号码", "过了期改打后备", "没有号码的页"],
)  # fmt: skip
def test_a_number_can_be_called_only_where_the_page_lets_you(
    files: Files, html: str, page: str, number: str, tel: str
) -> None:
    record = _record("zh", page, html, files)
    assert (record["number"], record["tel"]) == (number, tel)


def test_help_is_the_fallback_of_the_office() -> None:
    told = search_engine.content(_parts("en")["first"])["help"]
    assert told == {"number": "12309", "tel": "12309", "address": "channels/12309/"}
