"""check --base：真的 git 仓库，真的分支；比的是分岔那一刻，读得到才比，读不到说清楚为什么。"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from building import Folder, Outreach, but
from outreach import before
from samples import ALL, SAMPLES

TODAY = ("--today", "2026-11-26")
PAGE = "explainers/police-wont-file.md"
OLD, NEW = "next_review: 2027-05-20", "next_review: 2027-05-22"
Git = Callable[..., str]


@pytest.fixture
def git(tmp_path: Path) -> Git:
    """在临时文件夹里跑 git；不看这台电脑上自己的设置。"""
    own = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    for who in ("AUTHOR", "COMMITTER"):
        own |= {f"GIT_{who}_NAME": "办公室", f"GIT_{who}_EMAIL": "office@example.com"}

    def run(*words: str, at: Path = tmp_path) -> str:
        done = subprocess.run(
            ["git", *words], cwd=at, env={**os.environ, **own}, capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    return run


@pytest.fixture
def docs(folder: Folder, git: Git) -> Path:
    """main 上有全部样例，现在站在 change 分支上。"""
    written = folder(ALL)
    git("init", "-q", "-b", "main")
    git("add", "-A")
    git("commit", "-q", "-m", "开始")
    git("switch", "-q", "-c", "change")
    return written


def _change(docs: Path, name: str, *changes: tuple[str, str]) -> None:
    path, text = next(iter(but(name, *changes).items()))
    (docs / path).write_text(text, "utf-8")


def _rules(outreach: Outreach, *words: str | Path) -> list[str]:
    lines = outreach("check", *TODAY, *words).output.splitlines()
    return [f"{line.split('  ')[0]} {line.split('  ')[2]}" for line in lines if "  必须改  " in line]


def test_nothing_changed(docs: Path, outreach: Outreach) -> None:
    result = outreach("check", *TODAY, "--base", "main")
    assert (result.exit_code, result.output) == (0, "没有发现问题。\n")


def test_only_the_date_moved(docs: Path, outreach: Outreach) -> None:
    """没有提交的改动也算；不加 --base 就看不出来。"""
    _change(docs, "explainer", (OLD, NEW))
    assert _rules(outreach, "--base", "main") == [f"docs/{PAGE}:19 review-date-only"]
    assert _rules(outreach) == []


def test_committed_changes(docs: Path, outreach: Outreach, git: Git) -> None:
    _change(docs, "explainer", ("on: 2026-11-23", "on: 2026-11-25"), (OLD, NEW))
    git("mv", "docs/plain-words.md", "docs/words.md")
    git("commit", "-qam", "改了")
    result = outreach(
        "check", *TODAY, "--base", "main", "--rule", "review-rewritten", "--rule", "address-gone"
    )
    assert result.exit_code == 1
    assert [line for line in result.output.splitlines() if line.startswith("docs/")] == [
        f"docs/{PAGE}:17  必须改  review-rewritten",
        "docs/plain-words.md:1  必须改  address-gone",
    ]


def test_compared_with_where_the_branch_began(docs: Path, outreach: Outreach, git: Git) -> None:
    """main 后来又添的页、又挪的日子，不算这个分支删的、改的。"""
    git("switch", "-q", "main")
    _change(docs, "explainer", (OLD, "next_review: 2027-01-01"))
    (docs / "about").mkdir(exist_ok=True)
    (docs / "about/new.md").write_text("---\ntitle: 新的\nsummary: 新的一页。\n---\n", "utf-8")
    git("add", "-A")
    git("commit", "-qm", "main 往前走")
    git("switch", "-q", "change")
    assert _rules(outreach, "--base", "main") == []


def test_another_folder_and_odd_names(tmp_path: Path, git: Git, monkeypatch: pytest.MonkeyPatch) -> None:
    """内容文件夹不在仓库根上；中文名、空格、点开头的、链接、图片都有。"""
    folder = tmp_path / "站 点" / "内容"
    (folder / ".hidden").mkdir(parents=True)
    for name, text in {
        "a b.md": "一\n",
        "中文.md": "",
        ".hidden/c.md": "x",
        "d.png": "y",
        "e/f.md": "\r\n\0",
    }.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(text.encode())
    (folder / "link.md").symlink_to("a b.md")
    (tmp_path / "outside.md").write_text("外面的", "utf-8")
    git("init", "-q", "-b", "main")
    git("add", "-A")
    git("commit", "-q", "-m", "开始")
    (folder / "a b.md").unlink()
    want = {"a b.md": "一\n".encode(), "中文.md": b"", "e/f.md": b"\r\n\0"}
    assert before.read(folder, "HEAD") == want
    monkeypatch.chdir(folder)
    assert before.read(Path(), "main") == want
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "nowhere"))
    assert before.read(Path(), "main") == want, "在 git 钩子里跑，也从内容文件夹自己找仓库"


def test_folder_that_was_not_there(docs: Path, outreach: Outreach, tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    (tmp_path / "more/office.md").write_text(SAMPLES["office"].zh, "utf-8")
    assert before.read(tmp_path / "more", "main") == {}


@pytest.mark.parametrize(
    "revision", ["nowhere", "origin/main", "", "--all", "-h", "main:docs", "main..change"]
)
def test_no_such_revision(docs: Path, outreach: Outreach, revision: str) -> None:
    result = outreach("check", *TODAY, f"--base={revision}")
    assert result.exit_code == 2
    assert (
        f"没有叫 {revision} 的版本。写分支名或提交号，如 --base origin/main；没取下来就先 git fetch。"
        in result.output
    )
    assert "Traceback" not in result.output


def test_not_a_repository(
    folder: Folder, outreach: Outreach, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder(ALL)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    result = outreach("check", *TODAY, "--base", "main")
    assert result.exit_code == 2
    assert "这个文件夹不在 git 仓库里，比不了。" in result.output


def test_no_git_at_all(docs: Path, outreach: Outreach, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    result = outreach("check", *TODAY, "--base", "main")
    assert result.exit_code == 2
    assert "--base 要用 git，这台电脑上没有装。" in result.output


def test_shallow_clone(
    docs: Path, outreach: Outreach, git: Git, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """只克隆了最近一次提交：找不到从哪里分开的，说怎么补。"""
    for branch in ("main", "change"):
        git("switch", "-q", branch)
        git("commit", "-q", "--allow-empty", "-m", branch)
    clone = tmp_path / "clone"
    git("clone", "-q", "--depth", "1", "--no-single-branch", f"file://{tmp_path}", str(clone))
    monkeypatch.chdir(clone)
    result = outreach("check", *TODAY, "--base", "origin/main")
    assert result.exit_code == 2
    assert (
        "找不到和 origin/main 是从哪里分开的。只克隆了最近几次提交的，先运行 git fetch --unshallow。"
        in result.output
    )
    git("fetch", "-q", "--unshallow", at=clone)
    assert outreach("check", *TODAY, "--base", "origin/main").exit_code == 0


def test_publish_and_base_together(docs: Path, outreach: Outreach) -> None:
    _change(docs, "explainer", (OLD, NEW))
    told = outreach("check", *TODAY, "--base", "main", "--publish").output
    assert "1. 先改好写错的，1 页：docs/explainers/police-wont-file.md（review-date-only 1 处）" in told


def test_fix_keeps_comparing(docs: Path, outreach: Outreach) -> None:
    """--fix 改好能改的，剩下的照样比。"""
    _change(docs, "explainer", (OLD, NEW.replace(": ", "：")))
    assert _rules(outreach, "--base", "main", "--fix") == [f"docs/{PAGE}:19 review-date-only"]
