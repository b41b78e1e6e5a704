"""开门的事怎么对读者说：给脚本念的“现在开着，12:00 关”要用的数据，顺延的缘由，节日的名字。

进：Opening、今天、核对管到哪天、语言。出：文字。规矩都在 opening 里算好，脚本只查表、看钟，不懂节假日。
"""

from __future__ import annotations

from datetime import date, timedelta

from outreach import dates
from outreach.opening import AHEAD, DayHours, Opening
from outreach.sessions import Session
from outreach.wording import WORDS, word

_SPOKEN = ("open", "shut", "today", "tomorrow", "next", "call", "pending")
"""脚本要用的几句话，写在 data-open 这样的属性里。"""


def attributes(opening: Opening, today: date, good_until: date, language: str) -> dict[str, str]:
    """`data-` 属性（不带 data-）→ 值。

    week：周一到周日各一段，分号隔开；days：和平常不一样的日子，`日期=一段`。一段是 `状态|第几行|钟点|一句话`，
    状态 o 开、c 不开、? 不知道。since、until 是数据管用的头尾；sure 是放假安排公布到哪天，过了就不说开不开。
    """
    until = min(good_until, today + AHEAD)
    days = [today + timedelta(days=n) for n in range((until - today).days + 1)]
    unsure = next((day for day in days if not opening.register.knows(day)), until + timedelta(days=1))
    special = [day for day in days if day < unsure and opening.on(day).why]
    return {
        "week": ";".join(_coded(opening.usual(weekday), language) for weekday in range(7)),
        "days": ";".join(f"{day.isoformat()}={_coded(opening.on(day), language)}" for day in special),
        "since": today.isoformat(),
        "until": until.isoformat(),
        "sure": (unsure - timedelta(days=1)).isoformat(),
        **{key: word(f"now.{key}", language) for key in _SPOKEN},
    }


def _coded(hours: DayHours, language: str) -> str:
    spans = ",".join(f"{dates.clock_words(s.opens)}-{dates.clock_words(s.closes)}" for s in hours.spans)
    row = "" if hours.row is None else str(hours.row)
    return "|".join(
        ({"open": "o", "closed": "c", "unknown": "?"}[hours.state], row, spans, says(hours, language))
    )


def says(hours: DayHours, language: str) -> str:
    """这一天有什么要先说：放假、补班、休息、只接电话。平常开门的日子没有话。"""
    if hours.why == "pending":
        return word("now.pending", language)
    clauses = []
    if hours.why == "holiday":
        clauses.append(word("now.on-holiday", language).format(holiday(hours.holiday, language)))
    if hours.why == "makeup" and hours.state != "unknown":
        clauses.append(word("now.on-makeup", language))
    if hours.state == "unknown":
        clauses.append(word(f"now.unwritten-{hours.why}".removesuffix("-"), language))
    elif hours.note:
        clauses.append(word(f"now.{hours.note}", language))
    return ("，" if language == "zh" else ". ").join(clauses)


def holiday(name: str, language: str) -> str:
    """节日名：国庆节、中秋节 → National Day and Mid-Autumn Festival。词表里没有的照原样。"""
    if language == "zh":
        return name
    return " and ".join(
        word(f"holiday.{n}", language) if f"holiday.{n}" in WORDS else n for n in name.split("、")
    )


def reason(session: Session, language: str) -> str:
    """这一场为什么不在原定的日子，或者为什么还说不准；照常的为空。"""
    name = holiday(session.holiday, language)
    if session.planned is not None:
        return word("session.moved", language).format(name, planned(session, language))
    if not session.unsure:
        return ""
    return (
        word("session.pending-holiday", language).format(name) if name else word("session.pending", language)
    )


def planned(session: Session, language: str) -> str:
    """原定的日子；和现在不在一年的，写明哪年。没有挪过的为空。"""
    day = session.planned
    return dates.day_words(day, language, year=day.year != session.day.year) if day else ""
