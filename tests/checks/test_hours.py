"""开门时间和放假：没写放假、写重了、又开又不开、活动赶上放假、登记簿自相矛盾。"""

from __future__ import annotations

from datetime import date

import pytest

from building import Files, but, told

HOURS = '  - {days: 周一至周五, open: "09:00-12:00, 14:00-17:00"}\n'
OFF = "  - {days: 法定节假日, closed: 休息}\n"
EVENT = "events/2026-12-05-open-day.md"
DATED = "start: 2026-12-05 09:00\nend: 2026-12-05 11:30\nweekday: 星期六\n"
CLOSES = ", closes: 2026-12-03}"
YEAR = """---
title: 放假和调休
summary: 照通知。
years:
  - year: 2026
    notice: 通知
    issued: 2025-11-04
    source: {text: 通知全文, on: 2026-11-23, status: checked}
    off:
      - {name: 中秋节, from: 2026-09-25, to: 2026-09-27}
      - {name: 国庆节, from: 2026-10-01, to: 2026-10-07}
    work: [2026-09-20, 2026-10-10]
"""


def _year(*changes: tuple[str, str], more: str = "") -> dict[str, str]:
    text = YEAR + more + "---\n"
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return {"holidays.md": text}


def _event(day: str, *changes: tuple[str, str]) -> dict[str, str]:
    """样例活动挪到这一天，配上登记簿。"""
    name = f"events/{day}-open-day.md"
    text = but("event", (DATED, f"start: {day} 09:00\nend: {day} 11:30\n"), (CLOSES, "}"))[EVENT]
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return {name: text, **_year()}


BAD = [
    ("hours-holiday", but("workstation", (OFF, "")), """
workstations/chengguan.md:11 必须改 hours-holiday hours
写的是 没有“法定节假日”这一行
为什么 没有写法定节假日开不开，放假那几天会有人白跑一趟。
怎么改 在 hours 里加一行：- {days: 法定节假日, closed: 休息}；放假也开的，写 open 和钟点。
"""),
    ("hours-holiday", but("office", (OFF, "")), """
office.md:13 必须改 hours-holiday hours
写的是 没有“法定节假日”这一行
为什么 没有写法定节假日开不开，放假那几天会有人白跑一趟。
怎么改 在 hours 里加一行：- {days: 法定节假日, closed: 休息}；放假也开的，写 open 和钟点。
"""),
    ("hours-overlap", but("workstation", (OFF, OFF + "  - {days: 周三、周六, closed: 休息}\n")), """
workstations/chengguan.md:14 必须改 hours-overlap hours.2.days
写的是 - {days: 周三、周六, closed: 休息}
为什么 星期三在第 12 行已经写过，看的人不知道信哪一行。
怎么改 问清楚哪一行对，从另一行里去掉星期三。
"""),
    ("hours-overlap", but("workstation", (OFF, OFF + '  - {days: 每天, open: "09:00-10:00"}\n')), """
workstations/chengguan.md:14 必须改 hours-overlap hours.2.days
写的是 - {days: 每天, open: "09:00-10:00"}
为什么 星期一、星期二、星期三、星期四、星期五在第 12 行已经写过，看的人不知道信哪一行。
怎么改 问清楚哪一行对，从另一行里去掉星期一、星期二、星期三、星期四、星期五。
"""),
    ("hours-overlap", but("workstation", (OFF, OFF + '  - {days: 法定节假日, open: "09:00-10:00"}\n')), """
workstations/chengguan.md:14 必须改 hours-overlap hours.2.days
写的是 - {days: 法定节假日, open: "09:00-10:00"}
为什么 法定节假日在第 13 行已经写过，看的人不知道信哪一行。
怎么改 问清楚哪一行对，从另一行里去掉法定节假日。
"""),
    ("hours-overlap", but("workstation", ("days: 周一至周五", "days: 周一、周一至周五")), """
workstations/chengguan.md:12 必须改 hours-overlap hours.0.days
写的是 - {days: 周一、周一至周五, open: "09:00-12:00, 14:00-17:00"}
为什么 星期一在第 12 行已经写过，看的人不知道信哪一行。
怎么改 问清楚哪一行对，从另一行里去掉星期一。
"""),
    ("hours-line", but("workstation", (OFF, OFF + "  - {days: 周六}\n")), """
workstations/chengguan.md:14 必须改 hours-line hours.2
写的是 - {days: 周六}
为什么 周六既没写几点开，也没写不开。
怎么改 加上 open: "09:00-12:00, 14:00-17:00"；不开就加上 closed: 休息
"""),
    ("hours-line", but("workstation", (OFF, OFF + '  - {days: 周六, open: "09:00-10:00", closed: 休息}\n')), """
workstations/chengguan.md:14 必须改 hours-line hours.2.closed
写的是 - {days: 周六, open: "09:00-10:00", closed: 休息}
为什么 周六又写几点开，又写休息。
怎么改 开门就删掉 closed: 休息；不开就删掉 open。
"""),
    ("event-holiday", _event("2026-10-03"), """
events/2026-10-03-open-day.md:6 建议改 event-holiday start
写的是 start: 2026-10-03 09:00
为什么 2026-10-03 是国庆节放假，没有说明，看的人不知道还办不办、来不来得了。
怎么改 在正文里加一句“这天是国庆节放假，活动照常”；日子写错了就改 start。
"""),
    ("event-holiday", _event("2026-10-10"), """
events/2026-10-10-open-day.md:6 建议改 event-holiday start
写的是 start: 2026-10-10 09:00
为什么 2026-10-10 是调休上班日，没有说明，看的人不知道还办不办、来不来得了。
怎么改 在正文里加一句“这天是调休上班日，活动照常”；日子写错了就改 start。
"""),
    ("event-holiday", _event("2027-01-01"), """
events/2027-01-01-open-day.md:6 建议改 event-holiday start
写的是 start: 2027-01-01 09:00
为什么 2027-01-01 是元旦放假，没有说明，看的人不知道还办不办、来不来得了。
怎么改 在正文里加一句“这天是元旦放假，活动照常”；日子写错了就改 start。
"""),
    ("holidays-overlap", _year(("2026-10-10]", "2026-10-07]")), """
holidays.md:12 必须改 holidays-overlap years.0.work.1
写的是 work: [2026-09-20, 2026-10-07]
为什么 2026-10-07 又是国庆节又是补班。
怎么改 照通知原文核对，去掉写错的那个。
"""),
    ("holidays-overlap", _year(("2026-10-10]", "2026-10-12]")), """
holidays.md:12 必须改 holidays-overlap years.0.work.1
写的是 work: [2026-09-20, 2026-10-12]
为什么 2026-10-12 是星期一，本来就上班，不会是补班。
怎么改 照通知原文核对，去掉写错的那个。
"""),
    ("holidays-overlap", _year(("2026-10-10]", "2026-09-20]")), """
holidays.md:12 必须改 holidays-overlap years.0.work.1
写的是 work: [2026-09-20, 2026-09-20]
为什么 2026-09-20 又是补班又是补班。
怎么改 照通知原文核对，去掉写错的那个。
"""),
    ("holidays-overlap", _year(("from: 2026-10-01", "from: 2026-09-27")), """
holidays.md:11 必须改 holidays-overlap years.0.off.1
写的是 - {name: 国庆节, from: 2026-09-27, to: 2026-10-07}
为什么 2026-09-27 已经写在中秋节里。
怎么改 照通知原文核对，去掉写错的那个。
"""),
    ("holidays-overlap", _year(more="  - year: 2026\n    notice: 补\n    issued: 2026-01-02\n    source: {text: 全文, on: 2026-11-23, status: checked}\n"
                                    "    off:\n      - {name: 春节, from: 2026-02-15, to: 2026-02-23}\n"), """
holidays.md:13 必须改 holidays-overlap years.1.year
写的是 - year: 2026
为什么 2026年写了两次。
怎么改 合成一条，照最后一份通知写。
"""),
]  # fmt: skip

EARLY = date(2026, 9, 1)


@pytest.mark.parametrize(("rule", "files", "message"), BAD)
def test_bad(rule: str, files: Files, message: str) -> None:
    assert told(files, rule, today=EARLY) == message.strip()


GOOD = [
    ("hours-holiday", but("workstation", ("closed: 休息", 'open: "10:00-11:00"'))),
    ("hours-holiday", but("workstation", (OFF, ""), ("status: open", "status: closed\nreason: 撤了"))),
    ("hours-overlap", but("workstation", (OFF, OFF + "  - {days: 周六、周日, closed: 休息}\n  - {days: 调休上班日, closed: 休息}\n"))),
    ("hours-line", but("workstation", ('17:00"}', '17:00", closed: 需预约}'))),
    ("hours-line", but("workstation", ("closed: 休息", "closed: 只接电话"))),
    ("event-holiday", but("event")),
    ("event-holiday", _event("2026-10-08")),
    ("event-holiday", _event("2026-10-03", ("status: planned\n---\n", "status: planned\n---\n国庆节放假，活动照常。\n"))),
    ("event-holiday", _event("2026-10-10", ("status: planned", "status: postponed\nstatus_note: 改到补班那天"))),
    ("event-holiday", _event("2026-10-03", ("status: planned", "status: cancelled"))),
    ("event-holiday", _event("2026-08-30")),
    ("event-holiday", _event("2027-01-04")),
    ("holidays-overlap", _year()),
    ("holidays-due", _year()),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert told(files, rule, today=EARLY) == ""


def test_an_event_that_is_over_is_left_alone() -> None:
    assert told(_event("2026-10-03"), "event-holiday", today=date(2026, 10, 4)) == ""


DUE = """
holidays.md:4 建议改 holidays-due years
写的是 登记到 2026 年
为什么 2027年的放假安排还没有登记，网站只能说“节假日安排待公布”，不说开不开门。
怎么改 国务院办公厅多在 11 月公布下一年的安排：照通知原文在 years 里加一条 year: 2027。还没有公布就等，不要猜。
"""


@pytest.mark.parametrize(
    ("today", "message"),
    [(date(2026, 11, 30), ""), (date(2026, 12, 1), DUE), (date(2026, 12, 31), DUE), (date(2027, 6, 10), DUE)],
)
def test_next_year_is_due_in_december(today: date, message: str) -> None:
    assert told(_year(), "holidays-due", today=today) == message.strip()


def test_without_a_register_nobody_is_nagged() -> None:
    """没有登记簿的站（比如只查几个文件）不催。"""
    assert told({"holidays.md": None}, "holidays-due", "holidays-overlap", today=date(2027, 6, 10)) == ""
