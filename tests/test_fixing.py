"""--fix：只改不用人拿主意的；注释、排版、换行符一个不动；要人拿主意的留着报。"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from building import but, found, site_of, stamped
from outreach import fixing
from outreach.cli import main
from outreach.finding import MUST, Finding, Place, Repair
from samples import SAMPLES

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
    return {**SAMPLES["office"].files, **SAMPLES["channel"].files}


def _docs(folder: Path, changes: Mapping[str, str | bytes]) -> Path:
    """一个小站写进文件夹；changes 是改过的几个文件。"""
    for path, content in stamped({**site_texts(), **SAMPLES["workstation"].files, **changes}).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder / PATH


def _fix(folder: Path) -> Result:
    words = ["check", "--docs", str(folder), "--today", "2026-11-23", "--fix"]
    return CliRunner().invoke(main, words, catch_exceptions=False)


DASHED = but("workstation", ("0999-0123411", "0999—0123411"))[PATH]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (DASHED.replace("\n", "\r\n").encode(), SAMPLES["workstation"].zh.replace("\n", "\r\n").encode()),
        (b"\xef\xbb\xbf" + DASHED.encode(), b"\xef\xbb\xbf" + SAMPLES["workstation"].zh.encode()),
        (DASHED.replace("\n", "\r\n", 3).encode(), SAMPLES["workstation"].zh.encode()),
        (DASHED.encode("gb18030"), SAMPLES["workstation"].zh.encode()),
        (DASHED.replace("title", "# 整行注释\ntitle", 1).replace("站\nsample", "站   # 站名\nsample").encode(),
         SAMPLES["workstation"].zh.replace("title", "# 整行注释\ntitle", 1).replace("站\nsample", "站   # 站名\nsample").encode()),
    ],
    ids=["CRLF 照旧", "BOM 照旧", "换行混着的统一", "GB18030 转过来", "注释照旧"],
)  # fmt: skip
def test_the_rest_of_the_file_stays(tmp_path: Path, before: bytes, after: bytes) -> None:
    target = _docs(tmp_path, {PATH: before})
    assert _fix(tmp_path).exit_code == 0
    assert target.read_bytes() == after


def test_only_breaks_changed_is_said_in_words(tmp_path: Path) -> None:
    _docs(tmp_path, {PATH: SAMPLES["workstation"].zh.replace("\n", "\r\n", 3)})
    assert _fix(tmp_path).stderr.strip() == f"{tmp_path / PATH}：换行统一成 LF，字没有动。"


def test_bytes_that_are_not_clearly_chinese_are_left_alone(tmp_path: Path) -> None:
    """不像中文的乱字节不猜。"""
    junk = b"---\ntitle: \xff\xfe\x81\x30\n---\n"
    target = _docs(tmp_path, {PATH: junk})
    assert _fix(tmp_path).exit_code == 1
    assert target.read_bytes() == junk


def test_mode_is_kept_and_nothing_is_left_beside(tmp_path: Path) -> None:
    target = _docs(tmp_path, {PATH: DASHED})
    target.chmod(0o664)
    beside = sorted(path.name for path in target.parent.iterdir())
    _fix(tmp_path)
    assert target.stat().st_mode & 0o777 == 0o664
    assert sorted(path.name for path in target.parent.iterdir()) == beside
    assert target.read_text("utf-8") == SAMPLES["workstation"].zh


def test_links_are_followed_inside_and_not_outside(tmp_path: Path) -> None:
    """链接指着内容文件夹里面的，改那个文件，链接还是链接；指到外面的，外面的不动。"""
    outside = tmp_path / "outside.md"
    outside.write_text(DASHED, "utf-8")
    docs = tmp_path / "docs"
    target = _docs(docs, {})
    target.unlink()
    target.symlink_to(outside)
    result = _fix(docs)
    assert (outside.read_text("utf-8"), target.is_symlink()) == (DASHED, True)
    assert f"{target} 是个链接，指着内容文件夹外面，没有改。" in result.stderr
    real = docs / "workstations" / ".real.md"
    real.write_text(DASHED, "utf-8")
    target.unlink()
    target.symlink_to(real.name)
    _fix(docs)
    assert (real.read_text("utf-8"), target.is_symlink()) == (SAMPLES["workstation"].zh, True)


def test_a_name_that_is_not_utf8_does_not_stop_the_rest(tmp_path: Path) -> None:
    target = _docs(tmp_path, {PATH: DASHED})
    (target.parent / os.fsdecode(b"\xb9\xa4.md")).write_bytes(DASHED.encode())
    assert _fix(tmp_path).exit_code == 1
    assert target.read_text("utf-8") == SAMPLES["workstation"].zh


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        # 说明里碰巧一样的字不动，改的是报的那一格。
        ("{number: 0999-0123411, label: 值班电话", "{label: 0999—0123411, number: 0999—0123411", "{label: 0999—0123411, number: 0999-0123411"),
        # 花括号里没加引号的几段时间，换上去要加引号，不然在逗号那里断开。
        ('"09:00-12:00, 14:00-17:00"', "9:00-12:00、14点-17:00", '"09:00-12:00, 14:00-17:00"'),
        ("'09:00-12:00, 14:00-17:00'", "'9:00-12:00、14点-17:00'", "'09:00-12:00, 14:00-17:00'"),
    ],
)  # fmt: skip
def test_fix_changes_the_right_words(tmp_path: Path, old: str, new: str, expected: str) -> None:
    text = SAMPLES["workstation"].zh.replace('"09:00-12:00, 14:00-17:00"', "'09:00-12:00, 14:00-17:00'") if old[0] == "'" else SAMPLES["workstation"].zh  # fmt: skip
    assert old in text
    target = _docs(tmp_path, {PATH: text.replace(old, new)})
    _fix(tmp_path)
    assert target.read_text("utf-8") == text.replace(old, expected)
