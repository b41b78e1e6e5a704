"""工作站的接待：写在站里的一条规则，变成真的日子，放假顺延。站的网页和站的日历用同一份。

进：站的条目、放假登记簿。出：Slot。只排到这次核对管到的那天：过了没有人再核，就不再替它约人。
"""

from __future__ import annotations

from datetime import date

from outreach import freshness, sessions
from outreach.entry import Entry
from outreach.kinds.workstation import Workstation
from outreach.occasions import Slot, by_rule
from outreach.opening import Register
from outreach.site import Site

SHOWN = 2
"""网页上列几场。"""
_COUNTED_FROM = date(2020, 1, 1)


def of(station: Entry[Workstation], register: Register) -> tuple[Slot, ...]:
    """核对那天起的每一场。放假安排还没公布的不排。"""
    model = station.model
    if model.reception is None:
        return ()
    first = model.verified.on
    found = sessions.shifted(model.reception, register, first, freshness.good_until(first))
    return tuple(_slot(station, session) for session in found if not session.unsure)


def ahead(site: Site, station: Entry[Workstation]) -> list[Slot]:
    """今天起的几场，给网页。暂停、撤了、太久没核的没有。"""
    model, life = station.model, freshness.of(site, station)
    if model.reception is None or life is None or life.state not in ("fresh", "due"):
        return []
    found = sessions.upcoming(model.reception, site.holidays, site.today)
    return [_slot(station, session) for session in found[:SHOWN]]


def _slot(station: Entry[Workstation], session: sessions.Session) -> Slot:
    assert station.model.reception is not None
    return by_rule(station.model.reception, session, f"station-{station.id}")


def is_off(station: Entry[Workstation], slot: Slot) -> bool:
    """站停着、撤了，这一场就不接待。说了停到哪天的，那天以后照常。"""
    model = station.model
    return model.status == "closed" or (
        model.status == "suspended" and (model.until is None or slot.session.day <= model.until)
    )


def sequence(station: Entry[Workstation], slot: Slot) -> int:
    """第几次改，只会变大：核对日期往后走，停了再加一。"""
    return (station.model.verified.on - _COUNTED_FROM).days + is_off(station, slot)
