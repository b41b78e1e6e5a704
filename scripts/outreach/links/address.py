"""网址的几样小事：文件和网址互换、相对地址、协议名、主机名、下一站。只算，不查。"""

from __future__ import annotations

import ipaddress
import posixpath
import re
from contextlib import suppress
from urllib.parse import unquote_to_bytes

import ada_url

INDEXES = ("index.html", "index.htm")
"""打开一个文件夹时，主机给的那个文件。"""


def page_path(file: str) -> str:
    """文件 → 网址里的路径：`a/index.html` → `a/`，别的照旧。"""
    folder, name = posixpath.split(file)
    return posixpath.join(folder, "") if folder and name in INDEXES else "" if name in INDEXES else file


def relative(here: str, there: str) -> str:
    """从一个文件写到另一个的相对地址。"""
    target = page_path(there)
    written = posixpath.relpath(target or ".", posixpath.dirname(page_path(here) + "x") or ".")
    return written + "/" if target.endswith("/") or (not target and written != ".") else written


def decoded(path: str) -> str:
    """百分号只解一次；不是 UTF-8 的字节原样带着，和文件名一样。"""
    return unquote_to_bytes(path).decode("utf-8", "surrogateescape")


_SCHEME = re.compile(r"\s*([A-Za-z][A-Za-z0-9+.-]*):(.*)", re.S)


def scheme(target: str) -> tuple[str, str]:
    """`tel:110` → （"tel"，"110"）；没有冒号前的那一截为空。"""
    match = _SCHEME.match(target)
    return (match[1].lower(), match[2]) if match else ("", target)


def bare_host(host: str) -> str:
    """去掉端口。"""
    return host.rpartition(":")[0] if re.search(r":\d+$", host) else host


def is_local(host: str) -> bool:
    """本机或内网的地址：试用时才有，谈不上加密。"""
    name = bare_host(host).strip("[]")
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        return not ipaddress.ip_address(name).is_global
    except ValueError:
        return False


def joined(url: str, location: str) -> str:
    """重定向的下一站，不带 #；拼不出来为空。有的服务器在 Location 里直接写汉字，甚至写 GBK。"""
    with suppress(UnicodeError):
        raw = location.encode("utf-8", "surrogateescape")
        for codec in ("utf-8", "gb18030"):
            with suppress(ValueError):
                return str(ada_url.join_url(url, raw.decode(codec))).partition("#")[0]
    return ""
