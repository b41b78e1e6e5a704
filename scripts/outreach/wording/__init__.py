"""给读者看的每一个词，中英文各一份，按键取；一个话题一个文件。内容里的文字不在这里，在 docs/。

进：键和语言。出：文字。少一个键就是程序写错了，测试会发现。
"""

from __future__ import annotations

from outreach.wording import (
    accuracy,
    aging,
    channel,
    choices,
    document,
    entry,
    event,
    guide,
    handout,
    law,
    map,
    opening,
    place,
    search,
    site,
    tell,
)

TOPICS = (
    accuracy,
    aging,
    channel,
    choices,
    document,
    entry,
    event,
    guide,
    handout,
    law,
    map,
    opening,
    place,
    search,
    site,
    tell,
)
WORDS: dict[str, tuple[str, str]] = {key: words for topic in TOPICS for key, words in topic.WORDS.items()}
_COLUMN = {"zh": 0, "en": 1}


def word(key: str, language: str) -> str:
    """一个词。没有这个键会抛 KeyError：那是模板写错了。"""
    return WORDS[key][_COLUMN[language]]
