"""法条核到什么程度：每个数都和另数一遍的一样；待核的句子添一句就多一句；网页、文字、JSON 说的是同一份。"""

from __future__ import annotations

import json
import re
from datetime import date

import pytest
from lxml import html

from building import SHIPPED, TODAY, Files, Folder, Outreach, but, page, site_of
from outreach import accuracy, fragments
from outreach.addresses import LANGUAGES
from outreach.disk import ROOT, THEME, read_folder
from outreach.outputs import sources
from outreach.outputs.search import Article, files
from outreach.site import Site, load
from samples import ALL, SAMPLES

JINJA = fragments.environment(ROOT / "overrides", THEME)
SOURCES = {
    "about/sources.md": page("看到“（待核）”，就是没有对上（待核）。\n", "title: 出处\nsummary: 不是公报。"),
    "about/sources.en.md": "---\ntranslates: ✓\ntitle: Sources\nsummary: Not the gazette.\n---\nMarked (to be verified).\n",
}
EXPLAINER = SAMPLES["explainer"].path


def _report(more: Files | None = None, today: date = TODAY) -> accuracy.Report:
    return accuracy.report(site_of(more or {}, today, whole=True))


# 数出来的数


def test_the_small_site() -> None:
    """手数的：明白纸引了一处（期限的依据），两个结果里一个引了一处。"""
    r = _report()
    (law,) = r.laws
    assert (r.pages, r.citing, r.citations, r.articles, r.registered) == (5, 2, 2, 2, 1)
    assert (law.citations, law.articles, law.pages, law.is_unchecked) == (2, 2, 2, False)
    assert law.edition
    assert law.edition.in_force == date(2018, 10, 26)
    assert (r.second_reader, r.procurator, r.unreviewed, r.reviewed) == (0, 2, 0, ((date(2026, 11, 23), 5),))
    assert [(m.entry.path, m.sentences) for m in r.marked["zh"]] == [
        ("outdated-words.md", ("换了地方管（待核）。",))
    ]
    assert [m.sentences for m in r.marked["en"]] == [("It took over (to be verified).",)]
    assert r.unsourced == ()


def test_a_second_citation_of_the_same_article() -> None:
    """同一条引了两处算两处、一条；并列的两条算两处、两条；只写法名的不算。"""
    law = "《刑事诉讼法》第一百零九条"
    files = {"about/a.md": page(f"看{law}。\n\n再看{law}、第一百一十条。\n\n《刑事诉讼法》管这个。\n")}
    r = _report(files)
    assert (r.citations, r.articles, r.citing, r.laws[0].pages) == (5, 3, 3, 3)


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (but("law", ("status: checked", "status: unchecked")), {"unchecked_laws": 1}),
        (but("law", ("source: {text: 国家法律法规数据库, on: 2026-11-23, status: checked}\n", "")), {"unchecked_laws": 1}),
        (but("explainer", ("checked: [条文号]", "checked: [条文号, 另一人逐条复核条文]")), {"second_reader": 1}),
        (but("explainer", ("result: 与公开文本一致}", 'result: 与公开文本一致, procurator: "true"}')), {"procurator": 3}),
        (but("explainer", ("  - {on: 2026-11-23", "  - {on: 2026-11-22, by: 内容编写组, checked: [条文号], result: 与公开文本一致}\n  - {on: 2026-11-23")), {"reviewed": ((date(2026, 11, 23), 5),)}),
        (but("explainer", ("review:\n  - {on: 2026-11-23, by: 内容编写组, checked: [条文号], result: 与公开文本一致}\n", "")), {"unreviewed": 1, "pages": 5}),
    ],
)  # fmt: skip
def test_what_is_counted(files: Files, expected: dict[str, object]) -> None:
    r = _report(files)
    assert {name: getattr(r, name) for name in expected} == expected


def test_an_edition_that_is_not_in_force() -> None:
    """还没施行的：没有现行的版本，照实写。"""
    r = _report(but("law", ("in_force: 2018-10-26", "in_force: 2027-01-01")))
    assert r.laws[0].edition is None
    assert "今天没有现行的版本" in sources.as_text(r, "docs")


def _recount() -> Site:
    return load(read_folder(ROOT / "docs"), SHIPPED)


def test_the_shipped_site_recounted_from_the_files() -> None:
    """不用模型，拿正则从文件里另数一遍：待核的句子、登记、复核、页数。"""
    r = accuracy.report(_recount())
    docs = {
        p.relative_to(ROOT / "docs").as_posix(): p.read_text("utf-8") for p in (ROOT / "docs").rglob("*.md")
    }
    zh = {path: text for path, text in docs.items() if not path.endswith(".en.md")}
    heads = {path: text.split("\n---\n")[0] for path, text in zh.items()}
    law_pages = {path: zh[path] for path, head in heads.items() if re.search(r"^next_review:", head, re.M)}
    assert r.pages == len(law_pages)
    assert r.second_reader == sum("另一人" in text for text in law_pages.values())
    assert r.procurator == sum("procurator: " in text for text in law_pages.values()) == 0
    assert r.registered == sum(path.startswith("laws/") and path != "laws/index.md" for path in zh)
    assert sum(pages for _, pages in r.reviewed) + r.unreviewed == r.pages
    assert r.sentences("zh") == r.sentences("en") > 0
    told = {path: text for path, text in zh.items() if not path.startswith(("laws/", "about/sources", "contribute/rules"))}  # fmt: skip
    inner = re.compile(r"^ *-? *(?:text|result|checked):.*|^  - \{on:.*|^      - .*标待核.*", re.M)
    marks = {path: len(re.findall("待核", re.sub(r"“[^”\n]*”", "", inner.sub("", text)))) for path, text in told.items()}  # fmt: skip
    assert {m.entry.path: len(m.sentences) for m in r.marked["zh"]} == {
        path: n for path, n in marks.items() if n
    }
    first = re.compile(
        r"《((?:[^《》]|《[^《》]*》)+)》第[一二三四五六七八九十百千零]+条|[、和及]第[一二三四五六七八九十百千零]+条"
    )
    # 另数的不认“本法”“至”，所以只要求差不多：差到百分之二就是漏了一类地方。
    rough = sum(len(first.findall(text)) for text in told.values())
    assert abs(r.citations - rough) <= r.citations * 0.02


def test_the_rows_add_up() -> None:
    r = accuracy.report(_recount())
    assert sum(row.citations for row in r.laws) == r.citations
    assert sum(row.articles for row in r.laws) == r.articles
    assert [row.citations for row in r.laws] == sorted((row.citations for row in r.laws), reverse=True)


# 待核的句子


@pytest.mark.parametrize(
    ("said", "sentences"),
    [
        ("先来。要带户口本（待核）。再走。\n", ("要带户口本（待核）。",)),
        ("要带**户口本**，看[这里](privacy.md)（待核）。\n", ("要带户口本，看这里（待核）。",)),
        ("- 一样（待核）\n- 一样（待核）\n", ("一样（待核）", "一样（待核）")),
        ("标着“待核”的，没有对上。\n", ()),
        ("```\n待核\n```\n", ()),
    ],
)
def test_a_marked_sentence_appears(said: str, sentences: tuple[str, ...]) -> None:
    marked = {m.entry.path: m.sentences for m in _report({"about/a.md": page(said)}).marked["zh"]}
    assert marked.get("about/a.md", ()) == sentences


def test_marks_in_the_head() -> None:
    """文件头里给读者看的算，复核记录里的不算。"""
    files = but("explainer", ("then: 检察院会要求公安说明理由。", "then: 7日内答复（待核）。"), ("result: 与公开文本一致", "result: 一处标了待核"))  # fmt: skip
    marked = {m.entry.path: m.sentences for m in _report(files).marked["zh"]}
    assert marked[EXPLAINER] == ("7日内答复（待核）。",)


def test_a_page_without_english_is_listed_in_chinese() -> None:
    r = _report({"about/a.md": page("要带户口本（待核）。\n")})
    assert next((m.language, m.sentences) for m in r.marked["en"]) == ("zh", ("要带户口本（待核）。",))


def test_english_may_break_the_line() -> None:
    twin = '---\ntranslates: ✓\ntitle: Privacy\nsummary: None.\n---\nBring a card (to be\nverified). "To be verified" is a mark.\n'
    r = _report({"about/a.md": page("带卡（待核）。\n"), "about/a.en.md": twin})
    assert r.marked["en"][0].sentences == ("Bring a card (to be verified).",)


# 网页上


def _tree(language: str, more: Files | None = None) -> html.HtmlElement:
    site = site_of({**SOURCES, **(more or {})}, whole=True)
    made = fragments.render(JINJA, site, site.by_path["about/sources.md"], language, "<p>正文</p>")
    return html.fragment_fromstring(made, create_parent="div")


def _facts(tree: html.HtmlElement) -> list[str]:
    return [re.sub(r"\s+", " ", dd.text_content()).strip() for dd in tree.xpath("//dl/dd")]


@pytest.mark.parametrize(
    ("language", "facts"),
    [
        ("zh", ["2处，是1部法律里的2条，写在2页上。", "1句，在1页上，下面一句一句列着。", "登记1部。页面引到的里面，文本还待核的0部。", "0页核过，5页还没有。", "5页讲法律的页里，2页。", "2026年11月23日：5页"]),
        ("en", ["2 times, 2 different articles of 1 laws, on 2 pages.", "1 sentences on 1 pages, all listed below.", "1 registered. Of those cited, the text of 0 is still to be verified.", "0 pages; 5 pages not yet.", "2 of 5 pages about the law.", "23 November 2026: 5 pages"]),
    ],
)  # fmt: skip
def test_the_page_shows_the_numbers(language: str, facts: list[str]) -> None:
    tree = _tree(language)
    assert _facts(tree) == facts
    assert "正文" in tree.text_content()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_lists_every_sentence_with_its_link(language: str) -> None:
    twin = "---\ntranslates: ✓\ntitle: A\nsummary: B.\n---\nBring a card (to be verified).\n"
    files = {"about/a.md": page("带卡（待核）。\n", "title: 带卡\nsummary: 带。"), "about/a.en.md": twin}
    tree = _tree(language, files)
    shown = tree.xpath("//details/ul/li/text()")
    assert ("带卡（待核）。" if language == "zh" else "Bring a card (to be verified).") in shown
    assert "../a/" in tree.xpath("//details/p/a/@href")
    assert "../../laws/criminal-procedure-law/" in tree.xpath("//details/ol/li/a/@href")


def test_a_site_without_any() -> None:
    """没有引用、没有待核的站：不留空列表。"""
    site = site_of({**SOURCES})
    made = fragments.render(JINJA, site, site.by_path["about/sources.md"], "zh", "")
    assert "今天没有标着待核的句子。" in made
    assert "<details" not in made


def test_other_pages_have_no_report() -> None:
    site = site_of({}, whole=True)
    assert "accuracy" not in fragments.render(JINJA, site, site.by_path["about/privacy.md"], "zh", "")


def test_search_does_not_repeat_other_pages() -> None:
    """抄来别的页上的句子不进搜索，不然搜什么都先搜到这一页。"""
    site = site_of(SOURCES, whole=True)
    entry = site.by_path["about/sources.md"]
    made = fragments.render(JINJA, site, entry, "zh", "<p>正文</p>")
    index = "".join(files("zh", [Article(entry, "about/sources/", made)]).values())
    assert "换了地方管（待核）" in made
    assert "换了地方管（待核）" not in index
    assert "正文" in index


# 命令


def test_command_prints_what_the_page_shows(outreach: Outreach, folder: Folder) -> None:
    docs = folder(dict(ALL))
    result = outreach("sources", "--docs", docs, "--today", "2026-11-23")
    assert result.exit_code == 0
    assert result.output == sources.as_text(_report(), docs.as_posix())
    assert result.output.startswith(
        "法条核到什么程度 2026-11-23：引用 2 处，2 条，1 部法律（登记 1 部）。\n讲法律的 5 页，引了法条的 2 页；"
    )
    assert (
        f"\n标着待核的句子\n  {docs.as_posix()}/outdated-words.md\n    换了地方管（待核）。\n"
        in result.output
    )


def test_json_is_stable(outreach: Outreach, folder: Folder) -> None:
    docs = folder(dict(ALL))
    words = ("sources", "--docs", docs, "--today", "2026-11-23", "--format", "json")
    first, second = outreach(*words).output, outreach(*words).output
    assert first == second
    report = json.loads(first)
    assert list(report) == [
        "today", "pages", "citing", "citations", "articles", "registered", "laws", "unverified", "unsourced",
        "second_reader", "procurator_reviewed", "unreviewed", "last_reviewed",
    ]  # fmt: skip
    assert report["laws"] == [{
        "path": f"{docs.as_posix()}/laws/criminal-procedure-law.md", "title": "中华人民共和国刑事诉讼法",
        "edition": "2018-10-26", "in_force": "2018-10-26", "citations": 2, "articles": 2, "pages": 2,
        "status": "checked", "source": "国家法律法规数据库",
    }]  # fmt: skip
    assert report["second_reader"] == {"with": 0, "without": 5}
    assert [page["sentences"] for page in report["unverified"]["en"]] == [["It took over (to be verified)."]]


@pytest.mark.parametrize("words", [("--docs", "no-such-folder"), ("--format", "csv"), ("--today", "昨天")])
def test_wrong_usage(outreach: Outreach, words: tuple[str, ...]) -> None:
    assert outreach("sources", *words).exit_code == 2
