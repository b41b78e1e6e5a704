"""两种语言之间：英文页别把人带到中文页，换语言要换到同一页，hreflang 要互相指着。"""

from __future__ import annotations

import re
from collections.abc import Iterator

from outreach.finding import MUST, SHOULD
from outreach.links.address import page_path
from outreach.links.built import MISSING_PAGE, Built
from outreach.links.link import Document, Link, Use
from outreach.links.resolve import Kind
from outreach.links.rule import BETTER, Advice, rule, site_rule
from outreach.links.visit import Visit

_SAYS_CHINESE = re.compile(r"中文|汉语|普通话|Chinese|Mandarin", re.I)
_PAGED = re.compile(r"(?:^|/)(?:page/?\d+|p\d+|print)(?:/|\.|$)", re.I)


@rule("language-crossed", MUST, Kind.OWN, arrived=True)
def english_stays_english(visit: Visit) -> Iterator[Advice]:
    """英文页的链接，有英文页可去就不去中文页。"""
    link, page = visit.link, visit.page
    if page is None or not link.language.startswith("en") or link.use not in (Use.PAGE, Use.FORM):
        return
    if link.hreflang or not visit.built.language(page).startswith("zh") or _SAYS_CHINESE.search(link.text):
        return
    twin = visit.built.twin(page, "en")
    # 自己的另一种语言：这就是换语言的按钮。
    if twin and twin != visit.document.path:
        yield Advice("英文读者点了会看到中文，其实有英文页。", f"改成：{BETTER}", twin)


@rule("language-switch", MUST, Kind.OWN, arrived=True)
def switch_keeps_the_page(visit: Visit) -> Iterator[Advice]:
    """换语言的链接要换到同一页的另一种语言。"""
    link, page = visit.link, visit.page
    wanted = link.hreflang.split("-")[0]
    if not wanted or wanted == "x" or page is None or MISSING_PAGE.search(visit.document.path):
        return
    spoken = visit.built.language(page)
    if spoken and not spoken.startswith(wanted):
        yield Advice(
            f"写着是 {link.hreflang}，打开的那一页却是 {spoken}。", "改到那种语言的页；还没有就去掉这个链接。"
        )
        return
    twin = visit.built.twin(visit.document, wanted)
    is_switch = link.use is Use.PAGE and link.region not in ("main", "")
    if is_switch and twin and visit.found.file not in (twin, visit.document.path):
        yield Advice("换语言换到了另一篇文章。", f"改成：{visit.relative(twin)}")


@site_rule("hreflang-return", SHOULD)
def alternates_point_back(built: Built) -> Iterator[tuple[Document, Link, str, str]]:
    """hreflang 指过去的页，要用 hreflang 指回来。"""
    for page in built.pages:
        for link in page.using(Use.ALTERNATE):
            other = built.page(built.target(link, page))
            if other is None or other is page or link.hreflang == "x-default":
                continue
            if page.path not in {built.target(back, other) for back in other.using(Use.ALTERNATE)}:
                yield (
                    page, link, "对方没有指回来，搜索引擎会当作没写，读者可能搜到看不懂的那一种语言。",
                    f"在 {other.path} 的 <head> 里也写上 hreflang，指回 {page_path(page.path) or '首页'}。",
                )  # fmt: skip


@site_rule("canonical-other", MUST)
def canonical_is_this_page(built: Built) -> Iterator[tuple[Document, Link, str, str]]:
    """canonical 写这一页自己，不写别的文章。"""
    for page in built.pages:
        for link in page.using(Use.CANONICAL):
            other = built.page(built.target(link, page))
            if other is None or other is page or _stands_for(built, page, other):
                continue
            yield (
                page, link, f"它告诉搜索引擎“这一页就是 {page_path(other.path) or '首页'}”，这一页从此搜不到。",
                f"改成这一页自己：{built.space.url(page.path) if built.space.is_known else page_path(page.path)}",
            )  # fmt: skip


def _stands_for(built: Built, page: Document, other: Document) -> bool:
    """有理由指向别的页：不让收录的、自动跳转的、借中文顶着的、分页的、一模一样的。"""
    twins = (built.twin(page, "zh"), built.twin(page, "en"))
    return (
        page.is_hidden
        or page.delay is not None
        or other.path in twins
        or bool(_PAGED.search(page.path))
        or MISSING_PAGE.search(page.path) is not None
        or (page.title != "" and page.title == other.title)
    )
