"""找工作站：按乡镇街道排好的名单，各处的卫星定位坐标，能怎么找（村名、拼音），和一张示意图。

进：Site、语言。出：Stations。坐标在这里都换成 wgs84：手机给的就是它，网页上的脚本不用换算。
本院也在图上、也能比远近，排在最后。
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, groupby

from outreach.coordinates import Point, to_wgs84
from outreach.entry import Entry
from outreach.freshness import Contact
from outreach.kinds.base import Kind
from outreach.kinds.workstation import Workstation
from outreach.pinyin import search_keys
from outreach.schematic import Drawing, Mark, draw
from outreach.site import Site
from outreach.wording import word


@dataclass(frozen=True)
class Stop:
    """名单上的一处。`number` 是图上和名单上的号，本院是 0；`at` 是 wgs84 坐标，没有写坐标的为 None。"""

    entry: Entry[Kind]
    number: int
    town: str
    at: Point | None
    keys: str

    @property
    def degrees(self) -> str:
        """纬度,经度，小数点后五位（约一米）；没有为空。"""
        return f"{self.at[0]:.5f},{self.at[1]:.5f}" if self.at else ""


@dataclass(frozen=True)
class Stations:
    """整张名单：一个乡镇街道一组；图上的点和名单上的一处一一对上。"""

    towns: tuple[tuple[str, tuple[Stop, ...]], ...]
    office: Stop | None
    drawing: Drawing | None
    marked: tuple[tuple[Stop, Mark], ...]


def stations(site: Site, language: str) -> Stations:
    """名单和图。乡镇街道照区划代码排；撤了的站排在自己乡镇的最后，不占图。"""
    entries = sorted(
        site.all(Workstation),
        key=lambda e: (e.model.division, _town(e, "zh"), e.model.status == "closed", e.id),
    )
    numbers = count(1)
    towns = tuple(
        (_town(group[0], language), tuple(_stop(entry, next(numbers), language) for entry in group))
        for _, members in groupby(entries, key=lambda e: (e.model.division, _town(e, "zh")))
        if (group := list(members))
    )
    office = _stop(site.office, 0, language) if site.office else None
    stops = [stop for _, group in towns for stop in group] + ([office] if office else [])
    shown = [stop for stop in stops if stop.at and getattr(stop.entry.model, "status", "") != "closed"]
    drawing = draw([stop.at for stop in shown if stop.at], [stop.town for stop in shown])
    marked = tuple(zip(shown, drawing.marks, strict=True)) if drawing else ()
    return Stations(towns, office, drawing, marked)


def _town(entry: Entry[Workstation], language: str) -> str:
    return entry.told_in(language).township or word("place.other-township", language)


def _stop(entry: Entry[Kind], number: int, language: str) -> Stop:
    model = entry.model
    assert isinstance(model, Contact)
    where = model.location
    at = to_wgs84((where.lat, where.lon), where.datum) if where else None
    told = entry.told_in(language)
    town = told.township or "" if isinstance(told, Workstation) else word("near.office", language)
    return Stop(entry, number, town, at, search_keys(_names(entry)))


def _names(entry: Entry[Kind]) -> Iterator[str]:
    """读者会拿什么来找：站名、乡镇、服务的村和社区、地址；中英文的都算。"""
    for model in filter(None, (entry.zh, entry.en)):
        assert isinstance(model, Contact)
        yield model.title
        if isinstance(model, Workstation):
            yield from filter(None, (model.township, *model.serves))
        yield model.address
