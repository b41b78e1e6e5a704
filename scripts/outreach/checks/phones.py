"""电话和别处对不对得上：区号有没有、是不是本院的，位数对不对，手机的同意书到期没有。

号码本身怎么写见 fields/phone_writing.py；短号见 hotlines.py；示例拨不通、真的拨得通见 samples.py。
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from outreach import divisions
from outreach.checks.rule import Problem, problem, rule
from outreach.checks.samples import phone_lines
from outreach.entry import Entry
from outreach.fields import PhoneNumber, local_digits
from outreach.finding import MUST, SHOULD
from outreach.kinds.base import Kind
from outreach.kinds.channel import Channel
from outreach.kinds.office import Office
from outreach.kinds.parts import PhoneLine
from outreach.site import Site
from outreach.source import Path


def _lines(site: Site) -> Iterator[tuple[Entry[Kind], Path, PhoneLine]]:
    """联系方式里的全部电话：本院、工作站、活动。"""
    for entry in site.all(Kind):
        for keys, line in phone_lines(entry.model):
            yield entry, keys, line


def _numbers(site: Site) -> Iterator[tuple[Entry[Kind], Path, PhoneNumber]]:
    """上面那些，加上渠道的号码。"""
    for entry, keys, line in _lines(site):
        yield entry, keys, line.number
    for channel in site.all(Channel):
        if channel.model.number:
            yield channel, ("number",), channel.model.number


@dataclass(frozen=True, slots=True)
class _Home:
    """本院的区号（没写对为空），它是哪里的（示例的为空），本县另外还用哪些区号。"""

    area: str = ""
    where: str = ""
    also: tuple[str, ...] = ()


def _home(site: Site) -> _Home:
    office = site.office.model if site.office else None
    if office is None or not local_digits(office.area_code):
        return _Home()
    where = "" if office.sample else divisions.places_of(office.area_code)
    return _Home(office.area_code, where, divisions.areas(office.division))


@rule("area-code-unknown", MUST)
def area_code_exists(site: Site) -> Iterator[Problem]:
    """本院的区号要有这个区号。"""
    for entry in site.all(Office):
        code = entry.model.area_code
        if not local_digits(code):
            own = divisions.areas(entry.model.division)
            yield problem(
                entry.source, ("area_code",), f"全国没有 {code} 这个区号。",
                f'改成：area_code: "{own[0]}"' if own else "看本院总机的号码，照着写前三四位，要加引号。",
            )  # fmt: skip


@rule("phone-area-missing", MUST)
def landline_has_its_area_code(site: Site) -> Iterator[Problem]:
    """固定电话要写区号。"""
    area = _home(site).area
    for entry, keys, number in _numbers(site):
        if not number.lacks_area:
            continue
        fits = len(number.local) in local_digits(area) if area else False
        fix = f"改成：number: {area}-{number.local}" if fits else "前面写上区号和短横线，拨一遍通了再写。"
        yield problem(entry.source, keys, "没有写区号，用手机拨不出去。", fix)


@rule("phone-area-unknown", MUST)
def area_code_of_the_phone_exists(site: Site) -> Iterator[Problem]:
    """电话的区号要有这个区号。"""
    area = _home(site).area
    for entry, keys, number in _numbers(site):
        if number.area and not local_digits(number.area):
            ours = f"本院的区号是 {area}，是不是：number: {area}-{number.local}？" if area else ""
            yield problem(
                entry.source, keys, f"全国没有 {number.area} 这个区号，拨不通。", f"{ours}拨一遍通了再写。"
            )


@rule("phone-digits", MUST)
def subscriber_number_has_the_right_length(site: Site) -> Iterator[Problem]:
    """区号后面的号码，位数要和那里的一样（杭州 8 位，丽水 7 位）。"""
    area = _home(site).area
    for entry, keys, number in _numbers(site):
        right = local_digits(number.area) if number.area else ()
        # 区号换成本院的就对了：错的是区号，由 phone-area 去说。渠道是别家的，不比。
        ours = area if area != number.area and not isinstance(entry.model, Channel) else ""
        only_area = bool(ours) and len(number.local) in local_digits(ours)
        if right and len(number.local) not in right and not only_area:
            where = f"（{divisions.places_of(number.area)}）" if number.dialable else " "
            yield problem(
                entry.source, keys,
                f"区号 {number.area}{where}的号码是 {right[0]} 位，这里写了 {len(number.local)} 位，拨不通。",
                _recount(number, right[0]),
            )  # fmt: skip


def _recount(number: PhoneNumber, right: int) -> str:
    """编的号码补齐就行；真号码差哪一位，猜不得。"""
    if not number.dialable:
        return f"改成：number: {number.area}-{number.local.ljust(right, '0')[:right]}"
    slip = "少写了哪一位" if len(number.local) < right else "多写了哪一位"
    return f"看看{slip}，拨一遍通了再写成：number: {number.area}-后面 {right} 位数字。"


@rule("phone-area", MUST)
def phone_is_in_our_area(site: Site) -> Iterator[Problem]:
    """本院、工作站、活动的电话，区号是本院的区号。"""
    home = _home(site)
    for entry, keys, line in _lines(site):
        number = line.number
        if not (home.area and number.area and local_digits(number.area)) or number.area in (
            home.area,
            *home.also,
        ):
            continue
        there = divisions.places_of(number.area) or "别处"
        here = f"在{home.where}，" if home.where else ""
        fits = len(number.local) in local_digits(home.area)
        yield problem(
            entry.source, keys, f"区号 {number.area} 是{there}的；本院{here}区号是 {home.area}。",
            (f"是不是：number: {home.area}-{number.local}？" if fits else f"区号改成 {home.area}，号码重新核对。")
            + "这部电话真在那里，就加一行例外：allow: [{rule: phone-area, reason: 为什么在那里}]",
        )  # fmt: skip


@rule("phone-consent", SHOULD)
def consent_is_in_force(site: Site) -> Iterator[Problem]:
    """公开手机号的书面同意不能过期；过期的号码，网页上已经不显示。"""
    for entry, keys, line in _lines(site):
        if line.consent and line.consent.until < site.today:
            yield problem(
                entry.source, (*keys[:-1], "consent", "until"),
                f"{line.consent.ref}到 {line.consent.until} 为止，已经过期，这个号码网页上不显示了。",
                "请本人重签，再写新的编号和日期；不签就把号码换成座机，删掉 consent。",
            )  # fmt: skip
