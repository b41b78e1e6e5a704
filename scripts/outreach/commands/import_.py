"""命令 outreach import：把改好的工作站表导进来。不写 --write 只是看看：要改哪里，表里哪一格有毛病。

退出码：0 能写；1 有必须改的，一个文件也没有动；2 命令写错了。
"""

from __future__ import annotations

import sys
from collections import ChainMap
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import click

from outreach import checks, finding, fixing, importing, site
from outreach.commands.options import current_day, docs_option, existing, today_option
from outreach.disk import read_folder, write
from outreach.finding import MUST, Finding
from outreach.importing import Change, Plan
from outreach.personal import masked
from outreach.sheets import reading


@click.command("import")
@click.argument("sheet", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--write", "writing", is_flag=True, help="真的写进文件；有必须改的，一个也不写。")
@click.option("--format", "style", type=click.Choice(["text", "json"]), default="text", help="结果的样子。")
@docs_option
@today_option
def command(sheet: Path, writing: bool, style: str, docs: Path, today: date | None) -> None:
    """把改好的工作站表（xlsx 或 csv）导进来。先不写 --write，看看要改哪里。"""
    files, day = read_folder(existing(docs)), today or current_day()
    loaded = site.load(files, day)
    made = importing.plan(loaded, reading.read(sheet.name, sheet.read_bytes()), files)
    found = finding.in_order([*made.faults, *_brought(loaded, made, files, docs)])
    blocked = any(f.level is MUST for f in found)
    if style == "json":
        click.echo(finding.as_json(found), nl=False)
    else:
        _show(made, found, docs)
    if writing and not blocked:
        _write_all(made.changes, docs)
    click.echo(_verdict(made, blocked, writing), err=style == "json")
    sys.exit(1 if blocked else 0)


def _brought(loaded: site.Site, made: Plan, files: Mapping[str, bytes], docs: Path) -> list[Finding]:
    """改好以后整个站查一遍，只留这张表带来的毛病；表里指不到的，路径从当前文件夹写起。"""
    if not made.changes:
        return []
    changed = {change.path: change.after.encode() for change in made.changes}
    after = site.load(ChainMap(changed, dict(files)), loaded.today)
    fresh = importing.located(made, checks.run(loaded), checks.run(after))
    return [f if f.at.path == made.path else f.under(docs.as_posix().rstrip("/")) for f in fresh]


def _show(made: Plan, found: Sequence[Finding], docs: Path) -> None:
    for change in made.changes:
        click.echo(masked(fixing.comparison(str(docs / change.path), change.before, change.after)))
    if found:
        click.echo(finding.as_text(found).rstrip("\n").rpartition("\n")[0])  # 末一句说的是合并，这里另说


def _write_all(changes: Sequence[Change], docs: Path) -> None:
    """全写进去，或者一个也不写：写到一半出了错，前面写好的换回去。"""
    done: list[Change] = []
    try:
        for change in changes:
            write(docs / change.path, change.after)
            done.append(change)
    except OSError as error:
        for change in done:
            if change.before:
                write(docs / change.path, change.before)
            else:
                (docs / change.path).unlink()
        raise click.ClickException(f"写不进去，一个文件也没有改：{error.strerror}") from error


def _verdict(made: Plan, blocked: bool, writing: bool) -> str:
    new = sum(not change.before for change in made.changes)
    told = f"表里 {made.rows} 行；改 {len(made.changes) - new} 个文件，新建 {new} 个。"
    if blocked:
        return f"{told}有必须改的，一个文件也没有动。在表里改好，再导一次。"
    if not made.changes:
        return f"{told}和现在的内容一样。"
    if writing:
        return f"{told}写好了。英文页记得跟上：outreach check"
    return f"{told}只是看看，还没有写。看对了，加上 --write。"
