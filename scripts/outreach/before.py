"""改以前的内容：从 git 里读分岔那一刻的内容文件夹。进：内容文件夹、一个版本名。出：相对路径和字节，只有 Markdown。

只读，不碰工作区：git merge-base 找分岔点，ls-tree 列名字，cat-file --batch 一次取回全部字节。
"""

from __future__ import annotations

import os
import posixpath
import subprocess
from pathlib import Path

import click

from outreach.disk import LARGEST


def read(folder: Path, revision: str) -> dict[str, bytes]:
    """`revision` 和现在分岔的那一刻，这个文件夹里的 Markdown。读不到就是命令写错了（退出码 2）。"""
    prefix = (
        _git(folder, "rev-parse", "--show-prefix", why="这个文件夹不在 git 仓库里，比不了")
        .decode()
        .rstrip("\n")
    )
    _git(
        folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}",
        why=f"没有叫 {revision} 的版本。写分支名或提交号，如 --base origin/main；没取下来就先 git fetch",
    )  # fmt: skip
    commit = _git(
        folder, "merge-base", "--end-of-options", revision, "HEAD",
        why=f"找不到和 {revision} 是从哪里分开的。只克隆了最近几次提交的，先运行 git fetch --unshallow",
    ).decode().strip()  # fmt: skip
    listed = _git(
        folder, "ls-tree", "-r", "-l", "-z", "--full-tree", commit, *(["--", prefix] if prefix else []),
        why=f"{revision} 的文件列不出来",
    )  # fmt: skip
    names = dict(_markdown(listed, prefix.encode()))
    return dict(zip(names, _contents(folder, list(names.values())), strict=True))


def _markdown(listed: bytes, prefix: bytes) -> list[tuple[str, bytes]]:
    """ls-tree 的每一行 → 相对路径和对象号。和 disk.read_folder 一样不看点开头的；链接、太大的也不看。"""
    found = []
    for line in filter(None, listed.split(b"\0")):
        about, _, path = line.partition(b"\t")
        mode, _, number, size = about.split()
        name = path.removeprefix(prefix).decode("utf-8", "replace")
        hidden = any(part.startswith(".") for part in name.split(posixpath.sep))
        if name.endswith(".md") and mode.startswith(b"100") and int(size) <= LARGEST and not hidden:
            found.append((name, number))
    return found


def _contents(folder: Path, numbers: list[bytes]) -> list[bytes]:
    """一批对象的字节，次序照给的。每个前面有一行“对象号 类型 长度”。"""
    if not numbers:
        return []
    asked = b"".join(number + b"\n" for number in numbers)
    answer = _git(folder, "cat-file", "--batch", why="改以前的文件读不出来", asked=asked)
    contents, at = [], 0
    for _ in numbers:
        start = answer.index(b"\n", at) + 1
        length = int(answer[at:start].split()[2])
        contents.append(answer[start : start + length])
        at = start + length + 1
    return contents


def _git(folder: Path, *words: str, why: str, asked: bytes = b"") -> bytes:
    """跑一条 git，成了给它的输出；不成就把为什么说清楚。"""
    # 在 git 的钩子里跑时，这几个变量指着别处；去掉，从内容文件夹自己找起。
    aside = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX")
    environment = {name: value for name, value in os.environ.items() if name not in aside}
    try:
        done = subprocess.run(
            ["git", "-C", str(folder), *words], input=asked, capture_output=True, check=False, env=environment
        )
    except FileNotFoundError:
        raise click.UsageError("--base 要用 git，这台电脑上没有装。") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip()
        raise click.UsageError(f"{why}。" + (f"git 说：{said.splitlines()[0]}" if said else ""))
    return done.stdout
