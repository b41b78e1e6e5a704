"""站点地图：每页一条，写明另一种语言在哪里。进：Site 和网址前缀。出：sitemap.xml 的字节。"""

from __future__ import annotations

from urllib.parse import urljoin
from xml.etree import ElementTree as Xml

from outreach.addresses import LANGUAGES, address
from outreach.entry import Entry
from outreach.kinds.base import Kind
from outreach.site import Site

_SITEMAP, _XHTML = "http://www.sitemaps.org/schemas/sitemap/0.9", "http://www.w3.org/1999/xhtml"
_HREFLANG = {"zh": "zh-CN", "en": "en", "x-default": "x-default"}


def files(site: Site, site_url: str) -> dict[str, bytes]:
    """没有英文页的，只列中文页；x-default 指向中文页。"""
    Xml.register_namespace("", _SITEMAP)
    Xml.register_namespace("xhtml", _XHTML)
    root = Xml.Element(f"{{{_SITEMAP}}}urlset")
    for entry in site.entries:
        languages = LANGUAGES if entry.twin else LANGUAGES[:1]
        for language in languages:
            _url(root, entry, language, languages, site, site_url)
    return {"sitemap.xml": Xml.tostring(root, encoding="utf-8", xml_declaration=True) + b"\n"}


def _url(
    root: Xml.Element,
    entry: Entry[Kind],
    language: str,
    languages: tuple[str, ...],
    site: Site,
    site_url: str,
) -> None:
    node = Xml.SubElement(root, f"{{{_SITEMAP}}}url")
    Xml.SubElement(node, f"{{{_SITEMAP}}}loc").text = urljoin(site_url, address(entry.path, language))
    Xml.SubElement(node, f"{{{_SITEMAP}}}lastmod").text = site.today.isoformat()
    for name in (*languages, "x-default"):
        href = urljoin(site_url, address(entry.path, name if name in languages else LANGUAGES[0]))
        Xml.SubElement(node, f"{{{_XHTML}}}link", rel="alternate", hreflang=_HREFLANG[name], href=href)
