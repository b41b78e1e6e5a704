"""收尾：把样式和脚本合成各一个小文件，文件名带内容指纹，网页里换上。

进：全部网页、主题样式、自己的样式和脚本。出：改过的网页和两个文件。指纹变了文件名才变，浏览器可以放心长期缓存。
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

import rcssmin
import rjsmin

from outreach.outputs import stylesheet

STYLE, SCRIPT = "assets/site.css", "assets/site.js"
"""模板里写的名字。"""


def finish(pages: Mapping[str, str], theme_css: str, own_css: str, script: str) -> dict[str, str]:
    """路径 → 新内容。"""
    used = stylesheet.used_in(pages.values())
    css = stylesheet.reduce(theme_css, used) + str(rcssmin.cssmin(own_css))
    made = {_named(STYLE, css): css, _named(SCRIPT, js := str(rjsmin.jsmin(script))): js}
    names = {STYLE: _named(STYLE, css), SCRIPT: _named(SCRIPT, js)}
    for path, page in pages.items():
        for plain, named in names.items():
            page = page.replace(plain, named)
        made[path] = page
    return made


def _named(path: str, content: str) -> str:
    stem, _, ending = path.rpartition(".")
    return f"{stem}.{hashlib.sha256(content.encode()).hexdigest()[:10]}.{ending}"
