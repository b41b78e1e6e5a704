"""汉字的拼音：给“用拼音找”的搜索框用，生成网页时算好，手机上只比字母。

进：一段名字。出：全拼和首字母，小写、不带声调，空格隔开：城关街道 → chengguanjiedao cgjd。
多音字先照词念（长安 chang'an），再补上别的念法，各人打各人的都找得到。
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice, product

from pypinyin import Style, lazy_pinyin, pinyin

MOST = 6
"""一个名字最多记几种念法：多音字多的名字，念法会成倍地多。"""
_SPOKEN = re.compile(r"[^a-z0-9\u4e00-\u9fff]+")


@cache
def readings(name: str) -> tuple[str, ...]:
    """一个名字的全拼和首字母，各种念法都在，没有重复。没有汉字的为空。"""
    plain = _SPOKEN.sub("", name.lower())
    if not re.search(r"[\u4e00-\u9fff]", plain):
        return ()
    return tuple(dict.fromkeys(key for sounds in _ways(plain) for key in _keys(sounds)))


def _ways(plain: str) -> Iterator[tuple[str, ...]]:
    """照词念的一种在前，再是逐字换念法的几种。"""
    yield tuple(lazy_pinyin(plain, v_to_u=False))
    each = pinyin(plain, style=Style.NORMAL, heteronym=True)
    yield from islice(product(*(dict.fromkeys(sounds) for sounds in each)), MOST)


def _keys(sounds: tuple[str, ...]) -> tuple[str, str]:
    """数字、英文那几段整个留着：3号楼 → 3hl。"""
    initials = (sound if sound[:1].isdigit() else sound[:1] for sound in sounds)
    return "".join(sounds), "".join(initials)


def search_keys(names: Iterable[str]) -> str:
    """几个名字能怎么找：原文和拼音，空格隔开，给网页的 data-keys。"""
    found: dict[str, None] = {}
    for name in names:
        found |= dict.fromkeys((re.sub(r"\s+", "", name.lower()), *readings(name)))
    return " ".join(found)
