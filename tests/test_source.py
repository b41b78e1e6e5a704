"""读一个文件：分开文件头和正文；不是文字的字节、没有文件头的，也读得回来。"""

from __future__ import annotations

import pytest

from building import src
from outreach.finding import Place
from outreach.source import MAX_BYTES, Source, read

NESTED = """---
phones:
  - {number: "110", label: 报警}
  - label: 值班
---
正文
"""


def test_text_is_the_raw_line() -> None:
    assert src(NESTED).text("phones", 1, "label") == "- label: 值班"
    assert src(NESTED).text("phones", 0, "label") == '- {number: "110", label: 报警}'
    assert Source("a.md").text("title") == ""


@pytest.mark.parametrize(
    ("content", "line", "body"),
    [
        ("---\ntitle: a\n---\n正文\n", 4, "正文\n"),
        ("---\ntitle: a\n---\n\n正文", 4, "\n正文"),
        ("---\ntitle: a\n---", 4, ""),
        ("---\n---\n正文", 3, "正文"),
        ("---  \ntitle: a\n--- \t\n甲\n---\n乙\n", 4, "甲\n---\n乙\n"),
    ],
)
def test_body_and_its_first_line(content: str, line: int, body: str) -> None:
    source = src(content)
    assert (source.faults, source.body_line, source.body) == ((), line, body)


@pytest.mark.parametrize("newline", ["\r\n", "\r", "\n"])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_bom_and_line_endings_change_nothing(newline: str, bom: bytes) -> None:
    source = read("a.md", bom + NESTED.replace("\n", newline).encode())
    assert (source.faults, source.body_line, source.body) == ((), 6, "正文\n")
    assert source.at("phones", 1, "label") == Place("a.md", 4, 5)
    assert source.facts == {"phones": [{"number": "110", "label": "报警"}, {"label": "值班"}]}


@pytest.mark.parametrize(
    ("path", "language", "chinese"),
    [
        ("workstations/a.md", "zh", "workstations/a.md"),
        ("workstations/a.en.md", "en", "workstations/a.md"),
        ("index.en.md", "en", "index.md"),
        ("a.EN.md", "zh", "a.EN.md"),
        ("a.en.b.md", "zh", "a.en.b.md"),
    ],
)
def test_language_from_the_name(path: str, language: str, chinese: str) -> None:
    source = read(path, b"")
    assert (source.language, source.chinese_path) == (language, chinese)


HEAD_FIX = (
    "在文件最前面写：一行 ---，下面是 title: 等各项，再一行 ---，然后才是正文。可照 outreach new 生成的样子。"
)
HEAD_WHY = "标题、电话这些要写在文件头里。"
CONTROL_WHY = "控制字符屏幕上看不见，会让整页读不出来。"
CONTROL_FIX = "把这一行删掉重新打一遍，不要从别处粘贴。"
SIZE_WHY = "一页最多 128 KB，再大手机打不开，多半是贴错了东西。"
SIZE_FIX = "拆成几页；图片放进 docs/assets/，不要贴在文字里。"

BYTES = [
    (b"x" * (MAX_BYTES + 1), "file-size", 1, "131073 字节", SIZE_WHY, SIZE_FIX),
    (b"---\na: " + b"x" * 10_000_000 + b"\n---\n", "file-size", 1, "10000012 字节", SIZE_WHY, SIZE_FIX),
    (
        "---\ntitle: 城关\n---\n".encode("gbk"), "file-encoding", 2, "第 2 行有不是 UTF-8 的字节",
        "多半是用记事本或 Excel 存成了 GBK，网站上会变成乱码。", "用编辑器打开，另存为 UTF-8（不带 BOM）。",
    ),
    ("---\n".encode("utf-16"), "file-encoding", 1, "第 1 行有不是 UTF-8 的字节",
     "多半是用记事本或 Excel 存成了 GBK，网站上会变成乱码。", "用编辑器打开，另存为 UTF-8（不带 BOM）。"),
    (("---\na: b\n---\r\n\n" + "字" * 6001 + "\n").encode(), "file-line", 5, "第 5 行有 6001 个字",
     "一行最多 6000 个字，再长多半是贴错了东西，手机也排不下。", "分成几段，中间空一行；图片和表格不要贴在文字里。"),
    (b"---\na: b\n---\n\nx\0y", "file-control-character", 5, "第 5 行有看不见的控制字符 U+0000", CONTROL_WHY, CONTROL_FIX),
    (b"---\na: \x1b[31m\n---\n", "file-control-character", 2, "第 2 行有看不见的控制字符 U+001B", CONTROL_WHY, CONTROL_FIX),
    ("---\na: 甲\u2028乙\n---\n".encode(), "file-control-character", 2, "第 2 行有看不见的控制字符 U+2028", CONTROL_WHY, CONTROL_FIX),
    ("---\na: 甲\u0085乙\nb: 1\nb: 2\n---\n".encode(), "file-control-character", 2, "第 2 行有看不见的控制字符 U+0085", CONTROL_WHY, CONTROL_FIX),
    ("---\na: b\n---\n\ufeff---\n".encode(), "file-control-character", 4, "第 4 行有看不见的控制字符 U+FEFF", CONTROL_WHY, CONTROL_FIX),
]  # fmt: skip

MISSING = [
    ("", "（空行）", "文件第一行不是三个短横线 ---。"),
    ("# 城关工作站\n", "# 城关工作站", "文件第一行不是三个短横线 ---。"),
    ("\n---\na: b\n---\n", "（空行）", "文件第一行不是三个短横线 ---。"),
    ("----\na: b\n----\n", "----", "文件第一行不是三个短横线 ---。"),
    ("---\na: b\n正文\n", "---", "文件头只有开头的 ---，没有结尾的 ---。"),
]


@pytest.mark.parametrize(("content", "rule", "line", "found", "why", "fix"), BYTES)
def test_bytes_that_are_not_text(
    content: bytes, rule: str, line: int, found: str, why: str, fix: str
) -> None:
    source = read("a.md", content)
    assert [(f.rule, f.at.line, f.found, f.why, f.fix) for f in source.faults] == [
        (rule, line, found, why, fix)
    ]
    assert source.facts == {}


@pytest.mark.parametrize(("text", "found", "why"), MISSING)
def test_no_head(text: str, found: str, why: str) -> None:
    source = src(text)
    [fault] = source.faults
    assert (fault.rule, fault.at.line, fault.found, fault.why, fault.fix) == (
        "head-missing",
        1,
        found,
        why + HEAD_WHY,
        HEAD_FIX,
    )
    assert (source.body, source.facts) == (text, {}), "正文照样留着，别的检查还能看"
