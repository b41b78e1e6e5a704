"""和改以前比：光挪日子、改旧记录、删页看得出来；复核了、添记录、往前挪都不拦。"""

from __future__ import annotations

from dataclasses import replace

import pytest

from building import TODAY, Files, but, found, site_of, stamped
from outreach.site import Site, load
from samples import ALL, SAMPLES

RECORD = "{on: 2026-11-23, by: 内容编写组, checked: [条文号], result: 与公开文本一致}"
OLD, NEW = "next_review: 2027-05-20", "next_review: 2027-05-22"
ADDED = f"{RECORD}\n  - {{on: 2026-11-25, by: 案件管理部门, checked: [期限], result: 改了一处}}"
PAGE = "explainers/police-wont-file.md"
BLOCK = "review:\n  - on: 2026-11-23\n    by: 内容编写组\n    checked: [条文号]\n    result: 与公开文本一致\n"
REAL = but("workstation", ("sample: true\n", ""))
HELD = but("event", ("sample: true\n", ""))


def _renamed(name: str, path: str, *changes: tuple[str, str]) -> Files:
    return {SAMPLES[name].path: None, path: next(iter(but(name, *changes).values()))}


BAD: list[tuple[str, Files, Files, str]] = [
    ("review-date-only", {}, but("explainer", (OLD, NEW)), f"""
{PAGE}:19 必须改 review-date-only next_review
写的是 next_review: 2027-05-22
为什么 下次复核从 2027-05-20 挪到了后面，却没有新的复核记录。光改日子不核对，等于骗人。
怎么改 真的复核过，在 review 里加一条，照实写：- {{on: 2026-11-23, by: 控告申诉部门, checked: [条文号, 期限], result: 与公开文本一致}}；没有，就改回 next_review: 2027-05-20
"""),
    ("review-date-only", {}, but("explainer", (OLD, NEW), (RECORD, f"{RECORD.replace('11-23', '11-01')}\n  - {RECORD}")), f"""
{PAGE}:20 必须改 review-date-only next_review
写的是 next_review: 2027-05-22
为什么 下次复核从 2027-05-20 挪到了后面，却没有新的复核记录。光改日子不核对，等于骗人。
怎么改 真的复核过，在 review 里加一条，照实写：- {{on: 2026-11-23, by: 控告申诉部门, checked: [条文号, 期限], result: 与公开文本一致}}；没有，就改回 next_review: 2027-05-20
"""),
    ("review-rewritten", {}, but("explainer", ("on: 2026-11-23", "on: 2026-11-24")), f"""
{PAGE}:17 必须改 review-rewritten review.0
写的是 - {{on: 2026-11-24, by: 内容编写组, checked: [条文号], result: 与公开文本一致}}
为什么 2026-11-23 内容编写组的复核记录改过了。记录是凭据，事后改就不算数。
怎么改 改回：- {RECORD}；又核了一次，就另加一条。
"""),
    ("review-rewritten", {}, but("outcome", ("[条文号]", "[条文号, 期限]")), f"""
who-helps/police-wont-file.md:13 必须改 review-rewritten review.0
写的是 - {{on: 2026-11-23, by: 内容编写组, checked: [条文号, 期限], result: 与公开文本一致}}
为什么 2026-11-23 内容编写组的复核记录改过了。记录是凭据，事后改就不算数。
怎么改 改回：- {RECORD}；又核了一次，就另加一条。
"""),
    ("review-rewritten", but("explainer", (RECORD, ADDED)), {}, f"""
{PAGE}:16 必须改 review-rewritten review
写的是 review:
为什么 2026-11-25 案件管理部门的复核记录没有了，谁在什么时候核过，以后就说不清。
怎么改 把它放回去：- {{on: 2026-11-25, by: 案件管理部门, checked: [期限], result: 改了一处}}
"""),
    ("review-rewritten", but("explainer", (f"review:\n  - {RECORD}\n", BLOCK)), but("explainer", (f"review:\n  - {RECORD}\n", "")), f"""
{PAGE}:2 必须改 review-rewritten review
写的是 title: 报了案不立案，怎么办
为什么 2026-11-23 内容编写组的复核记录没有了，谁在什么时候核过，以后就说不清。
怎么改 把它放回去：on: 2026-11-23，by: 内容编写组，checked: [条文号]，result: 与公开文本一致
"""),
    ("address-gone", {}, {PAGE: None, "explainers/police-wont-file.en.md": None}, f"""
{PAGE}:1 必须改 address-gone
写的是 原来这里有一页：报了案不立案，怎么办
为什么 网址 /explainers/police-wont-file/ 打不开了。印在纸上的二维码、别人存下的网址还指着它，点了是“找不到”。
怎么改 把文件放回去。内容不用了，就在第一句说明，再放一个链接，指到现在该看的那一页。
"""),
    ("address-gone", {}, _renamed("explainer", "explainers/not-filed.md"), f"""
{PAGE}:1 必须改 address-gone
写的是 原来这里有一页：报了案不立案，怎么办
为什么 网址 /explainers/police-wont-file/ 打不开了。印在纸上的二维码、别人存下的网址还指着它，点了是“找不到”。
怎么改 看样子改名成了 explainers/not-filed.md。把文件名改回 explainers/police-wont-file.md：网址跟着文件名走，标题可以随便改。
"""),
    ("address-gone", REAL, {"workstations/chengguan.md": None}, """
workstations/chengguan.md:1 必须改 address-gone
写的是 原来这里有一页：城关社区检察工作站
为什么 网址 /workstations/chengguan/ 打不开了。印在纸上的二维码、别人存下的网址还指着它，点了是“找不到”。
怎么改 把文件放回去，写 status: closed 和 reason: 为什么撤、改去哪个站。
"""),
    ("address-gone", HELD, {"events/2026-12-05-open-day.md": None}, f"""
events/2026-12-05-open-day.md:1 必须改 address-gone
写的是 原来这里有一页：{SAMPLES["event"].zh.split("title: ")[1].splitlines()[0]}
为什么 网址 /events/2026-12-05-open-day/ 打不开了。印在纸上的二维码、别人存下的网址还指着它，点了是“找不到”。
怎么改 把文件放回去：取消了写 status: cancelled 和 status_note，办完了写 status: held 和 result。
"""),
    ("address-gone", {"about/bad.md": "没有文件头"}, {}, """
about/bad.md:1 必须改 address-gone
写的是 原来这里有一页：about/bad.md
为什么 网址 /about/bad/ 打不开了。印在纸上的二维码、别人存下的网址还指着它，点了是“找不到”。
怎么改 把文件放回去。内容不用了，就在第一句说明，再放一个链接，指到现在该看的那一页。
"""),
]  # fmt: skip

GOOD: list[tuple[str, Files, Files]] = [
    ("review-date-only", {}, {}),
    ("review-date-only", {}, but("explainer", (OLD, "next_review: 2027-04-01"))),
    ("review-date-only", {}, but("explainer", (OLD, NEW), (RECORD, ADDED))),
    ("review-date-only", but("explainer", (f"review:\n  - {RECORD}\n", "")), but("explainer", (OLD, NEW))),
    ("review-rewritten", {}, but("explainer", (RECORD, ADDED))),
    ("review-rewritten", {}, but("explainer", (f"review:\n  - {RECORD}\n", BLOCK))),
    ("review-rewritten", but("explainer", (RECORD, f"{RECORD}\n  - {RECORD}")), {}),
    ("review-rewritten", {}, but("explainer", ("title: ", "title 写坏了: "))),
    ("address-gone", {}, but("explainer", ("title: 报了案", "title: 报过案"))),
    ("address-gone", {}, {"workstations/chengguan.md": None, "workstations/chengguan.en.md": None}),
    ("address-gone", {}, {"explainers/police-wont-file.en.md": None}),
    ("address-gone", {"about/new.md": ALL["plain-words.md"]}, {"about/new/index.md": ALL["plain-words.md"]}),
]


def _site(before: Files, now: Files) -> Site:
    """改以前的是全部样例加 `before`，现在的是全部样例加 `now`。"""
    return replace(site_of(now, whole=True), before=site_of(before, whole=True))


def _told(site: Site, rule: str) -> str:
    return "\n".join(
        f"{f.at.path}:{f.at.line} {f.level.label} {f.rule} {f.field}".rstrip()
        + f"\n写的是 {f.found}\n为什么 {f.why}\n怎么改 {f.fix}"
        for f in found(site, rule)
    )


@pytest.mark.parametrize(("rule", "before", "now", "expected"), BAD)
def test_bad(rule: str, before: Files, now: Files, expected: str) -> None:
    assert _told(_site(before, now), rule) == expected.strip()


@pytest.mark.parametrize(("rule", "before", "now"), GOOD)
def test_good(rule: str, before: Files, now: Files) -> None:
    assert _told(_site(before, now), rule) == ""


def test_nothing_to_compare_with_says_nothing() -> None:
    site = site_of(but("explainer", (OLD, NEW)), whole=True)
    assert site.before is None
    assert found(site, "review-date-only", "review-rewritten", "address-gone") == []


def test_load_takes_the_earlier_files() -> None:
    site = load({}, TODAY, stamped(ALL))
    assert site.before is not None
    assert {f.rule for f in found(site)} >= {"address-gone"}


def test_an_exception_counts_only_when_there_is_something_to_compare() -> None:
    """记录里写了人名，只好改：写一条例外就能改；没有拿来比的时候，不说例外用不上。"""
    allowed = ("title: ", "allow: [{rule: review-rewritten, reason: 记录里写了人名}]\ntitle: ")
    edited = but("explainer", allowed, ("by: 内容编写组", "by: 案件管理部门"))
    assert found(_site({}, edited), "review-rewritten", "exception-unused") == []
    assert found(site_of(edited, whole=True), "exception-unused") == []
    unused = _site({}, but("explainer", allowed))
    assert [f.rule for f in found(unused, "exception-unused")] == ["exception-unused"]
