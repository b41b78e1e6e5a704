"""holidays：放假和调休的登记簿，照国务院办公厅每年的通知抄。开门时间、接待日碰上放假怎么算都拿它核对。

没有登记的年份一律不猜，网站上写“节假日安排待公布”。
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import ClassVar

from pydantic import model_validator

from outreach.fields import Day, Text, WebAddress, Word, Year, wrong
from outreach.kinds.base import Kind, Part, expected, optional, required
from outreach.kinds.parts import Evidence

LONGEST = 15
"""一个假期最多多少天。最长的一次是 9 天；多出来的多半是日期抄错了。"""


class DaysOff(Part):
    """一个假期，从哪天到哪天（含两头）。"""

    name: Word = required("什么节", "国庆节", "合起来放的用顿号：国庆节、中秋节", limit=20)
    first: Day = required("从哪天起", "2026-10-01", alias="from")
    last: Day = required("到哪天", "2026-10-07", alias="to")

    @model_validator(mode="after")
    def _in_order(self) -> DaysOff:
        if not 0 < self.count <= LONGEST:
            raise wrong(
                "holidays-order",
                f"{self.name}从 {self.first} 到 {self.last}，不是先到后，或者超过 {LONGEST} 天。",
                "照通知原文核对 from 和 to。",
            )
        return self

    @property
    def count(self) -> int:
        """共几天。"""
        return (self.last - self.first).days + 1

    @property
    def days(self) -> tuple[date, ...]:
        return tuple(self.first + timedelta(days=n) for n in range(self.count))


class HolidayYear(Part):
    """一年的安排，和它出自哪份通知。"""

    match_by: ClassVar[str] = "year"

    year: Year = required("哪一年", "2026")
    notice: Word = required(
        "哪份通知",
        "国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）",
        "名称和文号",
        limit=80,
    )
    issued: Day = required("通知哪天发的", "2025-11-04")
    official: WebAddress | None = optional(
        "官方链接", "https://www.gov.cn/zhengce/content/202511/content_7047090.htm"
    )
    source: Evidence = required("出处", "{text: 新华社播发的通知全文, on: 2026-11-24, status: checked}")
    off: tuple[DaysOff, ...] = required(
        "哪几天放假", "[{name: 国庆节, from: 2026-10-01, to: 2026-10-07}]", min_length=1
    )
    work: tuple[Day, ...] = optional("哪几天补班", "[2026-09-20, 2026-10-10]", "调休上班日", default=())

    @model_validator(mode="after")
    def _in_the_year(self) -> HolidayYear:
        for day in (*self.work, *(end for off in self.off for end in (off.first, off.last))):
            # 元旦的假和补班可能落在上一年年底：2019 年的通知里就有 2018-12-29 上班。
            if day.year != self.year and (day.year, day.month) != (self.year - 1, 12):
                raise wrong("holidays-year", f"{day} 不在 {self.year} 年里。", "照通知原文核对年份。")
        return self


class Holidays(Kind):
    """放假和调休。"""

    name: ClassVar[str] = "holidays"
    label: ClassVar[str] = "放假和调休"
    file: ClassVar[str] = "holidays.md"

    title: Text = required("标题", "放假和调休", limit=60)
    summary: Text = expected("一句话说明", "哪天放假、哪天补班，都照国务院办公厅的通知。")
    years: tuple[HolidayYear, ...] = required(
        "每年的安排",
        "[{year: 2026, notice: 国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）, issued: 2025-11-04, "
        "source: {text: 新华社播发的通知全文, on: 2026-11-24, status: checked}, "
        "off: [{name: 国庆节, from: 2026-10-01, to: 2026-10-07}], work: [2026-09-20, 2026-10-10]}]",
        min_length=1,
    )
