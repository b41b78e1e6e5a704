"""期限算一算，真的在 Chromium 里：和 Python 逐日比对，断了网也算，过了期给出路，没有脚本看得到规矩和例子。"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta
from itertools import product
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from shipped import DESK, PHONE, SITE

from outreach.addresses import LANGUAGES, address
from outreach.papers import papers
from outreach.time_limits import Rule, limit

both_languages = pytest.mark.parametrize("language", LANGUAGES)
PAGE = "deadlines/index.md"
Open = Callable[..., Page]
RULES = [
    Rule(),
    Rule(moves=True),
    Rule(moves=True, custody_stays=True),
    Rule(True, True, True),
    Rule(True, workdays=(3, 5, 7, 10)),
]
AMOUNTS = [("days", 3), ("days", 7), ("days", 10), ("days", 15), ("days", 60), ("workdays", 5), ("months", 1), ("months", 6), ("years", 1), ("years", 2)]  # fmt: skip
STARTS = [date(2024, 11, 15) + timedelta(days=n) for n in range(0, 820, 3)]
"""登记簿前后都跨出去：没登记的年份也要说得一样。"""


def _ready(page: Page) -> Page:
    page.wait_for_function("!!document.getElementById('limits').limit")
    return page


def _term(rule: Rule, unit: str, amount: int) -> dict[str, Any]:
    return {
        "amount": amount, "unit": unit, "moves": rule.moves, "stays": rule.custody_stays,
        "monthEnd": rule.month_end, "workdays": rule.workdays,
    }  # fmt: skip


def test_the_same_as_python_day_by_day(open_page: Open) -> None:
    """两万多组：每三天一个起算日，每种单位，每种规矩，关着没关着。"""
    page = _ready(open_page(address(PAGE, "zh")))
    asked, expected = [], []
    for start, (unit, amount), rule, custody in product(STARTS, AMOUNTS, RULES, (False, True)):
        asked.append([start.isoformat(), _term(rule, unit, amount), custody])
        made = limit(start, amount, unit, rule, SITE.holidays, custody=custody)
        expected.append([made.plain.isoformat(), made.last.isoformat(), made.note])
    # 来回都写成一长串字：一个一个地递，两万组要递半分钟。
    code = "asked => JSON.stringify(JSON.parse(asked).map(one => document.getElementById('limits').limit(...one)))"
    told = json.loads(page.evaluate(code, json.dumps(asked)))
    assert len(told) > 20_000
    assert [pair for pair in zip(asked, told, expected, strict=True) if pair[1] != pair[2]] == []


def _ask(page: Page, name: str, day: str, today: str) -> str:
    page.clock.set_fixed_time(f"{today}T02:00:00Z")
    page.locator("#limit-paper").select_option(label=name)
    page.locator("#limit-date").fill(day)
    return page.locator("#limit-told").inner_text()


TOLD = [
    ("不予立案通知书", "2026-09-25", "2026-09-28", ["最后一天：2026年10月8日 星期四", "还有10天", "往后移到上班的第一天", "《刑事诉讼法》第一百零五条", "以文书写的为准"]),
    ("不予立案通知书", "2026-11-20", "2026-11-26", ["最后一天：2026年11月27日 星期五", "明天就是最后一天"]),
    ("不予立案通知书", "2026-11-19", "2026-11-26", ["今天就是最后一天"]),
    ("不予立案通知书", "2026-11-02", "2026-11-26", ["这一天已经过了", "看这一页：看懂《不予立案通知书》", "过了期，还能怎么办"]),
    ("不予立案通知书", "2026-12-25", "2026-12-26", ["最后一天：2027年1月1日 星期五", "放假安排还没有公布"]),
    ("不予立案通知书", "2026-12-25", "2026-11-26", ["你填的这一天还没有到"]),
    ("信访答复函", "2026-09-02", "2026-09-10", ["最后一天：2026年10月2日 星期五", "没写放假往后移"]),
    ("拘留通知书", "2026-09-29", "2026-09-30", ["最后一天：2026年10月2日 星期五", "最后一天：2026年10月6日 星期二", "人关着的，放假也不往后移"]),
    ("复议申请（给公安）", "2026-10-01", "2026-11-26", ["他们的日子已经过了"]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "day", "today", "words"), TOLD)
def test_what_the_reader_is_told(name: str, day: str, today: str, words: list[str], open_page: Open) -> None:
    told = _ask(_ready(open_page(address(PAGE, "zh"))), name, day, today)
    assert [word for word in words if word not in told] == []


def test_custody_is_one_tick(open_page: Open) -> None:
    page = _ready(open_page(address(PAGE, "zh")))
    _ask(page, "一审判决书（刑事）", "2026-09-24", "2026-09-25")
    assert page.locator(".limits__last").all_inner_texts()[0] == "最后一天：2026年10月8日 星期四"
    page.locator("#limit-custody").check()
    assert page.locator(".limits__last").all_inner_texts()[0] == "最后一天：2026年10月4日 星期日"
    page.locator("#limit-paper").select_option(label="不予立案通知书")
    expect(page.locator("#limit-custody-line")).to_be_hidden()  # 报案的人没有关着
    page.locator("#limit-paper").select_option(label="一审判决书（民事）")
    expect(page.locator("#limit-custody-line")).to_be_hidden()
    expect(page.locator("#limit-custody")).not_to_be_checked()


@pytest.mark.parametrize("zone", ["America/New_York", "Pacific/Kiritimati"])
def test_the_phone_may_be_set_to_any_time_zone(zone: str, open_page: Open) -> None:
    page = _ready(open_page(address(PAGE, "zh"), timezone_id=zone))
    assert "今天就是最后一天" in _ask(page, "不予立案通知书", "2026-11-19", "2026-11-26")


def test_it_works_offline_and_sends_nothing(open_page: Open) -> None:
    page = _ready(open_page(address(PAGE, "zh")))
    page.context.set_offline(True)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    assert "最后一天" in _ask(page, "不起诉决定书", "2026-11-20", "2026-11-26")
    assert asked == []
    assert page.evaluate("Object.keys(localStorage).length + document.cookie.length") == 0
    page.context.set_offline(False)


@both_languages
def test_every_paper_can_be_worked_out(language: str, open_page: Open) -> None:
    page = _ready(open_page(address(PAGE, language)))
    for number, paper in enumerate(papers(SITE, language)):
        page.locator("#limit-paper").select_option(str(number))
        page.locator("#limit-date").fill("2026-11-20")
        lasts = page.locator(".limits__last").all_inner_texts()
        assert len(lasts) == len(paper.terms) and "{" not in page.locator("#limit-told").inner_text()


@both_languages
def test_without_script_the_rule_and_an_example(language: str, browser: Browser, base: str) -> None:
    page = browser.new_page(viewport=PHONE, java_script_enabled=False)
    page.goto(base + address(PAGE, language))
    expect(page.locator("#limits")).to_be_hidden()
    expect(page.locator("#example")).to_be_visible()
    expect(page.locator("#how")).to_be_visible()
    page.locator("#all summary").click()
    expect(page.locator(".limits__all li").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    page.close()


def test_the_papers_own_page_leads_here(open_page: Open) -> None:
    page = open_page(address("documents/refusal-to-file.md", "zh"))
    page.get_by_role("link", name="算一算最后是哪天").click()
    expect(page).to_have_url(page.url)
    expect(page.locator("#limits")).to_be_visible()


@both_languages
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_axe_with_an_answer(size: dict[str, int], scheme: str, language: str, open_page: Open) -> None:
    page = _ready(open_page(address(PAGE, language), viewport=size, color_scheme=scheme))
    page.locator("#limit-paper").select_option("0")
    page.locator("#limit-date").fill("2026-11-02")
    page.locator("#all summary").click()
    assert page.evaluate("document.documentElement.scrollWidth") == size["width"]
    found = Axe().run(page).response["violations"]
    assert [(v["id"], [n["target"] for n in v["nodes"]]) for v in found] == []


def test_the_data_is_plain_json(open_page: Open) -> None:
    page = open_page(address(PAGE, "en"))
    data = json.loads(page.locator("#limits").get_attribute("data-limits") or "")
    assert data["off"] and all(first <= last for first, last in data["off"])
