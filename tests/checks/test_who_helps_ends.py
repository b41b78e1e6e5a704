"""谁来管我的事的终点：渠道走得通、核得新，急事有电话，敏感的能快速离开；删掉一个渠道，用到它的结果都被点名。"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from building import SHIPPED, Files, but, found, told
from outreach.checks import RULES
from outreach.checks.who_helps_ends import _MINORS, _VIOLENCE
from outreach.disk import ROOT, read_folder
from outreach.kinds.who_helps import Outcome
from outreach.site import Site, load
from samples import SAMPLES

END = "who-helps/police-wont-file.md"
WEB = but("channel", ("kind: [phone, web]", "kind: [web]"), ('number: "12309"\n', ""))["channels/12309.md"]
COUNTER = but(
    "channel",
    ("kind: [phone, web]", "kind: [counter]"),
    ('number: "12309"\n', ""),
    ("web: https://www.12309.gov.cn/\n", ""),
)["channels/12309.md"]
OLD = but("channel", ("on: 2026-11-23", "on: 2025-11-22"))["channels/12309.md"]


def _ends(*channels: str, urgent: bool = False) -> dict[str, str]:
    names = ", ".join(channels)
    line = f"channels: [{names}]" + ("\nurgent: true" if urgent else "")
    return but("outcome", ('channels: ["12309"]', line))


def _answers(*to: str) -> dict[str, str]:
    answers = "".join(f"  - {{text: 回答{n}, to: {place}}}\n" for n, place in enumerate(to, 1))
    return {
        "who-helps/start.md": f"---\ntype: question\ntitle: 哪一类？\nanswers:\n{answers}---\n",
        "who-helps/other.md": SAMPLES["outcome"].zh,
    }


def _titled(title: str, summary: str = "先打电话问。") -> dict[str, str]:
    return but(
        "outcome",
        ("title: 先要通知书，再找检察院", f"title: {title}"),
        ("summary: 先要一张不予立案通知书，再来检察院。", f"summary: {summary}"),
    )


BAD = [
    ("outcome-channel-kind", {"channels/web.md": WEB} | _ends("web"), """
who-helps/police-wont-file.md:7 必须改 outcome-channel-kind channels
写的是 channels: [web]
为什么 这里的渠道都只能上网，不会上网的人走到这里就没路了。
怎么改 在 channels 里加一个能打电话的，或能去的窗口。
"""),
    ("outcome-channel-kind", {"channels/web.md": WEB, "channels/desk.md": COUNTER} | _ends("web", "desk", urgent=True), """
who-helps/police-wont-file.md:7 必须改 outcome-channel-kind channels
写的是 channels: [web, desk]
为什么 这是急事，可是没有一个能马上打通的电话，等网页、找窗口都来不及。
怎么改 在 channels 里加一个能打电话的，如 110、120；不是急事，就删掉 urgent: true。
"""),
    ("outcome-channel-stale", {"channels/old.md": OLD} | _ends("old"), """
who-helps/police-wont-file.md:7 建议改 outcome-channel-stale channels
写的是 channels: [old]
为什么 这里的渠道一个也没有在一年里核过，走到这里的人可能每一个都打不通。
怎么改 先核一个：打一遍，或者重看出处，再把它的 source.on 换成今天。要核的是 channels/old.md
"""),
    ("outcome-sensitive", _titled("家里有人打我"), """
who-helps/police-wont-file.md:3 建议改 outcome-sensitive title
写的是 title: 家里有人打我
为什么 说到“有人打我”，看的人身边也许就站着那个人，要能一下离开这一页。
怎么改 加上一行：sensitive: true
"""),
    ("outcome-sensitive", _titled("先找老师", "孩子被同学欺负，先告诉老师。"), """
who-helps/police-wont-file.md:4 建议改 outcome-sensitive summary
写的是 summary: 孩子被同学欺负，先告诉老师。
为什么 说到“孩子被”，看的人身边也许就站着那个人，要能一下离开这一页。
怎么改 加上一行：sensitive: true
"""),
    ("answer-repeated", _answers("police-wont-file", "other", "police-wont-file"), """
who-helps/start.md:7 必须改 answer-repeated answers.2.to
写的是 - {text: 回答3, to: police-wont-file}
为什么 “回答1”和“回答3”点了去同一页，选的人白想了一回。
怎么改 合成一个回答，把另一个的话写进 hint；真是两回事，就分成两个结果。
"""),
]  # fmt: skip

GOOD = [
    ("outcome-channel-kind", {}),
    ("outcome-channel-kind", {"channels/desk.md": COUNTER} | _ends("desk")),
    ("outcome-channel-kind", {"channels/web.md": WEB} | _ends("web", '"12309"', urgent=True)),
    # 没有登记的渠道由 reference-missing 去说
    ("outcome-channel-kind", _ends("nowhere", urgent=True)),
    ("outcome-channel-stale", {}),
    ("outcome-channel-stale", {"channels/old.md": OLD} | _ends("old", '"12309"')),
    ("outcome-channel-stale", _ends("nowhere")),
    ("outcome-sensitive", but("outcome", ("ours: partly", "sensitive: true\nours: partly"), ("title: 先要通知书，再找检察院", "title: 家里有人打我"))),
    ("outcome-sensitive", _titled("不想打官司，先调解", "先打12345问，打不通再去窗口。")),
    ("answer-repeated", _answers("police-wont-file", "other")),
]  # fmt: skip

HARM = (
    "被打、被偷、被抢", "人还在打，先报警", "正在打人、砸东西", "有人堵门、打人、关人", "挨打先别忍", "暴打", "毒打", "打骂孩子",
    "老人挨了打", "孩子被性侵", "家暴", "被虐待", "有人想不开", "要寻短见", "学生欺凌", "有人猥亵孩子", "没满18岁的孩子", "孩子在学校被欺负",
    "未成年人被侵害", "孩子犯了事",
)  # fmt: skip
HARMLESS = (
    "先打电话问", "打报警电话", "打官司", "打假官司害我", "有人打假官司", "不想打官司", "打工的人要工资", "正在打官司", "打12345问", "打[12345]问",
    "被打假的查了", "打印一份", "打听清楚", "打人民法院的电话", "有人打人民调解的电话", "打人工台", "我打过电话", "有人打电话自称公安", "正在打工", "找未成年人检察部门", "被打扫干净",
)  # fmt: skip


@pytest.mark.parametrize(("rule", "files", "expected"), BAD)
def test_bad(rule: str, files: Files, expected: str) -> None:
    assert told(files, rule, whole=True) == expected.strip()


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert told(files, rule, whole=True) == ""


@pytest.mark.parametrize("words", HARM)
def test_harm_is_seen(words: str) -> None:
    assert _VIOLENCE.search(words) or _MINORS.search(words)


@pytest.mark.parametrize("words", HARMLESS)
def test_telephone_and_lawsuit_are_not_harm(words: str) -> None:
    assert not (_VIOLENCE.search(words) or _MINORS.search(words))


# 真的内容


@cache
def _shipped() -> Site:
    return load(read_folder(ROOT / "docs"), SHIPPED)


USED = sorted({channel for entry in _shipped().all(Outcome) for channel in entry.model.channels})


@pytest.mark.parametrize("channel", sorted(_shipped().channels))
def test_deleting_a_channel_names_every_outcome_that_breaks(channel: str) -> None:
    """删掉一个渠道：用到它的结果，一个不漏、一个不多地被点名。"""
    site = _shipped()
    users = {entry.path for entry in site.all(Outcome) if channel in entry.model.channels}
    left = tuple(entry for entry in site.entries if entry.path != f"channels/{channel}.md")
    broken = replace(site, entries=left, _seen={})
    named = {
        finding.at.path
        for finding in RULES["reference-missing"].findings(broken)
        if finding.at.path.startswith("who-helps/") and f"{channel}.md" in finding.why
    }
    assert named == users


def test_shipped_channels_are_used() -> None:
    """做了的渠道，多数有结果指过去；没有的都是备查的。"""
    assert set(_shipped().channels) - set(USED) <= {"12321"}


def test_shipped_outcomes_all_end_well() -> None:
    rules = (
        "outcome-channel-kind",
        "outcome-channel-stale",
        "outcome-sensitive",
        "answer-repeated",
        "guide-taps",
    )
    assert found(_shipped(), *rules) == []
