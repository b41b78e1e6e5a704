"""命令 outreach tell：三样稿子，写到文件；不该给的说明白，退出码 1；名字写错了给出最像的。"""

from __future__ import annotations

import pytest

from building import Folder, Outreach, but
from samples import ALL

DAY = ("--today", "2026-11-23")


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ((), "乡亲们，这里是示例县检察院。"),
        (("--kind", "chat"), "报了案不立案，怎么办\n1. 要一张通知书\n"),
        (("--kind", "outline"), "讲课提纲：报了案不立案，怎么办\n\n开场两问\n"),
        (("--lang", "en"), "Good day, neighbours."),
    ],
)
def test_text(outreach: Outreach, folder: Folder, words: tuple[str, ...], start: str) -> None:
    docs = folder(ALL)
    result = outreach("tell", "police-wont-file", "--docs", docs, *DAY, *words)
    assert result.exit_code == 0
    assert result.output.startswith(start)
    out = docs.parent / "稿子.txt"
    saved = outreach("tell", "police-wont-file", "--docs", docs, *DAY, *words, "-o", out)
    assert saved.exit_code == 0
    assert saved.output == f"写好了：{out}。用之前先出声念一遍。\n"
    assert out.read_text("utf-8") == result.output


@pytest.mark.parametrize(
    ("change", "words", "said"),
    [
        (("next_review: 2027-05-20", "next_review: 2026-11-22"), (), "这一页该复核了"),
        (("next_review: 2027-05-20", "next_review: 2026-11-22"), ("--kind", "outline"), "这一页该复核了"),
        (("audience: [victim]", "sensitive: true\naudience: [child]"), ("--kind", "chat"), "不往群里发"),
    ],
)
def test_withheld(
    outreach: Outreach, folder: Folder, change: tuple[str, str], words: tuple[str, ...], said: str
) -> None:
    docs = folder({**ALL, **but("explainer", change)})
    out = docs.parent / "稿子.txt"
    result = outreach("tell", "police-wont-file", "--docs", docs, *DAY, *words, "-o", out)
    assert result.exit_code == 1
    assert said in result.output
    assert not out.exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("police-wont",), "没有叫 police-wont 的明白纸，或者它的文件头有错。是不是：police-wont-file？"),
        (("x",), "名字就是 docs/explainers/ 里的文件名，不带 .md。"),
        (("police-wont-file", "--kind", "poem"), "poem"),
        (("police-wont-file", "--lang", "fr"), "fr"),
    ],
)
def test_wrong_usage(outreach: Outreach, folder: Folder, words: tuple[str, ...], said: str) -> None:
    result = outreach("tell", *words, "--docs", folder(ALL), *DAY)
    assert result.exit_code == 2
    assert said in result.output


def test_no_such_folder(outreach: Outreach) -> None:
    assert outreach("tell", "police-wont-file", "--docs", "no-such-folder").exit_code == 2
