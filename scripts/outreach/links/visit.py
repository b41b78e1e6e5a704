"""走一个链接：从哪里出发、指哪里、开得开、开了是什么。规则只看这里算好的结果。"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote

from outreach.links import mistyped
from outreach.links.built import Built
from outreach.links.link import VISITED, Document, Link, Use
from outreach.links.resolve import Address, Found, How, Kind, page_path

_DIRECTIVE = re.compile(r":~:.*", re.S)
_SVG_VIEW = re.compile(r"(?:svgView\(|xywh=|t=|view=)")
WHOLE = re.compile(r"(?:https?|ｈｔｔｐｓ?)[:：][/／]{1,2}|(?:mailto|tel)：|www[.．。]", re.I)
"""看样子是想写一个完整的网址。"""


@dataclass(frozen=True)
class Visit:
    """一个链接的来龙去脉。`limits` 是只许去的站外主机；空的不限。"""

    built: Built
    document: Document
    link: Link
    limits: tuple[str, ...] = ()

    @cached_property
    def address(self) -> Address:
        return self.built.follow(self.link, self.document)

    @cached_property
    def found(self) -> Found:
        if self.address.kind is not Kind.OWN:
            return Found(None, How.NOTHING)
        return self.built.space.find(self.address.path)

    @cached_property
    def page(self) -> Document | None:
        """打开的那一页。"""
        return self.built.page(self.found.file)

    @property
    def is_prose(self) -> bool:
        return self.link.region == "main"

    @property
    def is_self(self) -> bool:
        return self.found.file == self.document.path

    @cached_property
    def fragment(self) -> str:
        """# 后面的编号，去掉浏览器的“文字定位”。"""
        return _DIRECTIVE.sub("", self.address.fragment)

    @cached_property
    def ids(self) -> frozenset[str] | None:
        """打开的文件里能跳到的编号；没有编号可言的文件为 None。"""
        if self.found.file is None:
            return None
        landing = self.built.landing(self.found.file)
        document = self.built.documents.get(landing or "")
        return document.ids if document else None

    @cached_property
    def is_anchored(self) -> bool:
        """# 后面的编号在不在；没有编号、编号不归我们管的都算在。"""
        name = unquote(self.fragment)
        if not name or name.lower() == "top" or self.ids is None:
            return True
        file = self.found.file or ""
        if file.endswith(".svg"):
            return bool(_SVG_VIEW.match(name)) or name in self.ids
        if self.link.use not in VISITED and self.link.tag != "use":
            return True
        written = self.link.target.partition("#")[2]
        return name in self.ids or written in self.ids or self.fragment in self.ids

    @cached_property
    def mended(self) -> str:
        """站内打不开时：去掉中文输入法的字就打得开（或成了完整网址）的写法；不是这种错就是空的。"""
        target = self.link.target
        bare = mistyped.without_hidden(target).strip()
        if WHOLE.match(bare):
            spelled = "https://" + bare if bare[:3].lower() == "www" else bare
            fixed = mistyped.outside(spelled) if "/" in spelled or "／" in spelled else mistyped.halved(spelled)
            return "" if fixed in (target.strip(), spelled) and bare == target.strip() else fixed
        return next((attempt for attempt in mistyped.inside(target) if self.opens(attempt)), "")

    @cached_property
    def mended_outside(self) -> str:
        """站外网址去掉中文输入法的字以后的写法；没有这种字就是空的。"""
        target = self.link.target.strip(" \t\r\n\f")
        if self.address.kind not in (Kind.OUTSIDE, Kind.BROKEN) or target.isascii() and "%" not in target:
            return ""
        fixed = mistyped.outside(target)
        return fixed if fixed != target else ""

    def opens(self, target: str) -> bool:
        """换一个写法打不打得开（编号也要在）。"""
        retried = Visit(self.built, self.document, Link(target, self.link.use, tag=self.link.tag))
        return retried.found.file is not None and retried.is_anchored

    def relative(self, file: str) -> str:
        """从这一页写到那个文件的相对地址。"""
        here = posixpath.dirname(page_path(self.document.path) + "x")
        there = page_path(file)
        written = posixpath.relpath(there or ".", here or ".")
        return written + "/" if there.endswith("/") or (not there and written != ".") else written

    @property
    def reaches(self) -> str:
        """同一个去处的同一个名字：写法不同（../a/、../../a/）也认得出是一个。"""
        return self.address.href or self.link.target

    @property
    def use(self) -> Use:
        return self.link.use
