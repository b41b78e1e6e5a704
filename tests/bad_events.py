"""写坏了的活动，一个一处错。全部规则都跑，看维护的人会看到什么：一处错只说一次，不连累出别的话。

改了消息，先从头读一遍，觉得读得懂，再更新：`PYTHONPATH=scripts:tests python -m bad_events > tests/golden/events.txt`。
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from building import TODAY, but, told

EVENT = "events/2026-12-05-open-day.md"
ENGLISH = EVENT.replace(".md", ".en.md")
ONCE = "start: 2026-12-05 09:00\nend: 2026-12-05 11:30\nweekday: 星期六\n"
PLANNED = "status: planned"
RULE = "repeats: 每月第1、3周 周三 09:00-11:30\nsince: 2026-09-01\nuntil: 2026-12-28\n"
SIGNUP = "signup: {how: 打联系电话，说姓名和人数, closes: 2026-12-03}\n"
MOVED = "changes: [{on: 2026-11-20, what: 因雨, was: 2026-12-01 09:00}]"


class Bad(NamedTuple):
    """一处错：说的是什么，改哪几个字，哪天看；`name` 是文件名，`station` 是工作站改哪几个字，`body` 是正文。"""

    what: str
    changes: tuple[tuple[str, str], ...] = ()
    today: date = TODAY
    name: str = "2026-12-05-open-day"
    station: tuple[tuple[str, str], ...] = ()
    body: str = ""
    second: bool = False


def _rule(what: str, exceptions: str) -> Bad:
    return Bad(
        what, ((ONCE, f"{RULE}exceptions: [{exceptions}]\n"), (", closes: 2026-12-03", "")), name="reception"
    )


def _status(what: str, status: str) -> Bad:
    return Bad(what, ((PLANNED, f"status: {status}"),))


def _on(what: str, day: str, weekday: str, today: date) -> Bad:
    once = f"start: {day} 09:00\nend: {day} 11:30\nweekday: {weekday}\n"
    changes = ((ONCE, once), ("closes: 2026-12-03", f"closes: {day}"))
    return Bad(what, changes, today, f"{day}-open-day", (("on: 2026-11-02", "on: 2026-09-01"),))


CASES = (
    Bad("星期几和日期对不上", (("星期六", "星期五"),)),
    Bad("结束比开始早", (("end: 2026-12-05 11:30", "end: 2026-12-05 08:30"),)),
    Bad("一开始就结束", (("end: 2026-12-05 11:30", "end: 2026-12-05 09:00"),)),
    Bad("年份写错，办了一年", (("end: 2026-12-05 11:30", "end: 2027-12-05 11:30"),)),
    Bad("开始了还能报名", (("closes: 2026-12-03", "closes: 2026-12-06"),)),
    Bad("还没开始报名就截止", (("closes: 2026-12-03", "opens: 2026-12-04, closes: 2026-12-03"),)),
    Bad("文件名没有日期", name="open-day"),
    Bad("文件名是另一天", name="2026-12-06-open-day"),
    Bad("定期的文件名带日期", ((ONCE, RULE), (", closes: 2026-12-03", ""))),
    _status("还没到就写办过了", "held\nresult: 来了28人"),
    _status("改期没说为什么", f"postponed\n{MOVED}"),
    _status("取消没说为什么", "cancelled\nchanges: [{on: 2026-11-20, what: 不办了}]"),
    _status("改期没记一笔", "postponed\nstatus_note: 因雨改到12月5日"),
    _status("取消没记一笔", "cancelled\nstatus_note: 因雨不办了"),
    _status("改期没记原来哪天", "postponed\nstatus_note: 因雨改了\nchanges: [{on: 2026-11-20, what: 因雨}]"),
    _status("改动记在还没到的日子", "planned\nchanges: [{on: 2026-12-01, what: 换了地方}]"),
    _status("改动记录先后颠倒", "planned\nchanges: [{on: 2026-11-20, what: 换了}, {on: 2026-11-18, what: 又换}]"),
    _status("原来的时间和现在一样", "planned\nchanges: [{on: 2026-11-20, what: 改了, was: 2026-12-05 09:00}]"),
    Bad("没写哪天办", ((ONCE, ""),)),
    Bad("又写一次又写定期", ((ONCE, f"{ONCE}repeats: 每周三\n"),)),
    Bad("没写在哪里", (("workstation: chengguan\n", ""),)),
    Bad("工作站的名字写错", (("workstation: chengguan", "workstation: chengguang"),)),
    Bad("有名额，没说怎么报名", ((SIGNUP, "capacity: 30\n"),)),
    Bad("有名额，没说满了怎么办", ((SIGNUP, f"capacity: 30\n{SIGNUP}"),)),
    Bad("有孩子来，没说拍不拍照", (("audience: 辖区居民", "audience: 小学五年级以上的学生"),)),
    Bad("有孩子来，随便拍", (("audience: 辖区居民", "audience: 学生和家长\nphotos: 随便拍"),)),
    Bad("同一处两场撞在一起", second=True),
    Bad("办在暂停的站", station=(("status: open", "status: suspended\nreason: 装修\nuntil: 2026-12-31"),)),
    Bad("办在撤了的站", station=(("status: open", "status: closed\nreason: 并到东门站"),)),
    _on("办在放假那天，没说", "2026-10-01", "星期四", date(2026, 9, 20)),
    _on("办在补班那天，没说", "2026-10-10", "星期六", date(2026, 9, 20)),
    Bad("办完半个月没有结果", (), date(2026, 12, 20)),
    Bad("写了办过，没有结果", ((PLANNED, "status: held"),), date(2026, 12, 20)),
    Bad("写了人名", (("how: 打联系电话，说姓名和人数", "how: 找张伟检察官报名"),)),
    Bad("结果里写了来的人是谁", ((PLANNED, "status: held\nresult: 村民李秀英提了意见"),), date(2026, 12, 6)),
    Bad("登了个人手机号", (("number: 0999-0123450", "number: 13800138000"),)),
    Bad("话里夹着手机号", (("how: 打联系电话，说姓名和人数", "how: 加微信13800138000报名"),)),
    Bad("示例的电话打得通", (("number: 0999-0123450", "number: 0999-8123450"),)),
    Bad("正文里又写电话", body="报名打 0999-0123450。\n"),
    Bad("正文链接到没有的页", body="看[这里](../explainers/no-such-page.md)。\n"),
    Bad("时间少写一位", (("2026-12-05 09:00", "2026-12-05 9:00"),)),
    Bad("时间写成中文", (("start: 2026-12-05 09:00", "start: 12月5日上午9点"),)),
    Bad("没有这一天", (("end: 2026-12-05 11:30", "end: 2026-12-32 11:30"),)),
    Bad("种类写错", (("type: open-day", "type: openday"),)),
    Bad("多了一项不认识的", (("audience: 辖区居民", "audience: 辖区居民\nplaces: 30"),)),
    Bad("名额写成中文", ((SIGNUP, f"capacity: 三十\nfull: 排候补\n{SIGNUP}"),)),
    Bad("定期的写法看不懂", ((ONCE, "repeats: 逢三逢八\n"), (", closes: 2026-12-03", "")), name="reception"),
    _rule("单独取消的那一场本来没有", "{day: 2026-12-03, on: 2026-11-20, what: 开会}"),
    _rule("单独取消，定的日子还没到", "{day: 2026-12-02, on: 2026-12-01, what: 开会}"),
    _rule("换到放假那天", "{day: 2026-09-16, on: 2026-09-10, what: 开会, moved: 2026-10-01}"),
    _rule("换到另一场的日子", "{day: 2026-12-02, on: 2026-11-20, what: 开会, moved: 2026-12-16}"),
    _rule("换到定以前的日子", "{day: 2026-12-02, on: 2026-11-20, what: 开会, moved: 2026-11-19}"),
    Bad("只办一次的写单独取消", ((ONCE, f"{ONCE}exceptions: [{{day: 2026-12-05, on: 2026-11-20, what: 开会}}]\n"),)),
)  # fmt: skip


def messages(bad: Bad) -> str:
    """维护的人在活动的文件上看到的话；英文页没跟上、别处的，不算在内。"""
    text = but("event", *bad.changes)[EVENT] + bad.body
    files: dict[str, str | None] = {EVENT: None, ENGLISH: None, f"events/{bad.name}.md": text}
    if bad.second:
        files["events/2026-12-05-talk.md"] = text.replace("宪法日检察开放日", "送法讲座").replace(
            " 09:00", " 10:00"
        )
    lines = told({**files, **but("workstation", *bad.station)}, today=bad.today, whole=True).splitlines()
    blocks = ("\n".join(lines[n : n + 4]) for n in range(0, len(lines), 4))
    return "\n".join(block for block in blocks if block.startswith("events/") and " twin-" not in block)


def report() -> str:
    return "\n".join(f"# {bad.what}\n{messages(bad)}\n" for bad in CASES)


if __name__ == "__main__":
    print(report(), end="")
