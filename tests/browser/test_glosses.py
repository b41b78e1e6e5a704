"""法律词当场解释：点、按键都打得开，Esc 关上焦点还在词上；没有脚本是页末的一列；axe 一条不许有；脚本够小。"""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
import rjsmin
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, expect
from shipped import DESK, PHONE

from outreach.addresses import LANGUAGES, address
from outreach.disk import ROOT

Open = Callable[..., Page]
PATHS = [
    "explainers/police-wont-file.md",
    "explainers/relative-detained.md",
    "who-helps/state-compensation.md",
]
_RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], "resultTypes": ["violations"]}
_RUN = """async rules => (await axe.run(document, rules)).violations.flatMap(v => v.nodes.map(
  n => `${v.id}：${n.html.slice(0, 120)} ${n.failureSummary}`))"""
both_languages = pytest.mark.parametrize("language", LANGUAGES)


def _meaning(page: Page, number: int) -> str:
    return page.locator(f"#word-{number} > span").inner_text()


@both_languages
@pytest.mark.parametrize("path", PATHS)
def test_tap_opens_and_closes(path: str, language: str, open_page: Open) -> None:
    """点开的是这个词的大白话；再点它、点那一块、点别处都关上；不跳走。"""
    page = open_page(address(path, language))
    here, words, tip = page.url, page.locator(".gloss"), page.locator("#tip")
    assert words.count() > 2
    for n in range(words.count()):
        word = words.nth(n)
        expect(word).to_have_attribute("aria-expanded", "false")
        word.click()
        expect(word).to_have_attribute("aria-expanded", "true")
        expect(tip).to_have_text(_meaning(page, n + 1))
        (word, tip, page.locator("h1"))[n % 3].click()
        expect(tip).to_have_count(0)
        expect(word).to_have_attribute("aria-expanded", "false")
    assert page.url == here


@both_languages
def test_only_one_is_open(language: str, open_page: Open) -> None:
    page = open_page(address(PATHS[0], language))
    for n in (0, 2, 1):
        page.locator(".gloss").nth(n).focus()
        page.keyboard.press("Enter")
        expect(page.locator("#tip")).to_have_text(_meaning(page, n + 1))
        assert page.locator(".gloss[aria-expanded=true]").count() == 1


@pytest.mark.parametrize("key", ["Enter", " "])
@both_languages
def test_keyboard_opens_and_escape_returns(language: str, key: str, open_page: Open) -> None:
    page = open_page(address(PATHS[0], language))
    word = page.locator(".gloss").nth(1)
    word.focus()
    page.keyboard.press(key)
    expect(page.locator("#tip")).to_have_text(_meaning(page, 2))
    page.keyboard.press("Escape")
    expect(page.locator("#tip")).to_have_count(0)
    expect(word).to_be_focused()
    expect(word).to_have_attribute("aria-expanded", "false")


@pytest.mark.parametrize("size", [PHONE, DESK, {"width": 320, "height": 568}], ids=["phone", "desk", "small"])
@both_languages
def test_bubble_is_at_the_word_and_on_the_page(language: str, size: dict[str, int], open_page: Open) -> None:
    """就在词的下面，左右不出屏幕，字号不小于正文的九成。"""
    page = open_page(address(PATHS[0], language), viewport=size)
    for word in page.locator(".gloss").all():
        word.click()
        bubble, mark = page.locator("#tip").bounding_box(), word.bounding_box()
        assert bubble and mark
        assert 0 <= bubble["y"] - (mark["y"] + mark["height"]) <= 12
        assert bubble["x"] >= 0
        assert bubble["x"] + bubble["width"] <= size["width"]
        assert page.locator("#tip").evaluate("e => parseFloat(getComputedStyle(e).fontSize)") >= 16
        page.keyboard.press("Escape")


@both_languages
def test_without_script_it_is_a_list_at_the_end(language: str, open_page: Open) -> None:
    """每个词跳到页末它那一条，那一条跳得回来。"""
    page = open_page(address(PATHS[0], language), java_script_enabled=False)
    words = page.locator(".gloss")
    assert words.count() == page.locator(".words li").count() > 2
    for n in range(words.count()):
        words.nth(n).click()
        assert page.url.endswith(f"#word-{n + 1}")
        page.locator(f"#word-{n + 1} a").click()
        assert page.url.endswith(f"#said-{n + 1}")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@both_languages
def test_open_bubble_has_no_violation(language: str, scheme: str, open_page: Open) -> None:
    for path in PATHS:
        page = open_page(address(path, language), color_scheme=scheme, reduced_motion="reduce")
        page.evaluate(AXE_SCRIPT)
        page.locator(".gloss").first.click()
        assert page.evaluate(_RUN, _RULES) == []


def test_the_script_is_small_and_old_fashioned() -> None:
    """压紧后不到 1 KB；没有 Chromium 70 不认的写法（?.、??、箭头函数、模板字符串）。"""
    block = (ROOT / "overrides/assets/site/30-gloss.js").read_text("utf-8")
    assert len(rjsmin.jsmin(block).encode()) <= 1024
    assert not re.search(r"\?\.|\?\?|=>|`|\b(?:let|const)\b|\.replaceWith\(|\.at\(", block)
