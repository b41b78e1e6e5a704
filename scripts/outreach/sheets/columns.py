"""每类条目的表有哪几列，先后就是表里的先后。能导入的只有工作站；别的只导出，给人看、给别的表用。"""

from __future__ import annotations

from typing import get_args

from outreach.frontmatter import Value
from outreach.kinds.workstation import Access, Language, Service
from outreach.sheets.column import Column, choice, code, day, hours, names, several, text
from outreach.wording import word

ID = "文件名"
"""每张表的第一列：docs/ 里的文件名，不带 .md。导入时靠它认是哪一站。"""
MOST_PHONES = 3
YES = {"true": "是"}
STATUS = {"open": "开着", "suspended": "暂停", "closed": "撤了"}
DATUM = {"gcj02": "高德腾讯 gcj02", "bd09": "百度 bd09", "wgs84": "手机定位 wgs84"}


def _words(prefix: str, keys: tuple[str, ...]) -> dict[str, str]:
    return {key: word(f"{prefix}.{key}", "zh") for key in keys}


HOW = _words("how", ("called", "visited", "official-page"))


def _phones() -> tuple[Column, ...]:
    return tuple(
        column
        for n in range(MOST_PHONES)
        for column in (
            code(f"电话{n + 1}", "phones", n, "number"),
            text(f"电话{n + 1}说明", "phones", n, "label", wide=12),
            code(f"电话{n + 1}分机", "phones", n, "extension", wide=10),
        )
    )


WORKSTATION: tuple[Column, ...] = (
    text("站名", "title", wide=24),
    choice("示例", YES, "sample"),
    choice("现在开不开", STATUS, "status"),
    text("为什么不开", "reason", wide=24),
    day("停到哪天", "until"),
    code("区划代码", "division"),
    text("乡镇街道", "township"),
    text("地址", "address", wide=32),
    text("怎么找", "address_hint", wide=36),
    code("纬度", "location", "lat"),
    code("经度", "location", "lon"),
    choice("坐标系", DATUM, "location", "datum"),
    *_phones(),
    hours("开门时间", "hours"),
    text("接待安排", "reception", wide=22),
    text("谁值班", "duty"),
    several("能办什么", _words("service", get_args(Service)), "services"),
    names("服务哪些社区、村", "serves"),
    several("无障碍", _words("access", get_args(Access)), "access"),
    several("能说什么话", _words("language", get_args(Language)), "languages"),
    day("核对日期", "verified", "on"),
    choice("怎么核对的", HOW, "verified", "how"),
    text("哪个部门核对的", "verified", "by"),
    code("后备渠道", "fallback"),
)

CHANNEL: tuple[Column, ...] = (
    text("名称", "title", wide=24),
    code("号码", "number"),
    text("什么时候找它", "summary", wide=36),
    several("哪种渠道", {"phone": "电话", "web": "上网", "counter": "到窗口"}, "kind"),
    text("谁的", "owner"),
    text("什么时候有人", "hours", wide=28),
    names("管什么", "does"),
    names("不管什么", "does_not"),
    code("官方网址", "web", wide=28),
    choice("救急的", YES, "urgent"),
    text("出处", "source", "text", wide=36),
    day("哪天看的", "source", "on"),
    choice("核到没有", {"checked": "核到了", "unchecked": "待核"}, "source", "status"),
)

_EVENTS = ("open-day", "reception", "lecture", "hearing", "consultation")
_STATES = {"planned": "照常", "postponed": "改期", "cancelled": "取消", "held": "办过了"}
EVENT: tuple[Column, ...] = (
    text("名称", "title", wide=28),
    choice("哪种活动", _words("type", _EVENTS), "type"),
    choice("现在怎样", _STATES, "status"),
    text("开始", "start"),
    text("结束", "end"),
    text("星期几", "weekday", wide=10),
    text("重复规则", "repeats", wide=22),
    text("地点", "place", wide=28),
    code("在哪个工作站", "workstation"),
    text("一句话说明", "summary", wide=36),
    text("谁可以来", "audience", wide=28),
    code("最多多少人", "capacity", wide=10),
    text("怎么报名", "signup", "how", wide=32),
    day("哪天起报名", "signup", "opens"),
    day("报名到哪天", "signup", "closes"),
    names("带什么", "bring"),
    choice("要身份证", YES, "id_required"),
    code("联系电话", "contact", "number"),
    choice("示例", YES, "sample"),
)

EXPLAINER: tuple[Column, ...] = (
    text("标题", "title", wide=32),
    text("第一句话", "summary", wide=44),
    several(
        "写给谁",
        _words("audience", ("everyone", "victim", "suspect-family", "parent", "child", "teacher", "villager", "worker", "business", "deputy", "lawyer")),
        "audience",
    ),
    names("大家也常这样问", "also_asked"),
    text("A 岗", "owner", "a"),
    text("B 岗", "owner", "b"),
    day("下次复核", "next_review"),
)  # fmt: skip

COLUMNS: dict[str, tuple[Column, ...]] = {
    "workstation": WORKSTATION, "channel": CHANNEL, "event": EVENT, "explainer": EXPLAINER,
}  # fmt: skip


def row(kind: str, id: str, facts: Value) -> list[str]:
    """一个条目的一行，第一格是文件名。"""
    return [id, *(column.cell(facts) for column in COLUMNS[kind])]


def header(kind: str) -> list[str]:
    return [ID, *(column.title for column in COLUMNS[kind])]
