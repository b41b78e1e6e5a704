"""一个 Markdown 会做成哪个网页：照我们自己的地址规则，也认别的常见排法。进、出：相对路径。"""

from __future__ import annotations

import posixpath
import re

from outreach.addresses import address
from outreach.links.address import INDEXES

LANGUAGED = re.compile(r"(?P<stem>[^/]+)\.(?P<language>[a-z]{2}(?:-[A-Za-z]+)?)\.md$")
"""名字里带着语言的：plea.en.md。"""


def built_files(path: str) -> list[str]:
    """一个 Markdown 可能做成的文件，最像的在前。"""
    spoken = LANGUAGED.search(path)
    folder = posixpath.dirname(path)
    plain = posixpath.join(folder, f"{spoken['stem']}.md") if spoken else path
    if posixpath.basename(plain).lower() == "readme.md":
        plain = posixpath.join(folder, "index.md")
    language = spoken["language"] if spoken else ""
    first, _, rest = plain.partition("/")
    if spoken:
        # 没有装多语言插件的站，plea.en.md 就做成 plea.en/。
        others = [address(path, "zh"), posixpath.join(language, address(plain, "zh"))]
        files = [path.removesuffix(".md"), posixpath.join(language, plain.removesuffix(".md"))]
    else:
        others = [address(rest, "zh")] if rest and len(first) == 2 else []
        files = [plain.removesuffix(".md")]
    ours = address(plain, "en" if language == "en" else "zh")
    return [
        *(ours + index for index in INDEXES),
        *(f"{file}.html" for file in files),
        *(f"{other}index.html" for other in others),
    ]
