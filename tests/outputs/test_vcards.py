"""名片：读回来和条目一样；示例的、停用的、没核对的号码不写进电话。"""

from __future__ import annotations

import re
from datetime import date

import pytest
import vobject

from building import SHIPPED, TODAY, but, site_of
from outreach.coordinates import metres, to_wgs84
from outreach.disk import ROOT, read_folder
from outreach.outputs.vcards import card, files
from outreach.site import load

URL = "https://x.example/"
REAL = (("sample: true\n", ""), ("0999-0123411", "0571-88880001"))


def _card(*changes: tuple[str, str], today: date = TODAY, language: str = "zh") -> vobject.base.Component:
    site = site_of(but("workstation", *changes), today)
    entry = next(e for e in site.entries if e.kind.name == "workstation")
    return vobject.readOne(card(site, entry, language, URL))


def _numbers(made: vobject.base.Component) -> list[str]:
    return [line.value for line in made.contents["tel"]]


def _sample_number() -> str:
    text = next(iter(but("workstation").values()))
    return re.search(r"number: (\S+?),", text)[1]


NUMBER = _sample_number()
LIVE = (("sample: true\n", ""), (NUMBER, "0571-88880001"))
TELS = [
    ((), TODAY, ["12309"]),
    (LIVE, TODAY, ["+86-571-88880001", "12309"]),
    (LIVE, date(2027, 9, 1), ["12309"]),
    ((*LIVE, ("status: open", "status: closed\nreason: 撤了")), TODAY, ["12309"]),
]


@pytest.mark.parametrize(("changes", "today", "numbers"), TELS)
def test_only_numbers_that_work_today(
    changes: tuple[tuple[str, str], ...], today: date, numbers: list[str]
) -> None:
    assert _numbers(_card(*changes, today=today)) == numbers


def test_a_suspended_station_says_so_first() -> None:
    made = _card(*LIVE, ("status: open", "status: suspended\nreason: 装修\nuntil: 2026-12-31"))
    assert made.note.value.splitlines()[:3] == ["暂停开放：装修", "停到2026年12月31日", "先打：12309"]


def test_reads_back_as_the_entry() -> None:
    made = _card(*LIVE)
    site = site_of(but("workstation", *LIVE))
    it = next(e for e in site.entries if e.kind.name == "workstation").model
    assert (made.fn.value, made.adr.value.street, made.rev.value) == (
        it.title,
        it.address,
        it.verified.on.isoformat(),
    )
    there = tuple(map(float, made.geo.value.split(";")))
    assert metres(there, to_wgs84((it.location.lat, it.location.lon), it.location.datum)) < 1
    assert "geo" not in _card().contents, "示例的地点是编的，不给坐标"


def test_shipped_cards_are_well_formed() -> None:
    """两种语言、每站和本院各一张；一行不超过 75 个字节，换行是 CRLF，编号各不相同又不随语言变。"""
    made = files(load(read_folder(ROOT / "docs"), SHIPPED), URL)
    assert len(made) == 14 and "en/office/office.vcf" in made
    for text in made.values():
        assert text.endswith("END:VCARD\r\n") and vobject.readOne(text).validate()
        assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    uids = {path.removeprefix("en/"): vobject.readOne(text).uid.value for path, text in made.items()}
    assert len(set(uids.values())) == 7
