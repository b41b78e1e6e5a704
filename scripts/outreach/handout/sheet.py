"""Handout：一张纸上有什么，用一种语言。模板拿它摆版面，测试拿它对文字。"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urljoin, urlsplit

from outreach import freshness, qr
from outreach.handout import batch, cautions, facts, validity
from outreach.handout.batch import Batch
from outreach.handout.cautions import Caution
from outreach.handout.validity import Validity
from outreach.kinds.base import Kind
from outreach.kinds.channel import Channel
from outreach.kinds.law_page import LawPage
from outreach.kinds.office import Office
from outreach.kinds.workstation import Workstation
from outreach.site import LANGUAGES, Entry, Site, address
from outreach.teller import Teller

Place = Workstation | Office
"""纸上印谁的地址：工作站；没选的印本院。"""


def office_or(site: Site, place: Entry[Place] | None) -> Entry[Place] | None:
    return place or site.office


@dataclass(frozen=True)
class Handout:
    """一张纸：一件事，用一种语言，在一个工作站发。`site_url` 以 / 结尾，空着就不印网址和二维码。"""

    site: Site
    topic: Entry[Kind]
    language: str
    place: Entry[Place] | None = None
    site_url: str = ""

    @cached_property
    def tell(self) -> Teller:
        basis = self.site.citations.get(self.topic.path, ()) if isinstance(self.topic.model, LawPage) else ()
        known = tuple(one for one in basis if one.title in self.site.laws_by_title)
        return Teller(self.site, self.language, address(self.topic.path, self.language), known)

    @property
    def it(self) -> Kind:
        return self.topic.told_in(self.language)

    @property
    def text_language(self) -> str:
        """正文实际用的语言（BCP 47）。"""
        return "zh-Hans" if self.language == LANGUAGES[0] or self.topic.en is None else "en"

    @cached_property
    def valid(self) -> Validity | None:
        here = facts.of(self.site, self.place) if self.place else ()
        return validity.of(self.site, (*facts.of(self.site, self.topic), *here))

    @cached_property
    def batch(self) -> Batch:
        return batch.of(self.site, self.topic, self.language, self.place)

    @cached_property
    def cautions(self) -> tuple[Caution, ...]:
        return cautions.of(self.site, self.topic, self.place, self.tell, self.valid)

    @property
    def url(self) -> str:
        """二维码里的网址。"""
        return urljoin(self.site_url, address(self.topic.path, self.language)) if self.site_url else ""

    @property
    def typed(self) -> str:
        """用手敲的网址：浏览器自己会补前面的一截。"""
        return self.url.removeprefix(f"{urlsplit(self.url).scheme}://")

    @property
    def check_typed(self) -> str:
        """在哪一页查批号。"""
        whole = urljoin(self.site_url, address("v/index.md", self.language)) if self.site_url else ""
        return whole.removeprefix(f"{urlsplit(whole).scheme}://")

    @property
    def code(self) -> qr.Code | None:
        return qr.code(self.url) if self.url else None

    @property
    def spare(self) -> Entry[Channel] | None:
        """最大的那个号码：联系不上时改打哪里。"""
        return freshness.fallback(self.site, self.place or self.topic)

    @property
    def laws(self) -> list[str]:
        """法律依据，一部法律一条，条号连着写。"""
        by_law: dict[str, list[str]] = {}
        for one in self.tell.basis:
            law = self.tell.law(one).model
            name = law.english if self.language == "en" else law.short[0]
            by_law.setdefault(name, []).append(
                one.article_digits if self.language == "en" else one.article_words
            )
        told = self.tell.word("handout.law")
        return [
            told.format(name, self.tell.join(list(dict.fromkeys(found)))) for name, found in by_law.items()
        ]
