"""印出去、存下来的东西里的地址：PDF 的链接，图片和 SVG 里的二维码。

进：字节。出：Link。解码交给 pikepdf、zxing-cpp、resvg；读不懂的当作没有，从不抛出。
"""

from __future__ import annotations

import io
import re
import warnings
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from outreach.links.link import Document, Drawing, Link, Use

_PATHS = re.compile(rb"""\sd\s*=\s*["']([^"']*+)""")
_STRAIGHT, _CURVED = re.compile(rb"[hHvV]"), re.compile(rb"[cCqQsStTaA]")
_MANY = 150
"""最小的二维码也有两百来段横线、没有弯；段数少的是图标，弯多的是示意图，都不必画出来看。"""
_VIEW = re.compile(rb"""viewBox=["'] ?0 0 (\d{2,3})\b""")
_PER_CELL, _WIDE = 3, 800
"""小图一格几个点；大图多宽。"""
_PIXELS = 16_000_000


def read_pdf(path: str, content: bytes) -> Document:
    """PDF 每一页上点得动的网址。"""
    if b"%PDF" not in content[:1024]:
        # 其实是别的东西：有人链接到它时，由 file-content 说。
        return Document(path)
    import pikepdf  # 没有 PDF 的站不必等它

    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            return Document(path, links=tuple(_annotations(pdf)))
    except Exception as error:  # 坏 PDF 能抛出的花样太多：一律是“打不开”
        return Document(path, fault=f"PDF 打不开（{type(error).__name__}）")


def _annotations(pdf: Any) -> Iterator[Link]:
    for number, page in enumerate(pdf.pages, 1):
        for annotation in page.get("/Annots", ()):
            action = annotation.get("/A") if hasattr(annotation, "get") else None
            uri = action.get("/URI") if action is not None and hasattr(action, "get") else None
            if uri is not None:
                yield Link(str(uri).strip(), Use.LISTED, text=f"第 {number} 页", tag="pdf")


def codes(drawing: Drawing) -> Iterator[Link]:
    """一张图里的二维码指向哪里；不是网址的不管。"""
    for text in _decoded(drawing.content, drawing.is_svg):
        if text.startswith(("https://", "http://")):
            yield Link(text, Use.CODE, drawing.line, text="二维码", tag="qr")


@lru_cache(maxsize=4096)
def _decoded(content: bytes, is_svg: bool) -> tuple[str, ...]:
    if is_svg and not _is_blocky(content):
        return ()
    try:
        if not is_svg:
            return _scanned(content)
        # 先画小的：网页上的二维码多半一格一个单位，小图一扫就有，比大图快二十倍。
        small = _cells(content) * _PER_CELL
        return (small and _scanned(_drawn(content, small))) or _scanned(_drawn(content, _WIDE))
    except Exception:  # 坏图：图片在不在由别的规则管，这里只是没有码
        return ()


def _cells(svg: bytes) -> int:
    """画布有几个单位宽；没写、太小太大的（不是一格一个单位）给 0。"""
    found = _VIEW.search(svg, 0, 2000)
    return int(found[1]) if found and 21 <= int(found[1]) <= 200 else 0


def _scanned(content: bytes) -> tuple[str, ...]:
    from PIL import Image

    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        image = Image.open(io.BytesIO(content))
        if image.width * image.height > _PIXELS:
            return ()
        return tuple(code.text for code in _read(_flat(image)))


def _flat(image: Any) -> Any:
    """透明的底当作白纸：黑码画在透明底上，直接读是一片黑。"""
    if not image.has_transparency_data:
        return image.convert("L")
    from PIL import Image

    paper = Image.new("RGBA", image.size, "white")
    paper.alpha_composite(image.convert("RGBA"))
    return paper.convert("L")


def _read(image: Any) -> Any:
    import zxingcpp

    wanted = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    return zxingcpp.read_barcodes(image, formats=wanted, try_rotate=False, try_invert=False)


def _is_blocky(svg: bytes) -> bool:
    """SVG 是不是由许多横平竖直的小块拼成的。"""
    paths = b" ".join(_PATHS.findall(svg))
    straight = len(_STRAIGHT.findall(paths)) + svg.count(b"<rect") + svg.count(b"<use")
    return straight >= _MANY and len(_CURVED.findall(paths)) * 10 <= straight


def _drawn(svg: bytes, width: int) -> bytes:
    import resvg_py

    text = svg.decode("utf-8", "replace")
    start = text.find("<svg")
    if "xmlns=" not in text[start : text.find(">", start)]:
        text = text.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
    return bytes(resvg_py.svg_to_bytes(svg_string=text, background="white", width=width))
