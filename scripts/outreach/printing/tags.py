"""PDF 的标签树：没有别的意思的那几层并进上一层，前后相连的标记并成一段，小图标算装饰，读屏不念。

进：打开的 PDF、一页的指令。出：并好的指令；标签树写回去。读屏读到的字、先后、标题、列表、替代文字都不变。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from pikepdf import Array, ContentStreamInstruction, Dictionary, Name, Operator, Pdf

Mark = tuple[int, int]
"""哪一页（对象号）的第几段标记。"""
_THIN = ("/Span", "/NonStruct", "/Div")
"""只管圈一块、没有别的意思的标签。"""
_MEANING = ("/Alt", "/ActualText", "/E", "/Lang", "/A", "/C")
"""有这些的不能并：替代文字、语言、属性。"""
_HOLDS_TEXT = (*_THIN, "/P", "/H1", "/H2", "/H3", "/H4", "/LBody", "/Lbl", "/TD", "/TH", "/Caption")
"""里面可以直接是文字的标签。"""
_NOBODY = 0
"""装饰不归哪个标签。"""
_DECORATION = ContentStreamInstruction([Name.Artifact], Operator("BMC"))


class Tree:
    """一份 PDF 的标签树。先并标签，再一页一页地并标记，最后 `write`。"""

    def __init__(self, pdf: Pdf) -> None:
        self._pdf, self._root = pdf, pdf.Root.StructTreeRoot
        self._kids: dict[int, list[Any]] = {}
        self._elements: dict[int, Any] = {}
        self._owner: dict[Mark, int] = {}
        self._new: dict[Mark, int] = {}
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
                    self._owner |= {one: _NOBODY for one in inner if isinstance(one, tuple)}
                    continue
                has_text = any(isinstance(one, tuple) for one in inner)
                if _is_thin(kid) and (str(element.S) in _HOLDS_TEXT or not has_text):
                    del self._kids[kid.objgen[0]]
                    kids += inner
                else:
                    kids.append(kid)
        number = element.objgen[0]
        self._elements[number], self._kids[number] = element, kids
        self._owner |= {kid: number for kid in kids if isinstance(kid, tuple)}
        return kids

    def joined(self, page: Any, content: Sequence[Any]) -> list[Any]:
        """一页的指令：同一个标签的、前后相连的几段并成一段，空的去掉，从 0 编起。"""
        here, out = page.objgen[0], _Joined()
        for part in content:
            if str(part.operator) == "BDC" and "/MCID" in (marked := part.operands[1]):
                mark = (here, int(marked.MCID))
                if owner := self._owner[mark]:
                    out.open(mark, owner, part.operands[0])
                else:
                    out.add(_DECORATION)
            else:
                out.add(part)
        self._new |= out.numbers
        return out.parts

    def write(self) -> None:
        """并好的写回去：每个标签里有什么，每段标记归谁。"""
        for number, kids in self._kids.items():
            self._write_kids(self._elements[number], list(self._renumbered(kids)))
        numbers = self._root.ParentTree.Nums
        pages = {int(page.StructParents): page.objgen[0] for page in self._pdf.pages}
        for n in range(0, len(numbers), 2):
            if (here := pages.get(int(numbers[n]))) is not None:
                owners = {new: self._owner[old] for old, new in self._new.items() if old[0] == here}
                numbers[n + 1] = Array([self._elements[owners[new]] for new in sorted(owners)])

    def _renumbered(self, kids: list[Any]) -> Iterator[Any]:
        seen: set[Mark] = set()
        for kid in kids:
            if not isinstance(kid, tuple):
                yield kid
            elif kid in self._new and (mark := (kid[0], self._new[kid])) not in seen:
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


class _Joined:
    """并着写的一页。`numbers` 是原来的每段标记如今是第几段；空的没有。"""

    def __init__(self) -> None:
        self.parts: list[Any] = []
        self.numbers: dict[Mark, int] = {}
        self._count = 0
        self._inside: list[int] = []
        """开着的标记各归谁。"""
        self._closed = 0
        """上一条指令刚好收尾的那一段归谁。"""

    def open(self, mark: Mark, owner: int, tag: Any) -> None:
        if self._closed == owner:
            self.parts.pop()  # 接着上一段写，不另开
        else:
            self.parts.append(ContentStreamInstruction([tag, Dictionary(MCID=self._count)], Operator("BDC")))
            self._count += 1
        self.numbers[mark] = self._count - 1
        self._inside.append(owner)
        self._closed = 0

    def add(self, part: Any) -> None:
        operator = str(part.operator)
        if operator == "ET" and str(self.parts[-1].operator) == "BT":
            self.parts.pop()
            return
        self._closed = 0
        if operator in ("BDC", "BMC"):
            self._inside.append(_NOBODY)
        if operator == "EMC" and (owner := self._inside.pop()):
            if str(self.parts[-1].operator) == "BDC":
                self._forget()
                return
            self._closed = owner
        self.parts.append(part)

    def _forget(self) -> None:
        """刚开的这一段里什么也没有。"""
        self.parts.pop()
        self._count -= 1
        self.numbers = {mark: number for mark, number in self.numbers.items() if number != self._count}


def _many(kids: Any) -> Iterator[Any]:
    if kids is not None:
        yield from kids if isinstance(kids, Array) else [kids]


def _is_thin(element: Any) -> bool:
    return str(element.S) in _THIN and not any(key in element for key in _MEANING)


def _is_decoration(element: Any) -> bool:
    """没有替代文字的图：小图标，旁边就是它说的那几个字。"""
    return str(element.S) == "/Figure" and "/Alt" not in element
