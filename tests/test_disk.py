"""读写磁盘：只读该读的；写一半失败，旧的原样不动。"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from outreach.disk import LARGEST, read_folder, swapped_in, write


def test_read_folder(tmp_path: Path) -> None:
    """点开头的不看，文件夹和断了的链接不算；路径用 / 分隔、从文件夹写起，按名字排。"""
    for name in (
        "index.md",
        "workstations/a.en.md",
        "assets/门.png",
        ".git/x.md",
        "about/.draft.md",
        "about/空",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"\xff" + name.encode())
    (tmp_path / "folder.md").mkdir()
    (tmp_path / "dead.md").symlink_to("nowhere")
    files = read_folder(tmp_path)
    assert list(files) == ["about/空", "assets/门.png", "index.md", "workstations/a.en.md"]
    assert files["assets/门.png"] == "\udcffassets/门.png".encode("utf-8", "surrogateescape")
    assert files["workstations/a.en.md"] == b"\xffworkstations/a.en.md"


def test_a_huge_file_is_not_read_whole(tmp_path: Path) -> None:
    with (tmp_path / "huge.md").open("wb") as file:
        file.truncate(LARGEST + 1000)
    assert len(read_folder(tmp_path)["huge.md"]) == LARGEST + 1, "多读一个字节，检查才看得出它太大"


def test_a_file_that_went_away_reads_as_empty(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("在", "utf-8")
    files = read_folder(tmp_path)
    (tmp_path / "a.md").unlink()
    assert files["a.md"] == b""


def test_a_file_name_that_is_not_utf8_can_still_be_printed(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"\xb9\xa4\xd7\xf7.md")).write_bytes(b"x")
    [name] = read_folder(tmp_path)
    assert name.encode().decode() == "����.md"


def test_write_replaces_whole_files(tmp_path: Path) -> None:
    target = tmp_path / "deep" / "a.txt"
    write(target, "旧的")
    write(target, "新的".encode())
    assert target.read_text("utf-8") == "新的"
    assert target.stat().st_mode & 0o777 == 0o644
    assert [path.name for path in target.parent.iterdir()] == ["a.txt"], "不留临时文件"


def test_swapped_in_replaces_the_whole_folder(tmp_path: Path) -> None:
    target = tmp_path / "site"
    for page in ("old.html", "new.html"):
        with swapped_in(target) as fresh:
            assert list(fresh.iterdir()) == []
            write(fresh / page, page)
    assert [path.name for path in target.iterdir()] == ["new.html"]
    assert [path.name for path in tmp_path.iterdir()] == ["site"], "旁边不留东西"
    assert target.stat().st_mode & 0o777 == 0o755


@pytest.mark.parametrize("stop", [RuntimeError, KeyboardInterrupt, SystemExit])
def test_swapped_in_leaves_the_old_when_it_fails(tmp_path: Path, stop: type[BaseException]) -> None:
    target = tmp_path / "site"
    write(target / "old.html", "旧的")
    with pytest.raises(stop), swapped_in(target) as fresh:
        write(fresh / "half.html", "一半")
        raise stop
    assert [path.name for path in target.iterdir()] == ["old.html"]
    assert (target / "old.html").read_text("utf-8") == "旧的"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_swapped_in_puts_the_old_back_when_the_last_step_fails(tmp_path: Path) -> None:
    target = tmp_path / "site"
    write(target / "old.html", "旧的")
    with pytest.raises(FileNotFoundError), swapped_in(target) as fresh:
        fresh.rmdir()
    assert [path.name for path in target.iterdir()] == ["old.html"]
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_swapped_in_makes_nothing_when_the_first_build_fails(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), swapped_in(tmp_path / "out" / "site"):
        raise RuntimeError
    assert list((tmp_path / "out").iterdir()) == []
