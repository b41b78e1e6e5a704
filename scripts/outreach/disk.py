"""读写磁盘：只给两头（cli 和 mkdocs_hooks）用，中间的模块都不碰磁盘。"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
"""仓库根：scripts/outreach/ 的上两层。"""

THEME = Path(next(iter(find_spec("material").submodule_search_locations)), "templates")  # type: ignore[union-attr,arg-type]
"""装好的 Material 主题的模板文件夹（图标、翻译、样式都在里面）。"""


_ADDRESS = re.compile(r"^site_url:\s*[\"']?(\S+?)[\"']?\s*(?:#.*)?$", re.M)
LARGEST = 20 * 1024 * 1024
"""一个文件最多读多少字节；更大的只读到这里再多一个，检查看得出它太大，内存也不会撑爆。"""


class _Folder(Mapping[str, bytes]):
    """一个文件夹里的文件：名字先列好，字节用到时才读，读完不留。"""

    def __init__(self, paths: dict[str, str]) -> None:
        self._paths = paths

    def __getitem__(self, name: str) -> bytes:
        path = self._paths[name]
        try:
            with open(path, "rb") as file:  # noqa: PTH123  两万个文件，Path 要多花一倍的工夫
                return file.read(min(os.fstat(file.fileno()).st_size, LARGEST) + 1)
        except OSError:
            return b""  # 列好以后被删了、没有权限读：当作空文件，检查会报

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


def read_folder(folder: Path) -> Mapping[str, bytes]:
    """一个内容文件夹 → 相对路径（/ 分隔）和字节。点开头的不看。"""
    # 从 GBK 电脑拷来的文件名不是 UTF-8：换成看得见的“�”，由 slug 规则去报，不在打印时出错。
    found = sorted(_walk(str(folder)), key=lambda pair: pair[0].split("/"))
    return _Folder(
        {name.encode("utf-8", "surrogateescape").decode("utf-8", "replace"): path for name, path in found}
    )


def _walk(folder: str, above: str = "") -> Iterator[tuple[str, str]]:
    """一个文件夹和里面各层的文件：相对路径，磁盘上的路径。两万个文件时，比 Path.rglob 快三倍。"""
    try:
        with os.scandir(folder) as listed:
            entries = [entry for entry in listed if not entry.name.startswith(".")]
    except OSError:
        return  # 刚被删了、没有权限看
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(entry.path, f"{above}{entry.name}/")
        elif entry.is_file():
            yield f"{above}{entry.name}", entry.path


def covers(paths: tuple[str, ...], page: Path) -> bool:
    """这一页在不在命令上写的那几个文件、文件夹里；一个也没写就都算。"""
    page = page.resolve()
    wanted = [Path(path).resolve() for path in paths]
    return not wanted or any(path == page or path in page.parents for path in wanted)


def own_assets(overrides: Path) -> dict[str, str]:
    """overrides/assets/ 里自己的样式、脚本和没网时用的几页：名字（从 assets/ 算起）→ 文字。"""
    folder = overrides / "assets"
    files = (path for path in folder.rglob("*") if path.suffix in (".css", ".js", ".html"))
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in sorted(files)}


def site_url() -> str:
    """网站地址，以 / 结尾。只写在 mkdocs.yml 里；没写就为空：没有二维码，日历里没有网址。"""
    found = _ADDRESS.search((ROOT / "mkdocs.yml").read_text("utf-8"))
    return found[1].rstrip("/") + "/" if found else ""


def write(path: Path, content: str | bytes) -> None:
    """写一个文件：先写在旁边再换上，断电也不会留下半个文件。原来有的，权限照旧。"""
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
    path.parent.mkdir(parents=True, exist_ok=True)
    data = content.encode() if isinstance(content, str) else content
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


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
        try:
            fresh.rename(target)
        except OSError:
            if old.exists():
                old.rename(target)
            raise
        shutil.rmtree(old, ignore_errors=True)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
