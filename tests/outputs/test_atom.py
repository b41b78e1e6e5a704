"""订阅：真的订阅程序读得回来；变过的排在前；改期还是同一条；内容没变，字节不变。"""

from __future__ import annotations

from datetime import date

import feedparser
import pytest
from lxml import etree

from building import TODAY, Files, but, site_of
from outreach.disk import ROOT, read_folder
from outreach.outputs import atom
from outreach.site import load

EVENT = "events/2026-12-05-open-day.md"
URL = "https://a.example/"
ONCE = "start: 2026-12-05 09:00\nend: 2026-12-05 11:30\nweekday: 星期六\n"
POSTPONED: Files = {
    "events/2026-12-12-open-day.md": but(
        "event",
        (ONCE, "start: 2026-12-12 14:00\nend: 2026-12-12 16:00\nweekday: 星期六\n"),
        ("status: planned", "status: postponed\nstatus_note: 因雨改到12月12日\n"
         "changes: [{on: 2026-11-20, what: 因雨改了日子, was: 2026-12-05 09:00}]"),
    )[EVENT],
    EVENT: None,
    EVENT.replace(".md", ".en.md"): None,
}  # fmt: skip


def _feed(files: Files | None = None, language: str = "zh", url: str = URL) -> feedparser.FeedParserDict:
    made = atom.files(site_of(files or {}, whole=True), url)
    read = feedparser.parse(made["feed.xml" if language == "zh" else "en/feed.xml"])
    assert not read.bozo
    return read


def test_a_reader_gets_the_event() -> None:
    read = _feed()
    assert (read.version, read.feed.title, read.feed.language) == (
        "atom10",
        "示例县人民检察院 · 活动和变动",
        "zh-CN",
    )
    assert [(link.rel, link.href) for link in read.feed.links] == [
        ("self", "https://a.example/feed.xml"), ("alternate", "https://a.example/events/"),
    ]  # fmt: skip
    (entry,) = read.entries
    assert entry.link == "https://a.example/events/2026-12-05-open-day/"
    assert entry.title == "宪法日检察开放日"
    assert entry.tags[0].term == "open-day" and entry.tags[0].label == "检察开放日"
    assert entry.summary.splitlines() == [
        "2026年12月5日 星期六 09:00–11:30", "城关社区检察工作站，示例县城关街道幸福路1号", "来看看检察院怎么办案，不用介绍信。",
    ]  # fmt: skip


def test_english_is_english() -> None:
    (entry,) = _feed(language="en").entries
    assert entry.title == "Constitution Day open day"
    assert entry.link == "https://a.example/en/events/2026-12-05-open-day/"
    assert not any("\u4e00" <= char <= "\u9fff" for char in entry.summary)


def test_postponed_is_the_same_entry_told_again() -> None:
    (before,), (after,) = _feed().entries, _feed(POSTPONED).entries
    assert before.id == after.id == "tag:a.example,2026:zh:events/2026-12-05-open-day"
    assert after.title == "改期：宪法日检察开放日"
    assert after.updated == "2026-11-20T00:00:00+08:00"
    assert "2026年11月20日 因雨改了日子" in after.summary


def test_cancelled_says_so() -> None:
    (entry,) = _feed(but("event", ("status: planned", "status: cancelled\nstatus_note: 因雨不办了"))).entries
    assert entry.title == "取消：宪法日检察开放日" and "因雨不办了" in entry.summary


def test_newest_change_first() -> None:
    read = feedparser.parse(atom.files(load(read_folder(ROOT / "docs"), TODAY), URL)["feed.xml"])
    days = [entry.updated for entry in read.entries]
    assert days == sorted(days, reverse=True) and read.feed.updated == days[0]
    assert len({entry.id for entry in read.entries}) == len(days) == 5


def test_a_site_without_events_has_an_empty_feed() -> None:
    read = _feed({EVENT: None, EVENT.replace(".md", ".en.md"): None})
    assert read.entries == [] and read.feed.title


@pytest.mark.parametrize("title", ["<b>&amp;</b>", "a & b < c", "]]>", "“引号”"])
def test_any_title_reads_back_whole(title: str) -> None:
    made = atom.files(
        site_of(but("event", ("title: 宪法日检察开放日", f'title: "{title}"')), whole=True), URL
    )
    titles = etree.fromstring(made["feed.xml"]).iter("{http://www.w3.org/2005/Atom}title")
    assert [node.text for node in titles][1] == title


def test_bytes_do_not_depend_on_the_day() -> None:
    first, *others = (
        atom.files(site_of({}, day, whole=True), URL)
        for day in (date(2026, 11, 1), date(2026, 11, 23), date(2027, 3, 1))
    )
    assert all(other == first for other in others)
