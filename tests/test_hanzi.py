"""用汉字写的数，读得懂，写得出。"""

from __future__ import annotations

import pytest

from outreach.hanzi import number, written

NUMBERS = [
    ("一", 1), ("十", 10), ("十一", 11), ("二十", 20), ("九十九", 99), ("一百", 100), ("一百零一", 101), ("一百一十", 110),
    ("一百一十三", 113), ("五百六十", 560), ("一千", 1000), ("一千零一", 1001), ("一千零一十", 1010), ("一千二百六十", 1260), ("九千九百九十九", 9999),
]  # fmt: skip


@pytest.mark.parametrize(("words", "value"), NUMBERS)
def test_numbers_both_ways(words: str, value: int) -> None:
    assert number(words) == value
    assert number(str(value)) == value
    assert written(value) == words


def test_every_number_survives() -> None:
    assert all(number(written(value)) == value for value in range(1, 10000))


@pytest.mark.parametrize(
    ("words", "value"),
    [("七", 7), ("十五", 15), ("三十", 30), ("七十五", 75), ("一百二十", 120), ("二百", 200), ("一千零五", 1005), ("两百", 200)],
)  # fmt: skip
def test_other_ways_of_writing(words: str, value: int) -> None:
    assert number(words) == value
