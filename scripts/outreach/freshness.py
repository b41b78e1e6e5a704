"""会过期的事实：一条联系方式、一个号码、一页说明，今天还能不能照着做，管到哪天。

进：Site 里的条目（里面有今天）。出：Life、后备渠道、最早的到期日、核完要贴的那一行。
天数只在这里写一次。不看钟，不写给读者的话（那在 wording），也不改文件。
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from outreach.entry import Entry
from outreach.kinds.base import Kind
from outreach.kinds.channel import Channel
from outreach.kinds.event import Event
from outreach.kinds.law_page import LawPage
from outreach.kinds.office import Office
from outreach.kinds.parts import PhoneLine, Verified, latest
from outreach.kinds.workstation import Workstation
from outreach.law_changes import since_review
from outreach.site import Site

DUE_AFTER_DAYS, SUSPENDED_AFTER_DAYS = 150, 180
"""联系方式核对过 150 天以后，该再核一次；180 天以后停用：不再给它的电话，先给后备渠道。中间一个月留给人去核。"""
CHANNEL_DUE_AFTER_DAYS = 365
"""全国号码少有变动，出处一年重看一次。到期只提醒，从不停用：110 不能因为没人核对就打不了。"""
REVIEW_DUE_AFTER_DAYS = 180
"""讲法律的页，复核完多少天再核。"""
WARN_DAYS = 30
"""督办单默认提前多少天列出来。"""
PER_WEEK = 6
"""一周排几件：两个人，每人每周两小时，一件连打电话带改文件半个多小时。"""
MOST_PER_WEEK = 2 * PER_WEEK
"""同一周到期的最多几页：提前一周动手，两周也只做得完这么多。"""

State = Literal["fresh", "due", "suspended", "closed"]
Contact = Workstation | Office
"""有自己的电话和核对记录的条目。"""


@dataclass(frozen=True, slots=True)
class Life:
    """一条事实的寿命。

    `due_on` 是最迟哪天要再核，`good_until` 是哪天以后停用（空着就从不停用）；`status`、`until` 是条目自己写的。
    """

    today: date
    checked: date
    due_on: date
    good_until: date | None = None
    status: str = "open"
    until: date | None = None

    @property
    def is_expired(self) -> bool:
        """太久没有核对，不能再照着打、照着去。撤了的不用再核。"""
        return self.status != "closed" and self.good_until is not None and self.today > self.good_until

    @property
    def is_overrun(self) -> bool:
        """说好停到哪天，那天过了还没改：开没开，不知道。"""
        return self.status == "suspended" and self.until is not None and self.today > self.until

    @property
    def is_future(self) -> bool:
        """核对日期还没到：记错了，当作没核对过。"""
        return self.checked > self.today

    @property
    def is_due(self) -> bool:
        return self.today > self.due_on or self.is_overrun or self.is_future

    @property
    def is_trusted(self) -> bool:
        """电话还能不能点，开门时间还能不能照着去。"""
        return self.status != "closed" and not self.is_expired

    @property
    def state(self) -> State:
        """四种之一；撤了的不再核，停用压过一切，停开的到了日子才催。"""
        if self.status == "closed":
            return "closed"
        if self.is_expired or (self.status == "suspended" and not self.is_overrun):
            return "suspended"
        return "due" if self.is_due else "fresh"


def good_until(verified: date) -> date:
    """核对一次管到哪天。"""
    return verified + timedelta(days=SUSPENDED_AFTER_DAYS)


def lived(verified: date, status: str, today: date, until: date | None = None) -> Life:
    """一条联系方式的寿命，只看核对日期和状态。"""
    due = verified + timedelta(days=DUE_AFTER_DAYS)
    return Life(today, verified, due, good_until(verified), status, until)


def state_of(verified: date, status: str, today: date, until: date | None = None) -> State:
    return lived(verified, status, today, until).state


def of(site: Site, entry: Entry[Kind]) -> Life | None:
    """一个条目的寿命。活动的电话没有自己的核对记录，跟着它办在哪里走；不会过期的类为 None。"""
    model, today = entry.model, site.today
    if isinstance(model, Workstation):
        return lived(model.verified.on, model.status, today, model.until)
    if isinstance(model, Office):
        return lived(model.verified.on, "open", today)
    if isinstance(model, Event):
        place = host(site, model)
        return of(site, place) if place else None
    if isinstance(model, Channel):
        seen = model.source.on if model.source else None
        return Life(today, seen, seen + timedelta(days=CHANNEL_DUE_AFTER_DAYS)) if seen else None
    if isinstance(model, LawPage):
        changes = since_review(site, entry, date.max)
        due = min([model.next_review, *(change.on - timedelta(days=1) for change in changes)])
        return Life(today, latest(model.review) or model.next_review, due)
    return None


def host(site: Site, event: Event) -> Entry[Kind] | None:
    """活动办在哪里：写了的工作站，不然就是本院。"""
    station = site.get("workstation", event.workstation) if event.workstation else None
    return station if station and station.zh else site.office


def fallback(site: Site, entry: Entry[Kind]) -> Entry[Channel] | None:
    """联系不上时改打哪里：先看条目自己的，再看本院的。不能打电话的不算，免得把人送到另一扇关着的门前。"""
    model = entry.model
    if isinstance(model, Event) and (place := host(site, model)):
        model = place.model
    for id in (getattr(model, "fallback", None), site.office and site.office.model.fallback):
        if (channel := site.channels.get(id or "")) and is_dialable(channel.model):
            return channel
    return None


def is_dialable(channel: Channel) -> bool:
    return "phone" in channel.kind and channel.number is not None and bool(channel.number.tel)


def phones(model: Contact | Event, today: date) -> tuple[PhoneLine, ...]:
    """今天还能公开的电话：本人同意的期限过了的手机号不再公开。"""
    own = model.phones if isinstance(model, Contact) else filter(None, [model.contact])
    return tuple(line for line in own if not line.consent or today <= line.consent.until)


def expires(site: Site, entry: Entry[Kind]) -> date | None:
    """印在纸上的话，管到哪天：这个条目里最早过期的那一条。不会过期的为 None。"""
    model, life = entry.model, of(site, entry)
    ends = [life.good_until or life.due_on] if life else []
    if isinstance(model, Contact | Event):
        ends += [line.consent.until for line in phones(model, site.today) if line.consent]
    if isinstance(model, Workstation) and model.status == "suspended" and model.until:
        ends.append(model.until)
    if isinstance(model, Event):
        ends += [day for day in (model.end.date() if model.end else None, model.until) if day]
    return min(ends, default=None)


def proof(verified: Verified, today: date) -> str:
    """联系方式核对完，文件里换成这一行。怎么核的照打电话写：最常用，不是的人会改。"""
    return f"verified: {{on: {today}, how: called, by: {verified.by}}}"


def reviewed(by: str, today: date) -> str:
    """一页复核完，review 里加这一条。"""
    return f"- {{on: {today}, by: {by}, checked: [条文号, 期限], result: 与公开文本一致}}"


def next_review(today: date) -> date:
    """今天复核完，下次复核写哪天。"""
    return today + timedelta(days=REVIEW_DUE_AFTER_DAYS)
