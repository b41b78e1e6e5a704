"""长辈版：24 像素的字、还能到 30，能点的 60 像素，黑白分明，一栏；选过就记着，第一笔就是。字再放大也不横着滚。"""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urljoin

import pytest
from looks import NARROW, OVER, PAGES
from playwright.sync_api import Page, expect
from shipped import Visit

from outreach.addresses import LANGUAGES, address

Open = Callable[..., Page]
both_languages = pytest.mark.parametrize("language", LANGUAGES)
ELDER = "localStorage.setItem('elder', '24')"

_SIZE = "parseFloat(getComputedStyle(document.body).fontSize)"


@both_languages
def test_switch_is_remembered_and_set_before_the_first_paint(language: str, open_page: Open) -> None:
    watch = """new MutationObserver(() => { if (document.body && window.early === undefined)
      window.early = document.documentElement.dataset.elder || '' }).observe(document, {childList: true, subtree: true})"""
    page = open_page(address("index.md", language), before=watch)
    assert page.evaluate(_SIZE) == 18
    elder, larger = page.locator("#elder-button"), page.locator("#larger-button")
    expect(elder).to_have_text("长辈版" if language == "zh" else "Larger text", use_inner_text=True)
    expect(larger).to_be_hidden()
    elder.click()
    assert page.evaluate(_SIZE) == 24
    expect(elder).to_have_text("标准版" if language == "zh" else "Standard", use_inner_text=True)
    larger.click()
    assert page.evaluate(_SIZE) == 30
    page.goto(urljoin(page.url, "about/"))
    assert page.evaluate("window.early") == "30"
    assert page.evaluate(_SIZE) == 30
    page.locator("#larger-button").click()
    assert page.evaluate(_SIZE) == 24
    page.locator("#elder-button").click()
    page.reload()
    assert page.evaluate("window.early") == ""
    assert page.evaluate(_SIZE) == 18


def test_switch_works_where_nothing_can_be_stored(open_page: Open) -> None:
    page = open_page(
        before="Object.defineProperty(window, 'localStorage', {get() { throw new Error('不许') }})"
    )
    page.locator("#elder-button").click()
    assert page.evaluate(_SIZE) == 24


@pytest.mark.parametrize(
    ("path", "language"), [*((path, "zh") for path in PAGES), *((path, "en") for path in PAGES[::2])]
)
def test_text_at_250_percent_loses_nothing(path: str, language: str, open_page: Open) -> None:
    """320 像素宽，字放到 250%：不横着滚，字不叠着、不被切掉（表格、代码自己滚）。微信里放大 1.5 倍也一样。"""
    page = open_page(address(path, language), viewport=NARROW)
    for scale in ("168.75%", "281.25%"):
        page.evaluate("scale => document.documentElement.style.fontSize = scale", scale)
        assert page.evaluate(OVER) <= 0, scale
        assert page.evaluate(_CUT) == [], scale
    assert page.evaluate(_SIZE) == 45


_CUT = """() => [...document.querySelectorAll('header *, main *, footer *')].filter(e => e.checkVisibility({visibilityProperty: true})
  && [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()) && !e.closest('table, pre, .visually-hidden, .page--home h1')
  && [...e.childNodes].some(n => { if (n.nodeType !== 3) return; const r = document.createRange(); r.selectNodeContents(n); return [...r.getClientRects()].some(b => b.right > innerWidth + 1 || b.left < -1) }))
  .map(e => e.outerHTML.slice(0, 120))"""


# 急事电话、快速离开、微信


@both_languages
@pytest.mark.parametrize("elder", ["", ELDER], ids=["standard", "elder"])
def test_emergency_numbers_are_one_tap_away(elder: str, language: str, open_page: Open) -> None:
    """读到哪里，页头的“急事电话”都在；点一下就是能拨的号码。长辈版的页头在最上面。"""
    page = open_page(
        address("explainers/police-wont-file.md", language), before=elder, reduced_motion="reduce"
    )
    if not elder:
        page.evaluate("document.getElementById('not-us').scrollIntoView()")
    link = page.get_by_role("banner").get_by_role("link", name="急事电话" if language == "zh" else "Urgent")
    expect(link).to_be_in_viewport()
    link.click()
    for number in ("110", "12309", "12348"):
        expect(page.locator(f".foot a[href='tel:{number}']")).to_be_in_viewport()


def test_every_page_has_the_emergency_numbers(visit: Visit, base: str) -> None:
    for address_ in (
        "",
        "laws/criminal-law/",
        "en/contribute/rules/",
        "no-such-page/",
        "tell/",
        "en/wall-chart/",
    ):
        visit.page.goto(base + address_)
        assert visit.page.locator("header a[href='#call-now']").count() == 1
        assert visit.page.locator("#call-now a[href='tel:110']").count() == 1


@both_languages
def test_leaving_button_stays_reachable_in_the_elder_version(language: str, open_page: Open) -> None:
    page = open_page(address("explainers/domestic-violence.md", language), before=ELDER)
    leave = page.locator("#leave")
    expect(leave).to_be_in_viewport()
    page.evaluate("scrollTo(0, 2000)")
    expect(leave).to_be_in_viewport()
    assert leave.bounding_box()["height"] >= 60
    leave.click()
    page.wait_for_url(lambda url: "domestic-violence" not in url)
