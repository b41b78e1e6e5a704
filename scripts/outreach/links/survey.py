"""把全部规则走一遍。进：Built。出：Hit，按文件、行排。"""

from __future__ import annotations

from collections.abc import Iterator

from outreach.links import arrival, inside, languages, online, outside, pardons, reach, schemes, whole
from outreach.links.built import Built
from outreach.links.link import Document
from outreach.links.resolve import Kind
from outreach.links.rule import LINK_RULES, PUBLIC, SITE_RULES, Hit
from outreach.links.visit import Visit

__all__ = ["PUBLIC", "survey"]
TOPICS = (inside, arrival, outside, schemes, languages, reach, whole, online, pardons)
"""规则都在这几个文件里；列在这里就登记上了。"""

_BY_KIND = {kind: [rule for rule in LINK_RULES if kind in rule.kinds] for kind in Kind}
_ARRIVED = [rule for rule in LINK_RULES if rule.arrived]


def survey(built: Built, limits: tuple[str, ...] = ()) -> list[Hit]:
    """全站的毛病，不上网。"""
    hits = [hit for document in built.documents.values() for hit in _visits(built, document, limits)]
    for rule in SITE_RULES:
        hits += [
            Hit(rule.slug, rule.level, document, link, why, fix, built.follow(link, document).href)
            for document, link, why, fix in rule.check(built)
        ]
    return sorted(hits, key=lambda hit: (hit.document.path, hit.link.line, hit.slug, hit.link.target))


def _visits(built: Built, document: Document, limits: tuple[str, ...]) -> Iterator[Hit]:
    # 同一行里一模一样的链接只走一次。
    for link in dict.fromkeys(document.links):
        visit = Visit(built, document, link, limits)
        kind = visit.address.kind
        if link.tag == "prose" and kind is not Kind.OWN:
            continue
        for rule in _ARRIVED if visit.arrives else _BY_KIND[kind]:
            for advice in rule.check(visit):
                yield Hit(
                    rule.slug,
                    rule.level,
                    document,
                    link,
                    advice.why,
                    advice.fix,
                    visit.reaches,
                    advice.better,
                    visit.relative(advice.better) if advice.better else "",
                )
