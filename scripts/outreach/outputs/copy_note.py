"""副本最上面的一句：是离线副本，内容截至哪天，拨打前请核对。手机里存的由 sw.js 摆上，U 盘里的打包时摆上。

进：一页做好的 HTML，那一句的样子（overrides/assets/offline/kept.html）。出：带着那一句的 HTML。
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from outreach.addresses import LANGUAGES
from outreach.wording import word

NOTE = "offline/kept.html"
_AS_OF = re.compile(r'id="as-of">([^<]*)')
_ENGLISH = re.compile(r'<html lang="en')
_BODY = re.compile(r"<body[^>]*>")


def notes(own: Mapping[str, str]) -> dict[str, str]:
    """语言 → 那一句的 HTML，{} 的地方是“内容截至某日”。"""
    return {
        language: own[NOTE].strip().replace("{}", word("offline.kept", language)) for language in LANGUAGES
    }


def noted(page: str, own: Mapping[str, str]) -> str:
    as_of = _AS_OF.search(page)
    language = LANGUAGES[1] if _ENGLISH.search(page) else LANGUAGES[0]
    note = notes(own)[language].replace("{}", as_of[1] if as_of else "")
    return _BODY.sub(lambda body: body[0] + note, page, count=1)
