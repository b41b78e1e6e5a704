"""一张明白纸，换成嘴上说的、群里发的、课上讲的：广播稿、群里的话、讲课提纲。

进：Site、明白纸、语言。出：文字（不写 HTML）。话都是从那一页整句拿来的，不截半句；`待核` 的一句也不说。
太长了就整块地去掉，先去哪块写在各自的模块里。拿哪几条在 picking.py，一句话怎么说在 phrasing.py。
"""

from __future__ import annotations

from outreach.telling.group_chat import chat
from outreach.telling.lecture import outline
from outreach.telling.loudspeaker import broadcast
from outreach.telling.picking import Withheld, withheld

__all__ = ["Withheld", "broadcast", "chat", "outline", "withheld"]
