"""页脚：急事先打的号码、本院、改哪个文件；印出来时末尾的二维码和批号。"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from outreach.entry import Entry
from outreach.frame.here import Here
from outreach.handout import Handout, issued
from outreach.kinds.channel import Channel
from outreach.kinds.page import Home


@dataclass(frozen=True)
class Foot:
    """一页的页脚。`edit_base` 是网页编辑 docs/ 的地址，没有就空着。"""

    here: Here
    edit_base: str
    site_url: str

    @cached_property
    def urgent(self) -> list[Entry[Channel]]:
        """急事先打的几个号码，照首页写的。"""
        site = self.here.site
        home = next(iter(site.all(Home)), None)
        return [site.channels[id] for id in (home.model.urgent if home else ()) if id in site.channels]

    @property
    def office_name(self) -> str:
        office = self.here.site.office
        return self.here.tell.name(office) if office else self.here.t("site.name")

    @property
    def source_file(self) -> str:
        """改这一页要改哪个文件（相对 docs/）。"""
        entry = self.here.entry
        if entry is None:
            return ""
        return entry.twin.path if self.here.language == "en" and entry.twin else entry.path

    @property
    def edit_url(self) -> str:
        """在网页上修改本页的地址；仓库地址没填就没有。"""
        is_open = self.edit_base and self.source_file
        return f"{self.edit_base.rstrip('/')}/{self.source_file}" if is_open else ""

    @cached_property
    def paper(self) -> Handout | None:
        """这一页从浏览器里印出来，末尾要写的：二维码、网址、批号、有效期至。不会印的页、印出来是海报的活动页没有。"""
        here = self.here
        if here.entry is None or here.entry.zh is None or not issued.has_footer(here.entry):
            return None
        return Handout(here.site, here.entry, here.language, None, self.site_url)
