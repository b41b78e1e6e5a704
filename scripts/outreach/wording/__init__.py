"""给读者看的每一个词，中英文各一份，按键取；一个话题一个文件，放进来就算数。内容里的文字不在这里，在 docs/。

进：键和语言。出：文字。少一个键就是程序写错了，测试会发现。
"""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

TOPICS: tuple[dict[str, tuple[str, str]], ...] = tuple(
    import_module(f"{__name__}.{topic.name}").WORDS for topic in iter_modules(__path__)
)
WORDS = {key: words for topic in TOPICS for key, words in topic.items()}
_COLUMN = {"zh": 0, "en": 1}


def word(key: str, language: str) -> str:
    """一个词。没有这个键会抛 KeyError：那是模板写错了。"""
    return WORDS[key][_COLUMN[language]]


def unit(name: str, amount: int, language: str) -> str:
    """期限的单位：天、个月、年。英文只有一个的，不加 s。"""
    words = word(f"unit.{name}", language)
    return words.removesuffix("s") if amount == 1 else words
