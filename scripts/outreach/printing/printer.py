"""一份活：印哪几件事、哪个工作站、哪种纸、哪种语言 → 一份 PDF。

进：Site、模板、样式、字体的字节、网站地址。出：PDF 的字节和每张排得怎样。不碰磁盘，不看钟。
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from jinja2 import Environment

from outreach import guide_chart, telling
from outreach.entry import Entry
from outreach.handout import SIZES, Handout, Size
from outreach.handout.sheet import Place
from outreach.kinds.base import Kind
from outreach.printing.fitting import Fitted, Fitter
from outreach.printing.pages import EDGE, STRIP, Typesetter
from outreach.printing.press import Press
from outreach.site import Site


@dataclass(frozen=True, slots=True)
class Printed:
    """印好的一份。`sheets` 是每张排得怎样，`handouts` 是每张上有什么。"""

    pdf: bytes
    pages: int
    sheets: tuple[Fitted, ...]
    handouts: tuple[Handout, ...]


@dataclass(frozen=True)
class Printer:
    """一台机器，印什么都是它：字体、样式、模板只装一遍。"""

    site: Site
    jinja: Environment
    press: Press
    site_url: str = ""
    _fitters: dict[str, Fitter] = field(default_factory=dict)

    def handout(self, topic: Entry[Kind], language: str, place: Entry[Place] | None) -> Handout:
        return Handout(self.site, topic, language, place or self.site.office, self.site_url)

    def sheets(
        self, topics: Iterable[Entry[Kind]], size: Size, language: str, place: Entry[Place] | None
    ) -> Printed:
        """一件事一张，接成一份。"""
        made = [self.handout(topic, language, place) for topic in topics]
        fitted = [self._fit(one, size) for one in made]
        if size.is_strip:
            fitted = [self._cut(one, each, size) for one, each in zip(made, fitted, strict=True)]
        return self._joined(made, fitted)

    def lecture(self, topic: Entry[Any], language: str, place: Entry[Place] | None) -> Printed | None:
        """讲课包：提纲、明白纸、小测。该复核的页没有提纲，也就没有讲课包。"""
        outline = telling.outline(self.site, topic, language)
        if outline is None:
            return None
        handout, size = self.handout(topic, language, place), SIZES["lecture-pack"]
        # 提纲、小测各记各的字号：同一件事，两张纸的字数不一样。
        first = Fitter(self.press, self._setter, size).fit(handout, outline=outline, part="outline")
        last = Fitter(self.press, self._setter, size).fit(handout, outline=outline, part="quiz")
        return self._joined([handout] * 3, [first, self._fit(handout, SIZES["a4"]), last])

    def booklet(self, topics: Sequence[Entry[Kind]], language: str, place: Entry[Place]) -> Printed:
        """一个工作站一本：封面上有目录，里面一件事一页。字体全本共用，比单张省得多。"""
        inside = [self.handout(topic, language, place) for topic in topics]
        contents = [(one.tell.name(one.topic), n) for n, one in enumerate(inside, 2)]
        cover = self.handout(place, language, place)
        first = self._fitter(SIZES["booklet"]).fit(cover, contents=contents)
        fitted = [self._fit(one, SIZES["a4"]) for one in inside]
        return self._joined([cover, *inside], [first, *fitted])

    def _fit(self, handout: Handout, size: Size) -> Fitted:
        more: dict[str, Any] = {}
        if size.name == "wall-chart":
            more["chart"] = guide_chart.chart(self.site)
        if size.name == "a4-both":
            more["other"] = replace(handout, language="en")
        return self._fitter(size).fit(handout, **more)

    def _fitter(self, size: Size) -> Fitter:
        return self._fitters.setdefault(size.name, Fitter(self.press, self._setter, size))

    @property
    def _setter(self) -> Typesetter:
        return Typesetter(self.jinja)

    def _joined(self, handouts: Sequence[Handout], fitted: Sequence[Fitted]) -> Printed:
        """几张接成一份：量的时候已经排好，不再排一遍，字体全份共用。"""
        pages = [page for one in fitted for page in one.laid.pages]
        pdf = self.press.pdf(fitted[0].laid.copy(pages))
        return Printed(pdf, len(pages), tuple(fitted), tuple(handouts))

    def _cut(self, handout: Handout, fitted: Fitted, size: Size) -> Fitted:
        """收据印完多长就裁多长：在长纸上排好，量出用了多少毫米，照这么长再排一遍。"""
        used = fitted.fill[0] * (STRIP - 2 * EDGE) + 2 * EDGE
        sheet = replace(fitted.sheet, height=math.ceil(used) + 1)
        laid = self.press.lay(self._setter.document(handout.it.title, [sheet], handout, size))
        return replace(fitted, sheet=sheet, laid=laid)
