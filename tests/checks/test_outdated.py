"""不再用的说法：写得像现在还有的都拦下，讲过去的、含着这几个字说别的事的都放行。"""

from __future__ import annotations

from datetime import date

import pytest

from building import SHIPPED, Files, but, found, page, site_of, told
from outreach.disk import ROOT, read_folder
from outreach.outdated import in_chinese
from outreach.site import Site, load
from samples import SAMPLES

REGISTER = SAMPLES["outdated_words"].files
WORDS = SAMPLES["outdated_words"].zh


def _more(*lines: str) -> dict[str, str]:
    """表里再添几条。"""
    added = "".join(
        f"  - {{{line}, english: [x{n}], group: law, instead: 看新的。, why: 改了。}}\n"
        for n, line in enumerate(lines)
    )
    english = "".join(
        f"  - {{term: {line.split(',')[0][6:]}, instead: New., why: Changed.}}\n" for line in lines
    )
    path, en = list(REGISTER)
    return {
        path: REGISTER[path].replace("review:\n", f"{added}review:\n", 1),
        en: REGISTER[en].replace("review:\n", f"{english}review:\n", 1),
    }


def _said(sentence: str, more: Files | None = None, today: date | None = None) -> str:
    files = {**(more or REGISTER), "about/a.md": page(f"{sentence}\n")}
    return told(files, "outdated-word", today=today) if today else told(files, "outdated-word")


BAD = [
    ("outdated-word", {"about/a.md": page("先看。\n\n抓住了要送劳教。村里都知道。\n")}, """
about/a.md:7 必须改 outdated-word
写的是 抓住了要送劳教。
为什么 “劳教”从2013年12月28日起就没有了，写得像现在还有，读的人会走错门、引错法。
怎么改 现在是这样：没有这种处罚了。照这个改；要讲过去的事，同一句里写明“2013年以前”或者已经废止。
"""),
    ("outdated-word", {"about/a.md": page(head="title: 反贪局在哪\nsummary: 不收集信息。")}, """
about/a.md:2 必须改 outdated-word title
写的是 反贪局在哪
为什么 “反贪局”从2018年起就没有了，写得像现在还有，读的人会走错门、引错法。
怎么改 现在是这样：打热线举报。照这个改；要讲过去的事，同一句里写明“2018年以前”或者已经废止。
"""),
    ("outdated-word", {**but("explainer", ("steps: [要一张通知书", "steps: [到反贪局举报")), **SAMPLES["law"].files}, """
explainers/police-wont-file.md:12 必须改 outdated-word steps.0
写的是 到反贪局举报
为什么 “反贪局”从2018年起就没有了，写得像现在还有，读的人会走错门、引错法。
怎么改 现在是这样：打热线举报。照这个改；要讲过去的事，同一句里写明“2018年以前”或者已经废止。
"""),
    ("outdated-word", {"about/a.md": page(), "about/a.en.md": "---\ntranslates: ✓\ntitle: Privacy\nsummary: None.\n---\nCall the Anti-Corruption\nBureau, or the anti-corruption bureau.\n"}, """
about/a.en.md:7 必须改 outdated-word
写的是 Call the Anti-Corruption Bureau, or the anti-corruption bureau.
为什么 “anti-corruption bureau”从2018年起就没有了，写得像现在还有，读的人会走错门、引错法。
怎么改 现在是这样：Go to the supervision commission. 照这个改；要讲过去的事，同一句里写明“before 2018”或者已经废止。
"""),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "files", "message"), BAD)
def test_told_as_if_it_still_existed(rule: str, files: Files, message: str) -> None:
    assert told({**REGISTER, **files}, rule) == message.strip()


@pytest.mark.parametrize(
    "sentence",
    [
        "收钱的干部，到检察院反贪局举报。",
        "立案以前，到反贪局问。",
        "公安不再管的，到反贪局举报。",
        "走过去到反贪局问。",
        "证明没有也行，去反贪局说。",
        "- 带身份证\n- 到“反贪局”登记",
        "| 找谁 | 什么事 |\n|---|---|\n| 反贪局 | 举报 |",
        "## 找反贪局 { #a }",
        "（见反贪局的公告）",
        "[到反贪局](privacy.md)举报。",
        "劳教已经废止。劳教的人家属来领。",
        "他被劳教三年。",
        "看劳教所的规定。",
    ],
)
def test_current_use_is_refused(sentence: str) -> None:
    assert "必须改 outdated-word" in _said(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "劳教已经废止。",
        "劳动教养（劳教）2013年就废止了。",
        "2018年以前，这些事归反贪局。",
        "以前有反贪局，现在归监察委员会。",
        "过去，检察院里有个反贪局，专查贪污。",
        "检察院不再有反贪局。",
        "贪污不归反贪局管，找监察委员会。",
        "“反贪局”是旧称。",
        "这个部门旧名反贪局，早就没有了。",
        "这些事原来归反贪局管。",
        "反贪局取消了。",
        "反贪局已经并入别处，改叫别的了。",
        "孩子要接受勤劳教育。",
        "反贪、反渎转到了监察委员会。",
        "`反贪局`",
        "```\n反贪局\n```",
    ],
)
def test_history_and_other_words_pass(sentence: str) -> None:
    assert _said(sentence) == ""


GOOD = [
    ("outdated-word", {"laws/criminal-procedure-law.md": SAMPLES["law"].zh.replace("抓人、", "劳教、")}),
    ("outdated-word", {"about/sources.md": page("劳教写在旧条例里。\n")}),
    ("outdated-word", but("explainer", ("[报警了警察不管,", "[反贪局管不管,"))),
    ("outdated-word", but("explainer", ("checked: [条文号]", "checked: [没有写反贪局]"))),
    ("outdated-word", {"outdated-words.md": None, "outdated-words.en.md": None, "about/a.md": page("到反贪局举报。\n")}),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_where_it_may_stand(rule: str, files: Files) -> None:
    assert told({**REGISTER, **files}, rule) == ""


@pytest.mark.parametrize(
    ("english", "bad"),
    [
        ("Report it to the anti-corruption bureau.", True),
        ("He got re-education through labour.", True),
        ("Go to 反贪局.", True),
        ("The anti-corruption bureau no longer exists.", False),
        ("Until 2018 this was the job of the anti-corruption bureau.", False),
        ("Re-education through labour was abolished.", False),
        ("Not the anti-corruption bureau: the supervision commission.", False),
        ("Go to the former anti-corruption bureau building.", False),
        ("If you are not sure, ask the anti-corruption bureau.", True),
    ],
)
def test_english(english: str, bad: bool) -> None:
    files = {
        "about/a.md": page(),
        "about/a.en.md": f"---\ntranslates: ✓\ntitle: Privacy\nsummary: None.\n---\n{english}\n",
    }
    assert bool(told({**REGISTER, **files}, "outdated-word")) is bad


BOUNDARY = _more(
    "term: 监察局, inside: [劳动保障监察局, 安全监察局], since: 2018-03-20",
    "term: 婚姻法, since: 2021-01-01",
    "term: 诉讼法, since: 2021-01-01",
    "term: 三类案件、五种情形, since: 2019-08-27",
    "term: 信访条例, inside: [省信访条例], since: 2022-05-01",
)


@pytest.mark.parametrize(
    ("sentence", "bad"),
    [
        ("到县监察局举报。", True),
        ("到县劳动保障监察局讨薪。", False),
        ("到矿山安全监察局说。", False),
        ("监察局和劳动保障监察局都去。", True),
        ("照《婚姻法》第三十二条。", True),
        ("（《中华人民共和国婚姻法》第三十二条）", True),
        ("婚姻法律咨询找司法所。", False),
        ("婚姻法庭开庭。", False),
        ("照《刑事诉讼法》第十九条。", False),
        ("照刑事诉讼法办。", False),
        ("照诉讼法办。", True),
        ("监督三类案件五种情形。", True),
        ("监督“三类案件”和“五种情形”。", True),
        ("监督三类案件，五种情形。", True),
        ("对照五种情形写理由。", False),
        ("照《信访条例》办。", True),
        ("照《某省信访条例》办。", False),
        ("照《信访工作条例》办。", False),
    ],
)
def test_boundaries(sentence: str, bad: bool) -> None:
    files = {**BOUNDARY, **SAMPLES["law"].files, "about/a.md": page(f"{sentence}\n")}
    assert bool(told(files, "outdated-word")) is bad


@pytest.mark.parametrize(
    ("since", "today", "bad"),
    [
        ("2026-11-24", date(2026, 11, 23), False),
        ("2026-11-24", date(2026, 11, 24), True),
        ('"2026"', date(2026, 12, 30), False),
        ('"2026"', date(2026, 12, 31), True),
    ],
)
def test_not_before_its_day(since: str, today: date, bad: bool) -> None:
    """还没到那一天的不拦；只写年份的，等那一年过完。"""
    assert bool(_said("去旧窗口办。", _more(f"term: 旧窗口, since: {since}"), today)) is bad


def test_a_registered_old_law_is_told_once() -> None:
    """登记过的旧法按法名引用，有 law-not-in-force 报；不带书名号的，这里报。"""
    old = but("law", ("中华人民共和国刑事诉讼法", "中华人民共和国旧法"), ("[刑事诉讼法]", "[旧法]"), ("official:", "repealed: 2021-01-01\nofficial:"))  # fmt: skip
    files = {**_more("term: 旧法, since: 2021-01-01"), **old}
    cited, bare = ({**files, "about/a.md": page(said)} for said in ("照《旧法》第三条办。\n", "照旧法办。\n"))
    assert [f.rule for f in found(site_of(cited), "outdated-word", "law-not-in-force")] == [
        "law-not-in-force"
    ]
    assert [f.rule for f in found(site_of(bare), "outdated-word", "law-not-in-force")] == ["outdated-word"]


@pytest.mark.parametrize(
    ("written", "why", "fix"),
    [
        ("2013年12月28日", "要写成 年-月-日，月和日都写两位，而且日历上要有这一天。", "改成：2013-12-28"),
        ("2013年", "要写成 年-月-日；只知道年份的，写四位数字。", "照这样写：2018-03-20，或 2018"),
        ("很久以前", "要写成 年-月-日；只知道年份的，写四位数字。", "照这样写：2018-03-20，或 2018"),
    ],
)
def test_since_is_a_day_or_a_year(written: str, why: str, fix: str) -> None:
    (wrong,) = found(site_of(but("outdated_words", ("since: 2013-12-28", f"since: {written}"))), "value-date")
    assert (wrong.why, wrong.fix, wrong.field) == (why, fix, "words.0.since")


# 发布的内容


def _shipped() -> Site:
    return load(read_folder(ROOT / "docs"), SHIPPED)


def test_shipped_content_never_says_it_wrong() -> None:
    site = _shipped()
    assert [f.found for f in found(site, "outdated-word")] == []
    (register,) = (entry for entry in site.entries if entry.kind.name == "outdated_words")
    assert len(register.model.words) >= 20  # type: ignore[attr-defined]


def test_every_entry_rests_on_a_text_or_says_it_does_not() -> None:
    """每一条要么有法律依据，要么写着待核；中英文说的一样。"""
    (register,) = (entry for entry in _shipped().entries if entry.kind.name == "outdated_words")
    for told_in, mark in (("zh", "待核"), ("en", "to be verified")):
        for word in register.told_in(told_in).words:  # type: ignore[attr-defined]
            assert word.law or mark in word.why, word.term
    zh, en = (
        {w.term: mark in w.why for w in register.told_in(language).words}  # type: ignore[attr-defined]
        for language, mark in (("zh", "待核"), ("en", "to be verified"))
    )
    assert zh == en


def test_no_entry_shadows_another() -> None:
    """每一种写法都认得出来，认出的就是它那一条。"""
    site = _shipped()
    vocabulary = site.once(in_chinese)
    (register,) = (entry for entry in site.entries if entry.kind.name == "outdated_words")
    for word in register.model.words:  # type: ignore[attr-defined]
        for form in word.forms("zh"):
            assert [hit.word.term for hit in vocabulary.find(form)] == [word.term], form
