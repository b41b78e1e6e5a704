"""英文页里的中国人名：Mr Wang、Procurator Li，和岗位格子里的 Zhang San、Xiaoming Wang。

进：一段英文。出：Mark。拼音和英文词同形的姓（He、Long、An、Song……）单凭它不认。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from outreach.personal.mark import Mark

_SURNAMES = (
    "Wang|Li|Zhang|Liu|Chen|Yang|Zhao|Huang|Zhou|Wu|Xu|Sun|Hu|Zhu|Gao|Lin|Guo|Luo|Zheng|Liang|Xie|Tang|Deng|Feng|Han|Cao|Peng"
    "|Zeng|Xiao|Tian|Dong|Pan|Yuan|Cai|Jiang|Yu|Du|Ye|Cheng|Wei|Su|Lyu|Lv|Ding|Ren|Shen|Yao|Lu|Zhong|Cui|Tan|Liao|Fan|Jin|Jia"
    "|Xia|Fu|Bai|Zou|Xiong|Meng|Qin|Qiu|Hou|Yan|Xue|Lei|Tao|Hao|Gong|Shao|Qian|Ouyang|Sima|Zhuge|Ma"
)
_PLACE = r"(?!\s+(?:County|District|Town|Township|Village|Road|Street|Avenue|Community|City|Province|River|Lake|Zone))"
_TITLED = re.compile(
    rf"(?:Mr|Mrs|Ms|Miss|Dr|Prosecutor|Procurator|Judge|Officer|Lawyer|Director|Secretary|Teacher)\.?\s(?P<who>(?:{_SURNAMES})\b){_PLACE}"
)
_SYLLABLE = r"(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|[aeiouv]))"
_GIVEN = re.compile(rf"{_SYLLABLE}{{1,2}}")
_PIECE = re.compile(r"[A-Z][A-Za-z'-]+ [A-Z][A-Za-z'-]+(?: [A-Z][A-Za-z'-]+)?")
_SURNAME = re.compile(_SURNAMES)


def in_prose(text: str) -> Iterator[Mark]:
    """带称呼的姓。"""
    for hit in _TITLED.finditer(text):
        if text[max(0, hit.start() - 1) : hit.start()].isalpha():
            continue  # 不写成 \\b：开头是字面的词，正则库才会跳着找
        yield Mark(*hit.span(), "name", f"{hit[0][: -len(hit['who'])]}{hit['who'][0]}***")


def in_role(text: str) -> Iterator[Mark]:
    """岗位格子里的姓名，姓在前在后都认。"""
    for piece in re.finditer(r"[^,;/()·|:]+", text):
        for hit in _PIECE.finditer(piece[0]):
            if _is_name(hit[0].split()):
                start = piece.start() + hit.start()
                yield Mark(start, start + len(hit[0]), "name", f"{hit[0][0]}***")


def _is_name(words: list[str]) -> bool:
    """恰好一个姓，其余都是拼音。“Wei Road”里的 Road 不是拼音。"""
    rest = [word for word in words if not _SURNAME.fullmatch(word)] or words[1:]
    plain = [re.sub(r"['-]", "", word).lower() for word in rest]
    return len(rest) < len(words) <= 3 and all(_GIVEN.fullmatch(word) for word in plain)
