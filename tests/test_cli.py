"""命令 check：退出码、各种格式、只看几个文件、只查几条、换一天、换一个文件夹、怪文件。"""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from building import TODAY as DAY
from building import Folder, Outreach, but, page
from outreach import looking
from outreach.checks import RULES
from outreach.clock import current_day
from outreach.disk import ROOT
from outreach.reading import Reading
from samples import ALL, SAMPLES

TODAY = ("--today", "2026-11-23")
BROKEN = {
    **ALL,
    **but("workstation", ("0999-0123411", "0999—0123411"), ("access: [wheelchair, seats]\n", "")),
}


def test_nothing_wrong_is_exit_0(folder: Folder, outreach: Outreach) -> None:
    folder(ALL)
    result = outreach("check", *TODAY)
    assert (result.exit_code, result.output) == (0, "没有发现问题。\n")


def test_only_suggestions_is_exit_0(folder: Folder, outreach: Outreach) -> None:
    folder({**ALL, "about/a.md": page(head="title: 新的一页\nsummary: 一句话。")})
    result = outreach("check", *TODAY)
    assert result.exit_code == 0
    assert result.output.endswith("没有必须改的；建议改 1 处。\n")


def test_something_wrong_is_exit_1(folder: Folder, outreach: Outreach) -> None:
    folder(BROKEN)
    result = outreach("check", *TODAY)
    assert result.exit_code == 1
    assert result.output == (
        "docs/workstations/chengguan.md:2  建议改  key-expected\n"
        "  写的是  没有写 access（无障碍）\n"
        "  为什么  社区检察工作站该有“无障碍”，读的人用得着。\n"
        "  怎么改  在文件头里加上：access: [wheelchair, hearing-loop]\n\n"
        "docs/workstations/chengguan.md:10  必须改  phone-dash\n"
        '  写的是  - {number: 0999—0123411, label: 值班电话, extension: "8012"}\n'
        "  为什么  号码中间是中文破折号“—”，手机上点了拨不出去。\n"
        "  怎么改  换成英文短横线：number: 0999-0123411\n\n"
        "共 2 处：必须改 1 处，建议改 1 处。必须改的改完才能合并。每条规则的说明：docs/contribute/rules.md\n"
    )


def test_json(folder: Folder, outreach: Outreach) -> None:
    folder({**BROKEN, "about/b.md": page("[x](y.md)\n[z](http://a.cn)"), "about/a.md": page("[x](y.md)")})
    report = json.loads(outreach("check", *TODAY, "--format", "json").stdout)
    assert set(report) == {"findings", "counts"}
    assert report["counts"] == {"must": 4, "should": 5}
    places = [(f["path"], f["line"]) for f in report["findings"]]
    assert places == sorted(places)
    by_rule = {f["rule"]: f for f in report["findings"]}
    assert by_rule["phone-dash"] == {
        "path": "docs/workstations/chengguan.md",
        "line": 10,
        "column": 6,
        "rule": "phone-dash",
        "level": "must",
        "field": "phones.0.number",
        "found": '- {number: 0999—0123411, label: 值班电话, extension: "8012"}',
        "why": "号码中间是中文破折号“—”，手机上点了拨不出去。",
        "fix": "换成英文短横线：number: 0999-0123411",
    }
    assert "field" not in by_rule["link-scheme"]


@pytest.mark.parametrize(
    ("style", "start"),
    [("github", "::warning file=docs/workstations/chengguan.md,line=2,col=1,title=建议改 key-expected::"), ("summary", "## 内容检查\n\n共 2 处")],
)  # fmt: skip
def test_other_formats(folder: Folder, outreach: Outreach, style: str, start: str) -> None:
    folder(BROKEN)
    result = outreach("check", *TODAY, "--format", style)
    assert result.exit_code == 1
    assert result.output.startswith(start)


@pytest.mark.parametrize(
    ("path", "exit_code", "shown"),
    [
        ("docs/workstations/chengguan.md", 1, True),
        ("docs/workstations", 1, True),
        ("docs", 1, True),
        ("docs/workstations/../workstations/chengguan.md", 1, True),
        ("docs/office.md", 0, False),
        ("docs/workstations/chengguan.en.md", 0, False),
    ],
)
def test_only_some_paths(folder: Folder, outreach: Outreach, path: str, exit_code: int, shown: bool) -> None:
    folder(BROKEN)
    result = outreach("check", *TODAY, path)
    assert (result.exit_code, "phone-dash" in result.output) == (exit_code, shown)


def test_only_some_rules(folder: Folder, outreach: Outreach) -> None:
    folder(BROKEN)
    assert outreach("check", *TODAY, "--rule", "slug").output == "没有发现问题。\n"
    assert outreach("check", *TODAY, "--rule", "slug", "--rule", "phone-dash").exit_code == 1


def test_another_day(folder: Folder, outreach: Outreach) -> None:
    """法律废止的前一天和当天，结果不一样。"""
    repealed = but("law", ("official:", "repealed: 2027-01-01\nofficial:"))
    folder({**ALL, **repealed})
    assert outreach("check", "--today", "2026-12-31").exit_code == 0
    assert "law-not-in-force" in outreach("check", "--today", "2027-01-01").output


@pytest.mark.parametrize("shown", ["content/here", "content/here/", "."])
def test_any_folder_of_the_same_shape(
    folder: Folder, outreach: Outreach, shown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = folder(BROKEN).parent / "content" / "here"
    target.parent.mkdir()
    (target.parent.parent / "docs").rename(target)
    if shown == ".":
        monkeypatch.chdir(target)
    result = outreach("check", *TODAY, "--docs", shown)
    assert f"{shown.rstrip('/')}/workstations/chengguan.md:10  必须改  phone-dash" in result.output


def test_publish(folder: Folder, outreach: Outreach) -> None:
    folder(ALL)
    result = outreach("check", *TODAY, "--publish")
    assert result.exit_code == 1
    assert {rule for rule in RULES if f"  {rule}\n" in result.output} == {
        "publish-sample",
        "publish-unreviewed",
    }
    assert outreach("check", *TODAY, "--rule", "publish-sample").exit_code == 1, (
        "点了名的规则，不写 --publish 也查"
    )


ODD = {
    "workstations/a.md": "---\ntitle: 城关\n---\n".encode("gbk"),
    "workstations/b.md": b"---\ntitle: \x00\n---\n",
    "workstations/c.md": b"---\ntitle: " + b"x" * 10_000_000 + b"\n---\n",
    "workstations/d.md": bytes(range(256)) * 4,
    "workstations/e.md": b"",
    "workstations/f.md": b"---\na: &a [*a, *a]\n---\n",
}


def test_odd_bytes_never_trace(folder: Folder, outreach: Outreach) -> None:
    """每个怪文件各报一条，别的文件照样查。"""
    folder({**ALL, **ODD, "about/a.md": page("[x](y.md)")})
    report = json.loads(outreach("check", *TODAY, "--format", "json").stdout)
    musts = {f["path"].removeprefix("docs/"): f["rule"] for f in report["findings"] if f["level"] == "must"}
    assert musts == {
        "about/a.md": "link-missing",
        "workstations/a.md": "file-encoding",
        "workstations/b.md": "file-control-character",
        "workstations/c.md": "file-size",
        "workstations/d.md": "file-encoding",
        "workstations/e.md": "head-missing",
        "workstations/f.md": "yaml-anchor",
    }


def test_as_a_process_in_a_plain_terminal(folder: Folder) -> None:
    """真的另起一个进程：文件名是乱码、终端不是中文，也不出 Traceback。"""
    docs = folder({**SAMPLES["office"].files, **SAMPLES["channel"].files})
    (docs / os.fsdecode(b"\xb9\xa4.md")).write_bytes(b"x")
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "PYTHONIOENCODING": "utf-8:strict"}
    command = [sys.executable, "-m", "outreach", "check", *TODAY]
    done = subprocess.run(command, cwd=docs.parent, env=environment, capture_output=True, check=False)
    assert done.returncode == 1
    assert "docs/��.md:1  必须改  slug" in done.stdout.decode()
    assert done.stderr == b""


def test_whoever_reads_may_leave_early() -> None:
    """后面接着 head：它看够了先走，不出 Traceback。"""
    command = [sys.executable, "-m", "outreach", "check", "--docs", ROOT / "tests/golden/docs", *TODAY]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout and running.stderr
        running.stdout.close()
        assert running.stderr.read() == b""


def test_today_can_be_pinned(monkeypatch: pytest.MonkeyPatch) -> None:
    """北京时间比世界时早八小时：世界时 16 点已是第二天。"""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795449599")
    assert current_day().isoformat() == "2026-11-23"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795449600")
    assert current_day().isoformat() == "2026-11-24"


def test_the_heavy_topics_are_real() -> None:
    """话题改了名，活就分不匀了，谁也看不出来。"""
    topics = {rule.topic for rule in RULES.values()}
    assert topics >= {*looking.HEAVY, *looking.TOGETHER, *looking.TOGETHER.values()}


def test_files_are_read_before_the_models_are_loaded() -> None:
    """另一个核先读起来，这边才装模型和规则：读用不着它们。"""
    code = "import sys, outreach.commands.check, outreach.reading; print({*sys.modules} & {'pydantic', 'outreach.checks', 'rich'})"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "scripts")}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout == "set()\n"


def test_shared_rules_find_the_same(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    docs = folder({**ALL, "about/a.md": page("我们将切实予以审查。\n\n看[没有](gone.md)。")})
    alone = looking.find(Reading(docs), DAY)
    monkeypatch.setattr(looking, "ENOUGH", 1)
    assert looking.find(Reading(docs), DAY) == alone
    assert {"officialese", "link-missing"} <= {found.rule for found in alone}
