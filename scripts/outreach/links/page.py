"""一个 HTML 文件 → Document：链接、编号、语言、是不是空的。

进：路径、字节、（从网上取来时）服务器说的编码。出：Document；什么字节都读得下来，从不抛出。
"""

from __future__ import annotations

import re
from base64 import b64decode
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, cast
from urllib.parse import unquote

from lxml import etree

from outreach.links import listings, scripts, styles
from outreach.links.charset import decode
from outreach.links.elements import ATTRIBUTES, addresses, refresh
from outreach.links.link import Document, Drawing, Link, Use
from outreach.links.region import Regions, line_of
from outreach.links.words import has_words

_TEXT: Any = etree.XPath("string()")
_IDS: Any = etree.XPath("//@id")
_STYLED: Any = etree.XPath("//*[contains(@style, 'url(')]")
# 老站的底图：<body background>、<td background>。
_BACKED: Any = etree.XPath("//*[@background]")
_EMBEDDED = re.compile(r"data:image/(?:png|jpe?g|webp|gif);base64,([A-Za-z0-9+/=\s%]{400,})$")
_MODULES = {"module", "text/javascript", "application/javascript", ""}


def read(path: str, content: bytes, charset: str = "") -> Document:
    """读一页。"""
    text, fault = decode(content, charset)
    root = parse(text)
    if root is None:
        return Document(path, ids=frozenset(), is_page=True, is_empty=True, fault=fault)
    _empty_templates(root)
    links = tuple(_links(root, Regions()))
    ids = Counter(str(name) for name in _IDS(root))
    base = root.find(".//base[@href]")
    said = {
        str(m.get("http-equiv") or m.get("name")).lower(): str(m.get("content")) for m in root.iter("meta")
    }
    return Document(
        path,
        links=links,
        ids=frozenset(ids) | {str(a.get("name")) for a in root.iter("a") if a.get("name")},
        repeated=tuple(_repeated(root, ids)),
        base=str(base.get("href")) if base is not None else "",
        is_page=True,
        language=str(root.get("lang") or root.get("xml:lang") or "").lower(),
        title=_squeezed(root.find(".//title")),
        is_empty=not has_words(root),
        is_hidden="noindex" in said.get("robots", "").lower(),
        delay=refresh(said["refresh"])[0] if "refresh" in said else None,
        fault=fault,
        drawings=tuple(_drawings(text, links)),
    )


def parse(text: str) -> etree._Element | None:
    """文字 → 元素树；什么都没有为 None。"""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        return etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return None


def _empty_templates(root: etree._Element) -> None:
    """<template> 里的还不是页面的一部分，等脚本填了才算。"""
    for template in list(root.iter("template")):
        template.text = None
        for inner in list(template):
            template.remove(inner)


def _links(root: etree._Element, regions: Regions) -> Iterator[Link]:
    for element in root.iter(*ATTRIBUTES):
        yield from _of(element, regions)
    for element in root.iter("style", "script"):
        code, kind = element.text or "", str(element.get("type") or "").lower()
        line, region = line_of(element), regions.of(element).region
        if element.tag == "style":
            yield from styles.links(code, line, region)
        elif kind in _MODULES:
            yield from scripts.links(code, line, region)
        elif kind == "application/ld+json":
            yield from listings.structured(code, line)
        elif kind == "importmap":
            yield from listings.imported(code, line)
    for element in _STYLED(root):
        where = regions.of(element).region
        yield from styles.links(str(element.get("style")), line_of(element), where)
    for element in _BACKED(root):
        where = regions.of(element).region
        target = str(element.get("background"))
        yield Link(target, Use.IMAGE, line_of(element), region=where, tag=str(element.tag))


def _of(element: etree._Element, regions: Regions) -> Iterator[Link]:
    tag = str(element.tag)
    attributes = cast("dict[str, str]", dict(element.items()))
    found = list(addresses(tag, attributes))
    if not found:
        return
    region, language = regions.of(element.getparent())
    text = _label(element, attributes) if tag in ("a", "area") else ""
    mark = next((f'{name}="{attributes[name]}"' for name in ("id", "class") if attributes.get(name)), "")
    spoken = (attributes.get("lang") or attributes.get("xml:lang") or "").lower() or language
    for target, use in found:
        yield Link(
            target,
            use,
            line_of(element),
            text,
            region,
            spoken,
            attributes.get("hreflang", "").lower(),
            mark,
            tag,
        )


def _label(element: etree._Element, attributes: dict[str, str]) -> str:
    """读者看到（听到）的链接文字。"""
    text = " ".join((element.text or "").split()) if len(element) == 0 else _squeezed(element)
    if not text:
        pictured = (str(image.get("alt") or "") for image in element.iter("img"))
        text = attributes.get("aria-label") or next((alt for alt in pictured if alt), "")
    return text[:80]


def _squeezed(element: etree._Element | None) -> str:
    return "" if element is None else " ".join(str(_TEXT(element)).split())


def _repeated(root: etree._Element, ids: Counter[str]) -> Iterator[tuple[str, int]]:
    """用了不止一次的编号，和第二次用它的那一行。SVG 里的渐变、图案重名不碍事。"""
    names = {name for name, times in ids.items() if times > 1 and name}
    if not names:
        return
    seen: set[str] = set()
    for element in root.iter(etree.Element):
        name = element.get("id")
        if name not in names or next(element.iterancestors("svg"), None) is not None:
            continue
        if name in seen:
            names.discard(str(name))
            yield str(name), line_of(element)
        seen.add(str(name))


def _drawings(text: str, links: tuple[Link, ...]) -> Iterator[Drawing]:
    """页面里直接画的 SVG 和内嵌的图片，大到装得下一个二维码的。"""
    start, line, counted = text.find("<svg"), 1, 0
    while start >= 0 and (end := text.find("</svg>", start)) >= 0:
        if end - start > 1200:
            line, counted = line + text.count("\n", counted, start), start
            yield Drawing(text[start : end + 6].encode(), True, line)
        start = text.find("<svg", end)
    for link in links:
        if match := _EMBEDDED.match(link.target):
            with suppress(ValueError):
                yield Drawing(b64decode(unquote(match[1])), False, link.line)
