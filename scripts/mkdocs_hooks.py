"""MkDocs 的接线板：只有这个文件 import mkdocs。没有规则，没有 HTML；每一步都交给 outreach 里的函数。

static-i18n 让每个事件一种语言跑一遍；它的优先级是 -100，所以要在它之后的都写 -110。
"""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from outreach import checks, finding, fragments, site
from outreach.addresses import LANGUAGES, address
from outreach.clock import current_day
from outreach.dates import parse_day
from outreach.disk import THEME, own_assets, read_folder, write
from outreach.entry import Entry
from outreach.frame import MISSING, Frame
from outreach.kinds.base import Kind
from outreach.outputs import atom, calendar, directory, finishing, offline, schemas, search, sitemap, vcards
from outreach.site import Site

PUBLISHED_ASSETS = ("assets/mark.svg",)
"""overrides/assets/ 里原样发布的文件。"""

log = logging.getLogger("mkdocs.outreach")


@dataclass
class _Build:
    """这一次生成：索引、片段环境，和各页的文章（给搜索用）。"""

    site: Site
    jinja: Any
    articles: dict[str, list[search.Article]] = field(
        default_factory=lambda: {lang: [] for lang in LANGUAGES}
    )


_build: _Build | None = None


def _now() -> _Build:
    assert _build is not None
    return _build


def _language(config: MkDocsConfig) -> str:
    return str(config.plugins["i18n"].current_language or LANGUAGES[0])  # type: ignore[attr-defined]


@event_priority(-110)
def on_config(config: MkDocsConfig) -> None:
    """读内容，建索引；有问题的写进日志（serve 照常，--strict 会停）。"""
    global _build
    if _language(config) != LANGUAGES[0]:
        return
    chosen = os.environ.get("OUTREACH_TODAY")
    today: date = parse_day(chosen) if chosen else current_day()
    _build = _Build(
        site.load(read_folder(Path(config.docs_dir)), today),
        fragments.environment(
            *map(Path, config.theme.dirs),
            site_url=config.site_url or "",
            pdfs=bool(os.environ.get("OUTREACH_HANDOUTS")),
        ),
    )
    config.theme.static_templates.discard("sitemap.xml")
    for found in finding.in_order(checks.run(_build.site)):
        level = logging.WARNING if checks.holds_build(found) else logging.INFO
        log.log(level, "%s", finding.as_line(found.under("docs")))


@event_priority(-110)
def on_files(files: Files, config: MkDocsConfig) -> Files:
    """主题自带的脚本、样式、搜索都不发布；自己的样式和脚本由 finishing 压紧后写出。"""
    docs = Path(config.docs_dir).resolve()
    for file in list(files):
        in_docs = docs in Path(file.abs_src_path or "").resolve().parents
        if file.src_uri.startswith("assets/") and not in_docs and file.src_uri not in PUBLISHED_ASSETS:
            files.remove(file)
    return files


def _entry(page: Page) -> Entry[Kind] | None:
    path = page.file.src_uri.replace(".en.md", ".md")
    return _now().site.by_path.get(path)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """正文用自己读的：MkDocs 遇到写坏的文件头会把它当正文印出来。"""
    page.meta = {}
    entry = _entry(page)
    if entry is None:
        return markdown
    twin = entry.twin if _language(config) != LANGUAGES[0] else None
    return (twin or entry.source).body


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """事实排进文章里：搜索才找得到。"""
    entry, language, build = _entry(page), _language(config), _now()
    if entry is None:
        return html
    article = fragments.render(build.jinja, build.site, entry, language, html)
    build.articles[language].append(search.Article(entry, address(entry.path, language), article))
    return article


@event_priority(-110)
def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    entry = _entry(page)
    context["frame"] = _frame(config, entry.path if entry else page.file.src_uri)
    return context


@event_priority(-110)
def on_template_context(context: dict[str, Any], template_name: str, config: MkDocsConfig) -> dict[str, Any]:
    context["frame"] = _frame(config, MISSING, root=str(context.get("base_url", "/")).rstrip("/") + "/")
    return context


def _frame(config: MkDocsConfig, path: str, root: str = "") -> Frame:
    menu = tuple(str(item) for item in config.nav or ())
    edit_base = str(config.extra.get("edit_base") or "")
    return Frame(_now().site, path, _language(config), root, menu, edit_base, config.site_url or "")


@event_priority(-110)
def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """每种语言一张 404；不拦着的话，后一种语言会盖掉前一种。"""
    language = _language(config)
    if template_name == "404.html" and language != LANGUAGES[0]:
        write(Path(config.site_dir, language, "404.html"), output_content)
        return ""
    return output_content


@event_priority(-300)
def on_post_build(config: MkDocsConfig) -> None:
    """两种语言都好了以后，一次写好搜索、站点地图、样式和各类 JSON。"""
    if config.plugins["i18n"].building:  # type: ignore[attr-defined]
        return
    build, folder = _now(), Path(config.site_dir)
    pages = {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.html")}
    made: dict[str, str | bytes] = {**schemas.files(), **sitemap.files(build.site, config.site_url or "")}
    for output in (directory, calendar, atom, vcards):
        made |= output.files(build.site, config.site_url or "")
    found = {
        name: text for lang, own in build.articles.items() for name, text in search.files(lang, own).items()
    }
    theme_css = next(THEME.glob("assets/stylesheets/main.*.min.css")).read_text("utf-8")
    own = own_assets(Path(config.theme.custom_dir or ""))
    made |= finishing.finish(pages, theme_css, own, found) | offline.off(own)
    for name, content in made.items():
        write(folder / name, content)
