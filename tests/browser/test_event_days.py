"""还有几天：照读者手机的钟和北京时间，不管网站是哪天做的；办完的不再当作快要办的。日历真的存得下、读得回来。"""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import icalendar
import pytest
import rjsmin
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

from outreach.disk import ROOT
from outreach.invitation import LONGEST

Open = Callable[..., Page]
DAY, FRAUD = "events/2026-12-04-constitution-day/", "events/2026-10-22-elderly-fraud/"
SECTION, SCHOOL = "events/", "events/2026-12-12-school-visit/"


def _at(open_page: Open, address: str, now: str, zone: str = "Asia/Shanghai") -> Page:
    """北京时间的这一刻打开这一页；手机的时区可以在别处。"""
    page = open_page("404.html", timezone_id=zone)
    page.on("pageerror", lambda error: pytest.fail(f"脚本出错：{error}"))
    page.clock.set_fixed_time(f"{now}:00+08:00")
    page.goto("/" + address)
    return page


def _when(page: Page) -> str:
    return page.locator("dd[data-soon] .soon").first.inner_text()


MOMENTS = [
    ("2026-11-26 00:00", "还有 8 天", "in 8 days"),
    ("2026-12-01 23:59", "还有 3 天", "in 3 days"),
    ("2026-12-02 23:59", "还有 2 天", "in 2 days"),
    ("2026-12-03 00:00", "明天", "tomorrow"),
    ("2026-12-04 08:59", "今天", "today"),
    ("2026-12-04 09:00", "正在办", "on now"),
    ("2026-12-04 11:29", "正在办", "on now"),
    ("2026-12-04 11:30", "已结束", "over"),
    ("2027-05-01 09:00", "已结束", "over"),
]


@pytest.mark.parametrize(("now", "chinese", "english"), MOMENTS)
def test_days_are_counted_in_the_readers_browser(
    now: str, chinese: str, english: str, open_page: Open
) -> None:
    moment = now.replace(" ", "T")
    assert _when(_at(open_page, DAY, moment)) == chinese
    assert _when(_at(open_page, "en/" + DAY, moment)) == english


@pytest.mark.parametrize("zone", ["America/New_York", "Pacific/Auckland", "UTC"])
def test_a_phone_set_to_another_zone_counts_beijing_days(zone: str, open_page: Open) -> None:
    assert _when(_at(open_page, DAY, "2026-12-04T00:30", zone)) == "今天"
    assert _when(_at(open_page, DAY, "2026-12-03T23:30", zone)) == "明天"


def test_a_page_left_open_keeps_counting(open_page: Open) -> None:
    page = open_page("404.html", timezone_id="Asia/Shanghai")
    page.clock.install(time="2026-12-03T23:58:00+08:00")
    page.goto("/" + DAY)
    assert _when(page) == "明天"
    page.clock.run_for(3 * 60_000)
    assert _when(page) == "今天"


@pytest.mark.parametrize(
    ("now", "told"), [("2026-11-30", "还有 2 天截止"), ("2026-12-02", "今天截止"), ("2026-12-03", "已截止")]
)
def test_signing_up_closes(now: str, told: str, open_page: Open) -> None:
    page = _at(open_page, DAY, f"{now}T10:00")
    expect(page.locator("span[data-soon] .soon")).to_have_text(told)


def _titles(rows: Locator) -> list[str]:
    return [row.inner_text() for row in rows.locator("b:not(.soon)").all() if row.is_visible()]


def test_list_moves_what_is_over(open_page: Open) -> None:
    """做站那天三场快要办；过了 12 月 4 日还没有重做，那一场挪到“刚办完”，接待日换成下一次。"""
    page = _at(open_page, SECTION, "2026-11-26T10:00")
    rows, past = page.locator("#coming-rows"), page.locator("#past-rows")
    assert _titles(rows) == ["检察长接待日", "国家宪法日检察开放日", "年底要工资：先找谁、留什么"]
    expect(past).to_be_hidden()
    assert rows.locator("time:visible").first.inner_text() == "2026年12月2日 星期三"
    page = _at(open_page, SECTION, "2026-12-05T10:00")
    rows, past = page.locator("#coming-rows"), page.locator("#past-rows")
    assert _titles(rows) == ["检察长接待日", "年底要工资：先找谁、留什么"]
    assert _titles(past) == ["国家宪法日检察开放日"]
    expect(past.locator(".soon")).to_have_text("已结束")
    assert rows.locator("time:visible").first.inner_text() == "2026年12月16日 星期三"


@pytest.mark.parametrize(
    ("now", "title"),
    [
        ("2026-11-26", "检察长接待日"),
        ("2026-12-03", "国家宪法日检察开放日"),
        ("2026-12-05", "检察长接待日"),
        ("2026-12-17", "年底要工资：先找谁、留什么"),
    ],
)
def test_home_shows_one_that_is_not_over(now: str, title: str, open_page: Open) -> None:
    page = _at(open_page, "", f"{now}T10:00")
    assert _titles(page.locator(".next")) == [title]


@pytest.mark.parametrize("address", ["", SECTION, "workstations/gaoxin/"])
def test_half_a_year_later_nothing_past_is_coming(address: str, open_page: Open) -> None:
    """网站半年没有重做：没有一个过了的日子摆在快要办的里面。"""
    page = _at(open_page, address, "2027-06-01T10:00")
    shown = page.locator(".next time:visible, #coming-rows time:visible, [aria-labelledby=next] :visible")
    assert shown.count() == 0
    assert page.locator("h2#events ~ ul.rows time:visible").count() == 0


@pytest.mark.parametrize("address", ["", SECTION, DAY, "en/", "en/" + DAY])
def test_without_script_the_date_is_there(address: str, open_page: Open) -> None:
    """没有脚本：写明的日子带着星期几，一场只露一次，没有“还有几天”。"""
    page = open_page(address, java_script_enabled=False)
    assert re.search(r"2026年12月\d日 星期.|day \d+ December 2026", page.locator("article").inner_text())
    assert [mark for mark in page.locator(".soon").all() if mark.inner_text()] == []
    if not address.endswith(DAY):
        assert page.locator(".next .row:visible, #coming-rows [data-first] > span:visible").count() == 1


@pytest.mark.parametrize("address", [DAY, SCHOOL, "events/reception/", "en/" + DAY])
def test_calendar_link_saves_a_real_file(address: str, open_page: Open) -> None:
    page = open_page(address)
    link = page.locator("a[type='text/calendar']")
    answer = page.request.get(page.evaluate("a => a.href", link.element_handle()))
    assert answer.headers["content-type"].startswith("text/calendar")
    with page.expect_download() as saving:
        link.click()
    assert saving.value.suggested_filename.endswith(".ics")
    content = Path(saving.value.path()).read_bytes()
    assert content == answer.body()
    events = icalendar.Calendar.from_ical(content).events
    assert events and all(str(event["url"]).endswith(address) for event in events)


def test_every_calendar_and_feed_offered_is_there(open_page: Open) -> None:
    for address in (SECTION, "en/" + SECTION):
        page = open_page(address)
        links = page.locator(
            "a[type='text/calendar'], a[type='application/atom+xml'], link[rel=alternate][type]"
        )
        offered = {
            page.evaluate("a => [a.href, a.type].join(' ')", link.element_handle()) for link in links.all()
        }
        assert len(offered) == 5
        for url, kind in (pair.split(" ") for pair in offered):
            answer = page.request.get(url)
            assert answer.ok and answer.headers["content-type"].startswith(kind), url


def test_chat_text_is_copied_whole(open_page: Open) -> None:
    page = open_page(DAY, permissions=["clipboard-read", "clipboard-write"])
    page.locator("button[data-copy]", has_text="复制这段话").click()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == page.locator(".chat").inner_text()
    assert copied.startswith("国家宪法日检察开放日\n") and len(copied) <= LONGEST


def test_chat_text_of_a_past_day_is_put_away(open_page: Open) -> None:
    page = _at(open_page, DAY, "2026-12-04T12:00")
    expect(page.locator(".chat")).to_be_hidden()
    expect(open_page(FRAUD).locator(".chat")).to_have_count(0)


@pytest.mark.parametrize("address", [DAY, SCHOOL, "events/reception/", "events/2026-12-17-wages-lecture/"])
@pytest.mark.parametrize("prefix", ["", "en/"])
def test_printed_it_is_one_a4_poster(prefix: str, address: str, open_page: Open) -> None:
    (sheet,) = PdfReader(BytesIO(open_page(prefix + address).pdf(prefer_css_page_size=True))).pages
    assert (float(sheet.mediabox.width), float(sheet.mediabox.height)) == pytest.approx((595.3, 841.9), abs=1)


def test_the_script_is_small_and_old_enough() -> None:
    """送到手机上不到 0.5 KB；没有 Chromium 70 不认的写法（?.、??、箭头函数、模板字符串）。"""
    script = (ROOT / "overrides/assets/site.js").read_text("utf-8")
    block = script[script.index("  function countDays") : script.index("  /* 搜索：点了")]
    small = rjsmin.jsmin(block).encode()
    assert len(small) <= 680 and len(gzip.compress(small)) <= 512
    assert not re.search(r"\?\.|\?\?|=>|`|\blet\b|\bconst\b", block)
