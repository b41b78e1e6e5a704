"""汉字：哪些字算，用汉字写的数怎么读、怎么写。

进：文字或数。出：数或文字。只换算，不认它是条号、天数还是钱。
"""

from __future__ import annotations

from functools import lru_cache

HAN = "\u4e00-\u9fff"
"""常用汉字的范围，写进正则的方括号里用。"""
DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_UNITS = {"十": 10, "百": 100, "千": 1000}


def number(words: str) -> int:
    """一百一十三、113 → 113。"""
    if words.isdigit():
        return int(words[:9])  # 再长也不是条号；不截断，几千位数字会让 int() 报错
    total = current = 0
    for char in words:
        if char in _UNITS:
            total += (current or 1) * _UNITS[char]
            current = 0
        else:
            current = DIGITS[char]
    return total + current


@lru_cache(maxsize=4096)
def written(value: int) -> str:
    """113 → 一百一十三。条号没有超过四位数的，超过的原样写数字。"""
    if value > 9999:
        return str(value)
    words, zero = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, unit)
        if digit:
            lead = "" if (unit == 10 and digit == 1 and not words) else "零一二三四五六七八九"[digit]
            words += ("零" if zero and words else "") + lead + name
            zero = False
        else:
            zero = True
    return words
