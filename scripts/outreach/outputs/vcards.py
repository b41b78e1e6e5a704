"""名片（.vcf）：本院和每个工作站一张，中英文各一份，手机点开就能存进通讯录。

进：Site、网址前缀（不知道的为空，就不写网址）。出：路径 → vCard 3.0 的文字（手机认得最全的一版）。写用 vobject，和网页是同一份模型。
存进通讯录的号码会留很多年，所以只写拨得通的：示例的、停用的、没核对的都不写成电话，换成后备号码，备注里说明白。
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

import vobject

from outreach import freshness
from outreach.addresses import LANGUAGES, address
from outreach.coordinates import to_wgs84
from outreach.entry import Entry
from outreach.freshness import Contact, Life
from outreach.kinds.channel import Channel
from outreach.kinds.workstation import Workstation
from outreach.site import Site
from outreach.teller import Teller

_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "procuratorate-next-door/vcards")


def files(site: Site, site_url: str) -> dict[str, str]:
    """路径 → 名片，和网页放在一起：workstations/chengguan/chengguan.vcf。"""
    entries = [*site.all(Workstation), *((site.office,) if site.office else ())]
    return {
        address(entry.path, language) + f"{entry.id}.vcf": card(site, entry, language, site_url)
        for language in LANGUAGES
        for entry in entries
    }


def card(site: Site, entry: Entry[Any], language: str, site_url: str) -> str:
    """一张名片。"""
    it: Contact = entry.told_in(language)
    tell, life, spare = Teller(site, language, ""), freshness.of(site, entry), freshness.fallback(site, entry)
    assert life is not None
    made = vobject.vCard()
    made.add("n").value = vobject.vcard.Name(family=it.title)
    made.add("fn").value = it.title
    made.add("org").value = list(
        dict.fromkeys([tell.name(site.office) if site.office else it.title, it.title])
    )
    made.add("uid").value = f"urn:uuid:{uuid.uuid5(_NAMESPACE, f'{it.division} {entry.path}')}"
    if site_url:
        made.add("url").value = urljoin(site_url, address(entry.path, language))
    made.add("rev").value = it.verified.on.isoformat()
    _place(made, it, tell)
    for number, label in _numbers(it, life, spare, tell):
        _phone(made, number, label)
    again = [tell.word("card.again")] if site_url else []
    made.add("note").value = "\n".join([*_notes(it, life, spare, tell), *again])
    return str(made.serialize())


def _place(made: Any, it: Contact, tell: Teller) -> None:
    made.add("adr").value = vobject.vcard.Address(street=it.address, country=tell.word("card.country"))
    made.adr.type_param = "WORK"
    if it.location and not it.sample:
        lat, lon = to_wgs84((it.location.lat, it.location.lon), it.location.datum)
        made.add("geo").value = f"{lat:.6f};{lon:.6f}"


def _numbers(
    it: Contact, life: Life, spare: Entry[Channel] | None, tell: Teller
) -> Iterator[tuple[str, str]]:
    """今天拨得通的：停用的站只给后备号码；后备号码排最后。"""
    if life.is_trusted:
        for line in freshness.phones(it, life.today):
            if line.number.tel:
                yield line.number.tel, line.label or ""
    if spare and spare.model.number:
        yield spare.model.number.tel, tell.name(spare)


def _phone(made: Any, number: str, label: str) -> None:
    """一个号码；有说明的写成 itemN.X-ABLabel，苹果和安卓都照着显示。"""
    phone = made.add("tel")
    phone.value, phone.type_param = number, ["WORK", "VOICE"]
    if label:
        phone.group = f"item{len(made.contents['tel'])}"
        shown = made.add("x-ablabel")
        shown.value, shown.group = label, phone.group


def _notes(it: Contact, life: Life, spare: Entry[Channel] | None, tell: Teller) -> Iterator[str]:
    """先说不能去的，再说几点开门、哪天核的。"""
    colon, t = ("：" if tell.language == "zh" else ": "), tell.word
    if it.sample:
        yield t("card.sample")
    status = getattr(it, "status", "open")
    if status != "open":
        reason, until = getattr(it, "reason", None), getattr(it, "until", None)
        yield colon.join(filter(None, (t(f"place.{status}"), reason if not life.is_expired else None)))
        if until:
            yield t("near.until").format(tell.day(until, weekday=False))
        if spare and spare.model.number:
            yield f"{t('card.instead')}{colon}{spare.model.number.text}"
    if warning := tell.aging(life, spare):
        yield warning
    if life.is_trusted and status == "open":
        yield t("place.hours") + colon
        yield from (
            f"{tell.days(line.days)} "
            + " ".join(
                filter(None, (tell.spans(line.open or ()), line.closed and t(f"closed.{line.closed}")))
            )
            for line in it.hours
        )
    if it.address_hint:
        yield it.address_hint
    yield f"{t('place.verified')} {tell.day(it.verified.on, weekday=False)}"
