"""不用鼠标也走得到每一处；手指点得准：按钮、整行链接至少 44 像素高。"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect
from shipped import DESK, PHONE

from outreach.addresses import LANGUAGES, address

Open = Callable[..., Page]
PATHS = [
    "index.md",
    "who-helps/police-wont-file.md",
    "who-helps/start.md",
    "explainers/domestic-violence.md",
    "workstations/chengguan.md",
    "workstations/index.md",
    "events/reception.md",
    "plain-words.md",
]
both_languages = pytest.mark.parametrize("language", LANGUAGES)

# 看得见、该走得到的，按页面先后。
_REACHABLE = """() => [...document.querySelectorAll('a[href], button, input, summary, [tabindex]')]
  .filter(e => e.checkVisibility({visibilityProperty: true}) && e.tabIndex >= 0)
  .map((e, n) => { e.dataset.order = n; return (e.textContent.trim() || e.id).replace(/\\s+/g, ' ').slice(0, 40) })"""
_FOCUSED = """() => { const e = document.activeElement, s = getComputedStyle(e), box = e.getBoundingClientRect();
  return {order: Number(e.dataset.order ?? -1), outline: s.outlineStyle === 'none' ? 0 : parseFloat(s.outlineWidth),
    inside: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth} }"""


@both_languages
@pytest.mark.parametrize("path", PATHS)
def test_tab_reaches_everything_in_order(path: str, language: str, open_page: Open) -> None:
    """一个不漏，次序不乱；每一处都看得见焦点，而且在屏幕里。"""
    page = open_page(address(path, language))
    names = page.evaluate(_REACHABLE)
    for order, name in enumerate(names):
        page.keyboard.press("Tab")
        focused = page.evaluate(_FOCUSED)
        assert focused["order"] == order, f"第 {order + 1} 次 Tab 该到“{name}”"
        assert focused["outline"] > 0, f"看不出焦点在“{name}”"
        assert focused["inside"], f"焦点在“{name}”，却在屏幕外面"


@both_languages
@pytest.mark.parametrize("size", ["phone", "desk"])
def test_tab_starts_with_skip_link_and_header(size: str, language: str, open_page: Open) -> None:
    how = {"viewport": DESK} if size == "desk" else {}
    page = open_page(address("explainers/police-wont-file.md", language), **how)
    header = [
        "a.skip",
        "#language",
        "#elder-button",
        "a.brand",
        "a[href='#call-now']",
        "#search-button",
        "#menu-button",
    ]
    if size == "desk":  # 宽屏上栏目直接摆着，没有菜单按钮
        header = ["a.skip", "#language", "#elder-button", "a.brand"]
    for selector in header:
        page.keyboard.press("Tab")
        expect(page.locator(selector)).to_be_focused()


@both_languages
def test_skip_link_goes_to_the_text(language: str, open_page: Open) -> None:
    page = open_page(address("explainers/police-wont-file.md", language))
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@both_languages
@pytest.mark.parametrize(("button", "panel"), [("#menu-button", "#menu"), ("#search-button", "#search")])
def test_opens_with_enter_and_closes_with_escape(
    button: str, panel: str, language: str, open_page: Open
) -> None:
    page = open_page(address("index.md", language))
    expect(page.locator(panel)).to_be_hidden()
    page.locator(button).focus()
    page.keyboard.press("Enter")
    expect(page.locator(panel)).to_be_visible()
    expect(page.locator(button)).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(page.locator(panel)).to_be_hidden()
    expect(page.locator(button)).to_be_focused()
    expect(page.locator(button)).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Space")
    expect(page.locator(panel)).to_be_visible()


@both_languages
def test_search_by_keyboard_alone(language: str, open_page: Open) -> None:
    """打开就能打字；Tab 到结果，回车就去。"""
    page = open_page(address("index.md", language))
    page.locator("#search-button").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#query")).to_be_focused()
    page.keyboard.type("12348")
    page.locator("#results a.row", has_text="12348").first.wait_for()
    page.keyboard.press("Tab")
    expect(page.locator("#results a").first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "12348" in url or "legal-aid" in url)


@both_languages
def test_open_menu_lists_every_section(language: str, open_page: Open) -> None:
    page = open_page(address("laws/index.md", language))
    page.locator("#menu-button").focus()
    page.keyboard.press("Enter")
    links = page.locator("#menu a")
    assert links.count() == 6
    for link in links.all():
        page.keyboard.press("Tab")
        expect(link).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator("#scheme-button")).to_be_focused()


_SMALL = """() => [...document.querySelectorAll('button, input:not([type=checkbox]), .row, a.dial, .tool, .door, .brand, .menu a, .leave, nav a')]
  .filter(e => e.checkVisibility({visibilityProperty: true}))
  .map(e => [e.outerHTML.slice(0, 100), e.getBoundingClientRect()])
  .filter(([_, box]) => box.height < 44 || box.width < 24).map(([html, box]) => `${Math.round(box.width)}×${Math.round(box.height)} ${html}`)"""


@both_languages
@pytest.mark.parametrize("path", [*PATHS, "explainers/police-wont-file.md", "channels/12309.md", "office.md"])
def test_tap_targets_are_big_enough(path: str, language: str, open_page: Open) -> None:
    page = open_page(address(path, language))
    assert page.evaluate(_SMALL) == []
    page.locator("#menu-button").click()
    assert page.evaluate(_SMALL) == []
    page.locator("#menu-button").click()
    page.locator("#search-button").click()
    page.locator("#query").fill("12309")
    page.locator("#results a").first.wait_for()
    assert page.evaluate(_SMALL) == []


@both_languages
def test_header_without_script_covers_nothing(language: str, browser: Browser, base: str) -> None:
    """没有脚本，菜单是展开的；跳到的小标题要看得见。"""
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(base + address("explainers/domestic-violence.md", language) + "#contact")
    heading, header = (page.locator(one).bounding_box() for one in ("#contact", "header.bar"))
    assert heading and header
    assert header["y"] + header["height"] <= heading["y"]
    context.close()
