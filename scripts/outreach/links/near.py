"""打不开的地址，最像的是哪个。进：Visit。出：文件或编号，没有像的为空。

先找同名的，再找同一个文件夹里拼写最近的：只比几十个，几千页的站也不慢。
"""

from __future__ import annotations

import posixpath
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from urllib.parse import unquote

from outreach.links.address import page_path
from outreach.links.built import Built
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
    choices = {
        _plain(page_path(choice)): choice
        for choice in _candidates(visit.built, path)
        if choice != visit.document.path and _suffix(page_path(choice)) == _suffix(visit.address.path)
    }
    name = posixpath.basename(path)
    named = [choice for choice in choices if name and posixpath.basename(choice) == name]
    best = get_close_matches(path, named, 1, 0.0) or get_close_matches(path, choices, 1, 0.8)
    return choices[best[0]] if best else ""


def _suffix(path: str) -> str:
    """网页都算一种；别的看后缀名。"""
    suffix = posixpath.splitext(path)[1].lower()
    return "" if suffix in (".html", ".htm", ".md") else suffix


def _plain(path: str) -> str:
    """只差编码、大小写、.html、末尾斜线的，算一样。"""
    bare = unicodedata.normalize("NFKC", unquote(path)).casefold().partition("#")[0].rstrip("/")
    return bare.removesuffix(".html").removesuffix(".md").removesuffix("/index")


def _candidates(built: Built, path: str) -> list[str]:
    """同名的、同一个文件夹的；网站小就全比。"""
    files = built.space.files
    if len(files) <= _MOST:
        return sorted(files)
    folder, name = posixpath.split(path)
    named = [f for f in files if posixpath.basename(_plain(page_path(f))) == name]
    beside = [f for f in files if posixpath.dirname(_plain(page_path(f))) == folder]
    alike = [f for f in files if posixpath.basename(_plain(page_path(f)))[:2] == name[:2]]
    return sorted(dict.fromkeys([*named, *beside[:_MOST], *alike[:_MOST]]))


def anchor(name: str, ids: Iterable[str]) -> str:
    """最像的那个编号。"""
    if len(name) > _LONGEST:
        return ""
    folded = {_plain(known).replace("_", "-"): known for known in sorted(ids, reverse=True)}
    best = get_close_matches(_plain(name).replace("_", "-"), list(folded)[:_MOST], 1, 0.7)
    return folded[best[0]] if best else ""
