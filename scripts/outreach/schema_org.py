"""给搜索引擎看的活动（schema.org Event）：一场一个，重复的列接下来几场。进：Site、活动的条目、语言。出：JSON 的数据。

只写条目里有的事实；示例活动写明是编的。
"""

from __future__ import annotations

from datetime import datetime
from typing import Any
from urllib.parse import urljoin

from outreach import freshness, invitation, occasions
from outreach.addresses import address
from outreach.entry import Entry
from outreach.kinds.event import Event
from outreach.occasions import Occasion
from outreach.sessions import listed
from outreach.site import Site
from outreach.teller import Teller

AHEAD = 4
"""重复的列几场，和网页上一样多。"""
_STATUS = {"planned": "EventScheduled", "held": "EventScheduled", "cancelled": "EventCancelled"}
_CODES = {"zh": "zh-CN", "en": "en"}

Record = dict[str, Any]


def of(site: Site, entry: Entry[Event], language: str, site_url: str) -> Record:
    """这一页上的活动。办完了的定期活动，一场也没有。"""
    tell, register = Teller(site, language, ""), site.holidays
    if entry.model.repeats:
        days = listed(entry.model, register, site.today)[:AHEAD]
        events = [_event(tell, occasions.held_on(entry, day), site_url) for day in days if not day.unsure]
    else:
        events = [_event(tell, one, site_url) for one in occasions.of(entry, register)]
    return {"@context": "https://schema.org", "@graph": events} if events else {}


def _event(tell: Teller, one: Occasion, site_url: str) -> Record:
    event = one.entry.told_in(tell.language)
    url = invitation.page_url(one.entry, tell.language, site_url)
    told: Record = {
        "@type": "Event",
        "@id": f"{url}#{one.uid}",
        "name": event.title,
        "description": event.summary,
        "disambiguatingDescription": tell.word("event.sample") if event.sample else None,
        "inLanguage": _CODES[tell.language],
        "url": url,
        "startDate": one.starts.isoformat(),
        "endDate": one.ends.isoformat() if isinstance(one.ends, datetime) else None,
        **_status(event, one),
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": _place(tell, one),
        "organizer": _organizer(tell, site_url),
        "maximumAttendeeCapacity": event.capacity,
    }
    return {key: value for key, value in told.items() if value}


def _status(event: Event, one: Occasion) -> Record:
    """改了期、新日子定了的是 EventRescheduled，写上原来哪天；没有记原来哪天的是 EventPostponed。单独换一天的也算改期。"""
    was = [change.was.isoformat() for change in event.changes if change.was]
    if one.session.note is not None and one.session.planned and not one.session.off:
        was.append(one.session.planned.isoformat())
    status = _STATUS.get(one.status) or ("EventRescheduled" if was else "EventPostponed")
    if was and status == "EventScheduled":
        status = "EventRescheduled"
    return {"eventStatus": f"https://schema.org/{status}", "previousStartDate": was}


def _place(tell: Teller, one: Occasion) -> Record:
    host = freshness.host(tell.site, one.entry.model)
    told: Any = host.told_in(tell.language) if host else None
    event = one.entry.told_in(tell.language)
    name = event.place or (told.title if told else "")
    return {"@type": "Place", "name": name, **({"address": told.address} if told else {})}


def _organizer(tell: Teller, site_url: str) -> Record | None:
    if tell.site.office is None:
        return None
    return {
        "@type": "GovernmentOrganization",
        "name": tell.name(tell.site.office),
        "url": urljoin(site_url, address(tell.site.office.path, tell.language)),
    }
