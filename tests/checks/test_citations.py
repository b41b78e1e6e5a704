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
]  # fmt: skip

GOOD = [
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
