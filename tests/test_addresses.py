"""每一页的地址：中文不带前缀，英文在 en/ 下面。"""

from __future__ import annotations

import pytest

from outreach.addresses import address


@pytest.mark.parametrize(
    ("path", "zh", "en"),
    [
        ("index.md", "", "en/"),
        ("office.md", "office/", "en/office/"),
        ("workstations/index.md", "workstations/", "en/workstations/"),
        ("workstations/chengguan.md", "workstations/chengguan/", "en/workstations/chengguan/"),
        ("events/2026-12-05-open-day.md", "events/2026-12-05-open-day/", "en/events/2026-12-05-open-day/"),
    ],
)
def test_address(path: str, zh: str, en: str) -> None:
    assert (address(path, "zh"), address(path, "en")) == (zh, en)
