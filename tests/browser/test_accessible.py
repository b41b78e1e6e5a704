"""axe 查 WCAG 2.2 A、AA：每种版面、两种语言、深浅两色、手机和电脑、标准版和长辈版，菜单和搜索开着也查。一条不许有。

看哪些页、哪几种样子，写在 looks.py。变深有两条路（跟着手机、自己点），另核对它们一样。
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from looks import COLUMNS, LOOKS, PAGES, SMALL, looked_at, violations
from playwright.sync_api import Page
from shipped import PHONE, SITE

from outreach.addresses import LANGUAGES, address
from outreach.disk import ROOT

Open = Callable[..., Page]


def test_every_template_has_a_page() -> None:
    """新添一种版面，要在 PAGES 里添一页。"""
    folder = ROOT / "overrides"
    lists = {f"{file.stem}/index.md" for file in (folder / "lists").glob("*.html")} - {"none/index.md"}
    ends = {f"{file.stem.replace('-', '/', 1)}.md" for file in (folder / "pages").glob("*.html")}
    assert (lists | ends) - set(PAGES) == set()
    kinds = {entry.kind.name for entry in SITE.entries}
    assert kinds - {SITE.by_path[path].kind.name for path in PAGES} == set()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PAGES)
def test_no_violation(path: str, language: str, open_page: Open) -> None:
    """标准版看完，点开长辈版再看：60 像素，不横着滚，一栏。一页只打开一次。"""
    # 不要过渡：换深浅色的一瞬间，颜色在半路上。
    page = open_page(address(path, language), color_scheme="light", reduced_motion="reduce")
    page.evaluate(AXE_SCRIPT)
    standard, elderly = LOOKS[language]
    problems = [*looked_at(page, standard, "标准版")]
    page.set_viewport_size(PHONE)
    page.locator("#elder-button").click()
    page.wait_for_function("getComputedStyle(document.querySelector('.bar')).position === 'static'")
    assert page.evaluate(SMALL, 60) == []
    problems += looked_at(page, elderly, "长辈版")
    assert problems == []
    assert page.evaluate(COLUMNS) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_missing_page_has_no_violation(language: str, open_page: Open) -> None:
    page = open_page("no-such-page/" if language == "zh" else "en/no-such-page/")
    page.evaluate(AXE_SCRIPT)
    assert list(violations(page, "404")) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_open_menu_and_search_have_no_violation(language: str, scheme: str, open_page: Open) -> None:
    """菜单开着、搜索开着（有结果、没结果）也一样。"""
    page = open_page(
        address("explainers/police-wont-file.md", language), color_scheme=scheme, reduced_motion="reduce"
    )
    page.evaluate(AXE_SCRIPT)
    problems = []
    page.locator("#menu-button").click()
    problems += violations(page, "菜单")
    page.locator("#menu-button").click()
    page.locator("#search-button").click()
    problems += violations(page, "搜索")
    for words in ("12309", "zzzz"):
        page.locator("#query").fill(words)
        page.locator("#results a").first.wait_for()
        problems += violations(page, f"搜了 {words}")
    assert problems == []


def test_both_ways_to_dark_are_the_same(open_page: Open) -> None:
    """跟着手机变深，和自己点的深色，是同一套颜色；浅色也是。"""
    for scheme in ("light", "dark"):
        colours = []
        for device, chosen in ((scheme, ""), ("dark" if scheme == "light" else "light", scheme)):
            page = open_page(
                "explainers/", color_scheme=device, before=f"localStorage.setItem('scheme', '{chosen}')"
            )
            colours.append(page.evaluate(_COLOURS))
        assert colours[0] == colours[1]


_COLOURS = """() => [...document.querySelectorAll('body, body *')].filter(e => e.checkVisibility()).map(e => {
  const style = getComputedStyle(e); return [e.tagName, style.color, style.backgroundColor, style.borderColor] })"""
