"""听到→办到：三个月内要有结果，日子对得上，没采纳的说为什么，办成了的指得出改了什么。"""

from __future__ import annotations

from datetime import date

import pytest

from building import Files, but, found, site_of, told
from outreach import checks
from outreach.finding import MUST

HEARD = "heard/2026-10-lunch.md"
WORKING = (("state: adopted", "state: working"), ("closed_on: 2026-10-20\n", ""))
RECEIVED = (("state: adopted", "state: received"), ("closed_on: 2026-10-20\n", ""))
DECLINED = ("state: adopted", "state: declined")
ANSWERED = ("state: adopted", "state: answered")
NO_PAGE = ("led_to: workstations/chengguan.md\n", "")

BAD = [
    ("heard-open", but("heard_item", *WORKING, ("heard_on: 2026-10-12", "heard_on: 2026-08-24")), """
heard/2026-10-lunch.md:7 必须改 heard-open state
写的是 state: working
为什么 听到 91 天了还没有结果，最多 90 天，说的人在等。
怎么改 有结果了就写 answered、adopted 或 declined，加上 closed_on: 2026-11-23 和 summary；办不成就写 declined，加一行 reason: 为什么
"""),
    ("heard-open", but("heard_item", *RECEIVED, ("heard_on: 2026-10-12", "heard_on: 2025-11-23")), """
heard/2026-10-lunch.md:7 必须改 heard-open state
写的是 state: received
为什么 听到 365 天了还没有结果，最多 90 天，说的人在等。
怎么改 有结果了就写 answered、adopted 或 declined，加上 closed_on: 2026-11-23 和 summary；办不成就写 declined，加一行 reason: 为什么
"""),
    ("heard-dates", but("heard_item", ("closed_on: 2026-10-20", "closed_on: 2026-10-11")), """
heard/2026-10-lunch.md:8 必须改 heard-dates closed_on
写的是 closed_on: 2026-10-11
为什么 2026-10-12 才听到，2026-10-11 就办完了，总账上的天数会算错。
怎么改 核对 heard_on 和 closed_on，改成先听到、后办完；当天办完的写同一天。
"""),
    ("heard-dates", but("heard_item", ("closed_on: 2026-10-20", "closed_on: 2026-11-24")), """
heard/2026-10-lunch.md:8 必须改 heard-dates closed_on
写的是 closed_on: 2026-11-24
为什么 今天是 2026-11-23，这一天还没到。
怎么改 写真的那一天；年份、月份多半写错了。
"""),
    ("heard-dates", but("heard_item", *WORKING, ("heard_on: 2026-10-12", "heard_on: 2027-10-12")), """
heard/2026-10-lunch.md:4 必须改 heard-dates heard_on
写的是 heard_on: 2027-10-12
为什么 今天是 2026-11-23，这一天还没到。
怎么改 写真的那一天；年份、月份多半写错了。
"""),
    ("heard-closed", but("heard_item", ("closed_on: 2026-10-20\n", "")), """
heard/2026-10-lunch.md:7 必须改 heard-closed state
写的是 state: adopted
为什么 写着已采纳，没有写哪天办完，总账数不出用了几天。
怎么改 加上一行：closed_on: 办完的那一天，如 closed_on: 2026-10-20
"""),
    ("heard-closed", but("heard_item", ("state: adopted", "state: working")), """
heard/2026-10-lunch.md:8 必须改 heard-closed closed_on
写的是 closed_on: 2026-10-20
为什么 写着在办，又写了哪天办完，看的人不知道信哪个。
怎么改 办完了就改 state: answered、adopted 或 declined；没办完就删掉 closed_on 这一行。
"""),
    ("heard-reason", but("heard_item", DECLINED), """
heard/2026-10-lunch.md:7 必须改 heard-reason state
写的是 state: declined
为什么 没采纳，又不说为什么，提的人以为没人看。
怎么改 加上一行：reason: 为什么办不到，能怎么办，如 reason: 场地没有电梯，已改为上门接待
"""),
    ("heard-reason", but("heard_item", ("state: adopted", "state: adopted\nreason: 没有人手")), """
heard/2026-10-lunch.md:8 必须改 heard-reason reason
写的是 reason: 没有人手
为什么 写着已采纳，又写了没采纳的原因，对不上。
怎么改 真没采纳就写 state: declined；采纳了就删掉 reason，要说明的写到正文里。
"""),
    ("heard-answer", but("heard_item", ANSWERED, ("summary: 中午改为轮流值班。\n", "")), """
heard/2026-10-lunch.md:7 必须改 heard-answer state
写的是 state: answered
为什么 写着已答，却没有答的话，“你问我答”里是空的。
怎么改 加上一行：summary: 回答，第一句就说该怎么做；还没答就写 state: working，删掉 closed_on
"""),
    ("heard-led-to", but("heard_item", NO_PAGE), """
heard/2026-10-lunch.md:7 建议改 heard-led-to state
写的是 state: adopted
为什么 采纳了，却指不出改了什么，别人不信。
怎么改 加上一行：led_to: 那一页的路径，如 led_to: workstations/chengguan.md；改的不是网页，就写 changed: 改了什么
"""),
    ("heard-led-to", but("heard_item", NO_PAGE, ANSWERED), """
heard/2026-10-lunch.md:7 建议改 heard-led-to state
写的是 state: answered
为什么 答了，却没有指到讲得细的那一页，问的人还得再找。
怎么改 加上一行：led_to: 那一页的路径，如 led_to: workstations/chengguan.md；改的不是网页，就写 changed: 改了什么
"""),
]  # fmt: skip

GOOD = [
    # 第 90 天还不晚；有结果的，过多少天都行。
    ("heard-open", but("heard_item", *WORKING, ("heard_on: 2026-10-12", "heard_on: 2026-08-25"))),
    ("heard-open", but("heard_item", ("heard_on: 2026-10-12", "heard_on: 2024-10-12"))),
    ("heard-dates", but("heard_item", ("closed_on: 2026-10-20", "closed_on: 2026-10-12"))),
    ("heard-dates", but("heard_item", ("closed_on: 2026-10-20", "closed_on: 2026-11-23"))),
    ("heard-dates", but("heard_item", *WORKING)),
    ("heard-closed", but("heard_item", *WORKING)),
    ("heard-closed", but("heard_item", *RECEIVED)),
    ("heard-closed", but("heard_item")),
    ("heard-reason", but("heard_item", ("state: adopted", "state: declined\nreason: 没有人手"))),
    ("heard-reason", but("heard_item")),
    ("heard-answer", but("heard_item", ANSWERED)),
    ("heard-answer", but("heard_item", ("summary: 中午改为轮流值班。\n", ""))),
    ("heard-led-to", but("heard_item", ("led_to: workstations/chengguan.md", "changed: 换了门口的牌子"))),
    ("heard-led-to", but("heard_item", NO_PAGE, *WORKING)),
    ("heard-led-to", but("heard_item", NO_PAGE, ("state: adopted", "state: declined\nreason: 没有人手"))),
]


@pytest.mark.parametrize(("rule", "files", "message"), BAD)
def test_bad(rule: str, files: Files, message: str) -> None:
    assert told(files, rule, whole=True) == message.strip()


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert told(files, rule, whole=True) == ""


def test_waiting_turns_red_on_its_own() -> None:
    """文件没有动，日子到了就报：听到的第 91 天。"""
    waiting = but("heard_item", *WORKING)
    assert told(waiting, "heard-open", today=date(2027, 1, 10)) == ""
    assert "必须改 heard-open" in told(waiting, "heard-open", today=date(2027, 1, 11))


def test_only_late_answers_let_the_site_be_built() -> None:
    """到日子没有回话：检查红，网站照做。别的必须改都拦着生成。"""
    late = site_of(but("heard_item", *WORKING, ("heard_on: 2026-10-12", "heard_on: 2026-08-24")), whole=True)
    (only,) = found(late)
    assert (only.rule, only.level, checks.holds_build(only)) == ("heard-open", MUST, False)
    (wrong,) = found(site_of(but("heard_item", ("closed_on: 2026-10-20\n", "")), whole=True))
    assert checks.holds_build(wrong)
    free = {slug for slug, rule in checks.RULES.items() if rule.level is MUST and not rule.holds_build}
    assert free == {"heard-open", "consultation-result"}
