"""同一页的两种语言：另一种在哪里，英文页有没有、跟没跟上中文。"""

from __future__ import annotations

from dataclasses import dataclass

from outreach.addresses import LANGUAGES, address
from outreach.frame.here import MISSING, Here
from outreach.stamp import Standing


@dataclass(frozen=True)
class Twin:
    """一页和它的另一种语言。"""

    here: Here

    def url(self, language: str) -> str:
        """同一页的另一种语言。"""
        path = self.here.path
        return self.here.link(address("index.md" if path == MISSING else path, language))

    @property
    def is_fallback(self) -> bool:
        """英文站上借中文页顶着的一页。"""
        entry = self.here.entry
        return self.here.language != LANGUAGES[0] and entry is not None and entry.twin is None

    @property
    def text_language(self) -> str:
        """正文实际用的语言代码（BCP 47）。"""
        return "en" if self.here.language == "en" and not self.is_fallback else "zh-Hans"

    @property
    def behind(self) -> str:
        """英文页没跟上中文时，先提醒的一句；知道改了几处就说几处。中文页、跟上了的为空。"""
        here, held = self.here, self._standing
        if held is None or not held.is_behind:
            return ""
        if held.count is None or held.on is None or held.on > here.site.today:
            return here.t("site.behind")
        key = "site.behind-one" if held.count == 1 else "site.behind-many"
        return here.t(key).format(held.count, here.tell.day(held.on, weekday=False))

    @property
    def matches(self) -> str:
        """英文页和哪天的中文一致。日子还没到的是写错了，不说。"""
        here, held = self.here, self._standing
        if held is None or held.is_behind or held.on is None or held.on > here.site.today:
            return ""
        return here.t("site.matches").format(here.tell.day(held.on, weekday=False))

    @property
    def _standing(self) -> Standing | None:
        entry = self.here.entry
        return entry.standing if entry and self.here.language != LANGUAGES[0] else None
