"""法律改了版：引了它的页，复核以前一直提醒，网页上也写着；正式发布以前必须重读。"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from outreach import freshness
from outreach.checks.rule import Problem, rule
from outreach.entry import Entry
from outreach.finding import MUST, SHOULD, Place
from outreach.hanzi import written
from outreach.kinds.base import Kind
from outreach.law_changes import LawChange, since_review
from outreach.site import Site


@rule("law-changed", SHOULD)
def pages_follow_the_law(site: Site) -> Iterator[Problem]:
    """引的法律改了版或者废止了，这一页要照新的重读，再记一次复核。"""
    for entry in site.all(Kind):
        for change in since_review(site, entry, site.today):
            yield _problem(site, entry, change)


@rule("publish-law-changed", MUST, publish_only=True)
def nothing_outdated_is_published(site: Site) -> Iterable[Problem]:
    """正式发布前，法律改了以后没有重读的页，一页也不能有。"""
    return pages_follow_the_law(site)


def _problem(site: Site, entry: Entry[Kind], change: LawChange) -> Problem:
    first = change.cited[0]
    at, field = next(
        ((at, field) for at, field, cited in site.laws.cited[entry.path] if cited == first),
        (Place(entry.path), ""),
    )
    articles = "、".join(dict.fromkeys(cited.article_words for cited in change.cited))
    happened = (
        f"{change.on} 起施行 {change.edition.of} 公布的新版" if change.edition else f"{change.on} 起废止"
    )
    why = f"《{change.law.model.short[0]}》{happened}，这一页还没有照新的看过，网页上已经写着。"
    by = max(entry.model.review, key=lambda review: review.on).by  # type: ignore[attr-defined]
    fix = (
        f"{_where(site, change)}逐条对照{articles}{_moved(change)}。对完在 review 里加一条，照实写："
        f"{freshness.reviewed(by, site.today)}"
    )
    return Problem(at, first.text, why, fix, field)


def _where(site: Site, change: LawChange) -> str:
    """去哪里看新的：废止了的，换成代替它的那部。"""
    successor = site.get("law", change.law.model.successor or "") if change.edition is None else None
    if successor and successor.zh:
        return f"改引《{successor.zh.title}》，"
    return "换成现行的法律，" if change.edition is None else "打开新版，"


def _moved(change: LawChange) -> str:
    """登记过挪了位置的，直接说新条号。"""
    cited = {one.article for one in change.cited}
    moves = [move for move in (change.edition.moved if change.edition else ()) if move.was in cited]
    words = "，".join(f"第{written(m.was)}条现在是第{written(m.now)}条" for m in moves)
    return f"（{words}）" if words else ""
