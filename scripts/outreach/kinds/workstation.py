"""workstation：社区检察工作站，一站一页。"""

from __future__ import annotations

from typing import ClassVar, Literal

from outreach.fields import Day, DivisionCode, Flag, Repeats, Text, Texts
from outreach.kinds.base import Kind, expected, optional, required
from outreach.kinds.parts import ChannelId, HoursLine, Location, PhoneLine, Verified

Service = Literal[
    "legal-advice", "complaints", "minors", "public-interest", "relief", "supervision", "lectures", "handouts"
]
Access = Literal[
    "wheelchair", "hearing-loop", "large-print", "sign-language", "accessible-toilet", "seats", "parking"
]
Language = Literal["mandarin", "local-dialect", "english", "sign"]


class Workstation(Kind):
    """一个工作站的联系方式。"""

    name: ClassVar[str] = "workstation"
    label: ClassVar[str] = "社区检察工作站"
    folder: ClassVar[str] = "workstations"

    title: Text = required("站名", "城关社区检察工作站", limit=60)
    sample: Flag = optional("是不是示例", "true", default=False)
    status: Literal["open", "suspended", "closed"] = required(
        "现在开不开", "open", "open 开着；suspended 暂停；closed 撤了"
    )
    reason: Text | None = optional("为什么不开", "装修，预计 12 月底恢复")
    until: Day | None = optional("到哪天", "2026-12-31")
    division: DivisionCode = required("区划代码", '"999901"', "6 位或 9 位，要在本院的辖区内")
    township: Text | None = optional("乡镇街道", "城关街道", limit=30)
    address: Text = required("地址", "示例县城关街道幸福路1号", limit=80)
    address_hint: Text | None = expected("怎么找", "便民服务中心二楼，公交站对面", limit=120)
    location: Location | None = expected("坐标", "{lat: 31.3401, lon: 118.3802, datum: gcj02}")
    phones: tuple[PhoneLine, ...] = required(
        "电话", '[{number: 0999-0123456, label: 值班电话, extension: "8012"}]', min_length=1
    )
    hours: tuple[HoursLine, ...] = required(
        "开门时间",
        '[{days: 周一至周五, open: "09:00-12:00, 14:00-17:00"}, {days: 法定节假日, closed: 休息}]',
        min_length=1,
    )
    reception: Repeats | None = optional("接待安排", "每月第1、3周 周三 上午", "遇法定节假日顺延")
    duty: Text = required("谁值班", "轮值检察官", "写岗位，不写人名", limit=40)
    services: tuple[Service, ...] = required(
        "能办什么", "[legal-advice, complaints, minors, public-interest]", min_length=1
    )
    serves: Texts = required("服务哪些社区、村", "[城关社区, 东门社区]")
    access: tuple[Access, ...] | None = expected("无障碍", "[wheelchair, hearing-loop]")
    languages: tuple[Language, ...] = optional(
        "能说什么话", "[mandarin, local-dialect]", default=("mandarin",)
    )
    verified: Verified = required("核对", "{on: 2026-11-02, how: called, by: 控告申诉部门}")
    fallback: ChannelId | None = optional("后备渠道", '"12309"', "不写就用本院的")
