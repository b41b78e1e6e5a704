"""指路图：整棵树一处不漏，每一页只展开一次，毛病都标出来。"""

from __future__ import annotations

from datetime import date

import pytest

from building import but, site_of
from outreach import guide_map
from outreach.guide_map import Node
from outreach.site import Site
from samples import SAMPLES

END = SAMPLES["outcome"].zh
ENGLISH = SAMPLES["outcome"].en


def _question(*to: str) -> str:
    answers = "".join(f"  - {{text: 去{place}, to: {place}}}\n" for place in to)
    return f"---\ntype: question\ntitle: 哪一个？\nanswers:\n{answers}---\n"


def _english(*to: str) -> str:
    answers = "".join(f"  - {{text: To {place}}}\n" for place in to)
    return f"---\ntranslates: ✓\ntitle: Which one?\nanswers:\n{answers}---\n"


def _site(questions: dict[str, tuple[str, ...]], today: date = date(2026, 11, 23), **ends: str) -> Site:
    files: dict[str, str] = {}
    for id, to in questions.items():
        files |= {f"who-helps/{id}.md": _question(*to), f"who-helps/{id}.en.md": _english(*to)}
    for id, text in ends.items():
        files |= {f"who-helps/{id}.md": text, f"who-helps/{id}.en.md": ENGLISH}
    return site_of(files, today)


def _drawn(node: Node | None) -> str:
    """一棵树写成 start(q(a b) =q)，= 是在别处展开过的。"""
    if node is None:
        return ""
    inside = f"({' '.join(map(_drawn, node.nodes))})" if node.nodes else ""
    return ("=" if node.is_again else "") + node.id + inside


@pytest.mark.parametrize(
    ("questions", "ends", "tree"),
    [
        ({"start": ("a", "b")}, "ab", "start(a b)"),
        ({"start": ("q", "c"), "q": ("a", "b")}, "abc", "start(q(a b) c)"),
        # 同一个结果，近的那一处写全，别处只指过去
        ({"start": ("q", "a"), "q": ("a", "b")}, "ab", "start(q(=a b) a)"),
        # 同一个问题也只展开一次
        ({"start": ("q", "r"), "q": ("r", "a"), "r": ("b", "c")}, "abc", "start(q(=r a) r(b c))"),
        # 绕圈的也画得完
        ({"start": ("q", "a"), "q": ("start", "b")}, "ab", "start(q(=start b) a)"),
        ({"start": ("start", "a")}, "a", "start(=start a)"),
        ({"start": ("nowhere", "a")}, "a", "start(nowhere a)"),
        ({"other": ("a", "b")}, "ab", ""),
    ],
    ids=["plain", "nested", "end-again", "question-again", "circle", "self", "missing", "no-start"],
)
def test_outline(questions: dict[str, tuple[str, ...]], ends: str, tree: str) -> None:
    assert _drawn(guide_map.outline(_site(questions, **dict.fromkeys(ends, END)))) == tree


def test_every_reachable_page_is_drawn_once() -> None:
    site = _site({"start": ("q", "r"), "q": ("a", "b"), "r": ("b", "q")}, a=END, b=END)
    root = guide_map.outline(site)
    assert root is not None
    once = [node.id for node in root.pages if not node.is_again]
    assert sorted(once) == ["a", "b", "q", "r", "start"]


def test_a_very_long_chain_is_cut_not_crashed() -> None:
    chain = {f"q{n}": (f"q{n + 1}", "a") for n in range(400)}
    root = guide_map.outline(_site({"start": ("q0", "a"), **chain, "q400": ("a", "b")}, a=END, b=END))
    assert root is not None
    assert max(node.taps for node in root.pages) == guide_map.DEEPEST
    assert any("far" in node.troubles for node in root.pages)


BROKEN = END.replace("ours: partly", "ours: maybe")
ELSEWHERE = END.replace('["12309"]', '["12309", nowhere]')


@pytest.mark.parametrize(
    ("site", "id", "troubles"),
    [
        (_site({"start": ("a", "b")}, a=END, b=END), "a", ()),
        (_site({"start": ("nowhere", "b")}, b=END), "nowhere", ("missing",)),
        (_site({"start": ("a", "b")}, a=BROKEN, b=END), "a", ("broken",)),
        (_site({"start": ("q", "b"), "q": ("q", "b")}, b=END), "q", ("loop",)),
        (_site({"start": ("a", "b")}, date(2027, 5, 22), a=END, b=END), "a", ("overdue",)),
        (_site({"start": ("a", "b")}, a=ELSEWHERE, b=END), "a", ("channel",)),
        (site_of({"who-helps/start.md": _question("a", "b"), "who-helps/a.md": END, "who-helps/b.md": END}), "a", ("english",)),
    ],
    ids=["none", "missing", "broken", "loop", "overdue", "channel", "english"],
)  # fmt: skip
def test_troubles(site: Site, id: str, troubles: tuple[str, ...]) -> None:
    root = guide_map.outline(site)
    assert root is not None
    assert [node.troubles for node in root.pages if node.id == id and not node.is_again] == [troubles]


def test_pages_nobody_can_reach() -> None:
    site = _site({"start": ("a", "b"), "lost": ("a", "b")}, a=END, b=END, alone=END)
    assert [(node.id, node.troubles) for node in guide_map.unreachable(site)] == [
        ("lost", ("unreachable",)),
        ("alone", ("unreachable",)),
    ]


def test_english_behind_is_marked() -> None:
    files = but("outcome", ("title: 先要通知书，再找检察院", "title: 换了个说法"))
    stale = {path: text.replace("✓", "0" * 12) for path, text in files.items()}
    site = site_of({"who-helps/start.md": _question("police-wont-file", "b"), "who-helps/b.md": END, **stale})
    assert "english" in guide_map.troubles(site, "police-wont-file", 1)
