"""要印哪几份真的 PDF：每种纸至少一份，A4 挑长的。印一份的做法也在这里。"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from building import SHIPPED
from outreach import site
from outreach.disk import ROOT, read_folder
from outreach.handout import SIZES
from outreach.handout.facts import WALL_CHART
from outreach.printing.printer import Printed, Printer
from outreach.site import Site

JOBS = {
    "a4": ("a4", "explainer", "police-wont-file", "zh"),
    "a4-longest": ("a4", "explainer", "bail", "zh"),
    "a4-document": ("a4", "document", "custody-notice", "zh"),
    "a4-en": ("a4", "explainer", "police-wont-file", "en"),
    "a4-both": ("a4-both", "explainer", "unpaid-wages", "zh"),
    "a4-large": ("a4-large", "explainer", "elder-fraud", "zh"),
    "a4-large-en": ("a4-large", "explainer", "bail", "en"),
    "a5-en": ("a5", "explainer", "bail", "en"),
    "a5": ("a5", "explainer", "unpaid-wages", "zh"),
    "poster-a3": ("poster-a3", "explainer", "elder-fraud", "zh"),
    "poster-hotline": ("poster-a3", "channel", "12309", "zh"),
    "poster-event": ("poster-a3", "event", "2026-12-04-constitution-day", "zh"),
    "door-sign": ("door-sign", "workstation", "xihe", "zh"),
    "wall-chart": ("wall-chart", "", WALL_CHART, "zh"),
    "receipt-80mm": ("receipt-80mm", "explainer", "bail", "zh"),
    "question-slip": ("question-slip", "", "handouts/index.md", "zh"),
    "view-form": ("view-form", "", "handouts/index.md", "zh"),
    "lecture-pack": ("lecture-pack", "explainer", "elder-fraud", "zh"),
}
"""名字 → 哪种纸、哪一类、哪一件、哪种语言。每种纸至少一份，A4 挑长的。"""


@dataclass(frozen=True)
class Sample:
    """印好的一份，和它在磁盘上的样子（poppler、zbar 要文件）。"""

    name: str
    size: str
    made: Printed
    file: Path


@cache
def shipped() -> Site:
    return site.load(read_folder(ROOT / "docs"), SHIPPED)


def run(machine: Printer, name: str) -> Printed:
    size, kind, id, language = JOBS[name]
    topic = machine.site.get(kind, id) if kind else machine.site.by_path[id]
    place = machine.site.get("workstation", "xihe")
    assert topic and place
    if size == "lecture-pack":
        made = machine.lecture(topic, language, place)  # type: ignore[arg-type]
        assert made
        return made
    return machine.sheets([topic], SIZES[size], language, place)  # type: ignore[arg-type]
