"""正式发布前还要做哪几件：先后、数目、附在哪几种样子后面。"""

from __future__ import annotations

import json

import pytest

from building import Folder, Outreach, but
from outreach.checks import RULES
from outreach.finding import FORMATS, MUST, SHOULD, Finding, Level, Place
from outreach.outputs import publishing
from samples import ALL

LAST = (
    "\n都做完，再运行一次 outreach check --publish。这里一件不剩，就能 outreach build --publish。"
    "程序看不出来、要人记着的：mkdocs.yml 里的 site_url 换成自己的网址。\n"
)


def _finding(rule: str, path: str, level: Level = MUST) -> Finding:
    return Finding(Place(f"docs/{path}"), rule, level, "写的", "为什么。", "怎么改")


FINDINGS = [
    _finding("publish-expired", "workstations/a.md"),
    _finding("publish-unreviewed", "explainers/b.md"),
    _finding("publish-unreviewed", "explainers/a.md"),
    _finding("publish-unreviewed", "who-helps/a.md"),
    _finding("publish-law-changed", "explainers/a.md"),
    _finding("publish-law-changed", "explainers/a.md"),
    _finding("publish-sample", "office.md"),
    _finding("publish-sample", "workstations/a.md"),
    _finding("phone-dash", "workstations/b.md"),
    _finding("verified-due", "workstations/c.md", SHOULD),
]


def test_in_the_order_of_work() -> None:
    assert publishing.told("text", FINDINGS) == (
        "\n正式发布前还要做这几件：\n"
        "1. 先改好写错的，1 页：docs/workstations/b.md（phone-dash 1 处）\n"
        "   一处没改好，后面的就数不全。照上面每条的“怎么改”改。\n"
        "2. 示例换成你们院的真资料，2 页：docs/office.md、docs/workstations/a.md（publish-sample 2 处）\n"
        "   先换 office.md，再换工作站、活动、听到办到、征求意见。换好一个，删掉它的 sample: true；用不上的删掉文件。\n"
        "3. 法律改了版，照新的重读，1 页：docs/explainers/a.md（publish-law-changed 2 处）\n"
        "   和下一件一起做：检察官照新版看过，一条记录两件都算。\n"
        "4. 请检察官看讲法律的页，3 页：docs/explainers/ 2 页、docs/who-helps/a.md（publish-unreviewed 3 处）\n"
        "   照每页的 A 岗分给各部门。看完一页，在 review 里加一条：on、by（部门）、checked: [条文号, 期限]、result、procurator: true。\n"
        "5. 过期的联系方式再核一遍，1 页：docs/workstations/a.md（publish-expired 1 处）\n"
        "   放到最后做，发布那天才新。outreach due 会列出打哪个电话、核完贴哪一行。\n" + LAST
    )


def test_numbered_from_one_without_gaps() -> None:
    told = publishing.told("summary", FINDINGS[:2])
    assert told.startswith("\n## 正式发布前还要做这几件\n\n1. 请检察官看讲法律的页，1 页：")
    assert "\n2. 过期的联系方式再核一遍，1 页：" in told and "\n3. " not in told


def test_many_rules_are_not_all_listed() -> None:
    told = publishing.told("text", [_finding(rule, "a.md") for rule in ("a", "b", "c", "d", "e", "f", "f")])
    assert "（f 2 处、a 1 处、b 1 处、c 1 处、d 1 处，另有 1 条规则）" in told


@pytest.mark.parametrize("findings", [[], FINDINGS[-1:]])
def test_nothing_left_to_do(findings: list[Finding]) -> None:
    assert publishing.told("text", findings) == (
        "\n正式发布的要求都满足了：outreach build --publish。别忘了 mkdocs.yml 里的 site_url 要是自己的网址。\n"
    )


def test_every_gate_has_a_step_of_its_own() -> None:
    """正式发布的每道门槛都有自己的一件；件里写的规则都真有。"""
    named = {slug for step in publishing._STEPS for slug in step.rules}
    assert {slug for slug, rule in RULES.items() if rule.publish_only} <= named <= set(RULES)


def test_only_the_two_for_people(folder: Folder, outreach: Outreach) -> None:
    """给程序读的几种样子和不加 --publish 时，一个字不变；只看几个文件、几条规则时不附：数不全。"""
    docs = folder(ALL)
    ask = ("check", "--today", "2026-11-23", "--publish")
    assert outreach(*ask).output.count("正式发布前还要做这几件：") == 1
    assert outreach(*ask, "--format", "summary").output.count("## 正式发布前还要做这几件") == 1
    assert set(json.loads(outreach(*ask, "--format", "json").output)) == {"findings", "counts"}
    for more in (
        ["--format", "github"],
        ["--format", "sarif"],
        ["--rule", "publish-sample"],
        [docs / "office.md"],
    ):
        assert "正式发布前还要做" not in outreach(*ask, *more).output
    assert "正式发布" not in outreach("check", "--today", "2026-11-23").output
    assert set(FORMATS) == {"text", "json", "github", "summary"}


def test_following_the_list_empties_it(folder: Folder, outreach: Outreach) -> None:
    """照单子做：没有示例了、号码能拨、检察官看过，就只剩编的区划代码这一件。"""
    reviewed = (
        "by: 内容编写组, checked: [条文号], result: 与公开文本一致",
        "by: 控告申诉部门, checked: [条文号和期限], result: 与公开文本一致, procurator: true",
    )
    files = dict(ALL)
    for name in ("explainer", "document", "outcome"):
        files |= but(name, reviewed)
    folder(
        {path: text.replace("sample: true\n", "").replace("0999-0", "0999-8") for path, text in files.items()}
    )
    told = outreach("check", "--today", "2026-11-23", "--publish").output
    assert "\n1. 先改好写错的，1 页：docs/office.md（division-unknown 1 处）\n" in told
    assert "\n2. " not in told
