"""认出个人信息：身份证号、银行卡号、手机号、电话、案号、邮箱、车牌、人名。

进：一段文字。出：Mark（哪一种、从第几个字到第几个字、打了星号的样子）。
只认，不评：能不能写，由 checks/privacy.py 和 checks/prose.py 定。
"""

from __future__ import annotations

from functools import lru_cache

from outreach.personal import english, names, numbers, writing
from outreach.personal.mark import Mark, What

__all__ = ["Mark", "What", "find", "in_role", "masked"]

SECRET = ("id", "card", "mobile")
"""在检查结果里要打星号的几种：CI 的记录人人能看。"""


def find(text: str, language: str = "zh") -> list[Mark]:
    """一整页（或一段）文字里的全部，按先后。"""
    marks = [*numbers.find(text), *writing.find(text), *names.in_prose(text)]
    if language == "en":
        marks += english.in_prose(text)
    return sorted(set(marks))


@lru_cache(maxsize=4096)
def in_role(text: str, language: str = "zh") -> tuple[Mark, ...]:
    """写岗位的一格里的人名。全站就那么些岗位，看过的记着。"""
    marks = [*names.in_role(text)]
    if language == "en":
        marks += [*english.in_prose(text), *english.in_role(text)]
    return tuple(sorted(set(marks)))


def masked(text: str) -> str:
    """身份证号、银行卡号、手机号打上星号，其余照旧。"""
    for mark in reversed([m for m in numbers.find(text) if m.what in SECRET]):
        text = text[: mark.start] + mark.shown + text[mark.end :]
    return text
