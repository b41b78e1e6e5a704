"""谁来管我的事：没有脚本，每个问题的每个回答都点得到，五下以内到每个结果，步步能退；墙上的总表印出来正好一张纸。

每一页每个回答，直接读做好的 HTML 走一遍；第一个问题的每个回答，另外用真的浏览器走一条最长的路。
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

import pytest
from lxml import html
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader
from shipped import PHONE, SITE

from outreach import guide, guide_chart
from outreach.addresses import LANGUAGES, address
from outreach.guide import Step
from outreach.kinds.who_helps import Outcome, Question

both_languages = pytest.mark.parametrize("language", LANGUAGES)
ROUTES = guide.steps(SITE)
GROUPS = guide_chart.chart(SITE)
LONGEST = {
    group.step.answer: max(
        (ROUTES[e.id] for e in SITE.all(Outcome) if ROUTES[e.id][0].answer == group.step.answer), key=len
    )
    for group in GROUPS
}
"""第一个问题的每个回答 → 从它走下去最长的一条路。"""
A4 = (595, 842)
ROOT = "http://site.test/"
ROWS = "//*[@id='main']//a[@class='row']"
PATH = "//nav[@class='path']//a"


def _page(folder: Path, path: str, language: str) -> html.HtmlElement:
    """做好的一页，链接都写成全的。"""
    here = address(path, language)
    page = html.fromstring((folder / here / "index.html").read_text("utf-8"), base_url=ROOT + here)
    page.make_links_absolute()
    return page


def _links(page: html.HtmlElement, where: str) -> list[tuple[str, str]]:
    """（文字，地址）。"""
    return [(" ".join(a.text_content().split()), a.get("href")) for a in page.xpath(where)]


def _url(id: str, language: str) -> str:
    return ROOT + address(f"who-helps/{id}.md", language)


# 一页一页读


@both_languages
def test_every_answer_of_every_question_leads_where_it_says(language: str, site_folder: Path) -> None:
    """每个问题页上，每个回答都是一个平常的链接，通到说的那一页。"""
    for entry in SITE.all(Question):
        told = entry.told_in(language)
        rows = _links(_page(site_folder, entry.path, language), ROWS)
        assert [url for _, url in rows] == [_url(answer.to, language) for answer in told.answers], entry.id
        for (text, _), answer in zip(rows, told.answers, strict=True):
            assert text.startswith(answer.text), entry.id


@both_languages
def test_walking_from_the_start_reaches_every_outcome_in_five_taps(language: str, site_folder: Path) -> None:
    """从栏目首页出发，只照网页上的链接点，五下以内每个结果都到。"""
    taps = {ROOT + address("who-helps/index.md", language): 0}
    line = list(taps)
    while line:
        here = line.pop(0)
        page = _page(
            site_folder, here.removeprefix(ROOT).removeprefix("en/").rstrip("/") + "/index.md", language
        )
        # 结果页上的链接是“细看”，不算往下走
        if page.xpath("//*[contains(@class, 'verdict')]"):
            continue
        for _, url in _links(page, ROWS):
            if url not in taps:
                taps[url] = taps[here] + 1
                line.append(url)
    reached = {entry.id: taps.get(_url(entry.id, language)) for entry in SITE.all(Outcome)}
    assert {id for id, count in reached.items() if count is None} == set()
    assert max(count for count in reached.values() if count) <= guide.MAX_TAPS


@both_languages
def test_the_path_is_shown_and_can_be_undone(language: str, site_folder: Path) -> None:
    """每一页都写着怎么来的；每一步的链接退回到那个问题，那个问题上真有那个回答。"""
    for entry in guide.pages(SITE):
        shown = _links(_page(site_folder, entry.path, language), PATH)
        assert shown == [_undo(step, language) for step in ROUTES[entry.id]], entry.id
        for step in ROUTES[entry.id]:
            rows = _links(_page(site_folder, step.question.path, language), ROWS)
            assert rows[step.answer][0].startswith(_undo(step, language)[0])


def _undo(step: Step, language: str) -> tuple[str, str]:
    return step.question.told_in(language).answers[step.answer].text, _url(step.question.id, language)


@both_languages
def test_every_outcome_tells_all_it_should(language: str, site_folder: Path) -> None:
    """先找谁、怎么联系、带什么、为什么、被拒绝怎么办，一样不少；敏感的能快速离开。"""
    for entry in SITE.all(Outcome):
        page = _page(site_folder, entry.path, language)
        ids = {h.get("id") for h in page.iter("h2")}
        assert {"contact", "bring", "why", "refused", "law"} <= ids, entry.id
        assert len(page.xpath("//ul[@class='channels']/li")) == len(entry.model.channels), entry.id
        assert bool(page.xpath("//*[@id='leave']")) is entry.model.sensitive, entry.id
        if entry.model.urgent:
            assert page.xpath("//ul[@class='channels']//a[starts-with(@href, 'tel:')]"), entry.id


@both_languages
def test_wall_chart_has_every_outcome_once(language: str, site_folder: Path) -> None:
    urls = [
        url
        for _, url in _links(
            _page(site_folder, "wall-chart/index.md", language), "//div[@class='chart']//li/a"
        )
    ]
    assert sorted(urls) == sorted(_url(entry.id, language) for entry in SITE.all(Outcome))


@both_languages
def test_map_has_every_page_of_the_guide(language: str, site_folder: Path) -> None:
    page = _page(site_folder, "guide-map/index.md", language)
    urls = {url for _, url in _links(page, "//ol[@class='tree']//a")}
    assert urls == {_url(entry.id, language) for entry in guide.pages(SITE)}
    assert page.xpath("//*[@class='trouble']") == []


# 真的浏览器


@pytest.fixture(scope="module")
def without_script(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    yield context.new_page()
    context.close()


@both_languages
@pytest.mark.parametrize("answer", LONGEST)
def test_one_full_path_of_each_group_is_walked_and_walked_back(
    answer: int, language: str, without_script: Page, base: str
) -> None:
    page, route = without_script, LONGEST[answer]
    assert 0 < len(route) <= guide.MAX_TAPS
    page.goto(base + address("who-helps/index.md", language))
    for step in route:
        told = step.question.told_in(language)
        expect(page.locator("#main")).to_contain_text(told.title)
        chosen = told.answers[step.answer].text
        page.locator("#main .rows a").filter(has=page.get_by_text(chosen, exact=True)).click()
    last = route[-1].question.model.answers[route[-1].answer].to
    assert page.url == urljoin(base, address(f"who-helps/{last}.md", language))
    for number, step in reversed(list(enumerate(route))):
        page.locator("nav.path a").nth(number).click()
        assert page.url == urljoin(base, address(step.question.path, language))


@both_languages
def test_wall_chart_prints_on_one_page(language: str, browser: Browser, base: str) -> None:
    """正好一张 A4，字不小于 7 磅，最后一行也在纸上。"""
    page = browser.new_page()
    page.goto(base + address("wall-chart/index.md", language))
    paper = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))
    page.emulate_media(media="print")
    smallest = page.evaluate(
        "() => Math.min(...[...document.querySelectorAll('.chart li, .chart li *')].map(e => parseFloat(getComputedStyle(e).fontSize)))"
    )
    page.close()
    assert len(paper.pages) == 1
    box = paper.pages[0].mediabox
    assert (round(box.width), round(box.height)) == A4
    assert smallest * 0.75 >= 7
    printed = "".join(paper.pages[0].extract_text().split())
    at = 0
    for group in GROUPS:
        for row in group.rows:
            # 字体里的字形和原来的字不一定是同一个编码，号码是：从头到尾按先后找得到，就一行也没掉。
            numbers = "".join(number.text for number in row.calls)
            at = printed.index(numbers, at) + len(numbers)
