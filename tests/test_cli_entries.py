"""命令行：写错命令说得清；新建条目、列规则。"""

from __future__ import annotations

from pathlib import Path

import pytest

from building import Folder, Outreach, page
from outreach.checks import RULES
from outreach.outputs import rules_page
from samples import ALL

TODAY = ("--today", "2026-11-23")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["check", "--rule", "nothing"], "没有叫 nothing 的规则。全部规则：outreach rules"),
        (["check", "--docs", "nowhere"], "没有这个文件夹：nowhere"),
        (["check", "docs/nowhere.md"], "没有这个文件：docs/nowhere.md"),
        (["check", "--today", "明天"], "“明天”不是日期，照这样写：2026-11-02"),
        (["check", "--today", "2026-02-30"], "“2026-02-30”不是日期，照这样写：2026-11-02"),
        (["check", "--format", "html"], "'html' is not one of"),
        (["new", "nothing", "a"], "'nothing' is not one of"),
        (["new", "workstation", "城关"], "“城关”要做网址，只能用小写英文字母、数字和短横线，如 dongmen 或 2026-12-04-open-day。"),
        (["new", "workstation", "../a"], "“../a”要做网址"),
        (["new", "workstation", "a.en"], "“a.en”要做网址"),
        (["new", "workstation", "chengguan"], "已经有了：docs/workstations/chengguan.md、docs/workstations/chengguan.en.md。换个名字，或者直接改它。"),
    ],
)  # fmt: skip
def test_wrong_usage_is_exit_2(folder: Folder, outreach: Outreach, words: list[str], told: str) -> None:
    docs = folder(ALL)
    before = sorted(docs.rglob("*"))
    result = outreach(*words)
    assert result.exit_code == 2
    assert told in result.stderr
    assert sorted(docs.rglob("*")) == before


def test_new_makes_two_files_that_check_out(folder: Folder, outreach: Outreach) -> None:
    folder(ALL)
    result = outreach("new", "page", "help", *TODAY)
    assert result.exit_code == 0
    assert result.output == (
        "建好了：\n  docs/help.md\n  docs/help.en.md\n照里面的说明填，然后运行 outreach check docs/help.md\n"
    )
    assert "\ntranslates: 2026-11-23 " in Path("docs/help.en.md").read_text("utf-8")
    report = outreach("check", *TODAY, "docs/help.md", "docs/help.en.md")
    assert report.exit_code == 0
    assert "twin-behind" not in report.output, "英文页的指纹一开始就是对的"


def test_new_refuses_when_only_the_english_is_there(folder: Folder, outreach: Outreach) -> None:
    docs = folder({"help.en.md": page()})
    assert outreach("new", "page", "help").exit_code == 2
    assert not (docs / "help.md").exists()


def test_rules_lists_every_rule(outreach: Outreach) -> None:
    lines = outreach("rules").output.splitlines()
    assert [line.split()[0] for line in lines] == [*RULES, *rules_page.built_rules()]
    assert all(rule.text in line for rule, line in zip(RULES.values(), lines, strict=False))
