"""二维码：真的画出来，真的扫出来。"""

from __future__ import annotations

import re

import pytest
import zxingcpp
from PIL import Image, ImageDraw

from outreach import qr


def _drawn(code: qr.Code, scale: int) -> Image.Image:
    """照 path 画成图，和模板里的 SVG 一样：一格粗的横线。"""
    image = Image.new("L", (code.size * scale, code.size * scale), 255)
    pen = ImageDraw.Draw(image)
    x = y = 0.0
    for move in re.findall(r"[Mm][^Mm]+", code.path):
        start, length = move[1:].split("h")
        by_x, by_y = map(float, start.split())
        x, y = (x + by_x, y + by_y) if move[0] == "m" else (by_x, by_y)
        top = (y - 0.5) * scale
        pen.rectangle((x * scale, top, (x + int(length)) * scale - 1, top + scale - 1), fill=0)
        x += int(length)
    return image


@pytest.mark.parametrize(
    "address",
    [
        "https://procuratorate-next-door.example/",
        "https://procuratorate-next-door.example/en/explainers/police-wont-file/?s=chengguan",
        "https://www.示例.example/explainers/bail/",
    ],
)
def test_it_reads_back(address: str) -> None:
    (read,) = zxingcpp.read_barcodes(_drawn(qr.code(address), 3))
    assert read.text == address


def test_same_address_same_code_and_quiet_on_all_sides() -> None:
    code = qr.code("https://procuratorate-next-door.example/")
    assert code is qr.code("https://procuratorate-next-door.example/")
    assert code.path.startswith(f"M{qr.QUIET} {qr.QUIET}.5h7m"), "左上角的定位块在留白里面"
    assert code.size == 29 + 2 * qr.QUIET


def test_it_is_small() -> None:
    long = "https://procuratorate-next-door.example/en/explainers/conditional-non-prosecution/?s=chengguan"
    assert len(qr.code(long).path) < 4000
