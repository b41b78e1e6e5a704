"""不再用的说法：一句话里写了哪几个，是在讲过去，还是写得像现在还有。

进：Site 里的那张表、一句话。出：Hit。网页上的表和 checks/outdated.py 用的是这一份。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from outreach.kinds.law import Law
from outreach.kinds.outdated_words import Outdated, OutdatedWords
from outreach.site import Site

_BETWEEN = r"[”\"'」]?[、，,和与及 ]*[“\"'「]?"
"""旧说法里的“、”：人家会写成引号、“和”，或者什么也不写。"""
_MORE_THAN_A_LAW = "(?![律院官庭定规学治制人])"
"""“婚姻法”后面接着这几个字，是“婚姻法律”“婚姻法庭”，不是那部法。"""
_TIME = "以前|过去|从前|早先|原先|当年|那时"
_OVER = {
    "zh": re.compile(
        r"废止|旧称|旧名|老名字|改叫|改称|改名|转隶|停办|停用|并入|不用了|取代|[已被]经?取消|取消了|早就没|没有了|"
        r"不再(?:有|叫|用|设|是|存在|适用|使用)|\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:以前|之前|前|为止)|"
        rf"(?:^|[，。；：、（“])(?:在)?(?:{_TIME})"
    ),
    "en": re.compile(
        r"\b(?:abolished|repealed|renamed|formerly|superseded|ceased to|in the past|used to|(?:until|before) \d{4}|"
        r"(?:was|were|been) (?:replaced|called|dropped)|replaced by|no longer|(?:does|do) not exist)\b",
        re.I,
    ),
}
"""一句里有这样的话，就是在讲过去。"""
_NEARBY = {
    "zh": re.compile(rf"(?:{_TIME})(?=[叫的是归由有管写用都说])|不再|不是|不叫|不归|没有|曾|原来|旧"),
    "en": re.compile(r"\b(?:former|old|not|never)\b", re.I),
}
"""同一小句里有才算：“立案以前，到……”“不再受理的，去……”说的是别的事。"""
_CLAUSE = re.compile(r"[，,；;：:。！？!?]")


@dataclass(frozen=True, slots=True)
class Hit:
    """一处旧说法：哪一条，写的是哪几个字，在这段话里从第几个字到第几个字。"""

    word: Outdated
    text: str
    start: int
    end: int


class Vocabulary:
    """用一种语言认旧说法。长的先认；`inside` 和现行法律的名字挡在前面。"""

    def __init__(self, site: Site, language: str) -> None:
        words = [word for word in _words(site) if word.since.on <= site.today]
        listed = [(form, word) for word in words for form in word.forms(language)]
        self._by_group = {f"w{n}": word for n, (_, word) in enumerate(listed)}
        shields = {other for word in words for other in word.inside or ()}
        shields |= {name for name in _in_force(site, site.today) if any(form in name for form, _ in listed)}
        choices = [(form, f"(?P<w{n}>{_pattern(form)})") for n, (form, _) in enumerate(listed)]
        choices += [(shield, re.escape(shield)) for shield in shields]
        choices.sort(key=lambda choice: (-len(choice[0]), choice[0]))
        self._pattern = re.compile("|".join(pattern for _, pattern in choices)) if listed else None
        # 绝大多数段落一个旧说法也没有：先找字面的，正则库能跳着找；整张表一处一处地试，要慢上百倍。
        self._clues = re.compile("|".join(sorted({re.escape(_clue(form)) for form, _ in listed})))

    def find(self, text: str) -> Iterator[Hit]:
        suspected = self._pattern is not None and self._clues.search(text.lower())
        for match in self._pattern.finditer(text) if self._pattern and suspected else ():
            if match.lastgroup:
                yield Hit(self._by_group[match.lastgroup], match[0], *match.span())


def _words(site: Site) -> tuple[Outdated, ...]:
    return tuple(word for entry in site.all(OutdatedWords) for word in entry.model.words)


def _in_force(site: Site, day: date) -> Iterator[str]:
    for entry in site.all(Law):
        if entry.model.edition_on(day):
            yield from (entry.model.title, *entry.model.short, entry.model.english)


def _clue(form: str) -> str:
    """一种写法里一定会照样写着的字：中间的“、”人家会换成别的，只取前一半；英文不分大小写。"""
    return form.partition("、")[0].lower()


def _pattern(form: str) -> str:
    """一种写法怎么认：英文认整个词，全小写的不分大小写。"""
    if form.isascii():
        words = rf"\b{re.escape(form)}(?:e?s)?\b"
        return f"(?i:{words})" if form.islower() else words
    return re.escape(form).replace("、", _BETWEEN) + (_MORE_THAN_A_LAW if form.endswith("法") else "")


def is_history(sentence: str, start: int, end: int, language: str) -> bool:
    """这一句自己说了那是过去的事。旧说法本身的字（“旧城拆迁”的“旧”）不算。"""
    sentence = sentence[:start] + "□" * (end - start) + sentence[end:]
    if _OVER[language].search(sentence):
        return True
    begin = max((m.end() for m in _CLAUSE.finditer(sentence, 0, start)), default=0)
    after = _CLAUSE.search(sentence, end)
    return bool(_NEARBY[language].search(sentence, begin, after.start() if after else len(sentence)))


def in_chinese(site: Site) -> Vocabulary:
    """中文的，全站只做一次。"""
    return Vocabulary(site, "zh")


def in_english(site: Site) -> Vocabulary:
    """英文的，全站只做一次。"""
    return Vocabulary(site, "en")
