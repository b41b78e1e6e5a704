"""一个格子里能写什么：电话、开门时间、坐标、区划码、日期……每种只在这里定义一次。

进：文字。出：带类型的值；写错了抛 PydanticCustomError，里面已经有中文的“为什么”和“怎么改”。
`Translated` 标记的是文字，英文页可以另写；没有标记的是事实，只在中文页写一次。
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

from outreach import dates
from outreach.dates import Recurrence


def wrong(rule: str, why: str, fix: str) -> PydanticCustomError:
    """一格写错了：规则名、为什么、怎么改。"""
    return PydanticCustomError("outreach", "{rule}", {"rule": rule, "why": why, "fix": fix})


class Translated:
    """标记：这一格是给人读的文字，英文页可以另写。"""


@dataclass(frozen=True)
class RefersTo:
    """标记：这一格写的是别的条目的名字（文件名去掉 .md）。"""

    kinds: tuple[str, ...]


def _text(value: Any) -> Any:
    if isinstance(value, str) and not value.strip():
        raise wrong("value-empty", "这一项留空了。", "写上内容；确实没有就把整行删掉。")
    return value.strip() if isinstance(value, str) else value


def _wrap(value: Any) -> Any:
    """只写一句话时不必写成列表。"""
    return [value] if isinstance(value, str) else value


Text = Annotated[str, BeforeValidator(_text), Field(max_length=600), Translated()]
"""一段给人读的话，可以翻译。"""
Texts = Annotated[tuple[Text, ...], BeforeValidator(_wrap), Field(min_length=1)]
Word = Annotated[str, BeforeValidator(_text), Field(max_length=120)]
"""不随语言变的短文字：编号、原名。"""
Words = Annotated[tuple[Word, ...], BeforeValidator(_wrap), Field(min_length=1)]


def refers_to(*kinds: str) -> Any:
    return RefersTo(kinds)


def _flag(value: Any) -> Any:
    if value not in ("true", "false"):
        raise wrong("value-choice", "这一项只能写 true（是）或 false（不是）。", "改成 true 或 false。")
    return value == "true"


Flag = Annotated[bool, BeforeValidator(_flag)]


def _day(value: Any) -> Any:
    try:
        return dates.parse_day(str(value))
    except ValueError:
        raise wrong(
            "value-date", "要写成 年-月-日，月和日都写两位，而且日历上要有这一天。", "照这样写：2026-11-02"
        ) from None


def _moment(value: Any) -> Any:
    try:
        return dates.parse_moment(str(value))
    except ValueError:
        raise wrong(
            "value-date", "要写成 年-月-日 时:分，24 小时制，中间空一格。", "照这样写：2026-12-05 09:00"
        ) from None


Day = Annotated[date, BeforeValidator(_day)]
Moment = Annotated[datetime, BeforeValidator(_moment)]
"""北京时间的一个时刻。"""


def _number(pattern: str, why: str, example: str) -> Callable[[Any], Any]:
    def check(value: Any) -> Any:
        if not re.fullmatch(pattern, str(value), re.ASCII):
            raise wrong("value-number", why, f"照这样写：{example}")
        return value

    return check


Count = Annotated[int, BeforeValidator(_number(r"[1-9]\d{0,4}", "这里要写一个正整数，用英文数字。", "30"))]
DivisionCode = Annotated[
    str,
    BeforeValidator(
        _number(r"\d{6}(\d{3})?", "区划代码是 6 位或 9 位数字（GB/T 2260），要加引号。", '"999901"')
    ),
]
AreaCode = Annotated[
    str, BeforeValidator(_number(r"0\d{2,3}", "区号以 0 开头，共 3 或 4 位，要加引号。", '"0999"'))
]
Extension = Annotated[str, BeforeValidator(_number(r"\d{1,6}", "分机只写数字，最多 6 位。", '"8012"'))]
Degrees = Annotated[
    float, BeforeValidator(_number(r"-?\d{1,3}\.\d{3,8}", "经纬度要写成小数，至少三位。", "31.3401"))
]


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
        )
    if text != plain:
        raise wrong("phone-width", "号码里有全角数字或空格，手机上可能拨不出去。", f"改成：number: {plain}")
    return number


Phone = Annotated[
    PhoneNumber,
    BeforeValidator(parse_phone),
    PlainSerializer(lambda number: number.text, return_type=str),
    WithJsonSchema({"type": "string", "examples": ["0999-0123456"]}),
]


@dataclass(frozen=True, slots=True)
class Span:
    """一段开门时间，钟点都是北京时间。"""

    opens: time
    closes: time


def _spans(value: Any) -> Any:
    spans: list[Span] = []
    for part in re.split(r"\s*[,，、]\s*", str(value)):
        opens, _, closes = part.partition("-")
        try:
            span = Span(dates.parse_clock(opens.strip()), dates.parse_clock(closes.strip()))
        except ValueError:
            raise wrong(
                "hours-format", "开门时间要写成 时:分-时:分，24 小时制，几段之间用英文逗号。",
                '照这样写：open: "09:00-12:00, 14:00-17:00"',
            ) from None  # fmt: skip
        if span.closes <= span.opens or (spans and span.opens < spans[-1].closes):
            raise wrong(
                "hours-order",
                f"“{part}”关门早于开门，或者和前一段重叠。",
                "按先后写，前一段关门后再写下一段。",
            )
        spans.append(span)
    return tuple(spans)


Spans = Annotated[
    tuple[Span, ...],
    BeforeValidator(_spans),
    WithJsonSchema({"type": "string", "examples": ["09:00-12:00, 14:00-17:00"]}),
]

HOLIDAY, WORKDAYS_OFF = "法定节假日", "调休上班日"


@dataclass(frozen=True, slots=True)
class Days:
    """一组日子：星期几（周一是 0），或者法定节假日、调休上班日这样的词。"""

    text: str
    weekdays: tuple[int, ...] = ()

    @property
    def is_holiday(self) -> bool:
        return self.text == HOLIDAY

    @property
    def is_plain_weekdays(self) -> bool:
        return bool(self.weekdays) and self.text != "每天"


def _days(value: Any) -> Any:
    text = str(value).strip()
    if text in (HOLIDAY, WORKDAYS_OFF):
        return Days(text)
    if text in ("每天", "周一至周日"):
        return Days("每天", tuple(range(7)))
    numbers: list[int] = []
    for part in re.split(r"[、,，]", text):
        first, to, last = part.partition("至")
        begin, end = dates.weekday_number(first), dates.weekday_number(last if to else first)
        if begin is None or end is None or end < begin:
            raise wrong(
                "hours-days", "认不出是哪几天。",
                "照这样写：周一至周五；或 周一、周三；或 每天；或 法定节假日；或 调休上班日",
            )  # fmt: skip
        numbers += range(begin, end + 1)
    return Days(text, tuple(numbers))


DaySet = Annotated[
    Days, BeforeValidator(_days), WithJsonSchema({"type": "string", "examples": ["周一至周五"]})
]


def _recurrence(value: Any) -> Any:
    try:
        return Recurrence.parse(str(value))
    except ValueError:
        raise wrong(
            "repeats-format", "认不出这条重复规则。",
            "照这样写：每月第1、3周 周三 上午；或 每周二 14:00-16:00；或 每月15日",
        ) from None  # fmt: skip


Repeats = Annotated[
    Recurrence,
    BeforeValidator(_recurrence),
    WithJsonSchema({"type": "string", "examples": ["每月第1、3周 周三 上午"]}),
]


def _weekday(value: Any) -> Any:
    if dates.weekday_number(str(value)) is None:
        raise wrong("value-weekday", "这里写星期几。", "照这样写：星期六")
    return str(value).strip()


WeekdayWord = Annotated[str, BeforeValidator(_weekday)]


def _https(value: Any) -> Any:
    if not re.fullmatch(r"https://[^\s<>\"'，。；、）】]+", str(value)):
        raise wrong(
            "value-address",
            "网址要以 https:// 开头，里面不能有空格和中文标点。",
            "照这样写：https://www.12309.gov.cn/",
        )
    return value


WebAddress = Annotated[str, BeforeValidator(_https)]
