"""海报上的几句：号码、一眼看得清的几项、三句话。都从条目里整句拿来，海报没有自己的事实。

进：Handout。出：文字。活动写日子、地点；热线写管什么；明白纸写头三步。
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from outreach import freshness, sessions
from outreach.dates import clock_words
from outreach.kinds.channel import Channel
from outreach.kinds.event import Event
from outreach.kinds.explainer import Explainer
from outreach.kinds.workstation import Workstation
from outreach.telling import phrasing

if TYPE_CHECKING:
    from outreach.handout.sheet import Handout

LINES = 3
"""海报上写几句：再多，走过的人不看了。"""
NUMBERS = 2


def numbers(handout: Handout) -> list[tuple[str, str]]:
    """最大的一两个号码和名字：热线是它自己；明白纸是它最先写的两个；活动另有报名电话。"""
    model = handout.topic.model
    ids = (handout.topic.id,) if isinstance(model, Channel) else getattr(model, "channels", ())
    return handout.numbers(ids)[:NUMBERS]


def lines(handout: Handout) -> list[str]:
    told = handout.it
    if isinstance(told, Channel):
        return [phrasing.plain(one) for one in told.does[:LINES]]
    if isinstance(told, Explainer):
        leads = [phrasing.lead(step, handout.language) for step in told.steps]
        return [one for one in leads if not phrasing.is_on_page(one)][:LINES]
    return list(told.programme or ())[:LINES] if isinstance(told, Event) else []


def facts(handout: Handout) -> list[tuple[str, str]]:
    """活动的几项：哪天、在哪、谁能来、怎么报名、带什么。别的没有。"""
    if not isinstance(handout.topic.model, Event):
        return []
    rows = {
        "event.when": _when(handout),
        "event.where": _where(handout),
        "event.audience": handout.it.audience,  # type: ignore[attr-defined]
        "event.signup": " ".join(_signup(handout)),
        "entry.bring": handout.tell.join(list(handout.it.bring or ())),  # type: ignore[attr-defined]
    }
    return [(handout.tell.word(key), words) for key, words in rows.items() if words]


def _when(handout: Handout) -> str:
    event, site = handout.topic.model, handout.site
    assert isinstance(event, Event)
    if event.repeats:
        days = sessions.dates_of(event, site.holidays, site.today)[:2]
        told = handout.tell.join([handout.tell.day(one.day) for one in days])
        return f"{event.repeats.words(handout.language)}{handout.marks.semicolon}{told}"
    assert event.start and event.end
    clock = f"{clock_words(event.start)}–{clock_words(event.end)}"
    return f"{handout.tell.day(event.start.date())} {clock}"


def _where(handout: Handout) -> str:
    event = handout.topic.model
    assert isinstance(event, Event)
    station = handout.site.get("workstation", event.workstation) if event.workstation else None
    told = handout.it.place or ""  # type: ignore[attr-defined]
    if station and station.zh:
        named = station.told_in(handout.language)
        assert isinstance(named, Workstation)
        told = f"{told} {named.title}{handout.marks.colon}{named.address}".strip()
    return str(told)


def _signup(handout: Handout) -> Iterator[str]:
    told = handout.it
    assert isinstance(told, Event)
    if told.signup:
        yield told.signup.how
        if told.signup.closes:
            yield f"{handout.tell.word('event.signup-closes')} {handout.tell.day(told.signup.closes)}"
    life = freshness.of(handout.site, handout.topic)
    if life and life.is_trusted:
        yield from (line.number.text for line in freshness.phones(told, handout.site.today))
