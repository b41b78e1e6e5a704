"""搜索的资料：一种语言一份，一页一条，事实和正文都在，块与块不粘在一起。"""

from __future__ import annotations

import json
from typing import Any

import pytest

from building import Files, site_of
from outreach.outputs import search
from outreach.outputs.search import Article
from outreach.site import LANGUAGES, Site, address
from samples import ALL


def _articles(site: Site, language: str, html: str) -> list[Article]:
    return [Article(entry, address(entry.path, language), html) for entry in site.entries]


def _index(language: str, html: str = "<p>正文</p>", files: Files | None = None) -> dict[str, Any]:
    site = site_of(files or {}, whole=True)
    ((name, text),) = search.files(language, _articles(site, language, html)).items()
    assert name == address("index.md", language) + "search/search_index.json"
    return json.loads(text)


def _record(
    language: str, page: str, html: str = "<p>正文</p>", files: Files | None = None
) -> dict[str, Any]:
    (record,) = (r for r in _index(language, html, files)["docs"] if r["location"] == page)
    return record


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_record_a_page_in_order_of_address(language: str) -> None:
    index = _index(language)
    locations = [record["location"] for record in index["docs"]]
    assert index["config"]["lang"] == [language]
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


def test_untranslated_pages_are_left_out_of_english() -> None:
    files: Files = {"about/privacy.en.md": None}
    assert any(r["location"] == "about/privacy/" for r in _index("zh", files=files)["docs"])
    assert not any(r["location"] == "about/privacy/" for r in _index("en", files=files)["docs"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_broken_pages_are_left_out(language: str) -> None:
    files: Files = {"about/privacy.md": "---\ntitle: [\n---\n正文\n"}
    assert not any(r["location"] == "about/privacy/" for r in _index(language, files=files)["docs"])


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
    record = _record("zh", "about/privacy/", "<h2 id='a'>甲乙</h2><p>丙</p><h3>丁</h3><h4>戊</h4>")
    assert record["heads"] == ["甲乙", "丁"]


def test_same_articles_same_bytes() -> None:
    site = site_of({}, whole=True)
    articles = _articles(site, "zh", "<p>正文</p>")
    assert search.files("zh", articles) == search.files("zh", articles[::-1])
