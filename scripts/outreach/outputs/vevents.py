"""日历里的一场（VEVENT）：活动的一场，工作站接待的一场。进：Teller、那一场、网址。出：icalendar 的一场。

时间戳取条目自己写的日子，不看钟；取消的留在里面，手机才知道取消了。
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cached_property
from urllib.parse import urljoin, urlsplit

import icalendar

from outreach import invitation, receptions
from outreach.addresses import address
from outreach.dates import BEIJING
from outreach.entry import Entry
from outreach.kinds.workstation import Workstation
from outreach.occasions import Occasion, Slot
from outreach.teller import Teller

_STATUS = {"planned": "CONFIRMED", "held": "CONFIRMED", "postponed": "TENTATIVE", "cancelled": "CANCELLED"}
_MARKED = ("postponed", "cancelled")
"""有的手机不看 STATUS：取消、改期也写在名字上。"""


@dataclass(frozen=True)
class Writer:
    """用一种语言，把一场写成 VEVENT。"""

    tell: Teller
    site_url: str

    @cached_property
    def domain(self) -> str:
        """名字里的域名。网址没填，就用本院的区划代码。"""
        office = self.tell.site.office
        return urlsplit(self.site_url).hostname or f"{office.model.division if office else '0'}.invalid"

    def occasion(self, one: Occasion) -> icalendar.Event:
        """活动的一场。"""
        tell, entry = self.tell, one.entry
        event = entry.told_in(tell.language)
        made = self._slot(one, entry.model.revised or one.session.day, one.sequence, one.status, event.title)
        made.add("description", invitation.described(tell, one))
        made.add("location", invitation.where(tell, entry))
        made.add("categories", [tell.word(f"type.{event.type}")])
        if self.site_url:
            made.add("url", invitation.page_url(entry, tell.language, self.site_url))
        return made

    def reception(self, station: Entry[Workstation], slot: Slot) -> icalendar.Event:
        """工作站接待的一场。规则没写钟点的排一整天，上午还是下午写在名字里。"""
        tell, model = self.tell, station.model
        told = station.told_in(tell.language)
        off = receptions.is_off(station, slot)
        rule = model.reception.words(tell.language) if model.reception else ""
        title = tell.word("calendar.reception").format(told.title, rule)
        made = self._slot(
            slot,
            model.verified.on,
            receptions.sequence(station, slot),
            "cancelled" if off else "planned",
            title,
        )
        said = (
            tell.word("event.sample") if model.sample else "", told.reason if off else "", slot.why(tell.language),
            tell.word("calendar.look-first"),
        )  # fmt: skip
        made.add("description", "\n".join(filter(None, said)))
        made.add("location", told.address)
        made.add("categories", [tell.word("type.reception")])
        if self.site_url:
            made.add("url", urljoin(self.site_url, address(station.path, tell.language)))
        return made

    def _slot(self, slot: Slot, changed: date, sequence: int, status: str, title: str) -> icalendar.Event:
        made = icalendar.Event()
        made.add("uid", f"{slot.uid}@{self.domain}")
        made.add("dtstamp", datetime.combine(changed, time(0), BEIJING).astimezone(UTC))
        made.add("sequence", sequence)
        made.add("dtstart", slot.starts)
        if slot.ends:
            made.add("dtend", slot.ends)
        mark = self.tell.word(f"event.{status}") if status in _MARKED else ""
        colon = "：" if self.tell.language == "zh" else ": "
        made.add("summary", f"{mark}{colon}{title}" if mark else title)
        made.add("status", _STATUS[status])
        return made
