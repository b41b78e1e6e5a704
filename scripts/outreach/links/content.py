"""文件是不是它后缀名说的那种。进：文件名和开头一千字节。出：哪里不对，没问题为空。"""

from __future__ import annotations

_MAGIC: dict[str, tuple[bytes, ...]] = {
    "pdf": (b"%PDF",),
    "png": (b"\x89PNG",),
    "jpg": (b"\xff\xd8",),
    "jpeg": (b"\xff\xd8",),
    "gif": (b"GIF8",),
    "zip": (b"PK",),
    "docx": (b"PK",),
    "xlsx": (b"PK",),
    "pptx": (b"PK",),
    "doc": (b"\xd0\xcf\x11\xe0", b"{\\rtf", b"PK"),
    "xls": (b"\xd0\xcf\x11\xe0", b"PK"),
    "woff": (b"wOFF",),
    "woff2": (b"wOF2",),
    "mp4": (b"ftyp",),
}
_WHAT = "文件名说是 {suffix}，里面却"


def disguise(file: str, head: bytes) -> str:
    """空的、其实是网页的（多半存成了登录页）、没下载完的。"""
    suffix = file.rpartition(".")[2].lower()
    if not head:
        return "文件是空的" if suffix in _MAGIC else ""
    if suffix not in _MAGIC:
        return ""
    if head.startswith(b"version https://git-lfs"):
        return f"{_WHAT.format(suffix=suffix)}只是 Git LFS 的指路牌，真正的文件没有取下来"
    # PDF 标准许前面有一小段别的；其余的都在最前面。
    if any(magic in head for magic in _MAGIC[suffix]):
        return ""
    if head.lstrip()[:200].lower().startswith((b"<!doctype", b"<html", b"<?xml", b"<head")):
        return f"{_WHAT.format(suffix=suffix)}是一张网页（多半是登录页或出错页）"
    return ""
