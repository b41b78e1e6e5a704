"""找工作站，真的在 Chromium 里：打字筛、点了才问位置、比远近、给不了位置怎么说、没有脚本照样有名单。"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from shipped import DESK, PHONE

from outreach.addresses import LANGUAGES, address

both_languages = pytest.mark.parametrize("language", LANGUAGES)
LIST = "workstations/index.md"
LIUSHU = {"latitude": 31.367, "longitude": 118.348, "accuracy": 30}
"""柳树乡站（暂停）门口，卫星定位的坐标。"""
Open = Callable[..., Page]


def _near(open_page: Open, language: str = "zh", **how: Any) -> Page:
    page = open_page(address(LIST, language), permissions=["geolocation"], **how)
    page.clock.set_fixed_time("2026-11-26T02:00:00Z")
    page.locator("#near").click()
    return page


def test_the_position_is_asked_only_on_tap(open_page: Open) -> None:
    asked = "navigator.geolocation.getCurrentPosition = () => { window.asked = (window.asked || 0) + 1; }"
    page = open_page(address(LIST, "zh"), before=asked)
    page.locator("#find-name").fill("石桥")
    expect(page.locator("#find-told")).to_have_text("找到1处。")
    assert page.evaluate("window.asked") is None
    page.locator("#near").click()
    page.wait_for_function("window.asked === 1")


def test_nearest_first_and_nothing_is_sent(open_page: Open) -> None:
    page = open_page(address(LIST, "zh"), permissions=["geolocation"], geolocation=LIUSHU)
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.url))
    page.locator("#near").click()
    told = page.locator("#find-told")
    expect(told).to_contain_text("离你最近、能去的：城关社区检察工作站，约3.8公里。")
    expect(told).to_contain_text("柳树乡检察工作站更近，但暂停开放，先别去。")
    first = page.locator(".stop").first
    expect(first).to_have_id("liushu")
    expect(first).to_contain_text("约100米")
    assert [re.sub(r"\.\w{10}\.", ".", url.rpartition("/")[2]) for url in sent if "mark." not in url] == [
        "nearest.js"
    ]
    page.get_by_role("button", name="按乡镇排").click()
    expect(page.locator(".stop").first).to_have_id("chengguan")
    expect(page.locator("#liushu .stop__far")).to_be_empty()


@both_languages
def test_a_rough_position_and_another_county(language: str, open_page: Open) -> None:
    far = {"latitude": 39.9, "longitude": 116.4, "accuracy": 3000}
    told = _near(open_page, language, geolocation=far).locator("#find-told")
    expect(told).to_contain_text("你好像不在本县" if language == "zh" else "outside this county")
    rough = {**LIUSHU, "accuracy": 3000}
    told = _near(open_page, language, geolocation=rough).locator("#find-told")
    expect(told).to_contain_text("可能差约3公里" if language == "zh" else "off by about 3 km")


FAILURES = [
    ("navigator.geolocation.getCurrentPosition = (_, no) => no({code: 1})", "微信里常这样"),
    ("navigator.geolocation.getCurrentPosition = (_, no) => no({code: 3})", "走到开阔处再点"),
    ("Object.defineProperty(window, 'isSecureContext', {value: false})", "不是 https 开头"),
    ("Object.defineProperty(navigator, 'geolocation', {value: undefined})", "不是 https 开头"),
]


@pytest.mark.parametrize(("before", "words"), FAILURES)
def test_without_a_position_the_list_is_offered(before: str, words: str, open_page: Open) -> None:
    page = open_page(address(LIST, "zh"), before=before)
    page.locator("#near").click()
    expect(page.locator("#find-told")).to_contain_text(words)
    expect(page.locator("#find-told")).to_contain_text("按乡镇找")
    expect(page.locator(".stop:visible")).to_have_count(7)


def test_when_the_script_cannot_be_fetched(open_page: Open) -> None:
    page = open_page(address(LIST, "zh"))
    page.context.set_offline(True)
    page.locator("#near").click()
    expect(page.locator("#find-told")).to_contain_text("没有下载成")
    page.context.set_offline(False)


TYPED = [
    ("石桥村", ["xihe"]), ("shiqiao", ["xihe"]), ("SQC", ["xihe"]), ("ｓｑｃ", ["xihe"]), ("Shiqiao Village", ["xihe"]),
    ("柳", ["liushu"]), ("beishan", ["beishan"]), ("检察院", ["office"]), ("没有这个村", []),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "ids"), TYPED)
def test_typing_finds_the_station(typed: str, ids: list[str], open_page: Open) -> None:
    page = open_page(address(LIST, "zh"))
    page.locator("#find-name").fill(typed)
    told = "没有找到" if not ids else f"找到{len(ids)}处"
    expect(page.locator("#find-told")).to_contain_text(told)
    shown = page.locator(".stop:visible").evaluate_all("stops => stops.map(stop => stop.id)")
    assert shown == ids
    page.locator("#find-name").fill("")
    expect(page.locator(".stop:visible")).to_have_count(7)


@both_languages
def test_without_script_it_is_a_list_by_town(language: str, browser: Browser, base: str) -> None:
    page = browser.new_page(viewport=PHONE, java_script_enabled=False)
    page.goto(base + address(LIST, language))
    expect(page.locator("#find")).to_be_hidden()
    expect(page.locator(".town h2")).to_have_count(7)
    page.locator(".sketch a").last.click()
    expect(page.locator("#office")).to_be_in_viewport()
    page.close()


def test_open_now_is_told_on_the_list(open_page: Open) -> None:
    page = open_page(address(LIST, "zh"))
    page.clock.set_fixed_time("2026-11-26T02:00:00Z")
    page.reload()
    expect(page.locator("#chengguan .today")).to_have_text("现在开着，12:00 关")
    expect(page.locator("#beishan .today")).to_have_text("今天要先约，明天 09:00 开")
    expect(page.locator("#liushu .today")).to_have_count(0)


@both_languages
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_after_use(size: dict[str, int], scheme: str, language: str, open_page: Open) -> None:
    page = _near(open_page, language, geolocation=LIUSHU, viewport=size, color_scheme=scheme)
    expect(page.locator(".stop__far").first).not_to_be_empty()
    assert page.evaluate("document.documentElement.scrollWidth") == size["width"]
    found = Axe().run(page).response["violations"]
    assert [(v["id"], [n["target"] for n in v["nodes"]]) for v in found] == []
