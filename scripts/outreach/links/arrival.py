"""链接打得开，可开了没东西看：空白页、假文件、又回到首页。进：Visit。出：Advice。"""

from __future__ import annotations

import re
from collections.abc import Iterator

from outreach.finding import MUST, SHOULD
from outreach.links.address import INDEXES
from outreach.links.content import disguise
from outreach.links.link import Use
from outreach.links.resolve import Kind
from outreach.links.rule import Advice, rule
from outreach.links.visit import Visit

_HOMEWARD = re.compile(
    r"首页|主页|回到|返回|离开|退出|网站|本站|门户|官网|目录|从头|开头|开始|^(?:点击|点)?(?:这里|此处|这儿|链接)$|"
    r"^(?:click )?(?:here|this|link)$|\b(?:home|start|begin|back|leave|exit|quit|(?:web)?site|return|index|contents|book|docs|documentation)\b",
    re.I,
)


@rule("page-empty", SHOULD, Kind.OWN, arrived=True)
def page_has_words(visit: Visit) -> Iterator[Advice]:
    """链接打开的页要有内容，不能是空白页。"""
    page = visit.page
    if visit.use is Use.PAGE and page and page.is_empty and page.delay is None and not visit.is_self:
        yield Advice(
            "点过去是一张空白页（只有标题、导航），读者以为网站坏了。",
            "把那一页写好；还没写好就先不要链接过去。",
        )


@rule("file-content", MUST, Kind.OWN, arrived=True)
def file_is_what_it_says(visit: Visit) -> Iterator[Advice]:
    """下载的文件要和它的后缀名一致，不能是空的。"""
    if visit.found.file and not visit.page:
        head = visit.built.heads[visit.found.file]
        if why := disguise(visit.found.file, head):
            yield Advice(f"{why}，读者打不开。", "把真正的文件放上去；没有就删掉这个链接。")


@rule("link-home", SHOULD, Kind.OWN, arrived=True)
def link_leads_somewhere(visit: Visit) -> Iterator[Advice]:
    """正文里说了去某一页的链接，不能又回到首页。"""
    link, page = visit.link, visit.page
    if (
        not (visit.is_prose and link.use is Use.PAGE and link.text and page)
        or visit.fragment
        or "?" in link.target
    ):
        return
    first, _, rest = page.path.partition("/")
    is_home = page.path in INDEXES or (rest in INDEXES and len(first) <= 7 and visit.built.is_language(first))
    if not is_home or visit.is_self or visit.document.path in INDEXES:
        return
    named = _HOMEWARD.search(link.text) or re.match(r"https?://|www\.", link.text)
    if not (named or link.hreflang or link.text in page.title or page.title in link.text):
        yield Advice(
            f"写着“{link.text}”，点了却回到首页，读者找不到要看的。",
            "改成那一页的地址；没有那一页就删掉链接。",
        )
