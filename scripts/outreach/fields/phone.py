"""一个电话号码：由哪几部分组成，能不能拨，点了拨哪里。号码长什么样只在 fields 里定义。

进：写对了的一格文字。出：PhoneNumber；不是规定的写法给 None，怎么写错的见 phone_writing。
区号有没有、那里的号码几位，问 phonenumbers（Google libphonenumber 的数据）。
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Annotated

import phonenumbers
from phonenumbers import PhoneNumberType
from pydantic import BeforeValidator

from outreach.fields.text import digits

AREA = r"01\d|02\d|0[3-9]\d\d"
"""没有短横线时怎么切出区号：010，020 到 029 三位，其余四位。"""
SHORT = r"1\d\d|1\d{4}|9[56]\d{3,4}|\d{3}|\d{5}"
"""短号：110、12309、96110 这类。"""
_MOBILE = r"1[3-9]\d{9}"
_WRITTEN = re.compile(
    rf"(?P<area>0\d{{2,3}})-(?P<local>\d{{7,8}})|{SHORT}|[48]00-\d{{3}}-\d{{4}}|{_MOBILE}|\d{{7,8}}", re.ASCII
)


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """一个电话号码，已去掉写法差别。`local` 是不带区号的部分；`area` 是区号，服务号码没有。"""

    text: str
    area: str
    local: str

    @property
    def dialable(self) -> bool:
        """能不能拨。示例号码的本地部分以 0 开头，拨不通。"""
        return not self.local.startswith("0")

    @property
    def tel(self) -> str:
        """`tel:` 链接的值（RFC 3966）。固定电话、手机带国家码；短号、400 带了国家码反而拨不通；拨不通的为空。"""
        if not self.dialable or self.lacks_area:
            return ""
        if self.is_service or self.is_hotline:
            return self.local
        return f"+86-{self.area.lstrip('0')}-{self.local}" if self.area else f"+86-{self.local}"

    @property
    def is_service(self) -> bool:
        """110、12309 这类短号，只在 channels/ 里登记。"""
        return not self.area and len(self.local) <= 6

    @property
    def is_mobile(self) -> bool:
        return not self.area and re.fullmatch(_MOBILE, self.local, re.ASCII) is not None

    @property
    def is_hotline(self) -> bool:
        """400、800 开头的十位号码，全国都能拨，没有区号。"""
        return not self.area and len(self.local) == 10

    @property
    def lacks_area(self) -> bool:
        """只写了本地号码，没写区号。"""
        return not self.area and len(self.local) in (7, 8)


def read(text: str) -> PhoneNumber | None:
    """`0999-0123456`、`12309`、`110`、`400-123-4567`、手机号，和没写区号的本地号码（由 checks 补区号）。"""
    if match := _WRITTEN.fullmatch(text):
        return PhoneNumber(text, match["area"] or "", match["local"] or text.replace("-", ""))
    return None


@cache
def local_digits(area: str) -> tuple[int, ...]:
    """这个区号的本地号码有几位；没有这个区号的为空。拿 2 到 8 开头的号码一个个去问。"""

    def exists(local: str) -> bool:
        number = phonenumbers.PhoneNumber(country_code=86, national_number=int(area[1:] + local))
        return phonenumbers.number_type(number) == PhoneNumberType.FIXED_LINE

    if not re.fullmatch(AREA, area, re.ASCII):
        return ()
    return tuple(n for n in (7, 8) if any(exists(first * n) for first in "2345678"))


AreaCode = Annotated[
    str, BeforeValidator(digits(r"0\d{2,3}", "区号以 0 开头，共 3 或 4 位，要加引号。", '"0999"'))
]
Extension = Annotated[str, BeforeValidator(digits(r"\d{1,6}", "分机只写数字，最多 6 位。", '"8012"'))]
