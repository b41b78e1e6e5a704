"""认出不该有的字符：看不见的、冒充的、转坏的，并给出该写成什么。

进：一段文字。出：Odd（哪一种、从第几个字到第几个字、换成什么）。只认，不评。
表情符号里的连字和变体记号（👨‍👩‍👧、☎️）、表格里的全角空格、㎡ 和 ① 这类读得懂的不算。
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

What = Literal["invisible", "lookalike", "compatibility", "fullwidth", "space", "broken", "private"]


@dataclass(frozen=True, slots=True)
class Odd:
    """一处。`fixed` 是该写成的字；不知道该是什么的为 None，只能人来看。"""

    start: int
    end: int
    what: What
    fixed: str | None


_INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0d\ufeff\uffa0"
    "\ufff9-\ufffb\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_SPACE = "\u00a0\u1680\u2000-\u200a\u202f\u205f"
_FULLWIDTH = "０-９Ａ-Ｚａ-ｚ\N{MATHEMATICAL BOLD CAPITAL A}-\N{MATHEMATICAL MONOSPACE DIGIT NINE}"
_COMPATIBLE = "\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06\U0002f800-\U0002fa1f"
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U0010fffd"
_FOREIGN = "\u0370-\u052f\u0131\u0251\u0261\u2160-\u217f"
_ANY = re.compile(f"[{_INVISIBLE}{_SPACE}{_FULLWIDTH}{_COMPATIBLE}{_PRIVATE}{_FOREIGN}\ufffd]")
_KINDS: tuple[tuple[What, re.Pattern[str]], ...] = (
    ("invisible", re.compile(f"[{_INVISIBLE}]")),
    ("space", re.compile(f"[{_SPACE}]")),
    ("fullwidth", re.compile(f"[{_FULLWIDTH}]")),
    ("compatibility", re.compile(f"[{_COMPATIBLE}]")),
    ("private", re.compile(f"[{_PRIVATE}]")),
)

_ALIKE = dict(zip(
    "аАВсСеЕНіІјЈКМоОрРѕЅТхХуУԁһԛԝвкмнтЗзΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορυɑɡıⅼⅽⅾⅿⅤⅩⅬⅭⅮⅯⅰⅴⅹⅠ",
    "aABcCeEHiIjJKMoOpPsSTxXyYdhqwBkmHT33ABEZHIKMNOPTYXaikvopuagilcdmVXLCDMivxI",
    strict=True,
))  # fmt: skip
"""长得和英文字母一样的西里尔、希腊字母等 → 那个英文字母。"""
_WORD = re.compile("[0-9A-Za-z\u0370-\u052f\u0131\u0251\u0261\u2160-\u217f]+")
_DIGIT_LIKE = re.compile(r"(?<![0-9A-Za-z])(?=[0-9OoIl]*[OoIl])(?:[OoIl]?[0-9][0-9OoIl]{2,})(?![A-Za-z])")
_AS_DIGIT = str.maketrans("OoIl", "0011")

_EMOJI = re.compile("[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]")

_RADICALS = dict(zip(
    "⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⺫⺒⺊⺝⺜",
    "民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾齐齿龙目巳卜月日", strict=True,
))  # fmt: skip
"""从 PDF 抄来的部首字里，Unicode 没有给出对应字的那些。"""

_READ_AS_LATIN = re.compile("(?:[Â-ô][\u00a0-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]{1,3})+")  # fmt: skip
_READ_AS_GBK = re.compile("锟斤拷|烫烫烫|屯屯屯|[锛銆鐨鈥鏄鍩鍦绔瀹]")
_SUSPECT = re.compile(
    f"[{_INVISIBLE}{_SPACE}{_FULLWIDTH}{_COMPATIBLE}{_PRIVATE}{_FOREIGN}\ufffdÂ-ô锟烫屯锛銆鐨鈥鏄鍩鍦绔瀹]"
)
"""可疑的字都在里面：绝大多数文字里一个也没有，一眼扫过就完。"""
_NEAR_DIGIT = re.compile(r"\d(?:[OoIl]|(?<=[OIl]\d))")
_SENSE = re.compile("[\u00a0-\u00ff\u2010-\u203a\u3001-\u301f㐀-鿿\uff01-\uff5e]+")


def find(text: str) -> list[Odd]:
    """一段文字里的全部，按先后。"""
    odd = [*_digit_like(text)] if _NEAR_DIGIT.search(text) else []
    if _SUSPECT.search(text):
        misread = list(_misread(text))
        inside = {n for one in misread for n in range(one.start, one.end)}
        odd += misread + [one for one in (*_single(text), *_alike(text)) if one.start not in inside]
    return sorted(odd, key=lambda o: (o.start, o.end))


def _single(text: str) -> Iterator[Odd]:
    for hit in _ANY.finditer(text):
        char = hit[0]
        what = "broken" if char == "\ufffd" else next((k for k, p in _KINDS if p.match(char)), None)
        fixed = _fixed(char, what)
        if what and fixed != char and not (char == "\u200d" and _in_emoji(text, hit.start())):
            yield Odd(*hit.span(), what, fixed)


def _fixed(char: str, what: str | None) -> str | None:
    if what in ("invisible", "space"):
        return "" if what == "invisible" else " "
    if what in ("private", "broken"):
        return None
    plain = _RADICALS.get(char) or unicodedata.normalize("NFKC", char)
    return None if what == "compatibility" and plain == char and char < "\u2fe0" else plain


def _in_emoji(text: str, at: int) -> bool:
    """👨‍👩‍👧 这样几个合成一个的表情。"""
    return bool(_EMOJI.fullmatch(text[max(0, at - 1) : at]) and _EMOJI.match(text, at + 1))


def _alike(text: str) -> Iterator[Odd]:
    """一个词里混着英文字母和冒充的；整个词都由冒充的字母拼成。真正的俄文、希腊文词里总有不像的字母。"""
    for word in _WORD.finditer(text):
        foreign = [char for char in word[0] if not char.isascii()]
        if not foreign or any(char not in _ALIKE for char in foreign):
            continue
        if len(foreign) == len(word[0]) and (len(foreign) < 2 or "\u2160" <= foreign[0] <= "\u217f"):
            continue
        plain = "".join(_ALIKE.get(char, char) for char in word[0])
        is_number = len(plain) > 3 and sum(char.isdigit() for char in plain) >= len(plain) - 1
        yield Odd(*word.span(), "lookalike", plain.translate(_AS_DIGIT) if is_number else plain)


def _digit_like(text: str) -> Iterator[Odd]:
    """数字里的字母 O、l、I：0999-O123411。单位（100l）不算。"""
    for word in _DIGIT_LIKE.finditer(text):
        plain = word[0].translate(_AS_DIGIT)
        if sum(char.isdigit() for char in word[0]) >= 3 and not re.fullmatch(r"\d+[Ilo]", word[0]):
            yield Odd(*word.span(), "lookalike", plain)


def _misread(text: str) -> Iterator[Odd]:
    """UTF-8 当成别的编码读出来的乱码；读得回来的给出原文。"""
    for hit in _READ_AS_LATIN.finditer(text):
        try:
            meant = hit[0].encode("cp1252").decode("utf-8")
        except UnicodeError:
            continue
        if _SENSE.fullmatch(meant):
            yield Odd(*hit.span(), "broken", meant.replace("\u00a0", " "))
    end = 0
    for hit in _READ_AS_GBK.finditer(text):
        if hit.start() < end:
            continue
        if len(hit[0]) > 1:
            end = hit.end()
            yield Odd(*hit.span(), "broken", None)
            continue
        # 连着的汉字一起看，看过的不再看：整篇都是“锛”也是一遍扫完。
        start, end = hit.start(), hit.end()
        while start and text[start - 1] >= "\u4e00":
            start -= 1
        while end < len(text) and text[end] >= "\u4e00":
            end += 1
        if odd := _read_as_gbk(text, start, end):
            yield odd


def _read_as_gbk(text: str, start: int, end: int) -> Odd | None:
    """鍩庡叧绀惧尯 → 城关社区。正常的中文这样倒着读，读不出完整的字来。"""
    raw = text[start:end].encode("gbk", "replace")
    meant = raw.decode("utf-8", "ignore")
    good = len(meant) >= 2 and len(meant.encode()) >= 0.7 * len(raw) and _SENSE.fullmatch(meant)
    if not good:
        return None
    return Odd(start, end, "broken", meant if len(meant.encode()) == len(raw) else None)
