"""征求意见：收够日子，按时公布结果，数对得上，不问不该问的。"""

from __future__ import annotations

import re
from collections.abc import Iterator

from outreach.checks.rule import Problem, problem, rule
from outreach.finding import MUST, SHOULD
from outreach.kinds.consultation import RESULT_WITHIN_DAYS, Consultation
from outreach.site import Site

FEWEST_DAYS = 14
"""最少收几天：消息传到村里、写好、赶集那天带来，要两个星期。"""
_PRIVATE = re.compile(
    "姓名|名字|叫什么|身份证|证件号|手机号|电话号码|联系电话|家庭住址|住址|门牌|银行卡|案号|哪个案子|(?<!工作)单位是哪|收入|"
    r"(?i:\b(?:your name|ID (?:card|number)|phone number|home address|case number|bank card|income)\b)"
)


@rule("consultation-dates", MUST)
def closes_after_it_opens(site: Site) -> Iterator[Problem]:
    """征求意见先开始，后截止；结果在截止以后公布，日子不能还没到。"""
    for entry in site.all(Consultation):
        it = entry.model
        if it.closes <= it.opens:
            yield problem(
                entry.source, ("closes",), f"{it.opens} 开始，{it.closes} 就截止了，谁也来不及说。",
                "核对 opens 和 closes，改成先开始、后截止。",
            )  # fmt: skip
        if it.result and it.result.on <= it.closes:
            yield problem(
                entry.source, ("result", "on"), f"{it.closes} 还在收，结果就公布了，后来说的人等于白说。",
                "写截止以后真的公布的那一天；没到截止就先删掉 result。",
            )  # fmt: skip
        elif it.result and it.result.on > site.today:
            yield problem(
                entry.source, ("result", "on"), f"今天是 {site.today}，这一天还没到，结果网页上看不见。",
                "写公布的那一天；还没公布就先删掉 result。",
            )  # fmt: skip


@rule("consultation-short", SHOULD)
def long_enough_to_answer(site: Site) -> Iterator[Problem]:
    """征求意见至少收 14 天。"""
    for entry in site.all(Consultation):
        days = (entry.model.closes - entry.model.opens).days + 1
        if 1 < days < FEWEST_DAYS:
            yield problem(
                entry.source, ("closes",), f"只收 {days} 天。不上网的人要等人传话、等赶集，来不及。",
                f"closes 往后挪，收够 {FEWEST_DAYS} 天；已经贴出去的，各处一起改。",
            )  # fmt: skip


@rule("consultation-result", MUST, holds_build=False)
def result_is_published_in_time(site: Site) -> Iterator[Problem]:
    """征求意见截止以后 60 天内公布结果。"""
    for entry in site.all(Consultation):
        if entry.model.result is None and site.today > entry.model.result_due:
            late = (site.today - entry.model.closes).days
            yield problem(
                entry.source, ("closes",), f"截止 {late} 天了还没有结果，最多 {RESULT_WITHIN_DAYS} 天。问了不回话，下回没人说。",
                "加上 result：on 公布的那天、views 收到几条、points 一种一种怎么办；没人来说，就写 views: 0",
            )  # fmt: skip


@rule("consultation-count", MUST)
def counts_add_up(site: Site) -> Iterator[Problem]:
    """收到几条，等于采纳、没采纳、记下的加起来。"""
    for entry in site.all(Consultation):
        result = entry.model.result
        if result and result.views != result.counted:
            sums = [result.total(outcome) for outcome in ("adopted", "declined", "noted")]
            yield problem(
                entry.source, ("result", "views"),
                f"收到 {result.views} 条，采纳 {sums[0]}、没采纳 {sums[1]}、记下 {sums[2]}，加起来是 {result.counted} 条。",
                "照原来的纸和电话记录重数一遍；漏了哪一种，在 points 里补上。",
            )  # fmt: skip


@rule("consultation-reason", MUST)
def declined_views_get_a_reason(site: Site) -> Iterator[Problem]:
    """没采纳的意见写明为什么。"""
    for entry in site.all(Consultation):
        for n, point in enumerate(entry.model.points):
            if point.outcome == "declined" and not point.reason:
                yield problem(
                    entry.source, ("result", "points", n), f"{point.count} 个人这样说，没采纳，又不说为什么。",
                    "在这一条里加上 reason: 为什么办不到", point.said,
                )  # fmt: skip


@rule("consultation-did", SHOULD)
def adopted_views_show_the_change(site: Site) -> Iterator[Problem]:
    """采纳的意见写做了什么，或者改了哪一页。"""
    for entry in site.all(Consultation):
        for n, point in enumerate(entry.model.points):
            if point.outcome == "adopted" and not (point.did or point.led_to):
                yield problem(
                    entry.source, ("result", "points", n), "采纳了，却看不出做了什么，别人不信。",
                    "在这一条里加上 did: 做了什么，或者 led_to: 改了哪一页", point.said,
                )  # fmt: skip


@rule("consultation-private", MUST)
def asks_nothing_private(site: Site) -> Iterator[Problem]:
    """征求意见不问姓名、电话、住址、证件号、收入和案子。"""
    for entry in site.all(Consultation):
        for source, told in ((entry.source, entry.zh), (entry.twin, entry.en)):
            for n, question in enumerate(told.questions if source and told else ()):
                if source and (asked := _PRIVATE.search(question)):
                    yield problem(
                        source, ("questions", n), f"问了“{asked[0]}”。写在纸上谁都看得见，有的人就不敢说了。",
                        "换个不用说是谁的问法，如：你住在哪个乡镇？问不着的就删掉。",
                    )  # fmt: skip
