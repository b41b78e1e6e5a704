"""英文：长句、公文话、被动堆在一起。

进：一句英文。出：Remark。说明和改法用中文：改英文页的人读中文。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from outreach.plainness.remark import Remark
from outreach.plainness.sentences import words

LONGEST = 30
"""一句最多几个词。"""
MOST_PASSIVE = 3

WHICH = "写出是哪一家"

WORDS: tuple[tuple[str, str], ...] = (
    ("pursuant to", "under"), ("in accordance with", "under"), ("aforementioned", "this"), ("aforesaid", "this"),
    ("hereinafter", ""), ("hereby", ""), ("herein", "here"), ("thereof", "of it"), ("therein", "in it"), ("whereby", "by which"),
    ("prior to", "before"), ("subsequent to", "after"), ("in the event that", "if"), ("in the event of", "if there is"),
    ("in order to", "to"), ("with respect to", "about"), ("in respect of", "about"),
    ("for the purpose of", "to"), ("notwithstanding", "even if"), ("shall", "must"), ("commence", "start"),
    ("terminate", "end"), ("utilise", "use"), ("utilize", "use"), ("endeavour to", "try to"), ("be entitled to", "have the right to"),
    ("the said", "the"), ("forthwith", "at once"), ("deem", "think"), ("deemed", "counted as"), ("inter alia", "among others"),
    ("relevant departments", WHICH), ("relevant authorities", WHICH), ("competent authorities", WHICH),
)  # fmt: skip
_NEW = dict(WORDS)
OFFICIAL = re.compile(r"\b(?:" + "|".join(sorted(_NEW, key=len, reverse=True)) + r")\b(?! (?:I|we)\b)", re.I)
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being)\s+(?:not\s+|also\s+|already\s+)?(?:\w+ed|made|given|taken|held|told|sent|kept|paid|found|seen|done|known|written|brought|put|set|read|heard|chosen|broken|frozen)\b",
    re.I,
)
_BE = re.compile(r"(?:is|are|was|were|be|been|being)\s")
"""被动少不了的词；前面不查是不是词头，正则库才能跳着找。"""


def maybe_official(text: str) -> bool:
    # 全是字面的词：一个个直接找，比正则快一倍。
    lower = text.lower()
    return any(word in lower for word in _NEW) and OFFICIAL.search(text) is not None


def maybe_long(text: str) -> bool:
    """整段够不够长，值不值得断句。一个词连空格，少的两个字母，多的平均十个：太短、太长的都不用数。"""
    return len(text) >= 2 * LONGEST and (len(text) > 10 * LONGEST or words(text) > LONGEST)


def maybe_passive(text: str) -> bool:
    return len(_BE.findall(text.lower())) > MOST_PASSIVE


def official(sentence: str) -> Iterator[Remark]:
    """公文英语，一处一条。问句里的 shall I 不算。"""
    for hit in OFFICIAL.finditer(sentence):
        yield Remark(
            hit[0], f"“{hit[0]}”是公文英语，外国邻居多半不认得。", _fix(hit[0], _NEW[hit[0].lower()])
        )


def _fix(old: str, new: str) -> str:
    if not new:
        return f"删掉 {old}。"
    return f"{old}：{new}。" if new == WHICH else f"{old} 换成 {new}。"


def passive(sentence: str) -> Iterator[Remark]:
    """一句里被动太多。"""
    hits = [hit[0] for hit in _PASSIVE.finditer(sentence)]
    if len(hits) > MOST_PASSIVE:
        yield Remark(
            sentence, f"一句里有 {len(hits)} 处被动（{'、'.join(hits[:2])}等），看不出是谁做的。",
            "从做事的人说起，如 The police hold him，不写 He is held。",
        )  # fmt: skip
