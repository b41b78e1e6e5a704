"""读给我听、微信里怎么办。

这里的 Chromium 没有装声音：没有声音时按钮不出现，用的是真的。读的次序、标在哪里，只好换上假的声音来试。
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from outreach.addresses import LANGUAGES, address

Open = Callable[..., Page]
both_languages = pytest.mark.parametrize("language", LANGUAGES)
VOICES = """
const voice = (lang, localService) => ({lang, localService, name: lang, voiceURI: lang, default: false});
window.said = [];
speechSynthesis.getVoices = () => VOICES;
window.SpeechSynthesisUtterance = function (text) { this.text = text };
speechSynthesis.speak = u => { said.push([u.text, u.voice.lang]); window.finish = () => u.onend() };
speechSynthesis.cancel = () => { window.cancelled = true };
"""


def _with(*voices: str) -> str:
    return VOICES.replace("VOICES;", f"[{', '.join(voices)}];")


@both_languages
def test_no_voice_no_button(language: str, open_page: Open) -> None:
    page = open_page(address("explainers/police-wont-file.md", language))
    page.wait_for_timeout(500)
    assert page.evaluate("speechSynthesis.getVoices().length") == 0
    expect(page.locator("#aloud-button")).to_be_hidden()


@pytest.mark.parametrize(
    ("language", "voice", "offered"),
    [
        ("zh", "voice('zh-CN', true)", True),
        ("zh", "voice('zh_CN_#Hans', true)", True),
        ("zh", "voice('cmn-Hans-CN', true)", True),
        ("zh", "voice('en-US', true)", False),
        ("zh", "voice('zh-CN', false)", False),  # 别家服务器上的声音，会把文字送出去
        ("en", "voice('en-GB', true)", True),
        ("en", "voice('zh-CN', true)", False),
    ],
)
def test_button_only_for_a_voice_of_the_page_on_the_phone(
    language: str, voice: str, offered: bool, open_page: Open
) -> None:
    page = open_page(address("explainers/police-wont-file.md", language), before=_with(voice))
    expect(page.locator("#aloud-button")).to_be_visible(visible=offered)


def test_chinese_page_standing_in_for_english_needs_a_chinese_voice(open_page: Open) -> None:
    """英文站上借中文页顶着的，读的是中文。规则页只有中文。"""
    page = open_page("en/contribute/rules/", before=_with("voice('en-GB', true)"))
    lang = page.locator("article").get_attribute("lang") or "en"
    expect(page.locator("#aloud-button")).to_be_visible(visible=lang.startswith("en"))


def test_reads_passage_by_passage_and_marks_it(open_page: Open) -> None:
    page = open_page("explainers/police-wont-file/", before=_with("voice('zh-CN', true)"))
    page.locator("#aloud-button").click()
    expect(page.locator(".leave--left")).to_be_focused()
    expect(page.locator(".is-read")).to_have_text(page.locator("h1").inner_text())
    for _ in range(400):
        if not page.locator(".is-read").count():
            break
        page.evaluate("finish()")
    said = [text.strip() for text, lang in page.evaluate("said") if lang == "zh-CN"]
    whole = page.evaluate(
        """() => { const copy = document.querySelector('article').cloneNode(true);
        copy.querySelectorAll('.ref, button, [hidden], .wechat-only, .paper, p.telling').forEach(e => e.remove()); return copy.textContent }"""
    )
    assert "".join("".join(said).split()) == "".join(whole.split()), "一句不漏，不多读"
    expect(page.locator(".leave--left")).to_have_count(0)
    expect(page.locator("#aloud-button")).to_be_focused()


@pytest.mark.parametrize("how", ["button", "escape"])
def test_stops(how: str, open_page: Open) -> None:
    page = open_page("explainers/domestic-violence/", before=_with("voice('zh-CN', true)"))
    page.locator("#aloud-button").click()
    page.locator(".is-read").wait_for()  # 读的程序点了才下载
    page.evaluate("finish()")
    stop, leave = page.locator(".leave--left"), page.locator("#leave")
    left, right = stop.bounding_box(), leave.bounding_box()
    assert left["x"] + left["width"] < right["x"], "“不读了”不挡着“快速离开”"
    if how == "button":
        stop.click()
    else:
        page.keyboard.press("Escape")
    count = len(page.evaluate("said"))
    page.evaluate("finish()")
    assert len(page.evaluate("said")) == count
    expect(page.locator(".is-read")).to_have_count(0)


def test_starts_where_the_reader_is(open_page: Open) -> None:
    page = open_page(
        "explainers/police-wont-file/", before=_with("voice('zh-CN', true)"), reduced_motion="reduce"
    )
    page.evaluate("document.getElementById('not-us').scrollIntoView()")
    page.evaluate("document.getElementById('aloud-button').click()")
    page.locator(".is-read").wait_for()
    assert page.evaluate("said[0][0]").strip() == page.locator("#not-us").inner_text()


# 微信

WECHAT = "Mozilla/5.0 (Linux; Android 9) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/78.0.3904.62 XWEB/2693 Mobile Safari/537.36 MicroMessenger/8.0.2"


@both_languages
def test_wechat_says_how_to_download_and_print(language: str, open_page: Open) -> None:
    words = "点右上角“…”，选“在浏览器打开”" if language == "zh" else "choose to open in the browser"
    for path in ("wall-chart/index.md", "tell/index.md", "about/offline.md"):
        page = open_page(address(path, language), user_agent=WECHAT)
        expect(page.locator(".wechat-only")).to_be_visible()
        expect(page.locator(".wechat-only")).to_contain_text(words)
        expect(open_page(address(path, language)).locator(".wechat-only")).to_be_hidden()


def test_wechat_says_nothing_where_there_is_nothing_to_take_away(open_page: Open) -> None:
    page = open_page("explainers/police-wont-file/", user_agent=WECHAT)
    expect(page.locator(".wechat-only")).to_have_count(0)
