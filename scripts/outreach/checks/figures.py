"""公布的数字：有出处（模型里查），日子对得上，满意度说得清怎么问的，旧了要提醒。"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from outreach.checks.rule import Problem, problem, rule
from outreach.finding import MUST, SHOULD
from outreach.kinds.figures import OLD_AFTER_MONTHS, Figures
from outreach.site import Site


@rule("figures-period", MUST)
def period_is_over(site: Site) -> Iterator[Problem]:
    """数字说的那段日子要已经过完，公布在那以后。"""
    for entry in site.all(Figures):
        start, end, out = entry.model.period.start, entry.model.period.end, entry.model.source.published
        if end < start:
            yield problem(
                entry.source, ("period", "to"), f"从 {start} 到 {end}，先后反了。", "核对 from 和 to，改成先从后到。"
            )  # fmt: skip
        elif end > site.today:
            yield problem(
                entry.source, ("period", "to"), f"{end} 还没到，这段日子的数字不会有。",
                "写到数字真正数到的那一天；是计划、目标的，不登。",
            )  # fmt: skip
        elif out < end:
            yield problem(
                entry.source, ("source", "published"), f"{out} 公布的，怎么会有到 {end} 的数字。",
                "打开那份文件核对：哪天公布的，数字数到哪一天。",
            )  # fmt: skip
        if out > site.today:
            yield problem(
                entry.source, ("source", "published"), f"今天是 {site.today}，这一天还没到，不可能已经公布。",
                "写真正公布的那一天；还没公布的数字，这里不登。",
            )  # fmt: skip


@rule("figures-method", MUST)
def satisfaction_says_how_it_was_asked(site: Site) -> Iterator[Problem]:
    """满意度要写问了几个人、怎么问的、谁来问的。"""
    for entry in site.all(Figures):
        it = entry.model
        missing = [key for key, value in (("asked", it.asked), ("method", it.method)) if not value]
        if it.about == "satisfaction" and missing:
            yield problem(
                entry.source, ("about",), "只有满意度，没有问了几个人、怎么问的，这个数说明不了什么。",
                "照公布的文件加上：" + "；".join({"asked": "asked: 320", "method": "method: 谁、用什么办法问的"}[key] for key in missing),
            )  # fmt: skip


@rule("figures-percent", MUST)
def percent_is_at_most_a_hundred(site: Site) -> Iterator[Problem]:
    """百分数不超过 100。"""
    for entry in site.all(Figures):
        for n, row in enumerate(entry.model.rows):
            if row.unit in ("%", "％", "百分比") and Decimal(row.value) > 100:
                yield problem(
                    entry.source, ("rows", n, "value"), f"百分之 {row.value}，超过了一百。", "对着原文改；单位写错了，就改 unit。", row.value,
                )  # fmt: skip


@rule("figures-old", SHOULD)
def newer_figures_are_due(site: Site) -> Iterator[Problem]:
    """数字说的日子过去 18 个月了，换新的；网页上已经标明是旧的。"""
    for entry in site.all(Figures):
        if entry.model.is_old(site.today):
            yield problem(
                entry.source, ("period", "to"), f"说的是 {entry.model.period.end} 以前的事，过了 {OLD_AFTER_MONTHS} 个月，网页上标着“旧数字”。",
                "新的公布了就另写一个文件；没有新的，这个留着也行。",
            )  # fmt: skip
