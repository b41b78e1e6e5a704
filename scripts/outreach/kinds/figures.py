"""figures：工作数字和满意度。只登别处已经公布的，一行不少地写出处；没有公布过的不登。"""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, model_validator

from outreach.fields import Count, Day, Text, WebAddress, Word, wrong
from outreach.fields.text import digits
from outreach.kinds.base import Kind, Part, expected, optional, required

OLD_AFTER_MONTHS = 18
"""一年一次的数字，新的最迟第二年上半年就该有了。"""
Amount = Annotated[
    str,
    BeforeValidator(
        digits(r"\d{1,9}(?:\.\d{1,2})?", "这里要写一个数，用英文数字，不加逗号，不写“约”“多”。", "1286")
    ),
]
"""照公布的样子写的数：小数点后几位也照原样，所以不变成数。"""


class Origin(Part):
    """这些数字公布在哪里。"""

    title: Text = required("登在哪份文件上", "示例县人民检察院2025年工作报告")
    number: Word | None = optional("文号、会议、期号", "县人大会议文件（五）", "没有网址的要写")
    url: WebAddress | None = optional("网址", "https://www.12309.gov.cn/", "网上有的要写")
    published: Day = required("哪天公布的", "2026-01-20")

    @model_validator(mode="after")
    def _can_be_found(self) -> Origin:
        if not (self.url or self.number):
            raise wrong(
                "figures-source",
                "只有文件的名字，别人找不到原文，没法对。",
                "网上有的写 url: 网址；只有纸的写 number: 文号、哪次会议或者第几期。",
            )
        return self


class Period(Part):
    """数字说的是哪一段日子。"""

    start: Day = required("从哪天", "2025-01-01", alias="from")
    end: Day = required("到哪天", "2025-12-31", alias="to")


class Row(Part):
    """一行：什么、多少、什么单位。"""

    what: Text = required("什么", "接待来访", limit=60)
    value: Amount = required("多少", "1286", "照公布的写，不四舍五入")
    unit: Text = required("单位", "人次", limit=16)
    note: Text | None = optional("要说明的", "包括打电话来的")


class Figures(Kind):
    """一份公布过的数字。"""

    name: ClassVar[str] = "figures"
    label: ClassVar[str] = "公布的数字"
    folder: ClassVar[str] = "figures"

    title: Text = required("叫什么", "2025年接待来访的数字", limit=60)
    about: Literal["work", "satisfaction"] = required(
        "说的是哪样", "work", "work 工作；satisfaction 满意度（要写问了几个人、怎么问的）"
    )
    summary: Text = expected("一句话", "2025年，来访、来电、来信各有多少。", limit=120)
    period: Period = required("哪一段日子", "{from: 2025-01-01, to: 2025-12-31}")
    source: Origin = required(
        "出处",
        "{title: 示例县人民检察院2025年工作报告, number: 县人大会议文件（五）, published: 2026-01-20}",
        "没有公布过的数字不能登",
    )
    rows: tuple[Row, ...] = required(
        "一行一行", "[{what: 接待来访, value: 1286, unit: 人次}]", min_length=1, max_length=30
    )
    asked: Count | None = optional("问了几个人", "320", "满意度必写")
    method: Text | None = optional("怎么问的、谁来问的", "统计局打电话问来访过的人", "满意度必写")

    def is_old(self, today: date) -> bool:
        """说的那段日子过去一年半了：还留着，标明是旧的。"""
        end = self.period.end
        months = (today.year - end.year) * 12 + today.month - end.month
        return months > OLD_AFTER_MONTHS or (months == OLD_AFTER_MONTHS and today.day > end.day)
