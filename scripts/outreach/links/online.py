"""站外链接问下来的结果 → Hit。进：Built、Ledger、例外。出：要问什么；问完以后有哪些毛病。不碰网络。"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from urllib.parse import urlsplit

from outreach.finding import MUST, SHOULD, Level
from outreach.links.built import Built
from outreach.links.ledger import DAYS, Ledger, Record
from outreach.links.link import Document, Link, Use
from outreach.links.pardons import Pardons
from outreach.links.reply import FAILED, Answer, Outcome, Question
from outreach.links.resolve import Kind
from outreach.links.rule import PUBLIC, Hit, public


def _slug(slug: str, level: Level, text: str) -> str:
    public(slug, level, text)
    return slug


DEAD = _slug("outside-dead", MUST, f"站外链接在 {DAYS} 个不同的日子都打不开，就算断了，要换掉。")
FAILING = _slug("outside-failing", SHOULD, "站外链接这一次打不开，再看两天。")
LOOP = _slug("outside-loop", MUST, "站外链接不能跳来跳去绕圈。")
MOVED = _slug("outside-moved", SHOULD, "站外链接直接写最后的地址，不写要跳好几次的。")
ANCHOR = _slug("outside-anchor", SHOULD, "站外链接 # 后面的编号，对方那一页上要有。")
UNVERIFIED = _slug("outside-unverified", SHOULD, "程序问不到的站外链接，请人点开看一眼。")

Places = Mapping[str, tuple[tuple[Document, Link], ...]]


def places(built: Built) -> Places:
    """每个站外网址（不带 #）写在哪些地方。"""
    found: dict[str, list[tuple[Document, Link]]] = {}
    for document in built.documents.values():
        for link in document.links:
            address = built.follow(link, document)
            if (
                address.kind in (Kind.OUTSIDE, Kind.BESIDE)
                and link.use is not Use.HINT
                and link.tag != "prose"
            ):
                found.setdefault(address.href.partition("#")[0], []).append((document, link))
    return {url: tuple(where) for url, where in sorted(found.items())}


def questions(built: Built, where: Places, ledger: Ledger, pardons: Pardons) -> list[Question]:
    """今天还没问过的、没有例外的。"""
    return [
        Question(url, tuple(dict.fromkeys(filter(None, (_fragment(built, d, link) for d, link in spots)))))
        for url, spots in where.items()
        if not ledger.fresh(url, pardons.today) and not pardons.excuse(url)
    ]


def _fragment(built: Built, document: Document, link: Link) -> str:
    fragment = built.follow(link, document).fragment.partition(":~:")[0]
    return "" if fragment.lower() in ("", "top") else fragment


def offline(answers: Mapping[str, Answer]) -> bool:
    """好几台主机，一台都没连上：多半是自己这边断了网，不能怪别人。"""
    hosts = {urlsplit(url).hostname for url in answers}
    silent = {Outcome.BROKEN, Outcome.UNVERIFIED}
    return len(hosts) >= 3 and all(
        a.outcome in silent and "对方回答" not in a.detail for a in answers.values()
    )


def unsettled(answer: Answer) -> Answer:
    """断网时问到的，都算没问到。"""
    return replace(answer, outcome=Outcome.UNVERIFIED, detail="一台主机都连不上，多半是这边没有联网")


def hits(built: Built, where: Places, ledger: Ledger) -> Iterator[Hit]:
    """账上的毛病，落到每一处链接上。"""
    for url, spots in where.items():
        record = ledger.records.get(url)
        if record is None:
            continue
        for document, link in spots:
            for slug, why, fix in _told(url, record, _fragment(built, document, link)):
                yield Hit(slug, PUBLIC[slug][0], document, link, why, fix, built.follow(link, document).href)


def _told(url: str, record: Record, fragment: str) -> Iterator[tuple[str, str, str]]:
    if record.outcome is Outcome.LOOP:
        yield LOOP, f"点了转来转去打不开：{record.detail}。", "到对方网站上找到这一页现在的地址，换上。"
    elif record.outcome is Outcome.UNVERIFIED:
        yield UNVERIFIED, f"未能核实：{record.detail}。", "在手机上点开看看；打得开就不用改。"
    elif record.outcome in FAILED and record.is_dead:
        yield (
            DEAD, f"从 {record.since} 起，{DAYS} 个不同的日子都打不开：{record.detail}。",
            f"换成新的地址；找不到就写明原页已撤下，可以看看有没有存档：https://web.archive.org/web/{url}",
        )  # fmt: skip
    elif record.outcome in FAILED:
        tried = f"第 {len(record.failed)} 个打不开的日子（从 {record.since} 起）"
        yield (
            FAILING,
            f"{record.detail}。这是{tried}，满 {DAYS} 个才算断了。",
            "先不用改；明天再问一次。急的话现在就点开核对。",
        )
    if record.outcome is Outcome.FINE:
        yield from _detours(record, fragment)


def _detours(record: Record, fragment: str) -> Iterator[tuple[str, str, str]]:
    if len(record.hops) > 2:
        yield (
            MOVED,
            f"要跳 {len(record.hops) - 1} 次才到，哪一跳断了就都断了。",
            f"改成最后的地址：{record.hops[-1]}",
        )
    if fragment in record.lost:
        yield (
            ANCHOR,
            f"对方那一页上没有 #{fragment}，点了会停在页首。",
            "到对方那一页上看看现在的编号，或者去掉 # 和后面的字。",
        )
