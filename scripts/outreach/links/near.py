"""打不开的地址，最像的是哪个。进：Visit。出：文件或编号，没有像的为空。

先找同名的，再找拼写最近的：只比几百个，几万页的站也不慢。
"""

from __future__ import annotations

import posixpath
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache
from urllib.parse import unquote

from outreach.links.address import page_path
from outreach.links.visit import Visit

_LONGEST = 300
"""比这还长的地址不是手打的，不猜。"""
_MOST = 300
"""一次最多拿多少个名字来比。"""


def file(visit: Visit) -> str:
    """最像的那个站内文件。同名的一定算像；不同名的要很像，免得乱指。"""
    path = _plain(visit.address.path)
    if len(path) > _LONGEST:
        return ""
    choices = _choices(visit.built.space.files, _suffix(visit.address.path))
    here = _plain(page_path(visit.document.path))
    folder, name = posixpath.split(path)
    named = [choice for choice in choices if name and posixpath.basename(choice) == name and choice != here]
    best = get_close_matches(path, named[:_MOST], 1, 0.0)
    if not best:
        beside = choices if len(choices) <= _MOST else [c for c in choices if posixpath.dirname(c) == folder]
        best = get_close_matches(path, [c for c in list(beside)[:_MOST] if c != here], 1, 0.8)
    return choices[best[0]] if best else ""


@lru_cache(maxsize=64)
def _choices(files: frozenset[str], suffix: str) -> dict[str, str]:
    """同一种文件：简化的路径 → 文件。"""
    return {_plain(page_path(f)): f for f in sorted(files) if _suffix(page_path(f)) == suffix}


def _suffix(path: str) -> str:
    """网页都算一种；别的看后缀名。"""
    suffix = posixpath.splitext(path)[1].lower()
    return "" if suffix in (".html", ".htm", ".md") else suffix


def _plain(path: str) -> str:
    """只差编码、大小写、.html、末尾斜线的，算一样。"""
    bare = unicodedata.normalize("NFKC", unquote(path)).casefold().partition("#")[0].rstrip("/")
    return bare.removesuffix(".html").removesuffix(".md").removesuffix("/index")


def anchor(name: str, ids: Iterable[str]) -> str:
    """最像的那个编号。"""
    if len(name) > _LONGEST:
        return ""
    folded = {_plain(known).replace("_", "-"): known for known in sorted(ids, reverse=True)[:_MOST]}
    best = get_close_matches(_plain(name).replace("_", "-"), folded, 1, 0.7)
    return folded[best[0]] if best else ""
