"""打头的话：第一句要说先做什么；小标题要说这一段讲什么。

进：第一段话、一个小标题。出：Remark，没有毛病就是 None。
"""

from __future__ import annotations

import re

from outreach.plainness.remark import Remark
from outreach.plainness.sentences import joined, sentences

_EMPTY_START = {
    "zh": re.compile(r"^(?:本页|本文|本站|本栏目|这一页|根据|依据|按照|为了?|为进一步|随着|近年来|当前|我院|本院|众所周知|关于)"),
    "en": re.compile(r"^(?:This page|This article|Pursuant to|According to|In order to|In accordance|With the|In recent years|Our office|We are)", re.I),
}  # fmt: skip
_DOING = re.compile(
    "先|找|打|带|拿|问|去|写|交|(?<![重主首必需])要|来|(?<![特区分级个差])别|报|选|看|说|留|记|申请|请|可以|能|查|等|存|收好|告诉|救|叫|走|拨"
)
_MODEL = {"zh": "先要一张“不予立案通知书”，再找检察院。", "en": "First ask the police for a written notice."}
_LIST = """
简介 概述 概况 其他 其它 说明 背景 前言 引言 总则 附则 备注 更多 详情 情况说明 有关说明 相关说明 有关问题 相关问题 有关规定
相关规定 基本情况 主要内容 工作职责 工作内容 基本概念 指导思想 总体要求 工作要求 补充说明 温馨提示 重要提示 内容 正文
introduction overview other others notes note general background miscellaneous details information summary remarks more
"""
_SAYS_NOTHING = frozenset(_LIST.split())
_ENDS_WITH_NOTHING = ("简介", "概述", "概况", "有关规定", "相关规定")
_NUMBERED = re.compile(r"^(?:[（(]?[一二三四五六七八九十\d]+[）)]?[、.．\s]\s*)+")


def first(text: str, language: str) -> Remark | None:
    """第一句：不从“本页”“根据”说起，里面有一个叫人做的动作。"""
    span = next(sentences(text, language), (0, 0))
    opening = joined(text[slice(*span)])
    if found := _EMPTY_START[language].match(opening):
        why = f"第一句从“{found[0]}”说起，急着用的人要读到后面才知道做什么。"
        return Remark(opening, why, f"把先做什么提到最前面，如：{_MODEL[language]}")
    if opening and language == "zh" and not _DOING.search(opening):
        return Remark(opening, "第一句没有说先做什么。", f"写一个他能做的动作，如：{_MODEL[language]}")
    return None


def heading(text: str) -> Remark | None:
    """小标题：光看它就知道下面讲什么。"""
    bare = _NUMBERED.sub("", text).strip(" ：:").lower()
    if bare not in _SAYS_NOTHING and not bare.endswith(_ENDS_WITH_NOTHING):
        return None
    return Remark(
        text, f"小标题“{text}”没有说下面讲什么，一眼扫过去找不到要的。",
        "换成读的人会问的话，如“带什么”“多久有答复”“不给办怎么办”。",
    )  # fmt: skip
