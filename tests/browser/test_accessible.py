"""axe 查 WCAG 2.2 A、AA：每种版面、两种语言、深浅两色、手机和电脑，菜单和搜索开着也查。一条不许有。

手机浅色、电脑深色查全部规则；另两种搭配只有颜色不同，只查颜色。变深有两条路（跟着手机、自己点），另核对它们一样。
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page
from shipped import DESK, PHONE

from outreach.addresses import LANGUAGES, address

PAGES = [
    "index.md",
    "office.md",
    "plain-words.md",
    "a-z/index.md",
    "channels/12309.md",
    "contribute/rules.md",
    "events/2026-12-04-constitution-day.md",
    "events/index.md",
    "events/reception.md",
    "lectures.md",
    "explainers/domestic-violence.md",
    "explainers/police-wont-file.md",
    "about/figures.md",
    "consultations/2026-06-leaflets.md",
    "consultations/2026-11-opening-hours.md",
    "consultations/index.md",
    "heard/2026-10-lift.md",
    "heard/index.md",
    "laws/general-principles-civil-law.md",
    "guide-map/index.md",
    "tell/index.md",
    "wall-chart/index.md",
    "who-helps/index.md",
    "who-helps/crime.md",
    "who-helps/police-wont-file.md",
    "workstations/chengguan.md",
    "workstations/index.md",
]
"""每种版面至少一页。"""
ALL_RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
LOOKS = [
    ("手机浅色", PHONE, "light", ALL_RULES),
    ("手机深色", PHONE, "dark", COLOURS),
    ("电脑深色", DESK, "dark", ALL_RULES),
    ("电脑浅色", DESK, "light", COLOURS),
]
_RUN = """async rules => (await axe.run(document, rules)).violations.flatMap(v => v.nodes.map(
  n => `${v.id}：${n.html.slice(0, 120)} ${n.failureSummary}`))"""
Open = Callable[..., Page]


def _violations(page: Page, where: str, rules: object = ALL_RULES) -> Iterator[str]:
    yield from (f"{where} {found}" for found in page.evaluate(_RUN, rules))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PAGES)
def test_no_violation(path: str, language: str, open_page: Open) -> None:
    # 不要过渡：换深浅色的一瞬间，颜色在半路上。
    page = open_page(address(path, language), color_scheme="light", reduced_motion="reduce")
    page.evaluate(AXE_SCRIPT)
    problems = []
    for name, size, scheme, rules in LOOKS:
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme)
        problems += _violations(page, name, rules)
    assert problems == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_missing_page_has_no_violation(language: str, open_page: Open) -> None:
    page = open_page("no-such-page/" if language == "zh" else "en/no-such-page/")
    page.evaluate(AXE_SCRIPT)
    assert list(_violations(page, "404")) == []


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
    problems += _violations(page, "菜单")
    page.locator("#menu-button").click()
    page.locator("#search-button").click()
    problems += _violations(page, "搜索")
    for words in ("12309", "zzzz"):
        page.locator("#query").fill(words)
        page.locator("#results a").first.wait_for()
        problems += _violations(page, f"搜了 {words}")
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
