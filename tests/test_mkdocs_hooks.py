"""接线板：真的用 mkdocs 做出站来看。小站看规矩，仓库自己的站看能不能做成、两次是不是一个字节不差。"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin
from xml.etree import ElementTree as Xml

import pytest
from lxml import html

import search_engine
from building import SHIPPED, TODAY, stamped
from outreach.addresses import LANGUAGES, address
from outreach.disk import ROOT
from outreach.kinds.base import Kind, references
from outreach.kinds.page import Page
from outreach.site import load
from outreach.source import Value, read
from outreach.stamp import stamp
from samples import ALL, SAMPLES
from tiny_site import ATTACK, lay_out, make, planted

pytestmark = pytest.mark.xdist_group("mkdocs")

ONLY_CHINESE = "about/only-chinese.md"
BROKEN = "about/broken.md"
BEHIND = "about/behind.md"
SITE_URL = re.search(r"^site_url: (\S+)", (ROOT / "mkdocs.yml").read_text("utf-8"), re.M)[1]
STAMP = stamp(Page, read(BEHIND, "---\ntitle: 旧了\nsummary: 后来加了一段。\n---\n".encode()), TODAY)
"""那一段还没加的时候，英文照着译的。"""
EXTRA = {
    ONLY_CHINESE: "---\ntitle: 还没译\nsummary: 只有中文。\n---\n\n## 一段 { #part }\n\n独一无二的句子。\n",
    BEHIND: "---\ntitle: 旧了\nsummary: 后来加了一段。\n---\n\n新的一段。\n",
    "about/behind.en.md": f"---\ntranslates: {STAMP}\ntitle: Old\nsummary: Behind.\n---\n",
    BROKEN: "---\ntitle: 坏了\nsecret_key：漏网的文件头\nphones: [\n---\n\n## 正文 { #text }\n\n正文还在。\n",
}


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """全部样例，加一页没译的、一页写坏的。"""
    folder = tmp_path_factory.mktemp("tiny")
    make(folder, {**ALL, **EXTRA})
    return folder / "site"


def _tree(site: Path, address: str) -> html.HtmlElement:
    return html.document_fromstring((site / address / "index.html").read_bytes())


def _index(site: Path, language: str) -> list[dict[str, object]]:
    parts = search_engine.on_disk(site, language)
    assert search_engine.content(parts["first"])["language"] == language
    return search_engine.records(parts)


# 搜索资料


@pytest.mark.parametrize(
    ("language", "page", "facts"),
    [
        ("zh", "workstations/chengguan/", ["0999-0123411", "8012", "幸福路1号", "轮值检察官", "法律咨询", "09:00–12:00"]),
        ("en", "workstations/chengguan/", ["0999-0123411", "8012", "1 Xingfu Road", "Procurator on rota", "Legal advice", "09:00–12:00"]),
        ("zh", "explainers/police-wont-file/", ["报警了警察不管", "不予立案通知书", "刑事诉讼法"]),
        ("en", "explainers/police-wont-file/", ["Police ignored my report", "Criminal Procedure Law, Article 113"]),
        ("zh", "channels/12309/", ["12309", "控告申诉"]),
        ("en", "channels/12309/", ["12309", "Complaints and appeals"]),
        ("en", "laws/criminal-procedure-law/", ["Criminal Procedure Law"]),
    ],
)  # fmt: skip
def test_facts_are_searchable(tiny: Path, language: str, page: str, facts: list[str]) -> None:
    """文件头里的事实，搜索资料里都有。"""
    (record,) = (r for r in _index(tiny, language) if r["location"] == page)
    told = json.dumps(record, ensure_ascii=False)
    assert [fact for fact in facts if fact not in told] == []


def test_search_does_not_mix_languages(tiny: Path) -> None:
    english = _index(tiny, "en")
    chinese = {record["location"] for record in _index(tiny, "zh")}
    assert {record["location"] for record in english} == chinese - {"about/only-chinese/"}
    original = ("law", "term", "plain_words", "outdated_words", "holidays", "document")  # 这几类列着中文原名
    told = [json.dumps(r, ensure_ascii=False) for r in english if r["kind"] not in original]
    assert [t for t in told if re.search(r"[\u4e00-\u9fff]", t)] == []
    assert not any("Xingfu Road" in json.dumps(record) for record in _index(tiny, "zh"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_result_leads_somewhere(tiny: Path, language: str) -> None:
    """搜索资料里的地址都有那一页；词条的编号那一页上也有。"""
    for record in _index(tiny, language):
        page, _, anchor = str(record["location"]).partition("#")
        tree = _tree(tiny, address("index.md", language) + page)
        assert not anchor or tree.xpath("//*[@id=$id]", id=anchor), record["location"]


def test_broken_page_is_not_searchable(tiny: Path) -> None:
    """读不懂的页，搜索里不留半截。"""
    assert not any("broken" in str(record["location"]) for record in _index(tiny, "zh"))


# 两种语言


@pytest.mark.parametrize(("file", "language"), [("404.html", "zh"), ("en/404.html", "en")])
def test_each_language_has_its_own_404(tiny: Path, file: str, language: str) -> None:
    """链接从站根写起：错地址有多深都点得开。"""
    tree = html.document_fromstring((tiny / file).read_bytes())
    assert tree.get("lang").startswith(language)
    assert tree.xpath("string(//h1)") == ("没有这一页" if language == "zh" else "Page not found")
    links = [
        link for link in tree.xpath("//@href | //@src | //@action") if not link.startswith(("tel:", "#"))
    ]
    assert len(links) > 5
    assert [link for link in links if not link.startswith("/")] == []
    sections = tree.xpath("//article//a/@href")
    assert all(link.startswith("/en/") is (language == "en") for link in sections)


def test_pages_say_their_language(tiny: Path) -> None:
    for language in LANGUAGES:
        for path in (p for p in ALL if not p.endswith(".en.md")):
            assert _tree(tiny, address(path, language)).get("lang").startswith(language)


def test_sitemap_lists_both_languages(tiny: Path) -> None:
    names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    root = Xml.parse(tiny / "sitemap.xml").getroot()
    told = {
        url.findtext("s:loc", namespaces=names): {
            link.get("hreflang"): link.get("href") for link in url.findall("x:link", names)
        }
        for url in root.findall("s:url", names)
    }
    chinese, english = SITE_URL + "workstations/chengguan/", SITE_URL + "en/workstations/chengguan/"
    both = {"zh-CN": chinese, "en": english, "x-default": chinese}
    assert told[chinese] == told[english] == both
    alone = SITE_URL + "about/only-chinese/"
    assert told[alone] == {"zh-CN": alone, "x-default": alone}
    assert SITE_URL + "en/about/only-chinese/" not in told
    built = {p.parent.relative_to(tiny).as_posix() for p in tiny.rglob("index.html")}
    listed = {url.removeprefix(SITE_URL).rstrip("/") or "." for url in told}
    assert built - listed == {"en/about/only-chinese", "en/about/broken"}


def test_english_says_which_chinese_it_matches(tiny: Path) -> None:
    """跟上了的写在文章末尾，没跟上的写在标题下面；中文页不说。"""
    (current,) = _tree(tiny, "en/about/privacy/").xpath("//article/p[last()]")
    assert (current.get("class"), current.text) == ("checked", "Matches the Chinese of 23 November 2026")
    (note,) = _tree(tiny, address(BEHIND, "en")).xpath("//article/h1/following-sibling::*[1]")
    assert (note.get("class"), note.text) == (
        "note",
        "The Chinese has changed in 1 place since 23 November 2026; where they differ the Chinese counts.",
    )
    told = re.compile("Matches the Chinese|The Chinese has changed")
    saying = [p for p in tiny.rglob("*.html") if told.search(p.read_text("utf-8"))]
    assert len(saying) > 10
    assert {p.relative_to(tiny).parts[0] for p in saying} == {"en"}
    both = [p for p in saying if len(set(told.findall(p.read_text("utf-8")))) > 1]
    assert both == []


def test_page_without_english_shows_chinese_and_says_so(tiny: Path) -> None:
    tree = _tree(tiny, "en/about/only-chinese/")
    assert tree.get("lang").startswith("en")
    (article,) = tree.xpath("//article")
    assert article.get("lang") == "zh-Hans"
    (note,) = tree.xpath("//article//p[contains(., 'not in English yet')]")
    assert note.get("lang") == "en"
    assert "独一无二的句子" in article.text_content()
    assert tree.xpath("//meta[@name='robots']/@content") == ["noindex"]
    (canonical,) = tree.xpath("//link[@rel='canonical']/@href")
    own = "http://own/en/about/only-chinese/"
    assert urljoin(own, canonical) in ("http://own/about/only-chinese/", SITE_URL + "about/only-chinese/")
    (language,) = tree.xpath("//header//a[@hreflang]/@href")
    assert urljoin(own, language) == "http://own/about/only-chinese/"


@pytest.mark.parametrize("page", ["about/only-chinese/", "about/privacy/", "en/about/privacy/"])
def test_other_pages_are_indexed(tiny: Path, page: str) -> None:
    tree = _tree(tiny, page)
    assert tree.xpath("//meta[@name='robots'] | //link[@rel='canonical']") == []
    assert "not in English yet" not in tree.text_content()


def test_twin_older_than_its_source_says_so(tmp_path: Path) -> None:
    make(tmp_path, {**ALL, "about/privacy.en.md": SAMPLES["page"].en.replace("✓", "0123456789ab")})
    note = "The Chinese has changed since"
    assert note in _tree(tmp_path / "site", "en/about/privacy/").text_content()
    assert note not in _tree(tmp_path / "site", "about/privacy/").text_content()


# 只发自己的


def test_nothing_of_the_theme_is_published_but_what_is_used(tiny: Path) -> None:
    """主题的脚本、搜索、分词、样式、字体、图标都不发。"""
    files = sorted(path.relative_to(tiny).as_posix() for path in tiny.rglob("*") if path.is_file())
    assets = [name for name in files if name.startswith("assets/")]
    plain = sorted(re.sub(r"\.[0-9a-f]{10}\.", ".", name) for name in assets)
    later = [f"assets/{path.name}" for path in sorted((ROOT / "overrides/assets/later").iterdir())]
    own = ["assets/handout.css", "assets/mark.svg", "assets/site.css", "assets/site.js"]
    assert plain == sorted([*own, *later])
    told = re.compile("lunr|worker|bundle|wordcut|tinyseg", re.I)
    assert [name for name in files if told.search(name)] == []
    for page in tiny.rglob("*.html"):
        text = page.read_text("utf-8")
        assert not told.search(text), page
        assert "__md_scope" not in text
        assert "fonts.g" not in text


def test_asset_names_follow_their_content(tiny: Path) -> None:
    """文件名里的指纹就是内容的；网页里写的就是那个名字。"""
    for ending in ("css", "js"):
        (file,) = tiny.glob(f"assets/site.*.{ending}")
        assert hashlib.sha256(file.read_bytes()).hexdigest()[:10] in file.name
        for page in tiny.rglob("*.html"):
            text = page.read_text("utf-8")
            assert file.name in text
            assert f"assets/site.{ending}" not in text


# 写坏的页


def test_broken_front_matter_never_shows_raw(tiny: Path) -> None:
    for page in tiny.rglob("*.html"):
        text = page.read_text("utf-8")
        assert "secret_key" not in text, page
        assert "漏网的文件头" not in text, page
    for language, note in (("zh", "文件头有错"), ("en", "could not be read")):
        tree = _tree(tiny, address(BROKEN, language))
        assert note in tree.text_content()
        assert "正文还在" in tree.text_content()
        assert tree.xpath("//h2/@id") == ["text"]


def test_broken_page_warns_in_serve_and_stops_strict(tmp_path: Path) -> None:
    """预览照常，日志里有行号和怎么改；--strict 不放行。"""
    (tmp_path / "loose").mkdir()
    (tmp_path / "strict").mkdir()
    said = make(tmp_path / "loose", {**ALL, BROKEN: EXTRA[BROKEN]})
    assert f"docs/{BROKEN}:3 必须改 yaml-colon" in said
    assert "改成：secret_key: 漏网的文件头" in said
    with pytest.raises(subprocess.CalledProcessError) as stopped:
        make(tmp_path / "strict", {**ALL, BROKEN: EXTRA[BROKEN]}, "--strict")
    assert f"docs/{BROKEN}:3 必须改 yaml-colon" in stopped.value.stderr
    assert "Traceback" not in stopped.value.stderr


# 种上去的 HTML


@pytest.fixture(scope="module", params=[False, True], ids=["texts", "references-too"])
def field(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, dict[str, str]]:
    """每个文字项里都种了一段 HTML 的站。"""
    folder = tmp_path_factory.mktemp("planted")
    files = planted(everywhere=request.param)
    make(folder, files)
    return folder / "site", files


def test_planted_entries_are_read(field: tuple[Path, dict[str, str]]) -> None:
    """种上去的都读进了模型：不然下面的测试什么也没看到。"""
    for entry in load(stamped(field[1]), TODAY).entries:
        assert entry.zh is not None, entry.path
        assert entry.en is not None, entry.path


def test_planted_html_is_escaped_on_every_page(field: tuple[Path, dict[str, str]]) -> None:
    site, _ = field
    for page in site.rglob("*.html"):
        text = page.read_text("utf-8")
        assert "<img" not in text, page
        tree = html.document_fromstring(text)
        assert tree.xpath("//img | //*[@*[starts-with(name(), 'on')]]") == [], page
        # 画第一笔以前的、样式表后面那个空的、site.js。
        assert len(tree.xpath("//script[not(@type)]")) == 3, page
        for told in tree.xpath("//script[@type]"):
            assert told.get("type") == "application/ld+json" and json.loads(told.text), page
        assert len(tree.xpath("//head/title")) == 1, page


def test_planted_html_shows_as_text(field: tuple[Path, dict[str, str]]) -> None:
    """不是悄悄吞掉：标题、说明和正文里，读者看到的就是写的那几个字。"""
    site, files = field
    for entry in load(stamped(files), TODAY).all(Kind):
        for language in LANGUAGES:
            tree, told = _tree(site, address(entry.path, language)), entry.told_in(language)
            name = told.english if entry.kind.name == "law" and language == "en" else told.title
            assert tree.xpath("string(//h1)") == name
            assert tree.xpath("string(//title)").startswith(name)
            (description,) = tree.xpath("//meta[@name='description']/@content")
            assert ATTACK.search(description)


def test_planted_html_is_only_text_in_json(field: tuple[Path, dict[str, str]]) -> None:
    site, _ = field
    for file in site.rglob("*.json"):
        json.loads(file.read_text("utf-8"))
    for language in LANGUAGES:
        for record in _index(site, language):
            # 词条的英文名不带括号里的说明，那一串就缺了尾巴。
            assert ATTACK.search(str(record["title"])) or record["kind"] in ("home", "term")
    Xml.parse(site / "sitemap.xml")


NOT_SHOWN = (
    ".allow.rule",  # 给检查看的
    ".allow.reason",
    ".consent.ref",  # 同意书的编号，只存档
    "office.short_name",  # 落款用
    "law.short",  # 认引用用
    "law.editions.inserted",
    "law.editions.moved.about",
    "plain_words.terms.also_english",
    "plain_words.terms.also",  # 检查认词用
    "plain_words.sayings.said",  # 大家的说法，哪种语言的页上列哪种，见 test_fragments
    "plain_words.sayings.written",
    "plain_words.sayings.said_english",
    "plain_words.sayings.written_english",
    "outdated_words.words.inside",
)
"""读者看不到的文字项。别的都要看得到。"""


def _attacks(value: Value, key: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield from ((number, key) for number in ATTACK.findall(value))
        return
    for name, inner in value.items() if isinstance(value, dict) else (("", item) for item in value):
        yield from _attacks(inner, f"{key}.{name}".strip("."))


def test_every_text_reaches_the_reader(field: tuple[Path, dict[str, str]]) -> None:
    """写了的文字，两种语言的网页上都找得到；没有哪一项写了白写。"""
    site, files = field
    for language in LANGUAGES:
        pages = (p for p in site.rglob("*.html") if p.is_relative_to(site / "en") is (language == "en"))
        shown = {
            number
            for page in pages
            for number in ATTACK.findall(html.document_fromstring(page.read_bytes()).text_content())
        }
        fate: dict[str, bool] = {}
        for entry in load(stamped(files), TODAY).entries:
            for number, key in _attacks(entry.source.facts, ""):
                if not _points(entry.kind, key):
                    name = f"{entry.kind.name}.{key}"
                    fate[name] = number in shown or fate.get(name, False)
        unseen = {name for name, seen in fate.items() if not seen}
        assert {name for name in unseen if not name.endswith(NOT_SHOWN)} == set()


def _points(kind: type[Kind], key: str) -> bool:
    """指向别的条目的项，种坏了就没有东西可看。"""
    refers: Any = references(kind)
    for name in key.split("."):
        refers = refers.get(name, {}) if isinstance(refers, dict) else refers
    return bool(refers) or key.rpartition(".")[2] in ("to", "led_to")


# 仓库自己的站


def _tree_of(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _outreach(*words: str, root: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "outreach", *words],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root / "scripts"), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_two_builds_are_the_same_to_the_byte(site_folder: Path, tmp_path: Path) -> None:
    """同样的文件、同样的今天，换一台机器、换一天做，一个字节也不差。"""
    out = tmp_path / "elsewhere"
    elsewhere = {"PYTHONHASHSEED": "4242", "TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8"}
    done = _outreach("build", "--out", str(out), "--today", SHIPPED.isoformat(), **elsewhere)
    assert done.returncode == 0, done.stdout + done.stderr
    here, there = _tree_of(site_folder), _tree_of(out)
    packed = {name for name in there if name.endswith((".gz", ".br"))}
    assert here == {name: content for name, content in there.items() if name not in packed}
    assert len(here) > 200 and len(packed) > 200
    # 压好的：解开一样，gzip 头里没有做的时刻（RFC 1952：第 4 到 7 字节）。
    assert all((out / name).read_bytes()[4:8] == bytes(4) for name in packed if name.endswith(".gz"))


def test_mkdocs_strict_passes_on_the_shipped_site(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "site")],
        cwd=ROOT,
        env={**os.environ, "OUTREACH_TODAY": SHIPPED.isoformat(), "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """一个小仓库，可以放心弄坏；里面有一个做好的旧站。"""
    root = tmp_path / "repository"
    for name in ("overrides", "scripts"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    lay_out(root, ALL)
    (root / "site").mkdir()
    (root / "site/index.html").write_text("旧的站", "utf-8")
    return root


def _break_content(root: Path) -> None:
    (root / "docs/office.md").write_text("---\ntitle: 坏了\n---\n", "utf-8")


def _break_template(root: Path) -> None:
    (root / "overrides/kinds/page.html").write_text("{{ 没有这个变量 }}", "utf-8")


def _break_link(root: Path) -> None:
    with (root / "docs/about/privacy.md").open("a", encoding="utf-8") as page:
        page.write("\n[走丢了](nowhere.md)\n")


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (_break_content, "docs/office.md"),
        (_break_link, "docs/about/privacy.md"),
        (_break_template, "网页没有做成，旧的网站没有动。"),
    ],
)
def test_failed_build_leaves_the_old_site(copy: Path, spoil: Callable[[Path], None], said: str) -> None:
    """内容写错、模板写错，都不动旧的站，也不留半成品。"""
    spoil(copy)
    done = _outreach("build", "--no-compress", "--today", SHIPPED.isoformat(), root=copy)
    assert done.returncode == 1
    assert said in done.stdout + done.stderr
    assert _tree_of(copy / "site") == {"index.html": hashlib.sha256("旧的站".encode()).hexdigest()}
    assert [p.name for p in copy.iterdir() if p.name.startswith((".site", "site."))] == []


def test_good_build_replaces_the_old_site(copy: Path) -> None:
    done = _outreach("build", "--no-compress", "--today", SHIPPED.isoformat(), root=copy)
    assert done.returncode == 0, done.stderr
    assert (copy / "site/index.html").read_text("utf-8") != "旧的站"
    assert [p.name for p in copy.iterdir() if p.name.startswith((".site", "site."))] == []
    assert (copy / "site").stat().st_mode & 0o777 == 0o755


def test_publishing_refuses_the_sample_site(copy: Path) -> None:
    done = _outreach("build", "--publish", "--today", SHIPPED.isoformat(), root=copy)
    assert done.returncode == 1
    assert "publish-sample" in done.stdout
    assert "publish-unreviewed" in done.stdout
    assert (copy / "site/index.html").read_text("utf-8") == "旧的站"
