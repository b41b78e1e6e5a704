"""照片和截图：拍摄信息、尺寸、有没有坏。

进：字节。出：Flaw。只解开不大的图：一张声称十万像素宽的图，解开会撑爆内存。
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from outreach.attachments.flaw import BrokenError, Flaw

FORMATS = {".png": "PNG", ".jpg": "JPEG", ".jpeg": "JPEG", ".gif": "GIF", ".webp": "WEBP", ".avif": "AVIF"}
MAX_SIDE, MAX_KB = 1600, 500
"""手机上用不着更大的。"""
_GPS = 0x8825
_TOLD = {
    "xmp": "XMP",
    "XML:com.adobe.xmp": "XMP",
    "photoshop": "IPTC",
    "comment": "备注",
    "Raw profile type exif": "EXIF",
}
_TEXTS = ("Author", "Artist", "Comment", "Description", "Copyright", "Title", "Source")
"""PNG 里能写字的几栏。Software 这类说不出是谁，不算。"""


def flaws(content: bytes) -> Iterator[Flaw]:
    """一张图的全部问题；打不开的抛 BrokenError。"""
    with _opened(content) as image:
        width, height = image.size
        yield from _metadata(image)
        if max(width, height) <= 4 * MAX_SIDE:
            _decode(image)
    if max(width, height) > MAX_SIDE or len(content) > MAX_KB * 1024:
        yield Flaw(
            "image-size", f"{width}×{height} 像素，{len(content) // 1024} KB", f"超过 {MAX_SIDE} 像素或 {MAX_KB} KB，信号不好的手机要等很久。",
            f"缩到最长边 {MAX_SIDE} 像素以内，另存为 JPG 或 WebP。",
        )  # fmt: skip


def metadata(content: bytes) -> Iterator[Flaw]:
    """只看拍摄信息：给 Word 里夹着的照片用。"""
    with _opened(content) as image:
        yield from _metadata(image)


def _opened(content: bytes) -> Any:
    # 用到时才 import：没有图片的检查不必为它多等。
    from PIL import Image, ImageFile

    # 排版的库（WeasyPrint）一 import 就把它改成 True：缺一截的也当好的。
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # 太大的图，下面用中文说
            return Image.open(BytesIO(content), formats=[*set(FORMATS.values()), "MPO"])
    except Exception as error:
        raise BrokenError("这张图打不开，多半传的时候断了，或者改过扩展名。") from error


def _decode(image: Any) -> None:
    """真的解一遍，才知道有没有缺一截。"""
    try:
        image.load()
    except Exception as error:
        raise BrokenError("这张图缺了一截，手机上会显示半张灰的。") from error


def _metadata(image: Any) -> Iterator[Flaw]:
    try:
        exif = image.getexif()
        found = (["GPS 定位"] if exif.get_ifd(_GPS) else []) + (["EXIF 拍摄信息"] if len(exif) else [])
    except Exception:
        found = ["EXIF 拍摄信息"]  # 有，但写坏了：一样要去掉
    found += [name for key, name in _TOLD.items() if image.info.get(key)]
    found += [f"{key} 一栏的字" for key in _TEXTS if image.info.get(key)]
    if found:
        yield Flaw(
            "image-metadata", f"图里带着：{'、'.join(dict.fromkeys(found))}", "照片里藏着哪台手机、什么时候、在哪里拍的，群众的住处会被人找到。",
            "在电脑上打开，截一次图另存（截图不带这些），再换上新的。",
        )  # fmt: skip
