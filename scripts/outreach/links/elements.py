"""HTML 里哪个标签的哪个属性是地址、派什么用场。进：一个元素。出：（地址，用场）。"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from outreach.links.link import Use

ATTRIBUTES: dict[str, tuple[tuple[str, Use], ...]] = {
    "a": (("href", Use.PAGE), ("xlink:href", Use.PAGE)),
    "area": (("href", Use.PAGE),),
    "img": (("src", Use.IMAGE),),
    "image": (("href", Use.IMAGE), ("xlink:href", Use.IMAGE)),
    "feimage": (("href", Use.IMAGE), ("xlink:href", Use.IMAGE)),
    "use": (("href", Use.IMAGE), ("xlink:href", Use.IMAGE)),
    "video": (("src", Use.MEDIA), ("poster", Use.IMAGE)),
    "audio": (("src", Use.MEDIA),),
    "source": (("src", Use.MEDIA),),
    "track": (("src", Use.MEDIA),),
    "embed": (("src", Use.MEDIA),),
    "object": (("data", Use.MEDIA),),
    "iframe": (("src", Use.FRAME),),
    "frame": (("src", Use.FRAME),),
    "script": (("src", Use.SCRIPT), ("href", Use.SCRIPT)),
    "form": (("action", Use.FORM),),
    "button": (("formaction", Use.FORM),),
    "input": (("src", Use.IMAGE), ("formaction", Use.FORM)),
    "link": (),
    "meta": (),
}
"""会带人或浏览器去别处的属性。引文出处（cite）读者看不见，不在内。"""

_META = {
    "og:image": Use.IMAGE,
    "og:image:url": Use.IMAGE,
    "og:image:secure_url": Use.IMAGE,
    "twitter:image": Use.IMAGE,
    "msapplication-tileimage": Use.ICON,
    "msapplication-config": Use.ICON,
    "og:url": Use.CANONICAL,
    "og:video": Use.MEDIA,
    "og:audio": Use.MEDIA,
    "image": Use.IMAGE,
}
_RELS = (
    ({"stylesheet"}, Use.STYLE),
    ({"canonical"}, Use.CANONICAL),
    ({"icon", "apple-touch-icon", "apple-touch-icon-precomposed", "mask-icon"}, Use.ICON),
    ({"preconnect", "dns-prefetch"}, Use.HINT),
    ({"preload", "modulepreload", "prefetch"}, Use.SCRIPT),
)
_CANDIDATE = re.compile(r"[\s,]*+(\S+)")
_REFRESH = re.compile(r"""\s*(?P<delay>[\d.]*)\s*[;,]?\s*(?:url\s*=\s*)?["']?(?P<url>[^"']*)""", re.I | re.S)


def addresses(tag: str, attributes: Mapping[str, str]) -> Iterator[tuple[str, Use]]:
    """这个元素上的每个地址。"""
    if tag == "link":
        yield from _link(attributes)
    elif tag == "meta":
        yield from _meta(attributes)
    for name, use in ATTRIBUTES.get(tag, ()):
        if name in attributes:
            is_file = use is Use.PAGE and "download" in attributes
            yield attributes[name], Use.FILE if is_file else use
    if tag in ("img", "source") and "srcset" in attributes:
        for target in candidates(attributes["srcset"]):
            yield target, Use.IMAGE


def _link(attributes: Mapping[str, str]) -> Iterator[tuple[str, Use]]:
    rels = set(attributes.get("rel", "").lower().split())
    if "alternate" in rels and "stylesheet" not in rels:
        use = Use.ALTERNATE if "hreflang" in attributes else Use.FILE
    else:
        use = next((use for names, use in _RELS if names & rels), Use.FILE)
    if "href" in attributes:
        yield attributes["href"], use
    for target in candidates(attributes.get("imagesrcset", "")):
        yield target, Use.IMAGE


def _meta(attributes: Mapping[str, str]) -> Iterator[tuple[str, Use]]:
    content = attributes.get("content")
    if content is None:
        return
    if attributes.get("http-equiv", "").lower() == "refresh":
        if url := refresh(content)[1]:
            yield url, Use.REFRESH
        return
    for key in ("property", "name", "itemprop"):
        if use := _META.get(attributes.get(key, "").lower()):
            yield content, use


def refresh(content: str) -> tuple[float, str]:
    """`3; url=../a/` → （3，"../a/"）。只有秒数的是自己刷新，地址为空。"""
    match = _REFRESH.match(content)
    if not match:
        return 0, ""
    try:
        return float(match["delay"] or 0), match["url"].strip()
    except ValueError:
        return 0, match["url"].strip()


def candidates(srcset: str) -> Iterator[str]:
    """`a.png 1x, b.png 2x` → 每个地址。照标准切：地址里可以有逗号，末尾的逗号才是分隔。"""
    at = 0
    while at < len(srcset):
        match = _CANDIDATE.match(srcset, at)
        if not match:
            return
        at = match.end()
        address = match[1].rstrip(",")
        if address:
            yield address
        if address != match[1]:
            continue
        comma = srcset.find(",", at)
        at = len(srcset) if comma < 0 else comma + 1
