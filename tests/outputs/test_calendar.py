"""手机日历：两个不相干的程序读得回来，读回来的和条目一样；改期还是同一场，取消的留着，字节稳定。"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import icalendar
import pytest
import vobject

from building import TODAY, Files, but, site_of
from outreach.dates import BEIJING
from outreach.disk import ROOT, read_folder
from outreach.outputs import calendar
from outreach.site import load

EVENT = "events/2026-12-05-open-day.md"
ONE = "calendars/events/2026-12-05-open-day.ics"
URL = "https://a.example/"
ONCE = "start: 2026-12-05 09:00\nend: 2026-12-05 11:30\nweekday: 星期六\n"
HOLIDAYS = {"holidays.md": (ROOT / "docs/holidays.md").read_text("utf-8")}
SHIPPED = load(read_folder(ROOT / "docs"), TODAY)


def _made(*changes: tuple[str, str], more: Files | None = None, url: str = URL) -> dict[str, bytes]:
    return calendar.files(site_of({**but("event", *changes), **(more or {})}, whole=True), url)


def _only(content: bytes) -> icalendar.Event:
    (event,) = icalendar.Calendar.from_ical(content).events
    return event


def _text(component: Any, key: str) -> str:
    return str(component.get(key, ""))


@pytest.fixture(scope="module")
def shipped() -> dict[str, bytes]:
    return calendar.files(SHIPPED, URL)


def test_what_icalendar_reads_is_what_the_entry_says() -> None:
    event = _only(_made()[ONE])
    assert event["dtstart"].dt == datetime(2026, 12, 5, 9, tzinfo=BEIJING)
    assert event["dtend"].dt == datetime(2026, 12, 5, 11, 30, tzinfo=BEIJING)
    assert event["dtstart"].params["TZID"] == "Asia/Shanghai"
    assert _text(event, "uid") == "2026-12-05-open-day@a.example"
    assert _text(event, "summary") == "宪法日检察开放日"
    assert _text(event, "status") == "CONFIRMED"
    assert _text(event, "url") == "https://a.example/events/2026-12-05-open-day/"
    assert _text(event, "location") == "城关社区检察工作站，示例县城关街道幸福路1号"
    assert _text(event, "description").splitlines() == [
        "示例活动，是编的。", "来看看检察院怎么办案，不用介绍信。", "谁可以来：辖区居民", "报名：打联系电话，说姓名和人数",
        "截止：2026年12月3日 星期四", "带什么：身份证",
    ]  # fmt: skip


def test_a_second_parser_reads_the_same(shipped: dict[str, bytes]) -> None:
    """vobject 逐份读、逐份验；每一场的起止、名字、状态都和 icalendar 读的一样。"""
    for path, content in shipped.items():
        theirs = vobject.readOne(content.decode())
        ours = icalendar.Calendar.from_ical(content)
        assert ours.errors == []
        told = [(_text(e, "uid"), e["dtstart"].dt, e["dtend"].dt, _text(e, "status")) for e in ours.events]
        read = [
            (e.uid.value, e.dtstart.value, e.dtend.value, e.status.value)
            for e in getattr(theirs, "vevent_list", [])
        ]
        assert read == told, path
        for one in getattr(theirs, "vevent_list", []):
            one.validate(raiseException=True)


def test_english_tells_the_same_days_in_english(shipped: dict[str, bytes]) -> None:
    chinese, english = (
        icalendar.Calendar.from_ical(shipped[path]).events for path in ("calendar.ics", "en/calendar.ics")
    )
    days = [[(_text(e, "uid"), e["dtstart"].dt) for e in events] for events in (chinese, english)]
    assert days[0] == days[1] and len(days[0]) > 20
    told = b"".join(e.to_ical() for e in english).decode()
    assert not any("\u4e00" <= char <= "\u9fff" for char in told)


def test_lines_are_short_and_end_with_crlf(shipped: dict[str, bytes]) -> None:
    for path, content in shipped.items():
        lines = content.split(b"\r\n")
        assert lines[-1] == b"" and b"\n" not in content.replace(b"\r\n", b""), path
        assert max(map(len, lines)) <= 75, path
        for line in lines:
            line.decode()


def test_one_zone_without_summer_time(shipped: dict[str, bytes]) -> None:
    for path, content in shipped.items():
        text = content.decode()
        assert text.count("BEGIN:VTIMEZONE") == text.count("BEGIN:STANDARD") == 1, path
        assert text.count("TZOFFSETTO:+0800") == 1 and "DAYLIGHT" not in text, path


def test_the_head_is_what_phones_take(shipped: dict[str, bytes]) -> None:
    """REFRESH-INTERVAL 写成 PT12H：写成 P12H，有的手机整份不收。没有 METHOD：有的邮箱会当成邀请。"""
    for content in shipped.values():
        lines = content.decode().split("\r\n")
        assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
        assert "REFRESH-INTERVAL;VALUE=DURATION:PT12H" in lines and "X-PUBLISHED-TTL:PT12H" in lines
        assert not any(line.startswith("METHOD") for line in lines)


def test_one_file_for_all_each_station_type_and_event(shipped: dict[str, bytes]) -> None:
    names = {path.removesuffix(".ics") for path in shipped if not path.startswith("en/")}
    stations = {f"calendars/workstations/{e.id}" for e in SHIPPED.entries if e.kind.name == "workstation"}
    types = {f"calendars/types/{t}" for t in ("open-day", "reception", "lecture", "hearing", "consultation")}
    assert names - stations - types - {"calendar"} == {
        f"calendars/events/{name}" for name in (
            "2026-10-22-elderly-fraud", "2026-11-21-school-visit", "2026-12-04-constitution-day",
            "2026-12-17-wages-lecture", "reception",
        )
    }  # fmt: skip
    assert stations | types < names
    assert {f"en/{path}" for path in shipped if not path.startswith("en/")} < set(shipped)


def test_each_file_holds_its_own(shipped: dict[str, bytes]) -> None:
    def uids(path: str) -> list[str]:
        return [_text(e, "uid").split("@")[0] for e in icalendar.Calendar.from_ical(shipped[path]).events]

    assert uids("calendars/workstations/gaoxin.ics") == ["2026-12-17-wages-lecture"]
    assert uids("calendars/workstations/beishan.ics") == []
    assert uids("calendars/types/lecture.ics") == ["2026-10-22-elderly-fraud", "2026-12-17-wages-lecture"]
    assert len(uids("calendars/types/reception.ics")) == len(uids("calendars/events/reception.ics")) > 20


def test_an_empty_calendar_still_opens() -> None:
    """没有活动的站：有时区，没有场次，两个程序都读得下。"""
    content = _made()["calendars/types/hearing.ics"]
    assert icalendar.Calendar.from_ical(content).events == []
    assert vobject.readOne(content.decode()).vtimezone


# 改了

POSTPONED = {
    "events/2026-12-12-open-day.md": but(
        "event",
        (ONCE, "start: 2026-12-12 14:00\nend: 2026-12-12 16:00\nweekday: 星期六\n"),
        ("status: planned", "status: postponed\nstatus_note: 因雨改到12月12日\n"
         "changes: [{on: 2026-11-20, what: 因雨改了日子, was: 2026-12-05 09:00}]"),
    )[EVENT],
    EVENT: None,
    EVENT.replace(".md", ".en.md"): None,
}  # fmt: skip


def test_postponed_is_the_same_event_at_the_same_address() -> None:
    """改期要改文件名；日历里的名字和那份日历的地址都不变，次数加一。"""
    before, after = _only(_made()[ONE]), _only(_made(more=POSTPONED)[ONE])
    assert _text(before, "uid") == _text(after, "uid")
    assert (before["sequence"], after["sequence"]) == (0, 1)
    assert after["dtstart"].dt == datetime(2026, 12, 12, 14, tzinfo=BEIJING)
    assert (_text(after, "status"), _text(after, "summary")) == ("TENTATIVE", "改期：宪法日检察开放日")
    assert after["dtstamp"].dt == datetime(2026, 11, 20, tzinfo=BEIJING)
    assert "因雨改到12月12日" in _text(after, "description")


@pytest.mark.parametrize("changes", ["", "\nchanges: [{on: 2026-11-20, what: 因雨不办了}]"])
def test_cancelled_stays(changes: str) -> None:
    made = _made(("status: planned", f"status: cancelled\nstatus_note: 因雨不办了{changes}"))
    for path in (ONE, "calendar.ics", "calendars/workstations/chengguan.ics", "calendars/types/open-day.ics"):
        event, *_ = icalendar.Calendar.from_ical(made[path]).events
        assert (_text(event, "status"), event["sequence"]) == ("CANCELLED", 1)
        assert _text(event, "summary") == "取消：宪法日检察开放日"


def test_held_stays() -> None:
    assert (
        _text(_only(_made(("status: planned", "status: held\nresult: 来了28人"))[ONE]), "status")
        == "CONFIRMED"
    )


# 重复的


def _sessions(rule: str, *, more: Files | None = None) -> list[icalendar.Event]:
    files = {"events/reception.md": but("event", (ONCE, rule))[EVENT], EVENT: None, **(more or HOLIDAYS)}
    site = site_of({**files, EVENT.replace(".md", ".en.md"): None}, whole=True)
    return icalendar.Calendar.from_ical(calendar.files(site, URL)["calendars/events/reception.ics"]).events


def test_a_rule_becomes_real_dates_and_moves_off_holidays() -> None:
    events = _sessions("repeats: 每月第1、3周 周三 09:00-11:30\nsince: 2026-10-01\nuntil: 2027-12-31\n")
    assert [(_text(e, "uid"), e["dtstart"].dt.date().isoformat()) for e in events] == [
        ("reception-2026-10-07@a.example", "2026-10-08"),
        ("reception-2026-10-21@a.example", "2026-10-21"),
        ("reception-2026-11-04@a.example", "2026-11-04"),
        ("reception-2026-11-18@a.example", "2026-11-18"),
        ("reception-2026-12-02@a.example", "2026-12-02"),
        ("reception-2026-12-16@a.example", "2026-12-16"),
    ]
    assert "国庆节放假，从10月7日 星期三顺延" in _text(events[0], "description")


def test_no_date_beyond_the_announced_holidays() -> None:
    """放假安排登记到哪天，就只排到哪天；一年也没有登记，一场也不排。"""
    rule = "repeats: 每周二 14:00-16:00\nsince: 2026-12-01\n"
    days = [e["dtstart"].dt.date() for e in _sessions(rule)]
    assert days == [date(2026, 12, 1) + timedelta(days=7 * n) for n in range(4)]
    assert _sessions(rule, more={"holidays.md": None, "holidays.en.md": None}) == []


@pytest.mark.parametrize(
    ("rule", "starts", "ends"),
    [
        ("每月15日", date(2026, 12, 15), date(2026, 12, 16)),
        ("每月15日 上午", date(2026, 12, 15), date(2026, 12, 16)),
        ("每月15日 09:00", datetime(2026, 12, 15, 9, tzinfo=BEIJING), None),
    ],
)
def test_without_a_clock_it_is_a_whole_day(rule: str, starts: date, ends: date | None) -> None:
    (event,) = _sessions(f"repeats: {rule}\nsince: 2026-12-01\nuntil: 2026-12-31\n")
    assert event["dtstart"].dt == starts
    assert (event["dtend"].dt if "dtend" in event else None) == ends


# 写什么都不会出事


@pytest.mark.parametrize(
    "title", ["a; b, c\\n d", "BEGIN:VEVENT", "“引号”", "国" * 50, "x" * 60, "👩‍⚖️" * 10, "a\\;b\\,c:d"]
)
def test_any_title_reads_back_whole(title: str) -> None:
    quoted = title.replace("\\", "\\\\").replace('"', '\\"')
    content = _made(("title: 宪法日检察开放日", f'title: "{quoted}"'))[ONE]
    assert _text(_only(content), "summary") == title
    assert vobject.readOne(content.decode()).vevent.summary.value == title
    assert max(map(len, content.split(b"\r\n"))) <= 75


def test_text_cannot_add_lines() -> None:
    body = 'summary: "一行\\r\\nSTATUS:CANCELLED\\nDTSTART:19990101"'
    content = _made(("summary: 来看看检察院怎么办案，不用介绍信。", body))[ONE]
    unfolded = content.replace(b"\r\n ", b"").decode().split("\r\n")
    assert [line for line in unfolded if line.startswith("STATUS")] == ["STATUS:CONFIRMED"]
    assert "DTSTART:19990101" not in unfolded


def test_without_an_address_there_is_no_url() -> None:
    """网址没填：没有 URL，名字用区划代码，照样读得下。"""
    event = _only(_made(url="")[ONE])
    assert "url" not in event and _text(event, "uid") == "2026-12-05-open-day@999901.invalid"


# 稳


def test_bytes_do_not_depend_on_the_day() -> None:
    """哪天做都一样：没改内容，手机不会被吵到。"""
    files = {**but("event"), **HOLIDAYS}
    days = (date(2026, 11, 1), date(2026, 11, 23), date(2027, 3, 1))
    first, *others = (calendar.files(site_of(files, day, whole=True), URL) for day in days)
    assert all(other == first for other in others)


# 定期的，单独变了一场


RULE = "repeats: 每月第1、3周 周三 09:00-11:30\nsince: 2026-11-01\nuntil: 2026-12-31\n"


def _noted(*notes: str) -> list[tuple[str, str, str, int]]:
    """哪一场（名字）、哪天、还办不办、第几次改。"""
    lines = "".join(f"  - {{{note}}}\n" for note in notes)
    events = _sessions(f"{RULE}exceptions:\n{lines}")
    return [
        (
            _text(e, "uid").removeprefix("reception-").split("@")[0],
            f"{e['dtstart'].dt:%m-%d}",
            _text(e, "status"),
            e["sequence"],
        )
        for e in events
    ]


def test_one_date_is_called_off() -> None:
    """取消的一场留在日历里，手机才知道取消了；别的场一个字不动。"""
    assert _noted("day: 2026-12-02, on: 2026-11-20, what: 接待室修暖气") == [
        ("2026-11-04", "11-04", "CONFIRMED", 0), ("2026-11-18", "11-18", "CONFIRMED", 0),
        ("2026-12-02", "12-02", "CANCELLED", 1), ("2026-12-16", "12-16", "CONFIRMED", 0),
    ]  # fmt: skip
    event = _sessions(f"{RULE}exceptions: [{{day: 2026-12-02, on: 2026-11-20, what: 接待室修暖气}}]\n")[2]
    assert _text(event, "summary") == "取消：宪法日检察开放日"
    assert "取消：接待室修暖气" in _text(event, "description").splitlines()


def test_one_date_moves_and_is_still_the_same() -> None:
    assert _noted("day: 2026-12-02, on: 2026-11-20, what: 检察长开会, moved: 2026-12-04")[2:] == [
        ("2026-12-02", "12-04", "CONFIRMED", 1), ("2026-12-16", "12-16", "CONFIRMED", 0),
    ]  # fmt: skip


def test_moved_and_then_called_off() -> None:
    """同一场改了两回：后定的算，次数只增不减。"""
    first = "day: 2026-12-02, on: 2026-11-20, what: 检察长开会, moved: 2026-12-04"
    assert _noted(first, "day: 2026-12-02, on: 2026-11-22, what: 还是来不了")[2] == (
        "2026-12-02", "12-02", "CANCELLED", 2,
    )  # fmt: skip


def test_a_stopped_rule_keeps_its_past() -> None:
    """定期的停了：停以前办过的还在，停以后的写取消。"""
    files = {
        "events/reception.md": but(
            "event", (ONCE, RULE),
            ("status: planned", "status: cancelled\nstatus_note: 不办了\nchanges: [{on: 2026-11-10, what: 不办了}]"),
        )[EVENT],
        EVENT: None, EVENT.replace(".md", ".en.md"): None, **HOLIDAYS,
    }  # fmt: skip
    made = calendar.files(site_of(files, whole=True), URL)["calendars/events/reception.ics"]
    events = icalendar.Calendar.from_ical(made).events
    assert [_text(e, "status") for e in events] == ["CONFIRMED", *["CANCELLED"] * 3]


# 工作站的接待日


def _receptions(*changes: tuple[str, str]) -> list[icalendar.Event]:
    files = {EVENT: None, EVENT.replace(".md", ".en.md"): None, **HOLIDAYS, **but("workstation", *changes)}
    made = calendar.files(site_of(files, whole=True), URL)
    return icalendar.Calendar.from_ical(made["calendars/workstations/chengguan.ics"]).events


def test_station_reception_days_are_in_its_calendar() -> None:
    """核对那天起，排到放假安排登记到的那天；没写钟点的排一整天，上午写在名字里。"""
    events = _receptions()
    assert [(_text(e, "uid"), e["dtstart"].dt) for e in events] == [
        ("station-chengguan-2026-11-04@a.example", date(2026, 11, 4)),
        ("station-chengguan-2026-11-18@a.example", date(2026, 11, 18)),
        ("station-chengguan-2026-12-02@a.example", date(2026, 12, 2)),
        ("station-chengguan-2026-12-16@a.example", date(2026, 12, 16)),
    ]
    assert _text(events[0], "summary") == "城关社区检察工作站接待（每月第1、3周 周三 上午）"
    assert _text(events[0], "location") == "示例县城关街道幸福路1号"
    assert _text(events[0], "url") == "https://a.example/workstations/chengguan/"


def test_no_reception_is_promised_beyond_the_check() -> None:
    """核对管 180 天：早就没人核的站，不再替它约人。"""
    events = _receptions(("verified: {on: 2026-11-02", "verified: {on: 2026-05-01"))
    assert [e["dtstart"].dt for e in events][-1] == date(2026, 10, 21)


@pytest.mark.parametrize(
    ("status", "told"),
    [
        ("open", ["CONFIRMED"] * 4),
        ("suspended\nreason: 装修\nuntil: 2026-12-01", ["CANCELLED", "CANCELLED", "CONFIRMED", "CONFIRMED"]),
        ("suspended\nreason: 装修", ["CANCELLED"] * 4),
        ("closed\nreason: 撤了", ["CANCELLED"] * 4),
    ],
)
def test_a_station_that_is_shut_receives_nobody(status: str, told: list[str]) -> None:
    events = _receptions(("status: open", f"status: {status}"))
    assert [_text(e, "status") for e in events] == told
    assert {e["sequence"] - (date(2026, 11, 2) - date(2020, 1, 1)).days for e in events} == {
        int(one == "CANCELLED") for one in told
    }


def test_station_reception_moves_off_holidays() -> None:
    events = _receptions(("verified: {on: 2026-11-02", "verified: {on: 2026-09-28"))
    moved = next(e for e in events if e["dtstart"].dt == date(2026, 10, 8))
    assert _text(moved, "uid") == "station-chengguan-2026-10-07@a.example"
    assert "国庆节放假，从10月7日 星期三顺延" in _text(moved, "description").splitlines()
