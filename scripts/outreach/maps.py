"""地图链接：在高德、百度、腾讯地图上看这一点。不用密钥，不嵌地图，点了才离开本站。

进：坐标、名称、地址。出：三个网址。三家都换成 gcj02 给；经纬度的先后各家不同：高德经度在前，百度、腾讯纬度在前。
网址的写法：lbs.amap.com uri-api 的 marker，lbsyun.baidu.com uri 的 marker，lbs.qq.com uriV1 的 marker。
"""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import quote, urlencode

from outreach.coordinates import to_gcj02
from outreach.kinds.parts import Location

_FROM = "procuratorate-next-door"
"""三家都要一个来路的名字，随便起；不带读的人的任何信息。"""


class MapLink(NamedTuple):
    """一家地图：`name` 是 wording 里 `map.` 后面的词。"""

    name: str
    url: str


def map_links(location: Location, name: str, address: str) -> tuple[MapLink, ...]:
    """这一点在三家地图上的网址，小数点后六位（约十厘米）。"""
    lat, lon = (f"{degrees:.6f}" for degrees in to_gcj02((location.lat, location.lon), location.datum))
    amap = {"position": f"{lon},{lat}", "name": name, "coordinate": "gaode", "callnative": "1", "src": _FROM}
    baidu = {
        "location": f"{lat},{lon}", "title": name, "content": address, "coord_type": "gcj02", "output": "html",
        "src": f"webapp.{_FROM}",
    }  # fmt: skip
    # 腾讯把几项写在一格里，用冒号、分号隔开：名称、地址里有这两个字的要换掉。
    marker = f"coord:{lat},{lon};title:{_plain(name)};addr:{_plain(address)}"
    return (
        MapLink("amap", f"https://uri.amap.com/marker?{_query(amap)}"),
        MapLink("baidu", f"https://api.map.baidu.com/marker?{_query(baidu)}"),
        MapLink(
            "tencent", f"https://apis.map.qq.com/uri/v1/marker?{_query({'marker': marker, 'referer': _FROM})}"
        ),
    )


def _query(items: dict[str, str]) -> str:
    return urlencode(items, quote_via=quote, safe=",:;")


def _plain(text: str) -> str:
    return re.sub(r"[:;：；]+", " ", text)
