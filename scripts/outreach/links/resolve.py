"""一个写着的地址 → 它到底指哪里：照浏览器拼地址，照静态主机找文件。

进：站的网址、全部文件名。出：Address 和 Found。百分号只解一次；大小写、全角半角、字的编码（NFC/NFD）一个都不替人圆：
浏览器和主机不圆，读者就打不开。
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from enum import Enum, auto
from functools import cached_property
from typing import NamedTuple
from urllib.parse import quote

import ada_url

from outreach.links.address import INDEXES, decoded, page_path
from outreach.links.moves import moves

NOWHERE = "https://site.invalid/"
"""不知道站的网址时借它拼相对地址；.invalid 是保留域名，谁也打不开。"""


_STEPS = re.compile(r"((?:\.\./)*)((?:[\w~-][\w.~-]*/)*(?:[\w~-][\w.~-]*)?)(?:#([\w.~-]+))?", re.A)
"""只有 ../、普通的文件夹名和编号的地址：没有百分号、点开头的名字、两条斜线。"""


class Kind(Enum):
    """地址指哪里。BESIDE：同一台主机，却在站的文件夹外面。"""

    OWN = auto()
    BESIDE = auto()
    OUTSIDE = auto()
    OTHER = auto()
    BROKEN = auto()


class Address(NamedTuple):
    """拼好的地址。`path` 从站根算起、解过码；`host` 带端口；`fragment` 是 # 后面的，原样。"""

    kind: Kind
    href: str = ""
    host: str = ""
    path: str = ""
    fragment: str = ""


class How(Enum):
    """静态主机怎么找到文件的。EXTENSION：要主机肯替人补 .html。AWAY：改址改到站外去了，那边不归我们查。"""

    EXACT = auto()
    EXTENSION = auto()
    AWAY = auto()
    NO_INDEX = auto()
    NOTHING = auto()


class Found(NamedTuple):
    """找到的文件；没找到为 None。"""

    file: str | None
    how: How


class Space:
    """站占的那一块网址。记住算过的：同一个导航链接在几百页上只算几十次。"""

    def __init__(self, files: Iterable[str], base: str = "", redirects: str = "") -> None:
        self.files = frozenset(files)
        self.is_known = bool(base)
        self.base = posixpath.join(base or NOWHERE, "")
        self._authority, _, prefix = self.base.partition("://")[2].partition("/")
        self._prefix = f"/{prefix}"
        self._redirects = tuple(moves(redirects, self._prefix))
        self._addresses: dict[tuple[str, str], Address] = {}
        self._found: dict[str, Found] = {}
        self._above: dict[str, tuple[str, ...]] = {}

    @cached_property
    def folders(self) -> frozenset[str]:
        """全部文件夹，不带末尾的斜线；站根是空的。"""
        folders = {""}
        for file in self.files:
            folder = posixpath.dirname(file)
            while folder and folder not in folders:
                folders.add(folder)
                folder = posixpath.dirname(folder)
        return frozenset(folders)

    @cached_property
    def by_folded(self) -> dict[str, str]:
        """小写的路径 → 真的路径，给“大小写不对”用。"""
        return {page_path(file).casefold(): page_path(file) for file in sorted(self.files, reverse=True)}

    def url(self, file: str) -> str:
        """这个文件的网址。"""
        return self.base + quote(page_path(file).encode("utf-8", "surrogateescape"))

    def resolve(self, target: str, base: str) -> Address:
        """`target` 是写着的，`base` 是它所在页（或 <base>）的网址。"""
        key = (base, target)
        if (address := self._addresses.get(key)) is None:
            address = self._addresses[key] = self._beside(target, base) or self._resolved(target, base)
        return address

    def _beside(self, target: str, base: str) -> Address | None:
        """最常见的 `../a/b/#c`：自己数几个 ../，比请 ada 拼快十倍；别的写法一概不管，交给 ada。"""
        match = _STEPS.fullmatch(target)
        if match is None:
            return None
        steps, rest, fragment = match.groups("")
        above = self._above.get(base)
        if above is None:
            above = self._above[base] = self._folders_above(base)
        up = len(steps) // 3
        # 越过站根的、只写了 # 的，规矩另有一套。
        if up >= len(above) or not (steps or rest):
            return None
        path = above[up] + rest
        mark = f"#{fragment}" if fragment else ""
        return Address(Kind.OWN, f"{self.base}{path}{mark}", self._authority, decoded(path), fragment)

    def _folders_above(self, base: str) -> tuple[str, ...]:
        """`a/b/c.html` 所在的、往上一层一层的文件夹：（"a/b/"，"a/"，""）；不在站里的为空。"""
        if not base.startswith(self.base) or "?" in base or "#" in base:
            return ()
        folders = base[len(self.base) :].split("/")[:-1]
        return tuple("".join(f"{name}/" for name in folders[:n]) for n in range(len(folders), -1, -1))

    def _resolved(self, target: str, base: str) -> Address:
        try:
            href = ada_url.join_url(base, target)
        except ValueError:
            return Address(Kind.BROKEN)
        scheme, _, rest = href.partition("://")
        if scheme not in ("http", "https"):
            return Address(Kind.OTHER, href)
        rest, _, fragment = rest.partition("#")
        authority, _, path = rest.partition("?")[0].partition("/")
        host = authority.rpartition("@")[2]
        if host != self._authority:
            return Address(Kind.OUTSIDE, href, host, path, fragment)
        path = f"/{path}"
        if not f"{path}/".startswith(self._prefix):
            return Address(Kind.BESIDE, href, host, decoded(path), fragment)
        return Address(Kind.OWN, href, host, decoded(path[len(self._prefix) :]), fragment)

    def find(self, path: str) -> Found:
        """站内路径 → 文件。"""
        if path not in self._found:
            found = self._look(path)
            self._found[path] = found if found.file or not self._redirects else self._moved(path) or found
        return self._found[path]

    def _moved(self, path: str) -> Found | None:
        """照 `_redirects` 改址；没有这一条为 None。真有的文件先给文件，和主机一样。"""
        for move in self._redirects:
            if there := move.follow(f"/{path.strip('/')}"):
                return self._look(there) if "://" not in there else Found(None, How.AWAY)
        return None

    def _look(self, path: str) -> Found:
        # 多出来的斜线，主机大多会并掉。
        path = re.sub("/{2,}", "/", path).lstrip("/")
        if path in self.files:
            return Found(path, How.EXACT)
        folder = path.rstrip("/")
        if path == folder or path == f"{folder}/":
            for index in INDEXES:
                if (file := posixpath.join(folder, index)) in self.files:
                    return Found(file, How.EXACT)
            if path and path == folder and f"{path}.html" in self.files:
                return Found(f"{path}.html", How.EXTENSION)
            if folder in self.folders:
                return Found(None, How.NO_INDEX)
        return Found(None, How.NOTHING)
