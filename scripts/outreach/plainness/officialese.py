"""公文话：哪几个字，换成什么。一行一条，换法能直接照抄。

进：一句自己说的话。出：Remark，按先后。`{0}` 是写着的整段，`{1}`、`{2}` 是其中的括号；换成空的就是删掉。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from outreach.plainness.remark import Remark

_DO = "审查|调查|核查|核实|检查|监督|救助|帮助|支持|保护|处理|处罚|处置|答复|解释|说明|沟通|协商|调解|整改|宣传|走访|回访|打击|整治|惩处|追究|登记|审核|评估|教育|起诉|纠正|赔偿|询问|讯问|听证|公开|告知|研究|讨论|受理|立案|办理|规范|完善|改正|解决|化解|防范|关注|协助|配合|引导|督促|治理|排查|申诉|控告|举报|侦查|审理|搜查|鉴定"
_PUSH = "维护|防止|防范|解决|提升|提高|推进|推动|保障|遏制|打击|促进|化解|加强|落实|履行|发挥|完善|规范|深化|强化|优化|贯彻|健全|构建|增强"
_EMPTY = "这是套话，删了意思不变。"
_FORMAL = "这是公文话，当面没有人这么说。"
_VAGUE = "没说是谁、是什么，读的人不知道去找谁、带什么。"
_VERB = "动词前面垫了一个虚的词，念起来绕。"

TABLE: tuple[tuple[str, str, str], ...] = (
    (rf"予以({_DO})", _VERB, "{1}"),
    (r"予以", _FORMAL, "给"),
    (rf"对([^，。；：、]{{1,14}}?)(?:加以|进行|予以|开展)了?({_DO})", _VERB, "{2}{1}"),
    (rf"(?:加以|开展)({_DO})", _VERB, "{1}"),
    (rf"(?<!正在)进行了?({_DO})", _VERB, "{1}"),
    (rf"给予({_DO})", _VERB, "{1}"),
    (r"关于([^，。；]{1,16}?)的问题", _VERB, "{1}"),
    (r"就([^，。；]{2,12}?)事宜", _FORMAL, "{1}的事"),
    (r"(?:认真|全面|深入|坚决|扎实)?(?:贯彻落实|贯彻执行|学习贯彻|认真贯彻)", _EMPTY, "写出照哪一条、办了什么"),
    (r"(?:切实|着力|大力|扎实|狠抓)(?=[一-鿿]{2})", _EMPTY, ""),
    (rf"(?:积极|坚决|充分|不断|进一步)(?={_PUSH})", _EMPTY, ""),
    (rf"(?:有效|全力|持续|全面)(?={_PUSH})", _EMPTY, ""),
    (r"高度重视", _EMPTY, "做了什么就写什么"),
    (r"加大([^，。；]{1,8}?)力度", _EMPTY, "多{1}"),
    (r"依法依规|依规依法", _FORMAL, "照法律"),
    (r"(?<!本院)(?:相关|有关)(?:职能)?部门|相关(?:单位|机关|方面)", _VAGUE, "写出是哪一家，如“县公安局”“人社局”"),
    (r"(?:相关|有关)(?:材料|证件|手续|证明|资料|文件)", _VAGUE, "写出是哪几样，如“身份证、病历”"),
    (r"(?:根据|按照|依据)(?:相关|有关)(?:法律)?(?:规定|要求|精神)", _VAGUE, "写出哪部法律第几条，不然删掉"),
    (r"自([^，。；]{1,14}?)之日起", _FORMAL, "从{1}那天起"),
    (r"(?:具有|有)?下列情形之一的?", _FORMAL, "有下面一种情况的"),
    (r"(?<!应)该(案|院|局|单位|机关|当事人|行为|部门|同志)", _FORMAL, "这个{1}"),
    (r"上述", _FORMAL, "上面说的"),
    (r"前述", _FORMAL, "前面说的"),
    (r"届时", _FORMAL, "到时候"),
    (r"逾期", _FORMAL, "过了期限"),
    (r"鉴于", _FORMAL, "因为"),
    (r"倘若|如若", _FORMAL, "要是"),
    (r"(?<![双一对各三多地官西东南北])方可(?!以)", _FORMAL, "才能"),
    (r"尚未", _FORMAL, "还没有"),
    (r"均(?=可|应|须|要|为|有|由|不)", _FORMAL, "都"),
    (r"亦(?=可|应|不|无|须)", _FORMAL, "也"),
    (r"务必", _FORMAL, "一定"),
    (r"应予以?", _FORMAL, "应当"),
    (r"知悉|悉知|获悉", _FORMAL, "知道"),
    (r"携带", _FORMAL, "带"),
    (r"前往", _FORMAL, "去"),
    (r"缴纳", _FORMAL, "交"),
    (r"特此(?:通知|公告|告知|说明|函告)", _EMPTY, ""),
    (r"(?:现将|兹将|兹)[^，。；]{0,16}?如下", _EMPTY, ""),
)  # fmt: skip


_CLUES = re.compile(
    "予以|应予|加以|进行|开展|给予|关于|事宜|贯彻|切实|着力|大力|扎实|狠抓|积极|坚决|充分|不断|进一步|有效|全力|持续|全面"
    "|高度|加大|依法依规|依规依法|相关|有关|之日起|情形|该|上述|前述|届时|逾期|鉴于|倘若|如若|方可|尚未|均|亦|务必|知悉|悉知"
    "|获悉|携带|前往|缴纳|特此|现将|兹"
)
"""上面每一行都写着其中一个；全是字面的词，正则库能跳着找。"""


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        "|".join(f"(?P<r{n}>{re.sub(r'[(](?![?])', '(?:', row[0])})" for n, row in enumerate(TABLE))
    )


@cache
def _row(number: int) -> re.Pattern[str]:
    return re.compile(TABLE[number][0])


def suspected(text: str) -> bool:
    """一段里有没有可能写着公文话：先找几个字面的词，快得多；有了再细看。"""
    return _CLUES.search(text) is not None and _pattern().search(text) is not None


def remarks(sentence: str) -> Iterator[Remark]:
    """一句话里的公文话，一处一条，不重叠。"""
    for hit in _pattern().finditer(sentence):
        number = int((hit.lastgroup or "r0")[1:])
        _, why, new = TABLE[number]
        inner = _row(number).match(sentence, hit.start())
        groups = (hit[0], *(inner.groups() if inner else ()))
        better = new.format(*groups)
        yield Remark(hit[0], f"“{hit[0]}”：{why}", _fix(hit[0], better))


def _fix(old: str, better: str) -> str:
    if not better:
        return f"删掉“{old}”。"
    return f"“{old}”：{better}。" if "写" in better else f"“{old}”改成“{better}”。"
