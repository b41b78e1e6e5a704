"""每条都说得出是哪个 Markdown 的哪一行；模板里的错只报一次。网页照 MkDocs 做出来的样子写。"""

from __future__ import annotations

from collections.abc import Mapping

from outreach.finding import Finding
from outreach.links import cause
from outreach.links.built import build
from outreach.links.origin import Origin
from outreach.links.survey import survey

HEADER = "<nav>\n<a id='brand' href='/no-home/'>站名</a>\n</nav>"
TEMPLATES = {"partials/header.html": '<nav>\n  <a id="brand" href="{{ home }}">{{ name }}</a>\n</nav>\n'}
DOCS: dict[str, str] = {
    "index.md": "---\ntitle: 首页\n---\n[办事](guide/plea.md)\n[站](stations/a.md)\n[引用][r]\n\n[r]: https://www.spp.gov.cn/。\n",
    "guide/plea.md": (
        "---\ntitle: 认罪认罚\nweb: http://www.spp.gov.cn/old\nto: no-such-question\ntel: 0571 88880000\n---\n"
        "## 流程 { #steps }\n\n看 [甲](missing.md) 和 [乙](../stations/a.md#nothing)。\n\n"
        "[丙](missing.md)，<a href=\"../../raw/\">丁</a>，[戊](https：//www.spp.gov.cn/)\n\n"
        "```\n[例](missing.md)\n```\n\n## 又一个 { #steps }\n[空]()\n[己](#setps)\n"
    ),
    "guide/plea.en.md": "---\ntitle: Plea\n---\n[Station](../stations/a.md#nowhere)\n",
    "stations/a.md": "---\ntitle: 甲站\n---\n没有译的页，[看](no.md)。\n",
    "alone.md": "---\ntitle: 孤零零\n---\n没人指着。\n",
}  # fmt: skip


def page(body: str, lang: str = "zh") -> bytes:
    return f"<html lang={lang}><body>{HEADER}<main>\n{body}\n</main></body></html>".encode()


SITE: dict[str, bytes] = {
    "index.html": page(
        '<a href="guide/plea/">办事</a><a href="stations/a/">站</a><a href="https://www.spp.gov.cn/。">引用</a><a href="en/">EN</a>'
    ),
    "guide/plea/index.html": page(
        '<h2 id="steps">流程</h2><a href="missing.md">甲</a><a href="../../stations/a/#nothing">乙</a><a href="missing.md">丙</a>\n'
        '<a href="../../raw/">丁</a><a href="https：//www.spp.gov.cn/">戊</a><h2 id="steps">又一个</h2><a href="">空</a>\n'
        '<a href="#setps">己</a><a href="http://www.spp.gov.cn/old">官网</a><a href="../no-such-question/">下一步</a>\n'
        '<a href="tel:0571 88880000">拨号</a>'
    ),
    "stations/a/index.html": page(
        '<a href="no.md">看</a><a href="http://www.spp.gov.cn/old">别处列出来的</a>'
    ),
    "alone/index.html": page("没人指着。"),
    "en/index.html": page('<a href="guide/plea/">Plea</a><a href="stations/a/">Station</a>', "en"),
    "en/guide/plea/index.html": page('<a href="../../stations/a/#nowhere">Station</a>', "en"),
    "en/stations/a/index.html": page('<a href="no.md">看</a>', "en"),
}
EXPECTED = {
    ("docs/index.md", 8, "link-typing", "https://www.spp.gov.cn/。"),
    ("docs/guide/plea.md", 3, "link-http", "http://www.spp.gov.cn/old"),
    ("docs/guide/plea.md", 4, "link-missing", "../no-such-question/"),
    ("docs/guide/plea.md", 5, "link-phone", "tel:0571 88880000"),
    ("docs/guide/plea.md", 9, "link-missing", "missing.md"),
    ("docs/guide/plea.md", 9, "anchor-missing", "../../stations/a/#nothing"),
    ("docs/guide/plea.md", 11, "link-missing", "missing.md"),
    ("docs/guide/plea.md", 11, "link-missing", "../../raw/"),
    ("docs/guide/plea.md", 11, "link-typing", "https：//www.spp.gov.cn/"),
    ("docs/guide/plea.md", 17, "id-repeated", "#steps"),
    ("docs/guide/plea.md", 18, "link-empty", ""),
    ("docs/guide/plea.md", 19, "anchor-missing", "#setps"),
    ("docs/guide/plea.en.md", 4, "anchor-missing", "../../stations/a/#nowhere"),
    ("docs/stations/a.md", 4, "link-missing", "no.md"),
    ("docs/alone.md", 1, "page-orphan", "alone/"),
    ("overrides/partials/header.html", 2, "link-missing", "/no-home/"),
}


def found(
    site: Mapping[str, bytes] = SITE, docs: Mapping[str, str] = DOCS, templates: Mapping[str, str] = TEMPLATES
) -> list[Finding]:
    built = build(site)
    origin = Origin({path: text.encode() for path, text in docs.items()}, templates, built)
    shown = cause.Shown("site", "docs", "overrides")
    return cause.findings(survey(built), origin, len(built.pages), shown)


def test_every_fault_has_its_line() -> None:
    assert {(f.at.path, f.at.line, f.rule, f.target) for f in found()} == EXPECTED


def test_columns_and_words() -> None:
    by = {(f.rule, f.at.line): f for f in found() if f.at.path == "docs/guide/plea.md"}
    assert by["anchor-missing", 9].at.column > by["link-missing", 9].at.column > 1
    assert by["anchor-missing", 9].found == "../stations/a.md#nothing（文字“乙”）", "写的是 Markdown 里的写法"
    assert by["link-missing", 4].found == "to: no-such-question（文字“下一步”）"
    assert by["link-missing", 9].page == "guide/plea/index.html"


def test_one_cause_is_told_once() -> None:
    header = next(f for f in found() if f.target == "/no-home/")
    assert header.found == "/no-home/（文字“站名”，7 页上都有）"
    twice = [f for f in found() if f.target == "no.md"]
    assert [f.found for f in twice] == ["no.md（文字“看”，2 页上都有）"], "中文页和借用它的英文页是同一行"


def test_suggestions_are_written_as_markdown() -> None:
    docs = {"index.md": "---\n---\n[甲](guide/plee.md)\n", "guide/plea.md": "---\n---\n字\n"}
    site = {
        "index.html": b'<main><a href="guide/plee.md">x</a><a href="guide/plea/">y</a></main>',
        "guide/plea/index.html": b"<main>x</main>",
    }
    assert [f.fix for f in found(site, docs)] == ["是不是 guide/plea.md？改成它。"]


def test_without_sources_the_built_line_is_named() -> None:
    site = {"index.html": b"<html>\n<body>\n<main>\n\n<a href=none.html>x</a></main></body></html>"}
    assert [(f.at.path, f.at.line) for f in found(site, {})] == [("site/index.html", 5)]


def test_two_pages_are_not_yet_a_template() -> None:
    site = {f"{n}.html": b"<header><a href=/none/>x</a></header><main>y</main>" for n in range(2)}
    assert len([f for f in found(site, {}) if f.rule == "link-missing"]) == 2
    site = {f"{n}.html": b"<header><a href=/none/>x</a></header><main>y</main>" for n in range(3)}
    assert len([f for f in found(site, {}) if f.rule == "link-missing"]) == 1


def test_other_layouts_of_docs() -> None:
    """别人的站：语言分文件夹、做成 .html、README 当首页。"""
    docs = {"zh/a.md": "[x](no.md)\n", "README.md": "[y](zh/no.md)\n", "b.md": "\n[z](no.md)\n"}
    site = {
        "index.html": b"<main><a href=zh/no.md>y</a><a href=a/>a</a><a href=b.html>b</a></main>",
        "a/index.html": b"<main><a href=no.md>x</a></main>",
        "b.html": b"<main><a href=no.md>z</a></main>",
    }
    assert {(f.at.path, f.at.line) for f in found(site, docs)} == {
        ("docs/zh/a.md", 1),
        ("docs/README.md", 1),
        ("docs/b.md", 2),
    }


def test_a_site_without_the_language_plugin() -> None:
    """plea.en.md 做成 plea.en/：各找各的源文件，不张冠李戴。"""
    docs = {"a/index.md": "[甲](x.md)\n", "a/index.en.md": "\n[A](x.md)\n", "b.en.md": "\n\n[B](x.md)\n"}
    site = {
        "index.html": b"<main><a href=a/>a</a><a href=a/index.en/>b</a><a href=b.en.html>c</a></main>",
        "a/index.html": "<main><a href=x.md>甲</a></main>".encode(),
        "a/index.en/index.html": b"<main><a href=x.md>A</a></main>",
        "b.en.html": b"<main><a href=x.md>B</a></main>",
    }
    assert [(f.at.path, f.at.line, f.target) for f in found(site, docs)] == [
        ("docs/a/index.en.md", 2, "x.md"),
        ("docs/a/index.md", 1, "x.md"),
        ("docs/b.en.md", 3, "x.md"),
    ]


def test_a_template_that_writes_each_page_differently_is_one_cause() -> None:
    """面包屑里每页一个空链接，文字是这一页的题目；<head> 里每页一个写坏的 canonical。"""
    site = {
        f"{n}.html": f"<head><link rel=canonical href=file:///home/{n}.html></head><nav><a href=''>第 {n} 页</a>"
        f"<a href={(n + 1) % 4}.html>下一页</a></nav><main>字</main>".encode()
        for n in range(4)
    }
    assert [
        (f.rule, f.found) for f in found({**site, "index.html": b"<main><a href=0.html>x</a></main>"}, {})
    ] == [
        ("link-empty", "（空的）（文字“第 0 页”，4 页上都有）"),
        ("link-malformed", "file:///home/0.html（4 页上都有）"),
    ]


def test_two_dead_links_in_one_menu_are_two_causes() -> None:
    menu = b"<nav><a href=/one/>A</a><a href=/two/>B</a></nav><main>x</main>"
    site = {f"{n}.html": menu for n in range(4)}
    assert [f.target for f in found(site, {}) if f.rule == "link-missing"] == ["/one/", "/two/"]


def test_suggestions_start_from_the_base_of_the_page() -> None:
    site = {
        "index.html": b'<base href="/a/b/"><main><a href="Plea.html">x</a><a href="../none/plea.html">y</a></main>',
        "a/b/plea.html": b"<main>x</main>",
    }
    assert {(f.target, f.fix) for f in found(site, {}) if f.rule != "page-orphan"} == {
        ("Plea.html", "改成：plea.html"),
        ("../none/plea.html", "是不是 plea.html？改成它。"),
    }
