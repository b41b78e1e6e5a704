"""该核的事：哪些到期了、快到期了，归哪个部门，打哪个电话，核完贴哪一行，排在哪一周。

进：Site、往前看多少天、一周几件。出：排好的 Task。只管事，不管印成什么样（见 due）。
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from outreach import freshness
from outreach.entry import Entry
from outreach.freshness import PER_WEEK, Contact
from outreach.kinds.base import Kind
from outreach.kinds.channel import Channel
from outreach.kinds.law_page import LawPage
from outreach.kinds.office import Office
from outreach.kinds.workstation import Workstation
from outreach.site import Site
from outreach.source import Path


@dataclass(frozen=True, slots=True)
class Task:
    """一件要核的事。`due_on` 最迟哪天，`since` 上次哪天核的，`week` 是排在哪一周（那周的星期一）。"""

    due_on: date
    title: str
    what: str
    role: str
    since: date
    path: str
    line: int
    paste: str
    phone: str = ""
    backup: str = ""
    week: date = date.min

    def days_over(self, today: date) -> int:
        """过期几天；没过期是 0。"""
        return max(0, (today - self.due_on).days)


def due(site: Site, within: int, per_week: int = PER_WEEK) -> tuple[Task, ...]:
    """过期的和 `within` 天里要到期的，次序见 everything；每件排好了在哪一周做。"""
    last = site.today + timedelta(days=within)
    return tuple(_planned((task for task in everything(site) if task.due_on <= last), site.today, per_week))


def everything(site: Site) -> list[Task]:
    """全站会过期的事：过期的在前，其中要打电话的先打（号码错了，人当天就白跑）；再按日子。"""
    tasks = [task for entry in site.all(Kind) for task in _of(site, entry)]

    def urgency(task: Task) -> tuple[bool, bool, date, str, int]:
        over = task.due_on < site.today
        return not over, over and not task.phone, task.due_on, task.path, task.line

    return sorted(tasks, key=urgency)


def _planned(tasks: Iterable[Task], today: date, per_week: int) -> Iterator[Task]:
    """过期的从本周排起；没过期的，在到期以前挑最闲的一周，一样闲就挑晚的。都满了，往后顺。"""
    monday, load = today - timedelta(days=today.weekday()), Counter[int]()
    for task in tasks:
        latest = max(0, (task.due_on - monday).days // 7)
        free = [week for week in range(latest + 1) if load[week] < per_week]
        week = min(free, key=lambda week: (load[week], -week)) if free else latest
        while load[week] >= per_week:
            week += 1
        load[week] += 1
        yield replace(task, week=monday + timedelta(weeks=week))


def _of(site: Site, entry: Entry[Kind]) -> Iterator[Task]:
    model = entry.model
    if isinstance(model, Workstation | Office):
        yield from _contact(site, entry, model)
    elif isinstance(model, Channel) and model.source and (life := freshness.of(site, entry)):
        office = site.office.model.verified.by if site.office else ""
        what, paste = "重看出处，看号码变没变", f"on: {site.today}"
        # 救急的号码不能为了核对去拨，占着线。
        phone = model.number.text if model.number and not model.urgent else ""
        yield _task(entry, ("source", "on"), life.due_on, model.source.on, office, what, paste, phone)
    elif isinstance(model, LawPage):
        yield from _page(site, entry, model)


def _task(
    entry: Entry[Kind], keys: Path, due_on: date, since: date, role: str, what: str, paste: str, phone: str = ""
) -> Task:  # fmt: skip
    at = entry.source.at(*keys)
    return Task(due_on, entry.model.title, what, role, since, at.path, at.line, paste, phone)


def _contact(site: Site, entry: Entry[Kind], contact: Contact) -> Iterator[Task]:
    life, checked = freshness.of(site, entry), contact.verified
    if life is None or life.status == "closed":
        return
    phone = next((line.number.text for line in freshness.phones(contact, site.today)), "")
    yield _task(
        entry, ("verified", "on"), life.due_on, checked.on, checked.by,
        "问电话、地址、开门时间对不对", freshness.proof(checked, site.today), phone,
    )  # fmt: skip
    if life.status == "suspended" and life.until:
        paste = "开了：status: open，删掉 reason、until；没开：until 换成新日子"
        yield _task(entry, ("until",), life.until, checked.on, checked.by, "问恢复开放没有", paste, phone)
    for n, line in enumerate(contact.phones):
        if line.consent:
            what = f"手机号公开的同意（{line.consent.ref}）到期，续签还是换号码"
            paste = "consent: {ref: 新的编号, until: 新的日子}；不续就换成座机"
            yield _task(
                entry,
                ("phones", n),
                line.consent.until,
                checked.on,
                checked.by,
                what,
                paste,
                line.number.text,
            )


def _page(site: Site, entry: Entry[Kind], page: LawPage) -> Iterator[Task]:
    life = freshness.of(site, entry)
    if life is None:
        return
    by = max(page.review, key=lambda review: review.on).by if page.review else ""
    paste = f"review 里加：{freshness.reviewed(by or page.owner.a, site.today)}；next_review: {freshness.next_review(site.today)}"
    task = _task(
        entry, ("next_review",), life.due_on, life.checked, page.owner.a, "逐条核对条文号、期限、电话", paste
    )
    yield replace(task, backup=page.owner.b)
