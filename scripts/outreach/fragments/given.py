"""交给模板的东西：一个话题一个函数。人人要的都给；只有一页要的，按那一页的路径给。

进：Page（哪一页、用哪种语言）。出：名字 → 值或函数，模板照名字取。
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from jinja2 import Environment

from outreach import (
    accuracy,
    freshness,
    guide,
    guide_chart,
    guide_map,
    invitation,
    ledger,
    ledger_pictures,
    nearest,
    occasions,
    open_now,
    papers,
    qr,
    receptions,
    sessions,
    subscriptions,
    telling,
)
from outreach.addresses import LANGUAGES, address
from outreach.entry import Entry
from outreach.handout import SIZES, Handout, columns, issued
from outreach.kinds.base import Kind
from outreach.kinds.heard_item import MOST_DAYS
from outreach.kinds.law_page import AUDIENCES
from outreach.kinds.office import Office
from outreach.kinds.workstation import Workstation
from outreach.law_changes import since_review
from outreach.maps import map_links
from outreach.opening import Opening
from outreach.sessions import Session
from outreach.site import Site
from outreach.teller import Teller, relative

Given = dict[str, Any]


@dataclass(frozen=True)
class Page:
    """要排的一页。"""

    jinja: Environment
    site: Site
    entry: Entry[Kind]
    language: str
    tell: Teller

    @property
    def site_url(self) -> str:
        return str(self.jinja.globals["site_url"])


def given(page: Page) -> Given:
    """这一页的模板能用的全部。"""
    only_here = ONLY_ON.get(page.entry.path, _route if page.entry.kind.folder == "who-helps" else None)
    everywhere = (_words, _days, _events, _aging, _places, _heard)
    return {name: value for topic in (*everywhere, only_here) if topic for name, value in topic(page).items()}


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


def _route(page: Page) -> Given:
    """“谁来管我的事”的来路和第一个问题。"""
    site = page.site
    return {
        "steps": guide.steps(site).get(page.entry.id, ()),
        "start": site.get("question", guide.START),
    }


def _wall_chart(page: Page) -> Given:
    return {"chart": guide_chart.chart(page.site)}


def _guide_map(page: Page) -> Given:
    return {"outline": guide_map.outline(page.site), "unreachable": guide_map.unreachable(page.site)}


def _deadlines(page: Page) -> Given:
    """期限算一算：能选的纸，给脚本的资料，没有脚本时的一个例子。"""
    return {
        "papers_in": partial(papers.papers, page.site),
        "published_for": partial(papers.published, page.site),
        "example_in": partial(papers.example, page.site),
    }


def _telling(page: Page) -> Given:
    """讲给大家听的稿子。"""
    return {
        "withheld_of": partial(telling.withheld, page.site),
        "broadcast_of": partial(telling.broadcast, page.site),
        "chat_of": partial(telling.chat, page.site),
        "lecture_of": partial(telling.outline, page.site),
    }


def _desk(page: Page) -> Given:
    """印明白纸：每件事一张，每个工作站一块。"""
    site, language, url = page.site, page.language, page.site_url
    sheets = [Handout(site, topic, language, None, url) for topic in issued.sheets(site)]
    places = [one.entry for one in issued.places(site, language)]
    return {
        "desk": [(sheet, _columns(page.jinja, sheet)) for sheet in sheets],
        "desk_places": [Handout(site, one, language, one, url) for one in places],  # type: ignore[arg-type]
    }


def _columns(jinja: Environment, handout: Handout) -> columns.Columns:
    """标准大小的一张分哪两栏，和 PDF 一样分。"""
    block: Any = jinja.get_template("handout/macros.html").module.block  # type: ignore[attr-defined]
    names = [name for name in SIZES["a4"].blocks if name != "yours"]
    return columns.split({name: made for name in names if (made := block(handout, name).strip())}, 2)


def _batches(page: Page) -> Given:
    """查批号：现在用的批号。"""
    return {
        "address": address,
        "issued": {one: list(issued.topics(page.site, one)) for one in LANGUAGES},
        "issued_places": {one: list(issued.places(page.site, one)) for one in LANGUAGES},
    }


ONLY_ON: dict[str, Callable[[Page], Given]] = {
    "index.md": _route,
    "who-helps/index.md": _route,
    "wall-chart/index.md": _wall_chart,
    "guide-map/index.md": _guide_map,
    "deadlines/index.md": _deadlines,
    "tell/index.md": _telling,
    "handouts/index.md": _desk,
    "v/index.md": _batches,
}
"""只有一页要的：那一页的路径 → 给什么。"""
