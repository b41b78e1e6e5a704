"""一个 Markdown 文件 → 文件头里的值（一律是文字）、每个键的行列、正文。

进：字节。出：Source；读不懂的地方记成 Fault，从不抛出。文件头怎么读见 frontmatter。
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import islice

from outreach.finding import TO_UTF8, Fault, Place, Repair
from outreach.frontmatter import CONTROL, Path, Reader, Value
from outreach.slips import FENCE

__all__ = ["MAX_BYTES", "Fault", "Path", "Source", "Value", "pages", "read"]

MAX_BYTES = 128 * 1024
"""一页最多多大（字节）。最长的明白纸约 20 KB，留足余量；更大的多半是贴错了东西。"""

MAX_LINE = 6_000
"""一行最多几个字。最长的一段不到五百字；几万字的一行多半是贴错了东西，查起来也会慢得像卡死。"""

_ENGLISH = re.compile(r"(?P<stem>[^/]+)\.en\.md$")


@dataclass(frozen=True)
class Source:
    """读好的一个文件。`facts` 的叶子全是文字；`lines` 记着每个值写在哪一行哪一列。"""

    path: str
    facts: dict[str, Value] = field(default_factory=dict)
    lines: dict[Path, tuple[int, int]] = field(default_factory=dict)
    body: str = ""
    body_line: int = 1
    faults: tuple[Fault, ...] = ()
    raw_lines: tuple[str, ...] = ()
    mixed_breaks: bool = False
    """换行不止一种：有的行 Windows 的，有的行不是。"""

    @property
    def language(self) -> str:
        return "en" if self.path.endswith(".en.md") else "zh"

    @property
    def chinese_path(self) -> str:
        """这一页中文文件的路径（中文文件就是它自己）。"""
        return _ENGLISH.sub(r"\g<stem>.md", self.path)

    def head_may_hold(self, *signs: str) -> bool:
        """文件头里会不会有这几样字：原文里没有、也没有用反斜杠转义的，就一定没有，不必逐项去看。"""
        head = "\n".join(self.raw_lines[: self.body_line - 1])
        return "\\" in head or any(sign in head for sign in signs)

    def at(self, *keys: str | int) -> Place:
        """这个键写在哪里；没写这个键时，给出离它最近的上一层。"""
        path: Path = keys
        while path and path not in self.lines:
            path = path[:-1]
        line, column = self.lines.get(path, (1, 1))
        return Place(self.path, line, column)

    def text(self, *keys: str | int) -> str:
        """这个键所在的那一行，原样，去掉两头空白。"""
        line = self.at(*keys).line
        return self.raw_lines[line - 1].strip() if 0 < line <= len(self.raw_lines) else ""


def pages(files: Iterable[str]) -> list[str]:
    """要读的 Markdown 文件，按名字排。"""
    return sorted(path for path in files if path.endswith(".md"))


def read(path: str, content: bytes) -> Source:
    """读一个文件。任何字节都能读；读不懂的写进 `faults`。"""
    if len(content) > MAX_BYTES:
        return _unreadable(
            path, "file-size", f"{len(content)} 字节",
            f"一页最多 {MAX_BYTES // 1024} KB，再大手机打不开，多半是贴错了东西。",
            "拆成几页；图片放进 docs/assets/，不要贴在文字里。",
        )  # fmt: skip
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        return _unreadable(
            path, "file-encoding", f"第 {line} 行有不是 UTF-8 的字节",
            "多半是用记事本或 Excel 存成了 GBK，网站上会变成乱码。",
            "用编辑器打开，另存为 UTF-8（不带 BOM）。",
            line,
            TO_UTF8 if _is_gb18030(content) else None,
        )  # fmt: skip
    if bad := CONTROL.search(text):
        line = text[: bad.start()].count("\n") + 1
        return _unreadable(
            path, "file-control-character", f"第 {line} 行有看不见的控制字符 U+{ord(bad[0]):04X}",
            "控制字符屏幕上看不见，会让整页读不出来。",
            "把这一行删掉重新打一遍，不要从别处粘贴。",
            line,
        )  # fmt: skip
    if len(text) > MAX_LINE and len(longest := max(re.split("[\r\n]", text), key=len)) > MAX_LINE:
        line = text[: text.index(longest)].replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
        return _unreadable(
            path, "file-line", f"第 {line} 行有 {len(longest)} 个字",
            f"一行最多 {MAX_LINE} 个字，再长多半是贴错了东西，手机也排不下。",
            "分成几段，中间空一行；图片和表格不要贴在文字里。",
            line,
        )  # fmt: skip
    source = _split(path, text.replace("\r\n", "\n").replace("\r", "\n"))
    both = text.count("\r\n")
    mixed = both != text.count("\r") or 0 < both < text.count("\n")
    return replace(source, mixed_breaks=True) if mixed else source


def _is_gb18030(content: bytes) -> bool:
    """整个文件是 GB18030 存的中文：读得通，而且几乎都是常用字（编码表里 B0 到 D7 的一级汉字）。"""
    try:
        text = content.decode("gb18030")
    except UnicodeDecodeError:
        return False
    hanzi = [char for char in text if not char.isascii() and char.isalpha()]
    common = sum(b"\xb0" <= char.encode("gb18030")[:1] <= b"\xd7" for char in hanzi)
    return len(hanzi) >= 10 and common >= 0.9 * len(hanzi) and not CONTROL.search(text)


def _unreadable(
    path: str, rule: str, found: str, why: str, fix: str, line: int = 1, repair: Repair | None = None
) -> Source:
    return Source(path, faults=(Fault(Place(path, line), rule, found, why, fix, repair=repair),))


def _split(path: str, text: str) -> Source:
    raw = tuple(text.split("\n"))
    fences = list(islice(FENCE.finditer(text), 2))
    if not (fences and fences[0].start() == 0):
        return _missing_head(path, text, raw, "文件第一行不是三个短横线 ---。")
    if len(fences) < 2:
        return _missing_head(path, text, raw, "文件头只有开头的 ---，没有结尾的 ---。")
    head = text[fences[0].end() + 1 : fences[1].start()]
    body = text[fences[1].end() + 1 :]
    body_line = text[: fences[1].end()].count("\n") + 2
    reader = Reader(path, raw)
    facts = reader.read(head)
    return Source(path, facts, reader.lines, body, body_line, tuple(reader.faults), raw)


def _missing_head(path: str, text: str, raw: tuple[str, ...], why: str) -> Source:
    fault = Fault(
        Place(path), "head-missing", raw[0][:60] or "（空行）",
        why + "标题、电话这些要写在文件头里。",
        "在文件最前面写：一行 ---，下面是 title: 等各项，再一行 ---，然后才是正文。可照 outreach new 生成的样子。",
    )  # fmt: skip
    return Source(path, body=text, faults=(fault,), raw_lines=raw)
