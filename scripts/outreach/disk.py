"""读写磁盘：只给两头（cli 和 mkdocs_hooks）用，中间的模块都不碰磁盘。"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
"""仓库根：scripts/outreach/ 的上两层。"""


def read_folder(folder: Path) -> dict[str, bytes]:
    """一个内容文件夹 → 相对路径（/ 分隔）和字节。只读 Markdown 的内容；图片等只记名字。点开头的不看。"""
    files: dict[str, bytes] = {}
    for path in sorted(folder.rglob("*")):
        relative = path.relative_to(folder)
        if any(part.startswith(".") for part in relative.parts) or not path.is_file():
            continue
        files[relative.as_posix()] = path.read_bytes() if path.suffix == ".md" else b""
    return files


def write(path: Path, content: str | bytes) -> None:
    """写一个文件：先写在旁边再换上，断电也不会留下半个文件。"""
    path.parent.mkdir(parents=True, exist_ok=True)
    data = content.encode() if isinstance(content, str) else content
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    with os.fdopen(handle, "wb") as file:
        file.write(data)
    Path(name).chmod(0o644)
    Path(name).replace(path)


@contextmanager
def swapped_in(target: Path) -> Iterator[Path]:
    """给出一个空的新文件夹；里面的事都做成了才换成 target，中途失败时 target 原样不动。"""
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(dir=target.parent, prefix=f".{target.name}."))
    try:
        fresh.chmod(0o755)
        yield fresh
        old = target.with_name(f".{target.name}.old")
        shutil.rmtree(old, ignore_errors=True)
        if target.exists():
            target.rename(old)
        fresh.rename(target)
        shutil.rmtree(old, ignore_errors=True)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
