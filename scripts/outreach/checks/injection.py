"""混进来的代码：HTML、脚本、实体、模板记号。文件头里只写字，正文里只写 Markdown。

代码块里的只是给人看的，不算。链接的 javascript: 由 checks/links.py 查。
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from outreach.checks.rule import Problem, problem, rule
from outreach.fenced import uncoded
from outreach.finding import MUST, SHOULD
from outreach.site import Site
from outreach.spotting import Written, leaves

_SUSPECT = ("<", "&", "=", "\t", "cript", "CRIPT", "data:", "DATA:", "data :")
_TAG = re.compile(
    r"<(?=[A-Za-z/!?])(?![a-z][a-z0-9+.-]{1,31}:[^<>\s]*>)/?(?P<name>!--|!|\?|[A-Za-z][A-Za-z0-9]*)?"
)
_WHOLE_TAG = re.compile(r"<[A-Za-z/!?][^<>]*>?")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")
_SCHEME = re.compile(
    r"(?:j\s*a\s*v\s*a|v\s*b)\s*s\s*c\s*r\s*i\s*p\s*t\s*:|(?<![A-Za-z])data\s*:\s*[a-z]+/[a-z]", re.I
)
_HANDLER = re.compile(r"(?<![\w-])on[a-z]{4,20}\s*=\s*[\"'(\w]", re.I)
_ATTRIBUTE = re.compile(
    r"\{[^\n{]*?(?<![\w-])(?P<name>on[a-z]+|style|href|src|srcset|srcdoc|(?:form)?action|xlink:href|poster|background|ping)\s*=[^\n]*\}",
    re.I,
)
_BRACES = re.compile(r"\{\{|\}\}|\{%|%\}")
_PLAIN_ENTITIES = ("&lt;", "&gt;", "&amp;")
"""正文里要写出这几个符号，只能这样写。"""

_INSTEAD = {
    **dict.fromkeys(("b", "strong"), "加粗写成 **字**。"),
    **dict.fromkeys(("i", "em", "u", "mark", "font", "span", "small", "big", "center"), "去掉标签，只留字；要醒目就写成 **字**。"),
    **dict.fromkeys(("br", "p", "div", "section"), "去掉标签；另起一段就空一行。"),
    **dict.fromkeys(("ul", "ol", "li", "dl", "dt", "dd"), "列表写成：- 一条"),
    **dict.fromkeys(("table", "tr", "td", "th", "tbody", "thead"), "表格用竖线写：| 甲 | 乙 |"),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "小标题写成：## 标题 { #english-id }"),
    **dict.fromkeys(("details", "summary"), "折叠的内容直接写出来，有的手机点不开。"),
    "a": "链接写成：[看得懂的字](../channels/12309.md)",
    "img": "图片写成：![图里是什么](../assets/map.png)",
    "!--": "删掉注释：它会跟着网页公开。给同事的话写在拉取请求里。",
}  # fmt: skip
_REMOVE = "整段删掉；要放视频、表格、地图，改成一个链接。"
_ALIEN = (
    "script",
    "iframe",
    "object",
    "embed",
    "form",
    "input",
    "button",
    "style",
    "link",
    "meta",
    "base",
    "svg",
    "video",
    "audio",
)


@rule("html-in-field", MUST)
def fields_hold_plain_text(site: Site) -> Iterator[Problem]:
    """文件头里只写字：没有 HTML 标签、实体，没有 javascript: 和 data: 地址。"""
    for source in site.sources:
        for keys, value in leaves(source.facts) if source.head_may_hold(*_SUSPECT) else ():
            plain = _plain(value)
            alien = any((tag["name"] or "").lower() in _ALIEN for tag in _TAG.finditer(value))
            if alien or _SCHEME.search(value) or _HANDLER.search(value):
                yield problem(
                    source,
                    keys,
                    "里面像是一段脚本，会在读者的手机上运行。",
                    "删掉；要写网址，只写 https:// 开头的。",
                )
            elif plain != value:
                yield problem(
                    source, keys, "这里只能写字，HTML 会原样印在网页上，也可能藏着代码。",
                    f"改成：{plain.strip()}" if plain.strip() else "删掉这一项里的标签。",
                )  # fmt: skip


def _plain(value: str) -> str:
    """去掉标签、把实体换回字。“<18岁”“A&B”不是标签和实体，不动。"""
    without = _WHOLE_TAG.sub("", value) if "<" in value else value
    return _ENTITY.sub(lambda entity: html.unescape(entity[0]), without) if "&" in value else without


def _uncoded(site: Site) -> list[tuple[Written, str]]:
    """每个正文，代码的地方空着；没有可疑的字的不在里面。"""
    suspects = (source for source in site.sources if any(sign in source.body for sign in "<&{}"))
    return [(Written(source), uncoded(source.body)) for source in suspects]


def _at(written: Written, hit: re.Match[str], why: str, fix: str) -> Problem:
    at = written.place(written.body_start + hit.start())
    return Problem(at, written.source.raw_lines[at.line - 1].strip()[:120], why, fix)


@rule("html-in-body", MUST)
def bodies_hold_no_html(site: Site) -> Iterator[Problem]:
    """正文里不写 HTML，用 Markdown 的写法。"""
    for written, text in site.once(_uncoded):
        told = -1
        for tag in _TAG.finditer(text):
            line = written.place(written.body_start + tag.start()).line
            if line == told:
                continue
            told, name = line, (tag["name"] or "").lower()
            why = "正文里不放 HTML：手机上会错位，也可能藏着代码。"
            if name in _ALIEN:
                why = f"<{name}> 会把别处的代码带进网页，能偷看或改掉读者看到的内容。"
            yield _at(
                written, tag, why, _REMOVE if name in _ALIEN else _INSTEAD.get(name, "去掉标签，只留字。")
            )


@rule("attribute-in-body", MUST)
def attributes_only_name_things(site: Site) -> Iterator[Problem]:
    """花括号里只写编号，不写样式、地址和脚本。"""
    for written, text in site.once(_uncoded):
        for found in _ATTRIBUTE.finditer(text):
            yield _at(
                written,
                found,
                f"{found['name']}= 能改样子、换地址、运行脚本，发布时会被拦下或出错。",
                "花括号里只留编号：{ #english-id }",
            )


@rule("entity-in-body", SHOULD)
def bodies_write_characters_themselves(site: Site) -> Iterator[Problem]:
    """正文里直接写那个字，不写 &开头、分号结尾的网页代码（实体）。"""
    for written, text in site.once(_uncoded):
        for entity in _ENTITY.finditer(text) if "&" in text else ():
            char = html.unescape(entity[0])
            if char == entity[0] or entity[0] in _PLAIN_ENTITIES:
                continue
            shown = (
                f"直接写 {char}" if char.isprintable() and not char.isspace() else "删掉，或者写一个普通空格"
            )
            yield _at(written, entity, f"{entity[0]} 是网页代码，编辑的人看不懂。", f"{shown}。")


@rule("template-braces", SHOULD)
def no_template_marks(site: Site) -> Iterator[Problem]:
    """不写双花括号这样的模板记号。"""
    for written, text in site.once(_uncoded):
        if braces := _BRACES.search(text):
            yield _at(
                written,
                braces,
                "这里不认模板记号，会原样印在网页上。",
                "删掉记号，直接写要显示的字；要举例就放进代码块。",
            )
    for source in site.sources:
        for keys, value in leaves(source.facts) if source.head_may_hold("{{", "}}", "{%", "%}") else ():
            if _BRACES.search(value):
                yield problem(
                    source, keys, "这里不认模板记号，会原样印在网页上。", "删掉记号，直接写要显示的字。"
                )
