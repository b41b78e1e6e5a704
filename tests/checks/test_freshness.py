"""会过期的：核对、停开、后备渠道、复核，到了日子提醒人去核。"""

from __future__ import annotations

import pytest

from building import Files, but, told

WEB = but("channel", ("kind: [phone, web]", "kind: [web]"), ('number: "12309"\n', ""))["channels/12309.md"]

BAD = [
    ("verified-future", but("workstation", ("on: 2026-11-02", "on: 2026-11-24")), """
workstations/chengguan.md:19 必须改 verified-future verified.on
写的是 verified: {on: 2026-11-24, how: called, by: 控告申诉部门}
为什么 今天是 2026-11-23，这一天还没到，不可能已经核对过。
怎么改 写真正核对的那一天；还没核对，就先去核对再写。
"""),
    ("verified-future", but("explainer", ("{on: 2026-11-23", "{on: 2027-11-23")), """
explainers/police-wont-file.md:17 必须改 verified-future review.0.on
写的是 - {on: 2027-11-23, by: 内容编写组, checked: [条文号], result: 与公开文本一致}
为什么 今天是 2026-11-23，这一天还没到，不可能已经核对过。
怎么改 写真正核对的那一天；还没核对，就先去核对再写。
"""),
    ("verified-due", but("workstation", ("on: 2026-11-02", "on: 2026-06-25")), """
workstations/chengguan.md:19 建议改 verified-due verified.on
写的是 verified: {on: 2026-06-25, how: called, by: 控告申诉部门}
为什么 151 天没有核对了，过了 180 天，网页会停用这里的电话。
怎么改 打 0999-0123411，问电话、地址、开门时间还对不对。都对，就换成：verified: {on: 2026-11-23, how: called, by: 控告申诉部门}
"""),
    ("verified-expired", but("office", ("on: 2026-11-02", "on: 2026-05-26")), """
office.md:19 建议改 verified-expired verified.on
写的是 verified: {on: 2026-05-26, how: called, by: 办公室}
为什么 181 天没有核对了，网页上已经停用这里的电话，先给后备渠道。
怎么改 打 0999-0123450，问电话、地址、开门时间还对不对。都对，就换成：verified: {on: 2026-11-23, how: called, by: 办公室}
"""),
    ("publish-expired", but("workstation", ("on: 2026-11-02", "on: 2026-05-26")), """
workstations/chengguan.md:19 必须改 publish-expired verified.on
写的是 verified: {on: 2026-05-26, how: called, by: 控告申诉部门}
为什么 181 天没有核对了，不能就这样正式发布。
怎么改 打 0999-0123411，问电话、地址、开门时间还对不对。都对，就换成：verified: {on: 2026-11-23, how: called, by: 控告申诉部门}
"""),
    ("source-due", but("channel", ("on: 2026-11-23", "on: 2025-11-22")), """
channels/12309.md:11 建议改 source-due source.on
写的是 source: {text: 12309中国检察网, on: 2025-11-22, status: checked}
为什么 一年多没有看过出处，号码、管什么可能已经变了。
怎么改 重看一遍出处，没有变就换成：on: 2026-11-23；变了照新的改。
"""),
    ("review-overdue", but("explainer", ("next_review: 2027-05-20", "next_review: 2026-11-22")), """
explainers/police-wont-file.md:19 建议改 review-overdue next_review
写的是 next_review: 2026-11-22
为什么 2026-11-22 就该复核了，法律可能改过，网页上已经写着“该复核了”。
怎么改 逐条核对条文号、期限、电话，在 review 里加一条，照实写：- {on: 2026-11-23, by: 内容编写组, checked: [条文号, 期限], result: 与公开文本一致}，再改 next_review: 2027-05-22
"""),
    ("review-overdue", but("outcome", ("next_review: 2027-05-21", "next_review: 2026-11-22")), """
who-helps/police-wont-file.md:15 建议改 review-overdue next_review
写的是 next_review: 2026-11-22
为什么 2026-11-22 就该复核了，法律可能改过，网页上已经写着“该复核了”。
怎么改 逐条核对条文号、期限、电话，在 review 里加一条，照实写：- {on: 2026-11-23, by: 内容编写组, checked: [条文号, 期限], result: 与公开文本一致}，再改 next_review: 2027-05-22
"""),
    ("fallback-phone", {**but("office", ("fallback: \"12309\"", "fallback: web")), "channels/web.md": WEB}, """
office.md:16 必须改 fallback-phone fallback
写的是 fallback: web
为什么 12309检察服务热线不能打电话。电话过期时，读的人一个能打的号码也没有。
怎么改 换成能打电话的渠道：fallback: "12309"
"""),
    ("status-reason", but("workstation", ("status: open", "status: suspended")), """
workstations/chengguan.md:4 必须改 status-reason status
写的是 status: suspended
为什么 只说不开，不说为什么，有人会照样跑来看。
怎么改 加上一行：reason: 装修，急事先去哪个站；恢复的日子写 until: 2026-12-31
"""),
    ("until-past", but("workstation", ("status: open", "status: suspended\nreason: 装修\nuntil: 2026-11-22")), """
workstations/chengguan.md:6 建议改 until-past until
写的是 until: 2026-11-22
为什么 这一天已经过了，读的人不知道现在开没开。
怎么改 开了：改成 status: open，删掉 reason 和 until。没开：until 换成新的日子。
"""),
    ("event-closed-station", but("workstation", ("status: open", "status: closed\nreason: 撤了")), """
events/2026-12-05-open-day.md:9 必须改 event-closed-station workstation
写的是 workstation: chengguan
为什么 城关社区检察工作站已经撤了，来的人会找不到地方。
怎么改 换成别的工作站，或者删掉这一行改写 place；不办了就写 status: cancelled。
"""),
]  # fmt: skip

GOOD = [
    ("verified-future", but("workstation", ("on: 2026-11-02", "on: 2026-11-23"))),
    ("verified-due", but("workstation", ("on: 2026-11-02", "on: 2026-06-26"))),
    ("verified-expired", but("office", ("on: 2026-11-02", "on: 2026-05-27"))),
    (
        "publish-expired",
        but(
            "workstation",
            ("on: 2026-11-02", "on: 2026-05-26"),
            ("status: open", "status: closed\nreason: 撤了"),
        ),
    ),
    ("source-due", but("channel", ("on: 2026-11-23", "on: 2025-11-23"))),
    ("review-overdue", but("explainer", ("next_review: 2027-05-20", "next_review: 2026-11-23"))),
    ("fallback-phone", but("workstation", ("verified:", 'fallback: "12309"\nverified:'))),
    ("status-reason", but("workstation", ("status: open", "status: suspended\nreason: 装修"))),
    (
        "until-past",
        but("workstation", ("status: open", "status: suspended\nreason: 装修\nuntil: 2026-11-23")),
    ),
    (
        "event-closed-station",
        but("workstation", ("status: open", "status: closed\nreason: 撤了"))
        | but("event", ("status: planned", "status: cancelled")),
    ),
]


@pytest.mark.parametrize(("rule", "files", "expected"), BAD)
def test_bad(rule: str, files: Files, expected: str) -> None:
    assert told(files, rule, whole=True, publish=True) == expected.strip()


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert told(files, rule, whole=True, publish=True) == ""
