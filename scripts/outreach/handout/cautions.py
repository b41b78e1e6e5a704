"""纸上要先提醒的话：没审核、该复核、法律改了版、工作站停了、号码是编的、已经过期。正式印发的一句也不许有。

进：Site、条目、工作站、有效期。出：Caution。话在 wording，过没过期在 freshness。
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from outreach import freshness
from outreach.entry import Entry
from outreach.handout.marks import MARKS
from outreach.handout.validity import Validity
from outreach.kinds.base import Kind
from outreach.kinds.law_page import LawPage
from outreach.kinds.office import Office
from outreach.kinds.workstation import Workstation
from outreach.law_changes import since_review
from outreach.site import Site
from outreach.teller import Teller


@dataclass(frozen=True, slots=True)
class Caution:
    """一句提醒。`kind` 是哪一种，`about` 是哪个条目。"""

    kind: str
    about: Entry[Kind]
    text: str


def of(
    site: Site,
    topic: Entry[Kind],
    place: Entry[Workstation | Office] | None,
    tell: Teller,
    end: Validity | None,
) -> tuple[Caution, ...]:
    """要紧的在前：过期的、法律改了的、停了的，然后是没审核的、示例。"""
    found = [*_page(site, topic, tell), *(_place(site, place, tell) if place else ())]
    if end and end.is_over(site.today) and not found:
        found.append(
            Caution("expired", end.because, tell.word("handout.expired").format(tell.name(end.because)))
        )
    if isinstance(topic.model, LawPage) and not any(one.procurator for one in topic.model.review):
        found.append(Caution("unreviewed", topic, tell.word("entry.unreviewed")))
    if tell.language != "zh" and topic.twin is None:
        found.append(Caution("untranslated", topic, tell.word("site.fallback")))
    elif tell.language != "zh" and topic.is_behind:
        found.append(Caution("behind", topic, tell.word("site.behind")))
    if site.is_sample and site.office:
        found.append(Caution("sample", site.office, tell.word("handout.sample")))
    return tuple(found)


def _page(site: Site, topic: Entry[Kind], tell: Teller) -> Iterator[Caution]:
    """讲法律的页：法律改了版，或者该复核了。"""
    if not isinstance(topic.model, LawPage):
        return
    spare = freshness.fallback(site, topic)
    changes = since_review(site, topic, site.today)
    yield from (Caution("law-changed", topic, tell.law_changed(change, spare)) for change in changes)
    life = freshness.of(site, topic)
    if life and life.is_due and not changes:
        key = "aging.review" if spare else "aging.review-alone"
        number = spare.model.number.text if spare and spare.model.number else ""
        yield Caution("due", topic, tell.word(key).format(number))


def _place(site: Site, place: Entry[Workstation | Office], tell: Teller) -> Iterator[Caution]:
    """工作站停了、撤了、太久没核对。"""
    life = freshness.of(site, place)
    if life is None:
        return
    if isinstance(place.model, Workstation) and place.model.status == "suspended" and not life.is_expired:
        yield Caution("suspended", place, " ".join(_suspended(place, life, tell)))
    if words := tell.aging(life, freshness.fallback(site, place)):
        yield Caution(
            "closed" if life.status == "closed" else "stale" if life.is_expired else "place-due", place, words
        )


def _suspended(place: Entry[Workstation | Office], life: freshness.Life, tell: Teller) -> Iterator[str]:
    told = place.told_in(tell.language)
    yield f"{tell.name(place)}{MARKS[tell.language].colon}{tell.word('place.suspended')}"
    yield getattr(told, "reason", None) or ""
    if life.until and not life.is_overrun:
        yield f"{tell.word('place.until')} {tell.day(life.until, weekday=False)}"
