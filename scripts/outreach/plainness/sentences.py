"""一段话 → 一句一句、一小句一小句，和它们有多长。

进：文件里写的原文。出：清掉引用、链接、代码的文字；句子；字数。中文数汉字，英文数词。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from outreach.hanzi import HAN

# 占有量词（*+）不回头；每一段遇到下一个开头就停：几十万个“![](”也是一遍扫完。
_NOT_SAID = re.compile(
    r"`[^`\n]*+`"  # 代码、样例
    r"|!\[[^\[\]]*+\]\([^()]*+\)"  # 图片
    r"|<!--(?:(?!<!--).)*?-->|<[^<>\n]*+>"
    r"|\{[^{}#\n]*+#[^{}\n]*+\}",  # 小标题的编号
    re.S,
)
_MARKED = re.compile(r"[`!<{《\]*_]|Articles? \d")
"""没有这几样的，没有要去掉的：绝大多数话一眼看过。"""
_GROUP = re.compile(r"[（(](?:[^（）()]++|\([IVX]+\))*+[）)]")
_LAW = re.compile(r"《[^《》]+》|Articles? \d")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
_TITLE = re.compile(r"《[^《》\n]*》")
COVER = "□"
_QUOTE = re.compile(r"“[^“”]*”|「[^「」]*」")
_END = re.compile(r"[。！？；!?;]+[”’」）)]*")
_ENGLISH_END = re.compile(r"[.!?;:]+[”’\")]*(?=\s|$)")
_ABBREVIATED = re.compile(r"\b(?:e\.g|i\.e|No|Art|etc|vs|Mr|Ms|a\.m|p\.m)\.$")
_CLAUSE = re.compile(r"[，。；：！？、,;:!?\n（）()“”]+")
_ENGLISH_WORD = re.compile(r"[A-Za-z0-9][\w'’-]*")
_UNIT = re.compile(rf"[{HAN}]|[A-Za-z0-9.%]+")


_FOLD = re.compile(r"(?<=[^\x00-\x7f])\s*\n\s*(?=[^\x00-\x7f])")
_WORD = re.compile(r"\w")
_LOOSE = re.compile(r" +(?=[.,;:])")


def said(text: str) -> str:
    """给人读的字：引用、链接地址、代码、编号去掉；换行留着，好数行号。"""
    if not _MARKED.search(text):
        return text
    bare = _NOT_SAID.sub(_blank, text)
    if _LAW.search(bare):
        bare = _GROUP.sub(lambda m: _blank(m) if _LAW.search(m[0]) else m[0], bare)
    if "](" in bare:
        bare = _LINK.sub(r"\1", bare)
    return bare.replace("**", "").replace("__", "")


def _blank(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")


def masked(text: str) -> str:
    """书名号、引号里别人的原话盖住，一样长：先盖再断句，几句连着的原话才盖得全。"""
    hidden = _TITLE.sub(_cover, text) if "《" in text else text
    return _QUOTE.sub(_cover, hidden) if "“" in hidden or "「" in hidden else hidden


def _cover(quoted: re.Match[str]) -> str:
    return quoted[0][0] + re.sub(r"[^\n]", COVER, quoted[0][1:-1]) + quoted[0][-1]


def joined(text: str) -> str:
    """一句话里折的行接起来：汉字之间不留空。"""
    one_line = text.strip()
    if "\n" in one_line:
        one_line = _FOLD.sub("", one_line).replace("\n", " ")
    return _LOOSE.sub("", one_line) if " " in one_line else one_line


def sentences(text: str, language: str = "zh") -> Iterator[tuple[int, int]]:
    """一句一句：从第几个字到第几个字。分号也算一句完。"""
    start = 0
    for end in (_ENGLISH_END if language == "en" else _END).finditer(text):
        tail = text[max(start, end.end() - 8) : end.end()]
        if language == "en" and _ABBREVIATED.search(tail):
            continue
        yield from _one(text, start, end.end())
        start = end.end()
    yield from _one(text, start, len(text))


def _one(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    if _WORD.search(piece):
        yield start + len(piece) - len(piece.lstrip()), end


def clauses(sentence: str) -> list[str]:
    """标点断开的小句。"""
    return [clause for clause in _CLAUSE.split(sentence) if clause.strip()]


def length(sentence: str) -> int:
    """多少个字；一个数、一个英文词算一个。"""
    return len(_UNIT.findall(sentence))


def words(sentence: str) -> int:
    """英文多少个词。"""
    return len(_ENGLISH_WORD.findall(sentence))
