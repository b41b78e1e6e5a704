"""README 的表由程序写：只换记号中间的，少了记号就说。"""

from __future__ import annotations

from pathlib import Path

import pytest

import readme_table


def test_only_the_table_is_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readme_table, "README", tmp_path / "README.md")
    readme_table.README.write_text("前\n<!-- a:start -->\n旧\n<!-- a:end -->\n后\n", "utf-8")
    assert readme_table.rewrite("a", [["页", "秒"], ["300", "1"]]) == "| 页 | 秒 |\n|---|---|\n| 300 | 1 |\n"
    assert readme_table.README.read_text("utf-8") == (
        "前\n<!-- a:start -->\n| 页 | 秒 |\n|---|---|\n| 300 | 1 |\n<!-- a:end -->\n后\n"
    )
    with pytest.raises(LookupError, match="b:start"):
        readme_table.rewrite("b", [["页"]])


@pytest.mark.parametrize(
    "name", ["weigh", "bench-links", "bench-phone", "bench-lighthouse", "bench-search-material"]
)
def test_the_readme_has_the_marks(name: str) -> None:
    text = readme_table.README.read_text("utf-8")
    assert text.count(f"<!-- {name}:start -->\n") == text.count(f"<!-- {name}:end -->") == 1
