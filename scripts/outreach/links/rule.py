"""一条链接规则长什么样：名字、级别、公开说明、一个函数。和 checks 的规则一个写法，只是看的不是 Markdown。

进：Visit（一个链接走到哪里）或 Built（全站）。出：Advice 或 Hit。
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from outreach.finding import Level
from outreach.links.built import Built
from outreach.links.link import Document, Link
from outreach.links.resolve import Kind
from outreach.links.visit import Visit


@dataclass(frozen=True, slots=True)
class Advice:
    """一个链接为什么不对、怎么改。`better` 是该去的站内文件，填在 `fix` 的空位上。"""

    why: str
    fix: str
    better: str = ""


BETTER = "\ue000"
"""`fix` 里“该去的那个文件”的空位：在 Markdown 里写 ../a.md，在网页里写 ../a/，知道是哪里写的才填。"""


@dataclass(frozen=True, slots=True)
class Hit:
    """一处毛病：哪条规则、哪个文件的哪个链接。说的是整页时，`link` 的地址是这一页自己。"""

    slug: str
    level: Level
    document: Document
    link: Link
    why: str
    fix: str
    reaches: str = ""
    better: str = ""
    beside: str = ""
    """从这一页写到 `better` 的相对地址。"""


Visiting = Callable[[Visit], Iterable[Advice]]
Surveying = Callable[[Built], Iterable[tuple[Document, Link, str, str]]]


@dataclass(frozen=True, slots=True)
class LinkRule:
    """看一个链接的规则。`kinds` 是它管哪几种地址；`arrived` 的看的是打开了的那一页，别的看的是地址写得对不对。"""

    slug: str
    level: Level
    text: str
    kinds: frozenset[Kind]
    arrived: bool
    check: Visiting


@dataclass(frozen=True, slots=True)
class SiteRule:
    """看全站的规则。"""

    slug: str
    level: Level
    text: str
    check: Surveying


LINK_RULES: list[LinkRule] = []
SITE_RULES: list[SiteRule] = []
PUBLIC: dict[str, tuple[Level, str]] = {}
"""全部规则：名字 → 级别、公开说明，给规则页用。import 过 survey 才是全的。"""


def rule(slug: str, level: Level, *kinds: Kind, arrived: bool = False) -> Callable[[Visiting], Visiting]:
    """登记一条看一个链接的规则；不写种类就是每种都看。"""

    def register(check: Visiting) -> Visiting:
        text = public(slug, level, check.__doc__)
        LINK_RULES.append(LinkRule(slug, level, text, frozenset(kinds or Kind), arrived, check))
        return check

    return register


def site_rule(slug: str, level: Level) -> Callable[[Surveying], Surveying]:
    """登记一条看全站的规则。"""

    def register(check: Surveying) -> Surveying:
        SITE_RULES.append(SiteRule(slug, level, public(slug, level, check.__doc__), check))
        return check

    return register


def public(slug: str, level: Level, doc: str | None) -> str:
    """记下公开说明。没写的、名字重了的，登记不上。"""
    text = (doc or "").strip().partition("\n")[0]
    if not text or slug in PUBLIC:
        raise ValueError(f"规则 {slug} 没有公开说明，或者名字重了")
    PUBLIC[slug] = level, text
    return text


def texts() -> dict[str, str]:
    """规则名 → 公开说明。"""
    return {slug: text for slug, (_, text) in PUBLIC.items()}
