"""文字里不重复事实：电话、地址、日期、钟点只写在文件头，正文和说明里链接过去。

渠道登记过的号码，正文里写成到渠道页的链接，文件头的文字里可以直接写；110、119、120、122 在哪里都可以写。
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from itertools import chain, groupby

from outreach.checks.privacy import look
from outreach.checks.rule import Problem, rule
from outreach.checks.samples import phone_lines
from outreach.entry import Entry
from outreach.finding import MUST, SHOULD
from outreach.kinds.base import Kind
from outreach.prose import Said, Times, addresses, door_of, doors_in, service_numbers
from outreach.site import Site
from outreach.source import Source
from outreach.spotting import Written, leaves

_TIMED = ("start", "end", "repeats", "reception", "open", "opens", "closes", "until", "since")
"""写着日子和钟点的键。"""
_DATED = ("event", "workstation", "office")
_OPENING = re.compile("开门|关门|开到|上班|下班|接待|值班|办公|开放|[Oo]pen|[Cc]los|[Hh]ours")
_MAYBE_TIME = re.compile(r"\d\d?(?:[:：点时月/.-]| ?[ap]\.?m| [JFMASOND])|[yhletr] \d\d?(?!\d)")


def _owners(site: Site) -> dict[str, Entry[Kind]]:
    """号码（连区号）→ 写着它的条目。"""
    owners: dict[str, Entry[Kind]] = {}
    for entry in site.all(Kind):
        for _, line in phone_lines(entry.model):
            owners.setdefault(line.number.area + line.number.local, entry)
    return owners


def _registered(site: Site) -> dict[str, Entry[Kind]]:
    """渠道登记的号码 → 渠道。"""
    numbers = ((entry.model.number, entry) for entry in site.channels.values())
    return {number.text.replace("-", ""): entry for number, entry in numbers if number}


@rule("phone-in-prose", MUST)
def phones_are_not_typed_in_prose(site: Site) -> Iterator[Problem]:
    """电话不写在文字里，只写在文件头的 number；渠道的号码写成到渠道页的链接。"""
    for source in site.sources:
        written = Written(source)
        spots = site.once(look)[source.path]
        marks = [
            s.mark for s in spots if s.mark.what == "phone" and s.offset >= 0 and s.keys[-1:] != ("number",)
        ]
        for mark in chain(marks, service_numbers(written.text)):
            said = Said(written, mark)
            if said.is_prose and (problem := _phone(site, source, said)):
                yield problem


def _phone(site: Site, source: Source, said: Said) -> Problem | None:
    digits, channel = said.mark.digits, site.once(_registered).get(said.mark.digits)
    if channel and (not said.in_body or source.chinese_path == channel.path or _leads_to(site, said, digits)):
        return None
    if channel is None and said.mark.what == "service" and not said.is_dialled:
        return None
    owner = channel or site.once(_owners).get(digits)
    if owner and said.in_body:
        fix = f"改成链接：[{digits if channel else _title(owner, source)}]({_path(source, owner.path)})"
    elif owner:
        fix = f"删掉号码，写“打值班电话”这样的话；号码已经写在 {owner.path}"
    elif said.mark.what == "service":
        fix = f"先登记：outreach new channel {digits}，再链接过去：[{digits}]({_path(source, f'channels/{digits}.md')})"
    elif said.in_body:
        fix = "号码写进那个条目文件头的 number，这里链接到那一页。"
    else:
        fix = f"从文字里删掉；要给人打，写进 phones：- {{number: {said.words}, label: 说明}}"
    why = "号码写在文字里，改号时没人记得改这里，有人会打错。"
    return Problem(said.at, said.line, why, fix, said.field)


def _leads_to(site: Site, said: Said, digits: str) -> bool:
    """写成了链接，通到写着这个号码的渠道页（或者名字里就有这个号码的网站）。"""
    if said.target is None:
        return False
    if "://" in said.target:
        return digits in said.target and digits != said.link_text
    path = posixpath.normpath(
        posixpath.join(posixpath.dirname(said.source.path), said.target.partition("#")[0])
    )
    entry = site.by_path.get(path.replace(".en.md", ".md"))
    return entry is not None and (digits in entry.id or site.once(_registered).get(digits) is entry)


def _title(entry: Entry[Kind], source: Source) -> str:
    return entry.told_in(source.language).title


def _path(source: Source, target: str) -> str:
    return posixpath.relpath(target, posixpath.dirname(source.path) or ".")


@rule("fact-in-prose", SHOULD)
def prose_repeats_no_facts(site: Site) -> Iterator[Problem]:
    """正文不重复这一页文件头里的日期和钟点。"""
    for entry in site.entries:
        if entry.kind.name not in _DATED:
            continue
        for source in entry.sources:
            said = sorted(_facts_said(entry, source), key=lambda s: s.at)
            for _, ones in groupby(said, key=lambda s: s.at.line):
                yield _repeated(entry, list(ones))


def _facts_said(entry: Entry[Kind], source: Source) -> list[Said]:
    # 正文里没有像日子、钟点的，就不必去翻文件头。
    if not _MAYBE_TIME.search(source.body):
        return []
    known = Times.of(text for keys, text in leaves(entry.source.facts) if _is_timed(keys))
    written = Written(source)
    said = [Said(written, mark) for mark in known.said_in(written.text, written.body_start, source.language)]
    # 末班车、放学也可能正好是那个钟点：站和本院的，那一行说的是开门关门才算。
    return [one for one in said if entry.kind.name == "event" or _OPENING.search(one.line)]


def _is_timed(keys: tuple[str | int, ...]) -> bool:
    return next((key for key in reversed(keys) if isinstance(key, str)), "") in _TIMED


def _repeated(entry: Entry[Kind], said: list[Said]) -> Problem:
    words = "”“".join(dict.fromkeys(one.words for one in said))
    return Problem(
        said[0].at, said[0].line, f"这些已经写在 {entry.path} 的文件头里，改期时容易漏改这里。",
        f"“{words}”换成“这一天”“到时候”这样的话；说的不是同一回事，就写清是哪一件。",
    )  # fmt: skip


@rule("address-in-prose", SHOULD)
def addresses_are_written_once(site: Site) -> Iterator[Problem]:
    """本院和工作站的地址只写在自己的 address 里，别处链接过去。"""
    known = site.once(_addresses)
    for source in site.sources:
        written = Written(source)
        for mark in addresses(written.text, source.language):
            start = written.text.rfind("\n", 0, mark.start) + 1
            if written.text.startswith(("address:", "title:"), start):
                continue
            doors = (door for door in doors_in(mark.shown, source.language) if door in known)
            owner = known.get(next(doors, ""))
            if owner is None or not (said := Said(written, mark)).is_prose:
                continue
            own = owner.path == source.chinese_path
            yield Problem(
                said.at, said.line, f"这个地址已经写在 {owner.path} 的 address 里，搬了家，这里容易漏改。",
                "删掉，网页上已经显示了地址。" if own else f"改成链接：[{_title(owner, source)}]({_path(source, owner.path)})"
                if said.in_body else f"删掉门牌号，写“{owner.model.title}”。", said.field,
            )  # fmt: skip


def _addresses(site: Site) -> dict[str, Entry[Kind]]:
    """门牌那一段（幸福路1号、1 Xingfu Road）→ 那个条目。"""
    known: dict[str, Entry[Kind]] = {}
    for entry in site.all(Kind):
        for source in entry.sources if entry.kind.name in ("office", "workstation") else ():
            text = source.facts.get("address")
            if isinstance(text, str) and (door := door_of(text, source.language)):
                known.setdefault(door, entry)
    return known
