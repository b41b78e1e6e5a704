"""个人信息：身份证号、银行卡号、手机号、案号、邮箱、车牌、人名，写在哪里都不行。

查文件头、正文、表格、图片说明、注释和文件名。“写的是”里号码打星号：检查的记录人人能看。
附件里面的在 checks/attachments.py。
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterator

from outreach import personal
from outreach.checks.rule import Problem, rule
from outreach.finding import MUST, Place
from outreach.personal import Mark, What
from outreach.site import Site
from outreach.source import Path, Source, Value
from outreach.spotting import Spot, spots

_GONE = "删掉；已经提交过的，马上告诉管网站的人，旧版本里的也要清掉。"
_MESSAGES: dict[What, tuple[str, str]] = {
    "id": ("像是身份证号，公开了会被人冒用。", _GONE),
    "card": ("像是银行卡号，公开了会被人盗用。", _GONE),
    "mobile": (
        "像是个人手机号，公开了会有人一直打。",
        "删掉，换成值班电话，或链接到渠道页。确实要公开值班手机，写在 phones 的 number 里，"
        "旁边写上本人的书面同意：consent: {ref: 同意书2026-03号, until: 2027-03-31}",
    ),
    "case": ("像是案号，能查到是谁家的案子。", "删掉案号，也去掉能让人猜出是谁的话。"),
    "email": ("像是邮箱，会招来垃圾邮件，换了人就没人收。", "删掉；要留联系办法，链接到渠道页或工作站的页。"),
    "plate": ("像是车牌号，能查到是谁的车。", "删掉车牌号。"),
    "name": (
        "像是人名或对人的称呼。人会调走，名字公开了收不回来。",
        "改成部门或岗位，如：轮值检察官、控告申诉部门。",
    ),
}
_TELLING = re.compile(r"\d.*?\d.*?\d.*?\d.*?\d.*?\d|[^\x00-\x7f]|@")
_PAPER = re.compile(
    r"(?P<who>[\u4e00-\u9fff]{2,3}?)的?(?:身份证|户口本|判决书|起诉书|裁定书|决定书|申诉书|病历|银行卡|简历|诊断证明)"
)


def look(site: Site) -> dict[str, tuple[Spot, ...]]:
    """每个文件里认出来的全部；别的话题（正文里的电话）也用这一份。"""
    return {source.path: spots(source) for source in site.sources}


def _problems(site: Site, what: What) -> Iterator[Problem]:
    for source in site.sources:
        for spot in site.once(look)[source.path]:
            if spot.mark.what == what and not _is_fine(source, spot):
                yield Problem(spot.at, spot.mark.shown, *_MESSAGES[what], spot.field)
    for path, mark in site.once(_in_file_names):
        if mark.what == what:
            yield Problem(
                Place(path), f"文件名里的 {mark.shown}", _MESSAGES[what][0], "改文件名，只写这是什么。"
            )


def _in_file_names(site: Site) -> list[tuple[str, Mark]]:
    """文件名也会公开，还会留在网址里。英文页和中文页同名，只看一次。"""
    found: list[tuple[str, Mark]] = []
    for path in sorted(site.paths):
        stem = posixpath.basename(path)
        # 名字里没有一串数字、汉字和 @ 的，不会是这几样。
        if stem.endswith(".en.md") or not _TELLING.search(stem):
            continue
        found += [(path, mark) for mark in personal.find(stem)]
        if (paper := _PAPER.search(stem)) and personal.in_role(paper["who"]):
            found.append((path, personal.in_role(paper["who"])[0]))
    return found


def _is_fine(source: Source, spot: Spot) -> bool:
    """本人书面同意公开的手机号。"""
    is_phone = spot.mark.what == "mobile" and spot.keys[-1:] == ("number",)
    return is_phone and _has_consent(source.facts, spot.keys[:-1])


def _has_consent(value: Value, keys: Path) -> bool:
    for key in keys:
        inner = value.get(key) if isinstance(value, dict) and isinstance(key, str) else None
        value = value[key] if isinstance(value, list) and isinstance(key, int) else inner or ""
    return isinstance(value, dict) and isinstance(value.get("consent"), dict)


RULES: tuple[tuple[str, What, str], ...] = (
    ("personal-id", "id", "不写身份证号。"),
    ("bank-card", "card", "不写银行卡号。"),
    ("personal-mobile", "mobile", "不写个人手机号；公开值班手机要有本人的书面同意。"),
    ("case-number", "case", "不写案号。"),
    ("email-address", "email", "不写邮箱。"),
    ("licence-plate", "plate", "不写车牌号。"),
    ("personal-name", "name", "写部门和岗位，不写人名。"),
)


def _check(what: What) -> Callable[[Site], Iterator[Problem]]:
    return lambda site: _problems(site, what)


for _slug, _what, _text in RULES:
    _one = _check(_what)
    _one.__doc__, _one.__module__ = _text, __name__
    rule(_slug, MUST)(_one)
