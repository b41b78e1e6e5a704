"""一个电话号码。全站只有这里认得号码的写法。"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema

from outreach.fields.text import wrong


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
        """`tel:` 链接的值（RFC 3966）。服务号码原样；固定电话带国家码；拨不通的为空。"""
        if not self.dialable:
            return ""
        if len(self.local) <= 6 and not self.area:
            return self.local
        return f"+86-{self.area.lstrip('0')}-{self.local}" if self.area else f"+86-{self.local}"

    @property
    def is_service(self) -> bool:
        """110、12309 这类短号，只在 channels/ 里登记。"""
        return not self.area and len(self.local) <= 6

    @property
    def is_mobile(self) -> bool:
        return bool(re.fullmatch(r"1[3-9]\d{9}", self.local))


_LANDLINE = re.compile(r"(?P<area>0\d{2,3})-(?P<local>\d{7,8})", re.ASCII)
_OTHER_NUMBER = re.compile(r"\d{3}|\d{5}|400-\d{3}-\d{4}|1[3-9]\d{9}", re.ASCII)
_DASHES = "—－–‐‑‒―−"


def parse_phone(value: Any) -> PhoneNumber:
    """`0999-0123456`、`12309`、`110`、`400-123-4567` → PhoneNumber。抛出 PydanticCustomError。"""
    text = str(value).strip()
    plain = unicodedata.normalize("NFKC", "".join("-" if c in _DASHES else c for c in text)).replace(" ", "")
    if match := _LANDLINE.fullmatch(plain):
        number = PhoneNumber(plain, match["area"], match["local"])
    elif _OTHER_NUMBER.fullmatch(plain):
        number = PhoneNumber(plain, "", plain.replace("-", ""))
    else:
        raise wrong(
            "phone-format",
            "认不出这个号码。固定电话写“区号-号码”，服务号码只写数字，一格只写一个号码，不写别的字。",
            '照这样写：number: 0999-0123456；分机另写一项 extension: "8012"',
        )
    if any(dash in text for dash in _DASHES):
        dash = next(dash for dash in _DASHES if dash in text)
        raise wrong(
            "phone-dash",
            f"号码中间是中文破折号“{dash}”，手机上点了拨不出去。",
            f"换成英文短横线：number: {plain}",
            plain,
        )
    if text != plain:
        raise wrong(
            "phone-width", "号码里有全角数字或空格，手机上可能拨不出去。", f"改成：number: {plain}", plain
        )
    return number


Phone = Annotated[
    PhoneNumber,
    BeforeValidator(parse_phone),
    PlainSerializer(lambda number: number.text, return_type=str),
    WithJsonSchema({"type": "string", "examples": ["0999-0123456"]}),
]
