"""放假登记簿：写对的读得成，抄错的说得清；英文页按年份对上；页面把每个日子都列出来。"""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from building import SHIPPED, found, site_of, told
from outreach import fragments
from outreach.disk import ROOT
from outreach.kinds import kind_of
from outreach.kinds.holidays import Holidays
from outreach.site import Site

FILE = "holidays.md"
HEAD = "---\ntitle: 放假和调休\nsummary: 照通知。\nyears:\n"
YEAR = """  - year: 2026
    notice: 通知
    issued: 2025-11-04
    source: {text: 通知全文, on: 2026-11-23, status: checked}
    off: [{name: 国庆节, from: 2026-10-01, to: 2026-10-07}]
    work: [2026-09-20, 2026-10-10]
"""
ENGLISH = "---\ntranslates: ✓\ntitle: Public holidays\nsummary: From the notice.\nyears:\n"


def _site(*changes: tuple[str, str], english: str = "") -> Site:
    text = HEAD + YEAR + "---\n"
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return site_of({FILE: text, **({"holidays.en.md": english} if english else {})})


def _shipped(today: date) -> Site:
    names = (FILE, "holidays.en.md")
    return site_of({name: (ROOT / "docs" / name).read_bytes() for name in names}, today)


def test_it_belongs_here() -> None:
    assert kind_of(FILE, None) is Holidays
    assert kind_of("about/holidays.md", None).name == "page"


def test_a_register() -> None:
    [year] = _site().holidays.years
    [off] = year.off
    assert (off.count, off.days[0], off.days[-1]) == (7, date(2026, 10, 1), date(2026, 10, 7))
    assert year.work == (date(2026, 9, 20), date(2026, 10, 10))


WRONG = [
    (("to: 2026-10-07", "to: 2026-09-30"), "holidays-order", "国庆节从 2026-10-01 到 2026-09-30，不是先到后，或者超过 15 天。"),
    (("to: 2026-10-07", "to: 2026-11-07"), "holidays-order", "国庆节从 2026-10-01 到 2026-11-07，不是先到后，或者超过 15 天。"),
    (("2026-10-10", "2027-10-10"), "holidays-year", "2027-10-10 不在 2026 年里。"),
    (("2026-10-10", "2025-11-30"), "holidays-year", "2025-11-30 不在 2026 年里。"),
    (("2026-10-10", "2026-10-1"), "value-date", "要写成 年-月-日，月和日都写两位，而且日历上要有这一天。"),
    (("year: 2026", "year: 26"), "value-number", "这里写四位数的年份。"),
    (("    issued: 2025-11-04\n", ""), "key-missing", "“通知哪天发的”必须写，缺了这一页就不能发布。"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "rule", "why"), WRONG)
def test_a_slip_of_the_pen(change: tuple[str, str], rule: str, why: str) -> None:
    site = _site(change)
    assert [(f.rule, f.why) for f in found(site) if f.at.path == FILE and f.rule != "twin-missing"] == [
        (rule, why)
    ]
    assert site.holidays.years == ()


def test_new_year_may_begin_in_december() -> None:
    site = _site(("from: 2026-10-01, to: 2026-10-07", "from: 2025-12-31, to: 2026-01-02"))
    assert site.holidays.off(date(2025, 12, 31)) == "国庆节"


def test_english_is_matched_by_year() -> None:
    """补登一年，英文页没跟上的，只缺那一年的出处，不会张冠李戴。"""
    newer = YEAR.replace("2026", "2025").replace("2025-11-04", "2024-11-12")
    english = ENGLISH + "  - {year: 2026, source: {text: The notice}}\n---\n"
    site = _site(("  - year: 2026", newer + "  - year: 2026"), english=english)
    model = site.by_path[FILE].told_in("en")
    assert isinstance(model, Holidays)
    assert {y.year: y.source.text for y in model.years} == {2025: "通知全文", 2026: "The notice"}


def test_what_is_shipped_is_right_and_says_where_it_is_from() -> None:
    site = _shipped(SHIPPED)
    assert [
        f for f in found(site) if f.at.path.startswith("holidays") and not f.rule.startswith("link")
    ] == []
    assert [year.year for year in site.holidays.years] == [2026, 2025]
    for year in site.holidays.years:
        assert year.source.status == "checked"
        assert "国办发明电" in year.notice
        assert sum(off.count for off in year.off) == {2025: 28, 2026: 33}[year.year]


def _page(site: Site, language: str) -> str:
    jinja = fragments.environment(Path(ROOT / "overrides"))
    return fragments.render(jinja, site, site.by_path[FILE], language, "")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_page_lists_every_day(language: str) -> None:
    site = _shipped(SHIPPED)
    html = _page(site, language)
    for year in site.holidays.years:
        for day in (*year.work, *(end for off in year.off for end in (off.first, off.last))):
            assert f'<time datetime="{day.isoformat()}">' in html
    assert "2027" in html
    assert "{}" not in html


@pytest.mark.parametrize(
    ("today", "says"),
    [
        (date(2026, 11, 24), "2027年的放假安排还没有公布"),
        (date(2027, 2, 1), "2027年的放假安排还没有登记"),
        (date(2026, 6, 1), ""),
    ],
)
def test_the_page_owns_up_to_what_it_does_not_know(today: date, says: str) -> None:
    html = _page(_shipped(today), "zh")
    assert says in html
    assert ('class="note"' in html) is bool(says)


def test_moving_the_day_raises_only_a_reminder() -> None:
    files = {name: (ROOT / "docs" / name).read_bytes() for name in (FILE, "holidays.en.md")}
    today = date(2026, 11, 24) + timedelta(days=200)
    assert "建议改 holidays-due" in told(files, "holidays-due", "holidays-overlap", today=today)
