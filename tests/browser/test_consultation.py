"""征求意见在浏览器里：网页旧了，过了截止那天也不说还在收；打印出来是一张意见表，和网页一字不差。"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime, timedelta
from io import BytesIO

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader
from shipped import SITE, TODAY

from outreach.addresses import LANGUAGES, address
from outreach.dates import BEIJING
from outreach.entry import Entry
from outreach.kinds.consultation import Consultation
from outreach.wording import word

Open = Callable[..., Page]
both = pytest.mark.parametrize("language", LANGUAGES)
A4 = (595, 842)
"""A4 多宽多高，单位是点。"""


def _running() -> Entry[Consultation]:
    (entry,) = [e for e in SITE.all(Consultation) if e.model.state_on(TODAY) == "running"]
    return entry


def _at(open_page: Open, path: str, language: str, moment: datetime) -> Page:
    """手机的钟是 moment，网站还是老早做的那一个。"""
    frozen = int(moment.timestamp() * 1000)
    return open_page(address(path, language), before=f"Date.now = () => {frozen}")


def _clock(day: date, hour: int, minute: int) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=BEIJING)


@both
def test_a_stale_page_stops_taking_views(language: str, open_page: Open) -> None:
    """截止那天北京时间的最后一分钟还收；过了一分钟，各处都写不收了，怎么说、印表的按钮也收起来。"""
    entry = _running()
    closes = entry.model.closes
    over = word("ask.over", language)
    last = _at(open_page, entry.path, language, _clock(closes, 23, 59))
    assert last.locator(".verdict").first.inner_text() != over
    assert last.locator("#ways").is_visible()
    late = _at(open_page, entry.path, language, _clock(closes + timedelta(days=1), 0, 1))
    assert late.locator(".verdict").first.inner_text() == over
    assert not late.locator("#ways").is_visible()
    listed = _at(open_page, "consultations/index.md", language, _clock(closes + timedelta(days=1), 0, 1))
    row = listed.locator(f"a.row[href$='{entry.id}/']")
    assert over in row.inner_text()


@both
def test_without_script_only_the_date_is_told(language: str, open_page: Open) -> None:
    entry = _running()
    page = open_page(address(entry.path, language), java_script_enabled=False)
    state = page.locator(".verdict").first.inner_text()
    assert str(entry.model.closes.year) in state
    assert not page.locator("[data-print]").is_visible()


def _printed(page: Page) -> tuple[int, str]:
    reader = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    assert tuple(round(float(side)) for side in reader.pages[0].mediabox[2:]) == A4
    return len(reader.pages), _plain("".join(sheet.extract_text() for sheet in reader.pages))


_RADICALS = str.maketrans("⻔⻚⻅⻓⺠⻋⻢⻛⻝⻉", "门页见长民车马风食贝")


def _plain(text: str) -> str:
    """去掉空白。PDF 里抄出来的字，有的是部首那个码（⼯、⻔），换回平常的。"""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text).translate(_RADICALS))


@both
def test_the_form_is_one_sheet_with_the_words_of_the_page(language: str, open_page: Open) -> None:
    """一张 A4；问题、怎么交、交到哪天都在纸上，问题和网页上一字不差；每个问题下面有空白行。"""
    entry = _running()
    page = open_page(address(entry.path, language))
    questions = [_plain(text) for text in page.locator(".questions ol > li").all_inner_texts()]
    sheets, text = _printed(page)
    assert sheets == 1
    assert len(questions) == len(entry.model.questions) + 1
    for question in [*questions, *map(_plain, entry.told_in(language).questions)]:
        assert question in text
    for key in ("ask.no-name", "ask.counter", "ask.letter", "ask.last-day"):
        assert _plain(word(key, language)) in text
    assert _plain(word("ask.print", language)) not in text
    page.emulate_media(media="print")
    lines = page.locator(".lines i")
    assert lines.count() == 2 * len(questions)
    assert all(line.bounding_box()["height"] > 25 for line in lines.all())  # type: ignore[index]


@both
def test_a_closed_consultation_prints_no_form(language: str, open_page: Open) -> None:
    """截止了的，印出来没有空白行：有结果的没有，网页旧了、脚本看出过期的也没有。"""
    (done,) = [e for e in SITE.all(Consultation) if e.model.state_on(TODAY) == "published"]
    page = open_page(address(done.path, language))
    late = _at(
        open_page, _running().path, language, _clock(_running().model.closes + timedelta(days=1), 8, 0)
    )
    for each in (page, late):
        each.emulate_media(media="print")
        assert each.locator(".lines i").count() > 0
        assert not any(line.is_visible() for line in each.locator(".lines i").all())


def test_the_print_button_prints(open_page: Open) -> None:
    page = open_page(address(_running().path, "zh"), before="window.print = () => { window.printed = true }")
    page.locator("[data-print]").click()
    assert page.evaluate("window.printed")
