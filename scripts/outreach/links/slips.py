"""写坏了的网址：少一条斜杠、多写一遍 https://、自己电脑上的文件。进：写着的地址和拼出来的地址。出：怎么改。"""

from __future__ import annotations

import re
from difflib import get_close_matches

from outreach.links.address import is_local, scheme
from outreach.links.resolve import Address, Kind

_KNOWN = ("http", "https", "mailto", "tel", "sms", "javascript", "ftp", "data")
_TWICE = re.compile(r"(?:https?:?/{1,2})+(https?):?/{1,2}(.+)", re.I | re.S)
_NO_COLON = re.compile(r"(https?)[;.，；]?//+(.+)", re.I | re.S)
_PORT = re.compile(r"\d{2,5}(?:/|$)")


def fix(target: str, address: Address) -> str:
    """怎么改；格式没错为空。"""
    target = target.strip()
    name, rest = scheme(target)
    if name in ("http", "https"):
        return _web(target, name, rest, address)
    if name == "file" or len(name) == 1 or target.startswith("\\\\"):
        return "这是你自己电脑（或内网）上的文件，别人打不开：把文件放进网站，链接写网站里的地址。"
    if match := _NO_COLON.fullmatch(target):
        return f"少了冒号，改成：{match[1].lower()}://{match[2]}"
    if name and name not in _KNOWN and (close := get_close_matches(name, _KNOWN[:4], 1, 0.75)):
        return f"“{name}:”多半是 {close[0]}: 的笔误，改成：{close[0]}:{rest}"
    if "." in name and _PORT.match(rest):
        return f"站外的网址要写全：https://{target}"
    return "照浏览器地址栏里的抄。" if address.kind is Kind.BROKEN else ""


def _web(target: str, name: str, rest: str, address: Address) -> str:
    again = _TWICE.fullmatch(target)
    if again and address.host in ("http", "https", ""):
        return f"“https://”写了两遍，改成：{again[1]}://{again[2]}"
    if not re.match(r"//[^/\\]", rest):
        where = rest.lstrip("/\\")
        return (
            f"冒号后面是两条斜杠，改成：{name}://{where}"
            if where
            else "https:// 后面没有写网址，补上；没有就删掉这个链接。"
        )
    if address.kind is Kind.BROKEN or _is_odd(address.host):
        return "核对网址里的主机名（https:// 后面、第一个 / 前面的那一截），照浏览器地址栏里的抄。"
    return ""


def _is_odd(host: str) -> bool:
    """公网上不会有的主机名：没有点、两个点连着、点开头。"""
    return bool(re.search(r"\.\.|^\.", host)) or not ("." in host or "[" in host or is_local(host))
