"""量体裁衣：字能多大就多大；印不下先缩字，再整块地舍，还不行就说要删多少字。从不截断。

进：印刷机、排字的人、Handout、纸的种类。出：Fitted；实在印不下，抛出 TooLongError。
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from outreach.handout import Handout, Size, columns
from outreach.printing.pages import STRIP, Sheet, Typesetter
from outreach.printing.press import Press, used

_TRIES = 16
_LOOSE = 0.92
"""最后一页用到这么满，就不必再把字放大一点重排。"""
_LATIN = 1.2
"""英文按字母的宽窄算，印得下的比汉字多两成：行高一样，字矮。"""
_STEP = 0.1
"""字号按 0.1 磅算。"""


class TooLongError(ValueError):
    """一张纸怎么也印不下：要删掉 `over` 个字左右。"""

    def __init__(self, handout: Handout, size: Size, over: int) -> None:
        self.handout, self.size, self.over = handout, size, over
        super().__init__(f"{handout.topic.path} {size.name} {over}")


@dataclass(frozen=True, slots=True)
class Fitted:
    """排好的一张：HTML 和字号、舍掉了哪几块、每页用了几成、WeasyPrint 的文档。"""

    sheet: Sheet
    dropped: tuple[str, ...]
    fill: tuple[float, ...]
    laid: Any


@dataclass(frozen=True)
class Fitter:
    """一个人、一台机器，印一种纸。"""

    press: Press
    setter: Typesetter
    size: Size
    _last: dict[tuple[str, str], tuple[int, float]] = field(default_factory=dict)

    def fit(self, handout: Handout, **more: Any) -> Fitted:
        """字尽量大、舍得尽量少的排法。同一件事换一个工作站再印，从上一次的字号试起，多半一遍就成。"""
        job = _Job(self, handout, self.setter.droppable(handout, self.size), more)
        key = (handout.topic.path, handout.language)
        best = job.best(*(self._last.get(key) or job.first()))
        self._last[key] = (len(best.dropped), best.sheet.points)
        return best


@dataclass(frozen=True)
class _Job:
    """一张纸正在排。`drops` 是能舍的几块，从先舍的写起。"""

    fitter: Fitter
    handout: Handout
    drops: tuple[str, ...]
    more: dict[str, Any]

    @property
    def size(self) -> Size:
        return self.fitter.size

    def best(self, n: int, points: float) -> Fitted:
        """从舍 n 块、字号 points 试起：太大就缩，缩到底就舍；排下了，看能不能少舍几块，再看字能不能大一点。"""
        best: Fitted | None = None
        full = -1  # 舍这么多块、字缩到最小，也排不下
        for _ in range(_TRIES):
            tried = self._lay(n, points)
            if self._fits(tried):
                best = tried
                if (fewer := self._fewer(tried, full + 1)) < n:
                    n, points = fewer, self._smallest
                elif self._share(tried) >= _LOOSE * self._room or points >= self.size.largest:
                    return best
                else:
                    points = self._nearer(tried)
            elif best:
                return best
            elif points > self._smallest:
                points = max(min(self._nearer(tried), _rounded(points - _STEP)), self._smallest)
            elif n < len(self.drops):
                full = n
                n = self._enough(n, self._room / self._share(tried))
            else:
                raise TooLongError(self.handout, self.size, self._over(tried))
        assert best, "每一轮不是缩字就是舍块，几轮以内必有结果"
        return best

    def _fewer(self, tried: Fitted, least: int) -> int:
        """字缩到最小，最少舍几块（不少于 `least`）就排得下：字数和地方按这一遍的算。"""
        n = len(tried.dropped)
        scale = (self._smallest / tried.sheet.points) ** 2
        room = self._words(n) * 0.97 * self._room / (self._share(tried) * scale)
        return next((k for k in range(least, n) if self._words(k) <= room), n)

    def first(self) -> tuple[int, float]:
        """头一次猜舍几块、字多大：纸上的字越多，舍得越多、字越小。"""
        points = self._guess(0)
        n = self._enough(-1, (points / self._smallest) ** 2) if points < self._smallest else 0
        return n, self._within(self._guess(n))

    def _guess(self, n: int) -> float:
        latin = _LATIN if self.handout.text_language == "en" else 1
        return 10 * math.sqrt(latin * self.size.capacity / self._words(n))

    @property
    def _smallest(self) -> float:
        """字最小多大；拉丁字母小一号也认得清。"""
        return self.size.smallest_latin if self.handout.text_language == "en" else self.size.smallest

    def _nearer(self, tried: Fitted) -> float:
        """字号和占的地方差不多是平方的关系：照这一遍的结果，该是多大。"""
        return self._within(tried.sheet.points * math.sqrt(self._room * 0.985 / self._share(tried)))

    def _within(self, points: float) -> float:
        return _rounded(min(max(points, self._smallest), self.size.largest))

    def _enough(self, n: int, ratio: float) -> int:
        """再舍几块，字数才降到这么几成：不用一块一块地试排。"""
        most, target = len(self.drops), self._words(max(n, 0)) * ratio * 1.03
        return next((k for k in range(n + 1, most) if self._words(k) <= target), most)

    def _made(self, n: int) -> Markup:
        return self.fitter.setter.sheet(self.handout, self.size, self.drops[:n], **self.more)

    def _words(self, n: int) -> float:
        """舍掉前 n 块以后，纸上有几个汉字宽的字。"""
        return columns.width(self._made(n).striptags()) or 1

    @property
    def _room(self) -> float:
        """能用几成：每页都满，最后一页留出空。"""
        return 1 - self.size.air / max(self.size.pages, 1)

    def _lay(self, n: int, points: float) -> Fitted:
        sheet = Sheet(self._made(n), points, STRIP if self.size.is_strip else 0)
        fitter = self.fitter
        document = fitter.setter.document(self.handout.it.title, [sheet], self.handout, self.size)
        laid = fitter.press.lay(document)
        return Fitted(sheet, self.drops[:n], tuple(map(used, laid.pages)), laid)

    def _fits(self, tried: Fitted) -> bool:
        pages = self.size.pages or len(tried.fill)
        return len(tried.fill) <= pages and (len(tried.fill) < pages or tried.fill[-1] <= 1 - self.size.air)

    def _share(self, tried: Fitted) -> float:
        """用掉的占全部能用的几成；多出来的页也算。"""
        whole = len(tried.fill) - 1 + tried.fill[-1]
        return whole / max(self.size.pages, 1)

    def _over(self, tried: Fitted) -> int:
        """多出多少字：多出的地方占全部的几成，就删几成的字。"""
        words = len(tried.sheet.html.striptags())
        return max(10, round(words * (1 - self._room / self._share(tried))))


def _rounded(points: float) -> float:
    return round(math.floor(points / _STEP + 1e-6) * _STEP, 2)
