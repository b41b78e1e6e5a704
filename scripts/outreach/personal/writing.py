"""写法固定的几样：案号、邮箱、车牌。

进：一段文字。出：Mark。国家机关的发文字号（国办发明电〔2025〕7号、法释〔2021〕1号）不是案号，不认。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from outreach.hanzi import HAN
from outreach.personal.mark import Mark

_YEAR = r"[（(〔\[【]\s?(?:19|20)\d\d\s?[)）〕\]】]"
_DATED = re.compile(_YEAR)
_COURT = re.compile(
    rf"{_YEAR}\s?[{HAN}]\w{{0,10}}?(?:刑|民|行|执|赔|知|破|财保|司惩|清)[{HAN}]{{0,4}}?\s?第?\s?[1-9]\d*\s?号"
)
_OFFICE = re.compile(
    rf"(?:(?<!高)检[{HAN}\d]{{0,10}}?(?:刑|民|行|诉|捕|赔|申|公益|移|未)[{HAN}]{{0,6}}?"
    rf"|公[{HAN}（()）]{{0,10}}?(?:立|拘|捕|诉|罚决|不立|受案|撤案)字?){_YEAR}\s?第?\s?[A-Z]?[1-9]\d*\s?号"
)
_EMAIL = re.compile(
    r"(?P<name>[A-Za-z0-9](?:[A-Za-z0-9._%+-]{0,62}[A-Za-z0-9])?)\s?(?:[@＠]|[（(\[]at[)）\]])\s?"
    r"(?P<host>(?:[A-Za-z0-9-]{1,60}\.){1,4}[A-Za-z]{2,})(?![A-Za-z])"
)
_NOBODY = re.compile(r"(?:^|\.)(?:example|invalid|test)(?:\.(?:com|org|net))?$")
"""专门留给举例的域名。"""
_PLATE = re.compile(
    r"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼](?!GB(?:18030|2312|2260|11643))[A-HJ-NP-Z]"
    r"\s?[·•．.\- ]?\s?(?=[A-Z0-9]{0,4}\d)(?:[A-HJ-NP-Z0-9]{5,6}|[A-HJ-NP-Z0-9]{4}[警学挂港澳])(?![A-Za-z0-9])"
)


def find(text: str) -> Iterator[Mark]:
    for year in _DATED.finditer(text):
        yield from _case(text, year)
    for plate in _PLATE.finditer(text):
        yield Mark(*plate.span(), "plate", f"{plate[0][:2]}***{plate[0][-2:]}")
    # 绝大多数文字里没有这几样，先看一眼比每个字都去试快得多。
    if any(sign in text for sign in ("@", "＠", "at)", "at]", "at）")):
        yield from _emails(text)


def _case(text: str, year: re.Match[str]) -> Iterator[Mark]:
    """案号都带着括号里的年份：先找年份，再看前后。"""
    before = max(0, year.start() - 24)
    around = text[before : year.end() + 40].split("\n")
    head = text[before : year.start()].count("\n")
    line, start = around[head], before + sum(len(part) + 1 for part in around[:head])
    for pattern in (_COURT, _OFFICE):
        for case in pattern.finditer(line):
            if start + case.start() <= year.start() < start + case.end():
                shown = re.sub(r"\d+(?=\s?号$)", "**", case[0])
                yield Mark(start + case.start(), start + case.end(), "case", shown)


def _emails(text: str) -> Iterator[Mark]:
    for email in _EMAIL.finditer(text):
        # git@代码仓库:… 是下载代码用的地址，没有人收信。
        if email["name"] != "git" and not _NOBODY.search(email["host"].lower()):
            yield Mark(*email.span(), "email", f"{email['name'][0]}***@{email['host']}")
