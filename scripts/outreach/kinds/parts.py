"""几类条目共用的小块：电话、坐标、开门时间、核对记录、期限、复核记录。"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import model_validator

from outreach.fields import (
    Count,
    Datum,
    Day,
    DaySet,
    Degrees,
    Extension,
    Flag,
    Phone,
    Spans,
    Text,
    Texts,
    Word,
    in_order,
    refers_to,
    wrong,
)  # fmt: skip
from outreach.kinds.base import Part, expected, optional, required

ChannelId = Annotated[Word, refers_to("channel")]
WorkstationId = Annotated[Word, refers_to("workstation")]
SheetId = Annotated[Word, refers_to("explainer", "document")]


class Consent(Part):
    """公开手机号要有本人的书面同意。"""

    ref: Word = required("同意书编号", "同意书2026-03号")
    until: Day = required("同意到哪天", "2027-03-31")


class PhoneLine(Part):
    """一个电话。"""

    number: Phone = required("号码", "0999-0123456", "区号-号码，英文短横线")
    label: Text = optional("说明", "值班电话", limit=30)
    extension: Extension | None = optional("分机", '"8012"')
    consent: Consent | None = optional("公开手机号的同意", "{ref: 同意书2026-03号, until: 2027-03-31}")


class Location(Part):
    """坐标。datum 是坐标系：手机地图上抄来的，高德、腾讯是 gcj02，百度是 bd09。"""

    lat: Degrees = required("纬度", "31.3401", ge=-90, le=90)
    lon: Degrees = required("经度", "118.3802", ge=-180, le=180)
    datum: Datum = required("坐标系", "gcj02", "高德、腾讯抄来的是 gcj02，百度是 bd09，手机定位是 wgs84")

    @model_validator(mode="before")
    @classmethod
    def _in_order(cls, value: Any) -> Any:
        return in_order(value)


class HoursLine(Part):
    """一行开门时间：几时开，或为什么不开。"""

    days: DaySet = required("哪几天", "周一至周五")
    open: Spans | None = optional("几点到几点", '"09:00-12:00, 14:00-17:00"')
    closed: Literal["休息", "只接电话", "需预约"] | None = optional("不开门", "休息")


class Verified(Part):
    """谁在哪天怎么核对过这条联系方式，管多久见 freshness。by 写部门或岗位，不写人名。"""

    on: Day = required("核对日期", "2026-11-02")
    how: Literal["called", "visited", "official-page"] = required(
        "怎么核对的", "called", "called 打过电话；visited 去过；official-page 看过官方网页"
    )
    by: Text = required("哪个部门核对的", "控告申诉部门", limit=40)


class Evidence(Part):
    """一条全国性的号码或法律，从哪里看到的。unchecked 的页面上标“待核”。"""

    text: Text = required("出处", "12309中国检察网")
    on: Day = required("哪天看的", "2026-11-23")
    status: Literal["checked", "unchecked"] = required(
        "核到没有", "checked", "checked 核到了原文；unchecked 待核"
    )


class Deadline(Part):
    """一个期限：谁、做什么、从哪天起、多少天、法律依据。"""

    what: Text = required("做什么", "向上一级检察院申诉")
    who: Text = required("谁的期限", "你", limit=40)
    hours: Count | None = optional("多少小时", "24")
    days: Count | None = optional("多少天", "7")
    workdays: Count | None = optional("多少个工作日", "5", "条文写明是工作日的才用这一项")
    months: Count | None = optional("多少个月", "3")
    years: Count | None = optional("多少年", "2")
    counted_from: Text = required("从什么时候起算", "收到决定书后", alias="from")
    law: Word | None = expected("法律依据", "《刑事诉讼法》第一百八十条")
    start: Literal["received", "dated", "handed-in"] | None = optional(
        "读者知道的哪一天", "received",
        "写了才进“期限算一算”：received 收到这张纸那天；dated 纸上写的那天；handed-in 读者交材料那天",
    )  # fmt: skip
    paper: Text | None = optional("是哪张纸、交的什么", "复议决定书", "不写就是这一页讲的那种纸", limit=30)
    custody: Flag = optional("是不是关押的期限", "true", "关押的期限放假也不往后移，写 true", default=False)

    @model_validator(mode="after")
    def _one_amount(self) -> Deadline:
        if len([n for n in (self.hours, self.days, self.workdays, self.months, self.years) if n]) != 1:
            raise wrong(
                "deadline-amount",
                "期限没有写多长，或者写了两种单位。",
                "days、workdays、hours、months、years 里只写一个，如 days: 7",
            )
        return self

    @property
    def unit(self) -> str:
        return next(unit for unit in ("hours", "days", "workdays", "months", "years") if getattr(self, unit))

    @property
    def amount(self) -> int:
        return int(getattr(self, self.unit))


class Stage(Part):
    """图上的一格：谁，做什么，什么时候。"""

    who: Text = required("谁", "上一级检察院", limit=24)
    does: Text = required("做什么", "再看一遍，给答复", limit=40)
    when: Text | None = optional("什么时候", "收到决定书7日内", limit=30)


class Picture(Part):
    """一张小图，生成网页时画。timeline 是先后，ladder 是一级一级往上，roles 是谁管什么。"""

    kind: Literal["timeline", "ladder", "roles"] = required(
        "哪种图", "ladder", "timeline 先后；ladder 一级一级往上；roles 谁管什么"
    )
    title: Text = required("图的名字", "不服，一级一级往上走", limit=40)
    stages: tuple[Stage, ...] = required(
        "一格一格",
        "[{who: 你, does: 申请复议, when: 7日内}, {who: 上一级公安, does: 复核}]",
        min_length=2,
        max_length=8,
    )


class NotUs(Part):
    """这件事里检察院不做的部分，以及该找谁。"""

    matter: Text = required("什么事", "强制执行判决")
    who: Text = required("找谁", "作出判决的法院", limit=80)
    channel: ChannelId | None = optional("渠道", '"12368"')


class Review(Part):
    """一次复核：哪天、哪个部门、核了什么、结果。procurator: true 表示检察官审核过，--publish 要求有。"""

    on: Day = required("哪天", "2026-11-23")
    by: Text = required("哪个部门", "内容编写组", limit=40)
    checked: Texts = required("核了什么", "[条文号, 期限天数]")
    result: Text = required("结果", "与公开文本一致")
    procurator: Literal["true"] | None = optional("检察官审核", "true")


class TriedBy(Part):
    """请几位读者试读过：哪天、几位、哪些词没看懂、后来改了什么。只记人数，不记是谁。"""

    on: Day = required("哪天", "2026-11-20")
    readers: Count = required("几位读者", "3")
    words: Texts | None = optional("没看懂的词", "[羁押]")
    changed: Text | None = optional("改了什么", "“羁押”换成了“关着”。")


class Owner(Part):
    """这一页的 A、B 岗：写部门或岗位，不写人名。"""

    a: Text = required("A 岗", "控告申诉部门", limit=40)
    b: Text = required("B 岗", "案件管理部门", limit=40)


def latest(reviews: tuple[Review, ...]) -> date | None:
    """最近一次复核是哪天。"""
    return max((review.on for review in reviews), default=None)
