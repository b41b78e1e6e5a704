"""字符：看不见的、冒充的、转坏的，说得出码位、第几个字、该写成什么。"""

from __future__ import annotations

import pytest

from building import Files, but, found, page, site_of, told


def body(text: str) -> dict[str, str]:
    """一页正文；第一行是第 5 行。"""
    return {"about/a.md": page(text, "title: 某页\nsummary: 一句话。")}


BAD = [
    ("invisible-character", body("字\n检\u200b察\u202e院。"), """
about/a.md:6 必须改 invisible-character
写的是 检〔U+200B〕察〔U+202E〕院。
为什么 第 2、4 个字：U+200B（零宽空格）、U+202E（文字方向控制符）。屏幕上看不见，搜索、复制、拨号都会出错。
怎么改 改成：检察院。
"""),
    ("invisible-character", but("workstation", ("address_hint: 便民", "address_hint: 便\u200d民")), """
workstations/chengguan.md:7 必须改 invisible-character address_hint
写的是 ress_hint: 便〔U+200D〕民服务中心二楼，公交站对
为什么 第 16 个字：U+200D（零宽连字）。屏幕上看不见，搜索、复制、拨号都会出错。
怎么改 改成：address_hint: 便民服务中心二楼，公交站对面
"""),
    ("invisible-character", but("workstation", ("address_hint: 便民服务中心二楼，公交站对面", 'address_hint: "便\\u200b民服务中心"')), """
workstations/chengguan.md:7 必须改 invisible-character address_hint
写的是 便〔U+200B〕民服务中心
为什么 用转义写了 U+200B（零宽空格）。
怎么改 写成：便民服务中心
"""),
    ("invisible-character", body("很长" * 60 + "\u200b" + "很长" * 60), """
about/a.md:5 必须改 invisible-character
写的是 很长很长很长很长很长很长〔U+200B〕很长很长很长很长很长很长
为什么 第 121 个字：U+200B（零宽空格）。屏幕上看不见，搜索、复制、拨号都会出错。
怎么改 改成：……很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长……
"""),
    ("lookalike-letter", body("打 0999 转 12 或 \u0441all 12\u041709。"), """
about/a.md:5 必须改 lookalike-letter
写的是 0999 转 12 或 сall 12З09。
为什么 第 15、20 个字：U+0441 с、U+0417 З。看着像，其实不是，搜不到，也可能是冒充。
怎么改 改成：打 0999 转 12 或 call 12309。
"""),
    ("lookalike-letter", body("热线 123O9，站在 l2 楼"), """
about/a.md:5 必须改 lookalike-letter
写的是 热线 123O9，站在 l2 楼
为什么 第 4 个字：U+004F O。看着像，其实不是，搜不到，也可能是冒充。
怎么改 改成：热线 12309，站在 l2 楼
"""),
    ("compatibility-character", body("\u2f7c\u2f08和\u2ea0事"), """
about/a.md:5 必须改 compatibility-character
写的是 ⽼⼈和⺠事
为什么 第 1、2、4 个字：U+2F7C ⽼、U+2F08 ⼈。是部首字或兼容字，搜不到，有的手机显示成方框。
怎么改 改成：老人和民事
"""),
    ("private-character", body("姓\ue123的人"), """
about/a.md:5 必须改 private-character
写的是 姓〔U+E123〕的人
为什么 第 2 个字：U+E123（看不见的字符）。只有个别电脑认得，别人看到的是方框。
怎么改 对照原文，把这个字重新打一遍。
"""),
    ("broken-text", body("坏\ufffd字"), """
about/a.md:5 必须改 broken-text
写的是 坏〔U+FFFD〕字
为什么 第 2 个字：U+FFFD（原来的字已经丢了）。成了乱码，读的人看不懂。
怎么改 对照原文，把这个字重新打一遍。
"""),
    ("broken-text", body("It\u00e2\u20ac\u2122s 鍩庡叧绀惧尯"), """
about/a.md:5 必须改 broken-text
写的是 Itâ€™s 鍩庡叧绀惧尯
为什么 第 3、8 个字：U+00E2 â、U+20AC €。成了乱码，读的人看不懂。
怎么改 改成：It’s 城关社区
"""),
    ("fullwidth-character", body("打１２３０９"), """
about/a.md:5 建议改 fullwidth-character
写的是 打１２３０９
为什么 第 2、3、4…… 个字：U+FF11 １、U+FF12 ２。是全角的，搜不到，手机认不出号码。
怎么改 改成：打12309
"""),
    ("odd-space", body("a\u00a0b"), """
about/a.md:5 建议改 odd-space
写的是 a〔U+00A0〕b
为什么 第 2 个字：U+00A0（不换行空格）。不是普通空格，换行和搜索会出错。
怎么改 改成：a b
"""),
    ("line-endings", {"about/a.md": b"---\r\ntitle: x\nsummary: y\n---\n"}, """
about/a.md:1 建议改 line-endings
写的是 有的行是 Windows 换行（CRLF），有的不是
为什么 别人改一个字，整个文件都会显示成改过，看不出改了什么。
怎么改 用编辑器把换行统一成 LF（多数编辑器点右下角的 CRLF 就能换），再存一遍。
"""),
    ("line-endings", {"about/a.md": b"---\rtitle: x\rsummary: y\r---\n"}, """
about/a.md:1 建议改 line-endings
写的是 有的行是 Windows 换行（CRLF），有的不是
为什么 别人改一个字，整个文件都会显示成改过，看不出改了什么。
怎么改 用编辑器把换行统一成 LF（多数编辑器点右下角的 CRLF 就能换），再存一遍。
"""),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "files", "expected"), BAD)
def test_bad(rule: str, files: Files, expected: str) -> None:
    assert told(files, rule) == expected.strip()


GOOD: list[tuple[str, Files]] = [
    ("invisible-character", body("👨\u200d👩\u200d👧 ☎\ufe0f 上午，下午。")),
    ("invisible-character", but("workstation", ("0999-0123411", "0999-\u200b0123411"))),
    ("lookalike-letter", body("Русский、α 粒子、μm、H2O、100l、O 型血、0ee501bd224d")),
    ("compatibility-character", body("老人和民事，㎡、①、℃、Ⅲ")),
    ("private-character", body("𠮷、㐀、〇")),
    ("broken-text", body("café、烫伤、涓涓细流、锛、é”")),
    ("fullwidth-character", body("（全角括号），：；！")),
    ("fullwidth-character", but("workstation", ("0999-0123411", "０999-0123411"))),
    ("odd-space", body("\u3000\u3000段首缩进 a b")),
    ("line-endings", {"about/a.md": b"---\r\ntitle: x\r\nsummary: y\r\n---\r\n"}),
    ("line-endings", {"about/a.md": b"---\ntitle: x\nsummary: y\n---\n"}),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert told(files, rule) == ""


def test_the_repair_is_the_whole_line() -> None:
    """能照着改的，--fix 整行换掉，一遍改完。"""
    [problem] = found(site_of(body("  １和２，检察院")), "fullwidth-character")
    assert problem.repair and (problem.repair.old, problem.repair.new) == (
        "  １和２，检察院",
        "  1和2，检察院",
    )
    [problem] = found(site_of(body("坏\ufffd字")), "broken-text")
    assert problem.repair is None
