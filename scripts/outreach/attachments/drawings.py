"""SVG 图：只许有画，不许有脚本、外面的东西。

进：字节。出：Flaw 和图里的字。用 defusedxml 读，实体炸弹没有机会展开；边读边看，不在内存里搭树。
"""

from __future__ import annotations

import re
from typing import Any

from outreach.attachments.flaw import BrokenError, Flaw, active

_FORBIDDEN = frozenset(
    ("script", "foreignobject", "iframe", "embed", "object", "handler", "listener", "audio", "video")
)
_MOVING = frozenset(("set", "animate", "animatetransform", "animatemotion"))
_HARMLESS = re.compile(r"#|data:image/(?:png|jpe?g|gif|webp);base64,", re.I)
_OUTSIDE = re.compile(
    r"@import|expression\s*\(|url\(\s*[\"']?(?!#|data:image/(?:png|jpe?g|gif|webp))[^)\s]", re.I
)
_FIX = "用画图软件另存为“普通 SVG”，或者换成 PNG。"


class _Watcher:
    """解析器每读到一样就告诉它；它只记不该有的和字。"""

    def __init__(self) -> None:
        self.bad: dict[str, None] = {}
        self.text: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        name = tag.rpartition("}")[2].lower()
        if name in _FORBIDDEN:
            self.bad[f"<{name}>"] = None
        for key, value in attributes.items():
            self._attribute(name, key.rpartition("}")[2].lower(), value)

    def _attribute(self, tag: str, key: str, value: str) -> None:
        moves = tag in _MOVING and key == "attributename" and value.lower().endswith(("href", "onload"))
        outside = key in ("href", "src") and not _HARMLESS.match(value.strip()) and tag != "a"
        script = "script:" in re.sub(r"\s", "", value).lower()
        if key.startswith("on") or moves or outside or script or _OUTSIDE.search(value):
            self.bad[f"{key}="] = None

    def data(self, data: str) -> None:
        self.text.append(data)
        if _OUTSIDE.search(data):
            self.bad["样式里的外部地址"] = None

    def pi(self, target: str, data: str | None = None) -> None:
        self.bad[f"<?{target}?>"] = None

    def end(self, tag: str) -> None:
        self.text.append("\n")

    def close(self) -> _Watcher:
        return self


def flaws(content: bytes) -> tuple[list[Flaw], str]:
    """一张 SVG 的问题和图里的字；读不通的抛 BrokenError。"""
    from defusedxml import DTDForbidden, EntitiesForbidden
    from defusedxml.ElementTree import DefusedXMLParser

    parser: Any = DefusedXMLParser(target=_Watcher(), forbid_dtd=True)
    try:
        parser.feed(content)
        seen: _Watcher = parser.close()
    except (DTDForbidden, EntitiesForbidden):
        return [
            active("DOCTYPE 或实体", "SVG 里的 DOCTYPE 和实体能读别的文件、撑爆内存，画图用不着。", _FIX)
        ], ""
    except Exception as error:
        raise BrokenError("这张 SVG 读不通，浏览器会显示一片空白。") from error
    why = "SVG 里的脚本和外部地址会在读者的手机上运行，能偷看他在看什么。"
    return [active("、".join([*seen.bad][:5]), why, _FIX)] if seen.bad else [], "".join(seen.text)
