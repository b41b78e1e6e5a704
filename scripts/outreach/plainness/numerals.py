"""数字和日期的写法：天数、月数、钱、岁数用 7、30 这样的数字，日期写成 2026年12月4日。

进：一句自己说的话。出：Remark，`better` 能直接换上。条号、书名号里的不在这里：那时已经清掉了。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from outreach.hanzi import DIGITS, number
from outreach.plainness.remark import Remark

COUNTED = re.compile(
    r"(?<![一二三四五六七八九十百千两第几数分])"
    r"(?P<number>[二三四五六七八九十百千][一二三四五六七八九十百千零]*)"
    r"(?P<unit>日(?![常子期前后夜])|天(?!两头|打鱼)|个月|周岁|岁|小时|年(?:以上|以下|内|后|期)|万?元)"
)
_ABOUT = re.compile("[一二三四五六七八九]{2}")
"""七八岁、三五天：说的是大概，不是数。"""
_MARKED_DAY = re.compile(
    r"(?<![\d/.\-A-Za-z])(?P<year>20\d\d)(?P<mark>[/.\-])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?![\d/\-]|\.\d)"
)
_CHINESE_DAY = re.compile(r"(?P<year>二[〇零○][一二三四五六七八九〇零○]{2})年")


_HAN_DIGIT = re.compile("[二三四五六七八九十百千]")


def maybe_counted(text: str) -> bool:
    """一段里有没有可能用汉字写了数。"""
    return _HAN_DIGIT.search(text) is not None and COUNTED.search(text) is not None


def maybe_dates(text: str) -> bool:
    if "20" not in text and "二" not in text:
        return False
    return _MARKED_DAY.search(text) is not None or _CHINESE_DAY.search(text) is not None


def counted(sentence: str) -> Iterator[Remark]:
    """七日 → 7日，三十天 → 30天，六个月 → 6个月。"""
    for hit in COUNTED.finditer(sentence):
        if _ABOUT.search(hit["number"]):
            continue
        better = f"{number(hit['number'])}{hit['unit']}"
        yield Remark(
            hit[0], f"“{hit[0]}”用汉字写数，老人和手机都不好认。", f"“{hit[0]}”改成“{better}”。", better
        )


def dates(sentence: str) -> Iterator[Remark]:
    """2026/12/4、2026-12-04、二〇二六年 → 2026年12月4日。"""
    for hit in _MARKED_DAY.finditer(sentence):
        better = f"{hit['year']}年{int(hit['month'])}月{int(hit['day'])}日"
        yield Remark(
            hit[0], f"“{hit[0]}”分不清哪是月、哪是日，念也念不出来。", f"“{hit[0]}”改成“{better}”。", better
        )
    for hit in _CHINESE_DAY.finditer(sentence):
        better = "".join(str(DIGITS.get(char, 0)) for char in hit["year"]) + "年"
        yield Remark(hit[0], f"“{hit[0]}”用汉字写年份，不好认。", f"“{hit[0]}”改成“{better}”。", better)
