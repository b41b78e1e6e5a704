"""--fix：只改不用人拿主意的；注释、排版、换行符一个不动；要人拿主意的留着报。"""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from building import but, found, site_of
from outreach import fixing
from outreach.cli import main
from outreach.finding import MUST, Finding, Place, Repair

PATH = "workstations/chengguan.md"


def at(line: int, old: str, new: str) -> Finding:
    return Finding(Place("a.md", line), "r", MUST, "写的", "为什么", "怎么改", repair=Repair(old, new))


@pytest.mark.parametrize(
    ("before", "finding", "after"),
    [
        ("甲：1\n乙：2\n", at(2, "乙：2", "乙: 2"), "甲：1\n乙: 2\n"),
        ("a\r\nb—c # 注\r\n", at(2, "—", "-"), "a\r\nb-c # 注\r\n"),
        ("a\n", at(1, "没有的字", "x"), "a\n"),
        ("a\n", at(9, "a", "x"), "a\n"),
    ],
)
def test_only_the_reported_line_changes(before: str, finding: Finding, after: str) -> None:
    assert fixing.repaired(before, [finding]) == after


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("number: 0999-0123411", "number: 0999—0123411", "0999-0123411"),
        ("number: 0999-0123411", "number: ０999-0123411", "0999-0123411"),
        ("on: 2026-11-02", "on: 2026/11/2", "2026-11-02"),
        ("on: 2026-11-02", "on: 2026年11月2日", "2026-11-02"),
        ('"09:00-12:00, 14:00-17:00"', '"9：00～12：00、14点-17:00"', "09:00-12:00, 14:00-17:00"),
    ],
)
def test_fields_know_their_right_form(old: str, new: str, expected: str) -> None:
    repairs = [f.repair for f in found(site_of(but("workstation", (old, new)))) if f.repair]
    assert [repair.new for repair in repairs] == [expected]


@pytest.mark.parametrize("value", ["2026-02-30", "去年冬天", "2026-13-1", "26.1.2"])
def test_a_date_nobody_can_be_sure_of_is_left_to_people(value: str) -> None:
    site = site_of(but("workstation", ("on: 2026-11-02", f"on: {value}")))
    assert [(f.rule, f.repair) for f in found(site, "value-date")] == [("value-date", None)]


def test_fix_repairs_files_in_place_and_shows_the_comparison(tmp_path) -> None:
    files = but("workstation", ("title: ", "title："), ("0999-0123411", "0999—0123411"))
    for path, text in {**site_texts(), **files}.items():
        target = tmp_path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text.replace("✓", "000000000000"), "utf-8")
    first = CliRunner().invoke(main, ["check", "--docs", str(tmp_path), "--today", "2026-11-23", "--fix"])
    fixed = (tmp_path / next(iter(files))).read_text("utf-8")
    assert "title：" not in fixed
    assert "0999—0123411" not in fixed
    assert "-title：" in first.stderr
    assert "+title: " in first.stderr
    again = CliRunner().invoke(main, ["check", "--docs", str(tmp_path), "--today", "2026-11-23", "--fix"])
    assert again.exit_code == first.exit_code == 0
    assert "改前" not in again.stderr


def site_texts() -> dict[str, str]:
    from samples import SAMPLES

    return {**SAMPLES["office"].files, **SAMPLES["channel"].files}
