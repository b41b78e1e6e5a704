"""走得到、走不到：没人指着的页。进：Built。出：那些页。"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from outreach.finding import SHOULD
from outreach.links.address import INDEXES, page_path
from outreach.links.built import MISSING_PAGE, Built
from outreach.links.link import READERS, Document, Link, Use
from outreach.links.rule import site_rule

# 证明网站归谁用的文件，名字由搜索引擎定，本来就没有人指着。
_PROOF = re.compile(
    r"(?:^|/)(?:google[0-9a-f]{8,}|baidu_verify_\S+|yandex_[0-9a-f]+|BingSiteAuth|sogou\S*)\.html?$"
)


def itself(page: Document) -> Link:
    """说的是整页时用的“链接”：地址就是这一页。"""
    return Link(page_path(page.path) or "/", Use.PAGE, text=page.title)


def is_for_readers(page: Document) -> bool:
    """要让人找到的页：不是出错页、跳转页、验证文件，也没写 noindex。"""
    return not (
        page.is_hidden or page.delay is not None or MISSING_PAGE.search(page.path) or _PROOF.search(page.path)
    )


@site_rule("page-orphan", SHOULD)
def page_is_reachable(built: Built) -> Iterator[tuple[Document, Link, str, str]]:
    """每一页都要有链接走得到。"""
    leads = _leads(built)
    homes = [name for name in INDEXES if name in built.documents]
    reached = _walk(leads, ["", *homes]) if homes else {file for files in leads.values() for file in files}
    lost = [page for page in built.pages if page.path not in reached and is_for_readers(page)]
    pointed = {file for page in lost for file in leads.get(page.path, ()) if file != page.path}
    covered: set[str] = set()
    # 一串只有互相指着的页，只报领头的那一页。
    for page in sorted(lost, key=lambda page: page.path in pointed):
        if page.path not in covered:
            covered |= _walk(leads, [page.path])
            yield (
                page, itself(page), "没有一个链接走得到这一页，读者找不到它。",
                "在栏目页或相关的页上加一个链接；不要了就删掉这一页。",
            )  # fmt: skip


def _leads(built: Built) -> dict[str, set[str]]:
    """每一页 → 它指着的站内页。从站外进来的（二维码、PDF、日历、装在桌面上的）都记在空名字下。"""
    leads: dict[str, set[str]] = {}
    for document in built.documents.values():
        for link in document.links:
            is_entrance = link.use is Use.CODE or not (document.is_page or link.tag in ("loc", "xml"))
            if (link.use in READERS or is_entrance) and (file := built.target(link, document)):
                leads.setdefault("" if is_entrance else document.path, set()).add(file)
    return leads


def _walk(leads: dict[str, set[str]], starts: Iterable[str]) -> set[str]:
    reached, waiting = set(starts), list(starts)
    while waiting:
        fresh = leads.get(waiting.pop(), set()) - reached
        reached |= fresh
        waiting += fresh
    return reached
