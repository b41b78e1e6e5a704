"""会过期的：核对日期、停开的期限、后备渠道、复核日期。到了期网页会自己降级，这里提醒人去核。

规矩和天数都在 outreach.freshness。到期只是“建议改”：夜里自动重做网站不能因此停下来。正式发布前必须核完。
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from outreach import freshness, sessions
from outreach.checks.rule import Problem, problem, rule
from outreach.finding import MUST, SHOULD
from outreach.freshness import SUSPENDED_AFTER_DAYS, Contact, Life
from outreach.kinds.base import Kind
from outreach.kinds.channel import Channel
from outreach.kinds.event import Event
from outreach.kinds.law_page import LawPage
from outreach.kinds.office import Office
from outreach.kinds.workstation import Workstation
from outreach.site import Site
from outreach.source import Path


@rule("verified-future", MUST)
def checked_in_the_past(site: Site) -> Iterator[Problem]:
    """核对、复核、看出处的日期，不能在今天以后。"""
    for entry in site.all(Kind):
        for keys, day in _checked(entry.model):
            if day > site.today:
                yield problem(
                    entry.source, keys, f"今天是 {site.today}，这一天还没到，不可能已经核对过。",
                    "写真正核对的那一天；还没核对，就先去核对再写。",
                )  # fmt: skip


def _checked(model: Kind) -> Iterator[tuple[Path, date]]:
    if isinstance(model, Workstation | Office):
        yield ("verified", "on"), model.verified.on
    elif isinstance(model, Channel) and model.source:
        yield ("source", "on"), model.source.on
    elif isinstance(model, LawPage):
        yield from ((("review", n, "on"), review.on) for n, review in enumerate(model.review))


@rule("verified-due", SHOULD)
def contact_is_checked_again(site: Site) -> Iterator[Problem]:
    """联系方式核对过 150 天以后，要再核一次。"""
    why = f"{{}} 天没有核对了，过了 {SUSPENDED_AFTER_DAYS} 天，网页会停用这里的电话。"
    return _unchecked(site, lambda life: life.is_trusted and life.today > life.due_on, why)


@rule("verified-expired", SHOULD)
def contact_is_not_expired(site: Site) -> Iterator[Problem]:
    """联系方式 180 天没有核对，网页就停用它，先给后备渠道。"""
    why = "{} 天没有核对了，网页上已经停用这里的电话，先给后备渠道。"
    return _unchecked(site, lambda life: life.is_expired, why)


@rule("publish-expired", MUST, publish_only=True)
def nothing_expired_is_published(site: Site) -> Iterator[Problem]:
    """正式发布时，联系方式都要在 180 天以内核对过。"""
    return _unchecked(site, lambda life: life.is_expired, "{} 天没有核对了，不能就这样正式发布。")


def _unchecked(site: Site, applies: Callable[[Life], bool], why: str) -> Iterator[Problem]:
    for entry in site.all(Kind):
        life = freshness.of(site, entry)
        if isinstance(entry.model, Workstation | Office) and life and applies(life):
            days = (life.today - life.checked).days
            yield problem(entry.source, ("verified", "on"), why.format(days), _call(site, entry.model))


def _call(site: Site, contact: Contact) -> str:
    """先打哪个电话问什么，再贴哪一行。"""
    lines = freshness.phones(contact, site.today)
    first = f"打 {lines[0].number.text}，问" if lines else "去一趟，看"
    proof = freshness.proof(contact.verified, site.today)
    return f"{first}电话、地址、开门时间还对不对。都对，就换成：{proof}"


@rule("source-due", SHOULD)
def channel_is_checked_every_year(site: Site) -> Iterator[Problem]:
    """全国热线的出处，一年重看一次。"""
    for entry in site.all(Channel):
        if (life := freshness.of(site, entry)) and life.today > life.due_on:
            yield problem(
                entry.source, ("source", "on"), "一年多没有看过出处，号码、管什么可能已经变了。",
                f"重看一遍出处，没有变就换成：on: {site.today}；变了照新的改。",
            )  # fmt: skip


@rule("review-overdue", SHOULD)
def page_is_reviewed_in_time(site: Site) -> Iterator[Problem]:
    """讲法律的页，到了日子要复核。"""
    for entry in site.all(Kind):
        life = freshness.of(site, entry)
        # 因为法律改了才到期的，law-changed 说得更清楚。
        if not (isinstance(entry.model, LawPage) and life and life.today > entry.model.next_review):
            continue
        by = max(entry.model.review, key=lambda review: review.on).by if entry.model.review else "哪个部门"
        yield problem(
            entry.source, ("next_review",),
            f"{life.due_on} 就该复核了，法律可能改过，网页上已经写着“该复核了”。",
            f"逐条核对条文号、期限、电话，在 review 里加一条，照实写：{freshness.reviewed(by, site.today)}"
            f"，再改 next_review: {freshness.next_review(site.today)}",
        )  # fmt: skip


@rule("fallback-phone", MUST)
def fallback_can_be_called(site: Site) -> Iterator[Problem]:
    """后备渠道要能打电话：联系方式过期时，网页上只剩它。"""
    known = [channel.id for channel in site.channels.values() if freshness.is_dialable(channel.model)]
    example = "12309" if "12309" in known else (known or ["12309"])[0]
    for entry in site.all(Kind):
        channel = site.channels.get(getattr(entry.model, "fallback", None) or "")
        if channel and not freshness.is_dialable(channel.model):
            yield problem(
                entry.source, ("fallback",), f"{channel.model.title}不能打电话。电话过期时，读的人一个能打的号码也没有。",
                f'换成能打电话的渠道：fallback: "{example}"',
            )  # fmt: skip


@rule("status-reason", MUST)
def not_open_says_why(site: Site) -> Iterator[Problem]:
    """工作站暂停或撤销，要写原因。"""
    for entry in site.all(Workstation):
        if entry.model.status != "open" and not entry.model.reason:
            yield problem(
                entry.source, ("status",), "只说不开，不说为什么，有人会照样跑来看。",
                "加上一行：reason: 装修，急事先去哪个站；恢复的日子写 until: 2026-12-31",
            )  # fmt: skip


@rule("until-past", SHOULD)
def suspension_has_not_run_out(site: Site) -> Iterator[Problem]:
    """说好停开到哪天，过了那天要改：开了就写开，没开就写新的日子。"""
    for entry in site.all(Workstation):
        until = entry.model.until
        if until and until < site.today and entry.model.status != "closed":
            yield problem(
                entry.source, ("until",), "这一天已经过了，读的人不知道现在开没开。",
                "开了：改成 status: open，删掉 reason 和 until。没开：until 换成新的日子。",
            )  # fmt: skip


@rule("event-closed-station", MUST)
def event_is_held_where_someone_is(site: Site) -> Iterator[Problem]:
    """还没办的活动，不能办在撤销了的工作站。"""
    for entry in site.all(Event):
        station = site.get("workstation", entry.model.workstation or "")
        model = station.zh if station else None
        if not (isinstance(model, Workstation) and model.status == "closed"):
            continue
        if sessions.state_of(entry.model, site.holidays, site.today) in ("coming", "postponed"):
            yield problem(
                entry.source, ("workstation",), f"{model.title}已经撤了，来的人会找不到地方。",
                "换成别的工作站，或者删掉这一行改写 place；不办了就写 status: cancelled。",
            )  # fmt: skip
