"""随便什么字节都查得完：乱改的网页、样式、日历、二进制、十兆的一行，一次也不抛出，也不慢。"""

from __future__ import annotations

import random
import time

import pytest

from links import fault_site
from outreach.links import cause
from outreach.links.built import build
from outreach.links.survey import survey

FILES = fault_site.files()
PIECES = [b"<", b">", b"</a>", b"<a href=", b'"', b"'", b"\0", b"\xff", b"&#xd800;", b"<!--", b"-->", b"<template>", b"<base href=//[>",
          b"<script>", b"]]>", b"url(", b"{", b"}", b"@import ", b"\r", b"%", b"%E6", b"\xe6\xa3", b"<svg", b"</svg>", b"srcset=", b"<meta charset=",
          b"javascript:", b"http://[", b"tel:", b"\\ud800", b'"location":', b"<?xml version='1.0' encoding='x'?>", b"<!DOCTYPE x [<!ENTITY a 'b'>]>"]  # fmt: skip


def spoiled(chance: random.Random, content: bytes) -> bytes:
    for _ in range(chance.randrange(1, 5)):
        at = chance.randrange(len(content) + 1)
        match chance.randrange(4):
            case 0:
                content = content[:at]
            case 1:
                content = content[:at] + chance.choice(PIECES) + content[at + chance.randrange(9) :]
            case 2:
                content = content[:at] + chance.randbytes(chance.randrange(40)) + content[at:]
            case _:
                content = content[at:] + content[:at]
    return content


def check(files: dict[str, bytes]) -> int:
    built = build(files, fault_site.BASE)
    return len(cause.findings(survey(built), None, len(built.pages), cause.Shown("site")))


@pytest.mark.parametrize("seed", range(12))
def test_any_bytes(seed: int) -> None:
    """一次乱改整个故障站（两百多个文件）。"""
    chance = random.Random(seed)
    check({path: spoiled(chance, content) for path, content in FILES.items()})


BIG = 10_000_000
MONSTERS = {
    "line": b"<main><a href=x>" + b"a" * BIG,
    "tags": b"<main>" + b"<b>" * (BIG // 30),
    "links": b"<main>" + b"<a href=x>y</a>" * 40_000,
    "attributes": b"<a " + b"x=1 " * 60_000 + b">",
    "svg": b"<svg" * 500_000,
    "zeros": b"\0" * BIG,
    "entities": b"&amp" * 500_000,
    "title": b"<title>" + b"x" * BIG,
    "srcset": b"<img srcset='" + b"a 1x, " * 50_000 + b"'>",
    "address": b"<a href='" + b"../" * 100_000 + b"'>x</a>",
    "wide": b"<a href='" + "）".encode() * 100_000 + b"'>x</a>",
    "ids": b"".join(b"<p id=a>" for _ in range(50_000)),
}


@pytest.mark.parametrize("name", MONSTERS)
def test_monstrous_pages(name: str) -> None:
    start = time.process_time()
    check({"index.html": MONSTERS[name]})
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.css", b"a{b:url(" * 200_000),
        ("a.css", b"@import '" + b"x" * BIG),
        ("a.js", b"import " * 300_000),
        ("a.js", b"'" * 1_000_000 + b"import './x.js'"),
        ("a.json", b"[" * 1_000_000),
        ("search_index.json", b'{"docs":[' + b'{"location":"x"},' * 50_000 + b"{}]}"),
        ("a.ics", b"URL:x\r\n " * 300_000),
        ("a.vcf", b'URL;"' * 300_000 + b":x"),
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'>" + b"<rect/>" * 100_000 + b"</svg>"),
        (
            "a.xml",
            b"<!DOCTYPE a ["
            + b"".join(b'<!ENTITY a%d "&a%d;&a%d;">' % (n + 1, n, n) for n in range(30))
            + b"]><urlset>&a30;</urlset>",
        ),
        ("a.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 1000),
        ("a.pdf", b"%PDF-1.7\n" + b"1 0 obj <<" * 100_000),
        ("_redirects", b"/a /b\n" * 100_000),
    ],
)
def test_monstrous_files(name: str, content: bytes) -> None:
    start = time.process_time()
    check({"index.html": b"<main>x</main>", name: content})
    assert time.process_time() - start < 5
