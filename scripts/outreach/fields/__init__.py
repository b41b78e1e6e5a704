"""一个格子里能写什么：文字、电话、开门时间、坐标、区划码、日期……每种只在这里定义一次。

进：文字。出：带类型的值；写错了抛 PydanticCustomError，里面已经有中文的“为什么”和“怎么改”。
"""

from outreach.fields.day import Day, DayOrYear, Ended, Moment
from outreach.fields.hours import Span, Spans
from outreach.fields.phone import AreaCode, Extension, PhoneNumber, local_digits
from outreach.fields.phone_writing import Phone, parse_phone
from outreach.fields.place import Datum, Degrees, DivisionCode, in_order
from outreach.fields.text import (
    ENGLISH_STRETCH,
    TEXT_LIMIT,
    Count,
    Flag,
    RefersTo,
    Text,
    Texts,
    Translated,
    WebAddress,
    Word,
    Words,
    Year,
    refers_to,
    within,
    wrong,
)
from outreach.fields.weekdays import HOLIDAY, WORKDAYS_OFF, Days, DaySet, Repeats, WeekdayWord

__all__ = [
    "ENGLISH_STRETCH",
    "HOLIDAY",
    "TEXT_LIMIT",
    "WORKDAYS_OFF",
    "AreaCode",
    "Count",
    "Datum",
    "Day",
    "DayOrYear",
    "DaySet",
    "Days",
    "Degrees",
    "DivisionCode",
    "Ended",
    "Extension",
    "Flag",
    "Moment",
    "Phone",
    "PhoneNumber",
    "RefersTo",
    "Repeats",
    "Span",
    "Spans",
    "Text",
    "Texts",
    "Translated",
    "WebAddress",
    "WeekdayWord",
    "Word",
    "Words",
    "Year",
    "in_order",
    "local_digits",
    "parse_phone",
    "refers_to",
    "within",
    "wrong",
]
