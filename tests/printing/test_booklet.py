"""一个工作站一本，三十件事：多大、够不够轻、读屏读不读得了。"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest

from outreach.addresses import LANGUAGES
from outreach.handout import issued
from outreach.printing.printer import Printer

TOPICS, KILOBYTES = 30, 400


@pytest.mark.parametrize("language", LANGUAGES)
def test_thirty_topics_are_light_and_accessible(machine: Printer, language: str, tmp_path: Path) -> None:
    place = machine.site.get("workstation", "chengguan")
    assert place
    topics = [*issued.sheets(machine.site)][:TOPICS]
    made = machine.booklet(topics, language, place)  # type: ignore[arg-type]
    assert len(made.pdf) <= KILOBYTES * 1024
    file = tmp_path / f"booklet-{language}.pdf"
    file.write_bytes(made.pdf)
    with pikepdf.open(file) as pdf:
        assert len(pdf.pages) == TOPICS + 1
    checker = str(Path(sys.executable).with_name("outloud"))
    done = subprocess.run(
        [checker, "-q", "--fail-on", "error", str(file)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
    told = "".join(
        subprocess.run(
            ["pdftotext", "-raw", str(file), "-"], capture_output=True, text=True, check=True
        ).stdout.split()
    )
    for topic in topics:
        title = topic.told_in(language).title
        assert "".join(title.split()) in told
