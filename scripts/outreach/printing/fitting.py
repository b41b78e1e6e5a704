"""量体裁衣：字能多大就多大；印不下先缩字，再整块地舍，还不行就说要删多少字。从不截断。

进：印刷机、排字的人、Handout、纸的种类。出：Fitted；实在印不下，抛出 TooLongError。
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any

from outreach.handout import Handout, Size
from outreach.printing import columns
from outreach.printing.pages import STRIP, Sheet, Typesetter
from outreach.printing.press import Press, used

_TRIES = 16
_LOOSE = 0.92
"""最后一页用到这么满，就不必再把字放大一点重排。"""
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
        key = (handout.topic.path, handout.language)
        n, points = self._last.get(key) or self._first(handout, **more)
        best: Fitted | None = None
        for _ in range(_TRIES):
            tried = self._lay(handout, self.size.drop[:n], points, **more)
            if self._fits(tried):
                best = tried
                if self._share(tried) >= _LOOSE * self._room or points >= self.size.largest:
                    break
                points = self._nearer(handout, tried)
            elif best:
                break
            elif points > self._smallest(handout):
                points = min(self._nearer(handout, tried), _rounded(points - _STEP))
                points = max(points, self._smallest(handout))
            elif n < len(self.size.drop):
                n = self._enough(handout, n, self._room / self._share(tried), **more)
            else:
                raise TooLongError(handout, self.size, self._over(tried))
        assert best, "每一轮不是缩字就是舍块，几轮以内必有结果"
        self._last[key] = (len(best.dropped), best.sheet.points)
        return best

    def _smallest(self, handout: Handout) -> float:
        """字最小多大；拉丁字母小一号也认得清，中文底线不动的纸（大字、小册子）不放宽。"""
        return self.size.smallest_latin if handout.text_language == "en" else self.size.smallest

    def _nearer(self, handout: Handout, tried: Fitted) -> float:
        """字号和占的地方差不多是平方的关系：照这一遍的结果，该是多大。"""
        scale = math.sqrt(self._room * 0.985 / self._share(tried))
        return self._within(handout, tried.sheet.points * scale)

    def _within(self, handout: Handout, points: float) -> float:
        return _rounded(min(max(points, self._smallest(handout)), self.size.largest))

    def _first(self, handout: Handout, **more: Any) -> tuple[int, float]:
        """头一次猜舍几块、字多大：纸上的字越多，舍得越多、字越小。"""
        words = self._words(handout, 0, **more)
        points = 10 * math.sqrt(self.size.capacity / words)
        smallest = self._smallest(handout)
        n = self._enough(handout, -1, (points / smallest) ** 2, **more) if points < smallest else 0
        return n, self._within(handout, 10 * math.sqrt(self.size.capacity / self._words(handout, n, **more)))

    def _enough(self, handout: Handout, n: int, ratio: float, **more: Any) -> int:
        """再舍几块，字数才降到这么几成：不用一块一块地试排。"""
        most = len(self.size.drop)
        target = self._words(handout, max(n, 0), **more) * ratio * 1.03
        return next((k for k in range(n + 1, most) if self._words(handout, k, **more) <= target), most)

    def _words(self, handout: Handout, n: int, **more: Any) -> float:
        """舍掉前 n 块以后，纸上有几个汉字宽的字。"""
        return (
            columns.width(self.setter.sheet(handout, self.size, self.size.drop[:n], **more).striptags()) or 1
        )

    @property
    def _room(self) -> float:
        """能用几成：每页都满，最后一页留出空。"""
        return 1 - self.size.air / max(self.size.pages, 1)

    def _lay(self, handout: Handout, dropped: tuple[str, ...], points: float, **more: Any) -> Fitted:
        sheet = Sheet(
            self.setter.sheet(handout, self.size, dropped, **more), points, STRIP if self.size.is_strip else 0
        )
        laid = self.press.lay(self.setter.document(handout.it.title, [sheet], handout, self.size))
        return Fitted(sheet, dropped, tuple(map(used, laid.pages)), laid)

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
