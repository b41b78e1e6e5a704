"""给每种纸拍一张照片，放进文档：`make screenshots` 用。PDF 的每一页并排，灰度，每张不到 60 KB。"""

from __future__ import annotations

import io
import subprocess
import tempfile
from pathlib import Path

import pikepdf
from PIL import Image

from outreach.disk import ROOT
from outreach.printshop import printer
from printed import JOBS, run, shipped

TALL = 640
"""照片多高，像素。"""


def pdf_pages(pdf: bytes) -> int:
    with pikepdf.open(io.BytesIO(pdf)) as read:
        return len(read.pages)


def portrait(pdf: bytes, folder: Path) -> Image.Image:
    """一份 PDF 的全部页，并排。"""
    (folder / "a.pdf").write_bytes(pdf)
    tall = TALL if pdf_pages(pdf) < 3 else TALL * 3 // 4
    subprocess.run(["pdftoppm", "-gray", "-scale-to-y", str(tall), "-scale-to-x", "-1", "-png", folder / "a.pdf", folder / "a"], check=True)  # fmt: skip
    pages = [Image.open(path) for path in sorted(folder.glob("a-*.png"))]
    whole = Image.new("L", (sum(page.width for page in pages) + 8 * (len(pages) - 1), tall), 160)
    left = 0
    for page in pages:
        whole.paste(page, (left, 0))
        left += page.width + 8
    return whole.quantize(8)


def main() -> None:
    machine, target = printer(shipped()), ROOT / "docs/assets/screenshots/handouts"
    target.mkdir(parents=True, exist_ok=True)
    for name, (size, *_) in JOBS.items():
        if name == size:
            with tempfile.TemporaryDirectory() as folder:
                portrait(run(machine, name).pdf, Path(folder)).save(target / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
