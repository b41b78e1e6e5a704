"""复核要有凭据：日子挪了要有新记录，记录要写清核了什么，检察官审核的要真是检察官，下次复核的日子要错开。

天数和一周几页都在 outreach.freshness。拿改以前的来比的几条在 compared。
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import groupby, pairwise

from outreach import freshness
from outreach.checks.rule import Problem, problem, rule
from outreach.entry import Entry
from outreach.finding import MUST, SHOULD
from outreach.freshness import MOST_PER_WEEK, PER_WEEK, REVIEW_DUE_AFTER_DAYS
from outreach.kinds.law_page import LawPage
from outreach.kinds.parts import Review, latest
from outreach.site import Site

EDITORS = "内容编写组"
"""写这些页的人；写的人不能自己当审的人。"""
_EMPTY = re.compile(
    "(全部|全都|全文|全页|整页|本页|一切|所有|内容|条目|都|均|皆|已经|已|核对|核查|核实|复核|核|检查|审核|审查|审|查|看|读|"
    "过|了|完毕|完成|完|毕|没有|没|无误|无|问题|异常|正常|通过|合格|属实|同上|同前|略|ok|yes|none)+"
)
"""整条只有这些字，等于没说核了什么。"""
_MUST_LIST = {"条文": "条文|条号|法条|法律", "期限": "期限|时限|天数|日期|起算"}
"""检察官审核至少要看的两样，和它们的几种写法。"""


@rule("review-evidence", MUST)
def review_has_evidence(site: Site) -> Iterator[Problem]:
    """下次复核最多排到最近一次复核后 180 天；记录要写清核了什么。"""
    for entry in site.all(LawPage):
        yield from _date_rests_on_a_record(entry, site.today)
        for n, review in enumerate(entry.model.review):
            yield from _says_what_was_checked(entry, n, review)


def _date_rests_on_a_record(entry: Entry[LawPage], today: date) -> Iterator[Problem]:
    page, last = entry.model, latest(entry.model.review)
    if last is None:
        return
    furthest = last + timedelta(days=REVIEW_DUE_AFTER_DAYS)
    if page.next_review > furthest:
        days = (page.next_review - last).days
        yield problem(
            entry.source, ("next_review",),
            f"日子挪了，没有新的复核记录：最近一次复核是 {last}，到这一天有 {days} 天，最多 {REVIEW_DUE_AFTER_DAYS} 天。",
            f"真的复核过，在 review 里加一条，照实写：{freshness.reviewed(page.owner.a, today)}；没有，就改成 next_review: {furthest}",
        )  # fmt: skip
    elif page.next_review <= last:
        yield problem(
            entry.source, ("next_review",), f"最近一次复核是 {last}，下次复核却排在它以前，到期不会有人提醒。",
            f"看是哪个日子写错了；复核的日子没有错，就改成 next_review: {furthest}",
        )  # fmt: skip


def _says_what_was_checked(entry: Entry[LawPage], n: int, review: Review) -> Iterator[Problem]:
    bare = [re.sub(r"\W", "", item).casefold() for item in review.checked]
    for m, words in enumerate(bare):
        keys = ("review", n, "checked", m)
        if not words or _EMPTY.fullmatch(words):
            yield problem(
                entry.source, keys, f"“{review.checked[m]}”没有说核了什么，以后出了错，查不出当时看没看过。",
                "写清楚看了哪几样，如 checked: [条文号, 期限天数, 电话]；没有核，就删掉这一条记录。",
            )  # fmt: skip
        elif words in bare[:m]:
            yield problem(
                entry.source, keys, f"“{review.checked[m]}”写了两遍，一样东西核一次只算一样。", "删掉重复的那一项。"
            )  # fmt: skip


@rule("review-procurator", MUST)
def procurators_review_themselves(site: Site) -> Iterator[Problem]:
    """检察官审核的记录：写哪个部门，至少核条文和期限。"""
    for entry in site.all(LawPage):
        for n, review in enumerate(entry.model.review):
            if review.procurator:
                yield from _is_a_procurators(entry, n, review)


def _is_a_procurators(entry: Entry[LawPage], n: int, review: Review) -> Iterator[Problem]:
    if is_by_editors(review):
        yield problem(
            entry.source, ("review", n, "by"), f"{EDITORS}不能代替检察官：写的人自己说审过了，等于没有人审。",
            "请检察官看过，by 写他的部门；检察官还没有看，就删掉 procurator: true。",
        )  # fmt: skip
    told = "".join(review.checked)
    missing = [what for what, ways in _MUST_LIST.items() if not re.search(ways, told)]
    if missing:
        yield problem(
            entry.source, ("review", n, "checked"), f"检察官审核的记录里没有{'、'.join(missing)}，这是最不能错的。",
            "问检察官看了没有。看了就补上：checked: [条文号, 期限]；这一页没有期限，写“没有期限”；没看，请他再看。",
        )  # fmt: skip


def is_by_editors(review: Review) -> bool:
    """记录是不是写页面的人自己记的。"""
    return EDITORS in re.sub(r"\s", "", review.by)


@rule("review-order", SHOULD)
def records_are_in_order(site: Site) -> Iterator[Problem]:
    """复核记录照日子排，一次只记一条。"""
    for entry in site.all(LawPage):
        reviews = entry.model.review
        for n, (one, other) in enumerate(pairwise(reviews), start=1):
            if other.on < one.on:
                yield problem(
                    entry.source, ("review", n, "on"), f"这一条是 {other.on}，排在 {one.on} 后面，最近一次是哪次看不清。",
                    "照日子排，最近的写在最后；日子抄错了就改对。",
                )  # fmt: skip
        for n, review in enumerate(reviews):
            if any(_same(review, earlier) for earlier in reviews[:n]):
                yield problem(
                    entry.source, ("review", n), f"{review.on} {review.by}的这一次，前面已经记过一条。", "留一条，删一条。"
                )  # fmt: skip


def _same(one: Review, other: Review) -> bool:
    return (one.on, one.by, set(one.checked)) == (other.on, other.by, set(other.checked))


@rule("owner-same", MUST)
def two_roles_own_a_page(site: Site) -> Iterator[Problem]:
    """A、B 岗要是两个岗位。"""
    for entry in site.all(LawPage):
        a, b = (re.sub(r"\s", "", role) for role in (entry.model.owner.a, entry.model.owner.b))
        if a == b:
            yield problem(
                entry.source, ("owner", "b"), f"A、B 岗都是{a}，这个岗位没人的时候，这一页就没人管。",
                "b 换成另一个部门或岗位，先问好他们愿不愿意。",
            )  # fmt: skip


@rule("review-crowded", SHOULD)
def reviews_are_spread_out(site: Site) -> Iterator[Problem]:
    """一周里到期的页最多 12 页，多了做不完，要错开。"""
    # 已经过期的，review-overdue 说过了。
    pages = [entry for entry in site.all(LawPage) if entry.model.next_review >= site.today]
    pages.sort(key=lambda entry: (_monday(entry.model.next_review), entry.path))
    load = Counter(_monday(entry.model.next_review) for entry in pages)
    for monday, group in groupby(pages, key=lambda entry: _monday(entry.model.next_review)):
        due = load[monday]
        for entry in list(group)[MOST_PER_WEEK:]:
            better = _earlier(entry.model, site.today, load)
            if better:
                load.subtract([monday])
                load.update([_monday(better)])
            yield problem(
                entry.source, ("next_review",),
                f"{monday} 那一周有 {due} 页到期。一周做 {PER_WEEK} 件，提前一周动手也只做得完 {MOST_PER_WEEK} 页。",
                f"提前到 {_monday(better)} 那一周，那周还有空：next_review: {better}" if better
                else "前面的周也满了。这几天就把这一页核掉，在 review 里加一条，再往后排。",
            )  # fmt: skip


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _earlier(page: LawPage, today: date, load: Counter[date]) -> date | None:
    """往前找最近的、还排得下的一周，同一个星期几；不能早过今天，也不能早过最近一次复核。"""
    floor = max(today, (latest(page.review) or today) + timedelta(days=1))
    days: Iterable[date] = (page.next_review - timedelta(weeks=n) for n in range(1, 53))
    return next((day for day in days if day >= floor and load[_monday(day)] < MOST_PER_WEEK), None)
