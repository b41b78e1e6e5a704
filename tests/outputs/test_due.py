"""督办单：列什么、排在哪周、三种样子、退出码。"""

from __future__ import annotations

import csv
import io
import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from rich.console import Console

from building import TODAY, Files, Folder, Outreach, but, site_of
from outreach import fragments
from outreach.disk import ROOT
from outreach.outputs import due, tasks
from outreach.outputs.tasks import Task
from samples import ALL, SAMPLES

STATION = "workstations/chengguan.md"
OVERDUE = but("workstation", ("on: 2026-11-02", "on: 2026-06-01"))


def sheet(files: Files, within: int = 30, per_week: int = 6, today: date = TODAY) -> due.Sheet:
    return due.sheet(site_of(files, today, whole=True), within, per_week)


def test_nothing_due() -> None:
    assert due.as_text(sheet({})) == (
        "督办单 2026-11-23（示例：电话是编的，别打）：过期 0 件，30 天内到期 0 件，一周最多排 6 件。"
        "再往后最早的一件：示例县人民检察院，2027-04-01。\n"
    )


def test_one_overdue() -> None:
    assert (
        due.as_text(sheet(OVERDUE)).split("\n", 1)[1]
        == """
控告申诉部门
  [ ] 过期 25 天  城关社区检察工作站  打 0999-0123411
      问电话、地址、开门时间对不对。上次核对 2026-06-01，排在本周
      核完改 docs/workstations/chengguan.md:19  verified: {on: 2026-11-23, how: called, by: 控告申诉部门}
"""
    )


@pytest.mark.parametrize(
    ("files", "path", "what", "role", "backup", "phone", "due_on"),
    [
        (OVERDUE, STATION, "问电话、地址、开门时间对不对", "控告申诉部门", "", "0999-0123411", "2026-10-29"),
        (but("office", ("on: 2026-11-02", "on: 2026-06-30")), "office.md", "问电话、地址、开门时间对不对", "办公室", "", "0999-0123450", "2026-11-27"),
        (but("workstation", ("status: open", "status: suspended\nreason: 装修\nuntil: 2026-12-01")), STATION, "问恢复开放没有", "控告申诉部门", "", "0999-0123411", "2026-12-01"),
        (but("channel", ("on: 2026-11-23", "on: 2025-11-30")), "channels/12309.md", "重看出处，看号码变没变", "办公室", "", "12309", "2026-11-30"),
        (but("channel", ("on: 2026-11-23", "on: 2025-11-30"), ("owner:", "urgent: true\nowner:")), "channels/12309.md", "重看出处，看号码变没变", "办公室", "", "", "2026-11-30"),
        (but("explainer", ("2027-05-20", "2026-12-01")), "explainers/police-wont-file.md", "逐条核对条文号、期限、电话", "控告申诉部门", "案件管理部门", "", "2026-12-01"),
        (but("outcome", ("2027-05-21", "2026-11-23")), "who-helps/police-wont-file.md", "逐条核对条文号、期限、电话", "控告申诉部门", "案件管理部门", "", "2026-11-23"),
        (but("workstation", ("sample: true\n", ""), ("phones:\n", "phones:\n  - {number: 13912345678, consent: {ref: 同意书1号, until: 2026-12-01}}\n")), STATION, "手机号公开的同意（同意书1号）到期，续签还是换号码", "控告申诉部门", "", "13912345678", "2026-12-01"),
    ],
)  # fmt: skip
def test_what_is_due(
    files: Files, path: str, what: str, role: str, backup: str, phone: str, due_on: str
) -> None:
    (task,) = sheet(files).tasks
    assert (task.path, task.what, task.role, task.backup, task.phone) == (path, what, role, backup, phone)
    assert task.due_on.isoformat() == due_on
    assert task.line > 1


@pytest.mark.parametrize(("within", "count"), [(3, 0), (4, 1), (30, 1)])
def test_within(within: int, count: int) -> None:
    assert len(sheet(but("office", ("on: 2026-11-02", "on: 2026-06-30")), within).tasks) == count


def test_closed_stations_are_left_alone() -> None:
    closed = but(
        "workstation", ("on: 2026-11-02", "on: 2026-01-01"), ("status: open", "status: closed\nreason: 撤了")
    )
    assert sheet(closed).tasks == ()


def _stations(*checked: date) -> dict[str, str]:
    """核对日期各不相同的几个站。"""
    text = SAMPLES["workstation"].zh
    return {
        f"workstations/s{n:02}.md": text.replace("on: 2026-11-02", f"on: {day}")
        for n, day in enumerate(checked)
    }


def test_overdue_first_then_by_date() -> None:
    days = [TODAY - timedelta(days=n) for n in (140, 170, 125, 155)]
    found = [task.path for task in sheet(_stations(*days)).tasks]
    assert found == [f"workstations/s0{n}.md" for n in (1, 3, 0, 2)]


def test_calls_before_pages() -> None:
    """过期的里面，先打电话：号码错了，人当天就白跑。"""
    found = [task.path for task in sheet({**OVERDUE, **but("explainer", ("2027-05-20", "2026-01-01"))}).tasks]
    assert found == [STATION, "explainers/police-wont-file.md"]


def test_spread_evenly() -> None:
    """二十个站同一天到期，四周里每周五件，不堆在最后一周。"""
    day = TODAY - timedelta(days=150 - 27)
    weeks = [task.week for task in sheet(_stations(*[day] * 20)).tasks]
    monday = TODAY - timedelta(days=TODAY.weekday())
    assert {week: weeks.count(week) for week in sorted(weeks)} == {
        monday + timedelta(weeks=n): 5 for n in range(4)
    }


@pytest.mark.parametrize("per_week", [1, 3, 6])
def test_never_more_than_two_people_can_do(per_week: int) -> None:
    made = sheet(_stations(*[TODAY - timedelta(days=200)] * 20), per_week=per_week)
    weeks = [task.week for task in made.tasks]
    assert max(map(weeks.count, weeks)) == per_week
    assert weeks == sorted(weeks)
    assert made.week(made.tasks[0]) == "本周"


def test_grouped_by_role() -> None:
    roles = {**OVERDUE, **but("office", ("on: 2026-11-02", "on: 2026-06-30"))}
    assert {role: len(own) for role, own in sheet(roles).by_role.items()} == {"控告申诉部门": 1, "办公室": 1}


def test_csv_is_for_excel() -> None:
    made = due.as_csv(sheet(OVERDUE))
    assert made.startswith(b"\xef\xbb\xbf")
    header, row = list(csv.reader(io.StringIO(made.decode("utf-8-sig"))))
    assert header == list(due.COLUMNS)
    assert row == [
        "控告申诉部门", "", "本周", "2026-10-29", "25", "城关社区检察工作站", "问电话、地址、开门时间对不对", "0999-0123411",
        "2026-06-01", "docs/workstations/chengguan.md:19", "verified: {on: 2026-11-23, how: called, by: 控告申诉部门}",
    ]  # fmt: skip


@pytest.mark.parametrize("bad", ["=HYPERLINK(1)", "+1", "-2+3", "@SUM(A1)", "＝1+1", "\t=1", "＠x"])
def test_csv_cells_are_never_formulas(bad: str) -> None:
    task = Task(TODAY, bad, bad, bad, TODAY, "a.md", 1, bad, bad, bad, TODAY)
    made = due.as_csv(due.Sheet(TODAY, 30, (task,)))
    cells = [cell for row in csv.reader(io.StringIO(made.decode("utf-8-sig"))) for cell in row]
    assert f"'{bad}" in cells
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "＝", "＠", "\t"))]


def _html(made: due.Sheet) -> str:
    return due.as_html(made, fragments.environment(ROOT / "overrides"))


def test_printed_sheet() -> None:
    page = _html(sheet(OVERDUE))
    assert page.count('<span class="box">') == 1
    for words in (
        "示例县人民检察院",
        "城关社区检察工作站",
        "0999-0123411",
        "过期 25 天",
        "示例：电话是编的，别打。",
    ):
        assert words in page
    assert "tel:" not in page
    assert "http" not in page


def test_printed_sheet_is_one_page() -> None:
    """印不下的留到下一张，先印先做的。"""
    made = sheet(_stations(*[TODAY - timedelta(days=200)] * 60))
    page = _html(made)
    shown = page.count('<span class="box">')
    assert shown == due.PAGE_LINES // 2
    assert f"还有 {60 - shown} 件" in page


def test_printed_sheet_escapes() -> None:
    page = _html(
        sheet(but("workstation", ("on: 2026-11-02", "on: 2026-06-01"), ("title: 城关", "title: <b>城关")))
    )
    assert "&lt;b&gt;城关" in page


def test_printed_sheet_with_nothing_to_do() -> None:
    assert "没有要核的。最早的一件：示例县人民检察院，2027-04-01。" in _html(sheet({}))


def test_table_shows_brackets_as_they_are() -> None:
    files = but(
        "workstation",
        ("on: 2026-11-02", "on: 2026-06-01"),
        ("title: 城关社区检察工作站", 'title: "[red]城关"'),
    )
    console = Console(width=120, file=io.StringIO())
    console.print(due.as_table(sheet({STATION: files[STATION]})))
    shown = console.file.getvalue()  # type: ignore[attr-defined]
    assert "[red]城关" in shown
    assert "0999-0123411" in shown


def test_everything_names_a_real_line() -> None:
    site = site_of({}, whole=True)
    for task in tasks.everything(site):
        source = site.by_path[task.path].source
        assert source.raw_lines[task.line - 1].strip()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ((), 0),
        (("--within", "365"), 0),
        (("--today", "2027-06-01"), 1),
        (("--today", "2027-06-01", "--format", "csv"), 1),
        (("--today", "2027-06-01", "--format", "html"), 1),
        (("--today", "明天"), 2),
        (("--within", "-1"), 2),
        (("--per-week", "0"), 2),
        (("--format", "pdf"), 2),
        (("--docs", "nowhere"), 2),
    ],
)
def test_exit_codes(folder: Folder, outreach: Outreach, words: tuple[str, ...], code: int) -> None:
    folder(ALL)
    today = () if "--today" in words else ("--today", TODAY.isoformat())
    assert outreach("due", *today, *words).exit_code == code


def test_written_to_a_file(folder: Folder, outreach: Outreach, tmp_path: Path) -> None:
    folder({**ALL, **OVERDUE})
    result = outreach("due", "--today", TODAY.isoformat(), "--format", "csv", "-o", tmp_path / "督办单.csv")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "过期 1 件" in result.stderr
    assert (tmp_path / "督办单.csv").read_bytes() == due.as_csv(sheet(OVERDUE))


def test_any_folder(folder: Folder, outreach: Outreach) -> None:
    place = folder({**ALL, **OVERDUE}).rename("content")
    shown = outreach("due", "--docs", place.name, "--today", TODAY.isoformat()).stdout
    assert re.search(r"核完改 content/workstations/chengguan\.md:19 ", shown)


def test_both_roles_are_named_everywhere() -> None:
    """A 岗是哪个部门的事，B 岗在后面：文字、终端上的表、CSV、打印页都看得到两个。"""
    made = sheet(but("explainer", ("2027-05-20", "2026-12-01")))
    console = Console(width=200, file=io.StringIO(), record=True)
    console.print(due.as_table(made))
    shown = {
        "text": due.as_text(made),
        "table": console.export_text(),
        "csv": due.as_csv(made).decode("utf-8-sig"),
        "html": due.as_html(made, fragments.environment(ROOT / "overrides")),
    }
    for style, told in shown.items():
        assert "控告申诉部门" in told and "案件管理部门" in told, style
