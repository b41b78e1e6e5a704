"""改址表：一行一条，带空位的也认。"""

from __future__ import annotations

import pytest

from outreach.links.moves import moves
from outreach.links.resolve import How, Space

TABLE = """
/old        /new/      301
/sub/in     /sub/a/    301!
/blog/*     /news/:splat
/p/:id      /q/:id.html?x=1#y
/out/*      https://x.example/:splat
/rule.(1)   /a
/x/*/y/*    /z/:splat
没有斜线     /a
/one
/*          /404.html  404
"""


@pytest.mark.parametrize(
    ("path", "there"),
    [
        ("/old", "new/"),
        ("/blog/2026/a", "news/2026/a"),
        ("/blog/", "news/"),
        ("/p/7", "q/7.html"),
        ("/p/7/8", ""),
        ("/out/a/b", "https://x.example/a/b"),
        ("/rule.(1)", "a"),
        ("/rulex(1)", ""),
        ("/x/1/y/2", "z/1"),
        ("/one", ""),
        ("/nowhere", ""),
    ],
)
def test_where_it_moved(path: str, there: str) -> None:
    assert next(filter(None, (move.follow(path) for move in moves(TABLE, "/"))), "") == there


def test_in_a_subfolder() -> None:
    """表里从主机根写起，站在 /sub/ 里。"""
    space = Space(
        {"a/index.html", "b.html"},
        "https://x.example/sub/",
        "/sub/in /sub/a/\n/sub/b.html /sub/none\n/sub/o /o\n",
    )
    assert space.find("in").file == "a/index.html"
    assert space.find("b.html").file == "b.html", "真有的文件先给文件"
    assert space.find("o").how is How.NOTHING


def test_away() -> None:
    space = Space({"index.html"}, "https://x.example/", "/go https://y.example/ 302\n")
    assert space.find("go") == (None, How.AWAY)
