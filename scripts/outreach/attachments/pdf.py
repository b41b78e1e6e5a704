"""PDF：会动的东西、作者、里面的字。

进：字节。出：Flaw 和每页的字。沿着对象一个一个看，不靠猜字节；看够多少就停，坏的、加密的都说得出。
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from outreach.attachments.flaw import MAX_TEXT, BrokenError, Flaw, Passage, active, authored

MAX_PAGES, MAX_OBJECTS = 200, 50_000
_ACTIVE = {
    "/JavaScript": "脚本", "/JS": "脚本", "/Launch": "启动程序的命令", "/EmbeddedFile": "夹带的文件", "/EmbeddedFiles": "夹带的文件",
    "/SubmitForm": "提交表单", "/ImportData": "读取文件的命令", "/RichMedia": "多媒体", "/XFA": "动态表单", "/FileAttachment": "夹带的文件",
}  # fmt: skip


def flaws(content: bytes) -> tuple[list[Flaw], list[Passage]]:
    """一个 PDF 的问题和字；打不开的抛 BrokenError。"""
    from pypdf import PdfReader

    # 坏文件的英文唠叨不给写内容的人看：问题由我们用中文说。
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(BytesIO(content), strict=False)
        if reader.is_encrypted:
            raise BrokenError("这个 PDF 加了密，有的手机打不开，也没法检查里面写了什么。")
        found = sorted({_ACTIVE[name] for name in _names(reader.trailer) if name in _ACTIVE})
        authors = _authors(reader)
        passages = list(_pages(reader))
    except BrokenError:
        raise
    except (Exception, RecursionError) as error:
        raise BrokenError("这个 PDF 读不通，有的手机会打不开。") from error
    problems = [authored(authors)] if authors else []
    if found:
        why = "PDF 里的这些东西会在读者的电脑上运行或存下别的文件。"
        problems.insert(0, active("、".join(found), why, "用浏览器“打印 → 另存为 PDF”重新做一份。"))
    return problems, passages


def _authors(reader: Any) -> list[str]:
    author = str(reader.metadata.author or "") if reader.metadata else ""
    return [author] if author.strip() else []


def _names(trailer: Any) -> Iterator[str]:
    """从目录起能走到的每个字典里的键和名字。流里的内容不解开。"""
    from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NameObject

    waiting: list[Any] = [trailer.get("/Root"), trailer.get("/Info")]
    seen: set[tuple[int, int]] = set()
    while waiting and len(seen) < MAX_OBJECTS:
        item = waiting.pop()
        if isinstance(item, IndirectObject):
            if (item.idnum, item.generation) in seen:
                continue
            seen.add((item.idnum, item.generation))
            item = item.get_object()
        if isinstance(item, NameObject):
            yield str(item)
        elif isinstance(item, DictionaryObject):
            yield from (str(key) for key in item)
            waiting += [item.raw_get(key) for key in item]
        elif isinstance(item, ArrayObject):
            waiting += list(item)


def _pages(reader: Any) -> Iterator[Passage]:
    length = 0
    for number, page in enumerate(reader.pages, 1):
        if number > MAX_PAGES or length > MAX_TEXT:
            return
        text = page.extract_text() or ""
        length += len(text)
        yield f"第 {number} 页", text
