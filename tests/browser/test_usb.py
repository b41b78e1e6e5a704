"""U 盘里的一份：真的解压，真的从 file:// 双击打开，链接、指路、换语言都走得通。"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from lxml import html
from playwright.sync_api import Browser, Page, expect
from shipped import PHONE

from outreach.outputs import usb


@pytest.fixture(scope="module")
def stick(site_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("U盘 一")
    with zipfile.ZipFile(site_folder / usb.PATH) as archive:
        archive.extractall(folder)
    return folder


@pytest.fixture
def page(browser: Browser, stick: Path) -> Iterator[Page]:
    """双击开头那个文件。别处一个字节也不要。"""
    context = browser.new_context(viewport=PHONE, locale="zh-CN", offline=True)
    context.set_default_timeout(10_000)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((stick / "打开-open.html").as_uri())
    page.wait_for_url("**/site/index.html")
    yield page
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []
    context.close()


def test_opens_by_double_click_and_says_it_is_a_copy(page: Page) -> None:
    expect(page.locator("#copy-note")).to_have_text("离线副本，内容截至2026年11月26日，拨打前请核对。")
    assert page.evaluate("getComputedStyle(document.querySelector('.bar')).position") == "sticky"


def test_guide_leads_to_an_answer(page: Page) -> None:
    page.locator(".door").first.click()
    for _ in range(5):
        if page.locator(".verdict").count():
            break
        page.locator("main .row").first.click()
        page.wait_for_load_state()
    expect(page.locator(".verdict")).to_be_visible()
    assert page.url.startswith("file:")


def test_language_switch_and_menu(page: Page) -> None:
    page.locator("#language").click()
    page.wait_for_url("**/site/en/index.html")
    page.locator("#menu-button").click()
    page.locator("#menu a").nth(3).click()
    page.wait_for_url("**/site/en/workstations/index.html")


@pytest.mark.parametrize("words", ["12348", "老板不给工资"])
def test_search_finds_and_opens(words: str, page: Page) -> None:
    page.locator("#search-button").click()
    page.locator("#query").fill(words)
    first = page.locator("#results a").first
    first.wait_for()
    name = first.locator("b").inner_text()
    first.click()
    page.wait_for_url("**/index.html*")
    expect(page.locator("#copy-note")).to_be_visible()
    assert page.url.startswith("file:")
    assert name


def test_link_made_by_script_gets_its_file(page: Page) -> None:
    """搜索结果是脚本做的链接，打包时看不见，点的时候补。"""
    page.evaluate(
        "document.querySelector('h1').insertAdjacentHTML('afterend', '<a class=made href=\"channels/110/#law\">110</a>')"
    )
    page.evaluate("document.querySelector('.made').click()")
    page.wait_for_url("**/site/channels/110/index.html#law")


def test_every_written_link_leads_to_a_file(stick: Path) -> None:
    site = stick / "site"
    dead = []
    for file in sorted(site.rglob("*.html")):
        here = urljoin("http://own/", file.relative_to(site).as_posix())
        for target in set(html.document_fromstring(file.read_bytes()).xpath("//@href | //@src | //@action")):
            there = urlsplit(urljoin(here, target))
            if there.scheme == "http" and not (site / unquote(there.path).lstrip("/")).is_file():
                dead.append(f"{file.relative_to(site)} → {target}")
    assert dead == []
