"""讲给大家听：没有脚本点得开、看得全；有脚本，从明白纸点过来就开着，一按就复制；打开哪几件印哪几件，一件一张。"""

from __future__ import annotations

import gzip
import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from pypdf import PdfReader
from shipped import DESK, PHONE, SITE

from outreach import telling
from outreach.addresses import LANGUAGES, address
from outreach.kinds.explainer import Explainer

both_languages = pytest.mark.parametrize("language", LANGUAGES)
TOPIC = "unpaid-wages"


@both_languages
def test_it_works_without_script(language: str, browser: Browser, base: str) -> None:
    """点开看见三样，一字不差；复制的按钮没有脚本就不摆。"""
    page = browser.new_page(viewport=PHONE, java_script_enabled=False)
    page.goto(base + address("tell/index.md", language))
    block = page.locator(f"#{TOPIC}")
    block.locator("summary").click()
    entry = SITE.get("explainer", TOPIC)
    made = telling.outline(SITE, entry, language)
    assert made
    shown = [block.locator(".told").nth(n).inner_text() for n in range(3)]
    assert shown == [telling.broadcast(SITE, entry, language), telling.chat(SITE, entry, language), made.text]
    expect(block.locator(".copy").first).to_be_hidden()
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    page.close()


@both_languages
def test_from_the_leaflet_to_the_clipboard(language: str, browser: Browser, base: str) -> None:
    context = browser.new_context(viewport=PHONE, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(base + address(f"explainers/{TOPIC}.md", language))
    page.locator(f"p.telling a[href$='#{TOPIC}']").click()
    block = page.locator(f"#{TOPIC}")
    expect(block).to_have_attribute("open", "")
    expect(block.locator("summary")).to_be_in_viewport()
    block.locator(".copy").nth(1).click()
    expect(block.locator(".copy").nth(1)).to_have_text("已复制" if language == "zh" else "Copied")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == telling.chat(SITE, SITE.get("explainer", TOPIC), language)
    context.close()


@both_languages
def test_every_leaflet_has_its_place(language: str, site_folder: Path) -> None:
    """每张明白纸都在，链接指得到；整页 gzip 后不到 60 KB。"""
    file = site_folder / address("tell/index.md", language) / "index.html"
    text = file.read_text("utf-8")
    ids = re.findall(r"<details[^>]*\bid=\"?([a-z0-9-]+)", text)
    assert sorted(ids) == sorted(entry.id for entry in SITE.all(Explainer))
    assert len(gzip.compress(file.read_bytes(), 9, mtime=0)) < 60_000


@both_languages
def test_prints_what_is_open_one_matter_a_sheet(language: str, browser: Browser, base: str) -> None:
    page = browser.new_page(viewport=DESK)
    page.goto(base + address("tell/index.md", language))
    opened = ["police-wont-file", TOPIC, "domestic-violence"]
    for slug in opened:
        page.locator(f"#{slug} > summary").click()
    paper = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    page.emulate_media(media="print")
    shown = page.evaluate(
        "() => [...document.querySelectorAll('details.telling')].filter(d => d.offsetHeight).map(d => d.id)"
    )
    copies = page.evaluate(
        "() => [...document.querySelectorAll('.telling .copy')].filter(b => b.offsetHeight).length"
    )
    page.close()
    assert sorted(shown) == sorted(opened)
    assert copies == 0
    assert len(paper.pages) == len(opened)
