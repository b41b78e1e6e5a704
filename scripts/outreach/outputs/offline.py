"""没网也能看：存哪些（每种语言一份清单）和答应的 sw.js。进：做好的文件、两个脚本的样子。出：sw.js 和 offline/*.json。

清单照做好的文件数，不写死名字：指路、电话、工作站、活动、搜索和样式脚本是一定要的；明白纸放得下才放。
大小按 gzip 后算，就是手机真的要下载的。`off` 是总开关：发布它，来过的手机自己删掉存的。
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from datetime import date

import rjsmin

from outreach.addresses import LANGUAGES
from outreach.dates import day_words
from outreach.outputs.copy_note import notes

WORKER, OFF = "offline/sw.js", "offline/off.js"
"""overrides/assets/ 里的两个：答应没网的请求；把存的都删掉。"""
LIMIT = 1_500_000
"""一种语言的一份最多多少字节（gzip 后）：一两格信号也等得起。"""
MUST = ("", "who-helps/", "channels/", "workstations/", "events/", "office/", "a-z/", "about/offline/")
"""一定要存的栏目，从语言的根算起；"" 是首页。"""
EXTRA = ("explainers/", "plain-words/")
"""放得下才存的，整个栏目一起进退。"""
_SHARED = re.compile(r"assets/(?:[^/]+\.[0-9a-f]{10}\.(?:css|js)|mark\.svg)")


def files(built: Mapping[str, bytes], own: Mapping[str, str], today: date) -> dict[str, str]:
    """路径 → 内容。`own` 的名字从 overrides/assets/ 算起。"""
    worker = own[WORKER].replace("NOTES = {}", f"NOTES = {json.dumps(notes(own), ensure_ascii=False)}", 1)
    made = {"sw.js": str(rjsmin.jsmin(worker))}
    for language in LANGUAGES:
        chosen = reading_set(built, language)
        weight = sum(_weigh(built[_file(name)]) for name in chosen)
        made |= _listed(language, today, {name: _print(built[_file(name)]) for name in chosen}, weight)
    return made


def off(own: Mapping[str, str]) -> dict[str, str]:
    """不要离线：sw.js 换成自己退出的，清单是空的。"""
    made = {"sw.js": str(rjsmin.jsmin(own[OFF]))}
    for language in LANGUAGES:
        made |= _listed(language, None, {}, 0)
    return made


def reading_set(built: Mapping[str, bytes], language: str) -> list[str]:
    """要存的地址，样式脚本在最前面：下到一半断了，存下的页也看得清。"""
    pages = {name.removesuffix("index.html"): name for name in built if name.endswith("index.html")}
    shared = sorted(name for name in built if _SHARED.fullmatch(name) or _is_search(name, language))
    chosen = [*shared, *_pages(pages, MUST, language)]
    more = _pages(pages, EXTRA, language)
    weight = sum(_weigh(built[_file(name)]) for name in [*chosen, *more])
    return [*chosen, *more] if weight <= LIMIT else chosen


def _pages(pages: Iterable[str], folders: tuple[str, ...], language: str) -> list[str]:
    root = "" if language == LANGUAGES[0] else f"{language}/"
    wanted = {folder: root + folder for folder in folders}
    return sorted(
        page
        for page in pages
        if any(page.startswith(start) if folder else page == root for folder, start in wanted.items())
    )


def _is_search(name: str, language: str) -> bool:
    """搜索的资料：名字里写着语言的照名字，没写的看在哪种语言的 search/ 里。"""
    root = "" if language == LANGUAGES[0] else f"{language}/"
    folder, _, file = name.rpartition("/")
    if folder not in ("search", f"{root}search"):
        return False
    named = set(LANGUAGES) & set(re.split(r"[^a-z]+", file))
    return language in named if named else folder == f"{root}search"


def _listed(language: str, today: date | None, hashes: dict[str, str], weight: int) -> dict[str, str]:
    about = {
        "as_of": today.isoformat() if today else "",
        "day": day_words(today, language, weekday=False) if today else "",
        "bytes": weight,
        "files": hashes,
    }
    return {f"offline/{language}.json": json.dumps(about, ensure_ascii=False, separators=(",", ":")) + "\n"}


def _file(name: str) -> str:
    return f"{name}index.html" if not name or name.endswith("/") else name


def _print(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:10]


def _weigh(content: bytes) -> int:
    return len(gzip.compress(content, 6, mtime=0))
