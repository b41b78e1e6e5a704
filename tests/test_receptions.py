"""工作站的接待日：网页上列几场，过了的不再列；停着的、太久没核的不列；日历能存能订。"""

from __future__ import annotations

from datetime import date

import pytest

from building import TODAY, but, site_of
from outreach import fragments, receptions
from outreach.disk import ROOT, THEME
from outreach.kinds.workstation import Workstation
from outreach.site import Site

HOLIDAYS = {"holidays.md": (ROOT / "docs/holidays.md").read_text("utf-8")}
PATH = "workstations/chengguan.md"


def _site(*changes: tuple[str, str], today: date = TODAY) -> Site:
    return site_of({**HOLIDAYS, **but("workstation", *changes)}, today, whole=True)


def _days(site: Site) -> list[str]:
    (station,) = site.all(Workstation)
    return [slot.session.day.isoformat() for slot in receptions.ahead(site, station)]


@pytest.mark.parametrize(
    ("today", "days"),
    [
        (date(2026, 11, 23), ["2026-12-02", "2026-12-16"]),
        (date(2026, 12, 2), ["2026-12-02", "2026-12-16"]),
        (date(2026, 12, 3), ["2026-12-16", "2027-01-06"]),
        # 180 天没有核对
        (date(2027, 5, 2), []),
    ],
)
def test_the_next_two(today: date, days: list[str]) -> None:
    assert _days(_site(today=today)) == days


@pytest.mark.parametrize(
    "status",
    ["suspended\nreason: 装修\nuntil: 2026-12-31", "suspended\nreason: 装修", "closed\nreason: 撤了"],
)
def test_a_station_that_is_shut_lists_none(status: str) -> None:
    assert _days(_site(("status: open", f"status: {status}"))) == []


def test_without_a_rule_there_is_none() -> None:
    site = _site(("reception: 每月第1、3周 周三 上午\n", ""))
    (station,) = site.all(Workstation)
    assert _days(site) == [] and receptions.of(station, site.holidays) == ()


def _article(site: Site, site_url: str) -> str:
    jinja = fragments.environment(ROOT / "overrides", THEME, site_url=site_url)
    return fragments.render(jinja, site, site.by_path[PATH], "zh", "")


def test_the_page_offers_its_calendar() -> None:
    """网址填了的能订，没填的只能下载，不给打不开的链接。"""
    told = _article(_site(), "https://a.example/")
    assert 'href="webcal://a.example/calendars/workstations/chengguan.ics"' in told
    assert 'href="../../calendars/workstations/chengguan.ics"' in told
    assert "webcal:" not in _article(_site(), "")


def test_the_dates_are_counted_by_the_phone() -> None:
    """网站放久了没有重做，手机上的脚本照 data-ends 写“已结束”。"""
    told = _article(_site(), "")
    assert '<time datetime="2026-12-02" data-ends="2026-12-02T23:59">2026年12月2日 星期三</time>' in told
