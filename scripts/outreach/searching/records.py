"""一页一条：地址、标题、哪一类、第一句话、大家的问法、小标题、认得出它的词、能拨的号码、提醒。

进：文章和读到的。出：Record。头一份资料只有这些；全文另放。
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from outreach.addresses import LANGUAGES
from outreach.fields import PhoneNumber
from outreach.kinds.base import Kind
from outreach.kinds.channel import Channel
from outreach.kinds.document import Document
from outreach.kinds.event import Event
from outreach.kinds.law import Law
from outreach.kinds.office import Office
from outreach.kinds.workstation import Workstation
from outreach.searching.asked import asked
from outreach.searching.reading import Article, Read, read

COMMON = 5
"""一个小标题在这么多页上都有（“带什么”“几天内办”），就分不出是哪一页，不收。"""


@dataclass(frozen=True, slots=True)
class Record:
    """搜索里的一条。`address` 从这种语言的首页算起；`number` 是写出来的样子，`tel` 是拨的，拨不通为空。"""

    address: str
    title: str
    kind: str
    lead: str = ""
    asked: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    number: str = ""
    tel: str = ""
    warning: str = ""
    text: str = field(default="", repr=False)


def records(articles: Iterable[Article], language: str) -> list[Record]:
    """这种语言的每一页，按地址排。没有译成这种语言的、写坏的不收：英文搜索不该搜出中文。"""
    own = [
        a
        for a in sorted(articles, key=lambda a: a.address)
        if a.entry.zh is not None and (language == LANGUAGES[0] or a.entry.twin is not None)
    ]
    pages = [read(article) for article in own]
    times = Counter(head for page in pages for head in set(page.heads))
    wordings = asked((a.entry for a in own), language)
    return [_record(a, page, language, times, wordings) for a, page in zip(own, pages, strict=True)]


def _record(
    article: Article, page: Read, language: str, times: Counter[str], wordings: dict[str, list[str]]
) -> Record:
    entry = article.entry
    told = entry.told_in(language)
    number = next(iter(_numbers(told)), None)
    tel = number.tel if number and number.tel in page.dialled else ""
    return Record(
        address=article.address.removeprefix("" if language == LANGUAGES[0] else f"{language}/"),
        title=told.english if isinstance(told, Law) and language == "en" else told.title,
        kind=entry.kind.name,
        lead=getattr(told, "summary", None) or getattr(told, "address", None) or "",
        asked=tuple(wordings.get(entry.path, ())),
        heads=tuple(dict.fromkeys(head for head in page.heads if times[head] < COMMON)),
        keys=tuple(dict.fromkeys(filter(None, _keys(told, language)))),
        number=number.text if number else "",
        tel=tel,
        warning=page.warning,
        text=page.text,
    )


def _numbers(told: Kind) -> Iterator[PhoneNumber]:
    """这一条自己的号码，先写的在前。"""
    if isinstance(told, Channel) and told.number:
        yield told.number
    if isinstance(told, (Workstation, Office)):
        yield from (line.number for line in told.phones)


def _keys(told: Kind, language: str) -> Iterator[str | None]:
    """标题以外、认得出这一条的词：地址、号码、服务哪些村、文书的正式名字、法律的简称。"""
    yield from (number.text for number in _numbers(told))
    if isinstance(told, (Workstation, Office)):
        yield from (told.address, told.address_hint)
    if isinstance(told, Workstation):
        yield from (told.township, *told.serves)
    if isinstance(told, Channel):
        yield from (told.owner, *told.does)
    if isinstance(told, Event):
        yield from (told.place, told.audience)
    if isinstance(told, Document) and language == LANGUAGES[0]:
        yield told.paper
    if isinstance(told, Law) and language == LANGUAGES[0]:
        yield from told.short
