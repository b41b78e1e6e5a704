"""全部测试共用：把几个文件写进临时文件夹，真的跑一遍命令；把 docs/ 的站真的做出来。"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from building import Folder, Outreach, build_shipped, stamped
from outreach.cli import main


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    """把几个文件写进临时文件夹的 docs/，并站到那个文件夹里。"""
    monkeypatch.chdir(tmp_path)

    def write(files: Mapping[str, str | bytes]) -> Path:
        for name, content in stamped(files).items():
            path = tmp_path / "docs" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return tmp_path / "docs"

    return write


@pytest.fixture
def outreach() -> Outreach:
    """跑一次 `outreach …`，今天固定；没接住的错误不吞掉。"""

    def run(*words: str | Path) -> Result:
        return CliRunner().invoke(main, [str(word) for word in words], catch_exceptions=False)

    return run


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """docs/ 做好的站，谁也不改它。几个 pytest-xdist 进程只做一次：谁先拿到锁谁做，别的等着用。

    `make test` 分几次跑，用环境变量 SHIPPED_SITE 说放在哪里，几次也只做一次。做不成，把命令说的话原样报出来。
    """
    base = tmp_path_factory.getbasetemp()
    own = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    shared = Path(os.environ.get("SHIPPED_SITE") or own)
    folder, failure = shared / "shipped-site", shared / "shipped-site.failed"
    with (shared / "shipped-site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists() and not failure.exists():
            _build(folder, failure)
    if failure.exists():
        pytest.fail(f"outreach build 没有做成：\n{failure.read_text('utf-8')}", pytrace=False)
    return folder


def _build(folder: Path, failure: Path) -> None:
    done = build_shipped(folder, "--no-compress")
    if done.returncode:
        failure.write_text(done.stdout + done.stderr, "utf-8")
