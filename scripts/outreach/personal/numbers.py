"""一长串数字里的身份证号、银行卡号、手机号、电话。

进：一段文字。出：Mark。中间夹着空格、短横线、零宽字符的，全角的，用汉字写的，都认。
先把数字连同间隔切成一串，再看相连的几组拼起来像什么：长短对、校验位对的才算，所以日期、坐标、款数不会认错。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from outreach.fields.phone import PhoneNumber, read
from outreach.personal.mark import Mark, What

_DIGITS = "0-9０-９"
_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
_GAP = rf" \u00a0\u2000-\u200a\u202f\u3000{_INVISIBLE}\-\u2010-\u2015\u2212\ufe63\uff0d._·*\\()（）"
_RUN = re.compile(rf"[{_DIGITS}](?:[{_GAP}]{{0,3}}[{_DIGITS}]){{6,}}(?:[{_GAP}]?[XxＸｘ](?![A-Za-z]))?")
_DATE = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")
"""文件头里最多的一种；不往下看，快得多。"""
_GROUP = re.compile(rf"[{_DIGITS}]+|[XxＸｘ]")
_SPOKEN = re.compile(
    "[〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖](?:[ \\-]?[〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖]){10,17}"
)
_PLAIN = str.maketrans(
    "０１２３４５６７８９Ｘｘx〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖",
    "0123456789XXX001234567891123456789",
)

_MOBILE_SHAPES = {(11,), (3, 4, 4), (3, 8), (7, 4), (4, 4, 3), (4, 3, 4), (3, 3, 5), (1,) * 11}
_HOTLINE_SHAPES = {(10,), (3, 3, 4), (3, 4, 3), (3, 7)}
_LONGEST = 19
_MAYBE = re.compile(
    r"1[3-9]\d{9}|(?:00)?86\d{9,11}|[1-9]\d{5}(?:1[89]|20)\d{9}[\dX]|[1-9]\d{14}|(?:62|4|5)\d{14,17}|0[1-9]\d{8,10}|[48]00\d{7}|\d{7,8}"
)
"""拼起来可能是哪一种：绝大多数一比就知道不是，不必往下细看。"""
_COUNTED = re.compile(r"\s?(?:元|万|亿|人次|字节|bytes|yuan|RMB)")
_CUE = re.compile(
    r"(?:电话|座机|总机|热线|传真|打|拨|致电|[Tt]el|[Pp]hone|[Cc]all|[Dd]ial|[Ff]ax)[^\d\n]{0,8}$"
)
_ID_CUE = re.compile(r"(?:身份证|身份号码|ID (?:card|number))[^\n]{0,12}$")
_BOOK = re.compile(r"ISBN[\s:：]{0,3}$")
_HEX = re.compile(r"[0-9a-f]{12,}")


def find(text: str) -> Iterator[Mark]:
    """文字里的号码，按先后，互不重叠。"""
    for run in _RUN.finditer(text):
        start, end = run.span()
        if end - start == 10 and _DATE.match(text, start):
            continue
        if end - start > 9 or _CUE.search(text[max(0, start - 16) : start]):
            yield from _in_run(text, start, end)
    for spoken in _SPOKEN.finditer(text):
        digits = re.sub(r"\D", "", spoken[0].translate(_PLAIN))
        if len(digits) in (11, 18) and (what := _certain(digits, (len(digits),), "")):
            yield Mark(*spoken.span(), what, masked(what, digits), digits)


def masked(what: What, digits: str) -> str:
    """检查结果人人能看，找到的号码只露头尾。"""
    if what == "id":
        return f"{digits[:6]}********{digits[-4:]}"
    if what == "card":
        return f"{digits[:4]}********{digits[-4:]}"
    return f"{digits[:3]}****{digits[-4:]}" if what == "mobile" else digits


def _in_run(text: str, start: int, end: int) -> Iterator[Mark]:
    groups = [(m.start(), m.end(), m[0].translate(_PLAIN)) for m in _GROUP.finditer(text, start, end)]
    n = 0
    while n < len(groups):
        found = _from(text, groups, n)
        if found is None:
            n += 1
            continue
        last, mark = found
        n = last + 1
        yield mark


def _from(text: str, groups: list[tuple[int, int, str]], first: int) -> tuple[int, Mark] | None:
    """从这一组数字起，往后拼成的最长的一个号码。"""
    best = None
    for last, digits in _windows(groups, first):
        if not _MAYBE.fullmatch(digits):
            continue
        start, end = groups[first][0], groups[last][1]
        gaps = [
            text[a[1] : b[0]] for a, b in zip(groups[first:last], groups[first + 1 : last + 1], strict=True)
        ]
        shape = (len(digits),) if _is_hidden(gaps) else tuple(len(g[2]) for g in groups[first : last + 1])
        what = _certain(digits, shape, text[max(0, start - 30) : start]) or _dialled(
            text, start, digits, shape
        )
        if what and not _is_something_else(text, start, end, what):
            number = digits[-11:] if what == "mobile" else digits
            best = (last, Mark(start, end, what, masked(what, number), number))
    return best


def _windows(groups: list[tuple[int, int, str]], first: int) -> Iterator[tuple[int, str]]:
    """从这一组起，往后拼几组：最后一组是第几组，拼成的数字。"""
    if len(groups[first][2]) == 1:
        # 一个数字一个空格（或零宽字符）地写的，只会是手机号、卡号、证件号；半兆的“1 1 1 …”也一遍扫完。
        for count in (11, 16, 18, 19):
            digits = "".join(group[2] for group in groups[first : first + count])
            if len(digits) == count <= len(groups) - first:
                yield first + count - 1, digits
        return
    digits = ""
    for last in range(first, len(groups)):
        digits += groups[last][2]
        if len(digits) > _LONGEST:
            return
        if len(digits) > 9 or (len(digits) > 6 and last <= first + 1):
            yield last, digits


def _is_hidden(gaps: list[str]) -> bool:
    """间隔全是看不见的字符：读的人看到的是连着的一个号码。"""
    return bool(gaps) and all(re.fullmatch(f"[{_INVISIBLE}]+", gap) for gap in gaps)


def _certain(digits: str, shape: tuple[int, ...], before: str) -> What | None:
    """单看数字本身就能认定的。"""
    if len(digits) == 18 and _is_born(digits[6:14]) and (_checks_out(digits) or _ID_CUE.search(before)):
        return "id"
    if len(digits) == 15 and digits.isdigit() and _is_born("19" + digits[6:12]) and _ID_CUE.search(before):
        return "id"
    if not digits.isdigit():
        return None
    if _is_mobile(digits, shape):
        return "mobile"
    grouped = len(shape) == 1 or (set(shape[:-1]) == {4} and shape[-1] <= 4) or shape[0] == 6
    is_card = len(digits) >= 16 and (digits.startswith("62") or (digits[0] in "45" and len(digits) == 16))
    return "card" if is_card and grouped and _luhn(digits) and "信用代码" not in before else None


def _is_mobile(digits: str, shape: tuple[int, ...]) -> bool:
    country = next((code for code in ("0086", "86") if digits.startswith(code) and len(digits) > 11), "")
    if country:
        digits, shape = digits[len(country) :], shape[1:] if shape[0] == len(country) else (11,)
    return PhoneNumber("", "", digits).is_mobile and shape in _MOBILE_SHAPES


def _dialled(text: str, start: int, digits: str, shape: tuple[int, ...]) -> What | None:
    """固定电话、400 电话；没有区号的，前面要有“电话”“拨”这样的字。"""
    if not digits.isdigit():
        return None
    abroad = text[max(0, start - 1) : start] in ("+", "＋") and digits.startswith("86")
    local, parts = ("0" + digits[2:], shape[1:]) if abroad else (digits, shape)
    if 10 <= len(local) <= 12 and local[0] == "0" != local[1] and _is_landline(local, parts):
        return None if _BOOK.search(text, max(0, start - 10), start) else "phone"
    if digits[:3] in ("400", "800") and shape in _HOTLINE_SHAPES:
        return "phone" if read(f"{digits[:3]}-{digits[3:6]}-{digits[6:]}") else None
    short = len(digits) in (7, 8) and shape in {(7,), (8,), (3, 4), (4, 4)}
    is_date = len(digits) == 8 and _is_born(digits)
    return "phone" if short and not is_date and _CUE.search(text[max(0, start - 16) : start]) else None


def _is_landline(digits: str, shape: tuple[int, ...]) -> bool:
    for area in (3, 4):
        whole = len(shape) < 2 or shape[0] == area or (shape[0] == area - 1 and sum(shape) < len(digits))
        if whole and len(shape) <= 3 and read(f"{digits[:area]}-{digits[area:]}"):
            return True
    return False


def _is_something_else(text: str, start: int, end: int, what: What) -> bool:
    """网址、指纹、小数、款数里的一段，不是谁的号码。身份证号有校验，在哪里都算。"""
    if what == "id":
        return False
    address = text.rfind("://", max(0, start - 300), start)
    if address >= 0 and not re.search(r"[\s<>\"'）)，。；、]", text[address:start]):
        return True
    if text[start - 1 : start] == "." and text[start - 2 : start - 1].isdigit():
        return True
    left, right = start, end
    while left and text[left - 1].isascii() and text[left - 1].isalnum():
        left -= 1
    while right < len(text) and text[right].isascii() and text[right].isalnum():
        right += 1
    whole = text[left:right]
    return bool(len(whole) > end - start and _HEX.fullmatch(whole)) or _COUNTED.match(text, end) is not None


def _is_born(words: str) -> bool:
    """年月日八位，日历上有，而且像一个活着的人的生日。"""
    try:
        return 1880 <= date(int(words[:4]), int(words[4:6]), int(words[6:])).year <= 2099
    except ValueError:
        return False


def _checks_out(digits: str) -> bool:
    """GB 11643 的校验位。"""
    if not digits[:17].isdigit() or digits[0] == "0":
        return False
    total = sum(int(d) * (2 ** (17 - n) % 11) for n, d in enumerate(digits[:17]))
    return "10X98765432"[total % 11] == digits[17]


def _luhn(digits: str) -> bool:
    doubled = (int(d) * (1 + n % 2) for n, d in enumerate(reversed(digits)))
    return sum(d - 9 if d > 9 else d for d in doubled) % 10 == 0
