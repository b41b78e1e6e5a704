"""拼音和繁体：打了拼音、首字母、同音的错字、繁体字，也搜得到。

进：资料里用到的字。出：两张表的文字。只有中文要；浏览器在头一份资料之后才下载。
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from opencc import OpenCC
from pypinyin import Style, pinyin

from outreach.hanzi import HAN

_ONE = re.compile(f"[{HAN}]")
POLYPHONES = frozenset("长重行还调差干数种假传弹当倒分供会降教觉乐量落没难强散少舍盛提为相兴应载中转")
"""两个读音都常用的字。别的字只记头一个：第二个多半生僻，记了就会把不相干的词当成同音。"""


def table(texts: Iterable[str]) -> dict[str, str]:
    """`sound`：`a啊阿,ai爱碍…`，一个读音一组，多音字的第二个读音排在后一半。`fold`：一个繁体一个简体，成对排着。"""
    used = set(_ONE.findall("".join(texts)))
    return {"sound": _sounds(used), "fold": _fold(used)}


@cache
def _everyday() -> frozenset[str]:
    """三千七百多个常用字（GB 2312 一级）：错字不一定是资料里有的字，也要知道它怎么念。"""
    return frozenset(
        bytes((row, cell)).decode("gb2312")
        for row in range(0xB0, 0xD8)
        for cell in range(0xA1, 0xFF)
        if (row, cell) <= (0xD7, 0xF9)
    )


def _sounds(used: set[str]) -> str:
    """错字只会是常见的那个读音，资料里没有的字就只记一个。"""
    first, second = defaultdict[str, list[str]](list), defaultdict[str, list[str]](list)
    for character in sorted(used | _everyday()):
        usual, *others = _readings(character) or ("",)
        first[usual].append(character)
        for other in others[:1] if character in used & POLYPHONES else ():
            second[other].append(character)
    return ",".join(
        reading + "".join(group[reading]) for group in (first, second) for reading in sorted(group) if reading
    )


@cache
def _readings(character: str) -> tuple[str, ...]:
    (found,) = pinyin(character, style=Style.NORMAL, heteronym=True)
    plain = (reading.replace("ü", "v") for reading in found)
    return tuple(dict.fromkeys(reading for reading in plain if re.fullmatch("[a-z]+", reading)))


def _fold(used: set[str]) -> str:
    """只收简体在资料里有的：别的折过来也搜不到。"""
    return "".join(old + new for old, new in _simplified().items() if new in used)


@cache
def _simplified() -> dict[str, str]:
    """繁体 → 简体，一个字一个字地问 OpenCC。"""
    converter = OpenCC("t2s")
    pairs = ((old, str(converter.convert(old))) for old in map(chr, range(0x4E00, 0xA000)))
    return {old: new for old, new in pairs if new != old and len(new) == 1}
