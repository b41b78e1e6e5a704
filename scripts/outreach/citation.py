"""法条引用：从一段话里找出《…》第…条，认出中文数字。

进：文字，或一个文件。出：Citation。只认写法，不认对错；对错由 checks/citations.py 拿法律登记去核。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from outreach.finding import Place
from outreach.markdown import prose
from outreach.source import Path, Source, Value

_DIGITS = "零一二三四五六七八九"
_UNITS = {"十": 10, "百": 100, "千": 1000}
_NUMBER = r"[零一二三四五六七八九十百千]+|\d+"
_CITATION = re.compile(
    rf"《(?P<title>[^《》\n]+)》(?:第(?P<article>{_NUMBER})条(?P<inserted>之[一二三四五六七八九十]+)?)?"
)


@dataclass(frozen=True, slots=True)
class Citation:
    """一处引用。`article` 是条号，只写了法名的为 0；`inserted` 是“之一”这样的尾巴。"""

    text: str
    title: str
    article: int
    inserted: str
    start: int
    end: int

    @property
    def article_words(self) -> str:
        return f"第{chinese_number(self.article)}条{self.inserted}" if self.article else ""


def find(text: str) -> Iterator[Citation]:
    """一段话里的全部引用，按出现先后。"""
    for match in _CITATION.finditer(text):
        article = number(match["article"]) if match["article"] else 0
        yield Citation(match[0], match["title"], article, match["inserted"] or "", *match.span())


def number(words: str) -> int:
    """一百一十三 → 113。"""
    if words.isdigit():
        return int(words[:9])  # 再长也不是条号；不截断，几千位数字会让 int() 报错
    total = current = 0
    for char in words:
        if char in _UNITS:
            total += (current or 1) * _UNITS[char]
            current = 0
        else:
            current = _DIGITS.index(char)
    return total + current


def chinese_number(value: int) -> str:
    """113 → 一百一十三。条号没有超过四位数的，超过的原样写数字。"""
    if value > 9999:
        return str(value)
    words, zero = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, value = divmod(value, unit)
        if digit:
            lead = "" if (unit == 10 and digit == 1 and not words) else _DIGITS[digit]
            words += ("零" if zero and words else "") + lead + name
            zero = False
        else:
            zero = True
    return words


def cited(source: Source) -> Iterator[tuple[Place, str, Citation]]:
    """一个文件里的全部引用：位置、键（正文为空）、引用。"""
    if not any("《" in line for line in source.raw_lines):  # 联系方式这类没有引用的，占大多数
        return
    for keys, text in _texts(source.facts, ()):
        for citation in find(text):
            yield source.at(*keys), ".".join(map(str, keys)), citation
    for line, text in prose(source):
        for citation in find(text):
            yield Place(source.path, line + text.count("\n", 0, citation.start)), "", citation


def _texts(value: Value, at: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, (*at, key))
    else:
        for position, inner in enumerate(value):
            yield from _texts(inner, (*at, position))
