"""站内的链接：文件要在，编号要在，开了要有东西看。进：Visit。出：Advice。"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import unquote

from outreach.finding import MUST, SHOULD
from outreach.links import mistyped, near
from outreach.links.address import page_path
from outreach.links.link import Use
from outreach.links.resolve import How, Kind
from outreach.links.rule import BETTER, Advice, rule
from outreach.links.visit import Visit


def _is_blank(visit: Visit) -> bool:
    return not visit.link.target.strip(" \t\r\n\f") or visit.use is Use.HINT


@rule("link-empty", MUST)
def link_has_an_address(visit: Visit) -> Iterator[Advice]:
    """链接、图片、脚本要写地址，不能空着。"""
    if not visit.link.target.strip(" \t\r\n\f") and visit.use not in (Use.FORM, Use.LISTED):
        yield Advice(
            "地址是空的，点了只会把这一页再开一遍。" if visit.use is Use.PAGE else visit.use.value,
            "把地址补上；没有地址就删掉这个链接，只留文字。",
        )


@rule("link-missing", MUST, Kind.OWN)
def target_exists(visit: Visit) -> Iterator[Advice]:
    """站内链接要有东西可开：页面、图片、样式、脚本、下载的文件都要在。"""
    if (
        visit.found.file
        or visit.found.how is How.AWAY
        or _is_blank(visit)
        or visit.is_garbled
        or _case(visit)
    ):
        return
    why = visit.use.value
    if visit.found.how is How.NO_INDEX:
        why = f"有这个文件夹，但里面没有 index.html。{why}"
    elif composed := _composed(visit):
        why = f"看着和 {composed} 一样，其实字的编码不同（NFD 和 NFC），浏览器不认。{why}"
    close = near.file(visit)
    yield Advice(why, f"是不是 {BETTER}？改成它。" if close else _advice(visit), close)


def _advice(visit: Visit) -> str:
    if visit.link.target.lower().startswith("www."):
        return f"站外的网址要写全：https://{visit.link.target}"
    return "核对地址；要开的东西没有了，就删掉这个链接。"


def _composed(visit: Visit) -> str:
    path = unicodedata.normalize("NFC", visit.address.path)
    return path if path != visit.address.path and visit.built.space.find(path).file else ""


def _case(visit: Visit) -> str:
    """只是大小写不对：真正的写法。"""
    path = visit.address.path
    known = visit.built.space.by_folded
    right = known.get(path.casefold()) or known.get(f"{path}/".casefold())
    return right if right and right.rstrip("/") != path.rstrip("/") else ""


@rule("link-case", MUST, Kind.OWN)
def case_is_right(visit: Visit) -> Iterator[Advice]:
    """网址分大小写，要和文件名一模一样。"""
    if visit.found.file is None and not _is_blank(visit) and not visit.is_garbled and (right := _case(visit)):
        yield Advice(
            f"大小写不对：自己的电脑上也许打得开，放到网上就打不开。{visit.use.value}",
            f"改成：{_respelled(visit, right)}",
        )


def _respelled(visit: Visit, right: str) -> str:
    """照原来的写法（从站根、还是从本页算起）把大小写改对。"""
    target = visit.link.target
    path = target.partition("#")[0].partition("?")[0]
    shown = unquote(path)
    if shown.casefold().endswith(right.casefold()):
        return shown[: len(shown) - len(right)] + right + target[len(path) :]
    there = next(f for f in visit.built.space.files if page_path(f) == right)
    return visit.relative(there) + target[len(path) :]


@rule("link-extension", SHOULD, Kind.OWN)
def extension_is_written(visit: Visit) -> Iterator[Advice]:
    """网页文件名里的 .html 要写出来。"""
    if visit.found.how is How.EXTENSION:
        yield Advice(
            "有的主机会自动补 .html，有的不补，换一台主机就打不开。",
            f"改成：{BETTER}",
            visit.found.file or "",
        )


@rule("anchor-missing", MUST, Kind.OWN)
def anchor_exists(visit: Visit) -> Iterator[Advice]:
    """链接里 # 后面的编号，打开的那一页上要有。"""
    if visit.is_anchored or visit.found.file is None or visit.typed:
        return
    name = unquote(visit.fragment)
    close = near.anchor(mistyped.without_hidden(name), visit.ids or ())
    page = "这一页" if visit.is_self else "那一页"
    fix = (
        f"是不是 #{mistyped.shown(close)}？改成它。"
        if close
        else f"到{page}上看看小标题的编号，照着写；没有就去掉 # 和后面的字。"
    )
    yield Advice(
        f"{page}上没有 {mistyped.shown(name)} 这个编号，点了会停在页首，读者找不到要看的那一段。", fix
    )


@rule("link-slashes", SHOULD, Kind.OWN, Kind.OUTSIDE)
def slashes_are_single(visit: Visit) -> Iterator[Advice]:
    """网址里的斜杠是一条 /，不是反斜杠，也不重复。"""
    path = re.split("[?#]", visit.link.target, maxsplit=1)[0]
    if "\\" in path and not path.startswith("\\\\"):
        right = path.replace("\\", "/")
        yield Advice(
            "反斜杠是 Windows 文件夹的写法，有的浏览器和微信不认。",
            f"改成：{right}{visit.link.target[len(path) :]}",
        )
    elif visit.address.kind is Kind.OWN and "//" in visit.address.path and visit.found.file:
        yield Advice("中间多了一条斜杠，有的主机打不开。", f"改成：{visit.relative(visit.found.file)}")


@rule("link-prefix", MUST, Kind.BESIDE)
def target_is_in_the_site(visit: Visit) -> Iterator[Advice]:
    """网站放在子文件夹时，从 / 写起的地址要带上那个文件夹。"""
    path = visit.address.path.lstrip("/")
    if visit.built.space.find(path).file:
        yield Advice(f"网站放在 {visit.built.space.base}，这个地址跑到外面去了。{visit.use.value}",
                     f"改成：{visit.relative(visit.built.space.find(path).file or '')}")  # fmt: skip
