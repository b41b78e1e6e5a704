"""听到→办到、征求意见、公布的数字：网页上的数和条目一样多；截止了不说还在收；没有公布过的不登。"""

from __future__ import annotations

import re
from datetime import date
from statistics import median

import pytest
from lxml import html

from building import SHIPPED, Files, but, site_of
from outreach import fragments, ledger
from outreach.addresses import LANGUAGES
from outreach.disk import ROOT, THEME, read_folder
from outreach.kinds.consultation import Consultation
from outreach.kinds.heard_item import HeardItem
from outreach.site import Site, load
from samples import SAMPLES

JINJA = fragments.environment(ROOT / "overrides", THEME)
SITE = load(read_folder(ROOT / "docs"), SHIPPED)
ITEMS = [entry.model for entry in SITE.all(HeardItem)]
LEDGER_PAGE, ASKED = "heard/index.md", SAMPLES["consultation"].path
both = pytest.mark.parametrize("language", LANGUAGES)


def page(path: str, language: str = "zh", site: Site = SITE) -> html.HtmlElement:
    return html.fragment_fromstring(
        fragments.render(JINJA, site, site.by_path[path], language, ""), create_parent="div"
    )


def words(node: html.HtmlElement) -> str:
    return re.sub(r"\s+", " ", node.text_content()).strip()


def numbers(table: html.HtmlElement) -> list[list[int]]:
    """表里每一行的数，不含行名。"""
    return [
        [int(cell.text_content()) for cell in row.xpath("./td")]
        for row in table.xpath(".//tr[td[not(@colspan)]]")
    ]


# 听到→办到


@both
def test_headline_numbers_are_counts_of_entries(language: str) -> None:
    told = [int(node.text_content()) for node in page(LEDGER_PAGE, language).xpath("//ul[@class='tally']//b")]
    still = sum(item.closed_on is None for item in ITEMS)
    assert told == [len(ITEMS), len(ITEMS) - still, still]


@both
def test_every_item_is_listed_once(language: str) -> None:
    """每一条都在，一条不重：还在办的、办了的、问了答了的。"""
    tree = page(LEDGER_PAGE, language)
    links = tree.xpath("//a[@class='row']/@href | //dl[@class='asked']/dt/a/@href")
    assert sorted(links) == sorted(f"{entry.id}/" for entry in SITE.all(HeardItem))


@both
def test_tables_have_the_counts_of_the_entries(language: str) -> None:
    by_theme, by_state, waits = page(LEDGER_PAGE, language).xpath("//table")
    book = ledger.ledger(SITE)
    for table, lines in ((by_theme, book.by_theme), (by_state, book.by_state)):
        rows = numbers(table)
        assert len(rows) == len(book.months) + 1
        assert rows[-1] == [*(line.total for line in lines), len(ITEMS)]
        assert rows[:-1] == [[*(line.counts[n] for line in lines), sum(line.counts[n] for line in lines)] for n in range(len(book.months))]  # fmt: skip
    assert numbers(waits)[-1] == [book.closed, len(book.open), len(ITEMS)]
    days = median((item.closed_on - item.heard_on).days for item in ITEMS if item.closed_on)
    assert f"{days:g}" in words(waits.xpath(".//td[@colspan]")[0])


@both
def test_pictures_say_the_same_as_their_tables(language: str) -> None:
    """图里的块和表里的数一一对上：几块、多高；每张图有名字和说明给读屏。"""
    tree = page(LEDGER_PAGE, language)
    plots = tree.xpath("//svg[@role='img']")
    assert [plot.getparent().get("id") for plot in plots] == ["by-theme", "by-state", "waits"]
    for plot in plots:
        title, desc = (tree.get_element_by_id(id) for id in plot.get("aria-labelledby").split())
        assert (title.tag, desc.tag) == ("title", "desc")
        assert words(title)
        assert len(words(desc)) > 20
    for plot, table in zip(plots, tree.xpath("//table"), strict=True):
        drawn = plot.xpath(".//rect")
        cells = [n for row in numbers(table)[:-1] for n in row[:-1]]
        assert len(drawn) == sum(n > 0 for n in cells)
        side = "width" if plot.getparent().get("id") == "waits" else "height"
        units = {round(float(r.get(side)) / n, 1) for r, n in _paired(drawn, side, cells)}
        assert len(units) == 1, units


def _paired(drawn: list[html.HtmlElement], side: str, cells: list[int]) -> list[tuple[html.HtmlElement, int]]:
    """画的块和表里的数，都从小到大排，一个对一个。"""
    return list(
        zip(sorted(drawn, key=lambda r: float(r.get(side))), sorted(n for n in cells if n), strict=True)
    )


def test_states_differ_without_colour() -> None:
    """黑白打印、分不清颜色的人：五种状态，花纹各不一样。"""
    css = (ROOT / "overrides/assets/later/heard.css").read_text("utf-8")
    looks = {}
    for state in ledger.STATES:
        (rule,) = re.findall(rf"\.block--{state} \{{([^}}]*)\}}", css)
        looks[state] = re.sub(r"color: [^;]+;", "", rule).strip()
    looks["adopted"] = looks["adopted"] or "solid"
    assert len(set(looks.values())) == len(ledger.STATES), looks
    tree = page(LEDGER_PAGE)
    patterns = set(tree.xpath("//pattern/@id"))
    assert {name for look in looks.values() for name in re.findall(r"url\(#([\w-]+)\)", look)} == patterns


def test_an_empty_ledger_says_so() -> None:
    index = {"heard/index.md": "---\ntitle: 听到办到\nsummary: 有话就说。\n---\n"}
    tree = page(LEDGER_PAGE, site=site_of(index))
    assert "还没有登记" in words(tree)
    assert tree.xpath("//svg | //table | //h2") == []


def test_an_open_item_gives_its_last_day_not_a_count_of_days() -> None:
    """网页可能是几天前做的：写最迟哪天，不写“已等几天”。"""
    open_item = but("heard_item", ("state: adopted", "state: working"), ("closed_on: 2026-10-20\n", ""))
    text = words(page("heard/2026-10-lunch.md", site=site_of(open_item, whole=True)))
    assert "最迟2027年1月10日给结果" in text
    assert "用了" not in text
    assert "2026年10月20日，用了 8 天" in words(page("heard/2026-10-lunch.md", site=site_of({}, whole=True)))


# 征求意见


def asked(today: date, *changes: tuple[str, str], more: Files | None = None) -> Site:
    return site_of({**but("consultation", *changes), **(more or {})}, today, whole=True)


NO_RESULT = (SAMPLES["consultation"].zh[SAMPLES["consultation"].zh.index("result:") :], "---\n")
DAYS = [
    (date(2026, 7, 31), "2026年8月1日开始收", True),
    (date(2026, 8, 1), "2026年9月10日截止", True),
    (date(2026, 9, 10), "2026年9月10日截止", True),
    (date(2026, 9, 11), "2026年9月10日截止了，结果在整理", False),
]


@pytest.mark.parametrize(("today", "says", "takes"), DAYS)
def test_the_page_follows_the_day(today: date, says: str, takes: bool) -> None:
    tree = page(ASKED, site=asked(today, NO_RESULT))
    (state,) = tree.xpath("//p[contains(@class, 'verdict')]")
    assert words(state) == says
    assert bool(tree.xpath("//*[@id='ways']")) is takes
    assert (state.get("data-closes") == "2026-09-10") is takes
    assert bool(tree.xpath("//*[@data-print]")) is takes


@both
def test_it_never_says_open_without_a_date(language: str) -> None:
    """没有脚本、网页旧了：只写日子，不写“正在征求”“开放”。"""
    site = asked(date(2026, 8, 20), NO_RESULT)
    for path in (ASKED,):
        text = words(page(path, language, site))
        assert not re.search(r"正在|现在可以|is open|open now|currently", text, re.I)
        assert ("2026年9月10日" if language == "zh" else "10 September 2026") in text


@both
def test_paper_and_web_are_one_text(language: str) -> None:
    """纸上的问题就是网页上的问题：只有一份，一字不差；空白行只在纸上。"""
    site = asked(date(2026, 8, 20), NO_RESULT)
    entry = site.by_path[ASKED]
    tree = page(ASKED, language, site)
    asked_for = [words(li) for li in tree.xpath("//section[contains(@class, 'questions')]/ol/li")]
    assert asked_for[:-1] == list(entry.told_in(language).questions)  # type: ignore[attr-defined]
    assert len(tree.xpath("//*[@class='lines']")) == len(asked_for)
    assert tree.xpath("//form | //input | //textarea") == []


def test_ways_come_from_their_own_pages() -> None:
    """电话、地址、日子都从各自的页来；撤了的站不给地址。"""
    site = asked(date(2026, 11, 20), NO_RESULT, ("closes: 2026-09-10", "closes: 2026-12-10"))
    text = words(page(ASKED, site=site))
    assert "12309" in text
    assert "示例县城关街道幸福路1号" in text
    assert "示例县城关街道法治路1号" in text
    assert "办公室收，提意见" in text
    assert "12月5日" in text
    shut = but("workstation", ("status: open", "status: closed\nreason: 并到别处了"))
    gone = asked(date(2026, 11, 20), NO_RESULT, ("closes: 2026-09-10", "closes: 2026-12-10"), more=shut)
    assert "示例县城关街道幸福路1号" not in words(page(ASKED, site=gone))


def test_the_result_is_counted_from_its_points() -> None:
    tree = page(ASKED, site=asked(date(2026, 11, 23)))
    assert [int(b.text_content()) for b in tree.xpath("//ul[@class='tally']//b")] == [12, 7, 2, 3]
    text = words(tree)
    assert "为什么没采纳：夜里没有人手" in text
    assert tree.xpath("//*[@class='lines']") != []
    assert "questions--published" in tree.xpath("//section[contains(@class, 'questions')]/@class")[0]


def test_nobody_answered_is_told() -> None:
    site = asked(date(2026, 11, 23), (NO_RESULT[0], "result: {on: 2026-10-20, views: 0}\n---\n"))
    assert "这一回没有人来说" in words(page(ASKED, site=site))


@both
def test_the_list_groups_by_state(language: str) -> None:
    tree = page("consultations/index.md", language)
    assert tree.xpath("//h2/@id") == ["running", "published"]
    links = [re.sub(r".*/([^/]+)/$", r"\1", "/" + href) for href in tree.xpath("//a[@class='row']/@href")]
    assert sorted(links) == sorted(entry.id for entry in SITE.all(Consultation))


# 公布的数字


@both
def test_nothing_published_is_told_honestly(language: str) -> None:
    """发布的内容里没有数字：两样都写明没有，一个表也不画。"""
    tree = page("about/figures.md", language)
    assert tree.xpath("//table") == []
    assert words(tree).count("所以这里是空的" if language == "zh" else ", so there ") == 2


FIGURES_PAGE = {
    "about/figures.md": "---\ntitle: 数字\nsummary: 只登公布过的。\n---\n",
    "about/figures.en.md": "---\ntranslates: ✓\ntitle: Figures\nsummary: Only published ones.\n---\n",
}


@both
def test_published_figures_are_shown_with_their_source(language: str) -> None:
    site = site_of(FIGURES_PAGE, whole=True)
    for path in ("about/figures.md", SAMPLES["figures"].path):
        tree = page(path, language, site)
        assert [words(td) for td in tree.xpath("//td/b")] == ["128", "92.5"]
        assert tree.xpath("//a[@href='https://www.12309.gov.cn/']")
        assert tree.xpath("//time/@datetime") == ["2026-01-20"]
        assert "40" in words(tree)


def test_old_figures_are_marked() -> None:
    new = site_of(FIGURES_PAGE, date(2027, 6, 30), whole=True)
    old = site_of(FIGURES_PAGE, date(2027, 7, 1), whole=True)
    assert "旧数字" not in words(page("about/figures.md", site=new))
    assert "旧数字" in words(page("about/figures.md", site=old))
