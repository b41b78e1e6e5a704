"""公布的数字：有出处，日子对得上，满意度说得清怎么问的，旧了要提醒。"""

from __future__ import annotations

from datetime import date

import pytest

from building import Files, but, found, site_of, told

PATH = "figures/2025-visits.md"
SATISFACTION = ("about: work", "about: satisfaction")
_SOURCE = 'source: {title: 示例县人民检察院2025年工作报告, number: "5", url: "https://www.12309.gov.cn/", published: 2026-01-20}'

BAD = [
    ("figures-period", but("figures", ("to: 2025-12-31", "to: 2025-06-30")), """
figures/2025-visits.md:5 必须改 figures-period period.to
写的是 period: {from: 2025-07-01, to: 2025-06-30}
为什么 从 2025-07-01 到 2025-06-30，先后反了。
怎么改 核对 from 和 to，改成先从后到。
"""),
    ("figures-period", but("figures", ("to: 2025-12-31", "to: 2026-12-31")), """
figures/2025-visits.md:5 必须改 figures-period period.to
写的是 period: {from: 2025-07-01, to: 2026-12-31}
为什么 2026-12-31 还没到，这段日子的数字不会有。
怎么改 写到数字真正数到的那一天；是计划、目标的，不登。
"""),
    ("figures-period", but("figures", ("published: 2026-01-20", "published: 2025-11-20")), """
figures/2025-visits.md:6 必须改 figures-period source.published
写的是 source: {title: 示例县人民检察院2025年工作报告, number: "5", url: "https://www.12309.gov.cn/", published: 2025-11-20}
为什么 2025-11-20 公布的，怎么会有到 2025-12-31 的数字。
怎么改 打开那份文件核对：哪天公布的，数字数到哪一天。
"""),
    ("figures-period", but("figures", ("published: 2026-01-20", "published: 2027-01-20")), """
figures/2025-visits.md:6 必须改 figures-period source.published
写的是 source: {title: 示例县人民检察院2025年工作报告, number: "5", url: "https://www.12309.gov.cn/", published: 2027-01-20}
为什么 今天是 2026-11-23，这一天还没到，不可能已经公布。
怎么改 写真正公布的那一天；还没公布的数字，这里不登。
"""),
    ("figures-method", but("figures", SATISFACTION, ('asked: "40"\n', ""), ("method: 打电话问来访过的人\n", "")), """
figures/2025-visits.md:3 必须改 figures-method about
写的是 about: satisfaction
为什么 只有满意度，没有问了几个人、怎么问的，这个数说明不了什么。
怎么改 照公布的文件加上：asked: 320；method: 谁、用什么办法问的
"""),
    ("figures-method", but("figures", SATISFACTION, ('asked: "40"\n', "")), """
figures/2025-visits.md:3 必须改 figures-method about
写的是 about: satisfaction
为什么 只有满意度，没有问了几个人、怎么问的，这个数说明不了什么。
怎么改 照公布的文件加上：asked: 320
"""),
    ("figures-percent", but("figures", ('value: "92.5"', 'value: "192.5"')), """
figures/2025-visits.md:9 必须改 figures-percent rows.1.value
写的是 192.5
为什么 百分之 192.5，超过了一百。
怎么改 对着原文改；单位写错了，就改 unit。
"""),
    ("figures-old", but("figures", ("from: 2025-07-01, to: 2025-12-31", "from: 2024-01-01, to: 2025-05-22")), """
figures/2025-visits.md:5 建议改 figures-old period.to
写的是 period: {from: 2024-01-01, to: 2025-05-22}
为什么 说的是 2025-05-22 以前的事，过了 18 个月，网页上标着“旧数字”。
怎么改 新的公布了就另写一个文件；没有新的，这个留着也行。
"""),
    ("figures-source", but("figures", (', number: "5", url: "https://www.12309.gov.cn/"', "")), """
figures/2025-visits.md:6 必须改 figures-source source
写的是 source: {title: 示例县人民检察院2025年工作报告, published: 2026-01-20}
为什么 只有文件的名字，别人找不到原文，没法对。
怎么改 网上有的写 url: 网址；只有纸的写 number: 文号、哪次会议或者第几期。
"""),
    ("key-missing", but("figures", (f"{_SOURCE}\n", "")), """
figures/2025-visits.md:2 必须改 key-missing source
写的是 没有写 source
为什么 “出处”必须写，缺了这一页就不能发布。
怎么改 加上一行：source: {title: 示例县人民检察院2025年工作报告, number: 县人大会议文件（五）, published: 2026-01-20}（没有公布过的数字不能登）
"""),
]  # fmt: skip

GOOD = [
    ("figures-period", but("figures")),
    ("figures-period", but("figures", ("published: 2026-01-20", "published: 2025-12-31"))),
    ("figures-method", but("figures", SATISFACTION)),
    ("figures-method", but("figures", ('asked: "40"\n', ""))),
    ("figures-percent", but("figures", ('value: "92.5"', 'value: "100"'))),
    ("figures-percent", but("figures", ('value: "128"', 'value: "12800"'))),
    (
        "figures-old",
        but("figures", ("from: 2025-07-01, to: 2025-12-31", "from: 2024-01-01, to: 2025-05-23")),
    ),
    ("figures-source", but("figures", (', url: "https://www.12309.gov.cn/"', ""))),
    ("figures-source", but("figures", (', number: "5"', ""))),
]


@pytest.mark.parametrize(("rule", "files", "message"), BAD)
def test_bad(rule: str, files: Files, message: str) -> None:
    assert told(files, rule) == message.strip()


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert told(files, rule) == ""


@pytest.mark.parametrize("value", ["约128", "1,286", "一百二十八", "128多", "12.345", ""])
def test_a_figure_is_written_as_published(value: str) -> None:
    """“约”“多”、逗号、汉字、编出来的精确，都不收。"""
    findings = found(site_of(but("figures", ('value: "128"', f'value: "{value}"'))))
    assert (PATH, "rows.0.value") in [(f.at.path, f.field) for f in findings]


def test_old_figures_say_so_from_the_day_after() -> None:
    assert told(but("figures"), "figures-old", today=date(2027, 6, 30)) == ""
    assert "旧数字" in told(but("figures"), "figures-old", today=date(2027, 7, 1))
