"""找工作站的名单：照区划代码排，坐标换成手机用的 wgs84，撤了的不上图，英文页说英文。"""

from __future__ import annotations

import pytest
from lxml import html

from building import SHIPPED, but, site_of
from outreach import fragments
from outreach.addresses import LANGUAGES
from outreach.coordinates import metres, to_gcj02
from outreach.disk import ROOT, THEME, read_folder
from outreach.nearest import stations
from outreach.site import Site, load

SHIPPED_SITE = load(read_folder(ROOT / "docs"), SHIPPED)
JINJA = fragments.environment(ROOT / "overrides", THEME)
STATION = "workstations/chengguan.md"


def _page(site: Site, language: str = "zh") -> html.HtmlElement:
    entry = site.by_path["workstations/index.md"]
    return html.fragment_fromstring(fragments.render(JINJA, site, entry, language, ""), create_parent="div")


def test_towns_follow_the_division_codes() -> None:
    towns = stations(SHIPPED_SITE, "zh").towns
    assert [town for town, _ in towns] == ["城关街道", "南湖街道", "高新街道", "西河镇", "北山镇", "柳树乡"]
    assert [stop.number for _, stops in towns for stop in stops] == [1, 2, 3, 4, 5, 6]


def test_positions_are_what_the_phone_gives() -> None:
    for _, stops in stations(SHIPPED_SITE, "zh").towns:
        for stop in stops:
            where = stop.entry.model.location
            lat, lon = map(float, stop.degrees.split(","))
            assert metres(to_gcj02((lat, lon), "wgs84"), to_gcj02((where.lat, where.lon), where.datum)) < 1
            assert metres((lat, lon), (where.lat, where.lon)) > 300, "gcj02 和 wgs84 差几百米，没换就是错的"


CHANGES = [
    (("datum: gcj02", "datum: wgs84"), "31.34010,118.38020", 2),
    (("location: {lat: 31.3401, lon: 118.3802, datum: gcj02}\n", ""), "", 0),
    (("status: open", "status: closed\nreason: 撤了"), None, 0),
]


@pytest.mark.parametrize(("change", "degrees", "marked"), CHANGES)
def test_one_station(change: tuple[str, str], degrees: str | None, marked: int) -> None:
    found = stations(site_of(but("workstation", change)), "zh")
    stop = found.towns[0][1][0]
    assert degrees is None or stop.degrees == degrees
    assert len(found.marked) == marked


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_station_is_on_the_page_once(language: str) -> None:
    page = _page(SHIPPED_SITE, language)
    cards = [card.get("id") for card in page.xpath("//section[contains(@class, 'stop')]")]
    marks = [mark.get("href") for mark in page.xpath("//figure[contains(@class, 'sketch')]//a")]
    assert sorted(cards) == ["beishan", "chengguan", "gaoxin", "liushu", "nanhu", "office", "xihe"]
    assert sorted(marks) == sorted(f"#{card}" for card in cards)


def test_a_suspended_station_says_so_and_where_to_call() -> None:
    page = _page(SHIPPED_SITE)
    card = page.get_element_by_id("liushu")
    text = card.text_content()
    assert card.get("data-shut") == "暂停开放"
    assert "村部翻修屋顶" in text and "停到2026年12月31日" in text and "12309" in text
    assert not card.xpath(".//*[@data-week]"), "停着的站不说几点开"


def test_sample_numbers_are_never_links_but_real_places_get_map_links() -> None:
    assert not [a for a in _page(SHIPPED_SITE).xpath("//section//a/@href") if "tel:0" in a or "amap" in a]
    real = [("sample: true\n", "")]
    site = site_of({
        **but("workstation", *real), "workstations/index.md": "---\ntitle: 站\nsummary: 挑一个。\n---\n"
    })  # fmt: skip
    links = _page(site).xpath("//section[1]//p[@class='stop__more']/a/@href")
    assert [link.split("/")[2] for link in links[:3]] == [
        "uri.amap.com",
        "api.map.baidu.com",
        "apis.map.qq.com",
    ]


def test_english_page_has_no_chinese_but_can_be_searched_in_it() -> None:
    page = _page(SHIPPED_SITE, "en")
    page.get_element_by_id("office").drop_tree()  # 怎么走里照抄了门上的字
    card = page.get_element_by_id("xihe")
    assert not [c for c in page.text_content() if "\u4e00" <= c <= "\u9fff"]
    for typed in ("石桥村", "shiqiaocun", "sqc", "shiqiaovillage", "xihezhen"):
        assert typed in card.get("data-keys").split()
