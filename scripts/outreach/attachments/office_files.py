"""Word、Excel、PPT（docx、xlsx、pptx）：宏、外面的东西、作者、里面的字和照片。

进：字节。出：Flaw 和里面的字。它们都是装着 XML 的压缩包：先看压缩包是不是炸弹，再逐个用 defusedxml 读。
隐藏的工作表、批注、删掉没接受的修订也在里面，一样看得到——下载的人也看得到。
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from outreach.attachments import images
from outreach.attachments.flaw import MAX_TEXT, BrokenError, Flaw, Passage, active, authored

MAX_MEMBERS, MAX_UNPACKED, MAX_PART = 2_000, 100 * 1024 * 1024, 10 * 1024 * 1024
MAX_PICTURES = 50
_ENDS = frozenset(("p", "si", "c", "is", "comment", "tr", "row"))
"""读完这样一块就换行：一个单元格、一段话里的字要连起来看，号码才不会断开。"""
_PARTS = {
    "document": "正文", "sheet": "第 {} 张工作表", "slide": "第 {} 张幻灯片", "comments": "批注", "header": "页眉", "footer": "页脚", "shared": "单元格",
}  # fmt: skip
_AUTHORS = frozenset(("creator", "lastmodifiedby", "manager"))
_FOREIGN = ("attachedtemplate", "oleobject", "externallink", "frame", "image", "subdocument")


class _Reader:
    """边读边收：字、作者、指向外面的关系。"""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.authors: list[str] = []
        self.outside = False
        self._tag, self._shared = "", False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._tag = tag.rpartition("}")[2].lower()
        if self._tag == "c":
            self._shared = attributes.get("t") == "s"
        if self._tag == "relationship" and attributes.get("TargetMode") == "External":
            kind = attributes.get("Type", "").rpartition("/")[2].lower()
            self.outside = self.outside or kind.startswith(_FOREIGN)

    def data(self, data: str) -> None:
        if self._tag in _AUTHORS and data.strip():
            self.authors.append(data.strip())
        # 单元格里 t="s" 的数字只是“第几个字符串”，不是内容。
        elif not (self._tag == "v" and self._shared):
            self.text.append(data)

    def end(self, tag: str) -> None:
        if tag.rpartition("}")[2].lower() in _ENDS:
            self.text.append("\n")
        self._tag = ""

    def close(self) -> _Reader:
        return self


def flaws(content: bytes) -> tuple[list[Flaw], list[Passage]]:
    """一个文档的问题和字；打不开、像炸弹的抛 BrokenError。"""
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            return _inside(package, _members(package))
    except BrokenError:
        raise
    except Exception as error:
        raise BrokenError("这个文件读不通，多半传的时候断了，或者改过扩展名。") from error


def _members(package: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    members = package.infolist()
    if len(members) > MAX_MEMBERS or sum(m.file_size for m in members) > MAX_UNPACKED:
        raise BrokenError("这个文件解开以后大得出奇，像是专门撑爆电脑的。")
    return members


def _inside(package: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> tuple[list[Flaw], list[Passage]]:
    problems: list[Flaw] = []
    passages: list[Passage] = []
    authors: list[str] = []
    names = [member.filename.lower() for member in members]
    bad = ["宏" for name in names if name.endswith("vbaproject.bin")]
    bad += ["夹带的文件" for name in names if "/embeddings/" in name or "/activex/" in name]
    length = 0
    for member in members:
        if not member.filename.endswith((".xml", ".rels")) or length > MAX_TEXT:
            continue
        read = _read(_unpacked(package, member))
        text = "".join(read.text)
        length += len(text)
        authors += read.authors
        bad += ["别处的内容"] if read.outside else []
        passages.append((_part(member.filename), text))
    if bad:
        why = "打开时会运行程序，或者去别处取内容。"
        problems.append(
            active("、".join(dict.fromkeys(bad)), why, "另存为不带宏的 docx、xlsx，最好导出成 PDF。")
        )
    if authors:
        problems.append(authored([*dict.fromkeys(authors)]))
    return problems + list(_pictures(package, members)), passages


def _part(name: str) -> str:
    """压缩包里的名字 → 写文档的人看得懂的地方。"""
    stem = posixpath.basename(name).partition(".")[0]
    number = stem.lstrip("abcdefghijklmnopqrstuvwxyz")
    kind = stem.removesuffix(number)
    return _PARTS[kind].format(number or 1) if kind in _PARTS else stem


def _unpacked(package: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """只解开说好的那么多：压缩包自己报的大小不可信。"""
    with package.open(member) as file:
        content = file.read(MAX_PART + 1)
    if len(content) > MAX_PART:
        raise BrokenError("这个文件解开以后大得出奇，像是专门撑爆电脑的。")
    return content


def _read(content: bytes) -> _Reader:
    from defusedxml.ElementTree import DefusedXMLParser

    parser: Any = DefusedXMLParser(target=_Reader(), forbid_dtd=True)
    parser.feed(content)
    read: _Reader = parser.close()
    return read


def _pictures(package: zipfile.ZipFile, members: list[zipfile.ZipInfo]) -> Iterator[Flaw]:
    """夹在文档里的照片也带着拍摄地点。同样的话只说一次。"""
    pictures = [m for m in members if posixpath.splitext(m.filename.lower())[1] in images.FORMATS]
    for member in pictures[:MAX_PICTURES]:
        for flaw in _taken(_unpacked(package, member)):
            yield Flaw(flaw.rule, f"里面的照片：{flaw.found}", flaw.why, "先把照片截图另存，再换进文档里。")
            return


def _taken(content: bytes) -> list[Flaw]:
    """一张夹着的照片带着什么；它自己坏了，不算整个文档打不开。"""
    try:
        return list(images.metadata(content))
    except BrokenError:
        return []
