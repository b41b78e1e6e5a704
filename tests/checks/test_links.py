"""正文里的链接和小标题。站内写文件路径，站外写全，标题有编号。"""

from __future__ import annotations

import pytest

from building import Files, but, page, told

BAD = [
    ("link-missing", {"about/a.md": page("\n看[工作站](../workstation/chengguan.md)。")}, """
about/a.md:6 必须改 link-missing
写的是 ../workstation/chengguan.md
为什么 点了会看到“没有这一页”。
怎么改 是不是 ../workstations/chengguan.md？改成它；不是就删掉。
"""),
    ("link-missing", {"about/a.md": page("看[栏目](../workstations/)。")}, """
about/a.md:5 必须改 link-missing
写的是 ../workstations/
为什么 点了会看到“没有这一页”。
怎么改 是不是 ../workstations/index.md？改成它；不是就删掉。
"""),
    ("link-missing", {"about/a.md": page("看[那页](没有.md)。")}, """
about/a.md:5 必须改 link-missing
写的是 没有.md
为什么 点了会看到“没有这一页”。
怎么改 写从本页到那个 .md 文件的路径，如 ../channels/12309.md；不要了就删掉。
"""),
    ("link-missing", {"about/watch-us.md": page("不猜成自己：[别处](watch-as.md)")}, """
about/watch-us.md:5 必须改 link-missing
写的是 watch-as.md
为什么 点了会看到“没有这一页”。
怎么改 写从本页到那个 .md 文件的路径，如 ../channels/12309.md；不要了就删掉。
"""),
    ("link-missing", {"about/a.md": page("![大门](../assets/门.png)")}, """
about/a.md:5 必须改 link-missing
写的是 ../assets/门.png
为什么 docs/ 里没有这个文件，页面上会是空的。
怎么改 写从本页到那个文件的路径，如 ../assets/map.png；不要了就删掉。
"""),
    ("link-language", {"about/a.md": page("看[站](../workstations/chengguan.en.md#here)。")}, """
about/a.md:5 必须改 link-language
写的是 ../workstations/chengguan.en.md#here
为什么 写死了英文页，中文读者点了会看到英文。
怎么改 改成：../workstations/chengguan.md#here
"""),
    ("anchor-missing", {"about/a.md": page("## 来 { #getting-here }\n\n[回到上面](#geting-here)")}, """
about/a.md:7 必须改 anchor-missing
写的是 #geting-here
为什么 那一页上没有编号 geting-here，点了会停在页首。
怎么改 是不是 #getting-here？改成它。
"""),
    ("anchor-missing", {"about/a.md": page("## 来 { #getting-here }\n\n[x](#zzz)")}, """
about/a.md:7 必须改 anchor-missing
写的是 #zzz
为什么 那一页上没有编号 zzz，点了会停在页首。
怎么改 那一页上的编号有：getting-here。改成其中一个，或者去掉 # 和后面的字。
"""),
    ("anchor-missing", {"about/a.md": page("[x](privacy.md#second)")}, """
about/a.md:5 必须改 anchor-missing
写的是 privacy.md#second
为什么 那一页上没有编号 second，点了会停在页首。
怎么改 那一页一个编号也没有。去掉 # 和后面的字，或者先给小标题写上编号。
"""),
    ("link-scheme", {"about/a.md": page("[网站](http://a.cn/)")}, """
about/a.md:5 必须改 link-scheme
写的是 http://a.cn/
为什么 不是 https:// 开头，路上能被别人看到、改掉。
怎么改 换成 https:// 开头的网址，或者删掉链接。
"""),
    ("link-scheme", {"about/a.md": page("打[这个号](tel:09990123456)")}, """
about/a.md:5 必须改 link-scheme
写的是 tel:09990123456
为什么 电话写在正文里，改号时容易漏改，有人会打错。
怎么改 电话只写在文件头和渠道页，这里链接过去：[12309](../channels/12309.md)
"""),
    ("link-scheme", {"about/a.md": page("甲\n乙[点我](javascript:alert(1))")}, """
about/a.md:6 必须改 link-scheme
写的是 javascript:alert(1)
为什么 这种链接手机上打不开，或者不安全。
怎么改 换成 https:// 开头的网址，或者删掉链接。
"""),
    ("link-scheme", {"about/a.md": page("[网站](//a.cn/)")}, """
about/a.md:5 必须改 link-scheme
写的是 //a.cn/
为什么 这种链接手机上打不开，或者不安全。
怎么改 换成 https:// 开头的网址，或者删掉链接。
"""),
    ("link-scheme", {"about/a.md": page("写信<mailto:a@b.cn>")}, """
about/a.md:5 必须改 link-scheme
写的是 mailto:a@b.cn
为什么 这种链接手机上打不开，或者不安全。
怎么改 换成 https:// 开头的网址，或者删掉链接。
"""),
    ("heading-id", {"about/a.md": page("# 大标题\n")}, """
about/a.md:5 必须改 heading-id
写的是 大标题
为什么 页面标题已经写在 title 里，正文再写一个会有两个大标题。
怎么改 改成两个 #：## 大标题
"""),
    ("heading-id", {"about/a.md": page("\n### 怎么来\n")}, """
about/a.md:6 必须改 heading-id
写的是 怎么来
为什么 没有编号，中文标题会变成 #_1 这样的地址，发给别人打不开。
怎么改 写成：### 怎么来 { #english-id }
"""),
    ("heading-id", {"about/a.md": page("## 甲 { #a }\n\n## 乙 { #a }\n")}, """
about/a.md:7 必须改 heading-id
写的是 乙
为什么 编号 a 在这一页用了两次，链接只会跳到第一个。
怎么改 换一个没用过的编号。
"""),
    ("link-in-field", but("outcome", ("refused: 请对方写一张不受理的回执", "refused: 看[12309](../channels/12309.md)，请对方写一张回执")), """
who-helps/police-wont-file.md:10 必须改 link-in-field refused
写的是 [12309](../channels/12309.md)
为什么 文件头里的链接不会变成链接，读的人看到的是方括号和路径。
怎么改 这里只写“12309”，把链接移到正文里。
"""),
]  # fmt: skip

GOOD = [
    (
        "link-in-field",
        but("outcome", ("refused: 请对方写一张不受理的回执", "refused: 请对方写一张（不受理）[回执]")),
    ),
    (
        "link-missing",
        {
            "about/a.md": page(
                "[站](../workstations/chengguan.md) [本页](#a) [外](https://a.cn/没有.md) ![图](../assets/门.png)"
            ),
            "assets/门.png": "",
        },
    ),
    ("link-missing", {"about/a.md": page("`[代码](没有.md)`")}),
    ("link-language", {"about/a.md": page("[站](../workstations/chengguan.md)")}),
    ("link-language", {"about/a.md": page("## 甲 { #a }"), "about/a.en.md": page("[here](#a)")}),
    (
        "anchor-missing",
        {"about/a.md": page("## 来 { #来这里 }\n\n[回](#来这里) [回](#%E6%9D%A5%E8%BF%99%E9%87%8C)")},
    ),
    (
        "anchor-missing",
        {
            "about/a.md": page("## 来 { #here }"),
            "about/a.en.md": page("[up](#here)"),
            "about/b.md": page("[x](a.md#here)"),
        },
    ),
    ("anchor-missing", {"about/a.md": b"\xff", "about/b.md": page("[x](a.md#here)")}),
    ("link-scheme", {"about/a.md": page("[x](https://a.cn/) [y](privacy.md) [z](#a)")}),
    ("heading-id", {"about/a.md": page("## 甲 { #a }\n\n### 乙 { #b .big }\n")}),
]


@pytest.mark.parametrize(("rule", "files", "expected"), BAD)
def test_bad(rule: str, files: Files, expected: str) -> None:
    assert told(files, rule, whole=True) == expected.strip()


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert told(files, rule, whole=True) == ""
