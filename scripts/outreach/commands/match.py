"""命令 outreach match：译的人说“这几页我对过了”。参数进，改好的文件和退出码出；时钟由 cli 递进来。

只改英文页的 translates 那一行，别的一个字节不动。对得上没有要人来看，所以 check --fix 不做这件事。
退出码：0 都记下了；1 有的没有记；2 命令写错了。
"""

from __future__ import annotations

import re
import sys
from datetime import date
from pathlib import Path

import click

from outreach import checks, site, stamp
from outreach.commands.options import current_day, docs_option, existing, today_option
from outreach.disk import read_folder, write
from outreach.personal import masked
from outreach.site import Site
from outreach.source import read
from outreach.translation import STAMP

NEEDED = ("twin-untranslated", "twin-unmatched", "twin-steps", "twin-sections")
"""缺一段、少一条的英文页，谈不上和中文对上了。"""
_LINE = re.compile(
    rb"(?P<key>[ \t]*[\"']?" + STAMP.encode() + rb"[\"']?[ \t]*:)[^#]*?(?P<comment>[ \t]+#.*)?"
)


@click.command("match")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@docs_option
@today_option
def command(paths: tuple[str, ...], docs: Path, today: date | None) -> None:
    """英文页对着中文看过了，记下是今天看的。PATH 是英文页（名字.en.md），可以写几个。"""
    folder = existing(docs)
    if missing := [path for path in paths if not Path(path).is_file()]:
        raise click.UsageError(f"没有这个文件：{'、'.join(missing)}")
    loaded = site.load(read_folder(folder), today or current_day())
    lacking = _lacking(loaded)
    done = [_match(path, folder.resolve(), loaded, lacking) for path in dict.fromkeys(paths)]
    sys.exit(0 if all(done) else 1)


class _RefusedError(Exception):
    """这一页不记，为什么。"""


def _lacking(loaded: Site) -> dict[str, str]:
    """每个英文页缺什么：第一处。"""
    first: dict[str, str] = {}
    for found in checks.run(loaded, only=NEEDED):
        first.setdefault(found.at.path, f"{found.why}{found.fix}（{found.rule}）")
    return first


def _match(path: str, folder: Path, loaded: Site, lacking: dict[str, str]) -> bool:
    # 链接到别处的，改的是链接指着的那个文件；指到内容文件夹外面的不动。
    target = Path(path).resolve()
    try:
        if folder not in target.parents:
            raise _RefusedError(f"不在内容文件夹 {folder.name} 里；内容在别处，就用 --docs 写明。")
        line = _line(target.relative_to(folder).as_posix(), loaded, lacking)
        before = target.read_bytes()
        after = rewritten(before, line)
        if after != before:
            write(target, after)
    except _RefusedError as refused:
        click.echo(f"{masked(path)} 没有记：{refused}", err=True)
        return False
    except OSError as error:
        click.echo(f"{masked(path)} 没有记，写不进去：{error.strerror}", err=True)
        return False
    click.echo(f"{masked(path)} 记下了：和 {line[:10]} 的中文一致。")
    return True


def _line(name: str, loaded: Site, lacking: dict[str, str]) -> str:
    """这一页该写的日期和指纹；不该记的说出为什么。"""
    if not name.endswith(".en.md"):
        english = f"{name.removesuffix('.md')}.en.md" if name.endswith(".md") else "名字.en.md"
        raise _RefusedError(f"要写英文页：{english}")
    entry = loaded.by_path.get(name.removesuffix(".en.md") + ".md")
    if entry is None or entry.twin is None:
        raise _RefusedError("没有对应的中文页，先建中文页。")
    if entry.standing is None or entry.zh is None or entry.en is None:
        raise _RefusedError("中文页或英文页有读不懂、写错的地方，先运行 outreach check 改好。")
    if name in lacking:
        raise _RefusedError(lacking[name])
    return stamp.stamp(entry.kind, entry.source, loaded.today)


def rewritten(content: bytes, line: str) -> bytes:
    """只换 translates 那一行；没有这一行就加在文件头最前面。写法太怪、换了会伤到别处的，不换。"""
    pieces = re.split(rb"(\r\n|\r|\n)", content)
    old = read("a.en.md", content)
    if STAMP in old.facts:
        at = 2 * (old.lines[(STAMP,)][0] - 1)
        found = _LINE.fullmatch(pieces[at])
        new = b"%s %s%s" % (found["key"], line.encode(), found["comment"] or b"") if found else pieces[at]
        pieces[at] = new
    else:
        pieces[2:2] = [f"{STAMP}: {line}".encode(), pieces[1]]
    after = b"".join(pieces)
    fresh = read("a.en.md", after)
    if fresh.faults != old.faults or fresh.body != old.body or fresh.facts != old.facts | {STAMP: line}:
        raise _RefusedError(f"{STAMP} 这一行写得和平常不一样，请照检查消息手工改。")
    return after
