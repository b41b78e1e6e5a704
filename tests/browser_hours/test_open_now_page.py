"""现在开不开，真的在 Chromium 里念：拨钟、换时区、跨放假和补班、过期、暂停、没有脚本。

用的是真的片段、真的脚本，站是几行字搭的，好把“今天”放到哪天都行。
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from outreach import fragments
from outreach.dates import BEIJING, clock_words, day_words
from outreach.disk import ROOT, THEME, own_assets
from outreach.kinds.workstation import Workstation
from outreach.opening import Opening
from outreach.outputs import finishing
from outreach.site import Site, load

STATION = """---
title: 城关社区检察工作站
sample: true
status: open
division: "999901001"
address: 示例县城关街道幸福路1号
phones:
  - {number: 0999-0123411, label: 值班电话}
hours:
  - {days: 周一至周五, open: "09:00-12:00, 14:00-17:00"}
  - {days: 调休上班日, open: "09:00-12:00"}
  - {days: 周六、周日, closed: 休息}
  - {days: 法定节假日, closed: 休息}
duty: 轮值检察官
services: [legal-advice]
serves: [城关社区]
verified: {on: 2026-09-20, how: called, by: 控告申诉部门}
---
"""
MAKEUP = '  - {days: 调休上班日, open: "09:00-12:00"}\n'
PATH = "workstations/chengguan.md"
TODAY = date(2026, 9, 28)
"""做站的那天。"""
NEW_YORK = "America/New_York"


def _site(*changes: tuple[str, str], today: date = TODAY) -> Site:
    text = STATION
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return load({PATH: text.encode(), "holidays.md": (ROOT / "docs/holidays.md").read_bytes()}, today)


def _html(site: Site, language: str = "zh") -> str:
    jinja = fragments.environment(ROOT / "overrides", THEME)
    article = fragments.render(jinja, site, site.by_path[PATH], language, "")
    script = finishing.script(own_assets(ROOT / "overrides"))
    lang = "en" if language == "en" else "zh-Hans"
    return f'<!doctype html><html lang="{lang}" class="js"><body><article>{article}</article><script>{script}</script>'


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = shutil.which("chromium") or shutil.which("google-chrome")
    if path is None:
        pytest.fail("没有找到 Chromium：apt-get install chromium fonts-noto-cjk", pytrace=False)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--disable-gpu"])
        yield running
        running.close()


Look = Callable[..., Page]


@pytest.fixture(scope="module")
def look(browser: Browser) -> Look:
    """在北京时间的某一刻打开这一页；手机的时区可以在别处。同一个时区只开一个窗口，每次清空、拨钟、重来。"""
    pages: dict[tuple[str, bool], Page] = {}

    def start(
        site: Site, moment: str, language: str = "zh", zone: str = NEW_YORK, script: bool = True
    ) -> Page:
        time = datetime.fromisoformat(moment).replace(tzinfo=BEIJING)
        if (zone, script) not in pages:
            screen = {"width": 390, "height": 844}
            context = browser.new_context(viewport=screen, timezone_id=zone, java_script_enabled=script)
            pages[zone, script] = context.new_page()
            pages[zone, script].clock.install(time=time)
        page = pages[zone, script]
        page.goto("about:blank")
        page.clock.set_system_time(time)
        page.set_content(_html(site, language))
        return page

    return start


def _told(page: Page) -> tuple[str, str]:
    """（念的话，点亮的那一行）。"""
    rows = page.locator(".hours tr.is-today th")
    return page.locator("#today").inner_text(), rows.inner_text() if rows.count() else ""


CASES = [
    # 平常的星期二
    ("2026-09-29 10:00", "现在开着，12:00 关", "周一至周五"),
    ("2026-09-29 00:00", "现在关着，今天 09:00 开", "周一至周五"),
    ("2026-09-29 08:59", "现在关着，今天 09:00 开", "周一至周五"),
    ("2026-09-29 09:00", "现在开着，12:00 关", "周一至周五"),
    ("2026-09-29 12:00", "现在关着，今天 14:00 开", "周一至周五"),
    ("2026-09-29 16:59", "现在开着，17:00 关", "周一至周五"),
    ("2026-09-29 17:00", "现在关着，明天 09:00 开", "周一至周五"),
    # 国庆前一晚，放假第一天，放假最后一天
    ("2026-09-30 17:30", "现在关着，下次 10月8日周四 09:00 开", "周一至周五"),
    ("2026-10-01 10:00", "国庆节假期，今天休息，下次 10月8日周四 09:00 开", "法定节假日"),
    ("2026-10-07 23:59", "国庆节假期，今天休息，明天 09:00 开", "法定节假日"),
    ("2026-10-08 10:00", "现在开着，12:00 关", "周一至周五"),
    # 补班的星期六只开上午，接着是真的星期日
    ("2026-10-09 18:00", "现在关着，明天 09:00 开", "周一至周五"),
    ("2026-10-10 10:00", "调休上班日，现在开着，12:00 关", "调休上班日"),
    ("2026-10-10 12:00", "调休上班日，现在关着，下次 周一 09:00 开", "调休上班日"),
    ("2026-10-11 10:00", "今天休息，明天 09:00 开", "周六、周日"),
    ("2026-10-17 10:00", "今天休息，下次 周一 09:00 开", "周六、周日"),
    # 数据管到 11-27（做站后 60 天）；那天下班以后，下一天就不说了
    ("2026-11-27 18:00", "现在关着，先打电话核对", "周一至周五"),
    ("2026-11-28 10:00", "先打电话核对", ""),
    ("2027-06-01 10:00", "先打电话核对", ""),
    # 手机的钟比做站的日子还早
    ("2026-09-27 10:00", "先打电话核对", ""),
]


@pytest.mark.parametrize(("moment", "says", "row"), CASES, ids=lambda v: v if v[:2] == "20" else "")
def test_at(look: Look, moment: str, says: str, row: str) -> None:
    assert _told(look(_site(), moment)) == (says, row)


@pytest.mark.parametrize(
    "zone", ["Asia/Shanghai", "Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kolkata"]
)
def test_the_phone_may_be_anywhere(look: Look, zone: str) -> None:
    assert _told(look(_site(), "2026-09-29 00:30", zone=zone))[0] == "现在关着，今天 09:00 开"
    assert _told(look(_site(), "2026-09-29 11:59", zone=zone))[0] == "现在开着，12:00 关"


ENGLISH = [
    ("2026-09-29 10:00", "Open now, until 12:00"),
    ("2026-09-29 12:30", "Closed now. Opens today at 14:00"),
    ("2026-10-07 10:00", "National Day holiday. Closed today. Opens tomorrow at 09:00"),
    ("2026-10-10 10:00", "Make-up working day. Open now, until 12:00"),
    ("2026-10-16 17:30", "Closed now. Next open Monday 09:00"),
    ("2026-11-28 10:00", "Call first to check"),
]


@pytest.mark.parametrize(("moment", "says"), ENGLISH)
def test_in_english(look: Look, moment: str, says: str) -> None:
    assert _told(look(_site(), moment, "en"))[0] == says


def test_a_makeup_day_nobody_wrote_about(look: Look) -> None:
    site = _site((MAKEUP, ""))
    assert _told(look(site, "2026-10-10 10:00")) == ("调休上班日没有写，先打电话", "")
    assert _told(look(site, "2026-10-09 18:00"))[0] == "现在关着，下次 周一 09:00 开"


NOT_ANNOUNCED = [
    ("2026-12-28 10:00", "现在开着，12:00 关"),
    ("2026-12-28 18:00", "现在关着，节假日安排待公布，去前先打电话"),
    ("2026-12-30 10:00", "节假日安排待公布，去前先打电话"),
    ("2027-01-01 10:00", "节假日安排待公布，去前先打电话"),
    ("2027-01-05 10:00", "节假日安排待公布，去前先打电话"),
]


@pytest.mark.parametrize(("moment", "says"), NOT_ANNOUNCED)
def test_beyond_the_register_it_does_not_guess(look: Look, moment: str, says: str) -> None:
    assert _told(look(_site(today=date(2026, 12, 7)), moment))[0] == says


def test_an_old_check_ends_it_sooner(look: Look) -> None:
    """4 月 10 日核对的，管 180 天，到 10 月 7 日。"""
    site = _site(("on: 2026-09-20", "on: 2026-04-10"))
    assert _told(look(site, "2026-09-29 10:00"))[0] == "现在开着，12:00 关"
    assert _told(look(site, "2026-10-08 10:00"))[0] == "先打电话核对"


@pytest.mark.parametrize("status", ["suspended", "closed"])
def test_a_suspended_station_says_nothing_of_the_kind(look: Look, status: str) -> None:
    page = look(_site(("status: open", f"status: {status}\nreason: 装修")), "2026-09-29 10:00")
    assert page.locator("#open-now, #today, .is-today").count() == 0
    assert "现在" not in page.locator("article").inner_text()


def test_without_script_the_table_is_enough(look: Look) -> None:
    page = look(_site(), "2026-09-29 10:00", script=False)
    assert page.locator("#today").inner_text() == ""
    assert page.locator(".today").inner_text() == "正常开放"
    assert "09:00–12:00" in page.locator(".hours").inner_text()


def test_it_speaks_up_only_when_something_changes(look: Look) -> None:
    """一分钟看一次钟；话没变就不动那一行，读屏不会反复念。"""
    page = look(_site(), "2026-09-29 10:00:20")
    assert page.locator("#today").get_attribute("aria-live") == "polite"
    page.evaluate("""() => { window.changes = 0; new MutationObserver(list => { window.changes += list.length; })
        .observe(document.getElementById("today"), { childList: true, characterData: true, subtree: true }); }""")
    page.clock.run_for(30 * 60_000)
    assert page.evaluate("window.changes") == 0
    page.clock.run_for(89 * 60_000 + 30_000)
    assert _told(page)[0] == "现在开着，12:00 关"
    page.clock.run_for(20_000)
    assert _told(page)[0] == "现在关着，今天 14:00 开"
    assert page.evaluate("window.changes") == 1


def _expected(opening: Opening, moment: datetime) -> str:
    """另写一遍中文该怎么说，只靠 Opening；到 10 月 14 日为止没有说不准的日子。"""
    hours = opening.on(moment.date())
    before = {
        "holiday": "国庆节假期，今天休息",
        "makeup": "调休上班日",
        "": "今天休息" if not hours.spans else "",
    }[hours.why]
    now = [clock_words(s.closes) for s in hours.spans if s.opens <= moment.time() < s.closes]
    after = opening.next_open(moment)
    assert after is not None
    days = (after.at.date() - moment.date()).days
    weekday = "周" + day_words(after.at.date(), "zh")[-1]
    dated = f"{after.at.month}月{after.at.day}日" if days > 3 else ""
    when = {0: "今天", 1: "明天"}.get(days, f"下次 {dated}{weekday}")
    spoken = (
        f"现在开着，{now[0]} 关"
        if now
        else f"{'现在关着，' if hours.spans else ''}{when} {clock_words(after.at)} 开"
    )
    return "，".join(filter(None, [before, spoken]))


def test_script_and_model_agree_all_the_way_through(look: Look) -> None:
    """从节前到补班以后，每隔 2 小时 53 分对一次：脚本念的和 opening.py 算的一字不差。"""
    site = _site()
    [entry] = site.all(Workstation)
    opening = Opening(entry.model.hours, site.holidays)
    moment, step = datetime(2026, 9, 28, 0, 3, tzinfo=BEIJING), timedelta(minutes=173)
    page = look(site, moment.replace(tzinfo=None).isoformat(sep=" "))
    while moment < datetime(2026, 10, 14, tzinfo=BEIJING):
        assert _told(page)[0] == _expected(opening, moment), moment
        page.clock.fast_forward(int(step.total_seconds() * 1000))
        moment += step
