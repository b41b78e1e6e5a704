"""片段：一个条目 → 一段 HTML。网页和明白纸用同一份片段（overrides/kinds/<类>.html）。

进：Site、条目、语言、正文的 HTML。出：文章的 HTML。模板自动转义，模板里没有日期运算，也不查文件头。
`body` 标正文里的引用和词；`everywhere` 是每一页的模板都能用的，`only_here` 是只有一页要的。
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from outreach import dates
from outreach.addresses import address
from outreach.citation import Citation
from outreach.entry import Entry
from outreach.fragments import everywhere
from outreach.fragments.body import Body
from outreach.fragments.only_here import only_here
from outreach.fragments.page import Given, Page
from outreach.glossing import glosses
from outreach.kinds.base import Kind
from outreach.kinds.law_page import LawPage
from outreach.site import Site
from outreach.teller import Teller
from outreach.wording import word


def environment(*folders: Path, site_url: str = "", pdfs: bool = False) -> Environment:
    """片段的 Jinja：自动转义；用了没有的变量就报错，不悄悄留空。

    `site_url` 是二维码、发到群里的话要写的网址；`pdfs`：这一次也做 PDF，才给链接。
    """
    jinja = Environment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    jinja.filters["span"] = lambda span: f"{dates.clock_words(span.opens)}–{dates.clock_words(span.closes)}"
    jinja.filters["clock"] = dates.clock_words
    jinja.filters["iso"] = lambda value: value.isoformat()
    jinja.filters["minute"] = lambda value: f"{value:%Y-%m-%dT%H:%M}"
    jinja.globals |= {"site_url": site_url, "pdfs": pdfs}
    return jinja


def render(jinja: Environment, site: Site, entry: Entry[Kind], language: str, body: str) -> str:
    """一页文章的 HTML。读不懂文件头的，只有正文和一句说明。"""
    if entry.zh is None:
        return jinja.get_template("kinds/broken.html").render(
            body=Markup(body), t=partial(word, language=language)
        )
    words = glosses(site, entry, language) if issubclass(entry.kind, LawPage) else None
    tell = Teller(site, language, address(entry.path, language), _sources_of_law(site, entry), words)
    return jinja.get_template(f"kinds/{entry.kind.name}.html").render(
        body=Body(jinja, tell, body), **_given(Page(jinja, site, entry, language, tell))
    )


def _sources_of_law(site: Site, entry: Entry[Kind]) -> tuple[Citation, ...]:
    """这一页末尾要列的法律依据：讲法律的页才列。"""
    if not issubclass(entry.kind, LawPage):
        return ()
    return tuple(c for c in site.laws.basis[entry.path] if c.title in site.laws.by_title)


def _given(page: Page) -> Given:
    """这一页的模板能用的全部。"""
    shared = {name: value for topic in everywhere.TOPICS for name, value in topic(page).items()}
    return shared | only_here(page)
