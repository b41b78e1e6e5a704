"""总账：每个月几条、关于什么、办到哪、办了多少天，都和条目数得一样；图的高矮和数成正比。"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import get_args

import pytest

from building import SHIPPED, site_of
from outreach import ledger, ledger_pictures
from outreach.chart import WIDTH, Grid, bars, stacked, unit_for
from outreach.disk import ROOT, read_folder
from outreach.kinds.heard_item import HeardItem
from outreach.ledger import Ledger, Line, Wait, month_words
from outreach.site import load


def _item(heard: str, state: str = "adopted", closed: str = "", theme: str = "service") -> str:
    day = f"closed_on: {closed}\n" if closed else ""
    why = "reason: 没有人手\n" if state == "declined" else ""
    return f"---\ntitle: 提了一件事\nsample: true\nheard_on: {heard}\nsource: box\ntheme: {theme}\nstate: {state}\n{day}{why}summary: 办了。\n---\n"


def counted(*items: str, today: date = date(2026, 11, 26)) -> Ledger:
    return ledger.ledger(site_of({f"heard/item-{n}.md": text for n, text in enumerate(items)}, today))


def test_nothing_heard_yet() -> None:
    empty = counted()
    assert (empty.items, empty.months, empty.median_days) == ((), (), None)
    assert {line.total for line in (*empty.by_theme, *empty.by_state)} == {0}
    assert {wait.total for wait in empty.waits} == {0}


def test_months_run_without_gaps_to_today() -> None:
    """中间没有人说话的月也占一格，一直到今天。"""
    book = counted(_item("2026-08-31", closed="2026-09-01"), _item("2026-10-01", "working"))
    assert book.months == ((2026, 8), (2026, 9), (2026, 10), (2026, 11))
    assert {line.key: line.counts for line in book.by_state if line.total} == {
        "adopted": (1, 0, 0, 0),
        "working": (0, 0, 1, 0),
    }


def test_a_year_back_is_shown_and_the_rest_is_together() -> None:
    """十二个月各一格，再早的并成一格，不丢。"""
    book = counted(
        _item("2025-12-01", closed="2025-12-02"),
        _item("2025-11-30", closed="2025-12-02"),
        _item("2023-01-01", closed="2023-01-02"),
    )
    assert book.months[:2] == (None, (2025, 12))
    assert len(book.months) == 13
    assert next(line for line in book.by_state if line.key == "adopted").counts == (2, 1, *[0] * 11)


def test_a_year_exactly_needs_no_earlier_column() -> None:
    book = counted(_item("2025-12-01", closed="2025-12-02"))
    assert book.months[0] == (2025, 12)
    assert len(book.months) == 12


MEDIANS = [
    ((), None),
    ((4,), 4),
    ((4, 9), 6.5),
    ((1, 30, 4), 4),
    ((0, 0, 80), 0),
]


@pytest.mark.parametrize(("days", "middle"), MEDIANS)
def test_median_counts_closed_items_only(days: tuple[int, ...], middle: float | None) -> None:
    items = [
        _item("2026-07-01", closed=str(date.fromordinal(date(2026, 7, 1).toordinal() + n))) for n in days
    ]
    assert counted(*items, _item("2026-11-01", "working")).median_days == middle


WAITS = [
    ("2026-11-26", (0, 7)),
    ("2026-11-19", (0, 7)),
    ("2026-11-18", (8, 15)),
    ("2026-10-27", (16, 30)),
    ("2026-10-26", (31, 60)),
    ("2026-08-28", (61, 90)),
    ("2026-08-27", (91, None)),
]


@pytest.mark.parametrize(("heard", "span"), WAITS)
def test_waiting_is_counted_to_today(heard: str, span: tuple[int, int | None]) -> None:
    """还在等的数到今天；正好 90 天的还没有超。"""
    (wait,) = [wait for wait in counted(_item(heard, "received")).waits if wait.total]
    assert wait == Wait(*span, closed=0, open=1)


def test_newest_first() -> None:
    book = counted(_item("2026-07-01", closed="2026-07-02"), _item("2026-09-01", closed="2026-09-02"))
    assert [item.model.heard_on.month for item in book.items] == [9, 7]
    assert (book.closed, len(book.open)) == (2, 0)


SHIPPED_SITE = load(read_folder(ROOT / "docs"), SHIPPED)


def test_the_shipped_ledger_counts_the_shipped_items() -> None:
    """发布的那一本：不用总账的算法，另数一遍，一条不差。"""
    book = ledger.ledger(SHIPPED_SITE)
    items = [entry.model for entry in SHIPPED_SITE.all(HeardItem)]
    months = Counter((item.heard_on.year, item.heard_on.month) for item in items)
    assert len(book.items) == len(items) > 12
    for lines, key in ((book.by_theme, "theme"), (book.by_state, "state")):
        assert {line.key: line.total for line in lines if line.total} == Counter(
            getattr(i, key) for i in items
        )
        for n, month in enumerate(book.months):
            assert sum(line.counts[n] for line in lines) == months[month]  # type: ignore[index]
    assert sum(wait.closed for wait in book.waits) == sum(item.closed_on is not None for item in items)
    assert sum(wait.total for wait in book.waits) == len(items)


def test_every_choice_has_a_line() -> None:
    """模型里添了一种主题、一种状态，总账也要添。"""
    for key, names in (("theme", ledger.THEMES), ("state", ledger.STATES)):
        assert sorted(get_args(HeardItem.model_fields[key].annotation)) == sorted(names)


@pytest.mark.parametrize(
    ("month", "zh", "en"), [((2026, 4), "4", "Apr"), ((2026, 11), "11", "Nov"), (None, "", "")]
)
def test_month_words(month: tuple[int, int] | None, zh: str, en: str) -> None:
    assert (month_words(month, "zh"), month_words(month, "en")) == (zh, en)


# 画在哪里


def test_heights_are_proportional_and_nothing_is_drawn_for_zero() -> None:
    grid = Grid(0, 4)
    blocks = bars("a", (1, 0, 3, 2), grid, base=100, unit=10)
    assert [(b.column, b.count, b.y, b.height) for b in blocks] == [
        (0, 1, 90, 10),
        (2, 3, 70, 30),
        (3, 2, 80, 20),
    ]
    assert all(b.x >= 0 and b.x + b.width <= WIDTH for b in blocks)


def test_stacked_blocks_touch_and_do_not_overlap() -> None:
    blocks = stacked([("a", (2, 0)), ("b", (1, 1)), ("c", (3, 0))], Grid(0, 2), base=100, unit=10)
    first = [b for b in blocks if b.column == 0]
    assert [b.key for b in first] == ["a", "b", "c"]
    assert [(b.y, b.y + b.height) for b in first] == [(80, 100), (70, 80), (40, 70)]
    assert [(b.key, b.y) for b in blocks if b.column == 1] == [("b", 90)]


@pytest.mark.parametrize(("most", "unit"), [(0, 13), (1, 13), (2, 13), (4, 6.5), (260, 0.1)])
def test_the_tallest_fits(most: int, unit: float) -> None:
    assert unit_for(most, 26, 13) == pytest.approx(unit)


@pytest.mark.parametrize("columns", [1, 2, 8, 13])
def test_columns_stay_apart_and_inside(columns: int) -> None:
    grid = Grid(84, columns)
    lefts = [grid.x(n) for n in range(columns)]
    assert all(b - a >= grid.bar + 3 for a, b in pairwise(lefts))
    assert lefts[0] >= 84
    assert lefts[-1] + grid.bar <= WIDTH


def _many(*totals: int) -> Ledger:
    """一本很厚的账，只有数。"""
    months = tuple((2026, n + 1) for n in range(len(totals)))
    lines = tuple(Line(key, totals) for key in ("service", "law"))
    waits = (Wait(0, 7, 500, 0), Wait(8, 15, 3, 40), Wait(91, None, 0, 1))
    return Ledger((), months, lines, tuple(Line(key, totals) for key in ledger.STATES), waits, 3)


@pytest.mark.parametrize("totals", [(1, 0, 2), (120, 3, 4), tuple(range(1, 13))])
def test_pictures_stay_in_their_frame(totals: tuple[int, ...]) -> None:
    """数大数小都画在框里：每一块、每个数字。"""
    book = _many(*totals)
    themes, states, waits = (
        ledger_pictures.themes(book),
        ledger_pictures.states(book),
        ledger_pictures.waits(book),
    )
    for row in themes.rows:
        assert all(
            row.base - 30 <= b.y and b.y + b.height == pytest.approx(row.base, abs=0.02) for b in row.blocks
        )
    assert all(b.y >= 15 and b.y + b.height <= states.base + 0.1 for b in states.blocks)
    assert all(y >= 10 for _, _, y in states.tops)
    assert sum(b.count for b in states.blocks) == 5 * sum(totals)
    assert [(n, total) for n, total, _ in states.tops] == [(n, 5 * t) for n, t in enumerate(totals) if t]
    assert all(84 + row.closed + row.open <= WIDTH - 30 for row in waits.rows)
    assert waits.rows[1].open / waits.rows[1].closed == pytest.approx(40 / 3, rel=0.01)


@pytest.mark.parametrize(
    ("middle", "row"), [(None, []), (0, [0]), (7, [0]), (7.5, [1]), (15, [1]), (16, [2]), (300, [2])]
)
def test_the_median_marks_its_row(middle: float | None, row: list[int]) -> None:
    """三段：7 天以内、15 天以内、再久；没有结果的不标。"""
    book = replace(_many(1), median_days=middle)
    assert [n for n, wait in enumerate(ledger_pictures.waits(book).rows) if wait.has_median] == row
