"""一格电话是怎么写的：写对了给 PhoneNumber；认得出、写法不对的，说清错在哪，给出改好的号码。

进：一格文字。出：PhoneNumber，或抛 PydanticCustomError。一格只报最要紧的一种毛病，改好的号码里别的毛病也一起改掉。
和别处有关的（是不是本院的区号、有没有登记、同意书到期没有）在 checks/phones.py。
"""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

from outreach.fields.phone import PhoneNumber, local_digits, read
from outreach.fields.phone_found import COUNTRY, DASH, Found, digits_after_area, numbers, plain
from outreach.fields.text import wrong

_LOOKALIKES = str.maketrans("OoOlI丨〇零", "00011100")
"""手机上常打成数字 0、1 的字。"""
LONGEST = 200
"""一格最多看多少个字；再长的不是号码，一处处去认会慢得像卡死。"""
_NO_ZERO = re.compile(r"([1-9]\d{1,2})-(\d{7,8})", re.A)


def parse_phone(value: Any) -> PhoneNumber:
    """`0999-0123456`、`12309`、`110`、`400-123-4567` → PhoneNumber。抛出 PydanticCustomError。"""
    text = str(value).strip()
    if number := read(text):
        return number
    raise _explained(text) if isinstance(value, str) and len(text) <= LONGEST else _unknown()


def _explained(text: str) -> PydanticCustomError:
    tidy = plain(text)
    if error := _almost(tidy):
        return error
    found = list(numbers(tidy))
    if not found or any(c.isdigit() for one in found for c in one.rest):
        count = digits_after_area(tidy)
        return _unknown(f"区号后面有 {count} 位数字，固定电话是 7 位或 8 位。" if count else "")
    if len(found) > 1:
        lines = " 和 ".join(f"- {{number: {one.number.text}}}" for one in found)
        why = "一格里写了不止一个号码，手机上点了拨出去的是错号。"
        return wrong("phone-several", why, f"一行一个：{lines}")
    return _content(found[0]) or _writing(text, tidy, found[0].number.text)


def _unknown(why: str = "") -> PydanticCustomError:
    return wrong(
        "phone-format",
        why or "认不出这个号码。固定电话写“区号-号码”，服务号码只写数字，一格只写一个号码，不写别的字。",
        '照这样写：number: 0999-0123456；分机另写一项 extension: "8012"',
    )


def _almost(tidy: str) -> PydanticCustomError | None:
    """差一个字就对的：字母 O 当成 0，区号少了开头的 0。"""
    if number := read(tidy.translate(_LOOKALIKES)):
        if number.text != tidy:
            why = "号码里有字母 O、l 这样的字，像是数字 0、1 打错了。"
            return wrong("phone-letter", why, f"改成：number: {number.text}，改完照着打一遍。")
    elif (match := _NO_ZERO.fullmatch(tidy)) and len(match[2]) in local_digits("0" + match[1]):
        return wrong("phone-area-zero", "区号前面的 0 没有写，拨不通。", f"改成：number: 0{tidy}", f"0{tidy}")
    return None


def _content(found: Found) -> PydanticCustomError | None:
    """多写了东西：区号、字、分机。"""
    new = found.number.text
    words = re.sub(r"[\s()#]+", "", found.rest)
    if found.has_area:
        why = f"{new} 是全国通用的短号，本地直接拨，前面不写区号。"
        return wrong("phone-service-area", why, f"改成：number: {new}")
    if words:
        why = f"号码里夹着别的字（{words[:20]}），手机上点了拨不出去。"
        return wrong("phone-words", why, f"改成：number: {new}；要说明的字写到 label 里。")
    if found.extension:
        why = "分机和号码连着写，手机上点了会一起拨出去，打不通。"
        change = {"number": new, "extension": found.extension}
        return wrong(
            "phone-extension", why, f'改成：number: {new}, extension: "{found.extension}"', change=change
        )
    return None


def _writing(text: str, tidy: str, new: str) -> PydanticCustomError:
    """号码是对的，写法不对：换上改好的就行，不用人拿主意。"""
    if dash := DASH.search(text):
        why = f"号码中间是中文破折号“{dash[1][0]}”，手机上点了拨不出去。"
        return wrong("phone-dash", why, f"换成英文短横线：number: {new}", new)
    spaced = re.sub(r"\s", "", tidy) != text
    for applies, rule, why in (
        (COUNTRY.search(tidy), "phone-country", "写了国家码 86。页面上写国内的拨法，点了拨号时会自动加上。"),
        ("(" in tidy, "phone-brackets", "区号用括号括着，和别的号码写法不一样，复制了有的手机拨不出去。"),
        (
            not text.isascii() and any("０" <= c <= "９" for c in text),
            "phone-width",
            "号码里有全角数字，手机上可能拨不出去。",
        ),
        (spaced, "phone-space", "号码里有空格或看不见的字，手机上可能拨不出去。"),
    ):
        if applies:
            return wrong(rule, why, f"改成：number: {new}", new)
    why = "短横线的位置不对：固定电话写在区号后面，400 号码三四四分开，手机号不写。"
    return wrong("phone-hyphen", why, f"改成：number: {new}", new)


Phone = Annotated[
    PhoneNumber,
    BeforeValidator(parse_phone),
    PlainSerializer(lambda number: number.text, return_type=str),
    WithJsonSchema({"type": "string", "examples": ["0999-0123456"]}),
]
