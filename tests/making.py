"""做附件：好的、带着不该带的、坏的。字节都在内存里做出来，仓库里不放这些文件。"""

from __future__ import annotations

import random
import zipfile
from io import BytesIO
from typing import Any

from PIL import Image
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, NameObject, StreamObject, TextStringObject
from pypdf.generic import DictionaryObject as Dictionary

GPS = {1: "N", 2: (31.0, 20.0, 24.0), 3: "E", 4: (118.0, 22.0, 48.0)}


def image(style: str = "PNG", size: tuple[int, int] = (40, 30), **info: Any) -> bytes:
    """一张图；info 是存的时候带上的（exif、xmp、pnginfo……）。"""
    out = BytesIO()
    noise = random.Random(1).randbytes(size[0] * size[1] * 3)
    Image.frombytes("RGB", size, noise).save(out, style, **info)
    return out.getvalue()


def exif(*, gps: bool = True) -> Image.Exif:
    """手机照片带着的那些：型号、时间，和拍照的地方。"""
    data = Image.Exif()
    data[0x0110], data[0x0132] = "某手机", "2026:11:02 09:00:00"
    if gps:
        data[0x8825] = GPS
    return data


def svg(inside: str = "", *, head: str = "", attributes: str = "") -> bytes:
    return f'<?xml version="1.0"?>{head}<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{inside}<path d="M0 0"/></svg>'.encode()


def pdf(
    text: str = "hello", *, author: str = "", script: str = "", attached: bytes = b"", locked: str = ""
) -> bytes:
    """一页的 PDF，字用自带的英文字体写。"""
    writer = PdfWriter()
    page = writer.add_blank_page(300, 300)
    font = Dictionary({
        NameObject("/Type"): NameObject("/Font"), NameObject("/Subtype"): NameObject("/Type1"),
        NameObject("/BaseFont"): NameObject("/Helvetica"),
    })  # fmt: skip
    page[NameObject("/Resources")] = Dictionary({NameObject("/Font"): Dictionary({NameObject("/F1"): font})})
    stream: StreamObject = DecodedStreamObject()
    stream.set_data(f"BT /F1 12 Tf 20 200 Td ({text}) Tj ET".encode("latin-1"))
    page[NameObject("/Contents")] = writer._add_object(stream)
    if author:
        writer.add_metadata({"/Author": author})
    if script:
        action = {"/S": NameObject("/JavaScript"), "/JS": TextStringObject(script)}
        writer._root_object[NameObject("/OpenAction")] = Dictionary(
            {NameObject(key): value for key, value in action.items()}
        )
    if attached:
        writer.add_attachment("x.exe", attached)
    if locked:
        writer.encrypt(locked)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def package(members: dict[str, str | bytes]) -> bytes:
    """一个压缩包。"""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return out.getvalue()


def docx(text: str = "通知", *, author: str = "", **more: str | bytes) -> bytes:
    """一个 Word 文件；more 的名字里 __ 换成 /。"""
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    runs = "".join(f"<w:r><w:t>{char}</w:t></w:r>" for char in text)
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f'<w:document xmlns:w="{word}"><w:body><w:p>{runs}</w:p></w:body></w:document>',
    }
    if author:
        dc = "http://purl.org/dc/elements/1.1/"
        members["docProps/core.xml"] = f'<p xmlns:dc="{dc}"><dc:creator>{author}</dc:creator></p>'
    return package({**members, **{name.replace("__", "/"): content for name, content in more.items()}})


def xlsx(*cells: str, shared: tuple[str, ...] = (), hidden: str = "") -> bytes:
    """一个 Excel 文件：直接写在格子里的，共用字符串里的，隐藏工作表里的。"""
    sheet = "".join(f"<c><v>{cell}</v></c>" for cell in cells)
    sheet += "".join(f'<c t="s"><v>{n}</v></c>' for n in range(len(shared)))
    strings = "".join(f"<si><r><t>{text[:3]}</t></r><r><t>{text[3:]}</t></r></si>" for text in shared)
    return package({
        "[Content_Types].xml": "<Types/>", "xl/worksheets/sheet1.xml": f"<worksheet><row>{sheet}</row></worksheet>",
        "xl/sharedStrings.xml": f"<sst>{strings}</sst>",
        "xl/worksheets/sheet2.xml": f"<worksheet><row><c t='inlineStr'><is><t>{hidden}</t></is></c></row></worksheet>",
    })  # fmt: skip
