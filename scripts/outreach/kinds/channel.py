"""channel：热线、网站、窗口。全站能写成 tel: 的短号只从这里来。"""

from __future__ import annotations

from typing import ClassVar, Literal

from outreach.fields import Flag, Phone, Text, Texts, WebAddress
from outreach.kinds.base import Kind, expected, optional, required
from outreach.kinds.parts import Evidence


class Channel(Kind):
    """一个渠道：谁的、干什么、不干什么。"""

    name: ClassVar[str] = "channel"
    label: ClassVar[str] = "渠道"
    folder: ClassVar[str] = "channels"
    starts_with: ClassVar[tuple[str, ...]] = ("number",)

    title: Text = required("名称", "12309检察服务热线", limit=60)
    summary: Text = required("一句话：什么时候找它", "想找检察院，先打这个号码。", limit=120)
    kind: tuple[Literal["phone", "web", "counter"], ...] = required(
        "哪种渠道", "[phone, web]", "phone 能打电话；web 只能上网；counter 要到窗口", min_length=1
    )
    number: Phone | None = optional("号码", '"12309"', "kind 里有 phone 的必写")
    web: WebAddress | None = optional("官方网址", "https://www.12309.gov.cn/")
    owner: Text = required("谁的", "检察机关", limit=60)
    urgent: Flag = optional("是不是救急的", "true", default=False)
    hours: Text = required("什么时候有人", "工作时间有人接，各地不同")
    does: Texts = required("管什么", "[控告申诉, 法律咨询]")
    does_not: Texts = required("不管什么", "[报警, 追款]")
    source: Evidence = expected("出处", "{text: 12309中国检察网, on: 2026-11-23, status: checked}")
