"""Handout：一张纸上有什么，用一种语言。模板拿它摆版面，测试拿它对文字。"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urljoin, urlsplit

from outreach import freshness, qr
from outreach.addresses import LANGUAGES, address
from outreach.entry import Entry
from outreach.handout import batch, cautions, facts, poster, validity
from outreach.handout.batch import Batch
from outreach.handout.cautions import Caution
from outreach.handout.marks import MARKS, Marks
from outreach.handout.validity import Validity
from outreach.kinds.base import Kind
from outreach.kinds.channel import Channel
from outreach.kinds.law_page import LawPage
from outreach.kinds.office import Office
from outreach.kinds.parts import Deadline, HoursLine, PhoneLine
from outreach.kinds.workstation import Workstation
from outreach.site import Site
from outreach.teller import Teller
from outreach.wording import WORDS, word

Place = Workstation | Office
"""纸上印谁的地址：工作站，或者本院。"""


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
        basis = self.site.laws.basis.get(self.topic.path, ()) if isinstance(self.topic.model, LawPage) else ()
        known = tuple(one for one in basis if one.title in self.site.laws.by_title)
        return Teller(self.site, self.language, address(self.topic.path, self.language), known)

    @property
    def marks(self) -> Marks:
        return MARKS[self.language]

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
        written = self.marks.law
        return [
            written.format(name, self.tell.join(list(dict.fromkeys(found)))) for name, found in by_law.items()
        ]

    @property
    def is_reachable(self) -> bool:
        """能不能照着纸上的电话、时间去：撤了的、太久没核对的，一样也不印。"""
        life = freshness.of(self.site, self.place) if self.place else None
        return life is not None and life.is_trusted

    @property
    def phones(self) -> tuple[PhoneLine, ...]:
        """今天还能公开的电话，说明用这种语言。"""
        return freshness.phones(self.place.told_in(self.language), self.site.today) if self.place else ()

    @property
    def hours(self) -> str:
        """开门时间连成一段：周一至周五 09:00–12:00；法定节假日 休息。"""
        lines = self.place.told_in(self.language).hours if self.place else ()
        return self.marks.semicolon.join(map(self._line, lines))

    def _line(self, line: HoursLine) -> str:
        closed = self.tell.word(f"closed.{line.closed}") if line.closed else ""
        return " ".join(filter(None, (self.tell.days(line.days), self.tell.spans(line.open or ()), closed)))

    def number(self, id: str | None) -> str:
        """一个渠道的号码；不能打电话的为空。"""
        channel = self.site.channels.get(id or "")
        return channel.model.number.text if channel and channel.model.number else ""

    def numbers(self, ids: Iterable[str]) -> list[tuple[str, str]]:
        """名字和号码，只要打得通的；名字里不再重复号码。"""
        known = [(id, self.number(id)) for id in ids if self.number(id)]
        return [(self._named(id, number), number) for id, number in known]

    @property
    def others(self) -> list[str]:
        """这件事的别的渠道；最大的那个号码、“不归我们”里印过的不再印。"""
        printed = {self.spare.id if self.spare else "", *(n.channel for n in getattr(self.it, "not_us", ()))}
        return [id for id in getattr(self.it, "channels", ()) if id not in printed]

    def _named(self, id: str, number: str) -> str:
        return self.site.channels[id].told_in(self.language).title.replace(number, "").strip()

    @property
    def deadlines(self) -> list[tuple[Deadline, bool]]:
        """每个期限，和它是不是读的人自己要赶的：中文写的是“你”。"""
        own = [one.who.startswith("你") for one in getattr(self.topic.model, "deadline", ())]
        return list(zip(getattr(self.it, "deadline", ()), own, strict=True))

    @property
    def has_yours(self) -> bool:
        return any(mine for _, mine in self.deadlines)

    @property
    def all_yours(self) -> bool:
        return all(mine for _, mine in self.deadlines)

    def left_out(self, dropped: Iterable[str], language: str) -> list[str]:
        """印不下、舍掉的几块叫什么。自己要赶的日子总是印的，舍的只是别人的。"""
        names = (f"{name}-others" if name == "deadline" and self.has_yours else name for name in dropped)
        return [word(f"handout.block-{name}", language) for name in names]

    def say(self, text: str) -> str:
        """一段话，不带括号里的引用：网页上它们指到页末，纸上收在“法律依据”一块。"""
        said = "".join(piece.text for piece in self.tell.say(text) if not piece.note)
        return re.sub(r"\s+(?=[.,;:?!])", "", said)

    def counted(self, deadline: Deadline) -> str:
        """从什么时候起算。中文写着“之日起”的，不说两个“起”。"""
        start = self.say(deadline.counted_from)
        return self.tell.word("handout.counted").format(
            start.removesuffix("起") if self.language == "zh" else start
        )

    def choices(self, key: str) -> list[str]:
        """表上打勾的几样：词里用“｜”隔开；没有这个词的，留空白给人写。"""
        words = self.tell.word(f"{key}-choices") if f"{key}-choices" in WORDS else ""
        return [one for one in words.split("｜") if one]

    @property
    def poster_numbers(self) -> list[tuple[str, str]]:
        return poster.numbers(self)

    @property
    def poster_facts(self) -> list[tuple[str, str]]:
        return poster.facts(self)

    @property
    def poster_lines(self) -> list[str]:
        return poster.lines(self)
