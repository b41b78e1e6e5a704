"""收尾：样式和脚本合成各一个小文件，文件名带内容指纹，网页里换上。

进：全部网页、主题样式、overrides/assets/ 里自己的样式和脚本。出：改过的网页和几个文件。
`site/` 里的按文件名先后接成 site.css 和 site.js，每页都用；`later/` 里的各自一个文件，读者用到才下载。
指纹变了文件名才变，浏览器可以放心长期缓存。
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

import rcssmin
import rjsmin

from outreach.outputs import stylesheet

STYLE, SCRIPT, HANDOUT = "assets/site.css", "assets/site.js", "assets/handout.css"
"""模板里写的名字；`later/search.js` 写成 `assets/search.js`，`handout/` 里的接成一个 `assets/handout.css`。"""


def finish(pages: Mapping[str, str], theme_css: str, own: Mapping[str, str]) -> dict[str, str]:
    """路径 → 新内容。`own` 的名字从 overrides/assets/ 算起。"""
    used = stylesheet.used_in(pages.values())
    plain = {
        STYLE: stylesheet.reduce(theme_css, used) + str(rcssmin.cssmin(_joined(own, ".css"))),
        SCRIPT: script(own),
    }
    if sheets := _joined(own, ".css", "handout/"):
        plain[HANDOUT] = str(rcssmin.cssmin(sheets))
    later = {name: text for name, text in own.items() if name.startswith("later/")}
    plain |= {"assets/" + name.removeprefix("later/"): _small(name, text) for name, text in later.items()}
    names = {name: _named(name, text) for name, text in plain.items()}
    made = {names[name]: text for name, text in plain.items()}
    for path, page in pages.items():
        for name, named in names.items():
            page = page.replace(name, named)
        made[path] = page
    return made


def script(own: Mapping[str, str]) -> str:
    """每页都用的脚本：各文件包在同一个函数里，互相用得着，又不碰别人的名字。"""
    return str(rjsmin.jsmin(f'(function () {{"use strict";\n{_joined(own, ".js")}}})();'))


def _joined(own: Mapping[str, str], ending: str, folder: str = "site/") -> str:
    return "\n".join(own[name] for name in sorted(own) if name.startswith(folder) and name.endswith(ending))


def _small(name: str, text: str) -> str:
    return str(rjsmin.jsmin(text) if name.endswith(".js") else rcssmin.cssmin(text))


def _named(path: str, content: str) -> str:
    stem, _, ending = path.rpartition(".")
    return f"{stem}.{hashlib.sha256(content.encode()).hexdigest()[:10]}.{ending}"
