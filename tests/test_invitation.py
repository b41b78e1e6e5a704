"""发到群里的话：纯文字、三百字以内，哪天、哪里、电话、网址从不省；取消的只说取消。"""

from __future__ import annotations

from datetime import date

import pytest

from building import TODAY, Files, but, site_of
from outreach.addresses import LANGUAGES
from outreach.disk import ROOT, read_folder
from outreach.invitation import LONGEST, chat, described
from outreach.kinds.event import Event
from outreach.occasions import held_on
from outreach.sessions import every
from outreach.site import load
from outreach.teller import Teller

EVENT = "events/2026-12-05-open-day.md"
URL = "https://a.example/"
SHIPPED = load(read_folder(ROOT / "docs"), TODAY)


def _chat(
    *changes: tuple[str, str], more: Files | None = None, language: str = "zh", today: date = TODAY
) -> str:
    site = site_of({**but("event", *changes), **(more or {})}, today, whole=True)
    (entry,) = site.all(Event)
    (session,) = every(entry.model, site.holidays)
    return chat(Teller(site, language, ""), held_on(entry, session), URL)


def test_everything_a_neighbour_asks() -> None:
    assert (
        _chat()
        == """\
宪法日检察开放日
示例活动，是编的。
什么时候：2026年12月5日 星期六 09:00–11:30
在哪里：城关社区检察工作站
地址：示例县城关街道幸福路1号
谁可以来：辖区居民
报名：打联系电话，说姓名和人数
12月3日 星期四前报名
带什么：身份证
电话：0999-0123450
https://a.example/events/2026-12-05-open-day/"""
    )


def test_english_is_longer_so_some_lines_go() -> None:
    assert (
        _chat(language="en")
        == """\
Constitution Day open day
Sample event: invented.
When: Saturday 5 December 2026 09:00–11:30
Where: Chengguan Community Procuratorate Workstation
Address: 1 Xingfu Road, Chengguan, Shili County
Sign up by Thursday 3 December
Phone: 0999-0123450
https://a.example/en/events/2026-12-05-open-day/"""
    )


def test_cancelled_says_only_that() -> None:
    assert (
        _chat(("status: planned", "status: cancelled\nstatus_note: 因雨不办了，下一场另定"))
        == """\
【取消】宪法日检察开放日
示例活动，是编的。
什么时候：2026年12月5日 星期六 09:00–11:30
因雨不办了，下一场另定
电话：0999-0123450
https://a.example/events/2026-12-05-open-day/"""
    )


@pytest.mark.parametrize("length", [60, 150, 250, 400, 500])
@pytest.mark.parametrize("key", ["audience", "how", "place"])
def test_too_long_loses_the_least_needed_first(key: str, length: int) -> None:
    words = "很" * length
    change = {
        "audience": ("audience: 辖区居民", f"audience: {words}"),
        "how": ("how: 打联系电话，说姓名和人数", f"how: {words}"),
        "place": ("workstation: chengguan", f"place: {words}"),
    }[key]
    told = _chat(change)
    assert len(told) <= LONGEST
    for kept in (
        "宪法日检察开放日",
        "2026年12月5日 星期六 09:00–11:30",
        "12月3日 星期四前报名",
        "0999-0123450",
        "/2026-12-05-open-day/",
    ):
        assert kept in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_shipped_events_fit_and_are_plain(language: str) -> None:
    for entry in SHIPPED.all(Event):
        for session in every(entry.model, SHIPPED.holidays):
            told = chat(
                Teller(SHIPPED, language, ""),
                held_on(entry, session),
                "https://procuratorate.example.gov.cn/",
            )
            assert len(told) <= LONGEST and "…" not in told
            assert not set("<>*_#`") & set(told)


def test_an_unchecked_phone_is_not_sent_around() -> None:
    """核对过期的站，发到群里的是后备渠道。"""
    told = _chat(today=date(2027, 6, 1))
    assert "0999-0123450" not in told and "电话：12309" in told


def test_a_moved_session_says_why() -> None:
    site = load(read_folder(ROOT / "docs"), date(2026, 9, 20))
    (entry,) = (e for e in site.all(Event) if e.id == "reception")
    moved = next(s for s in every(entry.model, site.holidays) if s.day == date(2026, 10, 8))
    tell = Teller(site, "zh", "")
    assert "国庆节放假，从10月7日 星期三顺延" in chat(tell, held_on(entry, moved), URL).splitlines()
    assert "国庆节放假，从10月7日 星期三顺延" in described(tell, held_on(entry, moved)).splitlines()


def test_a_date_moved_by_hand_says_why() -> None:
    """单独换了一天的：群里的话、日历的说明都说缘由，中英文各说各的。"""
    (entry,) = (e for e in SHIPPED.all(Event) if e.id == "reception")
    moved = next(s for s in every(entry.model, SHIPPED.holidays) if s.day == date(2026, 12, 17))
    for language, told in (
        ("zh", "接待室修暖气，从12月16日 星期三改到这天"),
        ("en", "moved from Wednesday 16 December: The heating in the reception room is being repaired"),
    ):
        tell, one = Teller(SHIPPED, language, ""), held_on(entry, moved)
        assert told in described(tell, one).splitlines()
        # 英文字多，群里的话放不下缘由时，哪天、哪里、网址先留着。
        assert (told in chat(tell, one, URL).splitlines()) is (language == "zh")


def test_two_days_are_both_told() -> None:
    assert "2026年12月5日 星期六 09:00–12月6日 星期日 11:30" in _chat(
        ("end: 2026-12-05 11:30", "end: 2026-12-06 11:30")
    )
