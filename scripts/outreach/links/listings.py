"""JSON 里的地址：搜索索引、网页清单（manifest）、开放数据、页面里的结构化数据。

进：路径和文字。出：Document 或 Link。JSON 不记行号，行号回原文里找。
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from outreach.links.link import Document, Link, Use

_KEYS = {"url", "href", "src", "location", "link", "image", "logo", "icon", "thumbnail", "photo"}
"""值是地址的键。别的键（$id、@id、名字空间）只是名字，不一定打得开。"""
_MANIFEST = {"start_url", "src", "url"}
_STRUCTURED = {"url", "image", "logo", "contenturl", "thumbnailurl"}
_DEEP = 200


def read(path: str, text: str) -> Document:
    """一个 JSON 文件。坏了的只报网页要用的那几种。"""
    needed = path.endswith((".webmanifest", "manifest.json", "search_index.json"))
    try:
        loaded = json.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:
        return Document(path, fault=f"不是写对了的 JSON（{error}）"[:120] if needed else "")
    if _is_index(loaded):
        return _search_index(path, text, loaded)
    is_manifest = needed or (isinstance(loaded, dict) and "start_url" in loaded and "icons" in loaded)
    find = _Finder(text)
    wanted = _MANIFEST if is_manifest else _KEYS
    return Document(path, links=tuple(find.link(key, value) for key, value in _strings(loaded, wanted)
                                      if is_manifest or _is_whole(value)))  # fmt: skip


def structured(code: str, line: int) -> Iterator[Link]:
    """页面里的 JSON-LD。"""
    try:
        loaded = json.loads(code)
    except (ValueError, RecursionError):
        return
    for key, value in _strings(loaded, _STRUCTURED):
        yield Link(value, Use.LISTED if key == "url" else Use.IMAGE, line, region="head", tag="json")


def imported(code: str, line: int) -> Iterator[Link]:
    """<script type="importmap"> 里写死的脚本。"""
    try:
        named = json.loads(code)["imports"].values()
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError):
        return
    for target in named:
        # 以 / 结尾的是一个文件夹里的许多脚本，不是一个文件。
        if isinstance(target, str) and target and not target.endswith("/"):
            yield Link(target, Use.SCRIPT, line, region="head", tag="js")


def _is_index(loaded: Any) -> bool:
    docs = loaded.get("docs") if isinstance(loaded, dict) else None
    return isinstance(docs, list) and any(isinstance(d, dict) and "location" in d for d in docs)


def _search_index(path: str, text: str, loaded: dict[str, Any]) -> Document:
    """搜索索引的地址从放 search/ 的那个文件夹算起，不从索引文件自己算起。"""
    folders = path.split("/")[:-1]
    above = [*folders[: folders.index("search")], ""] if "search" in folders else ["", ""]
    root = "/".join(above)
    find = _Finder(text)
    places = (d.get("location") for d in loaded["docs"] if isinstance(d, dict))
    links = tuple(find.link("location", place) for place in places if isinstance(place, str))
    return Document(path, links=links, roots=tuple(dict.fromkeys((root, "", "/".join([*folders, ""])))))


def _is_whole(value: str) -> bool:
    """随便一个 JSON 里的相对地址说不清从哪里算起，只查写全了的。"""
    return value.startswith(("https://", "http://", "/")) and not value.startswith("//")


def _strings(loaded: Any, keys: set[str]) -> Iterator[tuple[str, str]]:
    """这些键下面的文字，按先后；套得太深的不看。"""
    stack: list[tuple[str, Any, int]] = [("", loaded, 0)]
    while stack:
        key, value, depth = stack.pop()
        if isinstance(value, str):
            if key in keys and value.strip():
                yield key, value
        elif isinstance(value, dict) and depth < _DEEP:
            stack += [(str(k).lower(), v, depth + 1) for k, v in reversed(value.items())]
        elif isinstance(value, list) and depth < _DEEP:
            stack += [(key, v, depth + 1) for v in reversed(value)]


class _Finder:
    """值 → 它在原文第几行。从上一次找到的地方往下找，几万条也只走一遍。"""

    def __init__(self, text: str) -> None:
        self._text, self._at, self._line = text, 0, 1

    def link(self, key: str, value: str) -> Link:
        written = json.dumps(value, ensure_ascii=False)
        at = self._text.find(written, self._at)
        if at >= 0:
            self._line += self._text.count("\n", self._at, at)
            self._at = at
        use = Use.ICON if key in ("src", "icon") else Use.LISTED
        return Link(value, use, self._line, tag="json")
