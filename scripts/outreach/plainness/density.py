"""一句里堆得太多：“的”“之”一个接一个，“被”一个接一个，四个字一串的口号。

进：一句自己说的话。出：Remark。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from outreach.plainness.remark import Remark
from outreach.plainness.sentences import clauses

MOST_DE = 3
"""一小句里最多几个“的”。"""
MOST_PASSIVE = 2
"""一句里最多几个“被”。"""

_DE = re.compile(r"(?<!目)(?<!有)的(?!话|确|士)")
_ZHI = re.compile(r"(?<!分)(?<!反)(?<!总)之(?![一二三四五六七八九十前后内外间中下上日余])")
_PASSIVE = re.compile(
    r"被(?!害|告|申|监|执|羁|侵害人|褥|子|套|选|保证|抚|赡|扶|继|代理|采|征|调查人|监护)|受到|遭到"
)
_LIST = """
司法为民 为民司法 守正创新 真抓实干 求真务实 凝心聚力 砥砺奋进 砥砺前行 担当作为 保驾护航 落地见效 走深走实 提质增效
不忘初心 牢记使命 勇于担当 敢于担当 开拓创新 与时俱进 乘势而上 奋勇争先 久久为功 落地落实 落细落实 见行见效 全心全意
以人为本 服务大局 服务人民 公正司法 阳光司法 法治护航 再立新功 狠抓落实 统筹推进 协同发力 综合施策 源头治理 靶向发力
人民至上 一心为民 满腔热忱 高效便捷 优质高效 有机统一 同频共振 双向奔赴 双赢多赢 多元共治 齐抓共管 勇毅前行
"""
_SLOGANS = tuple(_LIST.split())
_BIG_WORDS = ( "新篇章", "坚强保障", "坚实保障", "有力保障", "法治力量", "检察力量", "检察智慧", "检察担当", "初心使命", "伟大征程", "生动实践", "重要抓手", "有力抓手", "赋能增效", "最后一公里")  # fmt: skip
FEWEST_PARALLEL = 3
"""几小句一样长、都在喊，才算一串。"""
_EXHORTING = ("强化", "深化", "优化", "细化", "聚焦", "紧扣", "立足", "坚持", "践行", "弘扬", "筑牢", "夯实", "锚定", "擦亮", "提升", "加强", "狠抓", "突出", "勇于", "敢于", "善于", "全力", "全面", "忠诚", "依法")  # fmt: skip


_CLUES = re.compile("|".join((*_SLOGANS, *_BIG_WORDS, *_EXHORTING)))


def maybe_stacked(text: str) -> bool:
    """一段里“的”“之”够不够多，值不值得一句一句看。下面两个也是。"""
    return text.count("的") > MOST_DE or text.count("之") > 1


def maybe_passive(text: str) -> bool:
    return text.count("被") + text.count("受到") + text.count("遭到") > MOST_PASSIVE


def maybe_slogans(text: str) -> bool:
    return _CLUES.search(text) is not None


def stacked(sentence: str) -> Iterator[Remark]:
    """一小句里“的”太多，或者“之”多于一个。"""
    for clause in clauses(sentence):
        marks = list(_DE.finditer(clause))
        if len(marks) > MOST_DE:
            head, tail = clause[: marks[1].start()], clause[marks[1].end() :]
            yield Remark(
                clause, f"一小句里有 {len(marks)} 个“的”，念到后面忘了前面。",
                f"拆成两句：先说“{head}”，再说“{tail}”；能省的“的”省掉。",
            )  # fmt: skip
        if len(_ZHI.findall(clause)) > 1:
            yield Remark(clause, "“之”是书面话，一小句里不止一个。", f"改成：{_ZHI.sub('的', clause)}")


def passive(sentence: str) -> Iterator[Remark]:
    """一句里“被”太多：说不清是谁做的。"""
    # “被打、被吓、被哄”这样顿号连着的是口语，只算一处。
    hits = [part for part in re.split("[，；：]", sentence) if len(part) > 4 and _PASSIVE.search(part)]
    if len(hits) > MOST_PASSIVE:
        yield Remark(
            sentence, f"一句里有 {len(hits)} 处“被”“受到”，看不出是谁做的。",
            f"从做事的人说起：“{hits[0]}”改成“谁＋做什么”，如“公安拘留了他”。",
        )  # fmt: skip


def slogans(sentence: str) -> Iterator[Remark]:
    """口号：两个以上的套话，或者一串四个字里有喊口号的词。"""
    known = [phrase for phrase in (*_SLOGANS, *_BIG_WORDS) if phrase in sentence]
    for run in _parallel(clauses(sentence)):
        known += [phrase for phrase in run if phrase not in known]
    if len(known) > 1:
        shown = "”“".join(sorted(set(known), key=sentence.find))
        yield Remark(
            sentence, "一串口号，读的人不知道你做了什么、他能做什么。",
            f"删掉“{shown}”，换成一件做过的事，或者他能办的一件事。",
        )  # fmt: skip


def _parallel(parts: list[str]) -> Iterator[list[str]]:
    """几小句连着、一样长（四到八个字），里面不止一句在喊口号。"""
    for _, run in groupby(parts, key=len):
        phrases = list(run)
        enough = len(phrases) >= FEWEST_PARALLEL and 4 <= len(phrases[0]) <= 8
        if enough and sum(map(_is_exhorting, phrases)) > 1:
            yield phrases


def _is_exhorting(phrase: str) -> bool:
    return phrase in _SLOGANS or phrase.startswith(_EXHORTING)
