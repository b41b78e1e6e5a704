"""印明白纸、查批号、每页印出来的样子：真的 Chromium，真的打印成 PDF 来量。"""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from building import SHIPPED
from outreach import site
from outreach.addresses import address
from outreach.disk import ROOT, read_folder
from outreach.handout import Handout

Open = Callable[..., Page]
DESK = {"viewport": {"width": 1280, "height": 900}}


def _printed(page: Page, folder: Path) -> tuple[int, str, str]:
    """页数、纸、文字。"""
    file = folder / "printed.pdf"
    page.pdf(path=file, prefer_css_page_size=True)
    told = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
    facts = dict(line.split(":", 1) for line in told.splitlines() if ":" in line)
    text = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout
    return int(facts["Pages"]), facts["Page size"].strip(), "".join(text.split())


@pytest.mark.parametrize(("size", "pages", "wide"), [("a4", 2, 210), ("a5", 4, 148), ("a4-large", 4, 210)])
def test_the_desk_prints_what_was_chosen(
    open_page: Open, tmp_path: Path, size: str, pages: int, wide: int
) -> None:
    page = open_page(f"handouts/?s=xihe&t=police-wont-file,unpaid-wages&size={size}", **DESK)
    page.wait_for_selector(".desk__sheets .sheet")
    made, sheet, text = _printed(page, tmp_path)
    assert made <= pages
    assert round(float(sheet.split()[0]) / 72 * 25.4) == wide
    assert "西河镇检察工作站" in text
    assert "印明白纸" not in text, "只有纸，没有这一页的字"


def test_the_code_and_date_are_those_of_the_pdf(open_page: Open) -> None:
    loaded = site.load(read_folder(ROOT / "docs"), SHIPPED)
    topic, place = loaded.get("explainer", "bail"), loaded.get("workstation", "xihe")
    assert topic and place
    handout = Handout(loaded, topic, "zh", place)  # type: ignore[arg-type]
    page = open_page("handouts/?s=xihe&t=bail", **DESK)
    assert page.inner_text(".sheet__batch") == str(handout.batch)
    assert handout.valid
    assert handout.tell.day(handout.valid.until, weekday=False) in page.inner_text(".sheet__until")


@pytest.mark.parametrize(("size", "language"), [("a4-large", "zh"), ("a5", "zh"), ("a5", "en")])
def test_your_own_time_limits_are_never_left_out(open_page: Open, size: str, language: str) -> None:
    """印不下，舍的是别人的日子；自己要赶的一条不少，纸上说明白舍了什么。"""
    loaded = site.load(read_folder(ROOT / "docs"), SHIPPED)
    topic = loaded.get("explainer", "administrative-supervision")
    assert topic
    yours = sum(mine for _, mine in Handout(loaded, topic, language).deadlines)
    desk = address("handouts/index.md", language)
    page = open_page(f"{desk}?s=xihe&t=administrative-supervision&size={size}", **DESK)
    assert page.locator(".desk__sheets .is-yours").count() == yours > 3
    told = page.inner_text(".desk__sheets .sheet__dropped")
    assert ("别人的日子" if language == "zh" else "other people's time limits") in told
    assert page.locator(".desk__sheets .sheet__block--deadline li:not(.is-yours)").count() == 0


def test_three_at_most_kept_for_next_time_and_offline(open_page: Open) -> None:
    page = open_page("handouts/", **DESK)
    page.context.set_offline(True)
    for id in ("bail", "hearing", "unpaid-wages"):
        page.check(f"input[value={id}]")
    assert page.locator(".desk__sheets .sheet").count() == 3
    assert page.locator("input[value=elder-fraud]").is_disabled()
    page.select_option("select[name=s]", "beishan")
    page.context.set_offline(False)
    page.reload()
    assert page.locator(".desk__sheets .sheet").count() == 3
    assert page.input_value("select[name=s]") == "beishan"


@pytest.mark.parametrize(
    ("typed", "told"),
    [("{}", "还能用：取保候审"), ("23456-2", "批号抄错了"), ("23456-B", "换过了"), ("abc", "")],
)
def test_a_code_is_answered(open_page: Open, typed: str, told: str) -> None:
    loaded = site.load(read_folder(ROOT / "docs"), SHIPPED)
    topic, place = loaded.get("explainer", "bail"), loaded.get("workstation", "xihe")
    assert topic and place
    page = open_page("v/", before=f"Date.now = () => {1795651200000};")
    page.fill("#code", typed.format(Handout(loaded, topic, "zh", place).batch))  # type: ignore[arg-type]
    assert page.inner_text("#verdict").startswith(told) and bool(page.inner_text("#verdict")) == bool(told)


def test_without_script_every_sheet_and_code_is_there(open_page: Open) -> None:
    page = open_page("handouts/", java_script_enabled=False)
    assert page.locator(".desk__all a").count() > 60
    assert not page.locator("#desk").is_visible()
    page = open_page("v/", java_script_enabled=False)
    assert page.locator(".codes li").count() > 300


@pytest.mark.parametrize(
    ("address", "most"),
    [
        ("explainers/police-wont-file/", 4),
        ("documents/custody-notice/", 4),
        ("who-helps/police-wont-file/", 2),
        ("workstations/chengguan/", 2),
        ("wall-chart/", 1),
        ("en/wall-chart/", 1),
    ],
)
def test_a_page_prints_with_its_date_and_code(
    open_page: Open, tmp_path: Path, address: str, most: int
) -> None:
    pages, paper, text = _printed(open_page(address), tmp_path)
    assert pages <= most
    assert "A4" in paper
    assert ("Validuntil" if address.startswith("en/") else "有效期至") in text
    assert f"procuratorate-next-door.example/{address}" in text
    assert "菜单" not in text and "首页" not in text


@pytest.mark.parametrize("address", ["events/2026-12-04-constitution-day/", "en/events/reception/"])
def test_an_event_prints_as_a_poster_with_one_code(open_page: Open, address: str) -> None:
    """海报自己有二维码、网址和日子，不再加末尾那一块。"""
    page = open_page(address)
    page.emulate_media(media="print")
    assert page.locator(".paper").count() == 0
    assert page.locator(".qr:visible").count() == 1
