"""全部测试共用：把几个文件写进临时文件夹，真的跑一遍命令。"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from building import Folder, Outreach, stamped
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
