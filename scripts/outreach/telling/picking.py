"""从一张明白纸里拿话：哪几步、哪个期限、哪件不归我们，今天能报哪个号码。

进：Site、明白纸、语言。出：要说的几条。带“待核”的整条不要。
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from outreach import freshness
from outreach.entry import Entry
from outreach.kinds.explainer import Explainer
from outreach.kinds.parts import Deadline, NotUs
from outreach.site import Site
from outreach.telling.phrasing import GROUP, is_on_page, lead, lowered, plain
from outreach.wording import unit, word

Withheld = Literal["due", "sensitive"]
"""为什么不给：这一页该复核了；这件事说在群里会害了人。"""

UNCHECKED = re.compile(r"待核|to be verified")
_OFFICE = re.compile("公安|检察院|法院|机关|监狱|看守所|机构|部门|单位|委员会|仲裁庭|律师|学校|保护令")
_HOURS = {"hours": 1, "days": 24, "workdays": 34, "months": 24 * 30, "years": 24 * 365}


@dataclass(frozen=True)
class Topic:
    """一张明白纸，用一种语言说。没有译的英文页说中文。"""

    site: Site
    entry: Entry[Explainer]
    language: str

    @property
    def told(self) -> Explainer:
        return self.entry.told_in(self.language)

    def t(self, key: str, *values: object) -> str:
        return word(key, self.language).format(*values)

    @property
    def last(self) -> str:
        """最后报的号码：本院的后备渠道，今天还没到该核的日子；没有就是空的。"""
        channel = freshness.fallback(self.site, self.entry)
        return number(self.site, channel.id) if channel else ""

    def steps(self) -> list[str]:
        """每一步的头一句。带待核的整步不要：去掉一句，剩下的会接不上。指着网页别处说的也不要。"""
        sure = [lead(step, self.language) for step in self.told.steps if not UNCHECKED.search(step)]
        return [step for step in sure if not is_on_page(step)]

    def limits(self) -> list[tuple[Deadline, Deadline]]:
        """没有待核的期限，照网页上的先后：中文的，和用这种语言说的。"""
        pairs = zip(self.entry.model.deadline, self.told.deadline, strict=False)
        return [(own, d) for own, d in pairs if not UNCHECKED.search(f"{d.what}{d.who}{d.counted_from}")]

    def deadlines(self) -> list[Deadline]:
        """单挑出来也听得懂的期限：自己要赶的在前，再从短到长。中文说是谁的，英文跟着它。"""
        alone = [(own, d) for own, d in self.limits() if not is_on_page(d.what + d.counted_from)]
        alone.sort(
            key=lambda pair: (bool(_OFFICE.search(pair[0].who)), pair[0].amount * _HOURS[pair[0].unit])
        )
        return [told for _, told in alone]

    def not_us(self) -> list[NotUs]:
        return [n for n in self.told.not_us if not UNCHECKED.search(n.matter + n.who)]

    def call(self, one: NotUs) -> str:
        """找别家打哪个号码。写着两家、两句的不报：接在后头，像是后一家的。"""
        told = number(self.site, one.channel)
        return "" if told in one.who or re.search(r"[；;。.]\s*\S", one.who) else told

    def amount(self, deadline: Deadline) -> str:
        space = "" if self.language == "zh" else " "
        return f"{deadline.amount}{space}{unit(deadline.unit, deadline.amount, self.language)}"

    def owner(self, deadline: Deadline) -> str:
        """谁的期限，不带括号里的解释。"""
        who = GROUP.sub("", plain(deadline.who))
        return who if self.language == "zh" else lowered(who)

    def start(self, deadline: Deadline) -> str:
        """从什么时候起，后面能接“起算”。"""
        text = plain(deadline.counted_from)
        return text.removesuffix("起") if self.language == "zh" else lowered(text)

    def join(self, parts: list[str]) -> str:
        return ("" if self.language == "zh" else " ").join(filter(None, parts))


def topic(site: Site, entry: Entry[Explainer], language: str) -> Topic:
    return Topic(site, entry, language if entry.en is not None else "zh")


def withheld(site: Site, entry: Entry[Explainer]) -> Withheld | None:
    """该复核的页什么都不给念；敏感的页只不给群里发的话。"""
    life = freshness.of(site, entry)
    if life is not None and life.is_due:
        return "due"
    return "sensitive" if entry.model.sensitive else None


def number(site: Site, id: str | None) -> str:
    """一个渠道今天能报的号码。念出去收不回来，所以比网页上严：该核的不报；救急的照报。"""
    channel = site.channels.get(id or "")
    if channel is None or not freshness.is_dialable(channel.model) or channel.model.number is None:
        return ""
    life = freshness.of(site, channel)
    is_sure = channel.model.urgent or (life is not None and life.state == "fresh")
    return channel.model.number.text if is_sure else ""
