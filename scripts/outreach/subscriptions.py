"""能存、能订的几样各在哪里：日历（.ics）和新消息（Atom）。进：语言、条目。出：从站根算起的路径，网页和输出用同一份。

全是真的文件，地址不变；活动改了期、改了文件名，它那份日历还在老地方。
"""

from __future__ import annotations

from urllib.parse import urljoin

from outreach import occasions
from outreach.addresses import address
from outreach.entry import Entry
from outreach.kinds.event import Event
from outreach.kinds.workstation import Workstation

CALENDAR, FEED = "text/calendar", "application/atom+xml"
"""服务器要照这两样送出去，浏览器、手机才认得。"""


def feed(language: str) -> str:
    return f"{address('index.md', language)}feed.xml"


def calendar(language: str) -> str:
    """全部活动。"""
    return f"{address('index.md', language)}calendar.ics"


def of_type(type_: str, language: str) -> str:
    return _calendar("types", type_, language)


def of_station(station: Entry[Workstation], language: str) -> str:
    return _calendar("workstations", station.id, language)


def of_event(entry: Entry[Event], language: str) -> str:
    return _calendar("events", occasions.stem(entry), language)


def _calendar(group: str, name: str, language: str) -> str:
    """分三个文件夹放：有的站、有的活动会和一种活动同名。"""
    return f"{address('index.md', language)}calendars/{group}/{name}.ics"


def webcal(site_url: str, path: str) -> str:
    """点了就订、以后自己更新的地址：苹果手机、电脑认 webcal。网址没填就没有。"""
    _, found, rest = urljoin(site_url, path).partition("://")
    return f"webcal://{rest}" if found else ""
