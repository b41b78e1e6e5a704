"""公开一句群众的话以前要抹掉的：带姓的称呼和“我叫某某”，小到认得出人的地方，查得到是谁的编号。

进：一段文字。出：Mark。比 names 认得宽：那边查全站，宁漏勿错；这里只查“听到的事”和征求意见的结果，宁可叫人多改一句。
门牌（幸福路1号）在 prose.addresses。
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from outreach.hanzi import HAN
from outreach.personal.mark import Mark, What, hidden
from outreach.personal.names import SOMEBODY, is_name, is_titled
from outreach.personal.surnames import DOUBLE, NOT_SURNAMES, SURE_SURNAME, SURNAME, TITLES

_KIN = (
    "大爷",
    "大妈",
    "大伯",
    "大叔",
    "大娘",
    "大婶",
    "奶奶",
    "爷爷",
    "婶子",
    "大嫂",
    "老汉",
    "老太",
    "姑娘",
)
_CALLED = "|".join(sorted({*(t for t in TITLES if len(t) > 1), *_KIN}, key=len, reverse=True))
_TITLED = re.compile(rf"[老小]?(?P<surname>{SURNAME})(?P<given>[{HAN}]{{0,2}}?)(?:{_CALLED})")
_INTRODUCED = re.compile(
    rf"(?:我叫|名叫|名字叫|我是|我姓|姓)(?P<who>(?:{'|'.join(DOUBLE)}|{SURE_SURNAME})[{HAN}]{{0,2}})"
)

_N = r"[\d一二三四五六七八九十]"
_SMALL = re.compile(
    rf"(?:第?{_N}{{1,3}}村民小组|[村区屯]第?{_N}{{1,3}}(?:小?组|社|队)|{_N}{{1,4}}(?:号楼|[栋幢]|单元|号院)(?:{_N}{{1,4}}[室号])?|\d{{3,4}}室|(?<![挨每一家]){_N}{{1,3}}户)"
)
_VILLAGE = re.compile(
    rf"(?P<name>[{HAN}]{{0,2}}[{HAN}])(?:自然村|[村屯])(?!民(?!小组|委)|庄|里|口|头|规|级|医|干|支|务|居|落|校|镇|集体|道|小组|[{HAN}]?粮)"
)
_ANY_VILLAGE = frozenset(
    "农乡本全各每哪这那个该下进到出回驻同邻山旧老新城渔入走串跨联包政然中我们他她你您多少几一两在去来是的了和与及外整帮给向从离隔靠远近边困范有没"
)
"""“村”前面是这样一个字的，说的不是哪一个村：农村、下村、哪个村、一个村。"""
_BEFORE = "问在是到去从和就说住像请我们的把给让叫来时候里要"
"""连在村名前面、不是村名的字。"""
_ENGLISH_SMALL = re.compile(
    r"(?:(?P<village>[A-Z][A-Za-z']+)(?: Natural)? Village|(?:Villagers' Group|Group|Building|Block|Unit|Room|Flat|House) (?:No\.? ?)?\d{1,4})(?![A-Za-z\d])"
)
_NOT_NAMED = ("The", "A", "One", "Each", "This", "Every", "Any", "No", "Our", "Your", "Which", "Small")
_FILED = re.compile(
    r"(?:案号|案件号|编号|单号|回执号?|受理号|登记号|工单号?|(?:[Cc]ase|[Rr]eceipt|[Tt]icket|[Rr]eference|[Ff]ile)(?: [Nn]o\.?| [Nn]umber)?)[\s:：为是]{0,3}[A-Za-z]{0,4}[-\d]{4,}"
)


def find(text: str, language: str, villages: Collection[str] = ()) -> Iterator[Mark]:
    """`villages` 是登记过的村名：前后连着别的字也认得。"""
    yield from _marks(_FILED, text, "case")
    if language == "en":
        yield from (m for m in _marks(_ENGLISH_SMALL, text, "address") if not m.shown.startswith(_NOT_NAMED))
    else:
        yield from _who(text)
        yield from _marks(_SMALL, text, "address")
        yield from _villages(text)
    for name in villages:
        yield from _marks(re.compile(re.escape(name)), text, "address")


def _who(text: str) -> Iterator[Mark]:
    for hit in _TITLED.finditer(text):
        before = text[hit.start() - 1 : hit.start() + 1] if hit.start() else ""
        if before not in NOT_SURNAMES and is_titled(hit["surname"], hit["given"], hit[0]):
            yield hidden(hit.start(), hit[0])
    for hit in SOMEBODY.finditer(text):
        yield hidden(hit.start(), hit[0])
    for hit in _INTRODUCED.finditer(text):
        if len(hit["who"]) == 1 or any(is_name(hit["who"][:n]) for n in (2, 3)):
            yield hidden(hit.start("who"), hit["who"])


def _villages(text: str) -> Iterator[Mark]:
    for hit in _VILLAGE.finditer(text):
        if hit["name"][-1] not in _ANY_VILLAGE:
            start = hit.end() - len(hit[0].lstrip(_BEFORE))
            yield Mark(start, hit.end(), "address", text[start : hit.end()])


def _marks(pattern: re.Pattern[str], text: str, what: What) -> Iterator[Mark]:
    return (Mark(*hit.span(), what, hit[0]) for hit in pattern.finditer(text))
