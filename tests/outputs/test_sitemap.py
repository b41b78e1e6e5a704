"""站点地图：每页一条，两种语言互相指，没有译的只列中文。"""

from __future__ import annotations

from xml.etree import ElementTree as Xml

import pytest

from building import Files, site_of
from outreach.outputs import sitemap
from samples import ALL, SAMPLES

_NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
ROOT = "https://a.example/"


def _told(files: Files | None = None, root: str = ROOT) -> dict[str, dict[str, str]]:
    ((name, content),) = sitemap.files(site_of(files or {}, whole=True), root).items()
    assert name == "sitemap.xml"
    return {
        url.findtext("s:loc", namespaces=_NAMES) or "": {
            link.get("hreflang", ""): link.get("href", "") for link in url.findall("x:link", _NAMES)
        }
        for url in Xml.fromstring(content).findall("s:url", _NAMES)
    }


def test_every_page_in_both_languages() -> None:
    told = _told()
    assert len(told) == len(ALL)
    assert {ROOT, f"{ROOT}en/", f"{ROOT}office/", f"{ROOT}en/office/"} <= set(told)


def test_alternates_are_the_same_on_both_pages() -> None:
    told = _told()
    assert (
        told[f"{ROOT}office/"]
        == told[f"{ROOT}en/office/"]
        == {
            "zh-CN": f"{ROOT}office/",
            "en": f"{ROOT}en/office/",
            "x-default": f"{ROOT}office/",
        }
    )


def test_untranslated_page_has_no_english_address() -> None:
    told = _told({"office.en.md": None})
    assert told[f"{ROOT}office/"] == {"zh-CN": f"{ROOT}office/", "x-default": f"{ROOT}office/"}
    assert f"{ROOT}en/office/" not in told


@pytest.mark.parametrize("root", ["https://a.example/", "https://a.example/sub/", ""])
def test_addresses_start_from_the_site_url(root: str) -> None:
    assert f"{root}workstations/chengguan/" in _told(root=root)


def test_addresses_may_hold_anything() -> None:
    """文件名里有 & 也是合格的 XML。"""
    assert f"{ROOT}about/a&b/" in _told({"about/a&b.md": SAMPLES["page"].zh})


def test_date_is_the_day_of_the_build() -> None:
    (content,) = sitemap.files(site_of({}), ROOT).values()
    assert {node.text for node in Xml.fromstring(content).iter(f"{{{_NAMES['s']}}}lastmod")} == {"2026-11-23"}
