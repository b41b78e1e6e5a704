"""谁来管我的事的终点：每个结果都有走得通的渠道，急事有电话，敏感的有“快速离开”。

渠道在不在由 references 查：删掉一个渠道，用到它的结果一个不漏地被点名。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from outreach import freshness
from outreach.checks.rule import Problem, problem, rule
from outreach.entry import Entry
from outreach.finding import MUST, SHOULD
from outreach.kinds.channel import Channel
from outreach.kinds.who_helps import Outcome, Question
from outreach.site import Site

_OTHER_HITS = r"(?!电话|官司|假|工|听|印|扫|开|报警|人工|人民|民|急救|火警|[0-9\[]|检察|法院|政务|消费)"
_VIOLENCE = re.compile(
    rf"(?:[被挨遭]了?|[正还]在|动手|有人)打(?:人|我)?{_OTHER_HITS}|[殴毒暴]打|打(?:我|骂|伤|孩子|老人)|打人(?!工|民)"
    "|性侵|家暴|家庭暴力|虐待|猥亵|强奸|欺凌|寻短见|想不开"
)
_MINORS = re.compile(
    "未成年人(?!检察|保护热线)|没满18岁|不满18岁|孩子(?:在学校)?被|(?:侵犯|摸)孩子|孩子没人管|孩子犯"
)
"""题目或第一句话里有这些，看的人多半不想让身边的人看见。打电话、打官司、打工不算。"""


def _channels(site: Site, entry: Entry[Outcome]) -> list[Entry[Channel]]:
    """这个结果用到的、登记了的渠道。"""
    return [site.channels[id] for id in entry.model.channels if id in site.channels]


def _is_fresh(site: Site, channel: Entry[Channel]) -> bool:
    life = freshness.of(site, channel)
    return life is not None and life.state == "fresh"


@rule("outcome-channel-kind", MUST)
def outcome_can_be_acted_on(site: Site) -> Iterator[Problem]:
    """每个结果至少有一个能打电话或能去窗口的渠道；急事至少有一个能打电话的。"""
    for entry in site.all(Outcome):
        channels = _channels(site, entry)
        if not channels:
            continue
        if entry.model.urgent and not any(freshness.is_dialable(c.model) for c in channels):
            yield problem(
                entry.source, ("channels",), "这是急事，可是没有一个能马上打通的电话，等网页、找窗口都来不及。",
                "在 channels 里加一个能打电话的，如 110、120；不是急事，就删掉 urgent: true。",
            )  # fmt: skip
        elif all(c.model.kind == ("web",) for c in channels):
            yield problem(
                entry.source, ("channels",), "这里的渠道都只能上网，不会上网的人走到这里就没路了。",
                "在 channels 里加一个能打电话的，或能去的窗口。",
            )  # fmt: skip


@rule("outcome-channel-stale", SHOULD)
def outcome_has_a_fresh_channel(site: Site) -> Iterator[Problem]:
    """每个结果至少有一个渠道是最近一年核过出处的。"""
    for entry in site.all(Outcome):
        channels = _channels(site, entry)
        if channels and not any(_is_fresh(site, channel) for channel in channels):
            names = "、".join(f"channels/{channel.id}.md" for channel in channels)
            yield problem(
                entry.source, ("channels",), "这里的渠道一个也没有在一年里核过，走到这里的人可能每一个都打不通。",
                f"先核一个：打一遍，或者重看出处，再把它的 source.on 换成今天。要核的是 {names}",
            )  # fmt: skip


@rule("outcome-sensitive", SHOULD)
def sensitive_outcome_can_be_left_quickly(site: Site) -> Iterator[Problem]:
    """说挨打、性侵、孩子受害的结果，要有“快速离开”。"""
    for entry in site.all(Outcome):
        if entry.model.sensitive:
            continue
        for key in ("title", "summary"):
            said = getattr(entry.model, key)
            if found := (_VIOLENCE.search(said) or _MINORS.search(said)):
                yield problem(
                    entry.source, (key,), f"说到“{found[0]}”，看的人身边也许就站着那个人，要能一下离开这一页。",
                    "加上一行：sensitive: true",
                )  # fmt: skip
                break


@rule("answer-repeated", MUST)
def answers_lead_to_different_pages(site: Site) -> Iterator[Problem]:
    """一个问题里，两个回答不通向同一页。"""
    for entry in site.all(Question):
        seen: dict[str, str] = {}
        for number, answer in enumerate(entry.model.answers):
            if answer.to in seen:
                yield problem(
                    entry.source, ("answers", number, "to"),
                    f"“{seen[answer.to]}”和“{answer.text}”点了去同一页，选的人白想了一回。",
                    "合成一个回答，把另一个的话写进 hint；真是两回事，就分成两个结果。",
                )  # fmt: skip
            seen.setdefault(answer.to, answer.text)
