"""一个地方怎么写：区划代码、经纬度、坐标系。

进：一格文字。出：带类型的值；认得出的错写（度分秒、逗号当小数点、“高德”）给出改好的。
和别处有关的（是不是本院的辖区、离本院多远）在 checks/places.py、checks/locations.py。
"""

from __future__ import annotations

import re
import unicodedata
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ValidationInfo

from outreach.coordinates import in_china
from outreach.fields.text import digits, wrong

DivisionCode = Annotated[
    str,
    BeforeValidator(
        digits(r"\d{6}(\d{3})?", "区划代码是 6 位或 9 位数字（GB/T 2260），要加引号。", '"999901"')
    ),
]

_SIXTIETHS = re.compile(
    r"(\d{1,3})[°度](?:(\d{1,2}(?:\.\d+)?)['分′]?)?(?:(\d{1,2}(?:\.\d+)?)(?:\"|''|秒)?)?", re.ASCII
)
_AROUND = re.compile(r"北纬|东经|[NE纬经度\s:]", re.IGNORECASE)


def _degrees(value: Any, info: ValidationInfo) -> Any:
    text = str(value).strip()
    if re.fullmatch(r"-?\d{1,3}\.\d{3,15}", text, re.ASCII):
        return text
    better = _decimal(text)
    paste = f"改成：{info.field_name}: {better}" if info.field_name else f"改成：{better}"
    raise wrong(
        "value-number", "经纬度要写成小数，至少三位。", paste if better else "照这样写：31.3401", better
    )


def _decimal(text: str) -> str:
    """31°20′24″、北纬31.3401°、31,3401 → 小数；认不准的为空。"""
    plain = unicodedata.normalize("NFKC", text).translate(
        {0x2032: "'", 0x2033: '"', 0x2019: "'", 0x201D: '"'}
    )
    bare = _AROUND.sub("", plain.replace("°", "")).replace(",", ".")
    if re.fullmatch(r"\d{1,3}\.\d{3,12}", bare, re.ASCII):
        return bare
    if match := _SIXTIETHS.fullmatch(re.sub(r"北纬|东经|[NE\s]", "", plain)):
        degrees, minutes, seconds = (float(part or 0) for part in match.groups())
        return f"{degrees + minutes / 60 + seconds / 3600:.5f}" if minutes < 60 and seconds < 60 else ""
    return ""


Degrees = Annotated[float, BeforeValidator(_degrees)]

_DATUMS = {
    "gcj02": ("gcj", "高德", "腾讯", "火星", "amap", "qq", "国测"),
    "bd09": ("bd", "百度", "baidu"),
    "wgs84": ("wgs", "gps", "北斗", "卫星", "4326", "cgcs", "天地图"),
}


def _datum(value: Any) -> Any:
    """datum 写成了地图的名字，或者大小写、短横线不一样：给出该写的词。认不出的交给固定词去报。"""
    text = str(value).strip().lower()
    better = next((datum for datum, names in _DATUMS.items() if any(name in text for name in names)), "")
    if text in _DATUMS or not better:
        return text
    raise wrong(
        "value-choice",
        "坐标系只能写 wgs84、gcj02、bd09，写错了地图上会差几百米。",
        f"改成：datum: {better}",
        better,
    )


Datum = Annotated[Literal["wgs84", "gcj02", "bd09"], BeforeValidator(_datum)]


def in_order(value: Any) -> Any:
    """坐标整个看一遍：从地图上抄来的“31.3401,118.3802”要分开写；纬度和经度写反了的，给出改好的一行。"""
    if isinstance(value, str) and len(pair := re.findall(r"\d{1,3}\.\d+", value)) == 2:
        lat, lon = sorted(pair, key=float)
        raise wrong(
            "value-shape", "经纬度写在了一起，分不清哪个在前，也没写坐标系。",
            f"改成：location: {{lat: {lat}, lon: {lon}, datum: gcj02}}；百度上抄的 datum 写 bd09，手机定位的写 wgs84。",
        )  # fmt: skip
    if isinstance(value, dict) and _is_swapped(lat := str(value.get("lat")), lon := str(value.get("lon"))):
        raise wrong(
            "location-swapped", "纬度和经度写反了，地图会指到国外。中国的纬度是 3 到 54，经度是 73 到 136。",
            f"改成：location: {{lat: {lon}, lon: {lat}, datum: {value.get('datum', 'gcj02')}}}",
        )  # fmt: skip
    return value


def _is_swapped(lat: str, lon: str) -> bool:
    try:
        return in_china((float(lon), float(lat)))
    except ValueError:
        return False
