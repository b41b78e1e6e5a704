"""活动：日期、星期、文件名对得上，先开始后结束。"""

from __future__ import annotations

import pytest

from building import Files, but, told

EVENT = "events/2026-12-05-open-day.md"
ONCE = "start: 2026-12-05 09:00\nend: 2026-12-05 11:30\nweekday: 星期六\n"

BAD = [
    ("event-file-date", but("event", ("start: 2026-12-05", "start: 2026-12-06")), """
events/2026-12-05-open-day.md:6 必须改 event-file-date start
写的是 start: 2026-12-06 09:00
为什么 文件名是 2026-12-05-open-day，和开始日期对不上，找的人会找错。
怎么改 日期对的话，改名为 2026-12-06-open-day.md；日期错了就改 start。
"""),
    ("event-file-date", {"events/open-day.md": but("event")[EVENT]}, """
events/open-day.md:6 必须改 event-file-date start
写的是 start: 2026-12-05 09:00
为什么 文件名是 open-day，和开始日期对不上，找的人会找错。
怎么改 日期对的话，改名为 2026-12-05-open-day.md；日期错了就改 start。
"""),
    ("event-file-date", but("event", (ONCE, "repeats: 每周三 上午\n")), """
events/2026-12-05-open-day.md:6 必须改 event-file-date repeats
写的是 repeats: 每周三 上午
为什么 重复的活动文件名带着一个日期，别人以为只办那一天。
怎么改 改名为 open-day.md
"""),
    ("event-weekday", but("event", ("星期六", "星期五")), """
events/2026-12-05-open-day.md:8 必须改 event-weekday weekday
写的是 weekday: 星期五
为什么 2026-12-05 是星期六，这里写的是“星期五”。
怎么改 问清楚是哪天，不要猜。日期对就写 weekday: 星期六，星期对就改 start。
"""),
    ("event-order", but("event", ("end: 2026-12-05 11:30", "end: 2026-12-05 08:30")), """
events/2026-12-05-open-day.md:7 必须改 event-order end
写的是 end: 2026-12-05 08:30
为什么 结束时间不晚于开始时间。
怎么改 核对 start 和 end，改成先开始后结束。
"""),
    ("event-order", but("event", ("end: 2026-12-05 11:30", "end: 2026-12-05 09:00")), """
events/2026-12-05-open-day.md:7 必须改 event-order end
写的是 end: 2026-12-05 09:00
为什么 结束时间不晚于开始时间。
怎么改 核对 start 和 end，改成先开始后结束。
"""),
    ("event-order", but("event", ("closes: 2026-12-03", "closes: 2026-12-06")), """
events/2026-12-05-open-day.md:11 必须改 event-order signup.closes
写的是 signup: {how: 打联系电话，说姓名和人数, closes: 2026-12-06}
为什么 活动开始了报名还没截止，有人会白报名。
怎么改 把 closes 改到活动当天或以前。
"""),
    ("event-order", but("event", ("closes: 2026-12-03", "opens: 2026-12-04, closes: 2026-12-03")), """
events/2026-12-05-open-day.md:11 必须改 event-order signup.opens
写的是 signup: {how: 打联系电话，说姓名和人数, opens: 2026-12-04, closes: 2026-12-03}
为什么 报名还没开始就截止了，谁也报不上。
怎么改 核对 opens 和 closes，改成先开始后截止。
"""),
    ("event-order", but("event", ("end: 2026-12-05 11:30", "end: 2027-12-05 11:30")), """
events/2026-12-05-open-day.md:7 必须改 event-order end
写的是 end: 2027-12-05 11:30
为什么 从开始到结束有 365 天，多半是年份或月份写错了。
怎么改 核对 start 和 end；每周、每月都办的写 repeats，不写成一场。
"""),
    ("event-held", but("event", ("status: planned", "status: held")), """
events/2026-12-05-open-day.md:15 必须改 event-held status
写的是 status: held
为什么 2026-12-05 还没到，写成办过了，想来的人就不来了。
怎么改 没办就写 status: planned；真的办过了，就把 start 和 end 改成办的那天。
"""),
    *(
        ("event-note", but("event", ("status: planned", f"status: {status}")), f"""
events/2026-12-05-open-day.md:15 建议改 event-note status
写的是 status: {status}
为什么 只说{word}，没有说为什么、还办不办，报过名的人不知道怎么办。
怎么改 加上一行：status_note: 原定 12 月 5 日，因雨改了日子，报过名的不用再报
""") for status, word in (("postponed", "改期"), ("cancelled", "取消"))
    ),
]  # fmt: skip

GOOD = [
    ("event-file-date", {"events/reception.md": but("event", (ONCE, "repeats: 每周三 上午\n"))[EVENT]}),
    ("event-weekday", but("event", ("weekday: 星期六\n", ""))),
    ("event-weekday", but("event", ("weekday: 星期六", "weekday: 周六"))),
    ("event-order", but("event", ("closes: 2026-12-03", "closes: 2026-12-05"))),
    ("event-order", but("event", ("closes: 2026-12-03", "opens: 2026-12-03, closes: 2026-12-03"))),
    ("event-order", but("event", ("end: 2026-12-05 11:30", "end: 2027-01-05 09:00"))),
    ("event-held", but("event")),
    (
        "event-held",
        {
            "events/2026-11-23-open-day.md": but(
                "event",
                ("2026-12-05 09", "2026-11-23 09"),
                ("2026-12-05 11", "2026-11-23 11"),
                ("status: planned", "status: held"),
            )[EVENT]
        },
    ),
    ("event-note", but("event", ("status: planned", "status: cancelled\nstatus_note: 因雨不办了"))),
    ("event-note", but("event")),
    ("event-order", but("event", ("end: 2026-12-05 11:30", "end: 2026-12-06 08:30"))),
]


@pytest.mark.parametrize(("rule", "files", "expected"), BAD)
def test_bad(rule: str, files: Files, expected: str) -> None:
    assert told(files, rule, whole=True) == expected.strip()


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert told(files, rule, whole=True) == ""
