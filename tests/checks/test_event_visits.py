"""来的人：名额和报名，孩子和拍照，撞期，暂停的站。"""

from __future__ import annotations

import pytest

from building import Files, but, told

EVENT = "events/2026-12-05-open-day.md"
ONCE = "start: 2026-12-05 09:00\nend: 2026-12-05 11:30\nweekday: 星期六\n"
SIGNUP = "signup: {how: 打联系电话，说姓名和人数, closes: 2026-12-03}\n"


def _second(*changes: tuple[str, str], name: str = "2026-12-05-talk") -> dict[str, str]:
    """另一场，也在城关站。"""
    return {
        **but("event"),
        f"events/{name}.md": but("event", ("宪法日检察开放日", "送法讲座"), *changes)[EVENT],
    }


def _suspended(until: str = "") -> dict[str, str]:
    return {**but("event"), **but("workstation", ("status: open", f"status: suspended\nreason: 装修{until}"))}


BAD = [
    ("event-places", but("event", (SIGNUP, "capacity: 30\n")), """
events/2026-12-05-open-day.md:11 建议改 event-places capacity
写的是 capacity: 30
为什么 只有这么多名额，没有说怎么报名，先到的也不知道算不算。
怎么改 加上一行：signup: {how: 打值班电话，说姓名和人数, closes: 2026-12-03}
"""),
    ("event-places", but("event", (SIGNUP, f"capacity: 30\n{SIGNUP}")), """
events/2026-12-05-open-day.md:11 建议改 event-places capacity
写的是 capacity: 30
为什么 只有这么多名额，没有说人满了怎么办，没排上的人会白等。
怎么改 加上一行：full: 打值班电话排候补，有人退就通知
"""),
    ("event-photos", but("event", ("audience: 辖区居民", "audience: 小学五年级以上的学生")), """
events/2026-12-05-open-day.md:10 建议改 event-photos audience
写的是 audience: 小学五年级以上的学生
为什么 有孩子来，没有说拍不拍孩子。孩子的照片登出去收不回来。
怎么改 加上一行：photos: 场地可以拍，不拍孩子，也不登孩子的正脸
"""),
    ("event-photos", but("event", (SIGNUP, f"children: 六岁以上的孩子可以来\nphotos: 随便拍\n{SIGNUP}")), """
events/2026-12-05-open-day.md:12 建议改 event-photos photos
写的是 photos: 随便拍
为什么 有孩子来，没有说拍不拍孩子。孩子的照片登出去收不回来。
怎么改 加上一行：photos: 场地可以拍，不拍孩子，也不登孩子的正脸
"""),
    ("event-clash", _second(("2026-12-05 09:00", "2026-12-05 11:00"), ("2026-12-05 11:30", "2026-12-05 12:00")), """
events/2026-12-05-talk.md:6 建议改 event-clash start
写的是 start: 2026-12-05 11:00
为什么 2026-12-05 这段时间，宪法日检察开放日（2026-12-05-open-day.md）也在这里办。
怎么改 问清楚哪一场对，另一场换时间或地点；真能一起办，就加一行例外：allow: [{rule: event-clash, reason: 两间屋子}]
"""),
    ("event-suspended-station", _suspended(), """
events/2026-12-05-open-day.md:9 建议改 event-suspended-station workstation
写的是 workstation: chengguan
为什么 城关社区检察工作站暂停着，没有说停到哪天，2026-12-05 来的人可能进不了门。
怎么改 打电话问清那天开不开：不开就换地方或改期；开就把站的 until 改到这天以前。
"""),
    ("event-suspended-station", _suspended("\nuntil: 2026-12-05"), """
events/2026-12-05-open-day.md:9 建议改 event-suspended-station workstation
写的是 workstation: chengguan
为什么 城关社区检察工作站暂停着，停到 2026-12-05，2026-12-05 来的人可能进不了门。
怎么改 打电话问清那天开不开：不开就换地方或改期；开就把站的 until 改到这天以前。
"""),
    ("event-suspended-station", _suspended("\nuntil: 2026-11-01"), """
events/2026-12-05-open-day.md:9 建议改 event-suspended-station workstation
写的是 workstation: chengguan
为什么 城关社区检察工作站暂停着，停到 2026-11-01，过了还没改，2026-12-05 来的人可能进不了门。
怎么改 打电话问清那天开不开：不开就换地方或改期；开就把站的 until 改到这天以前。
"""),
]  # fmt: skip

GOOD: list[tuple[str, Files]] = [
    ("event-places", but("event", (SIGNUP, f"capacity: 30\nfull: 打电话排候补\n{SIGNUP}"))),
    ("event-places", but("event", (SIGNUP, "capacity: 30\n"), ("status: planned", "status: cancelled"))),
    ("event-places", but("event")),
    ("event-photos", but("event")),
    ("event-photos", but("event", ("audience: 辖区居民", "audience: 学生\nphotos: 不拍孩子"))),
    ("event-photos", but("event", ("audience: 辖区居民", "audience: 学生\nphotos: 不拍听课的人"))),
    (
        "event-photos",
        but("event", ("audience: 辖区居民", "audience: 学生"), ("status: planned", "status: cancelled")),
    ),
    # 前一场散了才开始；另一个地方；取消了；没写钟点
    (
        "event-clash",
        _second(("2026-12-05 09:00", "2026-12-05 11:30"), ("2026-12-05 11:30", "2026-12-05 12:00")),
    ),
    ("event-clash", _second(("workstation: chengguan", "place: 村委会"))),
    ("event-clash", _second(("status: planned", "status: cancelled"))),
    ("event-clash", _second((ONCE, "repeats: 每月5日\n"), name="talk")),
    ("event-suspended-station", _suspended("\nuntil: 2026-12-04")),
    ("event-suspended-station", but("event")),
]


@pytest.mark.parametrize(("rule", "files", "expected"), BAD)
def test_bad(rule: str, files: Files, expected: str) -> None:
    assert told(files, rule, whole=True) == expected.strip()


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert told(files, rule, whole=True) == ""


def test_a_rule_clashes_on_one_day_and_is_told_once() -> None:
    """每周六都办的，和这一场撞上一次：只报那一天。"""
    files = _second((ONCE, "repeats: 每周六 08:00-10:00\nsince: 2026-11-28\n"), name="talk")
    assert (
        told(files, "event-clash", whole=True)
        == """
events/2026-12-05-open-day.md:6 建议改 event-clash start
写的是 start: 2026-12-05 09:00
为什么 2026-12-05 这段时间，送法讲座（talk.md）也在这里办。
怎么改 问清楚哪一场对，另一场换时间或地点；真能一起办，就加一行例外：allow: [{rule: event-clash, reason: 两间屋子}]
""".strip()
    )
