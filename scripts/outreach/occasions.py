"""一个活动真正的每一场：几点到几点、还办不办、在手机日历里叫什么。日历、订阅、撞期检查都用这一份。

进：活动的条目、放假登记簿。出：Occasion。名字（`uid`）改了期也不变：从头一回定的日子来，不从现在的文件名来。
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from outreach.dates import BEIJING
from outreach.kinds.event import Event
from outreach.opening import Register
from outreach.sessions import Session, dates_of, every
from outreach.site import Entry, Site


@dataclass(frozen=True, slots=True)
class Occasion:
    """一场。没有写钟点的，`starts`、`ends` 只有日期；只写了几点开始的，`ends` 为空。"""

    entry: Entry[Event]
    session: Session
    uid: str
    starts: date | datetime
    ends: date | datetime | None

    @property
    def sequence(self) -> int:
        """第几次改：改动记录有几笔。只写了改期、取消没有记的，也算改过一次，手机才会换掉旧的。"""
        event = self.entry.model
        return max(len(event.changes), int(event.status in ("postponed", "cancelled")))

    @property
    def over(self) -> datetime:
        """北京时间几时几分以后算办过了。只有日期、没写几点结束的，算到那天夜里。"""
        last = self.ends if isinstance(self.ends, datetime) else None
        return last or datetime.combine(self.session.day, time(23, 59), BEIJING)


def stem(entry: Entry[Event]) -> str:
    """一个活动一直用的名字：头一回的日期加文件名里的英文。改期要改文件名，这个名字不跟着改。"""
    first, start = entry.model.first_day, entry.model.start
    if first and start:
        return f"{first}-{entry.id.removeprefix(f'{start.date()}-')}"
    return entry.id


def held_on(entry: Entry[Event], session: Session) -> Occasion:
    """这个活动在这一天的那一场。"""
    event, name = entry.model, stem(entry)
    if event.start:
        return Occasion(entry, session, name, event.start, event.end)
    assert event.repeats is not None
    # 顺延的那一场，名字照原定的日子：放假安排改了，手机里还是同一场。
    uid = f"{name}-{session.planned or session.day}"
    opens, closes = event.repeats.start, event.repeats.end
    if opens is None:
        return Occasion(entry, session, uid, session.day, session.day + timedelta(days=1))
    ends = datetime.combine(session.day, closes, BEIJING) if closes else None
    return Occasion(entry, session, uid, datetime.combine(session.day, opens, BEIJING), ends)


def of(entry: Entry[Event], register: Register) -> tuple[Occasion, ...]:
    """办过的、要办的每一场。"""
    return tuple(held_on(entry, session) for session in every(entry.model, register))


def coming(site: Site) -> list[tuple[Session, Entry[Event]]]:
    """今后要办的活动，按日子排；重复的只列下一次。"""
    planned = (entry for entry in site.all(Event) if entry.model.status == "planned")
    dated = ((dates_of(entry.model, site.holidays, site.today), entry) for entry in planned)
    return sorted(
        ((days[0], entry) for days, entry in dated if days), key=lambda pair: (pair[0].day, pair[1].id)
    )


def ahead(site: Site, count: int) -> list[Occasion]:
    """最近的几场，重复的每一次都算。多列几场：网站放久了没有重做，读者的手机还挑得出下一场。"""
    planned = (entry for entry in site.all(Event) if entry.model.status == "planned")
    found = [
        held_on(entry, session)
        for entry in planned
        for session in dates_of(entry.model, site.holidays, site.today)[:count]
    ]
    return sorted(found, key=lambda one: (one.over, one.uid))[:count]
