"""引用的法律：登记过、现行、有这一条；文件头、正文、英文页都查。"""

from __future__ import annotations

import pytest

from building import Files, but, page, told

OLD = {
    "laws/old.md": """---
title: 中华人民共和国民法通则
short: [民法通则]
english: General Principles of Civil Law
summary: 一句话。
level: statute
issuer: 全国人民代表大会
editions: [{of: 1986-04-12, in_force: 1987-01-01, last_article: 156}]
repealed: 2021-01-01
successor: criminal-procedure-law
---
"""
}

MOVED = but(
    "law", ("last_article: 308", "last_article: 308, moved: [{from: 115, to: 117, about: [申诉, 控告]}]")
)

BAD = [
    ("law-unregistered", {"about/a.md": page("第一行\n按《刑诉法》第一百条办。")}, """
about/a.md:6 必须改 law-unregistered
写的是 《刑诉法》第一百条
为什么 docs/laws/ 里没有登记《刑诉法》，没法核对条号和是否现行。
怎么改 核对法律名称有没有写错；没错就照 outreach new law 的样子登记一份。
"""),
    ("law-unregistered", but("explainer", ("law: 《刑事诉讼法》第一百一十三条", "law: 《刑事诉论法》第一百一十三条")), """
explainers/police-wont-file.md:11 必须改 law-unregistered deadline.0.law
写的是 《刑事诉论法》第一百一十三条
为什么 docs/laws/ 里没有登记《刑事诉论法》，没法核对条号和是否现行。
怎么改 核对法律名称有没有写错；没错就照 outreach new law 的样子登记一份。
"""),
    ("law-unregistered", {"about/a.md": page(), "about/a.en.md": page("See 《民法典》第一条.")}, """
about/a.en.md:5 必须改 law-unregistered
写的是 《民法典》第一条
为什么 docs/laws/ 里没有登记《民法典》，没法核对条号和是否现行。
怎么改 核对法律名称有没有写错；没错就照 outreach new law 的样子登记一份。
"""),
    ("law-not-in-force", {**OLD, "about/a.md": page("根据《民法通则》第一百三十五条，三年。")}, """
about/a.md:5 必须改 law-not-in-force
写的是 《民法通则》第一百三十五条
为什么 《民法通则》2021-01-01 起已经废止。
怎么改 改引《中华人民共和国刑事诉讼法》，条号重新核对。
"""),
    ("law-not-in-force", {**OLD, **but("law"), "about/a.md": page("看《民法通则》。"), "laws/old.md": OLD["laws/old.md"].replace("successor: criminal-procedure-law\n", "")}, """
about/a.md:5 必须改 law-not-in-force
写的是 《民法通则》
为什么 《民法通则》2021-01-01 起已经废止。
怎么改 换成现行的法律。
"""),
    ("law-not-in-force", {**but("law", ("in_force: 2018-10-26", "in_force: 2027-01-01"), ("official:", "repealed: 2040-01-01\nofficial:")), "about/a.md": page("《刑事诉讼法》第一条")}, """
about/a.md:5 必须改 law-not-in-force
写的是 《刑事诉讼法》第一条
为什么 《刑事诉讼法》还没有施行。
怎么改 换成现行的法律。
explainers/police-wont-file.md:11 必须改 law-not-in-force deadline.0.law
写的是 《刑事诉讼法》第一百一十三条
为什么 《刑事诉讼法》还没有施行。
怎么改 换成现行的法律。
who-helps/police-wont-file.en.md:6 必须改 law-not-in-force reason
写的是 Criminal Procedure Law, Article 109
为什么 《刑事诉讼法》还没有施行。
怎么改 换成现行的法律。
who-helps/police-wont-file.md:8 必须改 law-not-in-force reason
写的是 《刑事诉讼法》第一百零九条
为什么 《刑事诉讼法》还没有施行。
怎么改 换成现行的法律。
"""),
    ("law-article", {"about/a.md": page("《刑事诉讼法》第三百零九条")}, """
about/a.md:5 必须改 law-article
写的是 《刑事诉讼法》第三百零九条
为什么 《刑事诉讼法》最后一条是第三百零八条，没有第三百零九条。
怎么改 打开官方文本重新核对条号。
"""),
    ("law-article", {"about/a.md": page("《刑事诉讼法》第99999条")}, """
about/a.md:5 必须改 law-article
写的是 《刑事诉讼法》第99999条
为什么 《刑事诉讼法》最后一条是第三百零八条，没有第99999条。
怎么改 打开官方文本重新核对条号。
"""),
    ("law-article", {"about/a.md": page("《刑事诉讼法》第一百二十条之一")}, """
about/a.md:5 必须改 law-article
写的是 《刑事诉讼法》第一百二十条之一
为什么 《刑事诉讼法》里没有登记第一百二十条之一。
怎么改 核对条号；确有这一条，就补进法律登记的 inserted。
"""),
    ("law-unregistered", {"about/a.md": page("按本法第三条办。")}, """
about/a.md:5 必须改 law-unregistered
写的是 本法第三条
为什么 前面没有写过法律的名字，不知道“本法”是哪一部。
怎么改 写全名，如：《刑事诉讼法》第三条
"""),
    ("law-article", {"about/a.md": page("《刑事诉讼法》第三百零一条至第三百一十条")}, """
about/a.md:5 必须改 law-article
写的是 《刑事诉讼法》第三百零一条至第三百一十条
为什么 《刑事诉讼法》最后一条是第三百零八条，没有第三百零一条至第三百一十条。
怎么改 打开官方文本重新核对条号。
"""),
    ("law-article", {"about/a.md": page("《刑事诉讼法》第九条至第三条")}, """
about/a.md:5 必须改 law-article
写的是 《刑事诉讼法》第九条至第三条
为什么 起止写反了：后一条要比前一条大。
怎么改 打开官方文本重新核对条号。
"""),
    ("law-article", {"about/a.md": page("先看《刑事诉讼法》第一条。该法第四百条也要看。")}, """
about/a.md:5 必须改 law-article
写的是 该法第四百条
为什么 《刑事诉讼法》最后一条是第三百零八条，没有第四百条。
怎么改 打开官方文本重新核对条号。
"""),
    ("law-article", {"about/a.md": page(), "about/a.en.md": page("See Article 400 of the Criminal Procedure Law.")}, """
about/a.en.md:5 必须改 law-article
写的是 Article 400 of the Criminal Procedure Law
为什么 《刑事诉讼法》最后一条是第三百零八条，没有第四百条。
怎么改 打开官方文本重新核对条号。
"""),
    ("law-article-moved", {**MOVED, "about/a.md": page("不服处理，向检察院申诉（《刑事诉讼法》第一百一十五条）。")}, """
about/a.md:5 必须改 law-article-moved
写的是 《刑事诉讼法》第一百一十五条
为什么 现行的版本里，说申诉的是第一百一十七条。
怎么改 改成：《刑事诉讼法》第一百一十七条；说的是别的事，就在文件头写一条例外和原因。
"""),
    ("twin-citations", {"about/a.md": page("要告诉你（《刑事诉讼法》第一条）。"), "about/a.en.md": page("They must tell you (Criminal Procedure Law, Article 2).")}, """
about/a.en.md:5 必须改 twin-citations
写的是 Criminal Procedure Law, Article 2
为什么 about/a.md 里没有这一条，两种语言的读者看到的依据不一样。
怎么改 在 about/a.md 同一处写上：《刑事诉讼法》第二条；这一条不该有，就从 about/a.en.md 删掉。
about/a.md:5 必须改 twin-citations
写的是 《刑事诉讼法》第一条
为什么 about/a.en.md 里没有这一条，两种语言的读者看到的依据不一样。
怎么改 在 about/a.en.md 同一处写上：Criminal Procedure Law, Article 1；这一条不该有，就从 about/a.md 删掉。
"""),
]  # fmt: skip

GOOD = [
    ("law-article-moved", {**MOVED, "about/a.md": page("搜查要有搜查证（《刑事诉讼法》第一百一十五条）。")}),
    (
        "twin-citations",
        {
            "about/a.md": page("甲（《刑事诉讼法》第一条、第二条）。"),
            "about/a.en.md": page("Articles 1 and 2 of the Criminal Procedure Law say so."),
        },
    ),
    (
        "twin-citations",
        {
            "about/a.md": page("甲（《中华人民共和国刑事诉讼法》第一条）。"),
            "about/a.en.md": page("A (Criminal Procedure Law, Article 1)."),
        },
    ),
    ("twin-citations", {"about/a.md": page("甲（《刑事诉讼法》第一条）。")}),
    (
        "law-unregistered",
        {"about/a.md": page("《中华人民共和国刑事诉讼法》第一条、《刑事诉讼法》第308条、《百姓读本》")},
    ),
    (
        "law-unregistered",
        {
            "about/sources.md": page("《没登记的法》第一条"),
            **but("law", ("抓人", "《没登记的法》第一条说抓人")),
        },
    ),
    ("law-unregistered", {"about/a.md": page("```\n《没登记的法》第一条\n```")}),
    (
        "law-not-in-force",
        {
            "about/a.md": page("《刑事诉讼法》第一条"),
            **but("law", ("official:", "repealed: 2026-11-24\nofficial:")),
        },
    ),
    (
        "law-not-in-force",
        {**OLD, "laws/note.md": OLD["laws/old.md"].replace("一句话。", "旧的《民法通则》第一条。")},
    ),
    ("law-article", {"about/a.md": page("《刑事诉讼法》第三百零八条和《刑事诉讼法》")}),
    (
        "law-article",
        {
            "about/a.md": page("《刑事诉讼法》第一百二十条之一"),
            **but("law", ("last_article: 308", "last_article: 308, inserted: [第一百二十条之一]")),
        },
    ),
]


@pytest.mark.parametrize(("rule", "files", "expected"), BAD)
def test_bad(rule: str, files: Files, expected: str) -> None:
    assert told(files, rule, whole=True) == expected.strip()


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert told(files, rule, whole=True) == ""
