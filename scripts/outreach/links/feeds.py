"""XML 里的地址：站点地图、订阅（RSS、Atom）、SVG，还有 robots.txt。进：路径和字节。出：Document。"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from outreach.links.link import Document, Link, Use
from outreach.links.region import line_of

_LISTED = {"loc", "link", "docs"}
_FILES = {"enclosure": "url", "content": "url", "thumbnail": "url", "logo": "", "icon": ""}
_DRAWN = {"image": Use.IMAGE, "use": Use.IMAGE, "feImage": Use.IMAGE, "a": Use.PAGE}
_XLINK = "{http://www.w3.org/1999/xlink}href"


def read(path: str, content: bytes) -> Document:
    """一个 XML 文件；是什么由最外层的标签说了算。"""
    # 不取外部实体、不联网：别人的文件不能让我们去读别处。
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        return Document(path, fault="不是写对了的 XML" if "sitemap" in path.lower() else "")
    name = _name(root)
    if name == "svg":
        ids = frozenset(str(value) for value in root.xpath("//@id"))  # type: ignore[union-attr]
        return Document(path, links=tuple(_drawn(root)), ids=ids)
    if name in ("urlset", "sitemapindex", "rss", "feed", "RDF"):
        broken = "不是写对了的 XML" if name in ("urlset", "sitemapindex") and parser.error_log else ""
        return Document(path, links=tuple(_listed(root)), fault=broken)
    return Document(path)


def is_sitemap(document: Document) -> bool:
    return any(link.tag == "loc" for link in document.links)


def robots(path: str, text: str) -> Document:
    """robots.txt 里的 Sitemap: 行。"""
    lines = (
        Link(line.partition(":")[2].strip(), Use.LISTED, number, tag="robots")
        for number, line in enumerate(text.splitlines(), 1)
        if line.strip().lower().startswith("sitemap:")
    )
    return Document(path, links=tuple(lines))


def _name(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _listed(root: etree._Element) -> Iterator[Link]:
    for element in root.iter(etree.Element):
        name, line = _name(element), line_of(element)
        text = (element.text or "").strip()
        href = element.get("href")
        if href and name == "link":
            use = Use.ALTERNATE if element.get("hreflang") else Use.LISTED
            yield Link(href, use, line, hreflang=str(element.get("hreflang") or "").lower(), tag="xml")
        elif name in _LISTED and text:
            yield Link(text, Use.LISTED, line, tag="loc" if name == "loc" else "xml")
        elif name == "guid" and text and element.get("isPermaLink", "true") != "false":
            yield Link(text, Use.LISTED, line, tag="xml")
        elif name in _FILES and (target := element.get("url") or (text if not _FILES[name] else "")):
            yield Link(target, Use.FILE, line, tag="xml")


def _drawn(root: etree._Element) -> Iterator[Link]:
    for element in root.iter(etree.Element):
        use = _DRAWN.get(_name(element))
        target = element.get("href") or element.get(_XLINK)
        if use and target:
            yield Link(str(target), use, line_of(element), tag=_name(element).lower())
