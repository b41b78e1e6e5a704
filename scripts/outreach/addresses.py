"""站上有哪几种语言，每一页的地址。

进：docs/ 里的路径、语言。出：从站根算起的地址。只看路径，不看那一页写了什么。
"""

from __future__ import annotations

import posixpath

LANGUAGES = ("zh", "en")
"""站上的语言；第一种是源语言，网址不带前缀。"""


def address(path: str, language: str) -> str:
    """一页的地址，从站根算起：`workstations/a.md` → `workstations/a/`，英文加 `en/`。"""
    folder, name = posixpath.split(path)
    stem = name.removesuffix(".md")
    page = folder if stem == "index" else posixpath.join(folder, stem)
    prefix = "" if language == LANGUAGES[0] else f"{language}/"
    return f"{prefix}{page}/" if page else prefix
