"""改好的那一行：只换写错的几项，别的字照旧。"""

from __future__ import annotations

import pytest

from building import src
from outreach.correction import corrected

SPLIT = {"number": "0571-80000001", "extension": "8012"}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("- {number: 0571-80000001转8012, label: 值班}", '- {number: 0571-80000001, label: 值班, extension: "8012"}'),
        ("- {label: 值班, number: 0571-80000001转8012}", '- {label: 值班, number: 0571-80000001, extension: "8012"}'),
        ('- {number: "0571-80000001转8012"}  # 已核', '- {number: 0571-80000001, extension: "8012"}  # 已核'),
        ("- {number: '0571-80000001,8012', label: 值班}", '- {number: 0571-80000001, label: 值班, extension: "8012"}'),
        ('- {number: 0571-80000001-8012, extension: "1"}', '- {number: 0571-80000001, extension: "8012"}'),
        ("- number: 0571-80000001转8012", '- number: 0571-80000001\n  extension: "8012"'),
    ],
)  # fmt: skip
def test_corrected(line: str, expected: str) -> None:
    source = src(f"---\nphones:\n  {line}\n---\n")
    assert corrected(source, ("phones", 0, "number"), SPLIT) == expected
