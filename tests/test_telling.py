"""讲给大家听：话从那一页整句来，先去掉哪块说好了，待核的、该核的不说；发出去的全部稿子合规矩。"""

from __future__ import annotations

import re
from functools import cache

import pytest
from lxml import html

from building import SHIPPED, Files, but, site_of
from outreach import fragments, telling
from outreach.addresses import LANGUAGES
from outreach.disk import ROOT, THEME, read_folder
from outreach.entry import Entry
from outreach.kinds.explainer import Explainer
from outreach.site import Site, load
from outreach.telling import group_chat, lecture, phrasing
from outreach.telling.loudspeaker import MOST, size
from outreach.telling.picking import number, topic
from samples import SAMPLES

PATH = SAMPLES["explainer"].path
TELL = {
    "tell/index.md": "---\ntitle: 讲给大家听\nsummary: 照着用。\n---\n",
    "tell/index.en.md": "---\ntranslates: ✓\ntitle: Tell your neighbours\nsummary: Ready to use.\n---\n",
}


def _told(kind: str, files: Files | None = None, language: str = "zh") -> str:
    site = site_of({**SAMPLES["explainer"].files, **(files or {})})
    entry: Entry[Explainer] = site.get("explainer", "police-wont-file")
    if kind == "outline":
        made = telling.outline(site, entry, language)
        return made.text if made else ""
    return {"broadcast": telling.broadcast, "chat": telling.chat}[kind](site, entry, language)


# 一字不差


@pytest.mark.parametrize(
    ("kind", "language", "text"),
    [
        (
            "broadcast",
            "zh",
            "乡亲们，这里是示例县检察院。今天说一件事：报了案不立案，怎么办？先要一张“不予立案通知书”，拿着它找检察院。"
            "第一，要一张通知书。第二，写一页纸说明经过。第三，交到检察院。"
            "记住日子：说明不立案的理由。公安的期限是7天，从这时算起：收到检察院要求后。"
            "有件事不归检察院：马上有危险。该找的是：公安。"
            "拿不准的，打12309问检察院。这是一般的法律常识，各家的事以手里的文书为准。这是示例，示例县人民检察院是编的。",
        ),
        (
            "broadcast",
            "en",
            "Good day, neighbours. This is Shili County Procuratorate, the public prosecutor's office. "
            "Today: The police will not open a case. Get a written notice first. "
            "One. Get the notice. Two. Write one page. Three. Hand it in. "
            "One time limit: Give reasons. For police it is 7 days, counted from the procuratorate's request. "
            "One thing we do not do: Danger right now. For that: Police. "
            "Not sure? Call 12309 and ask the procuratorate. This is general information. "
            "What your own papers say comes first. This is a sample: Shili County People's Procuratorate is invented.",
        ),
        (
            "chat",
            "zh",
            "报了案不立案，怎么办\n1. 要一张通知书\n2. 写一页纸说明经过\n3. 交到检察院\n"
            "日子：说明不立案的理由。公安的期限7天，收到检察院要求后起算。\n拿不准，打 12309\n"
            "网页：/explainers/police-wont-file/\n一般常识，以手里的文书为准。本站是示例。",
        ),
        (
            "chat",
            "en",
            "The police will not open a case\n1. Get the notice\n2. Write one page\n3. Hand it in\n"
            "Time limit: Give reasons. For police 7 days, counted from the procuratorate's request.\n"
            "Not sure? Call 12309\nPage: /en/explainers/police-wont-file/\n"
            "General information; your own papers come first. Sample site.",
        ),
        (
            "outline",
            "zh",
            "讲课提纲：报了案不立案，怎么办\n\n开场两问\n- “报警了警察不管”，碰上过的举个手。该先做什么？\n"
            "- “派出所不给立案”，碰上过的举个手。该先做什么？\n\n"
            "要点\n- 先要一张“不予立案通知书”，拿着它找检察院。\n- 要一张通知书\n- 写一页纸说明经过\n- 交到检察院\n\n"
            "日子\n- 7天：公安，说明不立案的理由。收到检察院要求后起算。\n\n"
            "不归我们\n- 马上有危险。该找：公安，打12309\n\n"
            "小测\n- 问：说明不立案的理由：公安的期限多长，从什么时候起算？ 答：7天，收到检察院要求后起算。\n"
            "- 问：马上有危险：归检察院管吗？该找谁？ 答：不归。找：公安，打12309。\n\n"
            "发什么\n- 打印“报了案不立案，怎么办”这一页，一人一张：/explainers/police-wont-file/\n\n"
            "留五分钟听意见\n- 哪句没听懂，哪件事没讲到？记话，不记人名，交给控告申诉部门。",
        ),
    ],
    ids=["broadcast-zh", "broadcast-en", "chat-zh", "chat-en", "outline"],
)  # fmt: skip
def test_sample(kind: str, language: str, text: str) -> None:
    assert _told(kind, language=language) == text


def test_page_without_english_is_told_in_chinese() -> None:
    files = {PATH.replace(".md", ".en.md"): None}
    assert _told("broadcast", files, "en") == _told("broadcast")


# 说不说


POLICE = {"channels/110.md": but("channel", ('"12309"', '"110"'))["channels/12309.md"]}
STEPS = "steps: [要一张通知书, 写一页纸说明经过, 交到检察院]"
DEADLINE = "  - {what: 说明不立案的理由, who: 公安, days: 7, from: 收到检察院要求后, law: 《刑事诉讼法》第一百一十三条}"


@pytest.mark.parametrize(
    ("change", "there", "gone"),
    [
        # 引用去掉，话留着；待核的整步不要
        ((STEPS, "steps: [先要回执（《刑事诉讼法》第一百一十三条）。再等七天（待核）。, 交到检察院]"), ["第一，交到检察院。"], ["回执", "待核"]),
        ((STEPS, "steps: [公安收了案要给回执（《刑事诉讼法》第一百一十三条）, 交到检察院]"), ["第一，公安收了案要给回执。第二，交到检察院。"], ["《"]),
        # 条号说在句子里的，不念
        ((STEPS, "steps: [照《刑事诉讼法》第一百一十三条写明白, 交到检察院]"), ["第一，交到检察院。"], ["照《"]),
        # 括号里的说明用逗号隔开，书名号去掉，链接只留字
        ((STEPS, "steps: ['去找[居（村）委会](../workstations/index.md)（当天就去）说清楚, 带《通知书》']"), ["第一，去找居村委会，当天就去，说清楚, 带通知书。"], ["（", "](", "《"]),
        # 头一句太短、下一句转折、引号里的句号
        ((STEPS, "steps: [写理由。别只写判轻了。还要签名。, 先问清楚谁在办。但是别等。再去。, 对他说：“这不是你的错。说出来做得对。”别追问。]"), ["第一，写理由。别只写判轻了。第二，先问清楚谁在办。但是别等。第三，对他说：“这不是你的错。说出来做得对。”别追问。"], ["签名", "再去"]),
        # 指着网页别处说的，不念
        ((STEPS, "steps: [照下面的样子填, 交到检察院]"), ["第一，交到检察院。"], ["下面"]),
        (("拿着它找检察院。", "拿着它找检察院。别的照这张表找。"), ["拿着它找检察院。第一"], ["这张表"]),
        # 最后的号码只说一遍
        ((STEPS, "steps: [先打12309问, 交到检察院]"), ["第一，交到检察院。", "打12309问检察院"], ["先打12309"]),
        (("马上有危险, who: 公安, channel", "马上有危险, who: 打12309, channel"), [], ["有件事"]),
        (("{matter: 马上有危险, who: 公安", "{matter: 拖着不办, who: 先催一催。再来"), ["有件事不归检察院：拖着不办。先催一催。拿不准"], ["该找的是"]),
        # 别家的号码：写着两家的不报，接在后头像是后一家的
        (("who: 公安, channel: \"12309\"", "who: 公安, channel: \"110\""), ["该找的是：公安，打110。"], []),
        (("who: 公安, channel: \"12309\"", "who: 公安；或者村委会, channel: \"110\""), ["该找的是：公安；或者村委会。"], ["110"]),
        # 期限：自己要赶的在前，再挑最短；待核的不要
        ((DEADLINE, DEADLINE + "\n  - {what: 申诉, who: 你, months: 6, from: 收到之日起}\n  - {what: 复议, who: 你（控告人）, days: 10, from: 收到决定后}"), ["记住日子：复议。你的期限是10天，从这时算起：收到决定后。"], ["7天", "6个月"]),
        ((DEADLINE, DEADLINE + "\n  - {what: 答复（待核）, who: 公安, hours: 24, from: 收到后}"), ["公安的期限是7天"], ["24小时"]),
        ((DEADLINE, DEADLINE + "\n  - {what: 通知家里, who: 公安, hours: 24, from: 拘留后}"), ["公安的期限是24小时，从这时算起：拘留后。"], ["7天"]),
        # 跟谁说
        (("audience: [victim]", "audience: [worker, victim]"), ["工友们，这里是"], ["乡亲们"]),
        (("title: 报了案不立案，怎么办", "title: 检察院是做什么的"), ["今天说一件事：检察院是做什么的？"], []),
        (("title: 报了案不立案，怎么办", "title: 谁监督检察院：你和代表"), ["今天说一件事：谁监督检察院：你和代表。"], []),
        (("title: 报了案不立案，怎么办", "title: 村里的纠纷"), ["今天说一件事：村里的纠纷。"], []),
    ],
)  # fmt: skip
def test_what_is_said(change: tuple[str, str], there: list[str], gone: list[str]) -> None:
    text = _told("broadcast", {**POLICE, **but("explainer", change)})
    assert [words for words in there if words not in text] == []
    assert [words for words in gone if words in text] == []


def _long(step: int, deadline: int, other: int) -> dict[str, str]:
    """三步、期限、不归我们的各有多少个字。"""
    steps = ", ".join(mark * step for mark in "甲乙丙")
    return but(
        "explainer",
        (STEPS, f"steps: [{steps}]"),
        ("what: 说明不立案的理由", f"what: {'丁' * deadline}"),
        ("matter: 马上有危险", f"matter: {'戊' * other}"),
    )


@pytest.mark.parametrize(
    ("lengths", "said"),
    [
        ((10, 10, 10), "甲乙丙丁戊"),
        ((40, 10, 10), "甲乙丁戊"),
        ((40, 20, 40), "甲乙丁"),
        ((45, 200, 10), "甲乙"),
        ((120, 10, 10), "甲"),
        ((200, 10, 10), ""),
    ],
)
def test_long_broadcast_drops_whole_parts_in_order(lengths: tuple[int, int, int], said: str) -> None:
    files = _long(*lengths)
    text = _told("broadcast", files)
    assert "".join(mark for mark in "甲乙丙丁戊" if mark in text) == said
    assert size(text, "zh") <= MOST["zh"]
    for mark, words in zip("甲乙丙丁戊", [*[lengths[0]] * 3, *lengths[1:]], strict=True):
        assert text.count(mark) in (0, words), "不截半句"
    assert "打12309" in text and "以手里的文书为准" in text


@pytest.mark.parametrize(
    ("lengths", "said"),
    [((10, 10, 1), "甲乙丙丁"), ((60, 10, 1), "甲乙丁"), ((70, 90, 1), "甲乙"), ((140, 10, 1), "甲"), ((290, 9, 1), "")],
)  # fmt: skip
def test_long_chat_drops_whole_parts_in_order(lengths: tuple[int, int, int], said: str) -> None:
    text = _told("chat", _long(*lengths))
    assert "".join(mark for mark in "甲乙丙丁" if mark in text) == said
    assert len(text) <= group_chat.MOST["zh"]


# 今天能不能说


OLD_CHANNEL = but("channel", ("on: 2026-11-23", "on: 2025-11-22"))


@pytest.mark.parametrize(
    ("files", "number_told"),
    [
        ({}, "12309"),
        (OLD_CHANNEL, ""),
        (but("channel", ("on: 2026-11-23", "on: 2025-11-22"), ("owner:", "urgent: true\nowner:")), "12309"),
        (but("channel", ("kind: [phone, web]", "kind: [web]"), ('number: "12309"\n', "")), ""),
        ({"channels/12309.md": None, "channels/12309.en.md": None}, ""),
    ],
    ids=["fresh", "due", "urgent", "web-only", "missing"],
)
def test_only_fresh_numbers(files: Files, number_told: str) -> None:
    """一年没核的不报；救急的照报。"""
    assert number(site_of(files), "12309") == number_told


def test_without_a_number_people_are_sent_to_the_counter() -> None:
    for kind in ("broadcast", "chat"):
        text = _told(kind, OLD_CHANNEL)
        assert "拿不准的，到检察院窗口问。" in text
        assert "12309" not in text
    assert "12309" not in _told("outline", OLD_CHANNEL)


@pytest.mark.parametrize("kind", ["broadcast", "chat", "outline"])
def test_overdue_page_is_not_told(kind: str) -> None:
    assert _told(kind, but("explainer", ("next_review: 2027-05-20", "next_review: 2026-11-22"))) == ""


def test_real_office_is_not_called_a_sample() -> None:
    real = but("office", ("sample: true\n", ""))
    assert _told("broadcast", real).endswith("各家的事以手里的文书为准。")
    assert _told("chat", real).endswith("一般常识，以手里的文书为准。")


def test_sensitive_page() -> None:
    """不往群里发；念的没有步骤和日子；课上不提问。"""
    files = but("explainer", ("audience: [victim]", "sensitive: true\naudience: [child]"))
    assert _told("chat", files) == ""
    text = _told("broadcast", files)
    assert text.startswith("乡亲们，")
    assert "不是说哪一家" in text and "先要一张“不予立案通知书”" in text
    assert not re.search("第一，|记住日子|有件事", text)
    outline = _told("outline", files)
    assert "不提问" in outline and "不当场问" in outline
    assert "报警了警察不管" not in outline


@pytest.mark.parametrize(
    ("text", "language", "spoken"),
    [
        ("你（控告人）去", "zh", "你，控告人，去"),
        ("3个月（最多）。", "zh", "3个月，最多。"),
        ("村（居）委会", "zh", "村居委会"),
        ("the procuratorate (the public prosecutor's office) acts", "en", "the procuratorate acts"),
        ("within 3 days (working days).", "en", "within 3 days, working days."),
    ],
)
def test_spoken(text: str, language: str, spoken: str) -> None:
    assert phrasing.spoken(text, language) == spoken


# 发出去的全部稿子


@cache
def _shipped() -> Site:
    return load(read_folder(ROOT / "docs"), SHIPPED)


EVERY = [
    pytest.param(entry, language, id=f"{entry.id}-{language}")
    for entry in _shipped().all(Explainer)
    for language in LANGUAGES
]


@pytest.mark.parametrize(("entry", "language"), EVERY)
def test_shipped_broadcast(entry: Entry[Explainer], language: str) -> None:
    """念得出来：不长，没有括号、网址、待核、换行、序号；号码只说一遍，是登记着的；第一句话在里面。"""
    text = telling.broadcast(_shipped(), entry, language)
    assert 0 < size(text, language) <= MOST[language]
    assert not re.search(
        r"[（()）《》\[\]【】\n]|https?:|www|/|待核|verified|^\d+\.|Articles? \d|下面|上一项|below|第[一二三四五六七八九十百]+条",
        text,
    )
    assert text.count("12309") == 1
    assert not re.search(r"[，。；：,;][，。；：]|\.\.|  ", text)
    known = {c.model.number.text for c in _shipped().channels.values() if c.model.number}
    assert set(re.findall(r"(?<=打)\d{3,}|(?<=call )\d{3,}|(?<=Call )\d{3,}", text)) <= known
    if not entry.model.sensitive:
        assert ("第二，" if language == "zh" else " Two. ") in text, "至少两步"


@pytest.mark.parametrize(("entry", "language"), EVERY)
def test_shipped_chat(entry: Entry[Explainer], language: str) -> None:
    text = telling.chat(_shipped(), entry, language)
    assert (text == "") is entry.model.sensitive
    if text:
        lines = text.split("\n")
        assert lines[0] == entry.told_in(language).title
        assert len(text) <= group_chat.MOST[language]
        assert [line[:3] for line in lines[1:3]] == ["1. ", "2. "]
        assert re.fullmatch(r"\D+12309", lines[-3])
        assert f"/explainers/{entry.id}/" in lines[-2]
        assert not re.search(r"待核|verified|《[^》]*》第|https?:|\]\(", text)
        assert not re.search("[\U0001f300-\U0001faff\u2600-\u27bf]", text)


@pytest.mark.parametrize(("entry", "language"), EVERY)
def test_shipped_outline(entry: Entry[Explainer], language: str) -> None:
    """七块都在（那一页没有期限的没有“日子”）；小测的答案就是那一页的期限、该找谁。"""
    made = telling.outline(_shipped(), entry, language)
    assert made
    told, about = entry.told_in(language), topic(_shipped(), entry, language)
    days, others = about.deadlines(), about.not_us()
    assert len(made.parts) == (7 if about.limits() else 6)
    assert len(made.quiz) == min(lecture.QUIZ, len(days[: lecture.QUIZ]) + len(others[: lecture.QUIZ])) >= 2
    limits = {(str(d.amount), about.start(d)) for d in told.deadline}
    for quiz in made.quiz:
        is_limit = any(f"{amount}" in quiz.answer and start in quiz.answer for amount, start in limits)
        assert is_limit or any(phrasing.plain(n.who).rstrip("。.") in quiz.answer for n in told.not_us)
    assert not re.search(r"待核|verified|《[^》]*》第|https?:|\]\(", made.text)


@pytest.mark.parametrize(("entry", "language"), EVERY)
def test_shipped_sentences_are_whole(entry: Entry[Explainer], language: str) -> None:
    """群里发的每一步，都是那一页那一步的开头几个整句。"""
    steps = [phrasing.split(step, language) for step in entry.told_in(language).steps]
    gap = "" if language == "zh" else " "
    whole = {gap.join(step[:n]) for step in steps for n in range(1, len(step) + 1)}
    text = telling.chat(_shipped(), entry, language)
    said = [line[3:] for line in text.split("\n") if re.match(r"\d\. ", line)]
    assert [one for one in said if one not in whole] == []


# 网页


JINJA = fragments.environment(ROOT / "overrides", THEME)


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_leads_to_its_texts_and_back(language: str) -> None:
    site = site_of(TELL, whole=True)
    page = html.fragment_fromstring(
        fragments.render(JINJA, site, site.by_path[PATH], language, ""), create_parent="div"
    )
    (link,) = page.xpath("//p[contains(@class, 'telling')]/a/@href")
    assert link == "../../tell/#police-wont-file"
    tell = html.fragment_fromstring(
        fragments.render(JINJA, site, site.by_path["tell/index.md"], language, ""), create_parent="div"
    )
    (block,) = tell.xpath("//details[@id='police-wont-file']")
    texts = [node.text_content() for node in block.find_class("told")]
    entry = site.by_path[PATH]
    made = telling.outline(site, entry, language)
    assert made
    assert texts == [telling.broadcast(site, entry, language), telling.chat(site, entry, language), made.text]
    assert [node.getnext().get("data-copy") for node in block.find_class("told")] == ["", "", ""]
    assert block.xpath(".//a/@href") == ["../explainers/police-wont-file/"]


def test_without_the_section_there_is_no_link() -> None:
    site = site_of({}, whole=True)
    assert "tell/" not in fragments.render(JINJA, site, site.by_path[PATH], "zh", "")


@pytest.mark.parametrize(
    ("change", "shown", "note"),
    [
        (("audience: [victim]", "sensitive: true\naudience: [child]"), 2, "这件事不往群里发"),
        (("next_review: 2027-05-20", "next_review: 2026-11-22"), 0, "这一页该复核了"),
    ],
)
def test_page_says_why_there_is_no_text(change: tuple[str, str], shown: int, note: str) -> None:
    site = site_of({**TELL, **but("explainer", change)}, whole=True)
    tree = html.fragment_fromstring(
        fragments.render(JINJA, site, site.by_path["tell/index.md"], "zh", ""), create_parent="div"
    )
    assert len(tree.find_class("told")) == shown
    assert note in tree.find_class("note")[0].text_content()
