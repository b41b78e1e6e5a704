"""读一个文件：各种写法里的地址、编码、srcset、样式、脚本、日历。"""

from __future__ import annotations

import pytest

from outreach.links import elements, mistyped, reading, scripts, styles
from outreach.links.charset import decode
from outreach.links.content import disguise
from outreach.links.resolve import How, Kind, Space


@pytest.mark.parametrize(
    ("srcset", "addresses"),
    [
        ("a.png", ["a.png"]),
        ("a.png 1x, b.png 2x", ["a.png", "b.png"]),
        (" a.png 480w ,\n b.png 800w ", ["a.png", "b.png"]),
        ("a.png,b.png", ["a.png,b.png"]),
        ("a.png, b.png", ["a.png", "b.png"]),
        ("data:image/png;base64,AA== 1x, b.png 2x", ["data:image/png;base64,AA==", "b.png"]),
        ("", []),
        (" , ", []),
    ],
)
def test_srcset(srcset: str, addresses: list[str]) -> None:
    assert list(elements.candidates(srcset)) == addresses


@pytest.mark.parametrize(
    ("css", "addresses"),
    [
        ("a{b:url(x.png)}", [("x.png", 1)]),
        ("\n\na{b:url( 'x y.png' )}", [("x y.png", 3)]),
        ('@import "a.css"; @import url(b.css) print;', [("a.css", 1), ("b.css", 1)]),
        ('a{b:image-set("a.png" 1x, url(b.png) 2x)}', [("a.png", 1), ("b.png", 1)]),
        ("a{b:url(data:image/png;base64,AA)}\nc{d:url(e.png)}", [("e.png", 2)]),
        ("/* url(x) */ a{content:'url(y)'}", []),
        ("@namespace url(http://www.w3.org/1999/xhtml); a{b:url(c)}", [("c", 1)]),
        ("a{b:url(未完", [("未完", 1)]),
        ("(" * 50_000 + "url(x)", [("x", 1)]),
    ],
)
def test_styles(css: str, addresses: list[tuple[str, int]]) -> None:
    assert [(link.target, link.line) for link in styles.links(css)] == addresses


@pytest.mark.parametrize(
    ("code", "addresses"),
    [
        ("import './a.js'", ["./a.js"]),
        ('import a, {b} from "../b.js";export * from "/c.js"', ["../b.js", "/c.js"]),
        ("const m = await import('./d.js')", ["./d.js"]),
        ("navigator.serviceWorker.register('/sw.js')", ["/sw.js"]),
        ("import vue from 'vue'; import(`./${x}.js`); import('./a' + b)", ["./a"]),
        ("// import './a.js'\n/* import './b.js' */ const s = \"import './c.js'\"", []),
        ("const url = 'https://a//b'; import './e.js'", ["./e.js"]),
        ("my.import('./f.js'); important './g.js'", []),
    ],
)
def test_scripts(code: str, addresses: list[str]) -> None:
    assert [link.target for link in scripts.links(code)] == addresses


@pytest.mark.parametrize(
    ("content", "text", "is_whole"),
    [
        ("检察".encode(), "检察", True),
        ("检察".encode("utf-8-sig"), "检察", True),
        ("检察".encode("utf-16"), "检察", True),
        ("<meta charset=gb2312>镕".encode("gb18030"), "<meta charset=gb2312>镕", True),
        (b"<meta charset=utf-16>\xe6\xa3\x80", "<meta charset=utf-16>检", True),
        ("检察".encode("gb18030"), "检察", False),
        (b"a\0b", "a\ufffdb", False),
        (b"<meta charset=rot13>a", "<meta charset=rot13>a", True),
        (b"<meta charset=zlib>\xff\xff\xff", "<meta charset=zlib>\ufffd\ufffd\ufffd", False),
    ],
)
def test_charset(content: bytes, text: str, is_whole: bool) -> None:
    assert (decode(content)[0], not decode(content)[1]) == (text, is_whole)


def test_folded_calendar_and_card() -> None:
    ics = b"BEGIN:VCALENDAR\r\nURL;VALUE=URI:https://a.example/very/\r\n long/\r\nATTACH;FMTTYPE=application/pdf:b.pdf\r\nDESCRIPTION:https://a.example/c\\, https://a.example/d\xe3\x80\x82\\nx\r\n"
    told = [(link.target, link.line) for link in reading.read("x.ics", ics).links]
    assert told == [
        ("https://a.example/very/long/", 2),
        ("b.pdf", 4),
        ("https://a.example/c", 5),
        ("https://a.example/d", 5),
    ]
    vcf = b"item1.URL:https://a.example/\nPHOTO;ENCODING=b:AAAA\nTEL;VALUE=uri:tel:1 2\nX-URL:none\n"
    assert [link.target for link in reading.read("x.vcf", vcf).links] == ["https://a.example/", "tel:1 2"]


SPACE = Space(
    {"index.html", "a/index.html", "b.html", "c/d.txt", "检.html", "e f.txt"},
    "https://x.example/sub/",
    "/old /a/ 301\n/x/* /y/:splat\n",
)


@pytest.mark.parametrize(
    ("target", "file", "how"),
    [
        ("", "index.html", How.EXACT),
        ("a", "a/index.html", How.EXACT),
        ("a/", "a/index.html", How.EXACT),
        ("a/index.html", "a/index.html", How.EXACT),
        ("b", "b.html", How.EXTENSION),
        ("b/", None, How.NOTHING),
        ("b.html/", None, How.NOTHING),
        ("c", None, How.NO_INDEX),
        ("B.html", None, How.NOTHING),
        ("%E6%A3%80.html", "检.html", How.EXACT),
        ("%25E6.html", None, How.NOTHING),
        ("e%20f.txt", "e f.txt", How.EXACT),
        ("../../../sub/a/", "a/index.html", How.EXACT),
        ("old", "a/index.html", How.EXACT),
        ("x/1", None, How.NOTHING),
    ],
)
def test_hosting(target: str, file: str | None, how: How) -> None:
    address = SPACE.resolve(target, SPACE.base)
    assert address.kind is Kind.OWN
    found = SPACE.find(address.path)
    assert (found.file, found.how) == (file, how)


@pytest.mark.parametrize(
    ("target", "kind"),
    [
        ("/a/", Kind.BESIDE),
        ("../", Kind.BESIDE),
        ("http://x.example/sub/a/", Kind.OWN),
        ("https://x.example:8443/sub/", Kind.OUTSIDE),
        ("//x.example/sub/", Kind.OWN),
        ("mailto:a@b.cn", Kind.OTHER),
        ("http://[", Kind.BROKEN),
        ("\ud800", Kind.BROKEN),
    ],
)
def test_whose(target: str, kind: Kind) -> None:
    assert SPACE.resolve(target, SPACE.base).kind is kind


STEPS = (
    "",
    "../",
    "../../",
    "../../../../",
    "./",
    "/",
    "//",
    "a/",
    "b.c/",
    ".d/",
    "..",
    "%2e%2e/",
    "检/",
    "~e/",
    "a b/",
)
ENDS = ("", "x", "x.html", ".x", "x.", "x#a", "#a", "#", "x#a.b-c", "x?q", "x;y", "x#检", "x#a/b", "..", ".")


def test_steps_counted_by_hand_agree_with_the_standard() -> None:
    """`../a/#b` 是自己数的，要和照标准拼的 ada 一模一样。"""
    bases = [
        f"{SPACE.base}{page}"
        for page in ("", "a/", "c/d.txt", "%E6%A3%80.html", "a/b/c/d/e/", "a/?q=b/c", "a/#b/c")
    ]
    counted = 0
    for base in [*bases, "https://x.example/", "https://x.example/subway/"]:
        for target in (one + two + end for one in STEPS for two in STEPS for end in ENDS):
            by_hand = SPACE._beside(target, base)
            if by_hand is not None:
                counted += 1
                assert by_hand == SPACE._resolved(target, base), (target, base)
    assert counted > 400


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("https://a.cn/。", "https://a.cn/"),
        ("https://a.cn/（注）", "https://a.cn/（注）"),
        ("https://a.cn/注）", "https://a.cn/注"),
        ("https://a.cn/x？", "https://a.cn/x"),
        ("https://a.cn/为什么？", "https://a.cn/为什么？"),
        ("ｈｔｔｐｓ：／／ａ．ｃｎ／ｂ", "https://a.cn/b"),
        ("https://www.例子.cn/", "https://www.例子.cn/"),
        ("https://a.cn正文", "https://a.cn"),
        ("https://a.cn/\u200d👨\u200d👩", "https://a.cn/👨\u200d👩"),
        ("https://a.cn/%E3%80%82", "https://a.cn/"),
        ("https://a.cn/%C4%E3", "https://a.cn/%C4%E3"),
    ],
)
def test_mistyped(typed: str, right: str) -> None:
    assert mistyped.outside(typed) == right


@pytest.mark.parametrize(
    ("file", "head", "is_fine"),
    [
        ("a.pdf", b"%PDF-1.7", True),
        ("a.pdf", b"junk\n%PDF-1.7", True),
        ("a.pdf", b"<!DOCTYPE html>", False),
        ("a.pdf", b"version https://git-lfs.github.com/spec/v1", False),
        ("a.pdf", b"", False),
        ("a.txt", b"", True),
        ("a.jpg", b"RIFF....WEBP", True),
        ("a.docx", b"\n <html>", False),
    ],
)
def test_disguise(file: str, head: bytes, is_fine: bool) -> None:
    assert (disguise(file, head) == "") is is_fine
