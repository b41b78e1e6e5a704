"""纸上的标点：中文全角，英文后面空一格。进：语言。出：一个标点。词在 wording，标点不是词。"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Marks:
    """一种语言的几个标点，和法条怎么写：法名、条号。"""

    colon: str
    semicolon: str
    stop: str
    law: str


MARKS = {"zh": Marks("：", "；", "。", "《{0}》{1}"), "en": Marks(": ", "; ", ". ", "{0}, Art. {1}")}
