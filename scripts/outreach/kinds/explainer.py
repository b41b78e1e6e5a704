"""explainer：明白纸，一件事一页。"""

from __future__ import annotations

from typing import ClassVar

from outreach.fields import Text, Texts
from outreach.kinds.base import required
from outreach.kinds.law_page import Sheet


class Explainer(Sheet):
    """一张明白纸：先说做什么，再说谁能办、在哪办、带什么、多久、怎么办、哪些不归检察院。"""

    name: ClassVar[str] = "explainer"
    label: ClassVar[str] = "明白纸"
    folder: ClassVar[str] = "explainers"

    title: Text = required("标题", "报了案不立案，怎么办", "用群众的问法", limit=60)
    who_can: Texts = required("谁能办", "[被害人, 被害人的近亲属]")
    where: Texts = required("在哪办", "[办案地的检察院控告申诉窗口, 就近的工作站帮你递材料]")
