"""导入：没变的一个字不动；变了的先给对照；毛病指到格子；有必须改的，一个文件也不写。"""

from __future__ import annotations

import csv
from datetime import date, datetime
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl.comments import Comment

from building import SHIPPED, TODAY, Folder, Outreach, site_of
from outreach.disk import ROOT, read_folder
from outreach.sheets import writing
from outreach.site import load
from samples import ALL
from sheet_files import Edit, as_csv, as_xlsx, at, empty, grid

SITE = site_of({}, whole=True)
STATION = "workstations/chengguan.md"
GOOD = "表里 1 行；改 0 个文件，新建 0 个。和现在的内容一样。\n"


class Desk:
    """一个小站、一张表、一条命令。"""

    def __init__(self, folder: Folder, outreach: Outreach) -> None:
        self.docs, self.outreach = folder(ALL), outreach

    def run(self, content: bytes, *words: str, name: str = "站.csv") -> Any:
        sheet = self.docs.parent / name
        sheet.write_bytes(content)
        return self.outreach("import", sheet, "--docs", "docs", "--today", TODAY.isoformat(), *words)

    def text(self, path: str = STATION) -> str:
        return (self.docs / path).read_bytes().decode()

    def everything(self) -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in self.docs.rglob("*.md")}


@pytest.fixture
def desk(folder: Folder, outreach: Outreach) -> Desk:
    return Desk(folder, outreach)


@pytest.mark.parametrize("how", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_what_was_exported_changes_nothing(how: str, separator: str, desk: Desk) -> None:
    out = StringIO()
    csv.writer(out, delimiter=separator).writerows(grid(SITE))
    result = desk.run(out.getvalue().encode(how), "--write")
    assert (result.output, result.exit_code) == (GOOD, 0)


def test_excel_as_exported_changes_nothing(desk: Desk) -> None:
    before = desk.everything()
    result = desk.run(as_xlsx(SITE, lambda sheet: None), "--write", name="站.xlsx")
    assert (result.output, result.exit_code, desk.everything()) == (GOOD, 0, before)


@pytest.mark.parametrize("style", ["csv", "xlsx"])
def test_the_shipped_stations_survive_the_trip(style: str, outreach: Outreach, tmp_path: Path) -> None:
    out = tmp_path / f"站.{style}"
    docs, day = ROOT / "docs", SHIPPED.isoformat()
    assert (
        outreach(
            "export", "workstation", "--format", style, "-o", out, "--docs", docs, "--today", day
        ).exit_code
        == 0
    )
    result = outreach("import", out, "--docs", docs, "--today", day)
    assert result.output == "表里 6 行；改 0 个文件，新建 0 个。和现在的内容一样。\n"


# 改了的


CHANGES = [
    (("地址", "示例县城关街道幸福路2号"), "+address: 示例县城关街道幸福路2号"),
    (("核对日期", "2026/11/20"), "on: 2026-11-20"),
    (("核对日期", "2026年11月20日"), "on: 2026-11-20"),
    (("核对日期", "46346"), "on: 2026-11-20"),
    (("电话1", "０９９９-０１２３４９９"), "number: 0999-0123499"),
    (("电话2", "0999-0123498"), "+  - {number: 0999-0123498}"),
    (("能办什么", "法律咨询、领明白纸"), "+services: [legal-advice, handouts]"),
    (("开门时间", "周一至周五 09:00-12:00\n法定节假日 休息"), '+  - {days: 周一至周五, open: "09:00-12:00"}'),
    (("服务哪些社区、村", "城关社区；东门社区；西门社区"), "西门社区]"),
    (("坐标系", "wgs84"), "datum: wgs84}"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "shown"), CHANGES)
def test_a_dry_run_shows_and_a_write_writes(change: tuple[str, str], shown: str, desk: Desk) -> None:
    before = desk.text()
    dry = desk.run(as_csv(SITE, change))
    assert shown in dry.output and desk.text() == before, dry.output
    assert dry.output.endswith("改 1 个文件，新建 0 个。只是看看，还没有写。看对了，加上 --write。\n")
    assert desk.run(as_csv(SITE, change), "--write").exit_code == 0
    assert shown.lstrip("+") in desk.text()
    again = desk.run(desk_export(desk), "--write")
    assert again.output.startswith("表里 1 行；改 0 个文件")


def desk_export(desk: Desk) -> bytes:
    return as_csv(load(read_folder(desk.docs), TODAY))


def test_the_body_and_windows_line_ends_stay(desk: Desk) -> None:
    path = desk.docs / STATION
    path.write_bytes(
        (path.read_bytes().decode() + "\n## 怎么来 { #come }\n\n坐1路。\n").replace("\n", "\r\n").encode()
    )
    desk.run(as_csv(SITE, ("地址", "示例县城关街道幸福路2号")), "--write")
    text = desk.text()
    assert text.endswith("坐1路。\r\n") and "\n" not in text.replace("\r\n", "")


def test_a_new_row_is_a_new_file(desk: Desk) -> None:
    made = grid(SITE)
    row = [*made[1]]
    for title, text in {"文件名": "dongmen", "站名": "东门社区检察工作站", "电话1": "0999-0123477", "服务哪些社区、村": "东门外社区",
                        "地址": "示例县城关街道东门路8号", "纬度": "31.3451", "经度": "118.3861"}.items():  # fmt: skip
        row[made[0].index(title)] = text
    result = desk.run(writing.as_csv([*made, row]), "--write")
    assert "新建 1 个。写好了" in result.output, result.output
    assert "title: 东门社区检察工作站" in desk.text("workstations/dongmen.md")
    assert "站.csv:3" in result.output, "没有英文页，检查会提醒，指到那一行"


def test_an_emptied_cell_removes_the_key(desk: Desk) -> None:
    result = desk.run(as_csv(SITE, ("接待安排", ""), ("怎么找", "")))
    assert "-address_hint:" in result.output


def test_columns_left_out_are_left_alone(desk: Desk) -> None:
    made = [[row[0], row[1]] for row in grid(SITE, ("站名", "新名字检察工作站"))]
    result = desk.run(writing.as_csv(made))
    assert result.output.count("\n-") == 1 and "+title: 新名字检察工作站" in result.output


# 毛病，指到格子


def _told(desk: Desk, change: tuple[str, str]) -> str:
    before = desk.everything()
    result = desk.run(as_csv(SITE, change), "--write")
    assert result.exit_code == 1 and desk.everything() == before, "有必须改的，一个文件也不写"
    assert result.output.endswith("有必须改的，一个文件也没有动。在表里改好，再导一次。\n")
    return str(result.output)


BAD = [
    (("电话1", "0999—0123411"), "站.csv:2  必须改  phone-dash\n  写的是  N2  电话1：0999—0123411\n"),
    (
        ("现在开不开", "半开"),
        "  写的是  D2  现在开不开：半开\n  为什么  这一格看不懂。\n  怎么改  这一格只能写：开着；暂停；撤了\n",
    ),
    (
        ("核对日期", "2026-02-30"),
        "写的是  AD2  核对日期：2026-02-30\n  为什么  日历上没有 2026-02-30 这一天。",
    ),
    (("站名", ""), "写的是  B2  站名：\n"),
    (("纬度", "118.3802"), "写的是  K2  纬度：118.3802\n"),
    (("区划代码", "123"), "写的是  G2  区划代码：123\n"),
    (("开门时间", "周一至周五"), "怎么改  开门时间一行一段，先写哪几天，空一格"),
    (("后备渠道", "99999"), "写的是  AG2  后备渠道：99999\n"),
    (("文件名", "城关"), "必须改  sheet-name\n  写的是  A2  城关\n"),
    (("地址", "示例县城关街道幸福路1号，身份证11010519491231002X"), "站.csv:2  必须改  "),
]


@pytest.mark.parametrize(("change", "message"), BAD)
def test_troubles_name_the_cell(change: tuple[str, str], message: str, desk: Desk) -> None:
    told = _told(desk, change)
    assert message in told, told
    assert "11010519491231002X" not in told, "证件号不印出来"


HEADERS = [
    (("电话1", "电话一"), "  写的是  N1  电话一\n  为什么  没有这个列名，这一列没有读。\n  怎么改  是不是“电话1”？改成它；用不着的，整列删掉。\n"),
    (("乡镇街道", "地址"), "  为什么  这个列名前面写过一次，不知道照哪一列。\n"),
    (("文件名", "名字"), "  为什么  没有“文件名”这一列，不知道哪一行是哪个站。\n"),
]  # fmt: skip


@pytest.mark.parametrize(("rename", "message"), HEADERS)
def test_headers(rename: tuple[str, str], message: str, desk: Desk) -> None:
    made = grid(SITE)
    made[0][made[0].index(rename[0])] = rename[1]
    result = desk.run(writing.as_csv(made), "--write")
    assert message in result.output and result.exit_code == 1


def test_the_same_station_twice(desk: Desk) -> None:
    made = grid(SITE)
    result = desk.run(writing.as_csv([*made, made[1]]))
    assert "写的是  A3  chengguan\n  为什么  这个文件名前面有一行了，不知道照哪一行。" in result.output


def test_stations_left_out_are_said_but_do_not_block(desk: Desk) -> None:
    (desk.docs / "workstations/beishan.md").write_text((desk.docs / STATION).read_text("utf-8"), "utf-8")
    result = desk.run(as_csv(SITE))
    assert (
        result.exit_code == 0 and "写的是  beishan\n  为什么  这几个站不在表里，没有动它们。" in result.output
    )


def test_old_troubles_are_not_blamed_on_the_sheet(desk: Desk) -> None:
    path = desk.docs / STATION
    path.write_text(path.read_text("utf-8").replace("division: ", "division_x: ", 1), "utf-8")
    other = load(read_folder(desk.docs), TODAY)
    result = desk.run(as_csv(other, ("谁值班", "值班检察官")))
    assert result.exit_code == 0 and "division_x" not in result.output.replace("-  division_x", "")


# Excel 的坑


def _set(title: str, value: Any, row: int = 2) -> Edit:
    def edit(sheet: Any) -> None:
        cell = at(sheet, title, row)
        cell.value = value
        cell.number_format = "General"

    return edit


def _merge(sheet: Any) -> None:
    sheet.merge_cells("B2:C2")


def _hide_row(sheet: Any) -> None:
    sheet.row_dimensions[2].hidden = True


def _hide_column(sheet: Any) -> None:
    sheet.column_dimensions["H"].hidden = True


def _second_sheet(sheet: Any) -> None:
    other = sheet.parent.create_sheet("去年")
    other["A1"], other["A2"] = "站名", "老站"


def _comment(sheet: Any) -> None:
    at(sheet, "站名").comment = Comment("批注不算", "某人")


EXCEL: list[tuple[Edit, str, int]] = [
    (_set("电话1", 9990123411), "写的是  N2  电话1：9990123411\n  为什么  这一格看不懂。\n  怎么改  Excel 把号码当成数字，开头的 0 和短横线没有了。", 1),
    (_set("电话1", '=CONCAT("0999-","0123411")'), "必须改  sheet-formula\n  写的是  N2  =CONCAT", 1),
    (_merge, "必须改  sheet-merged\n  写的是  B2  B2:C2\n", 1),
    (_hide_row, "必须改  sheet-hidden\n  写的是  A2  chengguan\n  为什么  这一行藏起来了", 1),
    (_hide_column, "为什么  这一列藏起来了，不知道还算不算，没有读。", 1),
    (_second_sheet, "建议改  sheet-others\n  写的是  去年\n", 0),
    (_comment, "和现在的内容一样", 0),
    (_set("核对日期", datetime(2026, 11, 20)), "on: 2026-11-20", 0),
    (_set("核对日期", date(2026, 11, 20)), "on: 2026-11-20", 0),
    (_set("核对日期", 46346), "on: 2026-11-20", 0),
    (_set("后备渠道", 12309.0), '+fallback: "12309"', 0),
    (_set("区划代码", 999901002), '+division: "999901002"', 0),
    (_set("纬度", 31.3401), "和现在的内容一样", 0),
    (_set("站名", "\u202a城关社区检察工作站\u202c\u200b "), "和现在的内容一样", 0),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "message", "code"), EXCEL)
def test_excel(edit: Edit, message: str, code: int, desk: Desk) -> None:
    result = desk.run(as_xlsx(SITE, edit), name="站.xlsx")
    assert message in result.output, result.output
    assert result.exit_code == code


UNREADABLE = [
    (b"", "站.csv", "这张表里一个字也没有。"),
    (empty(), "站.xlsx", "这张表里一个字也没有。"),
    (b"PK\x03\x04 broken", "站.xlsx", "这个 Excel 文件打不开"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "站.xls", "另存为“Excel 工作簿（.xlsx）”，不设密码"),
    (b"\x00\x01\x02", "站.csv", "这不是表格，或者文件坏了"),
    (b"\xff\xff\xff\x80", "站.csv", "这不是表格，或者文件坏了"),
    ('文件名,站名\nchengguan,"没有收尾\n'.encode(), "站.csv", "引号没有成对"),
    (("文件名\n" + "a\n" * 6000).encode(), "站.csv", "最多 5000 行、200 列"),
]


def _bomb() -> bytes:
    """压起来几百 KB，解开一百二十兆。"""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", bytes(120 * 1024 * 1024))
    return out.getvalue()


def _far_away(sheet: Any) -> None:
    sheet["XFD900000"] = "在很远的地方按了一下"


def test_bombs_do_not_go_off(desk: Desk) -> None:
    for content in (_bomb(), as_xlsx(SITE, _far_away)):
        result = desk.run(content, name="站.xlsx")
        assert "这个 Excel 文件打不开：坏了，太大，或者不是 .xlsx。" in result.output


@pytest.mark.parametrize(("content", "name", "message"), UNREADABLE)
def test_files_that_cannot_be_read(content: bytes, name: str, message: str, desk: Desk) -> None:
    result = desk.run(content, "--write", name=name)
    assert message in result.output and result.exit_code == 1, result.output


def test_a_write_that_fails_half_way_is_undone(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """真的让第二个文件写不进去：它的位置上放一个文件夹。"""
    made = grid(SITE, ("地址", "示例县城关街道幸福路2号"))
    row = [*made[1]]
    for title, text in {"文件名": "dongmen", "站名": "东门社区检察工作站", "电话1": "0999-0123477", "服务哪些社区、村": "东门外社区",
                        "地址": "示例县城关街道东门路8号", "纬度": "31.3451", "经度": "118.3861"}.items():  # fmt: skip
        row[made[0].index(title)] = text
    (desk.docs / "workstations/dongmen.md").mkdir()
    before = desk.text()
    result = desk.run(writing.as_csv([*made, row]), "--write")
    assert result.exit_code == 1 and "一个文件也没有改" in result.output, result.output
    assert desk.text() == before


def test_json(desk: Desk) -> None:
    result = desk.run(as_csv(SITE, ("电话1", "0999—0123411")), "--format", "json")
    assert '"rule": "phone-dash"' in result.stdout and '"line": 2' in result.stdout
