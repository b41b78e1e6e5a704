"""公文话：先找的字面词，和每一行换法对得上。"""

from __future__ import annotations

import pytest

from outreach.plainness.officialese import _CLUES, TABLE


@pytest.mark.parametrize("row", TABLE, ids=[row[0] for row in TABLE])
def test_every_row_has_a_clue(row: tuple[str, str, str]) -> None:
    """每一行里都要有一个，不然这一行永远轮不到。"""
    assert _CLUES.search(row[0])
