"""规则页：从规则本身生成，谁也不用手写第二份。进：登记好的规则。出：规则页中英文两个文件的全文。"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from outreach import stamp
from outreach.checks import RULES, Rule
from outreach.finding import Level
from outreach.kinds.page import Page
from outreach.links import survey
from outreach.source import read
from outreach.translation import STAMP

PATH = "contribute/rules.md"
ENGLISH_PATH = "contribute/rules.en.md"
TOPICS = {
    "reading": "读得懂",
    "slugs": "文件名",
    "references": "指向",
    "links": "链接和小标题",
    "hours": "开门时间和放假",
    "time_limits": "期限算一算",
    "freshness": "会过期的",
    "reviews": "复核记录",
    "compared": "和改以前比",
    "phones": "电话",
    "hotlines": "短号",
    "places": "区划和地址",
    "locations": "坐标",
    "crowding": "坐标互相比",
    "duplicates": "一件事只写一处",
    "prose": "正文里不写事实",
    "plain_sentences": "好不好念",
    "plain_wording": "大白话",
    "plain_terms": "法律词",
    "privacy": "个人信息",
    "characters": "看不见的字",
    "injection": "网页代码",
    "attachments": "图片和附件",
    "events": "活动",
    "event_visits": "活动：名额、拍照、场地",
    "event_keeping": "活动：改期和结果",
    "event_people": "活动：来的人不写名字",
    "event_exceptions": "活动：重复的单独变一场",
    "lectures": "送法菜单",
    "heard": "听到→办到",
    "recognisable": "认不出是谁说的",
    "consultations": "征求意见",
    "figures": "公布的数字",
    "who_helps": "谁来管我的事",
    "who_helps_ends": "谁来管我的事：终点",
    "citations": "法律引用",
    "law_changes": "法律改了版",
    "outdated": "不再用的说法",
    "samples": "示例与真实",
    "translations": "英文页",
    "stamps": "英文页：跟没跟上",
    "both_languages": "英文页：小标题和链接",
    "exceptions": "例外",
}
"""话题的先后和中文名；没列出的话题排在最后，用它的文件名。"""

_HEAD = """---
title: 检查规则
summary: 检查报了哪一条，就在这里查它是什么意思。
allow:
  - {rule: twin-sections, reason: 英文页只说明怎么看规则表}
---

这一页由程序从规则本身生成（`outreach rules --write`），不要手改。

“必须改”的改完才能合并，“建议改”的不挡合并。带“发布”的只在 `outreach check --publish` 时查，
带“对照”的只在 `outreach check --base` 时查：拿改以前的内容来比。
"""


_BUILT = """
## 做好的网站里的链接 { #built-links }

网站生成以后，用 `outreach links site` 查。怎么查、怎么写例外，看[查链接](links.md)。

| 规则 | 级别 | 要求 |
|---|---|---|
"""


_ENGLISH = """---
{key}: {stamp}
title: Check rules
summary: What each check asks for. The editors of this site read Chinese, so the rules are told in Chinese.
---

The list of rules is in Chinese and is generated from the rules themselves. 必须改 means "must be fixed before merging",
建议改 means "should be fixed". Rules marked 发布 run only with `outreach check --publish`,
and rules marked 对照 only with `outreach check --base`, which compares the content with what it was before the change.
The links of the finished site have a page of their own: [how links are checked](links.md).
"""


def files(rules: Iterable[Rule], today: date, english: bytes = b"") -> dict[str, str]:
    """相对 docs/ 的路径 → 全文。英文页只说明怎么看，跟着中文页一起生成，不会落后。

    `english` 是现在的英文页：中文没有变，就留着它的日期，免得天天重写。
    """
    chinese = page(rules)
    source = read(PATH, chinese.encode())
    held = stamp.standing(Page, source, read(ENGLISH_PATH, english))
    day = held.on if held.on and not held.is_behind else today
    told = _ENGLISH.format(key=STAMP, stamp=stamp.stamp(Page, source, day))
    return {PATH: chinese, ENGLISH_PATH: told}


def page(rules: Iterable[Rule]) -> str:
    """规则页全文。"""
    order = list(TOPICS)
    ranked = sorted(rules, key=lambda r: (order.index(r.topic) if r.topic in order else len(order), r.topic))
    sections = [_section(topic, list(group)) for topic, group in groupby(ranked, key=lambda r: r.topic)]
    return _HEAD + "".join(sections) + _built()


def _built() -> str:
    """`outreach links` 的规则。有两条和上面同名，说的是一件事，不写第二遍。"""
    return _BUILT + "".join(
        f"| `{slug}`{{ #{slug} }} | {level.label} | {text} |\n"
        for slug, (level, text) in built_rules().items()
    )


def built_rules() -> dict[str, tuple[Level, str]]:
    """查做好的网站的规则里，查内容时没有的那些。"""
    return {slug: told for slug, told in survey.PUBLIC.items() if slug not in RULES}


def _section(topic: str, rules: list[Rule]) -> str:
    rows = "".join(f"| `{rule.slug}`{{ #{rule.slug} }} | {_level(rule)} | {rule.text} |\n" for rule in rules)
    return f"\n## {TOPICS.get(topic, topic)} {{ #{topic} }}\n\n| 规则 | 级别 | 要求 |\n|---|---|---|\n{rows}"


def _level(rule: Rule) -> str:
    return rule.level.label + ("（发布）" if rule.publish_only else "（对照）" if rule.compares else "")


def table(rules: Iterable[Rule]) -> str:
    """终端上看的一览，一条一行。"""
    return "".join(f"{rule.slug:24} {_level(rule)}\t{rule.text}\n" for rule in rules)


def built_table() -> str:
    """`outreach links` 的规则，一条一行。"""
    return "".join(
        f"{slug:24} {level.label}（网站）\t{text}\n" for slug, (level, text) in built_rules().items()
    )
