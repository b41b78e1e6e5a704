"""难念的程度：一个数，只用来排先改哪一页，不用来说好坏。真请人试读过的，以试读为准。

进：一页的句子长度、法律词数、公文话数。出：分数，越大越该先改。
"""

from __future__ import annotations

from dataclasses import dataclass

TERM_WEIGHT, OFFICIAL_WEIGHT = 2, 5
FORMULA = f"分数 = 平均一句几个字 + {TERM_WEIGHT} × 每百字法律词数 + {OFFICIAL_WEIGHT} × 每百字公文话处数"


@dataclass(frozen=True, slots=True)
class Effort:
    """念一页（或一句）要费的劲。"""

    sentences: int
    characters: int
    terms: int
    official: int

    @property
    def sentence_length(self) -> float:
        return self.characters / max(self.sentences, 1)

    @property
    def terms_per_100(self) -> float:
        return 100 * self.terms / max(self.characters, 1)

    @property
    def official_per_100(self) -> float:
        return 100 * self.official / max(self.characters, 1)

    @property
    def score(self) -> float:
        parts = (
            self.sentence_length,
            TERM_WEIGHT * self.terms_per_100,
            OFFICIAL_WEIGHT * self.official_per_100,
        )
        return round(sum(parts), 1)

    @property
    def weight(self) -> int:
        """一句话里排先后用：长短、法律词、公文话各算几个字。"""
        return self.characters + 5 * self.terms + 10 * self.official
