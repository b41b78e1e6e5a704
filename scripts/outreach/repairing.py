"""照着 Finding 里的 repair 改文件：一次改好一个文件，印出改前改后对照；写不进去的说一声，不停下。"""

from __future__ import annotations

from pathlib import Path

import click

from outreach import fixing
from outreach.disk import write
from outreach.finding import Finding
from outreach.personal import masked


def repair(findings: list[Finding], folder: Path) -> bool:
    """把能照着改的改进文件；一处没改就是 False。"""
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
