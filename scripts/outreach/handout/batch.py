"""批号：纸上的事实压成的十来个字。事实变了，批号就变；再生成一遍、换个纸张大小，不变。

进：Site、条目、语言。出：Batch。前五个字是这件事，中间四个字是工作站，末一个字验对错：
抄错一个字、写颠倒两个字，验得出来，不会把抄错的当成换过的。
只留现在用的批号，不登记换掉的：登记簿要存在仓库里由程序改，每次生成都要提交，一忘就漏；
“不在现在的表上”正好就是“换过了”，从干净的仓库生成也不会错。
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass

from outreach.entry import Entry
from outreach.handout import facts
from outreach.kinds.base import Kind
from outreach.kinds.channel import Channel
from outreach.kinds.event import Event
from outreach.kinds.law_page import LawPage
from outreach.kinds.office import Office
from outreach.kinds.workstation import Workstation
from outreach.law_changes import since_review
from outreach.site import Site

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""不用 0、1、I、L、O：手抄分不清。31 个，是质数，末一位才验得出写颠倒的。"""
TOPIC, PLACE = 5, 4
_UNPRINTED = frozenset(
    ("review", "tried_by", "owner", "also_asked", "see", "allow", "verified", "source", "read", "sample")
)
"""不印在纸上的项：改了它们，手里的纸照样是对的。"""


@dataclass(frozen=True, slots=True)
class Batch:
    """一个批号。没有工作站的，`place` 为空。"""

    topic: str
    place: str = ""

    def __str__(self) -> str:
        own = self.topic + self.place
        return f"{self.topic}-{self.place}{check(own)}"


def of(site: Site, topic: Entry[Kind], language: str, place: Entry[Workstation | Office] | None) -> Batch:
    here = _code([_place(site, place, language)], PLACE) if place else ""
    return Batch(_code(_topic(site, topic, language), TOPIC), here)


def check(own: str) -> str:
    """末一位：各位乘上它是第几位，加起来除以 31 的余数。"""
    return ALPHABET[sum(n * ALPHABET.index(one) for n, one in enumerate(own, 1)) % len(ALPHABET)]


def _topic(site: Site, topic: Entry[Kind], language: str) -> Iterable[object]:
    yield topic.path, language
    for entry in facts.of(site, topic):
        yield _printed(entry, language)
        if isinstance(entry.model, LawPage):
            # 审没审过、法律改没改版，都印在纸上。
            yield any(review.procurator for review in entry.model.review)
            yield [f"{change.law.id} {change.on}" for change in since_review(site, entry, site.today)]


def _place(site: Site, place: Entry[Workstation | Office], language: str) -> object:
    return [_printed(entry, language) for entry in facts.of(site, place)]


def _printed(entry: Entry[Kind], language: str) -> object:
    """一个条目印在纸上的几项。渠道只印名字和号码；活动印不印过期，看它自己的状态。"""
    told = entry.told_in(language)
    if isinstance(told, Channel):
        return entry.id, told.title, told.number.text if told.number else ""
    if isinstance(told, Event | Workstation | Office | LawPage):
        return told.model_dump(mode="json", exclude=set(_UNPRINTED), exclude_none=True)
    return told.title


def _code(said: Iterable[object], length: int) -> str:
    text = json.dumps(list(said), ensure_ascii=False, sort_keys=True, default=str)
    number = int.from_bytes(hashlib.sha256(text.encode()).digest())
    made = []
    for _ in range(length):
        number, place = divmod(number, len(ALPHABET))
        made.append(ALPHABET[place])
    return "".join(made)
