"""中英文两页长得一样：小标题一样多，链接到同样的页。"""

from __future__ import annotations

import pytest

from building import Files, but, page, told

RULES_PAGE = {
    "about/rules.md": page("## 表 { #table }\n"),
    "about/rules.en.md": page("The table is in Chinese.\n"),
}
"""英文页没有译出那一节的页，只好链接到页首。"""

BAD: list[tuple[str, Files, str]] = [
    ("twin-headings", {"about/a.md": page("## 来 { #here }\n"), "about/a.en.md": page("\n## Here { #hear }\n")}, """
about/a.en.md:6 必须改 twin-headings
写的是 Here
为什么 中文页没有编号是 hear 的小标题，换语言时会跳到页首。
怎么改 改成中文页的编号：here
"""),
    ("twin-headings", {"about/a.md": page(), "about/a.en.md": page("## Here { #here }\n")}, """
about/a.en.md:5 必须改 twin-headings
写的是 Here
为什么 中文页没有编号是 here 的小标题，换语言时会跳到页首。
怎么改 中文页的小标题都没有编号：先在中文页写上，或者删掉这里的小标题。
"""),
    ("twin-sections", {"about/a.md": page("## 来 { #here }\n\n### 停车 { #park }\n"), "about/a.en.md": page("\n## Here { #here }\n")}, """
about/a.en.md:5 建议改 twin-sections
写的是 没有小标题 { #park }
为什么 中文页有“停车”一节，英文页没有，看英文的人看不到。
怎么改 对照 about/a.md 第 7 行，译出这一节，小标题写成：### 英文标题 { #park }
"""),
    ("twin-links", {"about/a.md": page("\n看[站](../workstations/chengguan.md)。"), "about/a.en.md": page("See the station.")}, """
about/a.en.md:5 建议改 twin-links
写的是 没有链接到 ../workstations/chengguan.md
为什么 中文页第 6 行有这个链接，英文页没有，看英文的人走不到。
怎么改 对照 about/a.md 第 6 行，在英文的同一处写上：[英文](../workstations/chengguan.md)
"""),
    ("twin-links", {"about/a.md": page("看[隐私](privacy.md)。"), "about/a.en.md": page("\n\n[Privacy](privacy.md), [office](../office.md).")}, """
about/a.en.md:7 建议改 twin-links
写的是 ../office.md
为什么 中文页没有这个链接，看中文的人走不到。
怎么改 在 about/a.md 同一处写上：[文字](../office.md)；不该有，就从这里删掉。
"""),
    ("twin-links", {"about/a.md": page("## 来 { #come }\n\n[看](#come)"), "about/a.en.md": page("## Come { #come }")}, """
about/a.en.md:5 建议改 twin-links
写的是 没有链接到 #come
为什么 中文页第 7 行有这个链接，英文页没有，看英文的人走不到。
怎么改 对照 about/a.md 第 7 行，在英文的同一处写上：[英文](#come)
"""),
    ("twin-links", but("outcome", ("拿着它打 12309。", "拿着它看[热线](../channels/12309.md)。")), """
who-helps/police-wont-file.en.md:13 建议改 twin-links
写的是 没有链接到 ../channels/12309.md
为什么 中文页第 10 行有这个链接，英文页没有，看英文的人走不到。
怎么改 对照 who-helps/police-wont-file.md 第 10 行，在英文的同一处写上：[英文](../channels/12309.md)
"""),
]  # fmt: skip

GOOD: list[tuple[str, Files]] = [
    (
        "twin-headings",
        {
            "about/a.md": page("## 来 { #here }\n\n## 去 { #there }\n"),
            "about/a.en.md": page("## There { #there }\n\n## No id\n"),
        },
    ),
    ("twin-headings", {"about/a.md": b"\xff", "about/a.en.md": page("## There { #there }\n")}),
    ("twin-sections", {"about/a.md": page("## 来\n"), "about/a.en.md": page()}),
    ("twin-sections", {"about/a.md": page("## 来 { #here }\n"), "about/a.en.md": b"\xff"}),
    (
        "twin-sections",
        {
            "about/a.md": page("## 来 { #here }\n", "title: 甲\nsummary: 乙\nallow: [{rule: twin-sections, reason: 试}]"),
            "about/a.en.md": page(),
        },
    ),
    ("twin-links", {"about/a.md": page("[甲](privacy.md) [乙](../office.md)"), "about/a.en.md": page("[B](../office.md), [A](./privacy.md), [A](privacy.md)")}),
    ("twin-links", {"about/a.md": page("[甲](https://www.spp.gov.cn/)"), "about/a.en.md": page("[A](https://en.spp.gov.cn/)")}),
    ("twin-links", {"about/a.md": page("![图](../assets/map.png)"), "about/a.en.md": page("![Map](../assets/map.en.png)")}),
    ("twin-links", {"about/a.md": page("[没有的](nowhere.md)"), "about/a.en.md": page()}),
    ("twin-links", {"about/a.md": page("[甲](privacy.md)"), "about/a.en.md": page("[A](privacy.en.md)")}),
    ("twin-links", {**RULES_PAGE, "about/a.md": page("[表](rules.md#table)"), "about/a.en.md": page("[Table](rules.md)")}),
    ("twin-links", but("workstation")),
    ("twin-links", {"about/a.md": page("[甲](#nowhere)"), "about/a.en.md": page()}),
    ("twin-links", {"about/a.md": page("[甲](privacy.md)"), "about/a.en.md": b"\xff"}),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "files", "expected"), BAD)
def test_bad(rule: str, files: Files, expected: str) -> None:
    assert told(files, rule, whole=True) == expected.strip()


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert told(files, rule, whole=True) == ""
