"""一条事实只在一处：电话、标题、社区名各只有一个主人、一种写法。

一个社区由两个站服务不算错：居民可以挑近的去。
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from outreach import communities
from outreach.checks.rule import Problem, problem, rule
from outreach.checks.samples import phone_lines
from outreach.communities import Name
from outreach.entry import Entry
from outreach.finding import MUST, SHOULD
from outreach.kinds.base import Kind
from outreach.kinds.channel import Channel
from outreach.kinds.event import Event
from outreach.kinds.office import Office
from outreach.kinds.parts import PhoneLine
from outreach.kinds.workstation import Workstation
from outreach.site import Site
from outreach.source import Path

_SHARED = re.compile("共用|合用|公用|同号|总机|转接|代接|转达|留言")
"""说明里写了这样的字，就是说清了这个号码不止一家用。"""


@dataclass(frozen=True)
class _Use:
    """一个号码写在哪个条目、哪个键。"""

    entry: Entry[Kind]
    keys: Path
    line: PhoneLine

    @property
    def says_shared(self) -> bool:
        return bool(_SHARED.search(self.line.label or ""))

    @property
    def where(self) -> str:
        return f"{self.entry.path} 第 {self.entry.source.at(*self.keys).line} 行"


def _phones(site: Site) -> list[list[_Use]]:
    """写了不止一次的号码，本院的排在最前，活动的排在最后。"""
    uses: dict[str, list[_Use]] = defaultdict(list)
    for kind in (Office, Workstation, Event):
        for entry in site.all(kind):
            for keys, line in phone_lines(entry.model):
                uses[line.number.area + line.number.local].append(_Use(entry, keys, line))
    return [group for group in uses.values() if len(group) > 1]


@rule("phone-duplicate", MUST)
def phone_is_written_once(site: Site) -> Iterator[Problem]:
    """一个号码（连分机）只属于一个站，一个站里也只写一次。"""
    for group in site.once(_phones):
        seen: dict[object, _Use] = {}
        for use in group:
            if isinstance(use.entry.model, Event):
                continue
            here = (use.entry.path, use.line.extension)
            desk = ("", use.line.extension) if use.line.extension else here
            first = seen.get(here) or seen.get(desk)
            seen.setdefault(here, use)
            seen.setdefault(desk, use)
            if first is None or (first.entry is not use.entry and (use.says_shared or first.says_shared)):
                continue
            yield problem(
                use.entry.source, use.keys, f"这个号码在 {first.where}已经写过，打的人不知道接的是谁。",
                "删掉这一行，两种说明合写成一个 label。" if first.entry is use.entry
                else "问清楚是哪个站的，把抄错的改掉；真的两站共用一部电话，在 label 里写明“两站共用”。",
            )  # fmt: skip


@rule("phone-shared", SHOULD)
def shared_phone_says_so(site: Site) -> Iterator[Problem]:
    """两个站用同一个号码，要在说明里写明共用。"""
    for group in site.once(_phones):
        owners = [use for use in group if not isinstance(use.entry.model, Event)]
        for use in group:
            other = next((o for o in owners if o.entry is not use.entry and _clashes(o, use)), None)
            if other and group.index(other) < group.index(use):
                at_event = isinstance(use.entry.model, Event)
                yield problem(
                    use.entry.source, use.keys, f"这个号码也写在 {other.where}，没讲是共用的，多半抄错了。",
                    "活动写本院的电话，或者它所在那个站的；办在那个站，就把 workstation 写对。" if at_event
                    else "问清楚是谁的，改掉抄错的；真的共用，在 label 里写明，如：label: 值班电话（两站共用）",
                )  # fmt: skip


def _clashes(one: _Use, other: _Use) -> bool:
    """两处用同一个号码，又没说清。分机都写了的，各是各的（一样的归 phone-duplicate 管）。"""
    if one.says_shared and isinstance(one.entry.model, Workstation):
        return False
    event = other.entry.model
    if isinstance(event, Event):
        # 活动写本院的、写它所在那个站的电话，是应该的。
        return isinstance(one.entry.model, Workstation) and event.workstation != one.entry.id
    return not other.says_shared and not (one.line.extension and other.line.extension)


@rule("channel-number-shared", SHOULD)
def channels_have_their_own_numbers(site: Site) -> Iterator[Problem]:
    """两个渠道不写同一个号码。"""
    first: dict[str, Entry[Channel]] = {}
    for entry in site.all(Channel):
        if number := entry.model.number:
            other = first.setdefault(number.area + number.local, entry)
            if other is not entry:
                yield problem(
                    entry.source, ("number",), f"{other.path}（{other.model.title}）也是这个号码，打的人分不清。",
                    "核对号码；真是同一部电话，合成一个渠道。",
                )  # fmt: skip


@rule("title-repeated", SHOULD)
def titles_differ(site: Site) -> Iterator[Problem]:
    """同一类里标题不重复；同名的活动，日期要不同。"""
    first: dict[tuple[str, ...], Entry[Kind]] = {}
    for entry in site.all(Kind):
        model = entry.model
        when = (
            f"{model.start or model.repeats}{model.workstation}{model.place}"
            if isinstance(model, Event)
            else ""
        )
        other = first.setdefault((entry.kind.name, _letters(model.title), when), entry)
        if other is not entry:
            yield problem(
                entry.source, ("title",), f"和 {other.path} 的标题一样，列表和搜索里分不清。",
                "标题里写出不同的地方；是同一件事，就合成一页。",
            )  # fmt: skip


def _letters(title: str) -> str:
    """只留字：空格、标点、全角半角的差别不算不同。"""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", title)).lower()


@rule("community-spelling", SHOULD)
def community_has_one_spelling(site: Site) -> Iterator[Problem]:
    """同一个社区、村，在各个站里写法一样。"""
    names: dict[str, Name] = {}
    where: dict[str, tuple[Entry[Workstation], int]] = {}
    for entry in site.all(Workstation):
        town = entry.model.division if len(entry.model.division) > 6 else ""
        for n, text in enumerate(entry.model.serves):
            name = names.setdefault(text, Name(text))
            name.pages.add(entry.path)
            name.towns |= {town} - {""}
            where.setdefault(text, (entry, n))
    for right, other in communities.pairs(names):
        entry, n = where[other.text]
        first, m = where[right.text]
        yield problem(
            entry.source, ("serves", n), f"{first.path} 第 {first.source.at('serves', m).line} 行写的是“{right.text}”，像是同一个地方。",
            f"是同一个地方，就统一写成“{right.text}”，不然查的人会漏掉一个站；真是两个地方，前面写上乡镇分开。", other.text,
        )  # fmt: skip
