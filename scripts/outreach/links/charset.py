"""网页的字节 → 文字，照浏览器的次序猜编码：BOM、服务器说的、<meta>、默认 UTF-8。从不抛出。

进：字节、服务器说的编码（没有就空着）。出：文字，以及为什么不能全信（空 = 没问题）。
"""

from __future__ import annotations

import codecs
import re

import webencodings

_META = re.compile(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.I)
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# gb2312、gbk 的网页里常有它们装不下的字，浏览器一律按 gb18030 读。
_WIDER = {"gbk": "gb18030", "gb2312": "gb18030"}


def decode(content: bytes, told: str = "") -> tuple[str, str]:
    """（文字，毛病）。"""
    codec = _codec(content, told)
    try:
        text, fault = content.decode(codec), ""
    except (UnicodeDecodeError, LookupError):
        text, fault = _guess(content), f"写明（或默认）是 {codec.removesuffix('-sig')}，里面却有它没有的字节"
    if "\0" in text:
        text, fault = text.replace("\0", "\ufffd"), "里面有 NUL（看不见的空字节）"
    return text, fault


def _codec(content: bytes, told: str) -> str:
    for bom, codec in _BOMS:
        if content.startswith(bom):
            return codec
    found = _META.search(content[:4096])
    for label in (told, found[1].decode("ascii", "replace") if found else ""):
        if encoding := webencodings.lookup(label) if label else None:
            name = encoding.codec_info.name
            # 标准规定：<meta> 里写 utf-16 的，其实都是 utf-8。
            return "utf-8" if name.startswith("utf-16") else _WIDER.get(name, name)
    return "utf-8"


def _guess(content: bytes) -> str:
    """编码写错了：能按国标读通就按国标读，免得一个错处报成几十个。"""
    for codec in ("utf-8", "gb18030"):
        try:
            return content.decode(codec)
        except UnicodeDecodeError:
            continue
    return content.decode("utf-8", "replace")
