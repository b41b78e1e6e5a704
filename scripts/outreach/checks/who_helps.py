"""谁来管我的事：每一页都走得到，没有绕圈，点不了几下。"""

from __future__ import annotations

from collections.abc import Iterator

from outreach import guide
from outreach.checks.rule import Problem, problem, rule
from outreach.finding import MUST, Place
from outreach.kinds.who_helps import Outcome
from outreach.site import Site


@rule("guide-start", MUST)
def guide_has_a_start(site: Site) -> Iterator[Problem]:
    """who-helps/ 里要有第一个问题 start.md。"""
    pages = guide.pages(site)
    if pages and not site.get("question", guide.START):
        yield Problem(
            Place("who-helps/start.md"),
            "没有 start.md",
            "没有第一个问题，谁也走不进来。",
            "把第一个问题的文件命名为 start.md。",
        )


@rule("guide-unreachable", MUST)
def every_page_is_reachable(site: Site) -> Iterator[Problem]:
    """每个问题和结果，都能从第一个问题点到。"""
    routes = guide.steps(site)
    for entry in guide.pages(site) if routes else ():
        if entry.id not in routes:
            yield Problem(
                Place(entry.path),
                entry.path,
                "从第一个问题出发，怎么点都到不了这一页。",
                f"在某个问题的 answers 里加一条 to: {entry.id}，不要了就删掉这一页。",
            )


@rule("guide-loop", MUST)
def guide_does_not_go_in_circles(site: Site) -> Iterator[Problem]:
    """问题之间不绕圈。"""
    for entry in guide.loops(site):
        yield problem(
            entry.source,
            ("answers",),
            "从这个问题往下点，会绕回它自己，有人会一直转圈。",
            "改掉绕回来的那个 to，让它通向一个结果。",
        )


@rule("guide-taps", MUST)
def outcome_is_few_taps_away(site: Site) -> Iterator[Problem]:
    """从第一个问题到任何结果，最多点五下。"""
    routes = guide.steps(site)
    for entry in site.all(Outcome):
        taps = len(routes.get(entry.id, ()))
        if taps > guide.MAX_TAPS:
            yield Problem(
                Place(entry.path),
                entry.path,
                f"要点 {taps} 下才到这个结果，手机上的人等不了。",
                f"合并中间的问题，最多 {guide.MAX_TAPS} 下。",
            )
