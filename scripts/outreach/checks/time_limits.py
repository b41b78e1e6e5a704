"""期限算一算：写了从哪天算的期限，读者要看得出是哪张纸，电脑要算得出哪天。"""

from __future__ import annotations

from collections.abc import Iterator

from outreach.checks.rule import Problem, problem, rule
from outreach.finding import MUST
from outreach.kinds.document import Document
from outreach.kinds.law_page import Sheet
from outreach.site import Site


@rule("limit-paper", MUST)
def the_paper_is_named(site: Site) -> Iterator[Problem]:
    """“期限算一算”里的期限要写是哪张纸，并且按天、月、年算。"""
    for entry in site.all(Sheet):
        for at, deadline in enumerate(entry.model.deadline):
            if not deadline.start:
                continue
            if deadline.unit == "hours":
                yield problem(
                    entry.source, ("deadline", at, "start"),
                    "按小时算的期限，“期限算一算”算不出是哪天。",
                    "删掉 start 这一项。",
                )  # fmt: skip
            elif not deadline.paper and not isinstance(entry.model, Document):
                yield problem(
                    entry.source, ("deadline", at, "start"),
                    "写了从读者知道的哪天算，却没写是哪张纸，“期限算一算”里挑不到它。",
                    "加上纸的名字，如 paper: 复议决定书；不想放进去的，删掉 start。",
                )  # fmt: skip
