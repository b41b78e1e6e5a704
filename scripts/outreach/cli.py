"""命令 outreach：参数进，退出码出。读时钟和磁盘只在这里和 mkdocs_hooks。

退出码：0 没有必须改的；1 有；2 命令写错了。
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import click
from rich.console import Console

from outreach import checks, due_command, finding, fixing, plain_command, site, sources_command
from outreach.clock import current_day, today_option
from outreach.dates import BEIJING
from outreach.disk import ROOT, read_folder, swapped_in, write
from outreach.finding import MUST, Finding
from outreach.kinds import KINDS
from outreach.links import command as links_command
from outreach.outputs import new_entry, rules_page
from outreach.personal import masked
from outreach.sarif import as_sarif
from outreach.source import read
from outreach.translation import digest

MAX_ROUNDS = 5
"""--fix 最多走几遍。"""


def _default_docs() -> Path:
    here = Path("docs")
    return here if here.is_dir() else ROOT / "docs"


_publish = click.option("--publish", is_flag=True, help="按正式发布的要求查：不许有示例和没审核的页。")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """家门口的检察院：检查内容，生成网站。"""


@main.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@click.option("--docs", type=click.Path(path_type=Path), default=None, help="内容文件夹（默认 docs）。")
@today_option
@click.option("--rule", "rules", multiple=True, metavar="SLUG", help="只查这一条，可以写几次。")
@click.option(
    "--format", "style", type=click.Choice([*finding.FORMATS, "sarif"]), default="text", help="结果的样子。"
)
@click.option("--fix", "fixing_", is_flag=True, help="不用人拿主意的，直接改在文件里，并给出改前改后对照。")
@_publish
def check(
    paths: tuple[str, ...],
    docs: Path | None,
    today: date | None,
    rules: tuple[str, ...],
    style: str,
    fixing_: bool,
    publish: bool,
) -> None:
    """检查内容。只想看几个文件的结果，就把路径写在后面。"""
    if unknown := [slug for slug in rules if slug not in checks.RULES]:
        raise click.UsageError(f"没有叫 {'、'.join(unknown)} 的规则。全部规则：outreach rules")
    folder = docs or _default_docs()
    if not folder.is_dir():
        raise click.UsageError(f"没有这个文件夹：{folder}")
    if missing := [path for path in paths if not Path(path).exists()]:
        raise click.UsageError(f"没有这个文件：{'、'.join(missing)}")

    def look() -> list[Finding]:
        findings = find(folder, today or current_day(), rules, publish)
        wanted = [Path(path).resolve() for path in paths]
        return [f for f in findings if any(_covers(path, f) for path in wanted)] if paths else findings

    findings = look()
    # 改好一处，才看得见它后面的（文件头读通了才能查里面的格子），所以多走几遍。
    for _ in range(MAX_ROUNDS if fixing_ else 0):
        if not _repair(findings, folder):
            break
        findings = look()
    click.echo(_report(style, findings), nl=False)
    sys.exit(1 if any(f.level is MUST for f in findings) else 0)


def _report(style: str, findings: list[Finding]) -> str:
    # 文件名里也会有证件号。到这里才打星号：前面按路径挑文件、改文件，要用原样的。
    findings = [replace(f, at=replace(f.at, path=masked(f.at.path))) for f in findings]
    if style == "sarif":
        return as_sarif(findings, {slug: rule.text for slug, rule in checks.RULES.items()})
    return finding.FORMATS[style](findings)


def _repair(findings: list[Finding], folder: Path) -> bool:
    """把能照着改的改进文件，印出对照；一处没改就是 False。"""
    by_path: dict[str, list[Finding]] = {}
    for found in findings:
        if found.repair:
            by_path.setdefault(found.at.path, []).append(found)
    changed = [_repair_file(path, those, folder.resolve()) for path, those in by_path.items()]
    return any(changed)


def _repair_file(path: str, those: list[Finding], folder: Path) -> bool:
    # 链接到别处的，改的是链接指着的那个文件；指到内容文件夹外面的不动。
    target = Path(path).resolve()
    if folder not in target.parents:
        click.echo(f"{masked(path)} 是个链接，指着内容文件夹外面，没有改。", err=True)
        return False
    try:
        content = target.read_bytes()
        before = fixing.text_of(content, those)
        after = fixing.repaired(before, those)
        if after.encode() == content:
            return False
        write(target, after)
    except OSError as error:
        click.echo(f"{masked(path)} 没有改成，写不进去：{error.strerror}", err=True)
        return False
    click.echo(masked(fixing.comparison(path, before, after)), err=True)
    return True


def _covers(path: Path, found: Finding) -> bool:
    place = Path(found.at.path).resolve()
    return path == place or path in place.parents


def find(folder: Path, today: date, rules: tuple[str, ...] = (), publish: bool = False) -> list[Finding]:
    """一个内容文件夹里的全部问题，路径从当前文件夹写起。"""
    shown = folder.as_posix().rstrip("/")
    loaded = site.load(read_folder(folder), today)
    return finding.in_order(f.under(shown) for f in checks.run(loaded, only=rules, publish=publish))


@main.command()
@click.option("--out", type=click.Path(path_type=Path), default=ROOT / "site", help="放到哪里（默认 site）。")
@today_option
@_publish
def build(out: Path, today: date | None, publish: bool) -> None:
    """检查并生成整个网站。做成了才换上新的；做不成，旧的原样不动。"""
    day = today or current_day()
    console = Console(stderr=True)
    with console.status("检查内容…"):
        findings = find(ROOT / "docs", day, publish=publish)
    if any(f.level is MUST for f in findings):
        click.echo(finding.as_text(findings), nl=False)
        sys.exit(1)
    with swapped_in(out.resolve()) as fresh, console.status("生成网页…"):
        _mkdocs(fresh, day)
    pages = sum(1 for _ in out.rglob("*.html"))
    click.echo(f"做好了：{out}，{pages} 个网页，内容截至 {day.isoformat()}。")


def _mkdocs(target: Path, day: date) -> None:
    """另起一个 mkdocs 进程：包里不 import mkdocs，将来换生成器只动一个文件。"""
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=BEIJING)
    environment = {
        "SOURCE_DATE_EPOCH": str(int(noon.timestamp())),
        **os.environ,
        "OUTREACH_TODAY": day.isoformat(),
        "NO_MKDOCS_2_WARNING": "1",
    }
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(target)]
    done = subprocess.run(
        [*command, "--config-file", str(ROOT / "mkdocs.yml")],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        click.echo(
            f"网页没有做成，旧的网站没有动。这多半不是内容的错，请把下面几行发给程序员：\n{done.stdout}{done.stderr}",
            err=True,
        )
        sys.exit(1)


@main.command()
@click.argument("kind", type=click.Choice(sorted(KINDS)))
@click.argument("slug")
@click.option("--docs", type=click.Path(path_type=Path), default=None, help="内容文件夹（默认 docs）。")
def new(kind: str, slug: str, docs: Path | None) -> None:
    """建一个新条目：中文、英文两个文件，里面写好了每一项的说明。"""
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug):
        raise click.UsageError(
            f"“{slug}”要做网址，只能用小写英文字母、数字和短横线，如 dongmen 或 2026-12-04-open-day。"
        )
    folder = docs or _default_docs()
    chinese = folder / new_entry.path(KINDS[kind], slug)
    english = chinese.with_name(chinese.name.removesuffix(".md") + ".en.md")
    if taken := [path for path in (chinese, english) if path.exists()]:
        raise click.UsageError(f"已经有了：{'、'.join(map(str, taken))}。换个名字，或者直接改它。")
    text = new_entry.chinese(KINDS[kind])
    write(chinese, text)
    write(english, new_entry.english(KINDS[kind], digest(KINDS[kind], read(chinese.name, text.encode()))))
    click.echo(f"建好了：\n  {chinese}\n  {english}\n照里面的说明填，然后运行 outreach check {chinese}")


@main.command()
@click.option("--write", "writing", is_flag=True, help="重写 docs/contribute/rules.md；有变化时退出码为 1。")
def rules(writing: bool) -> None:
    """列出全部规则。"""
    if not writing:
        click.echo(rules_page.table(checks.RULES.values()) + rules_page.built_table(), nl=False)
        return
    stale = [
        (ROOT / "docs" / path, text)
        for path, text in rules_page.files(checks.RULES.values()).items()
        if not (ROOT / "docs" / path).exists() or (ROOT / "docs" / path).read_text("utf-8") != text
    ]
    for target, text in stale:
        write(target, text)
        click.echo(f"规则页已重写：{target}。请一并提交。")
    if not stale:
        click.echo("规则页已是最新。")
    sys.exit(1 if stale else 0)


main.add_command(due_command.command(today_option, current_day, _default_docs))
main.add_command(plain_command.command(today_option, current_day, _default_docs))
main.add_command(sources_command.command(today_option, current_day, _default_docs))
main.add_command(links_command.command(today_option, current_day))
