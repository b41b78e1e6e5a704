"""命令 outreach match：对过了才记，只动那一行，别的一个字节不动。"""

from __future__ import annotations

from pathlib import Path

import pytest

from building import Folder, Outreach, but, page, site_of, told
from outreach.commands.match import rewritten
from samples import ALL

DAY = ("--today", "2026-11-23")
A = {
    "about/a.md": page("甲\n"),
    "about/a.en.md": page("A\n", "translates: 0123456789ab\ntitle: A\nsummary: B"),
}
LINE = site_of(A).by_path["about/a.md"].stamp(site_of(A).today)


def test_it_records_the_day_and_the_check_is_content(folder: Folder, outreach: Outreach) -> None:
    docs = folder({**ALL, **A})
    assert "twin-behind" in outreach("check", *DAY, "docs/about/a.en.md").output
    result = outreach("match", *DAY, "docs/about/a.en.md")
    assert (result.exit_code, result.output) == (0, "docs/about/a.en.md 记下了：和 2026-11-23 的中文一致。\n")
    assert (docs / "about/a.en.md").read_text("utf-8") == A["about/a.en.md"].replace("0123456789ab", LINE)
    assert outreach("check", *DAY, "docs/about/a.en.md").output == "没有发现问题。\n"


def test_several_pages_at_once(folder: Folder, outreach: Outreach) -> None:
    """一页不给记，别的照记；退出码是 1。"""
    docs = folder({**ALL, **A, "about/b.en.md": page()})
    before = (docs / "about/b.en.md").read_bytes()
    result = outreach("match", *DAY, "docs/about/b.en.md", "docs/about/a.en.md", "docs/about/a.en.md")
    assert result.exit_code == 1
    assert result.stderr == "docs/about/b.en.md 没有记：没有对应的中文页，先建中文页。\n"
    assert result.stdout == "docs/about/a.en.md 记下了：和 2026-11-23 的中文一致。\n"
    assert (docs / "about/b.en.md").read_bytes() == before


def test_docs_may_be_anywhere(folder: Folder, outreach: Outreach, tmp_path: Path) -> None:
    folder({**ALL, **A}).rename(tmp_path / "内容")
    result = outreach("match", "--docs", "内容", *DAY, "内容/about/a.en.md")
    assert result.exit_code == 0
    assert LINE in (tmp_path / "内容/about/a.en.md").read_text("utf-8")


REFUSED = [
    ("workstations/chengguan.en.md", but("workstation", ("duty: Procurator on rota\n", ""), language="en"),
     "英文页没有写这一项，会直接显示中文。在英文页加上 duty，写英文。（twin-untranslated）"),
    ("workstations/chengguan.en.md", but("workstation", ("- label: Duty phone", "- label: Duty phone\n  - label: Fax"), language="en"),
     "这一项和中文页对不上：条数不一样，或者中文页没有这一条。对照 workstations/chengguan.md 第 9 行，一条对一条，顺序也一样。（twin-unmatched）"),
    ("explainers/police-wont-file.en.md", but("explainer", ("Write one page, ", ""), language="en"),
     "中文页有 3 条，这里有 2 条。对照 explainers/police-wont-file.md 第 12 行，一条对一条补齐。（twin-steps）"),
    ("about/a.en.md", {**A, "about/a.md": page("## 来 { #come }\n")},
     "中文页有“来”一节，英文页没有，看英文的人看不到。对照 about/a.md 第 5 行，译出这一节，小标题写成：## 英文标题 { #come }（twin-sections）"),
    ("about/a.en.md", {**A, "about/a.md": "---\ntitle: [\n---\n"}, "中文页或英文页有读不懂、写错的地方，先运行 outreach check 改好。"),
    ("about/a.en.md", {**A, "about/a.en.md": b"\xff"}, "中文页或英文页有读不懂、写错的地方，先运行 outreach check 改好。"),
    ("about/a.en.md", {**A, "about/a.en.md": page("A\n", "translates: |\n  2026-11-23 abcd\ntitle: A\nsummary: B")},
     "translates 这一行写得和平常不一样，请照检查消息手工改。"),
    ("about/a.md", A, "要写英文页：about/a.en.md"),
    ("about/map.svg", {**A, "about/map.svg": b"<svg/>"}, "要写英文页：名字.en.md"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "files", "why"), REFUSED)
def test_refused(
    folder: Folder, outreach: Outreach, path: str, files: dict[str, str | bytes], why: str
) -> None:
    docs = folder({**ALL, **files})
    before = {file: file.read_bytes() for file in docs.rglob("*") if file.is_file()}
    result = outreach("match", *DAY, f"docs/{path}")
    assert (result.exit_code, result.output) == (1, f"docs/{path} 没有记：{why}\n")
    assert {file: file.read_bytes() for file in docs.rglob("*") if file.is_file()} == before


def test_outside_the_folder_is_left_alone(folder: Folder, outreach: Outreach, tmp_path: Path) -> None:
    docs = folder({**ALL, **A})
    (tmp_path / "a.en.md").write_text("title: A\n", "utf-8")
    (docs / "about/link.en.md").symlink_to(tmp_path / "a.en.md")
    for path in ("a.en.md", "docs/about/link.en.md"):
        result = outreach("match", *DAY, path)
        assert (result.exit_code, result.output) == (
            1,
            f"{path} 没有记：不在内容文件夹 docs 里；内容在别处，就用 --docs 写明。\n",
        )
    assert (tmp_path / "a.en.md").read_text("utf-8") == "title: A\n"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["match"], "Missing argument"),
        (["match", "docs/nowhere.en.md"], "没有这个文件：docs/nowhere.en.md"),
        (["match", "--docs", "nowhere", "docs/about/a.en.md"], "没有这个文件夹：nowhere"),
    ],
)
def test_wrong_usage(folder: Folder, outreach: Outreach, words: list[str], told: str) -> None:
    folder(A)
    result = outreach(*words)
    assert result.exit_code == 2
    assert told in result.stderr


def test_fix_never_records(folder: Folder, outreach: Outreach) -> None:
    """对没对上要人来看：check --fix 不碰这一行。"""
    docs = folder({**ALL, **A})
    outreach("check", "--fix", *DAY)
    assert (docs / "about/a.en.md").read_text("utf-8") == A["about/a.en.md"]


NEW = "2026-11-23 abcd"
BYTES = [
    (b"---\ntranslates: 0123456789ab\ntitle: A\n---\nB", b"---\ntranslates: 2026-11-23 abcd\ntitle: A\n---\nB"),
    (b"---\r\ntitle: A  \r\ntranslates: x\r\n---\r\n\r\nB\t\r\n", b"---\r\ntitle: A  \r\ntranslates: 2026-11-23 abcd\r\n---\r\n\r\nB\t\r\n"),
    (b"\xef\xbb\xbf---\ntranslates: x\n---\n", b"\xef\xbb\xbf---\ntranslates: 2026-11-23 abcd\n---\n"),
    (b"---\ntranslates: \"0123456789ab\"   # why\ntitle: A\n---\n", b"---\ntranslates: 2026-11-23 abcd   # why\ntitle: A\n---\n"),
    (b"---\ntranslates:\n---\ntranslates: no\n", b"---\ntranslates: 2026-11-23 abcd\n---\ntranslates: no\n"),
    (b"---\r\ntitle: A\r\n---\r\nB", b"---\r\ntranslates: 2026-11-23 abcd\r\ntitle: A\r\n---\r\nB"),
    (b"---\rtitle: A\r---\r", b"---\rtranslates: 2026-11-23 abcd\rtitle: A\r---\r"),
    (b"---\ntranslates: 2026-11-23 abcd\n---\n", b"---\ntranslates: 2026-11-23 abcd\n---\n"),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after"), BYTES)
def test_only_the_line_changes(before: bytes, after: bytes) -> None:
    assert rewritten(before, NEW) == after


def test_the_recorded_line_is_what_the_check_asks_for() -> None:
    assert f"translates: {LINE}" in told(A, "twin-behind", whole=True)
