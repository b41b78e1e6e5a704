"""地图链接：从网址里读回来，还是那一点，经纬度没有颠倒，坐标系没有弄错。"""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from building import but, site_of
from outreach.coordinates import Point, metres, to_bd09, to_gcj02, to_wgs84
from outreach.disk import ROOT, THEME
from outreach.fragments import environment, render
from outreach.kinds.parts import Location
from outreach.maps import map_links

DOOR: Point = (31.3401, 118.3802)
"""那扇门，卫星定位的坐标。"""
NAME, ADDRESS = "城关社区检察工作站：二楼;东", "示例县城关街道幸福路1号 & 2号/3=4#"


def _location(datum: str) -> Location:
    point = {"wgs84": DOOR, "gcj02": to_gcj02(DOOR, "wgs84"), "bd09": to_bd09(DOOR, "wgs84")}[datum]
    return Location.model_validate({"lat": f"{point[0]:.7f}", "lon": f"{point[1]:.7f}", "datum": datum})


def _asked(datum: str) -> dict[str, dict[str, str]]:
    links = map_links(_location(datum), NAME, ADDRESS)
    return {
        link.name: {key: values[0] for key, values in parse_qs(urlsplit(link.url).query).items()}
        for link in links
    }


def _pair(text: str) -> tuple[float, float]:
    first, second = text.split(",")
    return float(first), float(second)


@pytest.mark.parametrize("datum", ["wgs84", "gcj02", "bd09"])
def test_read_back_it_is_the_same_door(datum: str) -> None:
    asked = _asked(datum)
    lon, lat = _pair(asked["amap"]["position"])
    assert asked["amap"]["coordinate"] == "gaode"
    assert metres(to_wgs84((lat, lon), "gcj02"), DOOR) < 0.5
    assert asked["baidu"]["coord_type"] == "gcj02"
    assert metres(to_wgs84(_pair(asked["baidu"]["location"]), "gcj02"), DOOR) < 0.5
    marker = dict(part.split(":", 1) for part in asked["tencent"]["marker"].split(";"))
    assert metres(to_wgs84(_pair(marker["coord"]), "gcj02"), DOOR) < 0.5


def test_names_survive() -> None:
    asked = _asked("gcj02")
    assert asked["amap"]["name"] == asked["baidu"]["title"] == NAME
    assert asked["baidu"]["content"] == ADDRESS
    assert asked["tencent"]["marker"].split(";")[1:] == [
        "title:城关社区检察工作站 二楼 东",
        f"addr:{ADDRESS}",
    ]


def test_only_three_known_hosts_over_https() -> None:
    links = map_links(_location("gcj02"), NAME, ADDRESS)
    hosts = [urlsplit(link.url)[:3] for link in links]
    assert hosts == [
        ("https", "uri.amap.com", "/marker"),
        ("https", "api.map.baidu.com", "/marker"),
        ("https", "apis.map.qq.com", "/uri/v1/marker"),
    ]


@pytest.mark.parametrize(
    ("language", "words"), [("zh", ["高德", "百度", "腾讯"]), ("en", ["Amap", "Baidu Maps", "Tencent Maps"])]
)
def test_a_real_place_has_three_links_on_its_page(language: str, words: list[str]) -> None:
    page = _page(language, ("sample: true\n", ""))
    links = page.split('<p class="maps">')[1].split("</p>")[0]
    assert [part.split("<")[0] for part in links.split('rel="noopener noreferrer">')[1:]] == words
    assert links.count('href="https://') == 3
    assert "&amp;" in links


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_invented_place_has_none(language: str) -> None:
    page = _page(language)
    assert "amap.com" not in page
    assert {"zh": "示例地点是编的，不给地图链接。", "en": "so there are no map links."}[language] in page


def test_a_place_without_a_location_has_none() -> None:
    page = _page(
        "zh", ("sample: true\n", ""), ("location: {lat: 31.3401, lon: 118.3802, datum: gcj02}\n", "")
    )
    assert "maps" not in page
    assert "示例地点" not in page


def _page(language: str, *changes: tuple[str, str]) -> str:
    site = site_of(but("workstation", *changes))
    jinja = environment(ROOT / "overrides", THEME)
    return render(jinja, site, site.by_path["workstations/chengguan.md"], language, "")
