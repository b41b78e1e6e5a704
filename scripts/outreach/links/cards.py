"""日历（.ics）和名片（.vcf）里的地址。进：路径和文字。出：Document，行号是原文里的。

两种文件都把长行折成几行（下一行开头一个空格），要先接起来，地址才是完整的。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from outreach.links.link import Document, Link, Use

_LINE = re.compile(
    r"(?:[\w-]+\.)?(?P<name>[\w-]++)(?P<params>(?:;[^:;\"]*+(?:\"[^\"]*+\"[^:;\"]*+)*+)*+):(?P<value>.*)",
    re.S,
)
_ADDRESSES = {"URL", "ATTACH", "SOURCE", "IMAGE", "CONFERENCE", "PHOTO", "LOGO", "SOUND", "CALURI", "FBURL"}
_FILES = {"ATTACH", "IMAGE", "PHOTO", "LOGO", "SOUND"}
_WRITTEN = re.compile(r"https?://[^\s<>\"'，。；、！？（）《》「」“”]+")


def read(path: str, text: str) -> Document:
    """一个日历或名片。"""
    return Document(path, links=tuple(_links(text)))


def _links(text: str) -> Iterator[Link]:
    for number, line in _unfolded(text):
        match = _LINE.match(line)
        if not match:
            continue
        name, value = match["name"].upper(), match["value"].strip()
        params = match["params"].upper()
        if name in _ADDRESSES and "ENCODING=B" not in params and value and not value.startswith("data:"):
            yield Link(value, Use.FILE if name in _FILES else Use.LISTED, number, tag=name.lower())
        elif name in ("DESCRIPTION", "NOTE", "LOCATION", "COMMENT"):
            # 说明文字里夹着的地址：只当线索，别人的地址不从这里查（见 visit）。
            for found in _WRITTEN.findall(_plain(value)):
                yield Link(found.rstrip(".,;:!?)"), Use.LISTED, number, tag="prose")
        elif name == "TEL" and value.lower().startswith("tel:"):
            yield Link(value, Use.PAGE, number, tag="tel")


def _plain(value: str) -> str:
    r"""去掉转义：`\,` → `,`，`\n` → 换行。"""
    return re.sub(r"\\([nN,;\\])", lambda m: "\n" if m[1] in "nN" else m[1], value)


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """（原文行号，接好的一行）。"""
    start, parts = 1, [""]
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        if line[:1] in (" ", "\t"):
            parts.append(line[1:])
            continue
        yield start, "".join(parts)
        start, parts = number, [line]
    yield start, "".join(parts)
