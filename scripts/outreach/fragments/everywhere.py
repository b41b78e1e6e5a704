"""每一页的模板都能用的：一个话题一个函数。

进：Page。出：名字 → 值或函数。
"""

from __future__ import annotations

from functools import partial

from outreach import (
    accuracy,
    freshness,
    invitation,
    ledger,
    ledger_pictures,
    nearest,
    occasions,
    open_now,
    qr,
    receptions,
    sessions,
    subscriptions,
)
from outreach.fragments.page import Given, Page
from outreach.kinds.heard_item import MOST_DAYS
from outreach.kinds.law_page import AUDIENCES
from outreach.kinds.office import Office
from outreach.kinds.workstation import Workstation
from outreach.law_changes import since_review
from outreach.maps import map_links
from outreach.opening import Opening
from outreach.sessions import Session
from outreach.teller import relative


def _words(page: Page) -> Given:
    """这一页是谁，怎么说话，链接怎么写。"""
    site, entry, tell = page.site, page.entry, page.tell
    return {
        "site": site,
        "entry": entry,
        "it": entry.told_in(page.language),
        "language": page.language,
        "tell": tell,
        "t": tell.word,
        "url": tell.url,
        "say": tell.say,
        "asset": partial(relative, tell.here),
        "today": site.today,
        "audiences": AUDIENCES,
    }


def _days(page: Page) -> Given:
    """和日子有关的几样：开不开门的数据，每一场在哪天、为什么，哪年的放假安排还没有。"""
    site = page.site

    def open_data(place: Workstation | Office) -> dict[str, str]:
        opening = Opening(place.hours, site.holidays)
        sure = freshness.good_until(place.verified.on)
        return open_now.attributes(opening, site.today, sure, page.language)

    return {
        "open_data": open_data,
        "dates_of": partial(sessions.dates_of, register=site.holidays, today=site.today),
        "state_of": partial(sessions.state_of, register=site.holidays, today=site.today),
        "holiday": partial(open_now.holiday, language=page.language),
        "missing_year": site.holidays.missing_year(site.today),
    }


def _events(page: Page) -> Given:
    """活动：今后的、每一场怎样了，接待日；带得走的几样：发到群里的话，日历和订阅在哪里。"""
    site = page.site
    return {
        "coming": occasions.coming(site),
        "listed": partial(occasions.listed, site),
        "receptions": partial(receptions.ahead, site),
        "occasion": occasions.held_on,
        "once": lambda start: Session(start.date()),
        "ahead": partial(occasions.ahead, site),
        "chat": partial(invitation.chat, page.tell, site_url=page.site_url),
        "subscriptions": subscriptions,
        "qr": qr.code,
    }


def _aging(page: Page) -> Given:
    """真不真、过没过期的几样：一个条目的寿命，改打哪里，今天还能公开的电话，法条核到什么程度。"""
    site = page.site
    return {
        "life_of": partial(freshness.of, site),
        "fallback_of": partial(freshness.fallback, site),
        "phones_of": partial(freshness.phones, today=site.today),
        "changes_of": partial(since_review, site, until=site.today),
        "accuracy": partial(site.once, accuracy.report),
    }


def _places(page: Page) -> Given:
    """工作站在哪里：地图链接，按乡镇的名单和示意图。"""
    return {"map_links": map_links, "stations": partial(nearest.stations, page.site, page.language)}


def _heard(page: Page) -> Given:
    """听到→办到的总账和图。"""
    return {
        "ledger": page.site.once(ledger.ledger),
        "pictures": ledger_pictures,
        "month_words": ledger.month_words,
        "days_of": ledger.days_of,
        "most_days": MOST_DAYS,
    }


TOPICS = (_words, _days, _events, _aging, _places, _heard)
