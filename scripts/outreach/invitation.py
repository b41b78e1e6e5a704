"""一场活动怎么用几行纯文字说：发到群里的一段（三百字以内），存进手机日历的说明。

进：Teller、活动的条目、那一场。出：文字。日历存在手机里好几年，电话会变，所以日历里不写电话，只写网页。
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from urllib.parse import urljoin

from outreach import freshness
from outreach.addresses import address
from outreach.dates import clock_words
from outreach.entry import Entry
from outreach.kinds.base import Kind
from outreach.kinds.event import Event
from outreach.kinds.workstation import Workstation
from outreach.occasions import Occasion
from outreach.teller import Teller

LONGEST = 300
"""发到群里的话最长多少个字：再长，手机上要点开才看得全。"""
FIRST_TO_GO = ("bring", "audience", "signup", "address", "note", "why")
"""太长时先省哪一行。哪天、哪里、几时截止、电话、网址从不省。"""


def page_url(entry: Entry[Event], language: str, site_url: str) -> str:
    return urljoin(site_url, address(entry.path, language)) if site_url else ""


def when(tell: Teller, occasion: Occasion) -> str:
    """2026年12月4日 星期五 09:00–11:30；隔天结束的写两个日子。"""
    told, starts, ends = tell.day(occasion.session.day), occasion.starts, occasion.ends
    if not isinstance(starts, datetime):
        return told
    if not isinstance(ends, datetime):
        return f"{told} {clock_words(starts)}"
    last = "" if ends.date() == starts.date() else f"{tell.day(ends.date(), year=False)} "
    return f"{told} {clock_words(starts)}–{last}{clock_words(ends)}"


def where(tell: Teller, entry: Entry[Event]) -> str:
    """在哪里，写全：地点、站名、地址。"""
    return _joined(tell, (*_spot(tell, entry), _address(tell, entry)))


def _spot(tell: Teller, entry: Entry[Event]) -> tuple[str, ...]:
    """写了的地点；在工作站办的，还有站名。"""
    told = _host(tell, entry)
    place = entry.told_in(tell.language).place or ""
    return (place, told.title if isinstance(told, Workstation) else "")


def _address(tell: Teller, entry: Entry[Event]) -> str:
    return getattr(_host(tell, entry), "address", "")


def _host(tell: Teller, entry: Entry[Event]) -> Kind | None:
    host = freshness.host(tell.site, entry.model)
    return host.told_in(tell.language) if host else None


def _joined(tell: Teller, parts: Iterable[str]) -> str:
    return ("，" if tell.language == "zh" else ", ").join(filter(None, parts))


def chat(tell: Teller, occasion: Occasion, site_url: str) -> str:
    """发到群里的话。取消的只说取消。"""
    lines = dict(_lines(tell, occasion, site_url))
    for name in FIRST_TO_GO:
        if len("\n".join(lines.values())) > LONGEST:
            lines.pop(name, None)
    over = len("\n".join(lines.values())) - LONGEST
    if over > 0 and "where" in lines:
        lines["where"] = lines["where"][: -over - 1] + "…"
    return "\n".join(lines.values())


def _lines(tell: Teller, occasion: Occasion, site_url: str) -> Iterator[tuple[str, str]]:
    t, entry = tell.word, occasion.entry
    event = entry.told_in(tell.language)
    colon = "：" if tell.language == "zh" else ": "
    status = occasion.status
    kind = t(f"type.{event.type}") if status == "planned" else t(f"event.{status}")
    mark = (
        "" if kind.lower() in event.title.lower() else "【{}】" if tell.language == "zh" else "[{}] "
    ).format(kind)
    yield "title", mark + event.title
    if event.sample:
        yield "sample", t("event.sample")
    yield "when", t("event.when") + colon + when(tell, occasion)
    if why := occasion.why(tell.language):
        yield "why", why
    if status != "planned" and event.status_note:
        yield "note", event.status_note
    if status != "cancelled":
        yield "where", t("event.where") + colon + _joined(tell, _spot(tell, entry))
        if spot := _address(tell, entry):
            yield "address", t("place.address") + colon + spot
        yield "audience", t("event.audience") + colon + event.audience
        if event.signup:
            yield "signup", t("event.signup") + colon + event.signup.how
        if event.signup and event.signup.closes:
            yield "until", t("event.until").format(tell.day(event.signup.closes, year=False))
        if event.bring:
            yield "bring", t("entry.bring") + colon + tell.join(list(event.bring))
    if number := _number(tell, entry):
        yield "phone", t("place.phone") + colon + number
    if url := page_url(entry, tell.language, site_url):
        yield "url", url


def _number(tell: Teller, entry: Entry[Event]) -> str:
    """核对过的报名电话；没有就给后备渠道。"""
    life, spare = freshness.of(tell.site, entry), freshness.fallback(tell.site, entry)
    own = freshness.phones(entry.model, tell.site.today) if life and life.is_trusted else ()
    if own:
        return own[0].number.text
    return spare.model.number.text if spare and spare.model.number else ""


def described(tell: Teller, occasion: Occasion) -> str:
    """日历里的说明：变动在最前，然后谁能来、怎么报名、带什么、满了怎么办。"""
    t, event = tell.word, occasion.entry.told_in(tell.language)
    colon = "：" if tell.language == "zh" else ": "
    told: Sequence[tuple[str, str | None]] = (
        ("", t("event.sample") if event.sample else None),
        ("", occasion.why(tell.language)),
        ("", event.status_note),
        ("", event.summary),
        ("event.audience", event.audience),
        ("event.signup", event.signup.how if event.signup else None),
        ("event.signup-closes", _day(tell, event.signup.closes if event.signup else None)),
        ("entry.bring", tell.join(list(event.bring)) if event.bring else None),
        ("event.full", event.full),
        ("event.result", event.result),
    )
    return "\n".join(f"{t(key) + colon if key else ''}{text}" for key, text in told if text)


def _day(tell: Teller, day: date | None) -> str:
    return tell.day(day) if day else ""
