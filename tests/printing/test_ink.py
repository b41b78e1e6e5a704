"""一页的指令写紧：画出来的一样，写下来的少。拿真的纸和 WeasyPrint 原样写的比，再一条一条地试。"""

from __future__ import annotations

import subprocess
from collections import Counter
from pathlib import Path

import pikepdf
import pytest
from PIL import Image, ImageChops

from outreach.printing import ink
from outreach.printing.ink import Owned
from printed import Sample

HALF_GREY = 96
"""坐标四舍五入，笔画边上的灰可以差到这么多；少印一个字要差 200 多。"""


@pytest.fixture
def loose(sample: Sample, tmp_path: Path) -> Path:
    """同一张纸，WeasyPrint 原样写的。"""
    file = tmp_path / "loose.pdf"
    pages = [page for sheet in sample.made.sheets for page in sheet.laid.pages]
    made = sample.made.sheets[0].laid.copy(pages)
    file.write_bytes(made.write_pdf(pdf_variant="pdf/ua-1", pdf_identifier=b"outreach"))
    return file


def _told(file: Path) -> str:
    """读屏读到的字，照标签树的先后。"""
    command = ["pdfinfo", "-struct-text", str(file)]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    return "".join(line.strip()[1:-1].strip() for line in lines if line.strip().startswith('"')).replace(
        " ", ""
    )


def _painted(file: Path) -> Counter[str]:
    """画了几笔、印了几个字：哪种指令几次，字算在一起。"""
    count = Counter[str]()
    with pikepdf.open(file) as pdf:
        for page in pdf.pages:
            for part in pikepdf.parse_content_stream(page, "f f* S Do sh TJ Tj"):
                if (operator := str(part.operator)) in ("TJ", "Tj"):
                    pieces = part.operands[0] if operator == "TJ" else part.operands
                    count["字"] += sum(len(bytes(one)) for one in pieces if isinstance(one, pikepdf.String))
                else:
                    count[operator] += 1
    return count


def _pictures(file: Path, folder: Path) -> list[Image.Image]:
    subprocess.run(["pdftoppm", "-r", "180", "-gray", str(file), str(folder / file.stem)], check=True)
    return [Image.open(page).reduce(4) for page in sorted(folder.glob(f"{file.stem}-*.pgm"))]


def test_looks_and_reads_the_same(sample: Sample, loose: Path, tmp_path: Path) -> None:
    assert _painted(sample.file) == _painted(loose)
    assert _told(sample.file) == _told(loose)
    assert len(_told(loose)) > 100
    for before, after in zip(_pictures(loose, tmp_path), _pictures(sample.file, tmp_path), strict=True):
        assert ImageChops.difference(before, after).getextrema()[1] <= HALF_GREY


def _tight(
    content: str, owners: dict[int, Owned] | None = None, *, opaque: bool = True
) -> tuple[str, ink.Page]:
    pdf = pikepdf.new()
    parsed = pikepdf.parse_content_stream(pdf.make_stream(content.encode()))
    made = ink.written(parsed, owners or {}, opaque)
    return made.stream.decode().replace("\n", " "), made


def _line(words: str, x: float, y: float) -> str:
    return f"BT 1 0 0 -1 {x} {y} Tm /F 12 Tf [<{words}>] TJ ET"


def test_a_colour_is_said_once() -> None:
    told, _ = _tight("q q 1 0 0 rg 0 0 5 5 re f Q Q q 1 0 0 rg 9 9 5 5 re f Q")
    assert told == "/Artifact BMC 1 0 0 rg 0 0 5 5 re f 9 9 5 5 re f EMC"


def test_a_colour_ends_with_what_it_was_saved_in() -> None:
    told, _ = _tight("0 0 5 5 re f q 1 0 0 rg 1 1 5 5 re f Q 2 2 5 5 re f")
    assert told == "/Artifact BMC 0 0 5 5 re f 1 0 0 rg 1 1 5 5 re f 0 0 0 rg 2 2 5 5 re f EMC"


def test_a_clip_or_a_moved_canvas_is_kept_with_its_save() -> None:
    told, _ = _tight(
        "q 1 0 0 rg q 0 0 5 5 re W n 0 0 9 9 re f Q 2 2 5 5 re f Q q .5 0 0 .5 0 0 cm q /I Do Q Q"
    )
    assert told == (
        "q 0 0 5 5 re W n /Artifact BMC 1 0 0 rg 0 0 9 9 re f EMC Q "
        "/Artifact BMC 1 0 0 rg 2 2 5 5 re f EMC q 0.5 0 0 0.5 0 0 cm /Artifact BMC 0 0 0 rg /I Do EMC Q"
    )


def test_transparency_is_kept_unless_the_page_has_none() -> None:
    content = "q /half gs 0 0 5 5 re f Q"
    assert _tight(content)[0] == "/Artifact BMC 0 0 5 5 re f EMC"
    assert _tight(content, opaque=False)[0] == "q /half gs /Artifact BMC 0 0 5 5 re f EMC Q"


def test_lines_of_one_paragraph_are_one_mark_and_move_by_steps() -> None:
    content = f"/P <</MCID 0>> BDC {_line('0001', 10, 20)} EMC q q /P <</MCID 1>> BDC {_line('0002', 10, 38.456)} EMC Q Q"
    told, page = _tight(content, {0: Owned(7, 0), 1: Owned(7, 1)})
    assert told == "BT /P<< /MCID 0>>BDC /F 12 Tf 1 0 0 -1 10 20 Tm <0001>Tj 0 -18.46 Td <0002>Tj EMC ET"
    assert (page.owners, page.marks) == ([7], {0: [0], 1: [0]})


def test_what_is_drawn_out_of_reading_order_keeps_its_own_mark() -> None:
    """靠右的先画、后念：并成一段，读屏就念反了。"""
    content = f"/P <</MCID 1>> BDC {_line('0002', 90, 20)} EMC /P <</MCID 0>> BDC {_line('0001', 10, 20)} EMC"
    _, page = _tight(content, {0: Owned(7, 0), 1: Owned(7, 1)})
    assert (page.owners, page.marks) == ([7, 7], {1: [0], 0: [1]})


def test_a_mark_around_letters_and_lines_never_crosses_the_letters() -> None:
    content = f"/P <</MCID 0>> BDC {_line('0001', 10, 20)} 0 0 5 5 re f {_line('0002', 10, 40)} EMC"
    told, page = _tight(content, {0: Owned(7, 0)})
    assert told == (
        "BT /P<< /MCID 0>>BDC /F 12 Tf 1 0 0 -1 10 20 Tm <0001>Tj EMC ET /P<< /MCID 1>>BDC 0 0 5 5 re f EMC "
        "BT /P<< /MCID 2>>BDC 1 0 0 -1 10 40 Tm <0002>Tj EMC ET"
    )
    assert page.marks == {0: [0, 1, 2]}


def test_leaning_letters_keep_their_place() -> None:
    told, _ = _tight("BT 1 0 .2 -1 5 6 Tm /F 9 Tf [<01>] TJ ET BT 1 0 0 -1 7 8 Tm [<02>] TJ ET")
    assert "1 0 0.2 -1 5 6 Tm <01>Tj 1 0 0 -1 7 8 Tm <02>Tj" in told


def test_only_real_gaps_between_letters_stay() -> None:
    told, _ = _tight("BT 1 0 0 -1 5 6 Tm /F 9 Tf [<01> 0 <02> -40.5 <03> 0] TJ ET")
    assert "[<0102>-40.5<03>]TJ" in told


def test_an_empty_mark_disappears() -> None:
    told, page = _tight(
        f"/P <</MCID 0>> BDC BT ET EMC /P <</MCID 1>> BDC {_line('01', 1, 2)} EMC",
        {0: Owned(7, 0), 1: Owned(8, 0)},
    )
    assert told.count("BDC") == 1
    assert (page.owners, page.marks) == ([8], {1: [0]})


def test_an_unknown_instruction_is_not_guessed_at() -> None:
    with pytest.raises(ValueError, match="BI"):
        ink.written([pikepdf.ContentStreamInstruction([], pikepdf.Operator("BI"))], {}, True)
