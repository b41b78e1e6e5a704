"""搜索在真的浏览器里：打字、粘贴、拼音输入法、键盘、能拨的电话、退回来、从 U 盘上打开、读不到的时候。"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from shipped import SITE, Visit

from outreach.addresses import LANGUAGES, address

Open = Callable[..., Page]
both_languages = pytest.mark.parametrize("language", LANGUAGES)
HAN = re.compile(r"[\u4e00-\u9fff]")
CHENGGUAN = SITE.get("workstation", "chengguan")
NUMBER = CHENGGUAN.model.phones[0].number.text


def _open(page: Page) -> None:
    if page.locator("#search").is_hidden():
        page.locator("#search-button").click()
    page.wait_for_function("window.outreachSearch && outreachSearch.has('first')")


def _rows(page: Page) -> list[tuple[str, str]]:
    found = page.evaluate(
        "[...document.querySelectorAll('#results a.row')].map(a => [a.querySelector('b').textContent, a.href])"
    )
    return [(title, url) for title, url in found]


def _search(page: Page, words: str) -> list[tuple[str, str]]:
    """搜一下 → 结果的（标题，地址）。"""
    _open(page)
    page.locator("#query").fill(words)
    expect(page.locator("#search-status")).not_to_be_empty()
    return _rows(page)


# 搜得到


SEARCHES = [
    ("zh", NUMBER, "workstations/chengguan/"),
    ("zh", NUMBER[:-1], "workstations/"),
    ("zh", CHENGGUAN.model.address, "workstations/chengguan/"),
    ("zh", "幸福路", "workstations/chengguan/"),
    ("zh", "报警了警察不管", "police-wont-file/"),
    ("zh", "老板不给工资", "unpaid-wages/"),
    ("zh", "12348", "channels/12348/"),
    ("en", NUMBER, "en/workstations/chengguan/"),
    ("en", "my boss has not paid my wages", "unpaid-wages/"),
    ("en", "police refuse my case", "police-wont-file/"),
    ("en", "arrested", "en/"),
]


@pytest.mark.parametrize(("language", "words", "expected"), SEARCHES)
def test_search_finds(language: str, words: str, expected: str, open_page: Open) -> None:
    """最靠前的五条里就有。"""
    found = _search(open_page(address("about/index.md", language)), words)
    assert any(expected in url for _, url in found[:5]), found


@pytest.mark.parametrize("words", ["取保侯審", "qubaohoushen", "qbhs"])
def test_typos_traditional_and_pinyin_fetch_their_table(words: str, open_page: Open) -> None:
    """拼音表要用才下载，下载完自己再找一遍。"""
    page = open_page("about/")
    _open(page)
    assert not page.evaluate("outreachSearch.has('sounds')")
    page.locator("#query").fill(words)
    expect(page.locator("#results a.row").first).to_contain_text("取保候审")


@pytest.mark.parametrize("words", ["police", "12309", "law", "workstation", "报警", "检察院"])
def test_english_search_finds_english_only(words: str, open_page: Open, base: str) -> None:
    """英文站上搜什么都不出中文页；没有译的页也不出来。"""
    translated = {base + address(e.path, "en") for e in SITE.entries if e.twin}
    for title, url in _search(open_page("en/"), words):
        assert url.partition("#")[0] in translated
        assert not HAN.search(title)


@pytest.mark.parametrize("words", ["报警", "12309", "police"])
def test_chinese_search_finds_chinese_only(words: str, open_page: Open, base: str) -> None:
    for _, url in _search(open_page("index.html"), words):
        assert not url.startswith(base + "en/")


@pytest.mark.parametrize(
    ("language", "words", "told"),
    [("en", "报警", "搜中文网页"), ("zh", "hospital", "Search the English pages")],
)
def test_the_other_language_is_one_tap_away(language: str, words: str, told: str, open_page: Open) -> None:
    """中国话打在英文页上：带着这几个字去中文那边搜。"""
    page = open_page(address("explainers/bail.md", language))
    _search(page, words)
    page.get_by_role("link", name=told).click()
    expect(page.locator("#query")).to_have_value(words)
    expect(page.locator("html")).to_have_attribute("lang", "zh" if language == "en" else "en")
    page.locator("#results a.row").first.wait_for()


# 摆得清


def test_results_are_grouped_marked_and_counted(open_page: Open) -> None:
    page = open_page()
    rows = _search(page, "取保候审")
    names = page.locator("#results .found").all_text_contents()
    assert {"明白纸", "法律", "这个词的意思"} <= set(names) and len(names) == len(set(names))
    assert page.locator("#results ul").count() == len(names)
    assert all(
        page.locator(f"#results [aria-labelledby='{p.get_attribute('id')}']").count() == 1
        for p in page.locator("#results .found").all()
    )
    expect(page.locator("#search-status")).to_have_text(f"找到 {len(rows)} 条")
    expect(page.locator("#results mark").first).to_have_text("取保候审")


def test_hotline_can_be_called_from_its_row(open_page: Open) -> None:
    page = open_page()
    _search(page, "没钱请律师打哪个电话 12348")
    call = page.locator("#results .rows a[href='tel:12348']")
    expect(call).to_have_text("12348")
    expect(call).to_have_attribute("aria-label", re.compile("^拨打 12348"))


@both_languages
def test_sample_number_is_shown_but_cannot_be_called(language: str, open_page: Open) -> None:
    page = open_page(address("index.md", language))
    _search(page, NUMBER)
    expect(page.locator("#results .rows", has_text=NUMBER).first).to_be_visible()
    assert page.locator("#results .rows a[href*='0123411']").count() == 0


def test_search_result_opens(open_page: Open) -> None:
    """从深的页上搜，链接也对。"""
    page = open_page("explainers/police-wont-file/")
    _search(page, "幸福路")
    page.locator("#results a.row", has_text="城关").first.click()
    expect(page.locator("h1")).to_have_text(CHENGGUAN.model.title)


@both_languages
@pytest.mark.parametrize("words", ["zzzzqqqq", "…", "取保候审"])
def test_nothing_found_is_no_dead_end(words: str, language: str, open_page: Open) -> None:
    """搜没搜到，都能点几下找到该找谁、打电话、看全部。"""
    page = open_page(address("index.md", language))
    found = _search(page, words)
    assert len(found) >= 3 or words == "取保候审"
    expect(page.locator("#results a[href$='who-helps/']").last).to_be_visible()
    expect(page.locator("#results .ways a[href='tel:12309']")).to_be_visible()
    expect(page.locator("#search a", has_text=re.compile("全部内容|A to Z")).last).to_be_visible()


_NETWORK = "Object.defineProperty(navigator, 'connection', {{value: {{saveData: {}, effectiveType: '4g'}}}})"
"""浏览器估的网速随机器忙不忙变，这里写死。"""


def test_full_text_is_looked_through_when_nothing_fits(open_page: Open) -> None:
    """头一份里没有的词：停下来不打了，再到全文里找。"""
    page = open_page(before=_NETWORK.format("false"))
    assert "疫苗本" not in str(_search(page, "疫苗本"))
    page.wait_for_function("outreachSearch.has('full')")
    expect(page.locator("#results mark").first).to_contain_text("疫苗")


def test_full_text_waits_for_a_tap_when_data_is_dear(open_page: Open) -> None:
    page = open_page(before=_NETWORK.format("true"))
    _search(page, "疫苗本")
    page.wait_for_timeout(1500)
    assert not page.evaluate("outreachSearch.has('full')")
    page.get_by_role("button", name="在全部文字里再找").click()
    expect(page.locator("#results mark").first).to_contain_text("疫苗")


# 打字、键盘


def test_pinyin_half_typed_is_not_searched(open_page: Open) -> None:
    """输入法还没选好字，不拿半截拼音去找；选好了马上找。"""
    page = open_page()
    _search(page, "工资")
    before = _rows(page)
    page.evaluate(
        """() => { const box = document.getElementById('query');
        box.dispatchEvent(new CompositionEvent('compositionstart', {bubbles: true}));
        box.value = "qu'bao"; box.dispatchEvent(new InputEvent('input', {bubbles: true, isComposing: true})) }"""
    )
    assert _rows(page) == before
    page.evaluate(
        """() => { const box = document.getElementById('query'); box.value = '取保';
        box.dispatchEvent(new CompositionEvent('compositionend', {bubbles: true, data: '取保'})) }"""
    )
    expect(page.locator("#results a.row").first).to_contain_text("取保")


def test_voice_input_that_never_ends_is_searched_too(open_page: Open) -> None:
    """语音输入一直算“没选好”：停一秒也找。"""
    page = open_page()
    _open(page)
    page.evaluate(
        """() => { const box = document.getElementById('query');
        box.dispatchEvent(new CompositionEvent('compositionstart', {bubbles: true}));
        box.value = '取保候审'; box.dispatchEvent(new InputEvent('input', {bubbles: true, isComposing: true})) }"""
    )
    expect(page.locator("#results a.row").first).to_contain_text("取保候审")


def test_pasted_words_are_searched(open_page: Open) -> None:
    page = open_page()
    _open(page)
    page.evaluate(
        "document.getElementById('query').focus(); document.execCommand('insertText', false, '取保候审\\n')"
    )
    expect(page.locator("#results a.row").first).to_contain_text("取保候审")


def test_words_typed_before_the_search_arrives_are_not_lost(open_page: Open) -> None:
    page = open_page()
    page.locator("#search-button").click()
    page.locator("#query").fill("取保候审")
    expect(page.locator("#results a.row").first).to_contain_text("取保候审")


def test_arrows_walk_and_enter_goes_to_the_first(open_page: Open, base: str) -> None:
    page = open_page()
    _search(page, "取保候审")
    rows = page.locator("#results a.row")
    page.keyboard.press("ArrowDown")
    expect(rows.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(rows.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#query")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(base + "explainers/bail/")


def test_enter_with_nothing_found_stays(open_page: Open) -> None:
    page = open_page()
    _search(page, "zzzzqqqq")
    page.keyboard.press("Enter")
    page.wait_for_url("**/?q=zzzzqqqq")
    expect(page.locator("#query")).to_have_value("zzzzqqqq")


# 地址、退回来


@both_languages
def test_back_returns_to_the_results(language: str, open_page: Open) -> None:
    page = open_page(address("about/index.md", language))
    found = _search(page, "12348")
    page.locator("#results a.row").first.click()
    page.wait_for_url(found[0][1])
    page.go_back()
    expect(page.locator("#query")).to_have_value("12348")
    expect(page.locator("#results a.row").first).to_be_visible()
    assert _rows(page) == found


@both_languages
def test_full_list_shows_the_results_too(language: str, open_page: Open) -> None:
    """表单交到全部内容那一页：有脚本时，那一页上就有结果。"""
    page = open_page(address("a-z/index.md", language) + "?q=12348+%E2%80%A6")
    expect(page.locator("#query")).to_have_value("12348 …")
    expect(page.locator("#results a.row", has_text="12348").first).to_be_visible()


@pytest.mark.parametrize(
    "query", ["?q=%E0%A4%A", "?q=", "?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "?x=1&q=12309"]
)
def test_broken_addresses_break_nothing(query: str, open_page: Open) -> None:
    page = open_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("dialog", lambda dialog: errors.append(dialog.message))
    page.goto(page.url + query)
    page.wait_for_timeout(500)
    assert errors == []
    assert page.locator("#results img").count() == 0


# 下载


def test_search_is_fetched_only_when_asked(visit: Visit, base: str) -> None:
    visit.clear()
    visit.page.goto(base)
    assert not any("search" in url for url in visit.requests)
    visit.page.locator("#search-button").click()
    visit.page.locator("#query").fill("12309")
    visit.page.locator("#results a.row").first.wait_for()
    names = sorted(
        re.sub(r"\.[0-9a-f]{10}", "", url.rpartition("/")[2]) for url in visit.requests if "search" in url
    )
    assert names == ["search-rank.js", "search.js", "zh.js"]
    assert visit.problems == []


@pytest.mark.parametrize("lost", ["**/search/zh.*.js", "**/assets/search.*.js", "**/assets/search-rank.*.js"])
def test_search_that_cannot_load_says_so(lost: str, open_page: Open) -> None:
    """哪一份没读到都说一声；网好了接着打字就能搜。"""
    page = open_page()
    page.route(lost, lambda route: route.abort())
    page.locator("#search-button").click()
    expect(page.locator("#search-status")).to_contain_text("全部内容一览")
    page.unroute(lost)
    page.locator("#query").fill("12309")
    expect(page.locator("#results a.row").first).to_contain_text("12309")


def test_search_that_cannot_load_leads_to_the_full_list(open_page: Open, base: str) -> None:
    """搜索没读到，按回车照样有去处。"""
    page = open_page()
    page.route("**/search/zh.*.js", lambda route: route.abort())
    page.locator("#search-button").click()
    expect(page.locator("#search-status")).not_to_be_empty()
    page.locator("#query").fill("12309")
    page.keyboard.press("Enter")
    page.wait_for_url(base + "a-z/?q=12309")


@both_languages
def test_works_from_a_folder(language: str, open_page: Open, site_folder: Path) -> None:
    """从 U 盘上打开（file://）：搜得到，点得开。"""
    page = open_page()
    page.goto((site_folder / address("about/index.md", language) / "index.html").as_uri())
    rows = _search(page, "12348")
    assert all(url.partition("#")[0].endswith("/index.html") for _, url in rows)
    page.locator("#results a.row").first.click()
    page.wait_for_url("**/12348/index.html")
    assert page.locator("h1").count() == 1
