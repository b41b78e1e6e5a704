"""真的 PDF，一项一项地量：页数、空白、字号、字体、大小、二维码、文字、断行、PDF/UA、两次一样、复印得清。

用的是 poppler（pdfinfo、pdffonts、pdftotext、pdftohtml、pdftoppm）、zbar 和公开的 PDF/UA 检查器 outloud。
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pikepdf
import pytest
from lxml import etree, html
from PIL import Image

from outreach.addresses import LANGUAGES, address
from outreach.handout import SIZES
from outreach.printing.printer import Printer
from printed import JOBS, Sample, run

MILLIMETRE = 72 / 25.4
PAGES = {"a4": 1, "a4-both": 1, "a4-large": 2, "a5": 2, "lecture-pack": 3}
"""没写的都是一页。"""
PAPER = {"a5": (148, 210), "poster-a3": (297, 420)}
SMALLEST = {"a4-large": 16.0}
"""整张纸上最小的字，磅。"""
KILOBYTES = 120
MAY_NOT_START = "，。；：、？！）》”’】％%,.;:?!"
MAY_NOT_END = "（《“‘【"


def _out(*words: str | Path) -> str:
    return subprocess.run([str(word) for word in words], capture_output=True, text=True, check=True).stdout


def _lines(file: Path) -> list[str]:
    return [line.strip() for line in _out("pdftotext", "-raw", file, "-").splitlines() if line.strip()]


def test_pages_and_paper(sample: Sample) -> None:
    with pikepdf.open(sample.file) as pdf:
        assert len(pdf.pages) == PAGES.get(sample.size, 1)
        wide, tall = (float(edge) / MILLIMETRE for edge in pdf.pages[0].mediabox[2:])
    if sample.size == "receipt-80mm":
        assert round(wide) == 80 and 150 < tall < 600, "一长条，印完就裁"
    else:
        assert (round(wide), round(tall)) == PAPER.get(sample.size, (210, 297))


def test_nothing_is_cut_and_air_is_left(sample: Sample) -> None:
    for sheet in sample.made.sheets:
        assert all(fill <= 1.0005 for fill in sheet.fill), "没有一块伸到纸外面"
        size = sample.size if len(sample.made.sheets) == 1 else "lecture-pack"
        assert sheet.fill[-1] <= 1 - SIZES[size].air + 0.001
    if sample.size in ("a4", "a5", "a4-large"):
        assert sample.made.sheets[0].fill[-1] <= 0.95


def test_letters_are_big_enough(sample: Sample) -> None:
    (first, *_) = sample.made.sheets
    size = SIZES[sample.size]
    assert first.sheet.points >= min(size.smallest, size.smallest_latin)
    if sample.size == "a5":
        assert first.sheet.points >= 9.5
    if sample.size in SMALLEST:
        told = etree.fromstring(
            _out("pdftohtml", "-xml", "-zoom", "1", "-i", "-stdout", sample.file).encode()
        )
        # 一条前面的小方块不是字。
        read = {one.get("font") for one in told.iter("text") if "".join(one.itertext()).strip(" ■")}
        sizes = [float(font.get("size", 0)) for font in told.iter("fontspec") if font.get("id") in read]
        assert min(sizes) >= SMALLEST[sample.size]


def test_fonts(sample: Sample) -> None:
    rows = [line.split() for line in _out("pdffonts", sample.file).splitlines()[2:]]
    assert 1 <= len(rows) <= 2
    for row in rows:
        assert re.fullmatch(r"[A-Z]{6}\+Noto-Sans-SC(-Bold)?", row[0]), "只有自己的字体，而且只嵌了用到的字"
        assert row[1:3] == ["CID", "TrueType"], "不是 Type 3"
        assert row[4:7] == ["yes", "yes", "yes"], "嵌了、是子集、能复制出文字"


def test_size(sample: Sample) -> None:
    assert len(sample.made.pdf) <= KILOBYTES * 1024


def test_every_phrase_is_found_again(sample: Sample) -> None:
    told = re.sub(r"\s", "", _out("pdftotext", "-raw", sample.file, "-"))
    for sheet in sample.made.sheets:
        tree = html.fragment_fromstring(sheet.sheet.html, create_parent="div")
        etree.strip_elements(tree, "title", with_tail=False)
        phrases = [re.sub(r"\s", "", phrase) for phrase in tree.itertext()]
        assert len(phrases) > 10
        assert [phrase for phrase in phrases if phrase not in told] == []


def test_no_line_starts_or_ends_wrong(sample: Sample) -> None:
    lines = _lines(sample.file)
    assert [line for line in lines if line[0] in MAY_NOT_START] == []
    assert [line for line in lines if line[-1] in MAY_NOT_END] == []


def test_qr_is_big_and_leads_to_a_page(sample: Sample, tmp_path: Path) -> None:
    _out("pdftoppm", "-r", "150", "-gray", "-png", sample.file, tmp_path / "page")
    found = []
    for page in sorted(tmp_path.glob("page*.png")):
        seen = subprocess.run(["zbarimg", "--xml", "-q", str(page)], capture_output=True, check=False).stdout
        if seen:
            found += [(data.text, page) for data in etree.fromstring(seen).iter("{*}data")]
    site = sample.made.handouts[0].site
    real = {address(entry.path, language) for entry in site.entries for language in LANGUAGES}
    assert found, "扫得出来"
    for text, page in found:
        assert text.removeprefix("https://procuratorate-next-door.example/") in real
        assert _qr_millimetres(page) >= 20


def _qr_millimetres(page: Path) -> float:
    """码连定位块多宽，不算留白：模板里的尺寸不可靠，量图上的。"""
    import zxingcpp

    (code, *_) = zxingcpp.read_barcodes(Image.open(page))
    return (code.position.top_right.x - code.position.top_left.x) / 150 * 25.4


def test_only_the_code_is_a_picture(sample: Sample) -> None:
    """小图标是装饰，读屏不念；二维码有替代文字，一点一位。"""
    with pikepdf.open(sample.file) as pdf:
        figures = [
            one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Figure"
        ]
        pictures = [
            one for one in pdf.objects if isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image"
        ]
        assert pictures
        assert figures
        assert all("://" in str(figure.Alt) for figure in figures)
        assert {picture.BitsPerComponent for picture in pictures} == {1}


def test_black_and_white(sample: Sample, tmp_path: Path) -> None:
    _out("pdftoppm", "-r", "40", "-png", sample.file, tmp_path / "page")
    for page in tmp_path.glob("page*.png"):
        red, green, blue = Image.open(page).convert("RGB").split()
        assert red.tobytes() == green.tobytes() == blue.tobytes(), "没有一点颜色，复印不会变样"


def test_tags_are_few_and_whole(sample: Sample) -> None:
    """标签并过：一段一个，不是一行一个；每段标记在标签树里正好一处，反查得回来。"""
    with pikepdf.open(sample.file) as pdf:
        root = pdf.Root.StructTreeRoot
        owners = {
            int(root.ParentTree.Nums[n]): root.ParentTree.Nums[n + 1]
            for n in range(0, len(root.ParentTree.Nums), 2)
        }
        pages = {page.objgen: owners[int(page.StructParents)] for page in pdf.pages}
        seen = Counter[tuple[tuple[int, int], int]]()
        thin = 0
        waiting = [*root.K]
        while waiting:
            element = waiting.pop()
            thin += element.S == "/Span"
            for kid in element.get("/K", ()):
                if not isinstance(kid, int) and "/S" in kid:
                    assert kid.P.objgen == element.objgen
                    waiting.append(kid)
                    continue
                page, mark = (element.Pg, kid) if isinstance(kid, int) else (kid.Pg, int(kid.MCID))
                assert pages[page.objgen][mark].objgen == element.objgen
                seen[page.objgen, mark] += 1
        marks = {(page.objgen, int(part.operands[1].MCID)) for page in pdf.pages for part in pikepdf.parse_content_stream(page, "BDC")
                 if "/MCID" in part.operands[1]}  # fmt: skip
    assert set(seen) == marks and set(seen.values()) == {1}
    assert thin < len(marks) / 2


def test_accessible_by_a_public_checker(samples: dict[str, Sample]) -> None:
    for sample in samples.values():
        with pikepdf.open(sample.file) as pdf:
            assert str(pdf.Root.Lang) == ("en" if sample.name.endswith("-en") else "zh-Hans")
            assert pdf.open_metadata()["pdfuaid:part"] == "1"
    files = [str(sample.file) for sample in samples.values()]
    done = subprocess.run(
        [str(Path(sys.executable).with_name("outloud")), "-q", "--fail-on", "error", *files],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert done.stdout.count("0 error(s)") == len(JOBS)


@pytest.mark.parametrize("name", ["a4", "receipt-80mm"])
def test_the_same_bytes_twice(machine: Printer, samples: dict[str, Sample], name: str) -> None:
    assert run(machine, name).pdf == samples[name].made.pdf


def test_what_does_not_fit_is_said_on_the_sheet(samples: dict[str, Sample]) -> None:
    sample = samples["a4-large"]
    assert sample.made.sheets[0].dropped == ("where", "not-us")
    assert "这张纸印不下的：在哪办、哪些不归检察院。扫码看。" in "".join(_lines(sample.file))
