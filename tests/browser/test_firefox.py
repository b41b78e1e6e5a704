"""另一个浏览器也一样：Firefox 里打开每种版面、菜单、搜索、长辈版、换语言、深色，一句报错没有，不横着滚。"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from firefox import Firefox
from looks import PAGES

from outreach.addresses import LANGUAGES, address

both_languages = pytest.mark.parametrize("language", LANGUAGES)
TAB, ENTER, ESCAPE = "\ue004", "\ue007", "\ue00c"


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    try:
        window = Firefox(tmp_path_factory.mktemp("firefox"))
    except RuntimeError as missing:
        pytest.fail(str(missing), pytrace=False)
    yield window
    window.close()


@pytest.fixture
def window(running: Firefox, base: str) -> Iterator[Firefox]:
    """每次都是标准版、手机大小；看完一句报错没有。"""
    running.size(390, 844)
    running.goto(base)
    running.value("localStorage.clear()")
    running.errors.clear()
    yield running
    assert running.errors == []


@both_languages
def test_every_kind_of_page_opens_cleanly(language: str, window: Firefox, base: str) -> None:
    for path in PAGES:
        window.goto(base + address(path, language))
        for width in (390, 320):
            window.size(width, 844)
            assert window.value("document.documentElement.scrollWidth - innerWidth") <= 0, (path, width)
        assert window.value("getComputedStyle(document.querySelector('.bar')).position") == "sticky"
        window.size(390, 844)


@both_languages
def test_menu_and_search_by_keyboard(language: str, window: Firefox, base: str) -> None:
    window.goto(base + address("explainers/police-wont-file.md", language))
    window.value("document.getElementById('menu-button').focus()")
    window.press(ENTER)
    assert window.value("document.getElementById('menu').checkVisibility()")
    window.press(ESCAPE)
    assert not window.value("document.getElementById('menu').checkVisibility()")
    assert window.value("document.activeElement.id") == "menu-button"
    window.value("document.getElementById('search-button').focus()")
    window.press(ENTER)
    assert window.value("document.activeElement.id") == "query"
    window.press("12348")
    window.until("document.querySelector('#results a')")
    window.press(TAB)
    window.press(ENTER)
    window.until("/12348|legal-aid/.test(location.href) && document.readyState === 'complete'")


@both_languages
def test_elder_version_is_there_before_the_first_paint(language: str, window: Firefox, base: str) -> None:
    window.goto(base + address("index.md", language))
    window.value("document.getElementById('elder-button').click()")
    for path in ("explainers/domestic-violence.md", "workstations/chengguan.md"):
        window.goto(base + address(path, language))
        assert window.value("getComputedStyle(document.body).fontSize") == "24px"
        assert window.value("getComputedStyle(document.body).backgroundColor") in (
            "rgb(255, 255, 255)",
            "rgb(0, 0, 0)",
        )
        assert window.value("document.documentElement.scrollWidth - innerWidth") <= 0
        assert window.value("document.querySelector('.brand').getBoundingClientRect().height") >= 60


def test_language_and_dark_are_kept(window: Firefox, base: str) -> None:
    window.goto(base + "explainers/police-wont-file/#steps")
    window.value("document.getElementById('scheme-button').click()")
    window.value("document.getElementById('language').click()")
    window.until(
        "/\\/en\\/explainers\\/police-wont-file\\/#steps$/.test(location.href) && document.readyState === 'complete'"
    )
    assert window.value("document.documentElement.getAttribute('data-scheme')") in ("dark", "light")


def test_leaving_quickly_leaves_no_way_back(window: Firefox, base: str) -> None:
    window.goto(base + "explainers/domestic-violence/")
    before = window.value("history.length")
    window.value("document.getElementById('leave').click()")
    window.until("!/domestic-violence/.test(location.href) && document.readyState === 'complete'")
    assert window.value("history.length") == before


def test_no_violation(window: Firefox, base: str) -> None:
    for path in ("explainers/police-wont-file/", "en/workstations/chengguan/"):
        window.goto(base + path)
        window.value(f"{AXE_SCRIPT}; 0")
        found = window.value(
            "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})"
            ".then(r => r.violations.map(v => v.id + v.nodes[0].html).join('\\n'))"
        )
        assert found == ""
