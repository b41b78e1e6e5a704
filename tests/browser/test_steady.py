"""打开时不跳：字画出来以后位置不再动（CLS 小于 0.02），长辈版、有声音按钮、没网的副本也一样。

手机上页头不等样式表，先画出来；样式表到了，页头里的每一样还在原处、还是原来的样子。
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from looks import PAGES
from playwright.sync_api import Browser, Page, expect
from shipped import DESK, FRUGAL, PHONE
from test_aloud import _with
from test_elder import ELDER

from outreach.addresses import LANGUAGES, address

Open = Callable[..., Page]
_SHIFTS = """() => new Promise(done => { const seen = [];
  new PerformanceObserver(list => seen.push(...list.getEntries())).observe({type: 'layout-shift', buffered: true});
  setTimeout(() => done(seen.filter(s => !s.hadRecentInput).reduce((sum, s) => sum + s.value, 0)), 150) })"""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("before", "size"),
    [("", PHONE), (ELDER, PHONE), (_with("voice('zh-CN', true)", "voice('en-GB', true)"), PHONE), ("", DESK)],
    ids=["phone", "elder", "voice", "desk"],
)
def test_nothing_jumps(before: str, size: dict[str, int], language: str, open_page: Open) -> None:
    page = open_page(address("index.md", language), before=before, viewport=size)
    shifts = {}
    # 有声音的、电脑上的，隔一页看一页：和手机上差得不多，省一半时间。
    for path in PAGES if size is PHONE and "voice" not in before else PAGES[::2]:
        page.goto(page.evaluate("location.origin") + "/" + address(path, language))
        shifts[path] = page.evaluate(_SHIFTS)
    assert {path: moved for path, moved in shifts.items() if moved >= 0.02} == {}


_HEADER = """() => [...document.querySelectorAll('.md-banner, .md-banner p, .bar, .bar *')].filter(e => e.checkVisibility()).map(e => {
  const box = e.getBoundingClientRect(), style = getComputedStyle(e);
  return [e.tagName, e.id, ...[box.left, box.top, box.width, box.height].map(Math.round), style.color, style.backgroundColor, style.fontSize] })"""
_SHEET = "**/assets/site.*.css"
_PAINTED = "performance.getEntriesByName('first-contentful-paint').length > 0"


@pytest.mark.parametrize(
    ("before", "scheme"),
    [("", "light"), ("", "dark"), ("localStorage.setItem('scheme', 'dark')", "light"), (ELDER, "dark")],
    ids=["light", "dark", "chosen", "elder"],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_header_does_not_wait_for_the_stylesheet(
    language: str, before: str, scheme: str, browser: Browser, base: str
) -> None:
    """样式表还没到，页头已经画好；后面的没有乱着画出来。到了以后页头不变。"""
    context = browser.new_context(viewport=PHONE, color_scheme=scheme, reduced_motion="reduce")
    context.add_init_script(FRUGAL + ";" + before)
    page = context.new_page()
    page.route(_SHEET, lambda route: None)
    page.goto(base + address("explainers/police-wont-file.md", language), wait_until="commit")
    page.wait_for_function(_PAINTED)
    early = page.evaluate(_HEADER)
    assert page.locator("#main").count() == 0
    page.unroute(_SHEET)  # 扣着的放行
    expect(page.locator("footer")).to_be_attached()
    page.wait_for_load_state("load")
    assert page.evaluate(_HEADER) == early
    assert page.evaluate(_SHIFTS) < 0.02
    context.close()


@pytest.mark.parametrize(("script", "size"), [(True, DESK), (False, PHONE)], ids=["desk", "no script"])
def test_elsewhere_nothing_is_painted_before_the_stylesheet(
    script: bool, size: dict[str, int], browser: Browser, base: str
) -> None:
    """电脑、没有脚本的：页头先写好的几条不够用，照旧等样式表。"""
    context = browser.new_context(viewport=size, java_script_enabled=script)
    page = context.new_page()
    page.route(_SHEET, lambda route: None)
    page.goto(base + "explainers/police-wont-file/", wait_until="commit")
    page.wait_for_timeout(500)
    assert page.evaluate(_PAINTED) is False
    page.unroute(_SHEET)  # 扣着的放行
    expect(page.locator("footer")).to_be_visible()
    context.close()
