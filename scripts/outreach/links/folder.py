"""读网站文件夹：这个包里只有这里碰磁盘（写账本用 disk.write）。"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from outreach.links.reading import READ

LARGEST = 32 * 1024 * 1024
"""一个文件最多读多少；再大的只读前面。"""
_HEAD = 1024


class Folder(Mapping[str, bytes]):
    """相对路径（/ 分隔）→ 字节，用到才读。不用看内容的（字体、视频、压缩包）只读开头。"""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._names = tuple(sorted(_files(root)))

    def __getitem__(self, name: str) -> bytes:
        most = LARGEST if name.lower().endswith(READ) else _HEAD
        try:
            with (self._root / name).open("rb") as file:
                return file.read(most)
        except OSError:
            # 读到一半被删掉、没有权限：当作空的，链接到它的会报出来。
            return b""

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def _files(root: Path) -> Iterator[str]:
    """不跟着文件夹的快捷方式走，免得绕圈。"""
    for folder, names, files in os.walk(root):
        # 版本库、编辑器的隐藏文件夹不会发布；.well-known 会。
        names[:] = [name for name in names if not name.startswith(".") or name == ".well-known"]
        for name in files:
            path = Path(folder, name)
            if path.is_file():
                yield path.relative_to(root).as_posix()


def templates(folder: Path) -> dict[str, str]:
    """模板文件夹 → 相对路径和文字；没有这个文件夹就是空的。"""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes().decode("utf-8", "replace")
        for path in sorted(folder.rglob("*.html"))
    }
