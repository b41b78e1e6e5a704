"""一张纸：印什么事、哪个工作站，管到哪天，批号多少，要先提醒什么。

进：Site、条目、工作站、语言、网站地址。出：Handout（不写 HTML，不画版面）。
版面在 overrides/handout/，变成 PDF 的是 printing；网页上印出来的那一行（批号、有效期至）也从这里来。
"""

from __future__ import annotations

from outreach.handout.batch import Batch
from outreach.handout.cautions import Caution
from outreach.handout.sheet import Handout
from outreach.handout.sizes import SIZES, Size
from outreach.handout.validity import Validity

__all__ = ["SIZES", "Batch", "Caution", "Handout", "Size", "Validity"]
