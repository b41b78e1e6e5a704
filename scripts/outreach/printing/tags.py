"""PDF 的标签树：没有别的意思的那几层并进上一层，小图标算装饰，读屏不念。

进：打开的 PDF，每一页写好以后的标记（ink）。出：标签树写回去。读屏读到的字、先后、标题、列表、替代文字都不变。
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf

from outreach.printing import ink

Mark = tuple[int, int]
"""哪一页（对象号）的第几段标记。"""
_THIN = ("/Span", "/NonStruct", "/Div", "/Sect", "/Art")
"""只管圈一块、没有别的意思的标签。"""
_MEANING = ("/Alt", "/ActualText", "/E", "/Lang", "/A", "/C")
"""有这些的不能并：替代文字、语言、属性。"""
_HOLDS_TEXT = (*_THIN, "/P", "/H1", "/H2", "/H3", "/H4", "/LBody", "/Lbl", "/TD", "/TH", "/Caption")
"""里面可以直接是文字的标签。"""


class Tree:
    """一份 PDF 的标签树。先并标签；一页一页写好了，`renumber` 记下新的标记；最后 `write`。"""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf, self._root = pdf, pdf.Root.StructTreeRoot
        self._kids: dict[int, list[Any]] = {}
        self._elements: dict[int, Any] = {}
        self._owners: dict[int, dict[int, ink.Owned]] = defaultdict(dict)
        """第几页（对象号）→ 第几段标记 → 归谁。"""
        self._written: dict[int, ink.Page] = {}
        for top in _many(self._root.K):
            self._gather(top)

    def _gather(self, element: Any) -> list[Any]:
        """一个标签里有什么：标记是 Mark，别的是标签或对象引用。从里往外并。"""
        kids: list[Any] = []
        for kid in _many(element.get("/K")):
            if isinstance(kid, int):
                kids.append((element.Pg.objgen[0], kid))
            elif "/MCID" in kid:
                kids.append((kid.Pg.objgen[0], int(kid.MCID)))
            elif "/S" not in kid:
                kids.append(kid)
            else:
                inner = self._gather(kid)
                if _is_decoration(kid):
                    del self._kids[kid.objgen[0]]
                    self._own(inner, ink.NOBODY)
                    continue
                has_text = any(isinstance(one, tuple) for one in inner)
                if _is_thin(kid) and (str(element.S) in _HOLDS_TEXT or not has_text):
                    del self._kids[kid.objgen[0]]
                    kids += inner
                else:
                    kids.append(kid)
        number = element.objgen[0]
        self._elements[number], self._kids[number] = element, kids
        self._own(kids, number)
        return kids

    def _own(self, kids: list[Any], owner: int) -> None:
        for nth, kid in enumerate(kids):
            if isinstance(kid, tuple):
                self._owners[kid[0]][kid[1]] = ink.Owned(owner, nth if owner else 0)

    def owners(self, page: Any) -> Mapping[int, ink.Owned]:
        """这一页的第几段标记归哪个标签、是它里面的第几样；装饰归 NOBODY。"""
        return self._owners[page.objgen[0]]

    def renumber(self, page: Any, written: ink.Page) -> None:
        """这一页写好了，标记重新编过号。"""
        self._written[page.objgen[0]] = written

    def write(self) -> None:
        """写回去：每个标签里有什么，每段标记归谁。"""
        for number, kids in self._kids.items():
            self._write_kids(self._elements[number], list(self._renumbered(kids)))
        numbers = self._root.ParentTree.Nums
        pages = {int(page.StructParents): page.obj.objgen[0] for page in self._pdf.pages}
        for n in range(0, len(numbers), 2):
            if (here := pages.get(int(numbers[n]))) is not None:
                numbers[n + 1] = Array([self._elements[owner] for owner in self._written[here].owners])

    def _renumbered(self, kids: list[Any]) -> Iterator[Any]:
        """标记换成新编的号：几段并成一段的只写一次，什么也没画的不写。"""
        seen: set[Mark] = set()
        for kid in kids:
            if not isinstance(kid, tuple):
                yield kid
                continue
            for new in self._written[kid[0]].marks.get(kid[1], ()):
                if (mark := (kid[0], new)) not in seen:
                    seen.add(mark)
                    yield mark

    def _write_kids(self, element: Any, kids: list[Any]) -> None:
        here = element.Pg.objgen[0] if "/Pg" in element else None
        written: list[Any] = []
        for kid in kids:
            if not isinstance(kid, tuple):
                if "/S" in kid:
                    kid.P = element
                written.append(kid)
            elif kid[0] == here:
                written.append(kid[1])
            else:
                page = self._pdf.get_object(kid[0], 0)
                written.append(Dictionary(Type=Name.MCR, Pg=page, MCID=kid[1]))
        element.K = Array(written)
        if "/Type" in element:
            del element["/Type"]  # 可写可不写的（ISO 32000 表 323）


def _many(kids: Any) -> Iterator[Any]:
    if kids is not None:
        yield from kids if isinstance(kids, Array) else [kids]


def _is_thin(element: Any) -> bool:
    return str(element.S) in _THIN and not any(key in element for key in _MEANING)


def _is_decoration(element: Any) -> bool:
    """没有替代文字的图：小图标，旁边就是它说的那几个字。"""
    return str(element.S) == "/Figure" and "/Alt" not in element
