"""好不好念：句子、段落多长，小标题、第一句说没说事。"""

from __future__ import annotations

import pytest

from building import Files, but, page, told


def body(text: str) -> dict[str, str]:
    """一页正文；第一行是第 5 行。"""
    return {"about/a.md": page(text)}


def english(text: str) -> dict[str, str]:
    """一页英文正文。"""
    return {"about/a.md": page(), "about/a.en.md": page(text)}


def steps(text: str) -> dict[str, str]:
    return but("explainer", ("steps: [要一张通知书, 写一页纸说明经过, 交到检察院]", f"steps: [{text}]"))


def summary(text: str) -> dict[str, str]:
    """讲法律的一页的第一句。"""
    return but("explainer", ("先要一张“不予立案通知书”，拿着它找检察院。", text))


def english_summary(text: str) -> dict[str, str]:
    return but("explainer", ("Get a written notice first.", text), language="en")


BAD: list[tuple[str, Files, str]] = [
    ("sentence-long", body("你要是不服公安不立案的决定，可以拿着不予立案通知书和身份证去县检察院的窗口，说清楚为什么不服，请他们看一看公安的理由。"), """
about/a.md:5 建议改 sentence-long
写的是 你要是不服公安不立案的决定，可以拿着不予立案通知书和身份证去县检察院的窗口，说清楚为什么不服，请他们看一看公安的理由。
为什么 这一句有 55 个字（最多 45 个），一口气念不完，老人听到后面忘了前面。
怎么改 在“去县检察院的窗口”后面用句号断开，从“说清楚为什么”起另说一句。
"""),
    ("sentence-long", body("第一行短。\n你要是不服公安不立案的决定，可以拿着不予立案通知书和身份证去\n县检察院的窗口，说清楚为什么不服，请他们看一看公安的理由。"), """
about/a.md:6 建议改 sentence-long
写的是 你要是不服公安不立案的决定，可以拿着不予立案通知书和身份证去县检察院的窗口，说清楚为什么不服，请他们看一看公安的理由。
为什么 这一句有 55 个字（最多 45 个），一口气念不完，老人听到后面忘了前面。
怎么改 在“去县检察院的窗口”后面用句号断开，从“说清楚为什么”起另说一句。
"""),
    ("sentence-long", steps("你要是不服公安不立案的决定，可以拿着不予立案通知书和身份证去县检察院的窗口，说清楚为什么不服，请他们看一看公安的理由"), """
explainers/police-wont-file.md:12 建议改 sentence-long steps.0
写的是 你要是不服公安不立案的决定，可以拿着不予立案通知书和身份证去县检察院的窗口，说清楚为什么不服，请他们看一看公安的理由
为什么 这一句有 55 个字（最多 45 个），一口气念不完，老人听到后面忘了前面。
怎么改 在“去县检察院的窗口”后面用句号断开，从“说清楚为什么”起另说一句。
"""),
    ("sentence-long", body("这一句从头到尾一个停顿也没有写得又长又绕让老人家念到一半就忘了前面在说谁要他去哪里办什么事情带什么材料去"), """
about/a.md:5 建议改 sentence-long
写的是 这一句从头到尾一个停顿也没有写得又长又绕让老人家念到一半就忘了前面在说谁要他去哪里办什么事情带什么材料去
为什么 这一句有 52 个字（最多 45 个），一口气念不完，老人听到后面忘了前面。
怎么改 这一句没有停顿，拆成两句，一句只说一件事。
"""),
    ("sentence-too-long", body("你要是不服公安不立案的决定，可以拿着不予立案通知书和身份证去县检察院的窗口，说清楚为什么不服，请他们看一看公安的理由站不站得住，站不住就通知公安立案，站得住就告诉你为什么"), """
about/a.md:5 必须改 sentence-too-long
写的是 你要是不服公安不立案的决定，可以拿着不予立案通知书和身份证去县检察院的窗口，说清楚为什么不服，请他们看一看公安的理由站不站得住，站不住就通知公安立案，站得住就告诉你为什么
为什么 这一句有 80 个字（最多 70 个），一口气念不完，老人听到后面忘了前面。
怎么改 在“说清楚为什么不服”后面用句号断开，从“请他们看一看”起另说一句。
"""),
    ("paragraph-long", body("先去窗口。先去窗口。先去窗口。先去窗口。先去窗口。先去窗口。先去窗口。先去窗口。"), """
about/a.md:5 建议改 paragraph-long
写的是 先去窗口。先去窗口。先去窗口。先去窗口。先去窗口。先去窗口。先去窗口。先去窗口。
为什么 这一段有 8 句、32 个字（最多 7 句、130 个字），手机上满屏是字。
怎么改 从“先去窗口。…”起另起一段。
"""),
    ("paragraph-long", english("Come in. Come in. Come in. Come in. Come in. Come in. Come in. Come in. Come in. Come in. Come in. "), """
about/a.en.md:5 建议改 paragraph-long
写的是 Come in. Come in. Come in. Come in. Come in. Come in. Come in. Come in. Come in. Come in. Come in.
为什么 这一段有 11 句、22 个词（最多 10 句、110 个词），手机上满屏是字。
怎么改 从“Come in.…”起另起一段。
"""),
    ("paragraph-long", summary("先去窗口。先去窗口。先去窗口。先去窗口。先去窗口。先去窗口。先去窗口。先去窗口。"), """
explainers/police-wont-file.md:3 建议改 paragraph-long summary
写的是 先去窗口。先去窗口。先去窗口。先去窗口。先去窗口。先去窗口。先去窗口。先去窗口。
为什么 这一段有 8 句、32 个字（最多 7 句、130 个字），手机上满屏是字。
怎么改 只留最要紧的几句，其余的写到正文里，用小标题分开。
"""),
    ("heading-empty", body("## 二、工作简介 { #a }\n\n## 其他 { #b }\n\n先来。"), """
about/a.md:5 建议改 heading-empty
写的是 二、工作简介
为什么 小标题“二、工作简介”没有说下面讲什么，一眼扫过去找不到要的。
怎么改 换成读的人会问的话，如“带什么”“多久有答复”“不给办怎么办”。
about/a.md:7 建议改 heading-empty
写的是 其他
为什么 小标题“其他”没有说下面讲什么，一眼扫过去找不到要的。
怎么改 换成读的人会问的话，如“带什么”“多久有答复”“不给办怎么办”。
"""),
    ("heading-empty", english("## Overview { #a }\n\nCome first."), """
about/a.en.md:5 建议改 heading-empty
写的是 Overview
为什么 小标题“Overview”没有说下面讲什么，一眼扫过去找不到要的。
怎么改 换成读的人会问的话，如“带什么”“多久有答复”“不给办怎么办”。
"""),
    ("first-sentence", summary("本页介绍立案监督。先去公安。"), """
explainers/police-wont-file.md:3 建议改 first-sentence summary
写的是 本页介绍立案监督。
为什么 第一句从“本页”说起，急着用的人要读到后面才知道做什么。
怎么改 把先做什么提到最前面，如：先要一张“不予立案通知书”，再找检察院。
"""),
    ("first-sentence", summary("立案监督工作十分重要。"), """
explainers/police-wont-file.md:3 建议改 first-sentence summary
写的是 立案监督工作十分重要。
为什么 第一句没有说先做什么。
怎么改 写一个他能做的动作，如：先要一张“不予立案通知书”，再找检察院。
"""),
    ("first-sentence", english_summary("Pursuant to the law, we supervise."), """
explainers/police-wont-file.en.md:4 建议改 first-sentence summary
写的是 Pursuant to the law, we supervise.
为什么 第一句从“Pursuant to”说起，急着用的人要读到后面才知道做什么。
怎么改 把先做什么提到最前面，如：First ask the police for a written notice.
"""),
]  # fmt: skip

GOOD: list[tuple[str, Files]] = [
    ("sentence-long", body("正好四十五个字的一句话不报，" + "一" * 32 + "。")),
    ("sentence-long", body("一" * 40 + "（《刑事诉讼法》第一百一十三条、《公安机关办理刑事案件程序规定》第一百七十九条）。")),
    ("sentence-long", body("一" * 40 + "。" + "二" * 40 + "；" + "三" * 40)),
    ("sentence-long", body("```\n" + "一" * 80 + "\n```\n")),
    ("sentence-long", body("看[" + "一" * 20 + "](https://example.com/" + "a" * 60 + ")。")),
    ("sentence-too-long", body("一" * 70)),
    ("paragraph-long", body("先去窗口。" * 7)),
    ("paragraph-long", english("Come in. " * 10)),
    ("heading-empty", body("## 带什么 { #bring }\n\n## 其他人能不能来 { #others }\n\n## 为什么要你说明 { #why }\n")),
    ("heading-empty", english("## Other ways { #a }\n\n## What to bring { #b }\n")),
    ("first-sentence", summary("可以。先打电话问。")),
    ("first-sentence", summary("人被抓了，先问清关在哪里。")),
    ("first-sentence", english_summary("Yes. You may come too.")),
    ("first-sentence", body("本页不是讲法律的页。")),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "files", "message"), BAD)
def test_bad(rule: str, files: Files, message: str) -> None:
    assert told(files, rule) == message.strip()


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert told(files, rule) == ""
