"""认字符：看不见的、冒充的、转坏的都认得，给出该写的字；正常的中英文、符号、表情一个不碰。"""

from __future__ import annotations

import random

import pytest

from outreach.characters import find

BAD: list[tuple[str, str, list[str | None]]] = [
    # 看不见的
    ("检\u200b察院", "invisible", [""]), ("\u202e反着写", "invisible", [""]), ("\u2066a\u2069", "invisible", ["", ""]), ("零\u200d宽", "invisible", [""]),
    ("软\u00ad连", "invisible", [""]), ("a\u2060b", "invisible", [""]), ("词\u2063号", "invisible", [""]), ("\U000e0041标签", "invisible", [""]),
    ("组合\u034f", "invisible", [""]), ("韩\u3164文", "invisible", [""]), ("行\u180e", "invisible", [""]), ("\u200e从左", "invisible", [""]),
    ("a\ufeffb", "invisible", [""]), ("葛\U000e0100", "invisible", [""]), ("字\ufe00", "invisible", [""]), ("\u061c", "invisible", [""]),
    # 空格
    ("a\u00a0b", "space", [" "]), ("a\u202fb", "space", [" "]), ("x\u2009y", "space", [" "]), ("\u2003缩进", "space", [" "]),
    # 全角
    ("１２３０９", "fullwidth", list("12309")), ("ＡＢＣ", "fullwidth", list("ABC")), ("ｗｗｗ", "fullwidth", list("www")), ("\U0001d400bc", "fullwidth", ["A"]),
    # 冒充的字母
    ("\u0441all", "lookalike", ["call"]), ("\u0420olice", "lookalike", ["Police"]), ("\u039dame", "lookalike", ["Name"]), ("p\u0430ypal", "lookalike", ["paypal"]),
    ("\u0435\u0445\u0440", "lookalike", ["exp"]), ("Sh\u0251nghai", "lookalike", ["Shanghai"]), ("\u0501og", "lookalike", ["dog"]), ("ma\u0131n", "lookalike", ["main"]),
    ("\u041e12309", "lookalike", ["012309"]), ("0999-O123411", "lookalike", ["0123411"]), ("l2309", "lookalike", ["12309"]), ("123O9", "lookalike", ["12309"]),
    ("I2309", "lookalike", ["12309"]), ("12\u0417 09\u0417", "lookalike", ["123", "093"]),
    # 部首字、兼容字
    ("\u2f08民", "compatibility", ["人"]), ("\u2f94论", "compatibility", ["言"]), ("\u2ed4口", "compatibility", ["门"]), ("\u2ea0事", "compatibility", ["民"]),
    ("\u2ec5到", "compatibility", ["见"]), ("\ufb01le", "compatibility", ["fi"]), ("\uf900", "compatibility", ["豈"]), ("\U0002f800", "compatibility", ["丽"]),
    ("\u2fa5", "compatibility", ["里"]), ("\u2eda", "compatibility", ["页"]), ("\u2e8c", "compatibility", [None]),
    # 自造字、乱码
    ("私\ue000用", "private", [None]), ("\U000f0001", "private", [None]), ("坏\ufffd字", "broken", [None]), ("锟斤拷", "broken", [None]), ("烫烫烫", "broken", [None]),
    ("It\u00e2\u20ac\u2122s", "broken", ["’"]), ("\u00e2\u20ac\u0153ok", "broken", ["“"]), ("caf\u00c3\u00a9", "broken", ["é"]), ("\u00e4\u00b8\u00ad\u00e6\u2013\u2021", "broken", ["中文"]),
    ("\u00e5\u0178\u017d\u00e5\u2026\u00b3", "broken", ["城关"]), ("\u00ef\u00bc\u0152", "broken", ["，"]), ("鍩庡叧绀惧尯", "broken", ["城关社区"]), ("\u00c2\u00a0", "broken", [" "]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "what", "fixed"), BAD, ids=[ascii(row[0]) for row in BAD])
def test_found(text: str, what: str, fixed: list[str | None]) -> None:
    assert [(odd.what, odd.fixed) for odd in find(text)] == [(what, each) for each in fixed]


GOOD = [
    "检察院", "½", "café", "naïve", "Zoë", "μm", "α粒子", "β", "Русский язык", "Ελλάδα", "①②③", "㎡", "50℃", "Ⅲ级", "第Ⅱ部分", "……", "——", "“引号”", "‘’", "〇", "㐀", "\U00020bb7",
    "👨\u200d👩\u200d👧", "☎\ufe0f", "❤\ufe0f", "✓", "1200l", "100l", "500ml", "O型血", "Ol", "2026-11-02", "0ee501bd224d", "10O", "3D", "H2O", "A4纸", "5G", "IL-2", "CO2",
    "Article 101", "I", "l", "2×3", "é”", "“é”", "ÀÁ", "Ü", "全角（括号）", "，。：；", "\u3000缩进", "鐵路", "锛", "涓涓细流", "铜锣", "烫伤", "北屯", "Ω", "π", "№", "™", "©", "•",
    "·", "–", "−", "°", "′", "€", "¥", "½杯", "ǐ", "nǐ hǎo", "[12309](../channels/12309.md)", "0999-0123411", "{ #getting-here }", "🏛", "㈠", "一、二", "﹣", "…",
]  # fmt: skip


@pytest.mark.parametrize("text", GOOD, ids=ascii)
def test_not_found(text: str) -> None:
    assert find(text) == []


def test_positions_are_those_of_the_text() -> None:
    odd = find("看 сall 和 １ 个")
    assert [(o.start, o.end, o.fixed) for o in odd] == [(2, 6, "call"), (9, 10, "1")]


def test_nothing_makes_it_fail() -> None:
    """任何字都不出错，互不重叠；照着换完，再查就没有了。"""
    dice = random.Random(1)
    for _ in range(2000):
        text = "".join(
            chr(dice.choice((dice.randrange(32, 0x500), dice.randrange(0x2000, 0x30000)))) for _ in range(40)
        )
        text = text.encode("utf-8", "replace").decode()
        odd = find(text)
        assert all(a.start < a.end <= len(text) for a in odd)
        for one in reversed([o for o in odd if o.fixed is not None]):
            text = text[: one.start] + str(one.fixed) + text[one.end :]
        again = [
            o for o in find(text) if o.fixed is not None and o.what in ("invisible", "space", "fullwidth")
        ]
        assert again == [], ascii(text)
