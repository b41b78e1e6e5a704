"""收尾：样式和脚本合成各一个小文件，文件名带内容指纹，网页里换上。

进：全部网页、主题样式、overrides/assets/ 里自己的样式和脚本。出：改过的网页和几个文件。
`site/` 里的按文件名先后接成 site.css 和 site.js，每页都用；`first/` 里的样式写进每一页，不等样式表；`later/` 里的各自一个文件，读者用到才下载。
指纹变了文件名才变，浏览器可以放心长期缓存。
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

import rcssmin
import rjsmin

from outreach.outputs import stylesheet

STYLE, SCRIPT, HANDOUT, FIRST = "assets/site.css", "assets/site.js", "assets/handout.css", "assets/first.css"
"""模板里写的名字；`later/search.js` 写成 `assets/search.js`，`handout/` 里的接成一个 `assets/handout.css`；
`assets/first.css` 不是文件，网页里写着它的地方换成 `first/` 里的样式。"""
_STAMPED = re.compile(r"\.[0-9a-f]{10}\.js$")
_AS_WRITTEN = re.compile(r'(<pre\b.*?</pre>|<div class="told".*?</div>)', re.S)
_INDENT = re.compile(r"\s*\n\s*")


def finish(
    pages: Mapping[str, str], theme_css: str, own: Mapping[str, str], ready: Mapping[str, str] | None = None
) -> dict[str, str]:
    """路径 → 新内容。`own` 的名字从 overrides/assets/ 算起；`ready` 是已经做好、只要起名字的（搜索的资料）。"""
    used = stylesheet.used_in(pages.values())
    plain = {
        STYLE: stylesheet.reduce(theme_css, used) + str(rcssmin.cssmin(_joined(own, ".css"))),
        SCRIPT: script(own),
    }
    if sheets := _joined(own, ".css", "handout/"):
        plain[HANDOUT] = str(rcssmin.cssmin(sheets))
    later = {name: text for name, text in own.items() if name.startswith("later/")}
    plain |= {"assets/" + name.removeprefix("later/"): _small(name, text) for name, text in later.items()}
    plain |= ready or {}
    plain[SCRIPT] = _renamed(
        plain[SCRIPT], {n: _named(n, t) for n, t in plain.items() if n not in (STYLE, SCRIPT)}
    )
    names = {name: _named(name, text) for name, text in plain.items()}
    made = {names[name]: text for name, text in plain.items()}
    first = str(rcssmin.cssmin(_joined(own, ".css", "first/")))
    for path, page in pages.items():
        made[path] = tight(_renamed(page.replace(FIRST, first, 1), names))
    return made


def script(own: Mapping[str, str]) -> str:
    """每页都用的脚本：各文件包在同一个函数里，互相用得着，又不碰别人的名字。"""
    return str(rjsmin.jsmin(f'(function () {{"use strict";\n{_joined(own, ".js")}}})();'))


def tight(page: str) -> str:
    """网页里的缩进和空行不用送；照原样摆的（代码、稿子）不动。"""
    parts = _AS_WRITTEN.split(page)
    return "".join(part if n % 2 else _INDENT.sub("\n", part) for n, part in enumerate(parts))


def _renamed(text: str, names: Mapping[str, str]) -> str:
    """网页里、每页都用的脚本里写的名字，换成带指纹的。"""
    for name, named in names.items():
        text = text.replace(name, named)
    return text


def _joined(own: Mapping[str, str], ending: str, folder: str = "site/") -> str:
    return "\n".join(own[name] for name in sorted(own) if name.startswith(folder) and name.endswith(ending))


def _small(name: str, text: str) -> str:
    return str(rjsmin.jsmin(text) if name.endswith(".js") else rcssmin.cssmin(text))


def _named(path: str, content: str) -> str:
    """名字里已经有指纹的（搜索的第二、三份，头一份里写着它们的名字）照旧。"""
    if _STAMPED.search(path):
        return path
    stem, _, ending = path.rpartition(".")
    return f"{stem}.{hashlib.sha256(content.encode()).hexdigest()[:10]}.{ending}"
