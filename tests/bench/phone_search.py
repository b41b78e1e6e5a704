"""同一份考卷，问不改的 Material：同样的字、同样的五条、同样的算法。进：我们的站，送出去的 Material。出：表。

只问中文的题：Material 那边只放了中文页。它的搜索照它自己的网页用：打字，等结果，抄下排出来的地址。
"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

from phone_paint import Site, chrome
from playwright.sync_api import Page
from rich.progress import track
from shipped import DESK

from search_engine import Engine, on_disk
from search_marks import ENGLISH, KINDS, Answered, Question, ask, mark, questions

_ASK = """words => new Promise(done => {
  const box = document.querySelector('[data-md-component=search-query]');
  const told = document.querySelector('.md-search-result__meta');
  const type = text => { box.value = text; box.dispatchEvent(new Event('input', {bubbles: true})); box.dispatchEvent(new Event('keyup', {bubbles: true})) };
  type('');
  const idle = told.textContent, start = performance.now();
  setTimeout(() => { const before = told.textContent; type(words);
    const look = () => told.textContent !== before || performance.now() - start > 5000
      ? setTimeout(() => done([...document.querySelectorAll('a.md-search-result__link')].map(a => a.href)), 120) : setTimeout(look, 30);
    look() }, 120);
})"""


def beside(site: Path, material: Site) -> list[list[str]]:
    """一类一行：多少句，两边的 recall@5 和 MRR。"""
    asked = [question for question in questions() if question.kind not in ENGLISH]
    engine = Engine(*(text for part, text in on_disk(site, "zh").items() if part != "full"))
    ours = [ask(question, engine) for question in asked]
    engine.close()
    with chrome() as browser:
        page = browser.new_context(viewport=DESK, locale="zh-CN").new_page()
        page.goto(material.base, wait_until="networkidle")
        theirs = [_ask(page, material.base, question) for question in track(asked, "问 Material")]
    rows = [["怎么问（中文）", "句", "我们：前五条里有", "MRR", "Material：前五条里有", "MRR"]]
    for kind, label in [*KINDS.items(), ("", "合计")]:
        if kind not in ENGLISH:
            rows.append([label, *_cells(ours, kind), *_cells(theirs, kind)[1:]])
    return rows


def _ask(page: Page, base: str, question: Question) -> Answered:
    found: list[str] = []
    for url in page.evaluate(_ASK, question.words):
        place = unquote(url.removeprefix(base)).partition("#")[0].partition("?")[0]
        if place not in found:
            found.append(place)
    rank = next((n for n, place in enumerate(found, 1) if place in question.pages), 0)
    return Answered(question, rank)


def _cells(answered: list[Answered], kind: str) -> list[str]:
    marks = mark([one for one in answered if kind in ("", one.question.kind)])
    return [str(marks.asked), f"{marks.recall:.2f}", f"{marks.mrr:.2f}"]
