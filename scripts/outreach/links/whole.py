"""要看全站才知道的：站点地图、自动跳转绕圈、编号重复、编码。"""

from __future__ import annotations

import re
from collections.abc import Iterator

from outreach.finding import MUST, SHOULD
from outreach.links import feeds
from outreach.links.built import SEARCH_PAGE, Built
from outreach.links.link import Document, Link, Use
from outreach.links.reach import is_for_readers, itself
from outreach.links.rule import site_rule

Found = Iterator[tuple[Document, Link, str, str]]


@site_rule("redirect-loop", MUST)
def redirects_arrive(built: Built) -> Found:
    """自动跳转的页要跳到头，不能绕圈。"""
    told: set[str] = set()
    for page in built.pages:
        loop = _loop(built, page)
        if loop and not told & set(loop):
            told |= set(loop)
            yield (
                page, page.using(Use.REFRESH)[0], f"跳来跳去回到原处：{' → '.join([*loop, loop[0]])}，读者什么也看不到。",
                "改成直接跳到现在有内容的那一页。",
            )  # fmt: skip


def _loop(built: Built, page: Document) -> list[str]:
    """从这一页跳起，绕回这一页的一圈；不绕圈为空。隔一会儿刷新自己的不算。"""
    seen: list[str] = []
    now: Document | None = page
    while now is not None and now.delay is not None and now.using(Use.REFRESH):
        if now.path in seen:
            return seen if now is page and (len(seen) > 1 or page.delay == 0) else []
        seen.append(now.path)
        now = built.page(built.target(now.using(Use.REFRESH)[0], now))
    return []


@site_rule("sitemap-missing", SHOULD)
def sitemap_lists_every_page(built: Built) -> Found:
    """有站点地图，就要列全每一页。"""
    maps = [document for document in built.documents.values() if feeds.is_sitemap(document)]
    listed = {built.target(link, document) for document in maps for link in document.links}
    if not any(file in built.documents and built.documents[file].is_page for file in listed if file):
        return
    for page in built.pages:
        if (
            page.path in listed
            or not is_for_readers(page)
            or _is_copy(built, page)
            or SEARCH_PAGE.search(page.path)
        ):
            continue
        yield (
            page, itself(page), "站点地图里没有这一页，搜索引擎不容易找到它。",
            "把它加进 sitemap.xml；不想让人搜到，就在页面上写 noindex。",
        )  # fmt: skip


def _is_copy(built: Built, page: Document) -> bool:
    """canonical 指着别的页的，本来就不用列。"""
    return any(built.target(link, page) not in (page.path, None) for link in page.using(Use.CANONICAL))


@site_rule("missing-page-relative", SHOULD)
def missing_page_links_from_the_root(built: Built) -> Found:
    """404 页的链接和样式从站根写起。"""
    for page in built.pages:
        if page.base or not re.search(r"(?:^|/)404(?:\.html?|/index\.html?)$", page.path):
            continue
        for link in page.links:
            if re.match(r"(?![a-z][\w+.-]*:|[/#?\\]|$)", link.target.strip(), re.I):
                yield (
                    page, link, "读者在哪个地址走丢，主机就在哪个地址显示这一页，从本页算起的地址会落空。",
                    f"从站根写起，如 /{built.follow(link, page).path}",
                )  # fmt: skip
                break


@site_rule("id-repeated", MUST)
def id_is_used_once(built: Built) -> Found:
    """同一页里一个编号只用一次。"""
    for page in built.pages:
        for name, line in page.repeated:
            yield (
                page, Link(f"#{name}", Use.PAGE, line, tag="id"),
                "这个编号在这一页用了不止一次，链接只会跳到第一个。", "换一个没用过的编号。",
            )  # fmt: skip


@site_rule("page-encoding", MUST)
def page_is_readable(built: Built) -> Found:
    """网页的编码要和写明的一致。"""
    for page in built.pages:
        if page.fault:
            yield page, itself(page), f"{page.fault}，打开会是乱码。", "用编辑器另存为 UTF-8，再生成一次。"


@site_rule("file-broken", MUST)
def file_can_be_read(built: Built) -> Found:
    """站点地图、网页清单、搜索索引和 PDF 要读得出来。"""
    for document in built.documents.values():
        if document.fault and not document.is_page:
            link = Link(document.path, Use.FILE)
            yield (
                document,
                link,
                f"{document.fault}，浏览器和搜索引擎读不了。",
                "重新生成这个文件；手改过的，照报错的地方改回去。",
            )
