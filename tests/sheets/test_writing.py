"""导出的表：Excel 打得开、号码不丢 0、公式不会被算；同样的内容字节一样。"""

from __future__ import annotations

import csv
import json
from io import BytesIO, StringIO
from pathlib import Path

import icalendar
import pytest
import vobject
from openpyxl import load_workbook

from building import SHIPPED, Outreach, but, site_of
from outreach.disk import ROOT, read_folder
from outreach.sheets import writing
from outreach.sheets.columns import COLUMNS, ID
from outreach.site import load

SITE = load(read_folder(ROOT / "docs"), SHIPPED)


@pytest.mark.parametrize("kind", sorted(COLUMNS))
def test_every_entry_has_a_row(kind: str) -> None:
    made = writing.rows(SITE, kind)
    assert [row[0] for row in made] == [ID, *sorted(e.id for e in SITE.entries if e.kind.name == kind)]
    assert len({len(row) for row in made}) == 1 and len(set(made[0])) == len(made[0])


@pytest.mark.parametrize("kind", sorted(COLUMNS))
def test_csv_and_excel_say_the_same(kind: str) -> None:
    made = writing.rows(SITE, kind)
    text = writing.as_csv(made).decode("utf-8")
    assert text.startswith("\ufeff"), "没有 BOM，Excel 双击打开是乱码"
    assert [[cell.removeprefix("'") for cell in row] for row in csv.reader(StringIO(text[1:]))] == made
    sheet = load_workbook(BytesIO(writing.as_xlsx(made, kind, "表", SHIPPED))).active
    assert [[str(cell.value or "") for cell in row] for row in sheet.iter_rows()] == made
    assert {cell.number_format for row in sheet.iter_rows() for cell in row} == {"@"}


@pytest.mark.parametrize("title", ["=1+1", "+8613", "-1", "@SUM(A1)", "=cmd|'/c calc'!A1"])
def test_a_formula_is_only_text(title: str) -> None:
    site = site_of(but("workstation", ("title: ", f"title: {json.dumps(title)}\nold_title: ")))
    made = writing.rows(site, "workstation")
    assert made[1][1] == title
    row = list(csv.reader(StringIO(writing.as_csv(made).decode("utf-8-sig"))))[1]
    assert row[1] == f"'{title}"
    cell = load_workbook(BytesIO(writing.as_xlsx(made, "workstation", "站", SHIPPED))).active["B2"]
    assert (cell.value, cell.data_type, cell.quotePrefix) == (title, "s", True)


def test_the_same_day_gives_the_same_bytes() -> None:
    made = writing.rows(SITE, "workstation")
    once, again = (writing.as_xlsx(made, "workstation", "站", SHIPPED) for _ in range(2))
    assert once == again


def test_choices_come_as_a_list_to_pick_from() -> None:
    sheet = load_workbook(
        BytesIO(writing.as_xlsx(writing.rows(SITE, "workstation"), "workstation", "站", SHIPPED))
    ).active
    listed = {v.formula1 for v in sheet.data_validations.dataValidation}
    assert '"开着,暂停,撤了"' in listed


def test_the_command(outreach: Outreach, tmp_path: Path) -> None:
    where = ("--docs", ROOT / "docs", "--today", SHIPPED.isoformat())
    cards = tmp_path / "站.vcf"
    assert outreach("export", "workstation", "--format", "vcf", "-o", cards, *where).exit_code == 0
    assert len(list(vobject.readComponents(cards.read_bytes().decode()))) == 6
    told = json.loads(outreach("export", "channel", "--format", "json", *where).output)
    assert told["kind"] == "channel" and {"id", "title", "number"} <= set(told["entries"][0])
    dates = tmp_path / "活动.ics"
    assert outreach("export", "event", "--format", "ics", "-o", dates, *where).exit_code == 0
    assert len(icalendar.Calendar.from_ical(dates.read_bytes()).events) > 5
    assert outreach("export", "explainer", *where).output.startswith("\ufeff文件名,标题")


WRONG = [
    (("channel", "--format", "vcf"), "没有 vcf，只有：csv、xlsx、json"),
    (("channel", "--format", "ics"), "没有 ics，只有：csv、xlsx、json"),
    (("workstation", "--format", "xlsx"), "加上 -o 工作站.xlsx"),
    (("law",), "'law' is not one of"),
]


@pytest.mark.parametrize(("words", "message"), WRONG)
def test_wrong_usage(words: tuple[str, ...], message: str, outreach: Outreach) -> None:
    result = outreach("export", *words, "--docs", ROOT / "docs")
    assert result.exit_code == 2 and message in result.output
