"""每一页、两种语言，用手机打开：不横着滚，不出错，不向别处要东西；再把做好的文件从头到尾对一遍链接。"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import html
from shipped import ADDRESSES, PHONE, SITE, Visit

from outreach.addresses import LANGUAGES, address
from outreach.kinds.base import Kind
from outreach.outputs import rules_page
from outreach.outputs.compressed import gzipped

MOST_REQUESTS = 5
NARROW = 320
"""最窄的手机，也是放大到 400% 时的宽度（WCAG 1.4.10）。"""
MISSING = {"404.html": "no-such-page/", "en/404.html": "en/no-such-page/"}
"""404 页，和会看到它的一个地址。"""


@pytest.mark.parametrize("address", ADDRESSES, ids=lambda a: a or "/")
def test_opens_cleanly_on_a_phone(address: str, visit: Visit, base: str) -> None:
    visit.clear()
    visit.page.goto(base + address)
    assert [*visit.problems, *_looks(visit)] == []
    own = visit.page.evaluate(_OWN)
    assert len(visit.requests) <= MOST_REQUESTS + own, visit.requests


_OWN = """() => document.querySelectorAll('[data-later-now], #offline, main link[rel=stylesheet], main script[src]').length"""
"""这一页自己写明还要的：断网以前先备好的脚本；只有这一页用的样式、脚本（印明白纸、查批号、断网能用的）。"""


@pytest.mark.parametrize("shown_at", MISSING.values())
def test_missing_page_opens_cleanly(shown_at: str, visit: Visit, base: str) -> None:
    """深浅不同的错地址也要样式、脚本都在。"""
    for wrong in (shown_at, f"{shown_at}deeper/still.html"):
        visit.clear()
        visit.page.goto(base + wrong)
        own = [p for p in visit.problems if wrong not in p and "status of 404" not in p]
        assert [*own, *_looks(visit)] == []
        assert 1 < len(visit.requests) <= MOST_REQUESTS
        assert (
            visit.page.locator("html")
            .get_attribute("lang")
            .startswith("en" if wrong.startswith("en/") else "zh")
        )


def _looks(visit: Visit) -> Iterator[str]:
    """这一页摆得对不对：宽度、标题。"""
    page = visit.page
    first = page.viewport_size["width"]
    # 换窗口大小慢：这一页最后是窄的，下一页就从窄的看起。
    for width in (first, NARROW + PHONE["width"] - first):
        if width != first:
            page.set_viewport_size({"width": width, "height": PHONE["height"]})
        needed = page.evaluate("document.documentElement.scrollWidth")
        if needed > width:
            yield f"{width} 像素宽的手机上要横着滚：页面有 {needed} 宽，{_wide(visit, width)}"
    for only in ("h1", "main", "header", "footer"):
        if (count := page.locator(only).count()) != 1:
            yield f"有 {count} 个 {only}"
    if not page.title().strip():
        yield "没有标题"


def _wide(visit: Visit, width: int) -> str:
    return visit.page.evaluate(
        """width => [...document.querySelectorAll('body *')]
        .filter(e => e.getBoundingClientRect().right > width + 1).slice(-3).map(e => e.outerHTML.slice(0, 90)).join('\\n')""",
        width,
    )


def test_pages_are_those_of_the_model(site_folder: Path) -> None:
    """做出来的页，一页不多一页不少。"""
    built = {path.relative_to(site_folder).as_posix() for path in site_folder.rglob("*.html")}
    assert built == {f"{a}index.html" for a in ADDRESSES} | set(MISSING)


@cache
def _tree(file: Path) -> html.HtmlElement:
    return html.document_fromstring(file.read_bytes())


def _targets(file: Path) -> Iterator[str]:
    for node in _tree(file).iter():
        yield from (node.get(name) for name in ("href", "src", "action", "data-index") if node.get(name))


def _pages(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.html"))


def test_links_and_anchors_resolve(site_folder: Path) -> None:
    """站内的每个链接都有那一页，带 # 的那一页上都有那个编号。"""
    dead = [
        f"{page.relative_to(site_folder)} → {target}"
        for page in _pages(site_folder)
        for target in set(_targets(page))
        if not _resolves(site_folder, page, target)
    ]
    assert dead == []


def _resolves(folder: Path, page: Path, target: str) -> bool:
    here = urljoin("http://own/", page.relative_to(folder).as_posix())
    there = urlsplit(urljoin(here, target))
    if there.scheme == "webcal":
        return (folder / unquote(there.path).lstrip("/")).is_file()
    if there.scheme not in ("http", "https") or there.netloc != "own":
        return there.scheme in ("tel", "https", "data")
    path = unquote(there.path).lstrip("/")
    file = folder / (posixpath.join(path, "index.html") if path.endswith("/") or not path else path)
    if not file.is_file():
        return False
    return not there.fragment or bool(_tree(file).xpath("//*[@id=$id]", id=unquote(there.fragment)))


def test_ids_are_unique(site_folder: Path) -> None:
    for page in _pages(site_folder):
        ids = _tree(page).xpath("//@id")
        assert sorted(ids) == sorted(set(ids)), page


def test_heading_ids_are_the_same_in_both_languages(site_folder: Path) -> None:
    """换语言能停在同一段。规则页是程序生成的，只有中文。"""
    for entry in SITE.all(Kind):
        if entry.path == rules_page.PATH:
            continue
        files = [site_folder / address(entry.path, language) / "index.html" for language in LANGUAGES]
        # “这一页的词”两种语言各标各的：一边没有标到词，就没有那一节。
        found = "//article//h2[@id != 'words']/@id | //article//h3/@id"
        chinese, english = (_tree(file).xpath(found) for file in files)
        assert chinese == english, entry.path


def test_every_heading_has_an_id(site_folder: Path) -> None:
    for page in _pages(site_folder):
        if page.name != "404.html":
            assert _tree(page).xpath("//article//h2[not(@id)][not(ancestor::template)]") == [], page


def test_language_link_leads_to_the_twin(site_folder: Path) -> None:
    for entry in SITE.entries:
        for here, there in (LANGUAGES, LANGUAGES[::-1]):
            own = address(entry.path, here)
            (link,) = _tree(site_folder / own / "index.html").xpath("//header//a[@hreflang]/@href")
            assert urljoin(f"http://own/{own}", link) == f"http://own/{address(entry.path, there)}"


def test_every_page_says_it_is_a_sample(site_folder: Path) -> None:
    for page in _pages(site_folder):
        words = "Sample site" if page.is_relative_to(site_folder / "en") else "示例网站"
        assert words in _tree(page).text_content(), page


def test_only_registered_numbers_can_be_dialled(site_folder: Path) -> None:
    """示例电话不给拨号链接；能拨的都是渠道里登记的。"""
    known = {e.model.number.tel for e in SITE.channels.values() if e.model.number}
    for page in _pages(site_folder):
        dialled = {t.removeprefix("tel:") for t in _targets(page) if t.startswith("tel:")}
        assert dialled <= known, page
        assert not any(" " in number for number in dialled)


_LISTS = {
    "a-z", "contribute", "deadlines", "guide-map", "handouts", "outdated-words", "plain-words", "sources", "tell", "v",
}  # fmt: skip
"""全部内容、登记、工作人员用的页：一长串，不是讲一件事的。"""


def _weight(file: Path) -> int:
    """gzip 后多少字节。"""
    return len(gzipped(file.read_bytes()))


def test_pages_are_light(site_folder: Path) -> None:
    """一页（连样式和脚本）gzip 后多少字节：两格信号也等得起。"""
    style, script = (_weight(next(site_folder.glob(f"assets/site.*.{ending}"))) for ending in ("css", "js"))
    assert script <= 6_000
    for page in _pages(site_folder):
        if not _LISTS & set(page.parts):
            # 看过别的页，样式和脚本都在，这一页只要这么多；只印在纸上的那一块也算。
            assert _weight(page) <= 9 * 1024, page
        if "explainers" in page.parts or page.parent in (site_folder, site_folder / "en"):
            assert _weight(page) + style + script <= 22_000, page
