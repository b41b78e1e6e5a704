"""分两栏：次序不变，第一块在左，两边差不多高。"""

from __future__ import annotations

import pytest

from outreach.handout.columns import split, width


def _block(lines: int) -> str:
    return "<section><ul>" + "<li>十个字的一条话在这里</li>" * lines + "</ul></section>"


@pytest.mark.parametrize(
    ("lines", "count", "made"),
    [
        ((5, 5, 5), 1, (("a", "b", "c"),)),
        ((8, 4, 2), 2, (("a",), ("b", "c"))),
        ((4, 9, 4), 2, (("a", "c"), ("b",))),
        ((9,), 2, (("a",),)),
        ((3, 3, 3, 3), 2, (("a", "b"), ("c", "d"))),
    ],
)
def test_split(lines: tuple[int, ...], count: int, made: tuple[tuple[str, ...], ...]) -> None:
    assert split({name: _block(n) for name, n in zip("abcd", lines, strict=False)}, count) == made


def test_latin_is_narrower() -> None:
    assert width("检察院") == 3
    assert 1 < width("abc") < 2
