"""附件：docs/ 里不是 Markdown 的文件，一个一个打开看。

进：路径和字节。出：Flaw。什么字节都不抛出：坏的、炸弹、冒充的，都是一处问题。用到的库到时候才 import。
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator

from outreach import personal
from outreach.attachments import drawings, images, office_files, pdf
from outreach.attachments.flaw import MAX_TEXT, BrokenError, Flaw, Passage, broken

__all__ = ["MAX_BYTES", "Flaw", "examine"]

MAX_BYTES = 20 * 1024 * 1024
"""一个附件最多多大；和 disk.LARGEST 一样，再大的没有读全。"""

_STARTS: dict[str, tuple[bytes, ...]] = {
    ".png": (b"\x89PNG",), ".jpg": (b"\xff\xd8\xff",), ".jpeg": (b"\xff\xd8\xff",), ".gif": (b"GIF8",), ".webp": (b"RIFF",),
    ".pdf": (b"%PDF-",), ".docx": (b"PK\x03\x04",), ".xlsx": (b"PK\x03\x04",), ".pptx": (b"PK\x03\x04",),
}  # fmt: skip
KNOWN = (*images.FORMATS, ".svg", ".pdf", ".docx", ".xlsx", ".pptx", ".csv", ".txt")
_ADVICE = {
    **dict.fromkeys((".heic", ".heif", ".bmp", ".tif", ".tiff"), "照片另存为 JPG。"),
    **dict.fromkeys((".doc", ".wps", ".rtf", ".xls", ".et", ".ppt", ".dps", ".ofd"), "导出成 PDF，或者另存为 docx、xlsx。"),
    **dict.fromkeys((".docm", ".xlsm", ".pptm", ".dotm"), "另存为不带宏的 docx、xlsx。"),
    **dict.fromkeys((".zip", ".rar", ".7z", ".gz", ".tar"), "解开，只放要给人看的那几个文件。"),
    **dict.fromkeys((".js", ".css", ".html", ".htm", ".xhtml", ".php"), "删掉；样式和脚本放在 overrides/，由程序员改。"),
}  # fmt: skip
_AT_ROOT = ("CNAME", "robots.txt", "favicon.ico")
"""放在最外面、给网站主机和浏览器看的几个名字。"""
_LABELS: dict[str, str] = {
    "id": "身份证号", "card": "银行卡号", "mobile": "手机号", "case": "案号", "email": "邮箱", "plate": "车牌号", "name": "人名",
}  # fmt: skip


def examine(path: str, content: bytes, public: Iterable[str] = ()) -> list[Flaw]:
    """一个附件的全部问题。`public` 是本人同意公开的手机号。"""
    suffix = posixpath.splitext(path)[1].lower()
    if path in _AT_ROOT:
        return []
    if suffix not in KNOWN:
        fix = _ADVICE.get(suffix, "删掉。能放的有：" + "、".join(KNOWN))
        return [
            Flaw(
                "attachment-type",
                posixpath.basename(path),
                "这种文件手机上打不开，或者能在别人的电脑上运行。",
                fix,
            )
        ]
    if len(content) > MAX_BYTES:
        return [
            Flaw(
                "attachment-large",
                f"超过 {MAX_BYTES // 1024 // 1024} MB",
                "太大，手机下载不动，也没法检查。",
                "缩小，或者拆成几个。",
            )
        ]
    if _is_disguised(suffix, content):
        why = f"扩展名是 {suffix}，里面却不是，手机上打不开，也可能是冒充的。"
        return [Flaw("attachment-type", posixpath.basename(path), why, "找到原来的文件，重新导出一份。")]
    try:
        problems, passages = _opened(suffix, content)
    except BrokenError as error:
        return [broken(str(error))]
    return problems + list(_personal(passages, frozenset(public)))


def _is_disguised(suffix: str, content: bytes) -> bool:
    if not content:
        return False
    if suffix == ".avif":
        return content[4:8] != b"ftyp"
    starts = _STARTS.get(suffix)
    return starts is not None and not content[:1024].lstrip(b"\xef\xbb\xbf\r\n\t ").startswith(starts)


def _opened(suffix: str, content: bytes) -> tuple[list[Flaw], list[Passage]]:
    if not content:
        raise BrokenError("这个文件是空的。")
    if suffix in images.FORMATS:
        return list(images.flaws(content)), []
    if suffix == ".svg":
        problems, text = drawings.flaws(content)
        return problems, [("图里的字", text)]
    if suffix == ".pdf":
        return pdf.flaws(content)
    if suffix in (".docx", ".xlsx", ".pptx"):
        return office_files.flaws(content)
    return [], [("正文", _decoded(content))]


def _decoded(content: bytes) -> str:
    """Excel 存的 CSV 多半是 GB18030。"""
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise BrokenError("认不出是什么编码，别人打开是乱码。")


def _personal(passages: Iterable[Passage], public: frozenset[str]) -> Iterator[Flaw]:
    """附件里的个人信息，一种说一次。"""
    told: set[str] = set()
    for where, text in passages:
        for mark in personal.find(text[:MAX_TEXT]):
            if mark.what in _LABELS and mark.what not in told and mark.digits not in public:
                told.add(mark.what)
                yield Flaw(
                    "attachment-personal", f"{where}：{mark.shown}", f"里面像是有{_LABELS[mark.what]}，放上网就收不回来了。",
                    "在原来的文件里删掉，重新导出；已经提交过的，马上告诉管网站的人。",
                )  # fmt: skip
