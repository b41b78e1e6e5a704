"""打开时不跳：字画出来以后位置不再动（CLS 小于 0.02），长辈版、有声音按钮、没网的副本也一样。"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page
from shipped import DESK, PHONE
from test_accessible import PAGES
from test_aloud import _with
from test_elder import ELDER

from outreach.addresses import LANGUAGES, address

Open = Callable[..., Page]
_SHIFTS = """() => new Promise(done => { const seen = [];
  new PerformanceObserver(list => seen.push(...list.getEntries())).observe({type: 'layout-shift', buffered: true});
  setTimeout(() => done(seen.filter(s => !s.hadRecentInput).reduce((sum, s) => sum + s.value, 0)), 300) })"""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("before", "size"),
    [("", PHONE), (ELDER, PHONE), (_with("voice('zh-CN', true)", "voice('en-GB', true)"), PHONE), ("", DESK)],
    ids=["phone", "elder", "voice", "desk"],
)
def test_nothing_jumps(before: str, size: dict[str, int], language: str, open_page: Open) -> None:
    page = open_page(address("index.md", language), before=before, viewport=size)
    shifts = {}
    for path in PAGES:
        page.goto(page.evaluate("location.origin") + "/" + address(path, language))
        shifts[path] = page.evaluate(_SHIFTS)
    assert {path: moved for path, moved in shifts.items() if moved >= 0.02} == {}
