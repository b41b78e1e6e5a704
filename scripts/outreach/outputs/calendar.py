"""手机日历（iCalendar）：全院一份，每个工作站、每种活动、每个活动各一份，中英文都有。

进：Site、网址前缀。出：路径 → 字节。真的文件，地址不变：做成一次性的下载，苹果和安卓手机上常常打不开。
一场只排一次（怎么排见 vevents），几份日历共用。工作站的日历里，除了在那里办的活动，还有站里写的接待日。
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from typing import get_args

import icalendar

from outreach import occasions, receptions, subscriptions
from outreach.addresses import LANGUAGES
from outreach.entry import Entry
from outreach.kinds.event import Event, EventType
from outreach.kinds.workstation import Workstation
from outreach.outputs.vevents import Writer
from outreach.site import Site
from outreach.teller import Teller

REFRESH = timedelta(hours=12)
"""订阅的手机多久来看一次。写成 PT12H：有的手机碰上写错的一个字就整份不收。"""
_BEGIN, _END = b"BEGIN:VCALENDAR\r\n", b"END:VCALENDAR\r\n"


def files(site: Site, site_url: str) -> dict[str, bytes]:
    """每种语言一套。没有活动的站也有一份空的：订了的人，以后有了就收得到。"""
    made: dict[str, bytes] = {}
    for language in LANGUAGES:
        made |= _Calendars(site, language, site_url).files()
    return made


@dataclass(frozen=True)
class _Calendars:
    """一种语言的全部日历。"""

    site: Site
    language: str
    site_url: str

    @cached_property
    def tell(self) -> Teller:
        return Teller(self.site, self.language, "")

    @cached_property
    def office(self) -> str:
        return self.tell.name(self.site.office) if self.site.office else self.tell.word("site.name")

    @cached_property
    def writer(self) -> Writer:
        return Writer(self.tell, self.site_url)

    def files(self) -> dict[str, bytes]:
        events = [(entry, b"".join(self._written(entry))) for entry in self.site.all(Event)]
        t, language = self.tell.word, self.language
        everything = (text for _, text in events)
        made = {subscriptions.calendar(language): self._calendar(t("event.calendar-all"), everything)}
        for type_ in get_args(EventType):
            own = [text for entry, text in events if entry.model.type == type_]
            made[subscriptions.of_type(type_, language)] = self._calendar(t(f"type.{type_}"), own)
        for station in self.site.all(Workstation):
            own = [text for entry, text in events if entry.model.workstation == station.id]
            here = self._calendar(self.tell.name(station), [*own, *self._receptions(station)])
            made[subscriptions.of_station(station, language)] = here
        for entry, text in events:
            made[subscriptions.of_event(entry, language)] = self._calendar(self.tell.name(entry), [text])
        return made

    def _calendar(self, name: str, events: Iterable[bytes]) -> bytes:
        """一份日历：共用的头，这一份的名字，时区，排好的各场。"""
        named, told = icalendar.Calendar(), f"{self.office} · {name}"
        for key in ("name", "x-wr-calname"):
            named.add(key, told)
        own = named.to_ical().removeprefix(_BEGIN).removesuffix(_END)
        return b"".join([self._head, own, self._zone, *events, _END])

    @cached_property
    def _head(self) -> bytes:
        shell = icalendar.Calendar()
        shell.add("prodid", f"-//{self.writer.domain}//procuratorate-next-door//{self.language.upper()}")
        shell.add("version", "2.0")
        shell.add("calscale", "GREGORIAN")
        shell.add("x-wr-timezone", "Asia/Shanghai")
        shell.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
        shell.add("x-published-ttl", f"PT{REFRESH // timedelta(hours=1)}H")
        head: bytes = shell.to_ical()
        return head.removesuffix(_END)

    @cached_property
    def _zone(self) -> bytes:
        zone: bytes = _beijing().to_ical()
        return zone

    def _written(self, entry: Entry[Event]) -> Iterator[bytes]:
        for one in occasions.of(entry, self.site.holidays):
            yield self.writer.occasion(one).to_ical()

    def _receptions(self, station: Entry[Workstation]) -> Iterator[bytes]:
        for slot in receptions.of(station, self.site.holidays):
            yield self.writer.reception(station, slot).to_ical()


def _beijing() -> icalendar.Timezone:
    """北京时间：一年到头 +0800，只有一段标准时间。库自己补的会带上三十多年前的夏令时。"""
    zone, standard = icalendar.Timezone(), icalendar.TimezoneStandard()
    zone.add("tzid", "Asia/Shanghai")
    standard.add("dtstart", datetime(1970, 1, 1))
    standard.add("tzoffsetfrom", timedelta(hours=8))
    standard.add("tzoffsetto", timedelta(hours=8))
    standard.add("tzname", "CST")
    zone.add_component(standard)
    return zone
