"""一页的外框：标题、导航、语言、横幅、页脚要用的东西，都从模型算好，模板只管摆。

进：Site、路径、语言。出：Frame，一部分一个文件：head、nav、twin、foot。
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from outreach.frame.foot import Foot
from outreach.frame.head import Head
from outreach.frame.here import MISSING, Here
from outreach.frame.navigation import Navigation
from outreach.frame.twin import Twin

__all__ = ["MISSING", "Frame"]

_TAKEN_AWAY = re.compile(
    r'href="[^"]+\.(?:pdf|ics|vcf|zip|xlsx|csv|docx)"|(?:div|section) class="chart"|details class="telling'
)
"""要下载的文件；要打印的墙上总表、讲给大家听的稿子。"""


@dataclass(frozen=True)
class Frame(Here):
    """一页的外框。`menu`、`edit_base`、`site_url` 是 mkdocs.yml 里写的，各部分要用。"""

    menu: tuple[str, ...] = ()
    edit_base: str = ""
    site_url: str = ""

    @cached_property
    def head(self) -> Head:
        return Head(self, self.site_url)

    @cached_property
    def nav(self) -> Navigation:
        return Navigation(self, self.menu)

    @cached_property
    def twin(self) -> Twin:
        return Twin(self)

    @cached_property
    def foot(self) -> Foot:
        return Foot(self, self.edit_base, self.site_url)

    @property
    def is_sensitive(self) -> bool:
        return bool(self.entry and self.entry.zh and getattr(self.entry.zh, "sensitive", False))

    @staticmethod
    def is_taken_away(article: str) -> bool:
        """这一页的文章里有没有要下载、要打印的：微信里做不了，要先说怎么办。"""
        return bool(_TAKEN_AWAY.search(article))
