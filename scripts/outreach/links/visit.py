"""走一个链接：从哪里出发、指哪里、开得开、开了是什么。规则只看这里算好的结果。"""

from __future__ import annotations

import re
from functools import cached_property
from urllib.parse import unquote

from outreach.links import mistyped, slips
from outreach.links.built import Built
from outreach.links.link import VISITED, Document, Link
from outreach.links.resolve import Address, Found, How, Kind

_PLAIN = re.compile(r"(?:[\w.#?=&+~-]|%[0-9A-Fa-f]{2}|/(?!/))+")
"""写得规规矩矩的站内地址：打得开就不用再看它怎么写。上万个链接多半是这样。"""
_DIRECTIVE = re.compile(r":~:.*", re.S)


class Visit:
    """一个链接的来龙去脉。`limits` 是只许去的站外主机；空的不限。

    每条规则都要看的（地址、文件、页面）先算好，少用的用到才算：一个站有上万个链接。
    """

    def __init__(self, built: Built, document: Document, link: Link, limits: tuple[str, ...] = ()) -> None:
        self.built, self.document, self.link, self.limits = built, document, link, limits
        self.use = link.use
        self.address: Address = built.follow(link, document)
        is_own = self.address.kind is Kind.OWN
        self.found: Found = built.space.find(self.address.path) if is_own else Found(None, How.NOTHING)
        self.page: Document | None = built.page(self.found.file)
        self.is_anchored = not self.address.fragment or self._has_anchor()
        self.arrives = bool(
            self.found.how is How.EXACT and self.is_anchored and _PLAIN.fullmatch(link.target)
        )

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

    def _has_anchor(self) -> bool:
        """# 后面的编号在不在；没有编号、编号不归我们管的都算在。"""
        name = unquote(self.fragment)
        # / 和 ! 开头的是脚本自己分的页，不是编号。
        if not name or name.lower() == "top" or name.startswith(("/", "!")) or self.ids is None:
            return True
        if self.link.tag == "use":
            return name in self.ids
        if self.link.use not in VISITED:
            return True
        written = self.link.target.partition("#")[2]
        return name in self.ids or written in self.ids or self.fragment in self.ids

    @cached_property
    def typed(self) -> str:
        """去掉中文输入法的标点、全角字以后的写法；没有打错就是空的。"""
        if self.address.kind is Kind.OWN:
            is_fine = (self.found.file is not None and self.is_anchored) or self.found.how is How.AWAY
            return "" if is_fine else self._retyped_inside()
        target = self.link.target.strip(" \t\r\n\f")
        if self.address.kind is Kind.OTHER or (target.isascii() and "%" not in target):
            return ""
        fixed = mistyped.outside(target)
        return fixed if fixed != target else ""

    def _retyped_inside(self) -> str:
        target = self.link.target.strip()
        whole = mistyped.whole(target)
        if whole:
            return whole if whole != target else ""
        return next((attempt for attempt in mistyped.inside(target) if self.opens(attempt)), "")

    @cached_property
    def slip(self) -> str:
        """网址的格式不对时怎么改；没有不对就是空的。"""
        return "" if self.typed or not self.link.target.strip() else slips.fix(self.link.target, self.address)

    @property
    def is_garbled(self) -> bool:
        """地址本身写坏了：先改好它，不用再说它打不开。"""
        return bool(self.typed or self.slip)

    def opens(self, target: str) -> bool:
        """换一个写法打不打得开（编号也要在）。"""
        retried = Visit(self.built, self.document, Link(target, self.link.use, tag=self.link.tag))
        return retried.found.file is not None and retried.is_anchored

    def relative(self, file: str) -> str:
        """从这一页写到那个文件的相对地址。"""
        return self.built.relative(self.document, file)

    @property
    def reaches(self) -> str:
        """同一个去处的同一个名字：写法不同（../a/、../../a/）也认得出是一个。"""
        return self.address.href or self.link.target
