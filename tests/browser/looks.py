"""看哪些页、照哪几种样子看：每种版面 × 两种语言 × 深浅两色 × 手机和电脑 × 标准版和长辈版。

axe 一遍一遍地查最费时间，所以只有颜色、大小不同的样子，只查和颜色、大小有关的规则；英文的少看几种。
"""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Page
from shipped import DESK, PHONE

PAGES = [
    "index.md",
    "office.md",
    "plain-words.md",
    "a-z/index.md",
    "channels/12309.md",
    "contribute/rules.md",
    "events/2026-12-04-constitution-day.md",
    "events/index.md",
    "events/reception.md",
    "lectures.md",
    "explainers/domestic-violence.md",
    "explainers/police-wont-file.md",
    "about/figures.md",
    "consultations/2026-06-leaflets.md",
    "consultations/2026-11-opening-hours.md",
    "consultations/index.md",
    "heard/2026-10-lift.md",
    "heard/index.md",
    "laws/general-principles-civil-law.md",
    "guide-map/index.md",
    "tell/index.md",
    "wall-chart/index.md",
    "who-helps/index.md",
    "who-helps/crime.md",
    "who-helps/police-wont-file.md",
    "workstations/chengguan.md",
    "workstations/index.md",
    "about/index.md",
    "about/offline.md",
    "about/sources.md",
    "channels/index.md",
    "contribute/index.md",
    "deadlines/index.md",
    "documents/acceptance-notice.md",
    "documents/index.md",
    "explainers/index.md",
    "handouts/index.md",
    "holidays.md",
    "laws/index.md",
    "outdated-words.md",
    "v/index.md",
]
"""每种版面至少一页；少了哪种，test_accessible 会报。"""
NARROW = {"width": 320, "height": 800}
ALL_RULES = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}
COLOURS = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
_CLEARER = [*COLOURS["runOnly"]["values"], "color-contrast-enhanced"]
CLEARER = {
    "runOnly": {"type": "rule", "values": _CLEARER},
    "rules": {"color-contrast-enhanced": {"enabled": True}},
}
"""长辈版的对比度按更严的 7:1。"""
SIZES = {"runOnly": {"type": "rule", "values": ["target-size"]}}
STANDARD = [
    (PHONE, "light", ALL_RULES),
    (PHONE, "dark", COLOURS),
    (DESK, "dark", ALL_RULES),
    (DESK, "light", COLOURS),
]
ELDERLY = [
    (PHONE, "light", ALL_RULES),
    (PHONE, "light", CLEARER),
    (PHONE, "dark", CLEARER),
    (NARROW, "dark", SIZES),
    (DESK, "dark", SIZES),
    (DESK, "dark", CLEARER),
    (DESK, "light", CLEARER),
]
"""标准版查过的全部规则，长辈版再从头查一遍；电脑上只查颜色和大小。"""
LOOKS = {
    "zh": (STANDARD, ELDERLY),
    "en": (
        [(PHONE, "light", ALL_RULES), (DESK, "dark", ALL_RULES)],
        [
            (PHONE, "light", ALL_RULES),
            (PHONE, "dark", CLEARER),
            (NARROW, "dark", SIZES),
            (DESK, "light", CLEARER),
        ],
    ),
}
"""两种语言同一套颜色：英文的，深浅、手机电脑各查一回，不再一对一对地查。"""
OVER = "document.documentElement.scrollWidth - innerWidth"
SMALL = """least => [...document.querySelectorAll('button, input:not([type=checkbox]), summary, .row, a.dial, .tool, .door, .brand, .menu a, .leave, nav a, .path a')]
  .filter(e => e.checkVisibility({visibilityProperty: true})).map(e => [e.outerHTML.slice(0, 100), e.getBoundingClientRect()])
  .filter(([_, box]) => box.height < least || box.width < 44).map(([html, box]) => `${Math.round(box.width)}×${Math.round(box.height)} ${html}`)"""
COLUMNS = """() => [...document.querySelectorAll('main *')].filter(e => { const s = getComputedStyle(e);
  return s.columnCount !== 'auto' || (s.display === 'grid' && s.gridTemplateColumns.split(' ').length > 1 && e.matches('.facts, .doors, .rows, .page--home .md-typeset')) })
  .map(e => e.className)"""
_REPEATED = "main :is(li, tr, dt, dd, section, article, h3, g):nth-of-type(n+16)"
"""一长串里第十六个往后：同一个模板印出来的，颜色、大小和前面的一样。"""
_RUN = """async ([where, rules]) => (await axe.run(where || document, rules)).violations.flatMap(v => v.nodes.map(
  n => `${v.id}：${n.html.slice(0, 120)} ${n.failureSummary}`))"""


def violations(page: Page, where: str, rules: object = ALL_RULES) -> Iterator[str]:
    """这一页现在的样子，哪里不合规则。先要把 axe 放进去。只查颜色、大小的，一长串只看前十五个。"""
    part = None if rules is ALL_RULES else {"exclude": [_REPEATED]}
    yield from (f"{where} {found}" for found in page.evaluate(_RUN, [part, rules]))


def looked_at(page: Page, looks: list[tuple[dict[str, int], str, object]], version: str) -> Iterator[str]:
    """换着大小、深浅看一遍：不合规则的、横着滚的。"""
    for size, scheme, rules in looks:
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme)
        where = f"{version} {size['width']} {scheme}"
        if page.evaluate(OVER) > 0:
            yield f"{where} 横着滚"
        yield from violations(page, where, rules)
