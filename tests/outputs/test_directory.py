"""名录 directory.json：字段和次序不变，名字照 HSDS，停用的不给能拨的号码。"""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from building import TODAY, Files, but, site_of
from outreach.outputs import directory

URL = "https://example.cn/"
LATER = date(2027, 6, 1)


def told(files: Files = {}, today: date = TODAY, language: str = "zh") -> dict[str, Any]:  # noqa: B006
    made = directory.files(site_of({**but("workstation"), **files}, today, whole=True), URL)
    loaded: dict[str, Any] = json.loads(made["directory.json" if language == "zh" else "en/directory.json"])
    return loaded


def station(*changes: tuple[str, str], today: date = TODAY, language: str = "zh") -> dict[str, Any]:
    found: dict[str, Any] = told(but("workstation", *changes), today, language)["workstations"][0]
    return found


FIELDS = [
    "id", "name", "url", "status", "state", "alert", "assured_date", "assured_by", "assured_how", "good_until",
    "phones", "unverified_phones", "fallback", "schedules", "unverified_schedules", "location",
    "township", "duty", "reception", "services", "service_areas", "languages",
]  # fmt: skip
"""别的程序靠着的字段和次序。改了它，SCHEMA_VERSION 也要改。"""


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("today", [TODAY, LATER])
@pytest.mark.parametrize("changes", [(), (("status: open", "status: closed\nreason: 撤了"),)])
def test_fields_never_change(language: str, today: date, changes: tuple[tuple[str, str], ...]) -> None:
    whole = told(but("workstation", *changes), today, language)
    assert list(whole) == [
        "schema_version",
        "profile",
        "as_of",
        "language",
        "sample",
        "office",
        "workstations",
    ]
    assert (whole["schema_version"], whole["language"], whole["sample"]) == ("1.0", language, True)
    assert whole["as_of"] == today.isoformat()
    assert [list(record) for record in whole["workstations"]] == [FIELDS]
    assert list(whole["office"]) == FIELDS[: FIELDS.index("township")]


def test_one_station() -> None:
    assert station() == {
        "id": "chengguan",
        "name": "城关社区检察工作站",
        "url": "https://example.cn/workstations/chengguan/",
        "status": "active",
        "state": "fresh",
        "alert": "",
        "assured_date": "2026-11-02",
        "assured_by": "控告申诉部门",
        "assured_how": "called",
        "good_until": "2027-05-01",
        "phones": [{"number": "0999-0123411", "tel": "", "type": "voice", "description": "值班电话", "extension": "8012"}],
        "unverified_phones": [],
        "fallback": {
            "id": "12309", "number": "12309", "tel": "12309", "type": "voice", "description": "12309检察服务热线",
            "url": "https://example.cn/channels/12309/",
        },
        "schedules": [
            {"freq": "WEEKLY", "byday": "MO,TU,WE,TH,FR", "description": "周一至周五", "opens_at": "09:00+08:00",
             "closes_at": "12:00+08:00", "valid_from": "2026-11-02", "valid_to": "2027-05-01"},
            {"freq": "WEEKLY", "byday": "MO,TU,WE,TH,FR", "description": "周一至周五", "opens_at": "14:00+08:00",
             "closes_at": "17:00+08:00", "valid_from": "2026-11-02", "valid_to": "2027-05-01"},
            {"description": "法定节假日", "notes": "休息", "valid_from": "2026-11-02", "valid_to": "2027-05-01"},
        ],
        "unverified_schedules": [],
        "location": {
            "location_type": "physical",
            "addresses": [{"address_1": "示例县城关街道幸福路1号", "country": "CN", "address_type": "physical"}],
            "description": "便民服务中心二楼，公交站对面",
            "external_identifier": "999901001",
            "external_identifier_type": "GB/T 2260",
            "coordinates": {"lat": 31.3401, "lon": 118.3802, "datum": "gcj02"},
            "accessibility": [
                {"code": "wheelchair", "description": "轮椅能进"}, {"code": "seats", "description": "有座位歇脚"},
            ],
        },
        "township": "",
        "duty": "轮值检察官",
        "reception": {"freq": "MONTHLY", "byday": "1WE,3WE", "description": "每月第1、3周 周三 上午 · 遇法定节假日顺延，去前先打电话。"},
        "services": [{"code": "legal-advice", "name": "法律咨询"}, {"code": "complaints", "name": "收控告、申诉材料"}],
        "service_areas": [{"name": "城关社区"}, {"name": "东门社区"}],
        "languages": [{"name": "普通话", "code": "cmn"}],
    }  # fmt: skip


def test_english_says_the_same_facts() -> None:
    chinese, english = station(), station(language="en")
    same = ("id", "status", "state", "assured_date", "good_until")
    assert [chinese[key] for key in same] == [english[key] for key in same]
    assert english["name"] == "Chengguan Community Procuratorate Workstation"
    assert english["url"] == "https://example.cn/en/workstations/chengguan/"
    assert [phone["number"] for phone in english["phones"]] == [
        phone["number"] for phone in chinese["phones"]
    ]
    assert english["schedules"][0]["description"] == "Monday to Friday"


REAL = (("sample: true\n", ""), ("0999-0123411", "0999-8123411"))
SUSPENDED = ("status: open", "status: suspended\nreason: 装修\nuntil: 2026-12-31")


@pytest.mark.parametrize(
    ("changes", "today", "status", "state", "alert", "numbers"),
    [
        ((), TODAY, "active", "fresh", "", ["0999-8123411"]),
        ((), date(2027, 4, 2), "active", "due", "该核对了，去前先打电话。", ["0999-8123411"]),
        ((), date(2027, 5, 2), "inactive", "suspended", "联系方式 180 天没有核对过，先打 12309 问准再去。", ["12309"]),
        ((SUSPENDED,), TODAY, "temporarily closed", "suspended", "装修 · 到 2026年12月31日", ["0999-8123411"]),
        ((SUSPENDED,), date(2027, 1, 1), "temporarily closed", "due", "装修 · 原定停到2026年12月31日，开没开还没有核实，去前先打电话。", ["0999-8123411"]),
        ((SUSPENDED,), LATER, "temporarily closed", "suspended", "联系方式 180 天没有核对过，先打 12309 问准再去。", ["12309"]),
        ((("status: open", "status: closed\nreason: 撤了"),), TODAY, "defunct", "closed", "撤了 · 这里不再办事。先打 12309，问该去哪里。", ["12309"]),
    ],
)  # fmt: skip
def test_states(
    changes: tuple[tuple[str, str], ...], today: date, status: str, state: str, alert: str, numbers: list[str]
) -> None:
    record = station(*REAL, *changes, today=today)
    assert (record["status"], record["state"], record["alert"]) == (status, state, alert)
    assert [phone["number"] for phone in record["phones"]] == numbers
    is_open = status == "active"
    assert bool(record["schedules"]) is is_open
    assert bool(record["reception"]) is is_open


def test_expired_number_cannot_be_dialled() -> None:
    """真号码，过了期：留着给人认，拨号用的 `tel` 空着。"""
    record = station(*REAL, today=LATER)
    assert [phone["number"] for phone in record["unverified_phones"]] == ["0999-8123411"]
    assert [phone["tel"] for phone in record["unverified_phones"]] == [""]
    assert "+86-999-8123411" not in json.dumps(record)
    assert "+86-999-8123411" in json.dumps(station(*REAL))
    assert record["unverified_schedules"]


def test_latitude_is_only_ever_wgs84() -> None:
    """HSDS 规定 latitude、longitude 是 WGS-84；抄自手机地图的不冒充。"""
    assert "latitude" not in station()["location"]
    location = station(("datum: gcj02", "datum: wgs84"))["location"]
    assert (location["latitude"], location["longitude"]) == (31.3401, 118.3802)


@pytest.mark.parametrize(
    ("rule", "when"),
    [
        ("每周二 14:00-16:00", {"freq": "WEEKLY", "byday": "TU", "opens_at": "14:00+08:00", "closes_at": "16:00+08:00"}),
        ("每月最后一个 周四 上午", {"freq": "MONTHLY", "byday": "-1TH"}),
        ("每月15日", {"freq": "MONTHLY", "bymonthday": "15"}),
    ],
)  # fmt: skip
def test_reception_rules(rule: str, when: dict[str, str]) -> None:
    told = station(("每月第1、3周 周三 上午", rule))["reception"]
    told.pop("description")
    assert told == when


def test_same_bytes_every_time() -> None:
    site = site_of({}, whole=True)
    assert directory.files(site, URL) == directory.files(site_of({}, whole=True), URL)


def test_no_office_no_stations() -> None:
    made = directory.files(site_of({"office.md": None, "office.en.md": None}), URL)
    told = json.loads(made["directory.json"])
    assert (told["office"], told["workstations"]) == (None, [])
