"""`build --handouts` 放出去的 PDF：一件事一张、一个工作站一本，中英文都有；网页上的链接，一条不差。"""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

import pikepdf
import pytest
from lxml import html

from building import but, page, site_of
from outreach import fragments, printshop
from outreach.addresses import LANGUAGES, address
from outreach.disk import ROOT, THEME
from outreach.site import Site

DESK = {"handouts/index.md": page("选好就印。"), "handouts/index.en.md": page("Choose and print.")}


@pytest.fixture(scope="module")
def site() -> Site:
    return site_of(DESK, whole=True)


@pytest.fixture(scope="module")
def folder(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("site") / "handouts"
    assert printshop.publish(site, made) == 6
    return made


def _links(site: Site, language: str, *, pdfs: bool) -> list[str]:
    jinja = fragments.environment(ROOT / "overrides", THEME, site_url="https://a.example/", pdfs=pdfs)
    made = fragments.render(jinja, site, site.by_path["handouts/index.md"], language, "")
    tree = html.fragment_fromstring(made, create_parent="div")
    here = f"/{address('handouts/index.md', language)}"
    return [
        urljoin(here, str(href)).lstrip("/") for href in tree.xpath("//a/@href") if str(href).endswith(".pdf")
    ]


def test_every_link_has_its_file_and_every_file_its_link(site: Site, folder: Path) -> None:
    files = {f"handouts/{path.relative_to(folder).as_posix()}" for path in folder.rglob("*.pdf")}
    links = [link for language in LANGUAGES for link in _links(site, language, pdfs=True)]
    assert set(links) == files
    assert len(links) == len(files) == 6


def test_no_links_when_no_pdfs_are_made(site: Site) -> None:
    assert not any(_links(site, language, pdfs=False) for language in LANGUAGES)


def test_booklet_has_a_cover_and_every_sheet(folder: Path) -> None:
    for ending in ("", ".en"):
        with pikepdf.open(folder / f"chengguan{ending}.pdf") as pdf:
            assert len(pdf.pages) == 3, "封面、一件明白纸、一份文书"


def test_one_that_cannot_be_printed_stops_all(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """有一张印不成：说明白是哪个字，给 0，网站就不换上新的。"""
    broken = site_of(but("document", ("title: ", "title: 𠮷")), whole=True)
    assert printshop.publish(broken, tmp_path) == 0
    assert "字体里没有这几个字：𠮷" in capsys.readouterr().err
