"""预先压好的两份：解得回来，同样的字节压出来一样；不值得的不压。"""

from __future__ import annotations

import gzip
import random

import brotli
import pytest

from outreach.outputs.compressed import both

PAGE = "拿着不立案通知书去检察院。".encode() * 50


def test_both_unpack_to_the_same() -> None:
    made = both("a/index.html", PAGE)
    assert brotli.decompress(made["a/index.html.br"]) == PAGE
    assert gzip.decompress(made["a/index.html.gz"]) == PAGE
    assert both("a/index.html", PAGE) == made
    assert made["a/index.html.gz"][4:8] == b"\0\0\0\0", "gzip 里不写时间"


@pytest.mark.parametrize(
    ("name", "content"), [("home.png", PAGE), ("x.zip", PAGE), ("a.html", b"<p>1"), ("sw.pdf", PAGE)]
)
def test_not_worth_it(name: str, content: bytes) -> None:
    assert both(name, content) == {}


def test_what_does_not_shrink_is_not_written() -> None:
    noise = random.Random(1).randbytes(2000)
    assert both("a.json", noise) == {}
