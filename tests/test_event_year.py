"""一天一天走过四百天：哪天生成网站，活动的样子都对。真的内容，另加一场取消的、一场单独取消的、一条只办两个月的规则。

对不对另有一本账：`_expected` 只看文件里写的日子，不用程序里的函数。
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache

import icalendar
import pytest
from lxml import html

from building import SHIPPED
from outreach import fragments, sessions
from outreach.addresses import LANGUAGES
from outreach.dates import BEIJING
from outreach.disk import ROOT, THEME, read_folder
from outreach.entry import Entry
from outreach.kinds.event import Event
from outreach.outputs import atom, calendar
from outreach.site import Site, load

DAYS = [SHIPPED + timedelta(days=n) for n in range(400)]
KEPT = ("index", "office", "holidays", "lectures", "workstations/", "channels/", "events/", "explainers/")
GROUPS = ("coming", "postponed", "cancelled", "past", "held")
DROPPED = (
    "events/2026-12-20-winter.md",
    """\
---
title: 冬至送法
sample: true
type: lecture
start: 2026-12-20 09:00
end: 2026-12-20 11:00
place: 村口广场
audience: 全村的人
status: cancelled
status_note: 下雪路滑，不办了
changes: [{on: 2026-11-25, what: 下雪路滑，不办了}]
---
""",
)
WEEKLY = (
    "events/advice.md",
    """\
---
title: 周二问法
sample: true
type: consultation
repeats: 每周二 14:00-16:00
since: 2026-12-01
until: 2027-01-31
place: 老街口凉亭
audience: 谁都可以来
status: planned
exceptions:
  - {day: 2026-12-08, on: 2026-11-25, what: 凉亭刷漆}
  - {day: 2026-12-15, on: 2026-11-25, what: 值班的人出差, moved: 2026-12-18}
---
""",
)
JINJA = fragments.environment(ROOT / "overrides", THEME, site_url="https://a.example/")


@cache
def _shipped() -> Site:
    files = {path: text for path, text in read_folder(ROOT / "docs").items() if path.startswith(KEPT)}
    return load({**files, **{path: text.encode() for path, text in (DROPPED, WEEKLY)}}, SHIPPED)


def _on(day: date) -> Site:
    """同样的内容，换一天生成。"""
    return replace(_shipped(), today=day, _seen={})


def _page(site: Site, path: str, language: str) -> html.HtmlElement:
    text = fragments.render(JINJA, site, site.by_path[path], language, "")
    return html.fragment_fromstring(text, create_parent="div")


def _groups(page: html.HtmlElement) -> dict[str, list[str]]:
    """列表里每一组有哪几个活动。"""
    shown = {}
    for group in GROUPS:
        rows = page.xpath(f'.//h2[@id="{group}"]/following-sibling::ul[1]/li/a/@href')
        shown[group] = [href.rstrip("/").rpartition("/")[2] for href in rows]
    return shown


def _expected(entry: Entry[Event], day: date) -> str:
    event = entry.model
    if event.status in ("cancelled", "held"):
        return event.status
    last = event.end.date() if event.end else event.until
    assert last
    if entry.id == "advice":
        last = date(2027, 1, 26)
    if entry.id == "reception":
        last = date(2027, 12, 15)
    return "past" if day > last else "postponed" if event.status == "postponed" else "coming"


def _walked(day: date, language: str) -> None:
    site = _on(day)
    page = _page(site, "events/index.md", language)
    shown = _groups(page)
    due: dict[str, set[str]] = {group: set() for group in GROUPS}
    for entry in site.all(Event):
        due[_expected(entry, day)].add(entry.id)
    assert {group: set(ids) for group, ids in shown.items()} == due, day
    assert sum(map(len, shown.values())) == len(site.all(Event)), day
    times = [date.fromisoformat(t[:10]) for t in page.xpath('.//ul[@id="coming-rows"]//time/@datetime')]
    assert all(time >= day for time in times), day
    firsts = [
        date.fromisoformat(li.xpath(".//time/@datetime")[0][:10])
        for li in page.xpath('.//ul[@id="coming-rows"]/li')
    ]
    assert firsts == sorted(firsts), day
    home = _page(site, "index.md", language)
    rows = home.xpath(".//*[@data-first]/a[not(@hidden)]//time/@datetime")
    assert [date.fromisoformat(t[:10]) for t in rows] == firsts[:1], day


def test_four_hundred_days_without_a_wrong_state() -> None:
    for day in DAYS:
        _walked(day, "zh")


def test_english_is_right_too() -> None:
    for day in DAYS[::7]:
        _walked(day, "en")


def test_no_session_is_on_a_day_off_or_called_off() -> None:
    """四百天里列出来的每一场：不在放假的日子，不是单独取消的那一场；换了的只在新日子。"""
    listed: dict[str, set[date]] = {}
    for day in DAYS:
        site = _on(day)
        for entry in site.all(Event):
            for session in sessions.dates_of(entry.model, site.holidays, day):
                assert session.day >= day and not session.off
                listed.setdefault(entry.id, set()).add(session.day)
                if entry.model.repeats:
                    assert not site.holidays.off(session.day)
    assert {date(2026, 12, 8), date(2026, 12, 15)} & listed["advice"] == set()
    assert date(2026, 12, 18) in listed["advice"] and min(listed["advice"]) == date(2026, 12, 1)
    assert date(2026, 12, 16) not in listed["reception"] and date(2026, 12, 17) in listed["reception"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_event_page_strikes_out_what_is_called_off(language: str) -> None:
    """单独取消的一场，那天以前看得到划掉的日子和缘由，那天以后就不提了。"""
    for day in DAYS[:20]:
        page = _page(_on(day), "events/advice.md", language)
        struck = page.xpath('.//ul[@class="dates"]/li[s]')
        assert bool(struck) is (day <= date(2026, 12, 8)), day
        for line in struck:
            assert "凉亭刷漆" in line.text_content()
            assert not line.xpath(".//time")


def test_feeds_do_not_change_while_nothing_changes() -> None:
    """四百天里内容没变，日历和订阅一个字节也不变。"""
    first = {
        **calendar.files(_on(DAYS[0]), "https://a.example/"),
        **atom.files(_on(DAYS[0]), "https://a.example/"),
    }
    for day in DAYS[::40]:
        site = _on(day)
        assert {
            **calendar.files(site, "https://a.example/"),
            **atom.files(site, "https://a.example/"),
        } == first


def test_every_past_session_in_the_feed_was_once_coming() -> None:
    """日历里照常办的每一场，四百天里总有一天列在网页上；网页上列过的、放假安排定了的，日历里都有。"""
    site = _shipped()
    made = calendar.files(site, "https://a.example/")["calendar.ics"]
    events = icalendar.Calendar.from_ical(made).events
    starts = [e["dtstart"].dt for e in events if str(e["status"]) != "CANCELLED"]
    in_feed = {s.astimezone(BEIJING).date() if isinstance(s, datetime) else s for s in starts}
    shown = {
        session.day
        for day in DAYS
        for entry in site.all(Event)
        for session in sessions.dates_of(entry.model, site.holidays, day)
        if not session.unsure
    }
    assert {day for day in in_feed if day >= DAYS[0]} == shown
