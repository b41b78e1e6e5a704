"""一个活动真正的每一场：几点到几点、还办不办、在手机日历里叫什么。日历、订阅、撞期检查都用这一份。

进：活动的条目、放假登记簿。出：Occasion。名字（`uid`）改了期也不变：从头一回定的日子来，不从现在的文件名来。
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from outreach import open_now, sessions
from outreach.dates import BEIJING, Recurrence
from outreach.entry import Entry
from outreach.kinds.event import Event
from outreach.opening import Register
from outreach.sessions import Session, dates_of, every
from outreach.site import Site
from outreach.wording import word


@dataclass(frozen=True, slots=True)
class Slot:
    """一段时间。没有写钟点的，`starts`、`ends` 只有日期；只写了几点开始的，`ends` 为空。"""

    session: Session
    uid: str
    starts: date | datetime
    ends: date | datetime | None

    @property
    def over(self) -> datetime:
        """北京时间几时几分以后算办过了。只有日期、没写几点结束的，算到那天夜里。"""
        last = self.ends if isinstance(self.ends, datetime) else None
        return last or datetime.combine(self.session.day, time(23, 59), BEIJING)

    def why(self, language: str) -> str:
        """为什么不在原定的日子，或者还说不准；照常的为空。"""
        return open_now.reason(self.session, language)


@dataclass(frozen=True, slots=True)
class Occasion(Slot):
    """活动的一场。"""

    entry: Entry[Event]

    @property
    def status(self) -> str:
        """这一场还办不办。定期的整个停了，停以前办过的还是办过的。"""
        event = self.entry.model
        if self.session.off:
            return "cancelled"
        stopped = event.changes[-1].on if event.changes else None
        if event.repeats and event.status == "cancelled" and stopped and self.session.day < stopped:
            return "held"
        return event.status

    @property
    def sequence(self) -> int:
        """第几次改：改动记录有几笔。只写了改期、取消没有记的，也算改过一次，手机才会换掉旧的。"""
        event, session = self.entry.model, self.session
        own = sum(note.day in (session.day, session.planned) for note in event.exceptions)
        return max(len(event.changes), int(event.status in ("postponed", "cancelled"))) + own

    def why(self, language: str) -> str:
        """单独动过的这一场，说写着的缘由；别的照放假说。"""
        session, note = self.session, self.session.note
        if note is None:
            return open_now.reason(session, language)
        told = self.entry.told_in(language).exceptions[note].what
        if session.off:
            return word("session.called-off", language).format(told)
        return word("session.changed", language).format(told, open_now.planned(session, language))


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
        return Occasion(session, name, event.start, event.end, entry)
    assert event.repeats is not None
    slot = by_rule(event.repeats, session, name)
    return Occasion(session, slot.uid, slot.starts, slot.ends, entry)


def by_rule(rule: Recurrence, session: Session, name: str) -> Slot:
    """照规则的一场。挪过的名字照原定的日子：放假安排改了、换了一天，手机里还是同一场。"""
    uid = f"{name}-{session.planned or session.day}"
    if rule.start is None:
        return Slot(session, uid, session.day, session.day + timedelta(days=1))
    ends = datetime.combine(session.day, rule.end, BEIJING) if rule.end else None
    return Slot(session, uid, datetime.combine(session.day, rule.start, BEIJING), ends)


def of(entry: Entry[Event], register: Register) -> tuple[Occasion, ...]:
    """办过的、要办的每一场，单独取消的也在内。"""
    return tuple(held_on(entry, session) for session in every(entry.model, register))


def listed(site: Site, entry: Entry[Event]) -> list[Occasion]:
    """今天起的每一场，给网页列出来；单独取消的也在内，划掉给人看。"""
    return [held_on(entry, session) for session in sessions.listed(entry.model, site.holidays, site.today)]


def coming(site: Site) -> list[Occasion]:
    """今后要办的活动，按日子排；重复的只列下一次。"""
    planned = (entry for entry in site.all(Event) if entry.model.status == "planned")
    dated = ((dates_of(entry.model, site.holidays, site.today), entry) for entry in planned)
    found = [held_on(entry, days[0]) for days, entry in dated if days]
    return sorted(found, key=lambda one: (one.session.day, one.entry.id))


def ahead(site: Site, count: int) -> list[Occasion]:
    """最近的几场，重复的每一次都算。多列几场：网站放久了没有重做，读者的手机还挑得出下一场。"""
    planned = (entry for entry in site.all(Event) if entry.model.status == "planned")
    found = [
        held_on(entry, session)
        for entry in planned
        for session in dates_of(entry.model, site.holidays, site.today)[:count]
    ]
    return sorted(found, key=lambda one: (one.over, one.uid))[:count]
