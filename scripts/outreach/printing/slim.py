"""PDF 写好以后收紧：看起来、读屏读出来都一样，小得多。

进：PDF 的字节。出：PDF 的字节，没有时间和随机数。
WeasyPrint 给每一行、每一个 span 各立一个标签、各开一段标记，字体里还留着 PDF 用不着的表，黑白的二维码存成二十四位的彩图。
标签怎么并见 tags，一页的指令怎么写见 ink。
"""

from __future__ import annotations

import io
from typing import Any

import deflate
import pikepdf
from fontTools.ttLib import TTFont
from pikepdf import Name

from outreach.printing import ink, tags

_UNREAD = ("cmap", "name", "OS/2", "post")
"""PDF 里的字按编号取，这几张表没有人看（ISO 32000 9.7.4.2）。"""
pikepdf.settings.set_flate_compression_level(9)  # 标签存在 pikepdf 自己压的流里


def slimmed(pdf: bytes) -> bytes:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        tree = tags.Tree(opened)
        for page in opened.pages:
            done = ink.written(pikepdf.parse_content_stream(page), tree.owners(page), _is_opaque(page))
            tree.renumber(page, done)
            page.Contents = opened.make_stream(b"")
            _pack(page.Contents, done.stream)
        tree.write()
        for stream in opened.objects:
            if isinstance(stream, pikepdf.Stream) and "/Length1" in stream:
                _shrink(stream)
            elif isinstance(stream, pikepdf.Stream) and stream.get("/Subtype") == Name.Image:
                _one_bit(stream)
        out = io.BytesIO()
        opened.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _is_opaque(page: Any) -> bool:
    """没有半透明的：每一种透明度都是 1。"""
    states = page.Resources.get("/ExtGState", {})
    values = [value for state in states.values() for key, value in state.items() if key != "/Type"]
    return all(value == 1 for value in values)


def _shrink(stream: pikepdf.Stream) -> None:
    font = TTFont(io.BytesIO(stream.read_bytes()), lazy=True, recalcTimestamp=False, recalcBBoxes=False)
    for table in _UNREAD:
        if table in font:
            del font[table]
    out = io.BytesIO()
    font.save(out)
    _pack(stream, out.getvalue())
    stream.Length1 = len(out.getvalue())


def _one_bit(stream: pikepdf.Stream) -> None:
    """只有黑白两色的图（二维码），一格一位。"""
    picture = pikepdf.PdfImage(stream).as_pil_image()
    if {color for _, color in picture.getcolors() or ()} != {(0, 0, 0), (255, 255, 255)}:
        return
    _pack(stream, picture.convert("1").tobytes())
    stream.ColorSpace, stream.BitsPerComponent = Name.DeviceGray, 1


def _pack(stream: pikepdf.Stream, content: bytes) -> None:
    """压到最紧；系统自带的 zlib 要多占百分之四到八。"""
    stream.write(bytes(deflate.zlib_compress(content, 12)), filter=Name.FlateDecode)
