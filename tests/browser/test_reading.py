"""读者看得到、读得懂、走得通：没有脚本时、字号行宽、换语言、深色、首页第一屏。"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Page, expect
from shipped import ADDRESSES, DESK, PHONE, SITE, TODAY

from outreach.addresses import LANGUAGES, address
from outreach.kinds.base import Kind
from outreach.kinds.page import Home

Open = Callable[..., Page]
both_languages = pytest.mark.parametrize("language", LANGUAGES)
PAGES = [
    "index.md",
    "explainers/police-wont-file.md",
    "workstations/chengguan.md",
    "who-helps/police-wont-file.md",
    "events/reception.md",
    "channels/12309.md",
    "plain-words.md",
    "office.md",
    "about/privacy.md",
]
HAN = re.compile(r"[\u4e00-\u9fff]")


# 没有脚本


@both_languages
@pytest.mark.parametrize("path", PAGES)
def test_without_script_everything_can_be_read(path: str, language: str, open_page: Open) -> None:
    """栏目都摆着；有脚本时看得到的文字，没有脚本一样看得到。

    只印在纸上的、微信里才说的、前一场过了才轮到的活动，有没有脚本都先不摆出来。"""
    page = open_page(address(path, language), java_script_enabled=False)
    links = page.locator("header nav a")
    assert links.count() == 6
    assert all(link.is_visible() for link in links.all())
    hidden = page.evaluate(
        """() => [...document.querySelectorAll('main *')].filter(e => e.textContent.trim() && !e.closest('.js-only')
        && !e.closest('svg, .paper, .poster, .by, .wechat-only, [data-ends][hidden]') && !e.checkVisibility({opacityProperty: true, visibilityProperty: true})).map(e => e.outerHTML.slice(0, 120))"""
    )
    assert hidden == []
    assert page.locator(".paper:visible").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@both_languages
def test_without_script_no_button_does_nothing(language: str, open_page: Open) -> None:
    """按了没反应的按钮，不如没有。"""
    for path in ("index.md", "workstations/chengguan.md", "explainers/domestic-violence.md"):
        page = open_page(address(path, language), java_script_enabled=False)
        assert page.locator("button:visible, input:visible").count() == 0


@both_languages
def test_without_script_search_leads_to_the_full_list(language: str, open_page: Open, base: str) -> None:
    page = open_page(address("explainers/police-wont-file.md", language), java_script_enabled=False)
    page.get_by_role("banner").get_by_role("link", name="搜索" if language == "zh" else "Search").click()
    assert page.url == base + address("a-z/index.md", language)
    page.wait_for_load_state()
    listed = set(page.evaluate("[...document.querySelectorAll('article a')].map(a => a.href)"))
    for entry in SITE.entries:
        in_guide = entry.kind.name == "question"
        if entry.path not in ("index.md", "a-z/index.md") and not in_guide:
            assert base + address(entry.path, language) in listed


# 字号、行宽

_TEXT = """() => [...document.querySelectorAll('article p, article li, article dd, article dt, article td')]
  .filter(e => e.checkVisibility() && [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()))
  .map(e => { const s = getComputedStyle(e), size = parseFloat(s.fontSize), r = document.createRange(); r.selectNodeContents(e);
    const lines = {}; for (const b of r.getClientRects()) { const k = Math.round(b.bottom / 8); lines[k] = [Math.min(b.left, (lines[k] || [1e9])[0]), Math.max(b.right, (lines[k] || [0, 0])[1])] }
    const widest = Math.max(...Object.values(lines).map(([l, r]) => r - l));
    return {text: e.textContent.trim().slice(0, 30), size, height: parseFloat(s.lineHeight) / size, chars: widest / size,
      main: !e.matches('.checked, .hint, .kicker, .note') && !e.closest('a, button, table, .deadline li, .basis, .path, .tags, .state, .doors, .rows, .calendar')} })"""


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
@pytest.mark.parametrize("path", PAGES)
def test_text_is_large_and_lines_are_short(path: str, size: dict[str, int], open_page: Open) -> None:
    page = open_page(address(path, "zh"), viewport=size)
    body = page.evaluate(
        "() => { const s = getComputedStyle(document.body); return [parseFloat(s.fontSize), parseFloat(s.lineHeight)] }"
    )
    assert body[0] >= 18
    assert body[1] / body[0] >= 1.7
    for block in page.evaluate(_TEXT):
        assert block["size"] >= 14, block
        assert block["chars"] <= 34.5, block
        if block["main"]:
            assert block["size"] >= 18, block
            assert block["height"] >= (1.64 if block["size"] >= 20 else 1.7), block


@both_languages
@pytest.mark.parametrize("path", PAGES)
def test_text_a_third_larger_still_fits(path: str, language: str, open_page: Open) -> None:
    """手机里把字调大三分之一，网页跟着大，也不横着滚。"""
    page = open_page(address(path, language))
    page.add_style_tag(content=":root { font-size: 150% !important }")
    assert page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)") == 24
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_rows_do_not_touch(size: dict[str, int], open_page: Open) -> None:
    """一行一行的链接之间有空，手指不会点到隔壁。"""
    for path in ("index.md", "who-helps/start.md", "explainers/index.md", "events/index.md"):
        page = open_page(address(path, "zh"), viewport=size)
        assert page.evaluate(_TOUCHING) == [], path


_TOUCHING = """() => { const boxes = [...document.querySelectorAll('#main .row')].filter(e => e.checkVisibility()).map(e => e.getBoundingClientRect());
  return boxes.slice(1).flatMap((box, n) => box.top - boxes[n].bottom >= 8 || box.left - boxes[n].right >= 8 ? [] : [n]) }"""


# 换语言、深浅色


def _tap(page: Page, selector: str) -> None:
    """往回翻一点，页头上面一行就出来；再用手指点。Locator.click 会先滚动页面，读到哪里就乱了。"""
    page.mouse.move(PHONE["width"] / 2, PHONE["height"] / 2)
    page.mouse.wheel(0, -20)
    expect(page.locator(selector)).to_be_in_viewport(ratio=1)
    box = page.locator(selector).bounding_box()
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def test_language_switch_keeps_page_and_heading(open_page: Open, base: str) -> None:
    page = open_page("explainers/police-wont-file/#steps", reduced_motion="reduce")
    _tap(page, "#language")
    page.wait_for_url(base + "en/explainers/police-wont-file/#steps")
    expect(page.locator("#steps")).to_be_in_viewport()
    _tap(page, "#language")
    page.wait_for_url(base + "explainers/police-wont-file/#steps")


@pytest.mark.parametrize("further", [0, 300])
@pytest.mark.parametrize("heading", ["steps", "not-us"])
def test_language_switch_keeps_the_heading_being_read(
    heading: str, further: int, open_page: Open, base: str
) -> None:
    """读到哪一段，就停在哪一段；小标题已经滚出屏幕、网址里是别的 # 也一样。"""
    page = open_page("explainers/police-wont-file/#deadline", reduced_motion="reduce")
    page.evaluate(f"document.getElementById('{heading}').scrollIntoView(); scrollBy(0, {further})")
    _tap(page, "#language")
    page.wait_for_url(base + f"en/explainers/police-wont-file/#{heading}")


def test_language_switch_at_the_top_stays_at_the_top(open_page: Open, base: str) -> None:
    page = open_page("explainers/police-wont-file/")
    _tap(page, "#language")
    page.wait_for_url(lambda url: url.rstrip("#") == base + "en/explainers/police-wont-file/")


def test_dark_is_remembered_and_set_before_the_first_paint(open_page: Open) -> None:
    """选过深色，再来时第一笔就是深的，不先闪一下白。"""
    watch = """new MutationObserver(() => { if (document.body && window.early === undefined)
      window.early = document.documentElement.dataset.scheme || '' }).observe(document, {childList: true, subtree: true})"""
    page = open_page("index.html", color_scheme="light", before=watch)
    light = page.evaluate(_BACKGROUND)
    page.locator("#menu-button").click()
    button = page.locator("#scheme-button")
    expect(button).to_have_text("深色")
    button.click()
    expect(button).to_have_text("浅色")
    page.reload()
    assert page.evaluate("window.early") == "dark"
    assert page.evaluate(_BACKGROUND) != light
    page.goto(urljoin(page.url, "en/about/"))
    assert page.evaluate("document.documentElement.dataset.scheme") == "dark"
    page.locator("#menu-button").click()
    page.locator("#scheme-button").click()
    page.reload()
    assert page.evaluate(_BACKGROUND) == light


_BACKGROUND = "getComputedStyle(document.body).backgroundColor"


def test_dark_follows_the_phone_until_chosen(open_page: Open) -> None:
    page = open_page(color_scheme="light", reduced_motion="reduce")
    light = page.evaluate(_BACKGROUND)
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(_BACKGROUND) != light


def test_page_works_where_nothing_can_be_stored(open_page: Open) -> None:
    """无痕浏览时 localStorage 一碰就报错，网页照常。"""
    broken = "Object.defineProperty(window, 'localStorage', {get() { throw new Error('不许') }})"
    page = open_page(before=broken)
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.locator("#menu-button").click()
    page.locator("#scheme-button").click()
    expect(page.locator("html")).to_have_attribute("data-scheme", re.compile("dark|light"))
    assert errors == []


# 首页、工作站、敏感页


@both_languages
def test_home_first_screen(language: str, open_page: Open, base: str) -> None:
    """三扇门、急事电话、下一场活动，一个手机屏里都有。"""
    page = open_page(address("index.md", language))
    home = SITE.all(Home)[0].told_in(language)
    doors = [page.get_by_role("main").get_by_role("link", name=door.title) for door in home.doors]
    numbers = [page.get_by_role("main").locator(f"a[href='tel:{n}']") for n in ("110", "12309", "12348")]
    event = page.locator("main a:has(time)").first
    for link in (*doors, *numbers, event):
        box = link.bounding_box()
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= PHONE["height"], link
    for door, link in zip(home.doors, doors, strict=True):
        assert link.evaluate("a => a.href") == base + address(door.to, language)
    assert event.locator("time").first.get_attribute("datetime") >= TODAY.isoformat()
    assert event.evaluate("a => a.href").startswith(base + address("events/index.md", language))


@both_languages
def test_workstation_says_first_whether_it_is_open(language: str, open_page: Open) -> None:
    """第一屏的上半就看得到现在开不开；念得对不对，见 browser_hours。"""
    page = open_page(address("workstations/chengguan.md", language))
    line = page.locator("#today")
    expect(line).not_to_be_empty()
    assert line.bounding_box()["y"] < PHONE["height"] / 2


def test_leaving_quickly_leaves_no_way_back(open_page: Open, base: str) -> None:
    """点“快速离开”以后，按后退回不到那一页。"""
    page = open_page()
    page.goto(base + "explainers/domestic-violence/")
    page.locator(".leave").click()
    page.wait_for_url(lambda url: "domestic-violence" not in url)
    page.go_back()
    assert "domestic-violence" not in page.url


def test_sensitive_pages_and_only_they_offer_leaving(site_folder: Path) -> None:
    for entry in SITE.all(Kind):
        for language in LANGUAGES:
            page = (site_folder / address(entry.path, language) / "index.html").read_text("utf-8")
            assert ('id="leave"' in page) is getattr(entry.model, "sensitive", False), entry.path


def test_every_page_is_counted_once() -> None:
    """两页不会挤到一个地址上。"""
    assert len(ADDRESSES) == len(set(ADDRESSES))
