"""每个文字项都种了一段 HTML 的站，真的用浏览器打开、真的去搜：一段也不会跑起来。"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from outreach.addresses import LANGUAGES, address
from tiny_site import make, planted

PAGES = [
    "index.md",
    "office.md",
    "workstations/planted.md",
    "explainers/planted.md",
    "events/planted.md",
    "a-z/index.md",
]
# 记下这一页有没有跑过外来的代码、要过外来的图。
_WATCH = "window.ran = []; window.a = n => ran.push(n); window.alert = window.a"


@pytest.fixture(scope="module")
def field(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> str:
    folder = tmp_path_factory.mktemp("planted")
    make(folder, planted(everywhere=False))
    return serve(folder / "site")


@pytest.fixture(scope="module")
def page(browser: Browser) -> Page:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    context.add_init_script(_WATCH)
    yield context.new_page()
    context.close()


def _is_clean(page: Page) -> None:
    assert page.evaluate("ran") == []
    assert page.locator("img").count() == 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PAGES)
def test_nothing_planted_runs(path: str, language: str, field: str, page: Page) -> None:
    page.goto(field + address(path, language))
    for button in page.locator("article button:visible").all():
        button.click()
    _is_clean(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_planted_runs_in_search(language: str, field: str, page: Page) -> None:
    page.goto(field + address("index.md", language))
    page.locator("#search-button").click()
    page.locator("#query").fill("img src onerror")
    results = page.locator("#results a.row")
    expect(results.first).to_contain_text("<img src=x onerror=")
    assert results.count() > 5
    _is_clean(page)
