"""U 盘里的一份：整个网站一个压缩包，解压了双击就能看。进：做好的文件、几个小样子。出：压缩包的字节。

file:// 打不开文件夹的地址，所以写死的链接都补上 index.html；每页最上面先说是哪天的副本。
同样的文件、同一天，压出来的字节一样：时间写死，次序排好。
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from datetime import date

from outreach.outputs.copy_note import noted

PATH = "offline/procuratorate-next-door.zip"
"""发布在哪里。名字只用英文字母：有的下载软件、老电脑认不得中文名。"""
_LEFT_OUT = re.compile(r"sw\.js|offline/.*|schemas/.*|sitemap\.xml|(?:.*/)?404\.html")
"""U 盘上用不着的：没网的副本自己、给搜索引擎和服务器的。"""
_LINK = re.compile(r'(?P<before>\s(?:href|action)=")(?P<path>[^"#?:]*)(?P<after>[^":]*")')
_ONLINE_ONLY = re.compile(r'<p\b id="stick">.*?</p>', re.S)
_SCRIPT = re.compile(r"assets/site\.[0-9a-f]+\.js")


def pack(built: Mapping[str, bytes], own: Mapping[str, str], today: date) -> bytes:
    """压缩包。`own` 的名字从 overrides/assets/ 算起。"""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, content in _contents(built, own):
            member = zipfile.ZipInfo(name, (today.year, today.month, today.day, 0, 0, 0))
            member.compress_type, member.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
            archive.writestr(member, content)
    return packed.getvalue()


def _contents(built: Mapping[str, bytes], own: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    yield "打开-open.html", own["offline/open.html"].encode()
    for name in sorted(built):
        if _LEFT_OUT.fullmatch(name):
            continue
        content = built[name]
        if name.endswith(".html"):
            content = _opened_by_double_click(content.decode(), own).encode()
        elif _SCRIPT.fullmatch(name):
            content += b"\n" + own["offline/stick.js"].encode()
        yield f"site/{name}", content


def _opened_by_double_click(page: str, own: Mapping[str, str]) -> str:
    return noted(_LINK.sub(_with_file, _ONLINE_ONLY.sub("", page)), own)


def _with_file(link: re.Match[str]) -> str:
    """指到文件夹的，补上文件名；本页里的 # 和别处的网址不动。"""
    path = link["path"]
    if path.endswith("/") or path in (".", ".."):
        path = path.rstrip("/") + "/index.html"
    return link["before"] + path + link["after"]
