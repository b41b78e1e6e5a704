"""office：本院自己。全站只有一个，其余条目的区划、区号、后备电话都从这里来。"""

from __future__ import annotations

from typing import ClassVar

from outreach.fields import AreaCode, DivisionCode, Flag, Text
from outreach.kinds.base import Kind, Part, expected, optional, required
from outreach.kinds.parts import ChannelId, HoursLine, Location, PhoneLine, Verified


class Department(Part):
    """一个部门，和它替群众做什么。"""

    title: Text = required("部门", "控告申诉部门", limit=40)
    does: Text = required("做什么", "接待来访，收申诉、控告材料")


class Office(Kind):
    """本院的名称、地址、电话、开门时间。"""

    name: ClassVar[str] = "office"
    label: ClassVar[str] = "本院"
    file: ClassVar[str] = "office.md"

    title: Text = required("全称", "示例县人民检察院", limit=60)
    short_name: Text = required("简称", "示例县检察院", limit=40)
    sample: Flag = optional("是不是示例", "true", default=False)
    summary: Text = expected("一句话说明", "有事先打 12309，不知道找谁也打这个号码。")
    division: DivisionCode = required("区划代码", '"999901"')
    area_code: AreaCode = required("区号", '"0999"')
    address: Text = required("地址", "示例县城关街道法治路1号", limit=80)
    address_hint: Text | None = expected("怎么找", "公交检察院站下车，正对面", limit=120)
    location: Location | None = expected("坐标", "{lat: 31.3401, lon: 118.3802, datum: gcj02}")
    phones: tuple[PhoneLine, ...] = required("电话", "[{number: 0999-0123450, label: 总机}]", min_length=1)
    hours: tuple[HoursLine, ...] = required(
        "开门时间",
        '[{days: 周一至周五, open: "09:00-12:00, 14:00-17:00"}, {days: 法定节假日, closed: 休息}]',
        min_length=1,
    )
    fallback: ChannelId = required("后备渠道", '"12309"', "联系方式过期时让人改打哪里")
    departments: tuple[Department, ...] = optional(
        "部门", "[{title: 控告申诉部门, does: 接待来访}]", default=()
    )
    verified: Verified = required("核对", "{on: 2026-11-02, how: called, by: 办公室}")
