"""把今天往后推四百天：真的内容、真的模板，每一页照规矩变旧，没有一页说谎；中英文一样。

发布的内容是示例，号码本来就拨不通，看不出“停用了就不给拨”。所以另把示例换成拨得通的号码（只在内存里）再看一遍。
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
from lxml import html

import search_engine
from building import SHIPPED, Files, Outreach, but, site_of
from outreach import checks, fragments, freshness, occasions, sessions
from outreach.addresses import LANGUAGES, address
from outreach.disk import ROOT, THEME, read_folder
from outreach.entry import Entry
from outreach.finding import MUST
from outreach.kinds.base import Kind
from outreach.kinds.event import Event
from outreach.kinds.law_page import LawPage
from outreach.kinds.office import Office
from outreach.kinds.workstation import Workstation
from outreach.outputs import directory, search
from outreach.site import Site, load
from outreach.teller import Teller

STEPS = [SHIPPED + timedelta(days=n) for n in (0, 40, 80, 120, 140, 160, 180, 220, 300, 400)]
"""一次次往后看；快到期、刚过期的那一个多月看得密些。"""
FILES = read_folder(ROOT / "docs")
JINJA = fragments.environment(ROOT / "overrides", THEME)
SAMPLE_LOCAL = re.compile(rb"(?<=0999-)0(?=\d{6}\b)")


@cache
def shipped(today: date, *, real: bool = False) -> Site:
    """发布的内容；`real` 把示例号码换成拨得通的。"""
    return load({path: SAMPLE_LOCAL.sub(b"8", text) if real else text for path, text in FILES.items()}, today)


def article(site: Site, entry: Entry[Kind], language: str = "zh") -> str:
    return fragments.render(JINJA, site, entry, language, "")


def dialled(page: str) -> set[str]:
    return set(re.findall(r'href="tel:([^"]+)"', page))


def contacts(site: Site) -> list[Entry[Kind]]:
    return [e for e in site.all(Kind) if isinstance(e.model, Workstation | Office)]


def own_numbers(entry: Entry[Kind]) -> set[str]:
    model = entry.model
    assert isinstance(model, Workstation | Office)
    return {line.number.tel for line in model.phones}


def spare(site: Site, entry: Entry[Kind]) -> str:
    found = freshness.fallback(site, entry)
    assert found is not None and found.model.number is not None
    return found.model.number.tel


everywhere = pytest.mark.parametrize("language", LANGUAGES)
always = pytest.mark.parametrize("today", STEPS, ids=str)
now_and_then = pytest.mark.parametrize("today", [STEPS[n] for n in (0, 5, 7, 9)], ids=str)
"""要把全站每一页都排一遍的，只看四天：都新鲜、有的到期、有的停用、全停用。"""


def test_nothing_is_wrong_today() -> None:
    assert list(checks.run(shipped(SHIPPED))) == []


@always
def test_time_alone_never_stops_the_build(today: date) -> None:
    """到期的只是“建议改”：夜里自动重做，不能因为没人核对就停在旧网页上。"""
    found = [f for f in checks.run(shipped(today)) if f.level is MUST]
    assert [
        f.rule for f in found if f.rule in {r.slug for r in checks.RULES.values() if r.topic == "freshness"}
    ] == []


def test_every_state_is_seen() -> None:
    seen = {freshness.of(shipped(day), e).state for day in STEPS for e in contacts(shipped(day))}  # type: ignore[union-attr]
    assert seen == {"fresh", "due", "suspended"}


@everywhere
@always
def test_contact_pages(today: date, language: str) -> None:
    """没过期的给电话；过期的一个自己的号码也拨不出去，先给后备渠道和原因，开门时间写着没核对，不说今天开不开。"""
    site = shipped(today, real=True)
    tell = Teller(site, language, "")
    for entry in contacts(site):
        life, page = freshness.of(site, entry), article(site, entry, language)
        assert life is not None
        assert spare(site, entry) in dialled(page), entry.path
        if life.is_expired:
            assert dialled(page) == {spare(site, entry)}, entry.path
            assert tell.aging(life, freshness.fallback(site, entry)) in page
            assert 'id="open-now"' not in page
            assert page.index(f'href="tel:{spare(site, entry)}"') < page.index("phone--old")
            assert page.count(tell.word("aging.unverified")) >= 2
        else:
            assert own_numbers(entry) <= dialled(page), entry.path
            assert tell.word("aging.unverified") not in page
            assert (tell.aging(life, None) in page) is True
            assert ('class="due"' in page) is life.is_due


@everywhere
@always
def test_station_list(today: date, language: str) -> None:
    site = shipped(today, real=True)
    page = article(site, site.by_path["workstations/index.md"], language)
    for entry in site.all(Workstation):
        life = freshness.of(site, entry)
        assert life is not None
        (row,) = html.fragment_fromstring(page, create_parent="div").xpath(f'.//section[@id="{entry.id}"]')
        told = html.tostring(row, encoding="unicode")
        if life.is_expired:
            assert dialled(told) == {spare(site, entry)}, entry.path
            assert told.index("tel:") < told.index("phone--old")
        else:
            assert dialled(told) & own_numbers(entry), entry.path


@everywhere
@now_and_then
def test_no_page_dials_an_expired_number(today: date, language: str) -> None:
    """全站每一页，包括活动、首页、热线：过期联系方式的号码一处也拨不出去。"""
    site = shipped(today, real=True)
    expired = {
        number for e in contacts(site) if (life := freshness.of(site, e)) and life.is_expired for number in own_numbers(e)
    }  # fmt: skip
    for entry in site.all(Kind):
        assert not dialled(article(site, entry, language)) & expired, entry.path


@everywhere
@always
def test_event_phones_follow_their_host(today: date, language: str) -> None:
    site = shipped(today, real=True)
    for entry in site.all(Event):
        life, contact = freshness.of(site, entry), entry.model.contact
        assert life is not None
        page = article(site, entry, language)
        assert contact is None or (contact.number.tel in dialled(page)) is life.is_trusted, entry.path
        assert life.is_trusted or spare(site, entry) in dialled(page), entry.path


@everywhere
@always
def test_coming_dates_are_as_trusted_as_their_host(today: date, language: str) -> None:
    """办活动的站、院没人核对了，还没到的日子和地点也写着没核对：活动页、开放日列表、首页都一样。"""
    site = shipped(today)
    mark = f'<b class="unverified">{Teller(site, language, "").word("aging.unverified")}</b>'
    pages = {path: article(site, site.by_path[path], language) for path in ("events/index.md", "index.md")}
    coming = occasions.coming(site)
    for n, entry in enumerate(one.entry for one in coming):
        life = freshness.of(site, entry)
        assert life is not None
        page = article(site, entry, language)
        where, _, _ = page.partition('<ul class="dates">')[0].partition("<h2")
        assert (mark in where) is not life.is_trusted, entry.path
        for path in pages if n == 0 else ("events/index.md",):
            slug = entry.path.removesuffix(".md").partition("/")[2]
            rows = html.fragment_fromstring(pages[path], create_parent="div").xpath(
                f'.//a[contains(@href, "{slug}/")]'
            )
            row = html.tostring(rows[0], encoding="unicode")
            assert (mark in row) is not life.is_trusted, (path, entry.path)
    assert coming or today == STEPS[-1], "接待日办到 2027 年底，到那时总有下一次"


@everywhere
@always
def test_directory(today: date, language: str) -> None:
    site = shipped(today, real=True)
    made = directory.files(site, "https://example.cn/")[
        "directory.json" if language == "zh" else "en/directory.json"
    ]
    told = json.loads(made)
    for record in [told["office"], *told["workstations"]]:
        entry = next(e for e in contacts(site) if e.id == record["id"])
        life = freshness.of(site, entry)
        assert life is not None and record["state"] == life.state
        numbers = {phone["tel"] for phone in record["phones"]}
        assert numbers == ({spare(site, entry)} if life.is_expired else own_numbers(entry)), entry.path
        assert not any(phone["tel"] for phone in record["unverified_phones"])
        assert record["schedules"] == [] or life.state in ("fresh", "due")


@everywhere
@always
def test_past_events_never_look_coming(today: date, language: str) -> None:
    site = shipped(today)
    assert all(one.session.day >= today for one in occasions.coming(site))
    shown = [article(site, site.by_path[path], language) for path in ("events/index.md", "index.md")]
    for entry in site.all(Event):
        end = entry.model.end
        if end is None or end.date() >= today or entry.model.status != "planned":
            continue
        assert sessions.state_of(entry.model, site.holidays, today) == "past"
        assert "note--past" in article(site, entry, language)
        coming = shown[0].partition('id="coming"')[2].partition("<h2")[0]
        slug = entry.path.removesuffix(".md").partition("/")[2]
        assert slug not in coming and slug not in shown[1]


@everywhere
@now_and_then
def test_pages_of_law_say_when_they_are_overdue(today: date, language: str) -> None:
    """三类讲法律的页，到期的写在页上，搜索里也带着这一句；没到期的都没有。"""
    site = shipped(today)
    words = Teller(site, language, "").word("aging.review").format("12309")
    pages = {e.path: article(site, e, language) for e in site.all(LawPage)}
    warnings = searched(site, language, pages)
    for entry in site.all(LawPage):
        life = freshness.of(site, entry)
        assert life is not None
        assert (words in pages[entry.path]) is life.is_due, entry.path
        assert warnings[entry.path] == (words if life.is_due else ""), entry.path


@everywhere
@now_and_then
def test_search_warns_before_the_click(today: date, language: str) -> None:
    """联系方式没有核对过、该核对了，搜到的那一行先说；列表页上说的是别人，不带。"""
    site = shipped(today)
    listed = site.by_path["workstations/index.md"]
    pages = {e.path: article(site, e, language) for e in [*contacts(site), listed]}
    warnings = searched(site, language, pages)
    assert warnings[listed.path] == ""
    for entry in contacts(site):
        life = freshness.of(site, entry)
        assert life is not None
        told = Teller(site, language, "").aging(life, freshness.fallback(site, entry))
        assert warnings[entry.path] == told, entry.path
        assert bool(told) is life.is_due


def searched(site: Site, language: str, pages: Mapping[str, str]) -> dict[str, str]:
    """搜索资料里，每页先说的那一句提醒；没有就是空的。"""
    articles = [
        search.Article(site.by_path[path], address(path, language), page) for path, page in pages.items()
    ]
    made = search_engine.published(search.files(language, articles), language)
    told = {doc["location"]: doc["warning"] for doc in search_engine.records(made)}
    return {path: told[address(path, "zh")] for path in pages}


@now_and_then
def test_both_languages_agree(today: date) -> None:
    """中英文的每一页，能拨的号码一样，状态的标记一样多。"""
    site = shipped(today, real=True)
    for entry in site.all(Kind):
        chinese, english = (article(site, entry, language) for language in LANGUAGES)
        assert dialled(chinese) == dialled(english), entry.path
        for mark in ("stale", "due", "unverified", "phone phone--old", "state state--off"):
            assert chinese.count(f'class="{mark}"') == english.count(f'class="{mark}"'), (entry.path, mark)


CLOSED = ("status: open", "status: closed\nreason: 并到北街站")
PAUSED = ("status: open", "status: suspended\nreason: 装修\nuntil: 2026-12-31")


@pytest.mark.parametrize(
    ("files", "today", "says", "never"),
    [
        (but("workstation", CLOSED), SHIPPED, ["已撤销", "并到北街站", "这里不再办事。先打 12309，问该去哪里。", "不用了", "看看别的工作站"],
         ["open-now", 'class="hours"', "未核对", 'id="services"']),
        (but("workstation", CLOSED), date(2028, 1, 1), ["已撤销", "并到北街站", "先打 12309"], ["未核对", "没有核对过"]),
        (but("workstation", PAUSED), SHIPPED, ["暂停开放", "装修", "2026年12月31日"], ["open-now", "未核对", "还没有核实", "接下来的日子"]),
        (but("workstation", PAUSED), date(2027, 1, 1), ["暂停开放", "装修", "原定停到2026年12月31日，开没开还没有核实，去前先打电话。"], ["open-now", "未核对"]),
        (but("workstation", PAUSED), date(2027, 6, 1), ["暂停开放", "未核对", "先打 12309 问准再去"], ["open-now", "装修"]),
        (but("office", ('fallback: "12309"', "fallback: gone")), date(2027, 6, 1), ["联系方式 180 天没有核对过，问准了再去。"], ["tel:"]),
    ],
)  # fmt: skip
def test_other_ways_of_not_being_open(files: Files, today: date, says: list[str], never: list[str]) -> None:
    site = site_of(_real({**but("workstation"), **but("section"), **files}), today)
    page = article(site, site.by_path["workstations/chengguan.md"])
    assert [words for words in says if words not in page] == []
    assert [words for words in never if words in page] == []
    listed = article(site, site.by_path["workstations/index.md"])
    life = freshness.of(site, site.by_path["workstations/chengguan.md"])
    assert life is not None and ("+86-999-8123411" in dialled(listed)) is life.is_trusted


def _real(files: Mapping[str, str | bytes | None]) -> dict[str, str | bytes | None]:
    return {
        path: text.replace("0999-0123411", "0999-8123411") if isinstance(text, str) else text
        for path, text in files.items()
    }


def test_channel_is_only_reminded() -> None:
    """全国热线过了一年没人看，还是照样能拨，只在页末说一句。"""
    for today, late in ((SHIPPED, False), (date(2028, 6, 1), True)):
        site = shipped(today)
        page = article(site, site.by_path["channels/110.md"])
        assert "110" in dialled(page)
        assert ("该核对了" in page) is late


def test_the_site_can_still_be_built(outreach: Outreach, tmp_path: Path) -> None:
    """半年以后，一处没改，夜里照样做得成；做出来的过期页照规矩说话。"""
    target = tmp_path / "site"
    result = outreach("build", "--no-compress", "--today", "2027-06-15", "--out", target)
    assert result.exit_code == 0, result.output
    # 到日子没有回话的，检查是红的，可是别的页照样要更新：不然过期的电话也撤不下来。
    assert re.search(r"有 \d+ 处到了日子还没有回话", result.output)
    page = (target / "workstations/chengguan/index.html").read_text("utf-8")
    assert "联系方式 180 天没有核对过，先打 12309 问准再去。" in page
    told = json.loads((target / "en/directory.json").read_text("utf-8"))
    assert {record["state"] for record in told["workstations"]} == {"suspended"}
    listed = search_engine.records(search_engine.on_disk(target, "zh"))
    (found,) = (doc for doc in listed if doc["location"] == "workstations/chengguan/")
    assert "未核对" in found["text"] and "先打 12309 问准再去" in found["text"]


def test_prose_of_the_old_days() -> None:
    """正文是开着的时候写的：停用了标明没核对，撤了就不摆出来。"""
    changes = {"fresh": (), "suspended": (("on: 2026-11-02", "on: 2026-01-01"),), "closed": (CLOSED,)}
    shown = {}
    for state, change in changes.items():
        site = site_of(but("workstation", *change), SHIPPED)
        page = fragments.render(
            JINJA, site, site.by_path["workstations/chengguan.md"], "zh", "<p>晚上也开</p>"
        )
        shown[state] = ("晚上也开" in page, "下面写的也没有核对过" in page)
    assert shown == {"fresh": (True, False), "suspended": (True, True), "closed": (False, False)}


def test_consent_that_ran_out_hides_the_mobile() -> None:
    """手机号公开的同意过了期，站页、列表、活动都不再显示它，给后备渠道。"""
    mobile = "number: 13912345678, consent: {ref: 同意书1号, until: 2026-12-01}"
    station = but("workstation", ("number: 0999-0123411", mobile), ('extension: "8012"', "label: 值班"))
    files = {**station, **but("event", ("number: 0999-0123450", mobile)), **but("section")}
    for today, shown in ((date(2026, 12, 1), True), (date(2026, 12, 2), False)):
        site = site_of(
            {path: text.replace("label: 值班电话, label", "label") for path, text in files.items()}, today
        )
        for path in ("workstations/chengguan.md", "workstations/index.md", "events/2026-12-05-open-day.md"):
            page = article(site, site.by_path[path])
            assert ("13912345678" in page) is shown, path
            assert shown or "12309" in dialled(page), path
