"""名录：本院和全部工作站的联系方式，给别的程序读。进：Site、网址前缀。出：directory.json 和 en/directory.json 的文字。

字段名照 Open Referral HSDS 3.0 的 service、location、phone、schedule；HSDS 没有的（state、good_until、fallback……）另起名。
HSDS 的 latitude、longitude 规定是 WGS-84，我们多半是 GCJ-02，所以坐标写在 coordinates 里，带上 datum，不冒充。
停用的条目，`phones` 只给后备号码，`schedules` 空着，旧的挪到 `unverified_*`：不看 state 的程序也不会拨错、说错。
"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import urljoin

from outreach import freshness
from outreach.addresses import LANGUAGES, address
from outreach.entry import Entry
from outreach.freshness import Contact, Life
from outreach.kinds.channel import Channel
from outreach.kinds.parts import PhoneLine
from outreach.kinds.workstation import Workstation
from outreach.outputs import schedules
from outreach.site import Site
from outreach.teller import Teller

SCHEMA_VERSION = "1.0"
"""字段删了、改了意思，加第一位；只添字段，加第二位。"""

_STATUS = {"open": "active", "suspended": "temporarily closed", "closed": "defunct"}
_LANGUAGE_CODES = {"mandarin": "cmn", "english": "eng", "sign": "csl"}
"""ISO 639-3；本地话各地不同，不写。"""

Record = dict[str, Any]


def files(site: Site, site_url: str) -> dict[str, str]:
    """每种语言一份。"""
    return {
        address("index.md", language) + "directory.json": _text(site, language, site_url)
        for language in LANGUAGES
    }


def _text(site: Site, language: str, site_url: str) -> str:
    told = {
        "schema_version": SCHEMA_VERSION,
        "profile": "Open Referral HSDS 3.0 (field names)",
        "as_of": site.today.isoformat(),
        "language": language,
        "sample": site.is_sample,
        "office": _record(site, site.office, language, site_url) if site.office else None,
        "workstations": [_record(site, entry, language, site_url) for entry in site.all(Workstation)],
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _record(site: Site, entry: Entry[Any], language: str, site_url: str) -> Record:
    it: Contact = entry.told_in(language)
    tell, life, fallback = (
        Teller(site, language, ""),
        freshness.of(site, entry),
        freshness.fallback(site, entry),
    )
    assert life is not None
    return {
        "id": entry.id,
        "name": it.title,
        "url": urljoin(site_url, address(entry.path, language)),
        "status": "inactive" if life.is_expired and life.status == "open" else _STATUS[life.status],
        "state": life.state,
        "alert": _alert(it, life, tell, fallback),
        "assured_date": it.verified.on.isoformat(),
        "assured_by": it.verified.by,
        "assured_how": it.verified.how,
        "good_until": freshness.good_until(it.verified.on).isoformat(),
        **_reached(it, life, tell, fallback, site_url),
        "location": _location(it, tell),
        **(_offered(it, life, tell) if isinstance(it, Workstation) else {}),
    }  # fmt: skip


def _alert(it: Contact, life: Life, tell: Teller, fallback: Entry[Channel] | None) -> str:
    """先提醒什么：停开的原因和到哪天，再是核没核对。过期的不再说原因，那也没人核对过。"""
    reason = (getattr(it, "reason", None) or "") if not life.is_expired else ""
    until = life.until if life.state == "suspended" and not life.is_expired else None
    date = f"{tell.word('place.until')} {tell.day(until, weekday=False)}" if until else ""
    return " · ".join(filter(None, (reason, date, tell.aging(life, fallback))))


def _reached(it: Contact, life: Life, tell: Teller, fallback: Entry[Channel] | None, site_url: str) -> Record:
    own = freshness.phones(it, life.today)
    spare = _fallback(fallback, tell, site_url) if fallback else None
    instead = [{key: spare[key] for key in ("number", "tel", "type", "description")}] if spare else []
    hours = [record for line in it.hours for record in schedules.of_hours(line, life, tell)]
    is_open = life.is_trusted and life.status == "open"
    return {
        "phones": [_phone(line) for line in own] if life.is_trusted else instead,
        "unverified_phones": [] if life.is_trusted else [{**_phone(line), "tel": ""} for line in own],
        "fallback": spare,
        "schedules": hours if is_open else [],
        "unverified_schedules": [] if is_open or life.status == "closed" else hours,
    }


def _phone(line: PhoneLine) -> Record:
    """`tel` 空着就是拨不得：示例号码，或者没有核对过。"""
    told = {
        "number": line.number.text,
        "tel": line.number.tel,
        "type": "voice",
        "description": line.label or "",
    }
    return {**told, "extension": line.extension} if line.extension else told


def _fallback(channel: Entry[Channel], tell: Teller, site_url: str) -> Record:
    number = channel.model.number
    assert number is not None
    url = urljoin(site_url, address(channel.path, tell.language))
    return {
        "id": channel.id, "number": number.text, "tel": number.tel, "type": "voice",
        "description": tell.name(channel), "url": url,
    }  # fmt: skip


def _location(it: Contact, tell: Teller) -> Record:
    where, access = it.location, getattr(it, "access", None) or ()
    degrees = {"latitude": where.lat, "longitude": where.lon} if where and where.datum == "wgs84" else {}
    return {
        "location_type": "physical",
        "addresses": [{"address_1": it.address, "country": "CN", "address_type": "physical"}],
        "description": it.address_hint or "",
        "external_identifier": it.division,
        "external_identifier_type": "GB/T 2260",
        **degrees,
        "coordinates": {"lat": where.lat, "lon": where.lon, "datum": where.datum} if where else None,
        "accessibility": [{"code": code, "description": tell.word(f"access.{code}")} for code in access],
    }


def _offered(it: Workstation, life: Life, tell: Teller) -> Record:
    reception = it.reception if life.is_trusted and life.status == "open" else None
    return {
        "township": it.township or "",
        "duty": it.duty,
        "reception": schedules.of_repeats(reception, tell) if reception else None,
        "services": [{"code": code, "name": tell.word(f"service.{code}")} for code in it.services],
        "service_areas": [{"name": name} for name in it.serves],
        "languages": [
            {"name": tell.word(f"language.{name}"), "code": _LANGUAGE_CODES.get(name, "")}
            for name in it.languages
        ],
    }
