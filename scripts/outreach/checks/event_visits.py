"""来的人：有名额就说怎么报、满了怎么办，有孩子就说怎么拍照；同一处不撞期，暂停的站等得到开门。"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, time

from outreach import occasions, sessions
from outreach.checks.rule import Problem, problem, rule
from outreach.dates import BEIJING
from outreach.entry import Entry
from outreach.finding import SHOULD
from outreach.kinds.event import Event
from outreach.kinds.workstation import Workstation
from outreach.occasions import Occasion
from outreach.site import Site

_CHILDREN = re.compile("孩子|儿童|未成年|学生|小学|中学|幼儿|少年")
_SPARED = re.compile("孩子|儿童|未成年|学生|正脸|不拍[^，。；]*人|不(?:拍照|准拍|许拍|能拍)")


def _is_ahead(site: Site, event: Event) -> bool:
    return sessions.state_of(event, site.holidays, site.today) in ("coming", "postponed")


@rule("event-places", SHOULD)
def places_come_with_a_way_to_sign_up(site: Site) -> Iterator[Problem]:
    """写了名额，就要写怎么报名、人满了怎么办。"""
    for entry in site.all(Event):
        event = entry.model
        if not event.capacity or not _is_ahead(site, event):
            continue
        if event.signup is None:
            why, fix = (
                "只有这么多名额，没有说怎么报名，先到的也不知道算不算。",
                "加上一行：signup: {how: 打值班电话，说姓名和人数, closes: 2026-12-03}",
            )
        elif not event.full:
            why, fix = (
                "只有这么多名额，没有说人满了怎么办，没排上的人会白等。",
                "加上一行：full: 打值班电话排候补，有人退就通知",
            )
        else:
            continue
        yield problem(entry.source, ("capacity",), why, fix)


@rule("event-photos", SHOULD)
def children_are_not_photographed(site: Site) -> Iterator[Problem]:
    """有孩子来的活动，写明不拍孩子、照片不登出来。"""
    for entry in site.all(Event):
        event = entry.model
        told = f"{event.title}{event.audience}{event.children or ''}"
        if not _CHILDREN.search(told) or _SPARED.search(event.photos or ""):
            continue
        if _is_ahead(site, event):
            yield problem(
                entry.source, ("photos",) if event.photos else ("audience",), "有孩子来，没有说拍不拍孩子。孩子的照片登出去收不回来。",
                "加上一行：photos: 场地可以拍，不拍孩子，也不登孩子的正脸",
            )  # fmt: skip


@rule("event-clash", SHOULD)
def one_place_one_event_at_a_time(site: Site) -> Iterator[Problem]:
    """同一个地方，同一段时间只办一场。"""
    places: dict[tuple[str, str], list[Occasion]] = defaultdict(list)
    for entry in site.all(Event):
        if entry.model.status in ("planned", "postponed"):
            event = entry.model
            held = (one for one in occasions.of(entry, site.holidays) if not one.session.off)
            places[event.workstation or "", event.place or ""] += held
    told: set[tuple[str, str]] = set()
    for here in places.values():
        for first, second in _overlapping(here, site):
            pair = (first.entry.id, second.entry.id)
            if first.entry.id == second.entry.id or pair in told:
                continue
            told.add(pair)
            entry = second.entry
            yield problem(
                entry.source, ("start" if entry.model.start else "repeats",),
                f"{second.session.day} 这段时间，{first.entry.model.title}（{first.entry.id}.md）也在这里办。",
                "问清楚哪一场对，另一场换时间或地点；真能一起办，就加一行例外：allow: [{rule: event-clash, reason: 两间屋子}]",
            )  # fmt: skip


def _overlapping(held: list[Occasion], site: Site) -> Iterator[tuple[Occasion, Occasion]]:
    """今后写明钟点的各场，和时间上压着的前一场。按开始排好，只和还没散的比。"""
    timed = sorted(
        (one for one in held if isinstance(one.starts, datetime) and one.session.day >= site.today),
        key=lambda one: (_starts(one), one.uid),
    )
    running: list[Occasion] = []
    for one in timed:
        running = [other for other in running if _ends(other) > _starts(one)]
        yield from ((other, one) for other in running)
        running.append(one)


def _starts(one: Occasion) -> datetime:
    return one.starts if isinstance(one.starts, datetime) else datetime.combine(one.starts, time(), BEIJING)


def _ends(one: Occasion) -> datetime:
    return one.ends if isinstance(one.ends, datetime) else _starts(one)


@rule("event-suspended-station", SHOULD)
def station_is_open_again_by_then(site: Site) -> Iterator[Problem]:
    """活动办在暂停的工作站，要等得到它开门。"""
    for entry in site.all(Event):
        station = _station(site, entry)
        if station is None or station.status != "suspended":
            continue
        days = sessions.dates_of(entry.model, site.holidays, site.today)
        until, overrun = station.until, "" if (station.until or site.today) >= site.today else "，过了还没改"
        if days and (until is None or overrun or days[0].day <= until):
            when = f"停到 {until}{overrun}" if until else "没有说停到哪天"
            yield problem(
                entry.source, ("workstation",), f"{station.title}暂停着，{when}，{days[0].day} 来的人可能进不了门。",
                "打电话问清那天开不开：不开就换地方或改期；开就把站的 until 改到这天以前。",
            )  # fmt: skip


def _station(site: Site, entry: Entry[Event]) -> Workstation | None:
    station = site.get("workstation", entry.model.workstation or "")
    return station.zh if station and isinstance(station.zh, Workstation) else None
