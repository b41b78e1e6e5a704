"""正式发布前还要做哪几件，照做的先后排。进：`check --publish` 的全部 Finding。出：附在报告后面的文字或 Markdown。

一条条的问题是给改文件的人看的；这里是给排工作的人看的：几件事、各有多少、在哪些文件夹。
"""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from outreach.finding import MUST, Finding


@dataclass(frozen=True, slots=True)
class _Step:
    """一件要做的事：哪几条规则归它、做什么（{} 是几页）、怎么做。规则空着的是其余全部。"""

    rules: tuple[str, ...]
    what: str
    how: str


_STEPS = (
    _Step((), "先改好写错的，{}", "一处没改好，后面的就数不全。照上面每条的“怎么改”改。"),
    _Step(
        ("publish-sample", "sample-mixed"),
        "示例换成你们院的真资料，{}",
        "先换 office.md，再换工作站、活动、听到办到、征求意见。换好一个，删掉它的 sample: true；用不上的删掉文件。",
    ),
    _Step(
        ("publish-law-changed",),
        "法律改了版，照新的重读，{}",
        "和下一件一起做：检察官照新版看过，一条记录两件都算。",
    ),
    _Step(
        ("publish-unreviewed", "review-procurator"),
        "请检察官看讲法律的页，{}",
        "照每页的 A 岗分给各部门。看完一页，在 review 里加一条：on、by（部门）、checked: [条文号, 期限]、result、procurator: true。",
    ),
    _Step(
        ("publish-expired",),
        "过期的联系方式再核一遍，{}",
        "放到最后做，发布那天才新。outreach due 会列出打哪个电话、核完贴哪一行。",
    ),
)
_RULES_SHOWN = 5
_LAST = (
    "都做完，再运行一次 outreach check --publish。这里一件不剩，就能 outreach build --publish。"
    "程序看不出来、要人记着的：mkdocs.yml 里的 site_url 换成自己的网址。"
)
_DONE = "正式发布的要求都满足了：outreach build --publish。别忘了 mkdocs.yml 里的 site_url 要是自己的网址。"


def told(style: str, findings: Sequence[Finding]) -> str:
    """附在报告后面的一段；给程序读的几种样子（json、github、sarif）不附，格式是定好的。"""
    if style not in ("text", "summary"):
        return ""
    must = [f for f in findings if f.level is MUST]
    if not must:
        return f"\n{_DONE}\n"
    named = {slug for step in _STEPS for slug in step.rules}
    todo = [
        (step, those)
        for step in _STEPS
        if (those := [f for f in must if (f.rule in step.rules if step.rules else f.rule not in named)])
    ]
    heading = "正式发布前还要做这几件"
    lines = [f"## {heading}", ""] if style == "summary" else [f"{heading}："]
    for n, (step, those) in enumerate(todo, start=1):
        lines += [f"{n}. {step.what.format(_amount(those))}（{_rules(those)}）", f"   {step.how}"]
    return "\n".join(["", *lines, "", _LAST, ""])


def _amount(findings: Sequence[Finding]) -> str:
    """几页，分在哪些文件夹：只有一页的文件夹写文件名。"""
    pages = {f.at.path for f in findings}
    folders = Counter(posixpath.dirname(path) for path in sorted(pages))
    where = [
        f"{folder}/ {count} 页" if count > 1 else next(p for p in pages if posixpath.dirname(p) == folder)
        for folder, count in folders.items()
    ]
    return f"{len(pages)} 页：{'、'.join(where)}" if len(pages) > 1 else f"1 页：{where[0]}"


def _rules(findings: Sequence[Finding]) -> str:
    """各条规则几处，多的在前；太多的只写前几条。"""
    counts = Counter(f.rule for f in findings)
    told = "、".join(f"{slug} {count} 处" for slug, count in counts.most_common(_RULES_SHOWN))
    return f"{told}，另有 {len(counts) - _RULES_SHOWN} 条规则" if len(counts) > _RULES_SHOWN else told
