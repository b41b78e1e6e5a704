"""分层：import 只能朝一个方向；碰 mkdocs、时钟、磁盘的各只有说好的那几个文件。"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from outreach.disk import ROOT

SCRIPTS = ROOT / "scripts"
FILES = sorted(path for path in SCRIPTS.rglob("*.py"))

ORDER = (
    ("hanzi",),
    (
        "halves",
        "finding",
        "dates",
        "coordinates",
        "wording",
        "disk",
        "plainness",
        "qr",
        "chart",
        "pinyin",
        "addresses",
    ),
    ("slips", "schematic"),
    ("frontmatter", "fields", "fixing", "sarif", "divisions"),
    ("source", "personal", "characters", "communities", "fenced"),
    ("correction", "attachments"),
    ("markdown", "kinds"),
    ("citation", "explain", "translation", "opening", "maps", "passages"),
    ("sessions", "spotting", "stamp", "time_limits"),
    ("prose", "entry"),
    ("open_now", "law_index"),
    ("site",),
    ("sheets",),
    ("guide", "law_changes", "glossing", "outdated", "unverified", "occasions", "ledger"),
    ("freshness", "ledger_pictures"),
    ("receptions",),
    ("guide_chart", "guide_map", "telling", "accuracy", "nearest", "searching"),
    ("checks", "teller", "links", "importing"),
    ("papers", "invitation", "subscriptions", "handout"),
    ("schema_org",),
    ("fragments",),
    ("frame",),
    ("printing",),
    ("outputs",),
    ("before", "clock", "reading", "printshop", "repairing"),
    ("looking",),
    ("checking",),
    ("commands",),
    ("cli",),
    ("__main__", "mkdocs_hooks"),
)
"""从下到上。一层只能 import 它下面的层；同一格里的互不相干。新模块先想好放在哪一层，写进来。"""
RANK = {name: rank for rank, names in enumerate(ORDER) for name in names}
ENDS = {
    "before.py",
    "checking.py",
    "cli.py",
    "clock.py",
    "links/looking.py",
    "looking.py",
    "mkdocs_hooks.py",
    "printshop.py",
    "reading.py",
    "repairing.py",
    *(f"commands/{path.name}" for path in (SCRIPTS / "outreach/commands").glob("*.py")),
}
"""两头：读时钟、读写磁盘的只有它们和各条命令。"""
ONLINE = {"links/asking.py", "links/network.py", "links/verdict.py"}
"""真的去问别的网站、把问到的记进台账的几个，只有 `outreach links --online` 用。"""
FROM_RULES = {"outputs/rules_page.py"}
"""规则页从规则生成，所以认识 checks；别的输出都不认识。"""


def _name(path: Path) -> str:
    relative = path.relative_to(SCRIPTS)
    return relative.as_posix().removeprefix("outreach/")


def _layer(path: Path) -> str:
    return _name(path).split("/")[0].removesuffix(".py")


@cache
def _nodes(path: Path) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(ast.parse(path.read_text("utf-8"))))


def _imports(path: Path) -> Iterator[str]:
    for node in _nodes(path):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield str(node.module)
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _own(path: Path) -> set[str]:
    """这个文件 import 了包里的哪几层。"""
    return {name.split(".")[1] for name in _imports(path) if name.startswith("outreach.")} & set(RANK)


def _outside(path: Path) -> set[str]:
    return {name.split(".")[0] for name in _imports(path)} - {"outreach"}


def _calls(path: Path) -> set[str]:
    """调用了哪些函数：date.today()、datetime.now()、open() 这样的名字。"""
    called = [node.func for node in _nodes(path) if isinstance(node, ast.Call)]
    return {ast.unparse(func) for func in called}


def test_every_module_has_a_place() -> None:
    assert {_layer(path) for path in FILES} - {"__init__"} <= set(RANK), "新模块放在哪一层？写进 ORDER"


@pytest.mark.parametrize("path", FILES, ids=_name)
def test_imports_go_one_way(path: Path) -> None:
    here = _layer(path)
    wrong = {there for there in _own(path) - {here} if RANK[there] >= RANK.get(here, 0)}
    assert not wrong, f"{_name(path)} 不该 import {wrong}"


def test_outputs_and_pages_do_not_know_the_checks() -> None:
    knowing = {_name(path) for path in FILES if "checks" in _own(path) and _layer(path) != "checks"}
    assert knowing <= FROM_RULES | ENDS
    assert FROM_RULES | {"checking.py"} <= knowing


def test_only_the_hook_imports_mkdocs() -> None:
    users = {
        _name(path)
        for path in FILES
        if any(name.startswith(("mkdocs", "material")) for name in _outside(path))
    }
    assert users == {"mkdocs_hooks.py"}


CLOCK = {"date.today", "datetime.today", "datetime.now", "datetime.utcnow", "time.time", "time.time_ns", "time.localtime",
         "datetime.date.today", "datetime.datetime.now", "time.gmtime", "time.monotonic"}  # fmt: skip


def test_only_the_ends_read_the_clock() -> None:
    assert {_name(path) for path in FILES if _calls(path) & CLOCK} <= ENDS | ONLINE
    assert "datetime.now" in _calls(SCRIPTS / "outreach/clock.py"), "认得出读时钟的写法，上面一条才算数"


DISK = {"os", "shutil", "tempfile", "subprocess", "pathlib", "glob", "fileinput", "sqlite3", "mmap"}
NETWORK = ("socket", "http", "urllib.request", "requests", "aiohttp", "ftplib", "smtplib", "ssl")


def test_only_a_few_touch_the_disk() -> None:
    """中间的模块都是纯函数。fragments 只从磁盘取模板；links/folder 只数做好的网站里有哪些文件。"""
    users = {_name(path) for path in FILES if _outside(path) & DISK or "open" in _calls(path)}
    assert users <= {"disk.py", "fragments/__init__.py", "links/folder.py"} | ENDS | ONLINE
    assert {"disk.py", "commands/build.py"} <= users
    assert {_name(path) for path in FILES if "disk" in _own(path)} <= ENDS | ONLINE


def test_only_the_ends_reach_the_network() -> None:
    users = {_name(path) for path in FILES if any(name.startswith(NETWORK) for name in _imports(path))}
    assert users <= ENDS | ONLINE


def test_names_say_what_is_inside() -> None:
    vague = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "data", "lib"}
    assert (
        not {part.removesuffix(".py") for path in FILES for part in path.relative_to(SCRIPTS).parts} & vague
    )


def test_phone_patterns_live_in_fields() -> None:
    """号码长什么样只在 fields/ 里定义一次；personal 是在正文里找漏写的私人号码，不算。"""
    for path in FILES:
        text = path.read_text("utf-8")
        assert _layer(path) in ("fields", "personal") or not any(
            p in text for p in (r"1[3-9]\d", r"0\d{2,3}", r"400-\d")
        ), _name(path)


def test_no_html_in_python() -> None:
    """HTML 只在 overrides/ 的模板里。links 是读别人的 HTML 的，认标签的正则也不算。"""
    for path in [path for path in FILES if _layer(path) != "links"]:
        nodes = _nodes(path)
        strings = [n.value for n in nodes if isinstance(n, ast.Constant) and isinstance(n.value, str)]
        written = [s for s in strings if any(tag in s for tag in ("</", "<div", "<a ", "<p>"))]
        assert [s for s in written if "\\b" not in s and "[^" not in s] == [], _name(path)
