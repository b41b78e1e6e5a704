"""墙上的总表：一个结果一行、只写一次，急事归到第一块，号码写对。"""

from __future__ import annotations

import pytest

from building import but, site_of
from outreach import guide_chart
from outreach.site import Site
from samples import SAMPLES

END = SAMPLES["outcome"].zh
URGENT = END.replace("ours: partly", "urgent: true\nours: partly")


def _channel(number: str, *, urgent: bool = False) -> str:
    text = but("channel", ("kind: [phone, web]", "kind: [phone]"), ('"12309"', f'"{number}"'))[
        "channels/12309.md"
    ]
    return text.replace("owner:", "urgent: true\nowner:") if urgent else text


DESK = but("channel", ("kind: [phone, web]", "kind: [counter]"), ('number: "12309"\n', ""))[
    "channels/12309.md"
]
CHANNELS = {
    "channels/110.md": _channel("110", urgent=True),
    "channels/120.md": _channel("120", urgent=True),
    "channels/12345.md": _channel("12345"),
    "channels/desk.md": DESK,
}


def _question(*to: str) -> str:
    answers = "".join(f"  - {{text: 去{place}, to: {place}}}\n" for place in to)
    return f"---\ntype: question\ntitle: 哪一个？\nanswers:\n{answers}---\n"


def _site(questions: dict[str, tuple[str, ...]], **ends: str) -> Site:
    files = {f"who-helps/{id}.md": _question(*to) for id, to in questions.items()}
    return site_of({**files, **CHANNELS, **{f"who-helps/{id}.md": text for id, text in ends.items()}})


def _blocks(site: Site) -> list[str]:
    """每一块写成“第几个回答：结果 结果”。"""
    return [
        f"{group.step.answer}:" + " ".join(row.outcome.id for row in group.rows)
        for group in guide_chart.chart(site)
    ]


@pytest.mark.parametrize(
    ("questions", "ends", "blocks"),
    [
        ({"start": ("a", "b")}, {"a": END, "b": END}, ["0:a", "1:b"]),
        # 同一块里照树上的先后，不照文件名
        ({"start": ("q", "c"), "q": ("b", "a")}, {"a": END, "b": END, "c": END}, ["0:b a", "1:c"]),
        # 走到同一个结果的两条路，只写在近的那一块
        ({"start": ("q", "r"), "q": ("a", "s"), "s": ("c", "b"), "r": ("c", "d")}, dict.fromkeys("abcd", END), ["0:a b", "1:c d"]),
        # 第一块通向急事：别处的急事也归过来
        ({"start": ("a", "q"), "q": ("b", "c")}, {"a": URGENT, "b": END, "c": URGENT}, ["0:a c", "1:b"]),
        # 第一块不是急事：各在各的地方
        ({"start": ("a", "q"), "q": ("b", "c")}, {"a": END, "b": END, "c": URGENT}, ["0:a", "1:b c"]),
        # 走不到的不写
        ({"start": ("a", "b")}, {"a": END, "b": END, "lost": END}, ["0:a", "1:b"]),
        ({"other": ("a", "b")}, {"a": END, "b": END}, []),
        ({}, {}, []),
    ],
    ids=["plain", "order", "once", "urgent", "no-urgent-block", "unreachable", "no-start", "empty"],
)  # fmt: skip
def test_blocks(questions: dict[str, tuple[str, ...]], ends: dict[str, str], blocks: list[str]) -> None:
    assert _blocks(_site(questions, **ends)) == blocks


@pytest.mark.parametrize(
    ("end", "channels", "calls", "is_ask"),
    [
        (END, '["12345", "12309"]', ["12345"], False),
        (END, '[desk, "12345", "12309"]', ["12345"], True),
        (END, "[desk]", [], True),
        (URGENT, '["110", "12345", "120"]', ["110", "120"], False),
        (URGENT, '["12345", "12309"]', ["12345"], False),
        (END, '["110", "120"]', ["110"], False),
        (END, "[nowhere]", [], False),
    ],
    ids=[
        "first",
        "counter-first",
        "counter-only",
        "rescue",
        "urgent-without-rescue",
        "not-urgent",
        "missing",
    ],
)
def test_calls(end: str, channels: str, calls: list[str], is_ask: bool) -> None:
    site = _site({"start": ("a", "b")}, a=end.replace('["12309"]', channels), b=END)
    row = guide_chart.chart(site)[0].rows[0]
    assert [number.text for number in row.calls] == calls
    assert row.is_ask is is_ask


def test_row_speaks_the_words_that_were_chosen() -> None:
    """行里写最后点的那句话；第一页就点到的，用结果的标题。"""
    site = _site({"start": ("a", "q"), "q": ("b", "c")}, a=END, b=END, c=END)
    rows = [row for group in guide_chart.chart(site) for row in group.rows]
    said = [row.asked.question.model.answers[row.asked.answer].text if row.asked else "" for row in rows]
    assert said == ["", "去b", "去c"]
