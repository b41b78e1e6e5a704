"""印不成的时候：字体没有的字、怎么也印不下的、外面的东西，都说清楚，不将就。"""

from __future__ import annotations

import pytest

from building import Folder, Outreach, but, site_of
from outreach.handout import SIZES, Handout
from outreach.printing.fitting import TooLongError
from outreach.printing.glyphs import MissingGlyphsError
from outreach.printing.press import Press
from outreach.printing.printer import Printer
from outreach.printshop import explained
from samples import ALL

EXPLAINER = "explainers/police-wont-file.md"
DAY = ("--today", "2026-11-23")


def _with_steps(*steps: str) -> dict[str, str]:
    head, body = ALL[EXPLAINER].split("steps:", 1)
    rest = body.split("\n", 1)[1] if body.startswith(" [") else body
    return {**ALL, EXPLAINER: f"{head}steps: [{', '.join(steps)}]\n{rest}"}


def _handout(machine: Printer, files: dict[str, str]) -> tuple[Printer, Handout]:
    site = site_of(files)
    other = Printer(site, machine.jinja, machine.press, machine.site_url)
    topic = site.get("explainer", "police-wont-file")
    assert topic
    return other, other.handout(topic, "zh", None)


def test_a_glyph_no_font_has_stops_the_print(machine: Printer) -> None:
    other, handout = _handout(machine, _with_steps("先要一张通知书𠮷"))
    with pytest.raises(MissingGlyphsError) as caught:
        other.sheets([handout.topic], SIZES["a4"], "zh", None)
    assert explained(caught.value) == (
        "印不成：字体里没有这几个字：𠮷\n  怎么改  换一个常用字；一定要用的，请程序员运行 scripts/fonts.sh 把它加进字体。"
    )


def test_too_long_says_how_much_to_cut(machine: Printer) -> None:
    long = ["把这件事从头到尾说一遍，哪天在哪里跟谁说的，一样一样写下来" * 3] * 40
    other, handout = _handout(machine, _with_steps(*long))
    with pytest.raises(TooLongError) as caught:
        other.sheets([handout.topic], SIZES["a4"], "zh", None)
    assert 500 < caught.value.over < 3500
    told = explained(caught.value)
    assert told.startswith(f"docs/{EXPLAINER}\n  写的是  {handout.it.title}\n  为什么  a4 这种纸，")
    assert f"删掉大约 {caught.value.over} 个字" in told


def test_marks_drawn_by_the_styles_are_checked_too(machine: Printer) -> None:
    with pytest.raises(MissingGlyphsError):
        Press('.a::before { content: "☎" }', machine.press._fonts)


def test_nothing_comes_from_outside(machine: Printer) -> None:
    with pytest.raises(ValueError, match="纸上不该有外面的东西"):
        machine.press._fetcher.fetch("https://example.com/a.png")


def test_the_command_prints_and_tells(folder: Folder, outreach: Outreach) -> None:
    folder(ALL)
    done = outreach("handout", "police-wont-file", "--workstation", "chengguan", *DAY, "-o", "a.pdf")
    assert (done.exit_code, done.stderr.splitlines()[1:]) == (
        0,
        ["  纸上有一句提醒：未经检察官审核", "  纸上有一句提醒：示例：本院的电话、地址是编的，别打。"],
    )
    assert done.stderr.startswith("印好了：a.pdf，1 页，")


def test_publish_refuses_a_sheet_with_a_warning(folder: Folder, outreach: Outreach) -> None:
    docs = folder({**ALL, **but("workstation", ("status: open", "status: suspended\nreason: 装修"))})
    done = outreach(
        "handout", "police-wont-file", "--workstation", "chengguan", "--publish", *DAY, "-o", "a.pdf"
    )
    assert (done.exit_code, done.stderr.splitlines()) == (
        1,
        [
            "没有印：正式印发的纸上不能有这几句提醒，先把它们说的事办好。",
            "  docs/workstations/chengguan.md  城关社区检察工作站：暂停开放 装修",
            f"  docs/{EXPLAINER}  未经检察官审核",
            "  docs/office.md  示例：本院的电话、地址是编的，别打。",
        ],
    )
    assert not (docs.parent / "a.pdf").exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["polis"], "没有叫 polis 的明白纸"),
        (["police-wont-fil"], "是不是：police-wont-file？"),
        ([], "写明印哪几件事，一次一到3件"),
        (["a", "b", "c", "d"], "写明印哪几件事，一次一到3件"),
        (["--size", "door-sign"], "门牌要写是哪个工作站"),
        (["x", "--size", "question-slip"], "question-slip 不用写是哪件事"),
        (["police-wont-file", "--size", "a5", "--lang", "both"], "中英对照只有 A4 一种"),
        (["police-wont-file", "--workstation", "chenguan"], "是不是：chengguan？"),
    ],
)
def test_a_wrong_command_is_exit_2(folder: Folder, outreach: Outreach, words: list[str], told: str) -> None:
    folder(ALL)
    done = outreach("handout", *words, *DAY, "-o", "a.pdf")
    assert done.exit_code == 2
    assert told in done.stderr
