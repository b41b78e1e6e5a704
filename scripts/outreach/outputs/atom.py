"""订阅（Atom）：每个活动一条，新登的、改期的、取消的、办完有结果的，变过的排在前。进：Site、网址前缀。出：feed.xml 的字节。

日子取条目自己写的，不看钟：内容没变，一个字节也不变，订的人不会被吵到。
"""

from __future__ import annotations

from datetime import date
from urllib.parse import urljoin, urlsplit

from lxml import etree

from outreach import invitation, occasions, subscriptions
from outreach.addresses import LANGUAGES, address
from outreach.entry import Entry
from outreach.kinds.event import Event
from outreach.occasions import Occasion
from outreach.site import Site
from outreach.teller import Teller

_ATOM = "http://www.w3.org/2005/Atom"
_CODES = {"zh": "zh-CN", "en": "en"}
_EPOCH = date(2000, 1, 1)
"""什么日子都没写的，当作老消息，不冒充新的。"""


def files(site: Site, site_url: str) -> dict[str, bytes]:
    """每种语言一份。"""
    return {subscriptions.feed(language): _feed(site, language, site_url) for language in LANGUAGES}


def _feed(site: Site, language: str, site_url: str) -> bytes:
    tell = Teller(site, language, "")
    root = etree.Element(f"{{{_ATOM}}}feed", nsmap={None: _ATOM})  # type: ignore[dict-item]
    root.set("{http://www.w3.org/XML/1998/namespace}lang", _CODES[language])
    events = sorted(site.all(Event), key=lambda e: (_changed(e), e.id), reverse=True)
    office = tell.name(site.office) if site.office else tell.word("site.name")
    here = urljoin(site_url, subscriptions.feed(language))
    _text(root, "id", here)
    _text(root, "title", f"{office} · {tell.word('feed.title')}")
    _text(root, "updated", _moment(max(map(_changed, events), default=_EPOCH)))
    _text(etree.SubElement(root, f"{{{_ATOM}}}author"), "name", office)
    _link(root, "self", here, subscriptions.FEED)
    _link(root, "alternate", urljoin(site_url, address("events/index.md", language)), "text/html")
    for entry in events:
        _entry(root, entry, tell, site_url)
    return etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True)


def _changed(entry: Entry[Event]) -> date:
    return entry.model.revised or _EPOCH


def _entry(root: etree._Element, entry: Entry[Event], tell: Teller, site_url: str) -> None:
    event = entry.told_in(tell.language)
    node = etree.SubElement(root, f"{{{_ATOM}}}entry")
    # 名字不跟着文件名改：改了期还是同一条消息，只是变过了。
    host = urlsplit(site_url).hostname or "procuratorate.invalid"
    _text(node, "id", f"tag:{host},2026:{tell.language}:events/{occasions.stem(entry)}")
    mark = "" if event.status == "planned" else tell.word(f"event.{event.status}")
    _text(
        node,
        "title",
        f"{mark}{'：' if tell.language == 'zh' else ': '}{event.title}" if mark else event.title,
    )
    _text(node, "updated", _moment(_changed(entry)))
    _link(node, "alternate", urljoin(site_url, address(entry.path, tell.language)), "text/html")
    etree.SubElement(node, f"{{{_ATOM}}}category", term=event.type, label=tell.word(f"type.{event.type}"))
    _text(node, "summary", _summary(entry, tell))


def _summary(entry: Entry[Event], tell: Teller) -> str:
    """哪天、在哪里、变了什么、办得怎么样。"""
    event = entry.told_in(tell.language)
    once: Occasion | None = next(iter(occasions.of(entry, tell.site.holidays)), None)
    rule = event.repeats
    when = rule.words(tell.language) if rule else invitation.when(tell, once) if once else ""
    changes = [f"{tell.day(change.on, weekday=False)} {change.what}" for change in event.changes]
    told = (
        when, invitation.where(tell, entry), event.status_note, *changes, *_one_by_one(entry, tell), event.summary,
        event.result,
    )  # fmt: skip
    return "\n".join(filter(None, told))


def _one_by_one(entry: Entry[Event], tell: Teller) -> list[str]:
    """重复的活动里单独取消、换了日子的几场。"""
    changed = (one for one in occasions.of(entry, tell.site.holidays) if one.session.note is not None)
    return [f"{tell.day(one.session.day)} {one.why(tell.language)}" for one in changed]


def _text(parent: etree._Element, name: str, text: str) -> None:
    etree.SubElement(parent, f"{{{_ATOM}}}{name}").text = text


def _link(parent: etree._Element, rel: str, href: str, type_: str) -> None:
    etree.SubElement(parent, f"{{{_ATOM}}}link", rel=rel, href=href, type=type_)


def _moment(day: date) -> str:
    return f"{day.isoformat()}T00:00:00+08:00"
