"""征求意见：收够日子，按时公布结果，数对得上，不问不该问的。"""

from __future__ import annotations

from datetime import date

import pytest

from building import Files, but, found, site_of, told
from samples import SAMPLES

PATH = SAMPLES["consultation"].path
_RESULT = SAMPLES["consultation"].zh[SAMPLES["consultation"].zh.index("result:") :].removesuffix("---\n")
OPEN = (_RESULT, "")
DID = "did: 中午留一个人, led_to: workstations/chengguan.md"

BAD = [
    ("consultation-dates", but("consultation", ("opens: 2026-08-01", "opens: 2026-09-10")), """
consultations/2026-11-hours.md:7 必须改 consultation-dates closes
写的是 closes: 2026-09-10
为什么 2026-09-10 开始，2026-09-10 就截止了，谁也来不及说。
怎么改 核对 opens 和 closes，改成先开始、后截止。
"""),
    ("consultation-dates", but("consultation", ("on: 2026-10-20", "on: 2026-09-10")), """
consultations/2026-11-hours.md:16 必须改 consultation-dates result.on
写的是 on: 2026-09-10
为什么 2026-09-10 还在收，结果就公布了，后来说的人等于白说。
怎么改 写截止以后真的公布的那一天；没到截止就先删掉 result。
"""),
    ("consultation-dates", but("consultation", ("on: 2026-10-20", "on: 2026-11-24")), """
consultations/2026-11-hours.md:16 必须改 consultation-dates result.on
写的是 on: 2026-11-24
为什么 今天是 2026-11-23，这一天还没到，结果网页上看不见。
怎么改 写公布的那一天；还没公布就先删掉 result。
"""),
    ("consultation-short", but("consultation", ("opens: 2026-08-01", "opens: 2026-08-29")), """
consultations/2026-11-hours.md:7 建议改 consultation-short closes
写的是 closes: 2026-09-10
为什么 只收 13 天。不上网的人要等人传话、等赶集，来不及。
怎么改 closes 往后挪，收够 14 天；已经贴出去的，各处一起改。
"""),
    ("consultation-result", but("consultation", OPEN), """
consultations/2026-11-hours.md:7 必须改 consultation-result closes
写的是 closes: 2026-09-10
为什么 截止 74 天了还没有结果，最多 60 天。问了不回话，下回没人说。
怎么改 加上 result：on 公布的那天、views 收到几条、points 一种一种怎么办；没人来说，就写 views: 0
"""),
    ("consultation-count", but("consultation", ("views: 12", "views: 15")), """
consultations/2026-11-hours.md:17 必须改 consultation-count result.views
写的是 views: 15
为什么 收到 15 条，采纳 7、没采纳 2、记下 3，加起来是 12 条。
怎么改 照原来的纸和电话记录重数一遍；漏了哪一种，在 points 里补上。
"""),
    ("consultation-reason", but("consultation", (", reason: 夜里没有人手", "")), """
consultations/2026-11-hours.md:20 必须改 consultation-reason result.points.1
写的是 半夜也开门
为什么 2 个人这样说，没采纳，又不说为什么。
怎么改 在这一条里加上 reason: 为什么办不到
"""),
    ("consultation-did", but("consultation", (f", {DID}", "")), """
consultations/2026-11-hours.md:19 建议改 consultation-did result.points.0
写的是 中午也要有人
为什么 采纳了，却看不出做了什么，别人不信。
怎么改 在这一条里加上 did: 做了什么，或者 led_to: 改了哪一页
"""),
    ("consultation-private", but("consultation", ("你什么时候有空来？", "你的姓名和电话？")), """
consultations/2026-11-hours.md:9 必须改 consultation-private questions.0
写的是 - 你的姓名和电话？
为什么 问了“姓名”。写在纸上谁都看得见，有的人就不敢说了。
怎么改 换个不用说是谁的问法，如：你住在哪个乡镇？问不着的就删掉。
"""),
    ("consultation-private", but("consultation", ("When can you come?", "What is your name?"), language="en"), """
consultations/2026-11-hours.en.md:7 必须改 consultation-private questions.0
写的是 - What is your name?
为什么 问了“your name”。写在纸上谁都看得见，有的人就不敢说了。
怎么改 换个不用说是谁的问法，如：你住在哪个乡镇？问不着的就删掉。
"""),
    ("page-missing", but("consultation", ("led_to: workstations/chengguan.md", "led_to: workstations/dongmen.md")), """
consultations/2026-11-hours.md:19 必须改 page-missing result.points.0.led_to
写的是 workstations/dongmen.md
为什么 docs/ 里没有这一页，点了是空的。
怎么改 写 docs/ 里的路径，如 led_to: workstations/chengguan.md
"""),
]  # fmt: skip

GOOD = [
    ("consultation-dates", but("consultation")),
    ("consultation-dates", but("consultation", ("on: 2026-10-20", "on: 2026-11-23"))),
    ("consultation-short", but("consultation", ("opens: 2026-08-01", "opens: 2026-08-28"))),
    ("consultation-short", but("consultation", ("opens: 2026-08-01", "opens: 2026-09-11"))),
    ("consultation-result", but("consultation")),
    ("consultation-result", but("consultation", OPEN, ("closes: 2026-09-10", "closes: 2026-09-24"))),
    ("consultation-count", but("consultation", OPEN)),
    ("consultation-count", but("consultation", (_RESULT, "result: {on: 2026-10-20, views: 0}\n"))),
    ("consultation-reason", but("consultation")),
    ("consultation-reason", but("consultation", OPEN)),
    ("consultation-did", but("consultation", (DID, "did: 中午留一个人"))),
    ("consultation-did", but("consultation", (DID, "led_to: workstations/chengguan.md"))),
    (
        "consultation-private",
        but("consultation", ("你什么时候有空来？", "你住在哪个乡镇？工作站的电话好打吗？")),
    ),
    ("page-missing", but("consultation")),
]


@pytest.mark.parametrize(("rule", "files", "message"), BAD)
def test_bad(rule: str, files: Files, message: str) -> None:
    assert told(files, rule, whole=True) == message.strip()


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert told(files, rule, whole=True) == ""


def test_the_result_falls_due_on_its_own() -> None:
    """截止后第 60 天还不晚，第 61 天报。"""
    asked = but("consultation", OPEN)
    assert told(asked, "consultation-result", today=date(2026, 11, 9)) == ""
    assert "截止 61 天了" in told(asked, "consultation-result", today=date(2026, 11, 10))


SHAPES = [
    (("questions:\n  - 你什么时候有空来？\n  - 中午开门对你有用吗？\n", ""), "key-missing", "questions"),
    (("questions:\n  - 你什么时候有空来？\n  - 中午开门对你有用吗？\n", f"questions: [{', '.join('一二三四五六七')}]\n"), "value-length", "questions"),
    (("views: 12", "views: 十二"), "value-number", "result.views"),
    (("workstations: [chengguan]", "workstations: [dongmen]"), "reference-missing", "workstations.0"),
    (('channels: ["12309"]', 'channels: ["12310"]'), "reference-missing", "channels.0"),
    (("events: [2026-12-05-open-day]", "events: [open-night]"), "reference-missing", "events.0"),
    (("by: 办公室", "by: 张建国"), "personal-name", "by"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "rule", "field"), SHAPES)
def test_written_wrong(change: tuple[str, str], rule: str, field: str) -> None:
    """没有问题、问得太多、数写成汉字、指到没有的站和电话，都有人报。"""
    findings = found(site_of(but("consultation", change), whole=True))
    assert (PATH, rule, field) in [(f.at.path, f.rule, f.field) for f in findings]


STATES = [
    (date(2026, 7, 31), "coming"),
    (date(2026, 8, 1), "running"),
    (date(2026, 9, 10), "running"),
    (date(2026, 9, 11), "waiting"),
    (date(2026, 10, 19), "waiting"),
    (date(2026, 10, 20), "published"),
]


@pytest.mark.parametrize(("today", "state"), STATES)
def test_state_follows_the_day(today: date, state: str) -> None:
    """开始那天、截止那天都算在里面。"""
    entry = site_of(but("consultation"), whole=True).get("consultation", "2026-11-hours")
    assert entry is not None
    assert entry.zh.state_on(today) == state  # type: ignore[union-attr]
