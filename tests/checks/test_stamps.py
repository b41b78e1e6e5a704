"""英文页跟没跟上：没有英文页、没写哪天、写法旧了、写坏了、中文后来改了，各有各的话。"""

from __future__ import annotations

import pytest

from building import TODAY, Files, but, page, site_of, src, told
from outreach.kinds import KINDS
from outreach.stamp import stamp

PAGE = KINDS["page"]


def line_of(chinese: str) -> str:
    """今天对着这一页中文看过，要写的那一行。"""
    return stamp(PAGE, src(chinese), TODAY)


LINE = line_of(page())
EARLY, OLD = LINE.replace("2026-11-23", "2026-12-01"), LINE.replace("2026-11-23", "2020-01-01")
WIDE = LINE.replace(" ", "  ")
TWO = page("## 来 { #a }\n\n甲\n\n## 去 { #b }\n\n乙\n")
ONE = page("## 来 { #a }\n\n丙\n", "title: 新名\nsummary: 不收集信息。")
SECTIONS = [f"## 第{n}段 {{ #s{n} }}\n\n话。\n\n" for n in range(12)]
LONG = page("甲\n\n" + "".join(SECTIONS))
MOVED = page("甲\n\n" + "\n".join(reversed(SECTIONS)))


def written(text: str) -> Files:
    """translates 写成这样的一页。"""
    return {"about/a.md": page(), "about/a.en.md": page(head=f"{text}title: Privacy\nsummary: Nothing.")}


def later(before: str, now: str) -> Files:
    """英文照 `before` 对上了，中文后来变成 `now`。"""
    english = f"---\ntranslates: {line_of(before)}\ntitle: Privacy\nsummary: Nothing.\n---\n"
    return {"about/a.md": now, "about/a.en.md": english}


BAD: list[tuple[str, Files, str]] = [
    ("twin-missing", {"about/a.md": page()}, f"""
about/a.md:1 建议改 twin-missing
写的是 没有 about/a.en.md
为什么 看英文的人会看到一页中文。
怎么改 有空时建一个 about/a.en.md，只写文字，文件头里写上 translates: {LINE}
"""),
    ("twin-behind", written("translates: 0123456789ab\n"), f"""
about/a.en.md:2 建议改 twin-behind translates
写的是 translates: 0123456789ab
为什么 这是旧的写法，看不出是哪天对的，也看不出中文后来改了哪几处。
怎么改 对照 about/a.md 核对一遍英文，然后把这一行改成：translates: {LINE}
"""),
    ("twin-behind", written(""), f"""
about/a.en.md:2 建议改 twin-behind translates
写的是 没有写 translates
为什么 没有写译的是哪一版中文，中文改了没人知道这里要跟着改。
怎么改 对照 about/a.md 核对一遍英文，然后在文件头里加上：translates: {LINE}
"""),
    ("twin-behind", written("translates: 2026-11-23\n"), f"""
about/a.en.md:2 建议改 twin-behind translates
写的是 translates: 2026-11-23
为什么 这一行读不懂：要写一个日期、一个空格、一串指纹，不能自己编，也不能抄漏。
怎么改 对照 about/a.md 核对一遍英文，然后把这一行改成：translates: {LINE}
"""),
    ("twin-behind", written(f"translates: {EARLY}\n"), f"""
about/a.en.md:2 建议改 twin-behind translates
写的是 translates: {EARLY}
为什么 今天是 2026-11-23，2026-12-01 还没到，不可能已经对过。
怎么改 对照 about/a.md 核对一遍英文，然后把这一行改成：translates: {LINE}
"""),
    ("twin-behind", later(page("甲\n"), page("乙\n")), f"""
about/a.en.md:2 建议改 twin-behind translates
写的是 translates: {line_of(page("甲"))}
为什么 2026-11-23 以后中文页改了 1 处，这一页还没有跟上，可能已经不对。
怎么改 对照 about/a.md 改好英文（第 5 行 正文开头），然后把这一行改成：translates: {line_of(page("乙"))}
"""),
    ("twin-behind", later(TWO, ONE), f"""
about/a.en.md:2 建议改 twin-behind translates
写的是 translates: {line_of(TWO)}
为什么 2026-11-23 以后中文页改了 3 处，这一页还没有跟上，可能已经不对。
怎么改 对照 about/a.md 改好英文（第 2 行 标题（title）；第 5 行 “来”一节；中文删掉了 1 处，看英文有没有多出来的），然后把这一行改成：translates: {line_of(ONE)}
"""),
    ("twin-behind", later(page("甲\n"), LONG), f"""
about/a.en.md:2 建议改 twin-behind translates
写的是 translates: {line_of(page("甲"))}
为什么 2026-11-23 以后中文页改了 12 处，这一页还没有跟上，可能已经不对。
怎么改 对照 about/a.md 改好英文（第 7 行 “第0段”一节；第 11 行 “第1段”一节；第 15 行 “第2段”一节；第 19 行 “第3段”一节；第 23 行 “第4段”一节；第 27 行 “第5段”一节；第 31 行 “第6段”一节；第 35 行 “第7段”一节；……一共 12 处），然后把这一行改成：translates: {line_of(LONG)}
"""),
]  # fmt: skip

GOOD: list[tuple[str, Files]] = [
    ("twin-missing", written("")),
    ("twin-behind", written(f"translates: {LINE}\n")),
    ("twin-behind", written(f"translates: {WIDE}\n")),
    ("twin-behind", written(f"translates: {OLD}   # 对过\n")),
    ("twin-behind", {"about/a.md": page()}),
    ("twin-behind", but("workstation", ("number: 0999-0123411", "number: 0999-0123412"))),
    ("twin-behind", later(LONG, MOVED)),
    ("twin-behind", {"workstations/chengguan.md": "---\ntitle: [城关\n---\n"}),
    ("twin-behind", {"workstations/chengguan.en.md": b"\xff"}),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "files", "expected"), BAD)
def test_bad(rule: str, files: Files, expected: str) -> None:
    assert told(files, rule, whole=True) == expected.strip()


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert told(files, rule, whole=True) == ""


@pytest.mark.parametrize("files", [files for rule, files, _ in BAD if rule == "twin-behind"])
def test_pasting_the_line_settles_it(files: dict[str, str]) -> None:
    """照“怎么改”粘贴的那一行，再查就没有了。"""
    message = told(files, "twin-behind", whole=True)
    line = message.rpartition("：")[2]
    kept = [text for text in files["about/a.en.md"].split("\n") if not text.startswith("translates:")]
    fixed = {**files, "about/a.en.md": "\n".join([kept[0], line, *kept[1:]])}
    assert line.startswith("translates: 2026-11-23 ")
    assert told(fixed, "twin-behind", whole=True) == ""
    assert not site_of(fixed).by_path["about/a.md"].is_behind
