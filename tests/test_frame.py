"""一页的外框：栏目、上一级、换语言、标题、改哪个文件，都从模型算。"""

from __future__ import annotations

import json
from datetime import date
from typing import Any
from urllib.parse import urljoin

import pytest

from building import TODAY, but, site_of
from outreach.addresses import LANGUAGES, address
from outreach.disk import ROOT
from outreach.frame import MISSING, Frame
from outreach.site import Site
from samples import SAMPLES

SECTIONS = {
    "who-helps/index.md": "---\ntitle: 谁来管我的事\nsummary: 点几下。\n---\n",
    "who-helps/index.en.md": "---\ntranslates: ✓\ntitle: Who handles this\nsummary: A few taps.\n---\n",
    "laws/index.md": "---\ntitle: 法律\nsummary: 登记簿。\n---\n",
}
SITE = site_of(SECTIONS, whole=True)
MENU = ("index.md", "who-helps/index.md", "workstations/index.md")
CHENGGUAN = "workstations/chengguan.md"


def _frame(path: str, language: str = "zh", site: Site = SITE, root: str = "", edit_base: str = "") -> Frame:
    return Frame(site, path, language, root, MENU, edit_base)


def _absolute(frame: Frame, link: str) -> str:
    return urljoin(f"http://own/{address(frame.path, frame.language)}", link).removeprefix("http://own/")


@pytest.mark.parametrize(
    ("language", "titles"),
    [
        ("zh", ["首页", "谁来管我的事", "找工作站"]),
        ("en", ["Home", "Who handles this", "Workstations"]),
    ],
)
@pytest.mark.parametrize("path", ["index.md", "workstations/index.md", CHENGGUAN, "about/privacy.md"])
def test_nav_has_the_menu_in_order(path: str, language: str, titles: list[str]) -> None:
    frame = _frame(path, language)
    assert [item.title for item in frame.nav.top] == titles
    assert [_absolute(frame, item.url) for item in frame.nav.top] == [address(p, language) for p in MENU]


@pytest.mark.parametrize(
    ("path", "here"),
    [
        ("index.md", ["首页"]),
        ("workstations/index.md", ["找工作站"]),
        (CHENGGUAN, ["找工作站"]),
        ("who-helps/start.md", ["谁来管我的事"]),
        ("about/privacy.md", []),
        ("office.md", []),
        (MISSING, []),
    ],
)
def test_nav_marks_where_you_are(path: str, here: list[str]) -> None:
    assert [item.title for item in _frame(path).nav.top if item.is_here] == here


def test_nav_leaves_out_what_is_not_there() -> None:
    frame = Frame(SITE, "index.md", "zh", menu=("index.md", "nowhere/index.md"))
    assert [item.title for item in frame.nav.top] == ["首页"]


def test_nav_survives_a_broken_section() -> None:
    site = site_of({**SECTIONS, "workstations/index.md": "---\nsummary: 没有标题\n---\n"}, whole=True)
    for language in LANGUAGES:
        assert len(_frame(CHENGGUAN, language, site).nav.top) == 3
        assert _frame(CHENGGUAN, language, site).nav.parent is not None
        assert _frame("workstations/index.md", language, site).head.title


def test_parent_is_the_section() -> None:
    frame = _frame(CHENGGUAN, "en")
    assert frame.nav.parent is not None
    assert (frame.nav.parent.title, frame.nav.parent.url) == ("Workstations", "../")


@pytest.mark.parametrize(
    "path", ["index.md", "workstations/index.md", "office.md", MISSING, "explainers/police-wont-file.md"]
)
def test_no_parent(path: str) -> None:
    """首页、栏目首页、顶层的页没有上一级；栏目没写首页的也没有。"""
    assert _frame(path).nav.parent is None


def test_more_lists_the_office_and_the_other_sections() -> None:
    assert [item.title for item in _frame("index.md").nav.more] == ["示例县人民检察院", "法律"]


# 换语言


@pytest.mark.parametrize("path", ["index.md", CHENGGUAN, "workstations/index.md", "office.md"])
def test_twin_url_is_the_same_page(path: str) -> None:
    for here in LANGUAGES:
        for there in LANGUAGES:
            frame = _frame(path, here)
            assert _absolute(frame, frame.twin.url(there)) == address(path, there)


@pytest.mark.parametrize("root", ["/", "/sub/"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_missing_page_links_from_the_root(root: str, language: str) -> None:
    """错地址有多深不知道，链接都从站根写起；换语言回首页。"""
    frame = _frame(MISSING, language, root=root)
    home = root + address("index.md", language)
    assert frame.nav.top[0].url == home
    assert frame.url("a-z/index.md") == f"{home}a-z/"
    assert frame.asset("assets/site.css") == f"{root}assets/site.css"
    assert frame.twin.url("en") == f"{root}en/"
    assert frame.twin.url("zh") == root
    assert frame.foot.edit_url == ""
    assert frame.foot.source_file == ""


# 标题、说明、语言


@pytest.mark.parametrize(
    ("path", "language", "title"),
    [
        (CHENGGUAN, "zh", "城关社区检察工作站 - 家门口的检察院"),
        (CHENGGUAN, "en", "Chengguan Community Procuratorate Workstation - The Procuratorate Next Door"),
        ("index.md", "zh", "家门口的检察院"),
        ("index.md", "en", "The Procuratorate Next Door"),
        (MISSING, "zh", "没有这一页 - 家门口的检察院"),
        (MISSING, "en", "Page not found - The Procuratorate Next Door"),
        ("laws/criminal-procedure-law.md", "en", "Criminal Procedure Law - The Procuratorate Next Door"),
    ],
)
def test_page_title(path: str, language: str, title: str) -> None:
    assert _frame(path, language).head.title == title


def test_summary_falls_back_to_the_title() -> None:
    assert _frame("about/privacy.md").head.summary == "这个网站不收集你的任何信息。"
    assert _frame(CHENGGUAN).head.summary == "城关社区检察工作站"
    assert _frame(MISSING).head.summary == "没有这一页"


def test_page_without_english_is_a_fallback() -> None:
    site = site_of({**SECTIONS, "about/privacy.en.md": None}, whole=True)
    english, chinese = _frame("about/privacy.md", "en", site), _frame("about/privacy.md", "zh", site)
    assert english.twin.is_fallback
    assert english.twin.text_language == "zh-Hans"
    assert english.title == "隐私"
    assert english.twin.behind == english.twin.matches == ""
    assert not chinese.twin.is_fallback
    assert _frame(CHENGGUAN, "en", site).twin.text_language == "en"
    assert _frame(CHENGGUAN, "zh", site).twin.text_language == "zh-Hans"


PRIVACY = "about/privacy.md"
BODY = "".join(f"## 第{n}段 {{ #s{n} }}\n\n话。\n\n" for n in range(3))
COUNTS = "where they differ the Chinese counts."


def _english(stamp: str, *, chinese: str = SAMPLES["page"].zh, today: date = TODAY) -> Frame:
    """英文页 translates 写成 `stamp`，中文是 `chinese`。"""
    files = {PRIVACY: chinese, "about/privacy.en.md": SAMPLES["page"].en.replace("✓", stamp)}
    return _frame(PRIVACY, "en", site_of({**SECTIONS, **files}, today, whole=True))


@pytest.mark.parametrize(
    ("changed", "stamp", "behind", "matches"),
    [
        ("", "✓", "", "Matches the Chinese of 23 November 2026"),
        ("一句。\n", "今天", f"The Chinese has changed in 1 place since 23 November 2026; {COUNTS}", ""),
        (BODY, "今天", f"The Chinese has changed in 3 places since 23 November 2026; {COUNTS}", ""),
        ("", "0123456789ab", f"The Chinese has changed since this was translated; {COUNTS}", ""),
        ("", "2026-11-23", f"The Chinese has changed since this was translated; {COUNTS}", ""),
        ("", "还没到", "", ""),
        ("一句。\n", "还没到", f"The Chinese has changed since this was translated; {COUNTS}", ""),
    ],
)
def test_english_says_which_chinese_it_matches(changed: str, stamp: str, behind: str, matches: str) -> None:
    """跟上了的写在页末，没跟上的写在页首；两样不会一起出现，也不会把没到的日子说给人听。"""
    same = site_of({}, whole=True).by_path[PRIVACY].stamp(TODAY)
    line = {"今天": same, "还没到": same.replace("2026", "2062", 1)}.get(stamp, stamp)
    english = _english(line, chinese=SAMPLES["page"].zh + changed)
    assert (english.twin.behind, english.twin.matches) == (behind, matches)
    chinese = _frame(PRIVACY, "zh", english.site)
    assert (chinese.twin.behind, chinese.twin.matches) == ("", "")


def test_missing_page_and_unreadable_pages_match_nothing() -> None:
    broken = site_of({**SECTIONS, PRIVACY: "---\ntitle: [\n---\n"}, whole=True)
    for frame in (_frame(MISSING, "en"), _frame(PRIVACY, "en", broken)):
        assert (frame.twin.behind, frame.twin.matches) == ("", "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_broken_page_has_a_frame(language: str) -> None:
    site = site_of({**SECTIONS, "about/privacy.md": "---\ntitle: [\n---\n"}, whole=True)
    frame = _frame("about/privacy.md", language, site)
    assert frame.head.title
    assert frame.head.summary
    assert not frame.is_sensitive
    assert frame.foot.office_name


# 改哪个文件


@pytest.mark.parametrize(
    ("path", "language", "url"),
    [
        (CHENGGUAN, "zh", "https://git.example/edit/main/docs/workstations/chengguan.md"),
        (CHENGGUAN, "en", "https://git.example/edit/main/docs/workstations/chengguan.en.md"),
        ("laws/index.md", "en", "https://git.example/edit/main/docs/laws/index.md"),
        (MISSING, "zh", ""),
    ],
)
@pytest.mark.parametrize("slash", ["", "/"])
def test_edit_url_leads_to_the_file_of_this_language(path: str, language: str, url: str, slash: str) -> None:
    """没有译的页，要改的是中文那个文件。"""
    assert _frame(path, language, edit_base=f"https://git.example/edit/main/docs{slash}").foot.edit_url == url


def test_no_repository_no_edit_link() -> None:
    assert _frame(CHENGGUAN).foot.edit_url == ""
    assert _frame(CHENGGUAN).foot.source_file == CHENGGUAN


# 急事、本院


def test_urgent_numbers_are_those_of_the_home_page() -> None:
    assert [channel.id for channel in _frame(CHENGGUAN).foot.urgent] == ["12309"]
    no_home = site_of({**SECTIONS, "index.md": None, "index.en.md": None}, whole=True)
    assert _frame(CHENGGUAN, site=no_home).foot.urgent == []


def test_site_without_an_office_still_has_a_name() -> None:
    site = site_of({**SECTIONS, "office.md": None, "office.en.md": None}, whole=True)
    assert _frame(CHENGGUAN, site=site).foot.office_name == "家门口的检察院"
    assert [item.title for item in _frame("index.md", site=site).nav.more] == ["法律"]


def test_sensitive_pages_are_marked() -> None:
    explainer = SAMPLES["explainer"].files
    path = SAMPLES["explainer"].path
    quiet = {**explainer, path: explainer[path].replace("audience:", "sensitive: true\naudience:")}
    site = site_of({**SECTIONS, **quiet}, whole=True)
    assert _frame(path, "en", site).is_sensitive
    assert not _frame(path).is_sensitive


# 活动：给搜索引擎看的，能订的

EVENT = SAMPLES["event"].path


def _structured(*changes: tuple[str, str], language: str = "zh") -> dict[str, Any]:
    site = site_of(but("event", *changes), whole=True)
    frame = Frame(site, EVENT, language, menu=MENU, site_url="https://a.example/")
    (event,) = json.loads(frame.head.structured)["@graph"]
    return dict(event)


def test_search_engines_read_the_event() -> None:
    assert _structured(("signup:", "capacity: 30\nsignup:")) == {
        "@type": "Event",
        "@id": "https://a.example/events/2026-12-05-open-day/#2026-12-05-open-day",
        "name": "宪法日检察开放日",
        "description": "来看看检察院怎么办案，不用介绍信。",
        "disambiguatingDescription": "示例活动，是编的。",
        "inLanguage": "zh-CN",
        "url": "https://a.example/events/2026-12-05-open-day/",
        "startDate": "2026-12-05T09:00:00+08:00",
        "endDate": "2026-12-05T11:30:00+08:00",
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": {"@type": "Place", "name": "城关社区检察工作站", "address": "示例县城关街道幸福路1号"},
        "organizer": {
            "@type": "GovernmentOrganization",
            "name": "示例县人民检察院",
            "url": "https://a.example/office/",
        },
        "maximumAttendeeCapacity": 30,
    }
    english = _structured(language="en")
    assert (english["inLanguage"], english["url"]) == (
        "en",
        "https://a.example/en/events/2026-12-05-open-day/",
    )


@pytest.mark.parametrize(
    ("status", "told", "was"),
    [
        ("planned", "EventScheduled", None),
        ("held", "EventScheduled", None),
        ("cancelled", "EventCancelled", None),
        ("postponed", "EventPostponed", None),
        (
            "postponed\nchanges: [{on: 2026-11-20, what: 因雨, was: 2026-12-01 09:00}]",
            "EventRescheduled",
            ["2026-12-01T09:00:00+08:00"],
        ),
    ],
)
def test_search_engines_read_what_became_of_it(status: str, told: str, was: list[str] | None) -> None:
    event = _structured(("status: planned", f"status: {status}"))
    assert event["eventStatus"] == f"https://schema.org/{told}"
    assert event.get("previousStartDate") == was


def test_nothing_gets_out_of_the_json() -> None:
    title = "</script><script>alert(1)</script>&amp;"
    site = site_of(but("event", ("title: 宪法日检察开放日", f'title: "{title}"')), whole=True)
    text = Frame(site, EVENT, "zh", menu=MENU, site_url="https://a.example/").head.structured
    assert not set("<>&") & set(text)
    assert json.loads(text)["@graph"][0]["name"] == title


def test_a_rule_lists_its_coming_dates() -> None:
    files = {
        **but(
            "event",
            (
                "start: 2026-12-05 09:00\nend: 2026-12-05 11:30\nweekday: 星期六\n",
                "repeats: 每周二 14:00-16:00\n",
            ),
        ),
        "holidays.md": (ROOT / "docs/holidays.md").read_text("utf-8"),
    }
    frame = Frame(site_of(files, whole=True), EVENT, "zh", menu=MENU, site_url="https://a.example/")
    days = [event["startDate"][:10] for event in json.loads(frame.head.structured)["@graph"]]
    assert days == ["2026-11-24", "2026-12-01", "2026-12-08", "2026-12-15"]


def test_one_changed_date_of_a_rule_is_told() -> None:
    """单独取消的写取消，换一天的写原来哪天；别的照常。"""
    notes = (
        "exceptions:\n  - {day: 2026-12-01, on: 2026-11-20, what: 开会}\n"
        "  - {day: 2026-12-08, on: 2026-11-20, what: 停电, moved: 2026-12-10}\n"
    )
    once = "start: 2026-12-05 09:00\nend: 2026-12-05 11:30\nweekday: 星期六\n"
    holidays = {"holidays.md": (ROOT / "docs/holidays.md").read_text("utf-8")}
    files = {**but("event", (once, f"repeats: 每周二 14:00-16:00\nsince: 2026-12-01\n{notes}")), **holidays}
    frame = Frame(site_of(files, whole=True), EVENT, "zh", menu=MENU, site_url="https://a.example/")
    told = [
        (e["startDate"][:10], e["eventStatus"].rpartition("/")[2], e.get("previousStartDate"))
        for e in json.loads(frame.head.structured)["@graph"]
    ]
    assert told == [
        ("2026-12-01", "EventCancelled", None),
        ("2026-12-10", "EventRescheduled", ["2026-12-08"]),
        ("2026-12-15", "EventScheduled", None),
        ("2026-12-22", "EventScheduled", None),
    ]


@pytest.mark.parametrize(
    ("path", "language", "urls"),
    [
        ("index.md", "zh", ["feed.xml", "calendar.ics"]),
        ("index.md", "en", ["feed.xml", "calendar.ics"]),
        (EVENT, "zh", ["../../feed.xml", "../../calendar.ics"]),
        ("office.md", "zh", []),
    ],
)
def test_pages_say_what_can_be_subscribed(path: str, language: str, urls: list[str]) -> None:
    assert [url for _, _, url in Frame(SITE, path, language, menu=MENU).head.feeds] == urls


def test_other_pages_say_nothing_to_search_engines() -> None:
    assert Frame(SITE, "index.md", "zh", menu=MENU).head.structured == ""
    broken = site_of({EVENT: "---\ntitle: x\n---\n", EVENT.replace(".md", ".en.md"): None}, whole=True)
    assert Frame(broken, EVENT, "zh", menu=MENU).head.structured == ""


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        ('<a href="../a.ics">', True),
        ('<a href="x/y.pdf" download>', True),
        ('<div class="chart">', True),
        ('<details class="telling" id="a">', True),
        ('<p class="telling"><a href="../../tell/#a">稿子</a>', False),
        ('<a href="../icsa/">', False),
    ],
)
def test_what_wechat_cannot_take_away(article: str, expected: bool) -> None:
    assert Frame.is_taken_away(article) is expected
