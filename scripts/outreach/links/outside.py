"""站外的链接，不上网也看得出的毛病。进：Visit。出：Advice。"""

from __future__ import annotations

import re
from collections.abc import Iterator

from outreach.finding import MUST, SHOULD
from outreach.links import mistyped
from outreach.links.address import bare_host, is_local
from outreach.links.link import Use
from outreach.links.resolve import Kind
from outreach.links.rule import Advice, rule
from outreach.links.visit import Visit

_WRITTEN = re.compile(r"(?:https?://|(?=www\.))((?:[a-z0-9-]+\.)+[a-z]{2,})(?::\d+)?(?:/\S*)?", re.I)

_ARCHIVES = {"web.archive.org", "archive.org", "archive.today", "archive.ph", "archive.is"}


@rule("link-typing", MUST)
def address_is_typed_right(visit: Visit) -> Iterator[Advice]:
    """网址里不能有中文输入法的标点、全角字和看不见的字。"""
    if visit.typed:
        yield Advice(_why(visit.link.target), f"改成：{mistyped.shown(visit.typed)}")


def _why(target: str) -> str:
    if mistyped.without_hidden(target) != target:
        return f"夹着看不见的字（{mistyped.shown(target)}），复制网址时带进来的，点了打不开。"
    if mistyped.without_tail(target) != target:
        return f"末尾的“{target[-1]}”是正文的标点，粘在网址上就成了网址的一部分，点了打不开。"
    return "用中文输入法打的标点或全角字，浏览器不认，点了打不开。"


@rule("link-protocol", SHOULD, Kind.OWN, Kind.OUTSIDE, Kind.BESIDE)
def scheme_is_written(visit: Visit) -> Iterator[Advice]:
    """站外网址写全 https://，不从 // 写起。"""
    if visit.link.target.lstrip().startswith("//") and visit.use is not Use.HINT:
        yield Advice(
            "从 // 写起的网址，存下来看、发到微信里就打不开。", f"改成：https:{visit.link.target.strip()}"
        )


@rule("link-http", SHOULD, Kind.OWN, Kind.OUTSIDE)
def link_is_encrypted(visit: Visit) -> Iterator[Advice]:
    """链接用 https://，不用 http://。"""
    target = visit.link.target.strip()
    if (
        not target.lower().startswith("http://")
        or visit.use is Use.HINT
        or visit.is_garbled
        or is_local(visit.address.host)
    ):
        return
    if visit.address.kind is Kind.OWN and visit.built.space.base.startswith("http://"):
        return
    yield Advice(
        "http:// 没有加密，路上能被人看见、改掉，手机浏览器会提示“不安全”。",
        f"对方支持就改成：https{target[4:]}；不支持就在文字里说明。",
    )


@rule("link-host", MUST, Kind.OUTSIDE)
def host_is_allowed(visit: Visit) -> Iterator[Advice]:
    """只链接到许可的站外主机（给了 --allow-host 才查）。"""
    host = bare_host(visit.address.host)
    if visit.is_garbled:
        return
    if visit.limits and not any(host == h or host.endswith(f".{h}") for h in visit.limits):
        yield Advice(
            f"{host} 不在许可的名单里。", f"换成名单里的网站；确实要用，就在命令里加 --allow-host {host}。"
        )


@rule("link-text", SHOULD, Kind.OUTSIDE)
def text_matches_the_address(visit: Visit) -> Iterator[Advice]:
    """写成网址的链接文字，要和真正打开的是同一个网站。"""
    written = _WRITTEN.fullmatch(visit.link.text)
    if visit.use is not Use.PAGE or not written or visit.is_garbled:
        return
    shown, real = written[1].lower().removeprefix("www."), bare_host(visit.address.host).removeprefix("www.")
    # 存档的网址里写着原来的网址，看的还是它。
    is_archived = real in _ARCHIVES and written[1].lower() in visit.link.target.lower()
    if not (
        is_archived
        or shown == real
        or real.endswith(f".{shown}")
        or shown.endswith(f".{real}")
        or "xn--" in real
    ):
        yield Advice(
            f"文字写的是 {shown}，点了去的是 {real}，读者会以为是骗人的。", "核对是哪个网站，两处改成一样。"
        )
