"""地方：区划代码有没有、在不在辖区，区号和区划是不是一个地方，地址写的是不是本县。坐标见 locations.py。"""

from __future__ import annotations

from collections.abc import Iterator

from outreach import divisions
from outreach.checks.rule import Problem, problem, rule
from outreach.entry import Entry
from outreach.finding import MUST, SHOULD
from outreach.kinds.base import Kind
from outreach.kinds.office import Office
from outreach.kinds.workstation import Workstation
from outreach.site import Site


def _invented(office: Office) -> bool:
    """示例院用的编造代码：名单里没有，也不该有。"""
    return office.sample and office.division.startswith(divisions.INVENTED)


@rule("division-unknown", MUST)
def division_code_exists(site: Site) -> Iterator[Problem]:
    """本院的区划代码，国家标准里要有。"""
    for entry in site.all(Office):
        it = entry.model
        if _invented(it) or not _is_county_shaped(it.division) or divisions.county(it.division):
            continue
        if it.division.startswith(divisions.INVENTED):
            why = "9999 开头的代码是编的，只给示例用。"
        else:
            why = f"全国没有 {it.division} 这个县级代码，可能打错了，也可能那个县改过代码。"
        yield problem(entry.source, ("division",), why, _named_after(it))


def _named_after(office: Office) -> str:
    """院名里写着哪个县，就是那个县的代码。"""
    if office.sample:
        return f'示例用编的代码，改成：division: "{divisions.INVENTED}01"'
    named = divisions.codes_named(office.title)
    name = divisions.full_name(named[0].code) if named else ""
    return (
        f'改成：division: "{named[0].code}"（{name}）' if named else "写本县的 6 位代码，民政部网站上可查。"
    )


def _is_county_shaped(code: str) -> bool:
    return len(code) == 6 and (not code.endswith("00") or divisions.county(code) is not None)


@rule("division-county", MUST)
def office_has_a_county_code(site: Site) -> Iterator[Problem]:
    """本院的区划代码是县级的：6 位，不是省、市、乡镇的。"""
    for entry in site.all(Office):
        code = entry.model.division
        if not _is_county_shaped(code):
            what = "9 位的是乡镇街道的代码" if len(code) == 9 else "末尾是 00 的是省、市的代码"
            fix = f'改成：division: "{code[:6]}"' if len(code) == 9 else _named_after(entry.model)
            yield problem(entry.source, ("division",), f"{what}，本院是县级，工作站的辖区都从它算起。", fix)


@rule("division-outside", MUST)
def workstation_lies_in_the_county(site: Site) -> Iterator[Problem]:
    """工作站的区划代码，前 6 位就是本院的。"""
    office = site.office.model if site.office else None
    for entry in site.all(Workstation) if office else ():
        code, ours = entry.model.division, office.division[:6] if office else ""
        if not code.startswith(ours if _is_county_shaped(ours) else ours.rstrip("0")):
            other = divisions.full_name(code[:6]) if divisions.county(code) else ""
            yield problem(
                entry.source, ("division",),
                f"{code} 是{other}的代码，不在本院的辖区（{ours}）里。" if other else f"{code} 不在本院的辖区（{ours}）里。",
                f'改成：division: "{ours}{code[6:]}"',
            )  # fmt: skip


@rule("area-division", MUST)
def area_code_belongs_to_the_county(site: Site) -> Iterator[Problem]:
    """本院的区号，是本县用的区号。"""
    for entry in site.all(Office):
        code, right = entry.model.area_code, divisions.areas(entry.model.division)
        there = divisions.places_of(code)
        if code in right or not (right and there and divisions.county(entry.model.division)):
            continue
        here = divisions.full_name(entry.model.division)
        yield problem(
            entry.source, ("area_code",), f"区号 {code} 是{there}的；{here}的区号是 {'、'.join(right)}。",
            f'改成：area_code: "{right[0]}"；是区划代码写错了，就改 division。'
            "两个都没错，就加一行例外：allow: [{rule: area-division, reason: 为什么}]",
        )  # fmt: skip


def _here(office: Office) -> str:
    """本县的名称。示例的县名单里没有，从院名、地址里取；代码写错了的不知道是哪里，为空。"""
    if _invented(office):
        return divisions.county_of(office.title) or divisions.county_of(office.address)
    own = divisions.county(office.division)
    return own.name if own else ""


def _addresses(site: Site) -> Iterator[tuple[Entry[Kind], str, Office, str]]:
    """本院和工作站的地址、本院、本县的名称。"""
    office = site.office.model if site.office else None
    here = _here(office) if office else ""
    for entry in site.all(Kind):
        if office and here and isinstance(entry.model, Office | Workstation):
            yield entry, entry.model.address, office, here


def _elsewhere(address: str, office: Office, here: str) -> str:
    """地址开头写明的别的县（全名）；没有为空。"""
    if not _invented(office):
        return divisions.elsewhere(address, office.division)
    head = divisions.head_of(address)
    if head.upper or head.counties:
        return divisions.full_name(head.counties[0].code if head.counties else head.upper)
    written = divisions.county_of(address) if here not in address else ""
    return written if written.endswith("县") else ""


def _from_county(address: str, office: Office, here: str, other: str) -> str:
    """从本市、本县写起的地址；写了别的县的，换掉。"""
    city = (
        [] if _invented(office) else [d.name for d in divisions.above(office.division)[-1:] if d.name != here]
    )
    head = divisions.head_of(address)
    rest = head.rest.removeprefix(head.counties[0].name) if other and head.counties else head.rest
    return "".join(city) + here + (rest.removeprefix(other) if other else rest)


@rule("address-elsewhere", MUST)
def address_is_in_the_county(site: Site) -> Iterator[Problem]:
    """地址写的县，就是本院的县。"""
    for entry, address, office, here in _addresses(site):
        if other := _elsewhere(address, office, here):
            yield problem(
                entry.source, ("address",), f"地址写的是{other}，区划代码 {office.division[:6]} 是{here}。",
                f"改成：address: {_from_county(address, office, here, other)}；地址没错，就改 division。",
            )  # fmt: skip


@rule("address-county", SHOULD)
def address_names_the_county(site: Site) -> Iterator[Problem]:
    """地址从县名写起，手机上导航才不会导到外地的同名街道。"""
    for entry, address, office, here in _addresses(site):
        if here[:2] not in address and not _elsewhere(address, office, here):
            yield problem(
                entry.source, ("address",), f"地址里没有“{here}”，外地也有同名的街道，导航会导错。",
                f"改成：address: {_from_county(address, office, here, '')}",
            )  # fmt: skip
