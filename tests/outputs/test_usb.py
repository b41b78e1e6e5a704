"""U 盘里的一份：链接补上文件名；用不上的不带；同样的文件压出来一样。"""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest

from outreach.disk import ROOT, own_assets
from outreach.outputs import usb

OWN = own_assets(ROOT / "overrides")
TODAY = date(2026, 11, 26)
BUILT = {
    "index.html": '<html lang="zh"><body dir="ltr"><a href="who-helps/">去</a><span id="as-of">内容截至2026年11月26日</span></body>'.encode(),
    "en/index.html": b'<html lang="en"><body><span id="as-of">Content as of 26 November 2026</span></body>',
    "404.html": b"",
    "assets/site.0123456789.js": b"var a;",
    "sw.js": b"",
    "offline/zh.json": b"{}",
    "schemas/a.json": b"{}",
    "sitemap.xml": b"",
    "search/index.js": b"1",
}


def _read(packed: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def _packed(page: str) -> str:
    return _read(usb.pack({"a/index.html": f'<html lang="zh"><body>{page}'.encode()}, OWN, TODAY))[
        "site/a/index.html"
    ]


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ('<a href="../">', '<a href="../index.html">'),
        ('<a href="./">', '<a href="./index.html">'),
        ('<a class="x" href="../b/#steps">', '<a class="x" href="../b/index.html#steps">'),
        ('<a href="../b/?q=1">', '<a href="../b/index.html?q=1">'),
        ('<form action="../a-z/">', '<form action="../a-z/index.html">'),
        ('<a href="#steps">', '<a href="#steps">'),
        ('<a href="tel:110">', '<a href="tel:110">'),
        ('<a href="https://www.12309.gov.cn/">', '<a href="https://www.12309.gov.cn/">'),
        ('<link href="../assets/site.css">', '<link href="../assets/site.css">'),
        ('<form data-index="../">', '<form data-index="../">'),
        ('<p id="stick"><a href="x.zip">下载</a></p><p>后面</p>', "<p>后面</p>"),
    ],
)
def test_links_open_from_a_folder(link: str, expected: str) -> None:
    assert _packed(link).endswith(expected)


def test_what_is_inside() -> None:
    assert sorted(_read(usb.pack(BUILT, OWN, TODAY))) == [
        "site/assets/site.0123456789.js", "site/en/index.html", "site/index.html", "site/search/index.js", "打开-open.html",
    ]  # fmt: skip


def test_every_page_says_it_is_a_copy() -> None:
    inside = _read(usb.pack(BUILT, OWN, TODAY))
    assert "离线副本，内容截至2026年11月26日，拨打前请核对。" in inside["site/index.html"]
    assert (
        "Offline copy. Content as of 26 November 2026. Check before you call." in inside["site/en/index.html"]
    )


def test_same_files_same_bytes() -> None:
    assert usb.pack(BUILT, OWN, TODAY) == usb.pack(dict(reversed(BUILT.items())), OWN, TODAY)
