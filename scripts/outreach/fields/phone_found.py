"""从写乱了的一格里找出号码：一个、几个，各带什么分机，还夹着什么字。

进：一格文字。出：Found，号码已是规定的写法。先按区号该有的位数切号码，剩下的几位才当分机。
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from outreach.fields.phone import AREA, SHORT, PhoneNumber, local_digits, read

_DASHES = "—－–‐‑‒―−ー一"
DASH = re.compile(rf"(?<=[\d)）])\s*([{_DASHES}]+)\s*(?=\d)")
"""数字中间当短横线用的字，汉字“一”也常有人打。"""
COUNTRY = re.compile(r"\(?(?:\+|(?<!\d)00)\s?86\)?[\s-]*|^\s*\(?86\)?[\s-]+", re.A)
_EXTENSION = re.compile(
    r"[\s,;、:(-]*(?:(?:转接?|分机号?|内线|ext\.?|extension|#|x)[\s:.]*)+(\d{1,6})\)?", re.I | re.A
)
_BETWEEN = re.compile(r"[/、,;|\n]|或者?|以?及|和|与|\s{2,}|(?<=\d{7})\s+(?=\(?0\d{2,3}\)?[\s-]?\d{7})")
_LANDLINE = re.compile(rf"(?<!\d)\(?({AREA})\)?[\s-]*(?=\d)", re.A)
_ONLY_SHORT = re.compile(r"(?:1\d\d|1\d{4}|9[56]\d{3,4})(?![\d-])", re.A)
_OTHERS = tuple(
    re.compile(rf"(?<!\d)(?:{shape})(?!\d)", re.A)
    for shape in (r"1[3-9]\d(?:[\s-]?\d){8}", r"[48]00(?:[\s-]?\d){7}", r"\d{3,4}[\s-]?\d{4}", SHORT)
)


@dataclass(frozen=True, slots=True)
class Found:
    """认出来的一个号码、它的分机、前后剩下的字。`has_area`：短号前面写了区号。"""

    number: PhoneNumber
    extension: str = ""
    rest: str = ""
    has_area: bool = False


def plain(text: str) -> str:
    """全角换成半角，看不见的字符去掉，破折号换成短横线，各种写法的分机换成 #8012。"""
    narrow = "".join(c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) != "Cf")
    return _EXTENSION.sub(r"#\1", DASH.sub("-", narrow))


def numbers(text: str) -> Iterator[Found]:
    """`plain` 过的一格里的几个号码；后面的只写了尾数、没写区号的，照前一个补全。"""
    before: PhoneNumber | None = None
    for piece in _BETWEEN.split(text):
        found = _number_in(piece)
        tail = re.search(r"(?<!\d)\d{1,8}(?!\d)", piece, re.A)
        if before and before.area and tail and (not found or found.number.lacks_area):
            found = _found(f"{before.area}-{before.local[: -len(tail[0])]}{tail[0]}")
        if found:
            before = found.number
            yield found


def _found(text: str, extension: str = "", rest: str = "", has_area: bool = False) -> Found | None:
    number = read(text)
    return Found(number, extension, rest, has_area) if number else None


def _number_in(piece: str) -> Found | None:
    piece = _without_country(piece)
    if head := _LANDLINE.search(piece):
        return _landline(piece[: head.start()], head[1], piece[head.end() :])
    for shape in _OTHERS:
        if match := shape.search(piece):
            after = piece[match.end() :]
            extension = re.match(r"#(\d+)", after)
            rest = piece[: match.start()] + after[extension.end() if extension else 0 :]
            return _found(_grouped(re.sub(r"\D", "", match[0])), extension[1] if extension else "", rest)
    digits = re.sub(r"[\s-]", "", piece)
    return _found(digits) if re.fullmatch(SHORT, digits, re.A) else None


def _without_country(piece: str) -> str:
    """+86 571 … → 0571 …；手机、400 和短号前面不补 0。"""
    country = COUNTRY.search(piece)
    if not country:
        return piece
    inside = piece[country.end() :].replace("(0)", "0")
    if not re.match(rf"0|\(0|1[3-9]|[48]00|(?:{SHORT})$", inside):
        inside = "0" + inside.replace("(", "").replace(")", "-")
    return piece[: country.start()] + inside


def _grouped(digits: str) -> str:
    hotline = digits[:3] in ("400", "800") and len(digits) == 10
    return f"{digits[:3]}-{digits[3:6]}-{digits[6:]}" if hotline else digits


def _landline(before: str, area: str, after: str) -> Found | None:
    if short := _ONLY_SHORT.match(after):
        return _found(short[0], "", before + after[short.end() :], has_area=True)
    for count in (*local_digits(area), 8, 7):
        if local := re.match(rf"\d(?:[\s-]?\d){{{count - 1}}}(?!\d)", after, re.A):
            rest = after[local.end() :]
            extension = re.match(r"[\s#(-]+(\d{1,6})\)?(?!\d)", rest, re.A)
            rest = before + rest[extension.end() if extension else 0 :]
            number = f"{area}-{re.sub('[^0-9]', '', local[0])}"
            return _found(number, extension[1] if extension else "", rest)
    return None


def digits_after_area(text: str) -> int:
    """有区号、却切不出号码时，区号后面有几位数字；没有区号的为 0。"""
    head = _LANDLINE.search(text)
    return len(re.sub(r"\D", "", text[head.end() :])) if head else 0
