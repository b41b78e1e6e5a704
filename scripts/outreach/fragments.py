"""片段：一个条目 → 一段 HTML。网页和明白纸用同一份片段（overrides/kinds/<类>.html）。

进：Site、条目、语言、正文的 HTML。出：文章的 HTML。模板自动转义，模板里没有日期运算，也不查文件头。
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from outreach import accuracy, dates, freshness, guide, guide_chart, guide_map, open_now, sessions, telling
from outreach.citation import Citation
from outreach.glossing import glosses
from outreach.handout import SIZES, Handout, columns, issued
from outreach.kinds.base import Kind
from outreach.kinds.event import Event
from outreach.kinds.law_page import AUDIENCES, LawPage
from outreach.kinds.office import Office
from outreach.kinds.workstation import Workstation
from outreach.law_changes import since_review
from outreach.maps import map_links
from outreach.opening import Opening
from outreach.sessions import Session
from outreach.site import LANGUAGES, Entry, Site, address
from outreach.teller import PARENTHESES, Segment, Teller, relative
from outreach.wording import word

_CHINESE = r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”‘’]"
_BROKEN_LINE = re.compile(rf"(?<={_CHINESE})\n(?={_CHINESE})")
"""中文里换行不是空格：Markdown 里折了行的一句话，排出来要连着。"""
_UNTOUCHED = re.compile(r"(<(?P<tag>a|code|h[1-6])\b.*?</(?P=tag)>|<[^>]*>)", re.S)


def environment(*folders: Path) -> Environment:
    """片段的 Jinja：自动转义；用了没有的变量就报错，不悄悄留空。"""
    jinja = Environment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    jinja.filters["span"] = lambda span: f"{dates.clock_words(span.opens)}–{dates.clock_words(span.closes)}"
    jinja.filters["clock"] = dates.clock_words
    jinja.filters["iso"] = lambda value: value.isoformat()
    return jinja


def render(
    jinja: Environment,
    site: Site,
    entry: Entry[Kind],
    language: str,
    body: str,
    site_url: str = "",
    pdfs: bool = False,
) -> str:
    """一页文章的 HTML。读不懂文件头的，只有正文和一句说明。`pdfs`：这一次也做 PDF，才给链接。"""
    if entry.zh is None:
        return jinja.get_template("kinds/broken.html").render(
            body=Markup(body), t=partial(word, language=language)
        )
    words = glosses(site, entry, language) if issubclass(entry.kind, LawPage) else None
    tell = Teller(site, language, address(entry.path, language), _sources_of_law(site, entry), words)
    return jinja.get_template(f"kinds/{entry.kind.name}.html").render(
        site=site, entry=entry, it=entry.told_in(language), body=_Body(jinja, tell, body), language=language,
        tell=tell, t=tell.word, url=tell.url, say=tell.say, today=site.today, coming=coming(site), audiences=AUDIENCES, map_links=map_links,
        asset=partial(relative, tell.here), pdfs=pdfs,
        **_route(site, entry), **_days(site, language), **_aging(site), **_paper(jinja, site, entry, language, site_url),
    )  # fmt: skip


def _sources_of_law(site: Site, entry: Entry[Kind]) -> tuple[Citation, ...]:
    """这一页末尾要列的法律依据：讲法律的页才列。"""
    if not issubclass(entry.kind, LawPage):
        return ()
    return tuple(c for c in site.citations[entry.path] if c.title in site.laws_by_title)


@dataclass(frozen=True)
class _Body:
    """MkDocs 排好的正文。模板摆到它时才动手：词要标在网页上第一次出现的地方，文件头的话排在正文前面。"""

    jinja: Environment
    tell: Teller
    html: str

    def __html__(self) -> str:
        return _with_notes(self.jinja, self.tell, self.html)


def _with_notes(jinja: Environment, tell: Teller, body: str) -> Markup:
    """正文里括号中的引用换成序号，要解释的词标出来。只动标签之间的文字，链接、代码、小标题里的不动。"""
    macros = jinja.get_template("kinds/macros.html").make_module({"t": tell.word})

    def shown(segments: list[Segment]) -> str:
        return str(macros.say(segments))  # type: ignore[attr-defined]

    def told(text: str) -> Iterator[str]:
        end = 0
        for group in PARENTHESES.finditer(text):
            yield shown(tell.gloss(text[end : group.start()], safe=True))
            yield shown(tell.say(group[0], safe=True))
            end = group.end()
        yield shown(tell.gloss(text[end:], safe=True))

    made, end = [], 0
    body = _BROKEN_LINE.sub("", body)
    for tag in _UNTOUCHED.finditer(body):
        made += [*told(body[end : tag.start()]), tag[0]]
        end = tag.end()
    return Markup("".join([*made, *told(body[end:])]))


def _route(site: Site, entry: Entry[Kind]) -> dict[str, Any]:
    """“谁来管我的事”的来路和第一个问题；墙上的总表、给维护的人的指路图；讲给大家听的稿子。"""
    if entry.path == "wall-chart/index.md":
        return {"chart": guide_chart.chart(site)}
    if entry.path == "guide-map/index.md":
        return {"outline": guide_map.outline(site), "unreachable": guide_map.unreachable(site)}
    if entry.path == "tell/index.md":
        return {"withheld_of": partial(telling.withheld, site), "broadcast_of": partial(telling.broadcast, site), "chat_of": partial(telling.chat, site), "lecture_of": partial(telling.outline, site)}  # fmt: skip
    if entry.kind.folder != "who-helps" and entry.path not in ("index.md", "who-helps/index.md"):
        return {}
    return {"steps": guide.steps(site).get(entry.id, ()), "start": site.get("question", guide.START)}


def _paper(
    jinja: Environment, site: Site, entry: Entry[Kind], language: str, site_url: str
) -> dict[str, Any]:
    """印明白纸的一页要的：每件事一张、每个工作站一块；查批号的一页要的：现在用的批号。"""
    if entry.path == "handouts/index.md":
        places = [one.entry for one in issued.places(site, language)]
        return {
            "desk": [
                (h, _columns(jinja, h)) for h in _handouts(site, issued.sheets(site), language, site_url)
            ],
            "desk_places": [Handout(site, one, language, one, site_url) for one in places],  # type: ignore[arg-type]
        }
    if entry.path == "v/index.md":
        return {"address": address, "issued": {one: list(issued.topics(site, one)) for one in LANGUAGES}, "issued_places": {one: list(issued.places(site, one)) for one in LANGUAGES}}  # fmt: skip
    return {}


def _handouts(site: Site, topics: Sequence[Entry[Kind]], language: str, site_url: str) -> list[Handout]:
    return [Handout(site, topic, language, None, site_url) for topic in topics]


def _columns(jinja: Environment, handout: Handout) -> columns.Columns:
    """标准大小的一张分哪两栏，和 PDF 一样分。"""
    block: Any = jinja.get_template("handout/macros.html").module.block  # type: ignore[attr-defined]
    names = [name for name in SIZES["a4"].blocks if name != "yours"]
    return columns.split({name: made for name in names if (made := block(handout, name).strip())}, 2)


def _days(site: Site, language: str) -> dict[str, Any]:
    """和日子有关的几样：开不开门的数据，每一场在哪天、为什么，哪年的放假安排还没有。"""

    def open_data(place: Workstation | Office) -> dict[str, str]:
        opening = Opening(place.hours, site.holidays)
        return open_now.attributes(opening, site.today, freshness.good_until(place.verified.on), language)

    return {
        "open_data": open_data,
        "dates_of": partial(sessions.dates_of, register=site.holidays, today=site.today),
        "state_of": partial(sessions.state_of, register=site.holidays, today=site.today),
        "upcoming": partial(sessions.upcoming, register=site.holidays, today=site.today),
        "reason": partial(open_now.reason, language=language),
        "holiday": partial(open_now.holiday, language=language),
        "missing_year": site.holidays.missing_year(site.today),
    }


def _aging(site: Site) -> dict[str, Any]:
    """真不真、过没过期的几样：一个条目的寿命，改打哪里，今天还能公开的电话，法条核到什么程度。"""
    return {
        "life_of": partial(freshness.of, site),
        "fallback_of": partial(freshness.fallback, site),
        "phones_of": partial(freshness.phones, today=site.today),
        "changes_of": partial(since_review, site, until=site.today),
        "accuracy": partial(site.once, accuracy.report),
    }


def coming(site: Site) -> list[tuple[Session, Entry[Event]]]:
    """今后要办的活动，按日子排；重复的只列下一次。"""
    planned = (entry for entry in site.all(Event) if entry.model.status == "planned")
    dated = ((sessions.dates_of(entry.model, site.holidays, site.today), entry) for entry in planned)
    return sorted(
        ((days[0], entry) for days, entry in dated if days), key=lambda pair: (pair[0].day, pair[1].id)
    )
