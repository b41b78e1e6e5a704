"""一处链接和读好的一个文件：后面各步都只看这两样。没有逻辑，只有形状。"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple


class Use(StrEnum):
    """链接派什么用场；值是“目标没有了，读者会怎样”。"""

    PAGE = "点了会看到“没有这一页”。"
    FILE = "点了下载不到，或者打开是“没有这一页”。"
    IMAGE = "图片显示不出来。"
    FONT = "字体装不上，字会变样。"
    MEDIA = "音频、视频或附件放不出来。"
    STYLE = "样式装不上，页面会变样。"
    SCRIPT = "脚本装不上，页面上的功能用不了。"
    FRAME = "嵌在页面里的那一块是空的。"
    FORM = "填完交上去会看到“没有这一页”。"
    ICON = "图标显示不出来。"
    CANONICAL = "搜索引擎会去收录一个打不开的地址。"
    ALTERNATE = "换语言会换到一个打不开的页。"
    REFRESH = "这一页会自动跳到一个打不开的地址。"
    HINT = "浏览器提前去连一个用不着的地方。"
    LISTED = "照着这份清单（搜索、日历、名片、站点地图）点过去，会看到“没有这一页”。"
    CODE = "扫了二维码会看到“没有这一页”；印出去的改不回来。"


VISITED = frozenset({Use.PAGE, Use.FRAME, Use.REFRESH, Use.LISTED, Use.CODE, Use.ALTERNATE, Use.CANONICAL})
"""会把人带到那一页去的用场：要看 # 后面的编号在不在。"""
READERS = frozenset({Use.PAGE, Use.FORM, Use.FRAME, Use.REFRESH, Use.CODE})
"""读者自己能走过去的用场：算得上“这一页有人指着”。"""


class Link(NamedTuple):
    """一处链接，`target` 原样。`region` 是它在页面的哪一块，`mark` 是能在模板里认出它的写法。

    一个站有几万个，所以用最轻的一种形状。
    """

    target: str
    use: Use
    line: int = 1
    text: str = ""
    region: str = ""
    language: str = ""
    hreflang: str = ""
    mark: str = ""
    tag: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """可能藏着二维码的一张图：SVG 的文字或图片的字节。"""

    content: bytes
    is_svg: bool
    line: int = 1


@dataclass(frozen=True)
class Document:
    """读好的一个文件。`ids` 为 None 表示这种文件没有编号可跳；`fault` 是读不懂的原因。"""

    path: str
    links: tuple[Link, ...] = ()
    ids: frozenset[str] | None = None
    repeated: tuple[tuple[str, int], ...] = ()
    base: str = ""
    is_page: bool = False
    language: str = ""
    title: str = ""
    is_empty: bool = False
    is_hidden: bool = False
    delay: float | None = None
    fault: str = ""
    drawings: tuple[Drawing, ...] = field(default=(), repr=False)
    roots: tuple[str, ...] = ()

    def using(self, use: Use) -> list[Link]:
        """派某种用场的链接。"""
        return self._by_use.get(use, [])

    @cached_property
    def _by_use(self) -> dict[Use, list[Link]]:
        by_use: dict[Use, list[Link]] = {}
        for link in self.links:
            by_use.setdefault(link.use, []).append(link)
        return by_use
