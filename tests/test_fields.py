"""一个格子里能写什么：好的变成什么值，坏的说什么。"""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from outreach import fields
from outreach.fields import Days, PhoneNumber, Span

GOOD = [
    (fields.Phone, "0999-0123456", PhoneNumber("0999-0123456", "0999", "0123456")),
    (fields.Phone, "010-65200000", PhoneNumber("010-65200000", "010", "65200000")),
    (fields.Phone, "12309", PhoneNumber("12309", "", "12309")),
    (fields.Phone, "110", PhoneNumber("110", "", "110")),
    (fields.Phone, "400-123-4567", PhoneNumber("400-123-4567", "", "4001234567")),
    (fields.Phone, "13912345678", PhoneNumber("13912345678", "", "13912345678")),
    (fields.Spans, "09:00-12:00, 14:00-17:00", (Span(time(9), time(12)), Span(time(14), time(17)))),
    (fields.Spans, "09:00-12:00，14:00-17:00", (Span(time(9), time(12)), Span(time(14), time(17)))),
    (fields.Spans, "09:00 - 12:00", (Span(time(9), time(12)),)),
    (fields.Spans, "09:00-12:00,12:00-13:00", (Span(time(9), time(12)), Span(time(12), time(13)))),
    (fields.DaySet, "周一至周五", Days("周一至周五", (0, 1, 2, 3, 4))),
    (fields.DaySet, "周一、周三", Days("周一、周三", (0, 2))),
    (fields.DaySet, "周一至周四，星期六", Days("周一至周四，星期六", (0, 1, 2, 3, 5))),
    (fields.DaySet, "周一至周日", Days("每天", (0, 1, 2, 3, 4, 5, 6))),
    (fields.DaySet, "法定节假日", Days("法定节假日")),
    (fields.DaySet, "调休上班日", Days("调休上班日")),
    (fields.Day, "2026-11-02", date(2026, 11, 2)),
    (fields.Count, "30", 30),
    (fields.Count, "99999", 99999),
    (fields.DivisionCode, "999901", "999901"),
    (fields.DivisionCode, "999901001", "999901001"),
    (fields.AreaCode, "0999", "0999"),
    (fields.AreaCode, "010", "010"),
    (fields.Extension, "8012", "8012"),
    (fields.Degrees, "31.340", 31.34),
    (fields.Degrees, "-118.3802", -118.3802),
    (fields.Flag, "true", True),
    (fields.Flag, "false", False),
    (fields.WeekdayWord, " 周六 ", "周六"),
    (fields.WebAddress, "https://www.12309.gov.cn/", "https://www.12309.gov.cn/"),
    (fields.Texts, "只有一句", ("只有一句",)),
    (fields.Texts, ["甲", " 乙 "], ("甲", "乙")),
    (fields.Text, " 两头空白去掉 ", "两头空白去掉"),
]

HOURS = (
    "hours-format",
    "开门时间要写成 时:分-时:分，24 小时制，几段之间用英文逗号。",
    '照这样写：open: "09:00-12:00, 14:00-17:00"',
)
DAYS = (
    "hours-days",
    "认不出是哪几天。",
    "照这样写：周一至周五；或 周一、周三；或 每天；或 法定节假日；或 调休上班日",
)
DATE = ("value-date", "要写成 年-月-日，月和日都写两位，而且日历上要有这一天。", "照这样写：2026-11-02")
MOMENT = ("value-date", "要写成 年-月-日 时:分，24 小时制，中间空一格。", "照这样写：2026-12-05 09:00")
COUNT = ("value-number", "这里要写一个正整数，用英文数字。", "照这样写：30")
DIVISION = ("value-number", "区划代码是 6 位或 9 位数字（GB/T 2260），要加引号。", '照这样写："999901"')
AREA = ("value-number", "区号以 0 开头，共 3 或 4 位，要加引号。", '照这样写："0999"')
EXTENSION = ("value-number", "分机只写数字，最多 6 位。", '照这样写："8012"')
DEGREES = ("value-number", "经纬度要写成小数，至少三位。", "照这样写：31.3401")
FLAG = ("value-choice", "这一项只能写 true（是）或 false（不是）。", "改成 true 或 false。")
WEB = (
    "value-address",
    "网址要以 https:// 开头，里面不能有空格和中文标点。",
    "照这样写：https://www.12309.gov.cn/",
)
EMPTY = ("value-empty", "这一项留空了。", "写上内容；确实没有就把这一项删掉。")
REPEATS = (
    "repeats-format",
    "认不出这条重复规则。",
    "照这样写：每月第1、3周 周三 上午；或 每周二 14:00-16:00；或 每月15日",
)


def _tidy(message: tuple[str, str, str], better: str) -> tuple[str, str, str]:
    """认得准的写法，直接给出改好的样子。"""
    return message[0], message[1], f"改成：{better}"


def _dash(char: str) -> tuple[str, str, str]:
    return (
        "phone-dash",
        f"号码中间是中文破折号“{char}”，手机上点了拨不出去。",
        "换成英文短横线：number: 0999-0123456",
    )


def _order(part: str) -> tuple[str, str, str]:
    return "hours-order", f"“{part}”关门早于开门，或者和前一段重叠。", "按先后写，前一段关门后再写下一段。"


BAD: list[tuple[Any, Any, tuple[str, str, str]]] = [
    *((fields.Phone, f"0999{dash}0123456", _dash(dash)) for dash in "—－–‐‑‒―−"),
    *((fields.Spans, text, HOURS) for text in ("", "09:00", "上午", "09:00-12:00,", "九点-12:00")),
    *((fields.Spans, text, _tidy(HOURS, 'open: "09:00-12:00"')) for text in ("9:00-12:00", "09:00—12:00", "09：00-12：00", "9点～12点", "９:00至12:00")),
    (fields.Spans, "9:00-11:30、14点-17点", _tidy(HOURS, 'open: "09:00-11:30, 14:00-17:00"')),
    (fields.Spans, "12:00-09:00", _order("12:00-09:00")),
    (fields.Spans, "09:00-09:00", _order("09:00-09:00")),
    (fields.Spans, "09:00-12:00, 11:00-13:00", _order("11:00-13:00")),
    (fields.Spans, "14:00-17:00, 09:00-12:00", _order("09:00-12:00")),
    *((fields.DaySet, text, DAYS) for text in ("", "周五至周一", "周一到周五", "周一-周五", "工作日", "周一至", "至周五", "周一、", "节假日")),
    *((fields.Day, text, DATE) for text in ("", "2026年2月30日", "2026年2月", "26-02-03", "明天", ["2026-02-03"])),
    *((fields.Day, text, _tidy(DATE, "2026-02-03")) for text in ("2026-2-3", "2026年2月3日", "2026/02/03", "2026.2.3", "２０２６-02-03")),
    *((fields.Moment, text, MOMENT) for text in ("2026-12-05", "2026-12-05 上午9点")),
    (fields.Spans, "09:00-24:00", ("hours-format", "没有 24:00 这个钟点，一天到 23:59。", '改成：open: "09:00-23:59"')),
    (fields.Day, "2026-02-30", ("value-date", "日历上没有 2026-02-30 这一天。", DATE[2])),
    (fields.Moment, "2026-02-30 09:00", ("value-date", "日历上没有 2026-02-30 这一天。", MOMENT[2])),
    (fields.Moment, "2026-12-05 25:00", ("value-date", "没有 25:00 这个钟点。", MOMENT[2])),
    *((fields.Moment, text, _tidy(MOMENT, "2026-12-05 09:00")) for text in ("2026-12-05T09:00", "2026-12-05 9:00", "2026年12月5日 9点", "2026-12-05  09：00")),
    *((fields.Count, text, COUNT) for text in ("", "0", "-3", "3.5", "３０", "三十", "100000", "007", "30人")),
    *((fields.DivisionCode, text, DIVISION) for text in ("", "99990", "9999010", "９９９９０１", "99990a")),
    *((fields.AreaCode, text, AREA) for text in ("999", "0", "09", "09999", "０９９９", "0９９９")),
    *((fields.Extension, text, EXTENSION) for text in ("", "8012转1", "abc8012", "1234567", "８０１２")),
    *((fields.Degrees, text, DEGREES) for text in ("31", "31.34", "东经")),
    *((fields.Flag, text, FLAG) for text in ("", "yes", "True", "是", "1", ["true"])),
    *((fields.WebAddress, text, WEB) for text in ("", "http://a.cn", "www.a.cn", "https://a.cn/甲。", "https://a.cn/ b", "javascript:x")),
    (fields.WeekdayWord, "周八", ("value-weekday", "这里写星期几。", "照这样写：星期六")),
    (fields.Text, "   ", EMPTY),
    (fields.Word, "", EMPTY),
    (fields.Repeats, "每月第5周 周三", REPEATS),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "text", "value"), GOOD)
def test_good(kind: Any, text: Any, value: object) -> None:
    assert TypeAdapter(kind).validate_python(text) == value


@pytest.mark.parametrize(("kind", "text", "message"), BAD)
def test_bad(kind: Any, text: Any, message: tuple[str, str, str]) -> None:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python(text)
    [error] = caught.value.errors()
    assert (error["ctx"]["rule"], error["ctx"]["why"], error["ctx"]["fix"]) == message


@pytest.mark.parametrize(
    ("text", "dialable", "tel", "service", "mobile"),
    [
        ("0999-0123456", False, "", False, False),
        ("0571-87654321", True, "+86-571-87654321", False, False),
        ("010-65200000", True, "+86-10-65200000", False, False),
        ("12309", True, "12309", True, False),
        ("110", True, "110", True, False),
        ("13912345678", True, "+86-13912345678", False, True),
        ("400-123-4567", True, "4001234567", False, False),
    ],
)
def test_what_a_number_can_do(text: str, dialable: bool, tel: str, service: bool, mobile: bool) -> None:
    """示例号码永远不成为 tel: 链接。"""
    number = fields.parse_phone(text)
    assert (number.dialable, number.tel, number.is_service, number.is_mobile) == (
        dialable,
        tel,
        service,
        mobile,
    )
