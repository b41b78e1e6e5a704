"""督办单：该核的事印成什么样。进：Sheet（Site 里该核的事）。出：文字、终端上的表、CSV 的字节、打印页的 HTML。

按部门分开，急的部门在前；一个部门里过期的在前，再按日子。B 岗写在后面：A 岗不在，找他。
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from itertools import accumulate
from math import ceil

from jinja2 import Environment
from rich.table import Table
from rich.text import Text

from outreach import freshness
from outreach.freshness import PER_WEEK
from outreach.outputs import tasks
from outreach.outputs.tasks import Task
from outreach.site import Site

PAGE_LINES, TITLE_LINE = 44, 16
"""一张 A4 印得下几行字，名称一行几个字；印不下的写一句“还有几件”，先做完这一张。"""
COLUMNS = ("部门", "B岗", "排在哪周", "最迟哪天", "过期天数", "名称", "核什么", "打电话", "上次核对", "改哪里", "核完贴这一行")  # fmt: skip
_FORMULA = tuple("=+-@＝＋－＠\t\r\n")
"""表格软件看到这些字开头的格子，会当公式算。"""


@dataclass(frozen=True)
class Sheet:
    """一张督办单。`folder` 是内容文件夹；`following` 是这张单子以后最早到期的一件。"""

    today: date
    within: int
    tasks: tuple[Task, ...]
    per_week: int = PER_WEEK
    folder: str = "docs"
    office: str = ""
    is_sample: bool = False
    following: Task | None = None

    @cached_property
    def overdue(self) -> tuple[Task, ...]:
        return tuple(task for task in self.tasks if task.days_over(self.today))

    @cached_property
    def by_role(self) -> dict[str, tuple[Task, ...]]:
        """部门 → 它的事，最急的一件在前的部门在前。"""
        roles = dict.fromkeys(task.role for task in self.tasks)
        return {role: tuple(task for task in self.tasks if task.role == role) for role in roles}

    @cached_property
    def first_page(self) -> Sheet:
        """印得下的：排在最前面几周的那些。"""
        soonest = sorted(self.tasks, key=lambda task: (task.week, task.due_on))
        lines = accumulate(1 + ceil(len(task.title) / TITLE_LINE) for task in soonest)
        chosen = {task for task, line in zip(soonest, lines, strict=True) if line <= PAGE_LINES}
        return replace(self, tasks=tuple(task for task in self.tasks if task in chosen))

    @property
    def summary(self) -> str:
        soon = len(self.tasks) - len(self.overdue)
        return f"过期 {len(self.overdue)} 件，{self.within} 天内到期 {soon} 件"

    def when(self, task: Task) -> str:
        days = task.days_over(self.today)
        return f"过期 {days} 天" if days else f"{task.due_on} 到期"

    def week(self, task: Task) -> str:
        """排在哪一周。"""
        return "本周" if task.week <= self.today else f"{task.week.month}月{task.week.day}日起"

    def where(self, task: Task) -> str:
        return f"{self.folder}/{task.path}:{task.line}" if self.folder else f"{task.path}:{task.line}"


def sheet(
    site: Site, within: int = freshness.WARN_DAYS, per_week: int = PER_WEEK, folder: str = "docs"
) -> Sheet:
    """一个站今天的督办单。"""
    last = site.today + timedelta(days=within)
    following = next((task for task in tasks.everything(site) if task.due_on > last), None)
    office = site.office.model.title if site.office else ""
    chosen = tasks.due(site, within, per_week)
    return Sheet(site.today, within, chosen, per_week, folder, office, site.is_sample, following)


def as_text(sheet: Sheet) -> str:
    """不在终端上（写进文件、接到别的命令）时的样子。"""
    lines = [_heading(sheet)]
    for role, own in sheet.by_role.items():
        lines += ["", role or "（没写部门）"]
        for task in own:
            call = f"  打 {task.phone}" if task.phone else ""
            lines += [
                f"  [ ] {sheet.when(task)}  {task.title}{call}",
                f"      {task.what}。上次核对 {task.since}，排在{sheet.week(task)}{_backup(task)}",
                f"      核完改 {sheet.where(task)}  {task.paste}",
            ]
    return "\n".join([*lines, ""])


def _heading(sheet: Sheet) -> str:
    sample = "（示例：电话是编的，别打）" if sheet.is_sample else ""
    head = f"督办单 {sheet.today}{sample}：{sheet.summary}，一周最多排 {sheet.per_week} 件。"
    then = sheet.following
    return head + (f"再往后最早的一件：{then.title}，{then.due_on}。" if then and not sheet.tasks else "")


def _backup(task: Task) -> str:
    return f"；B 岗：{task.backup}" if task.backup else ""


def as_table(sheet: Sheet) -> Table:
    """终端上的表，一个部门一段。要贴的那一行太长，折了行抄不走，只在文字和 CSV 里给。"""
    note = "核完贴哪一行：outreach due -o due.txt 写成文件再看。" if sheet.tasks else None
    table = Table(title=_heading(sheet), title_justify="left", caption=note, caption_justify="left")
    for name in ("部门", "什么时候", "核什么", "打电话", "改哪里"):
        table.add_column(name, no_wrap=name == "打电话", overflow="fold")
    for role, own in sheet.by_role.items():
        table.add_section()
        for n, task in enumerate(own):
            style = "bold" if task.days_over(sheet.today) else ""
            table.add_row(
                Text("" if n else role), Text(f"{sheet.when(task)}\n{sheet.week(task)}", style),
                Text(f"{task.title}\n{task.what}{_backup(task)}\n上次核对 {task.since}"), Text(task.phone), Text(sheet.where(task)),
            )  # fmt: skip
    return table


def as_csv(sheet: Sheet) -> bytes:
    """给 Excel：带 BOM 才认得中文；像公式的格子前加一撇，不会被当成公式算。"""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for role, own in sheet.by_role.items():
        for task in own:
            row = (
                role, task.backup, sheet.week(task), task.due_on, task.days_over(sheet.today), task.title, task.what,
                task.phone, task.since, sheet.where(task), task.paste,
            )  # fmt: skip
            writer.writerow(_safe(str(cell)) for cell in row)
    return out.getvalue().encode("utf-8-sig")


def _safe(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def as_html(sheet: Sheet, jinja: Environment) -> str:
    """印在一张 A4 上的样子，模板是 overrides/due.html。"""
    return jinja.get_template("due.html").render(sheet=sheet, page=sheet.first_page) + "\n"
