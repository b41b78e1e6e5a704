"""活动里的人：来过的、讲课的，只说几位、什么身份，不说是谁。"""

from __future__ import annotations

import re
from collections.abc import Iterator

from outreach import personal
from outreach.checks.rule import Problem, problem, rule
from outreach.finding import MUST
from outreach.kinds.event import Event
from outreach.site import Site
from outreach.source import Path

_WHO = re.compile(
    "(?:村民|居民|家长|学生|同学|老人|职工|工友|群众|老师|业主|当事人|代表|委员|孩子|主讲|讲课的)(?P<who>[\u4e00-\u9fff]{2,3})"
)
_NOT_NAMES = ("高兴", "向往", "安心")


@rule("event-people", MUST)
def visitors_are_not_named(site: Site) -> Iterator[Problem]:
    """活动的说明、结果、意见里，不写来的人、讲课的人叫什么。"""
    for entry in site.all(Event):
        for keys, text in _told(entry.model):
            if any(_is_named(hit["who"]) for hit in _WHO.finditer(text)):
                yield problem(
                    entry.source, keys, "像是写了来的人、讲课的人的名字。没有本人书面同意，名字登出去收不回来。",
                    "去掉名字，写几位、什么身份，如：三位村民、主讲的检察官。",
                )  # fmt: skip


def _told(event: Event) -> Iterator[tuple[Path, str]]:
    for key in ("title", "summary", "audience", "status_note", "result"):
        yield (key,), getattr(event, key) or ""
    for key in ("programme", "views"):
        yield from (((key, n), text) for n, text in enumerate(getattr(event, key) or ()))
    yield from ((("changes", n, "what"), change.what) for n, change in enumerate(event.changes))


def _is_named(who: str) -> bool:
    """名字两个字、三个字的都试：“赵桂兰问”“刘强发言”。"""
    return not who.startswith(_NOT_NAMES) and any(personal.in_role(name) for name in (who, who[:2]))
