"""要排的一页：哪一页，用哪种语言，跟谁要模板。"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from jinja2 import Environment

from outreach.entry import Entry
from outreach.kinds.base import Kind
from outreach.site import Site
from outreach.teller import Teller

Given = dict[str, Any]
"""交给模板的：名字 → 值或函数。"""


@dataclass(frozen=True)
class Page:
    """要排的一页。"""

    jinja: Environment
    site: Site
    entry: Entry[Kind]
    language: str
    tell: Teller

    @property
    def site_url(self) -> str:
        return str(self.jinja.globals["site_url"])
