"""例外：写了要有用，写了要有理。"""

from __future__ import annotations

from collections.abc import Iterator

from outreach.checks.rule import RULES, Problem, problem, rule
from outreach.finding import MUST, SHOULD
from outreach.kinds.base import Kind
from outreach.site import Site


@rule("exception-unknown", MUST)
def exception_names_a_rule(site: Site) -> Iterator[Problem]:
    """例外里写的规则要有这一条。"""
    for entry in site.all(Kind):
        for n, allowance in enumerate(entry.model.allow):
            if allowance.rule not in RULES:
                yield problem(
                    entry.source,
                    ("allow", n, "rule"),
                    f"没有叫 {allowance.rule} 的规则。",
                    "规则名照检查消息里写的抄；全部规则见 docs/contribute/rules.md",
                )


@rule("exception-refused", MUST)
def exception_is_not_for_publishing(site: Site) -> Iterator[Problem]:
    """正式发布的几条规则（publish- 开头的）没有例外。"""
    for entry in site.all(Kind):
        for n, allowance in enumerate(entry.model.allow):
            if (known := RULES.get(allowance.rule)) and known.publish_only:
                yield problem(
                    entry.source,
                    ("allow", n, "rule"),
                    f"{allowance.rule} 是正式发布的门槛，不能用例外跳过，写了也不管用。",
                    f"删掉这一条例外，照规则做：{known.text}",
                )


@rule("exception-unused", SHOULD)
def exception_is_needed(site: Site) -> Iterator[Problem]:
    """用不上的例外要删掉。"""
    for entry in site.all(Kind):
        pages = [source.path for source in entry.sources]
        for n, allowance in enumerate(entry.model.allow):
            known = RULES.get(allowance.rule)
            if (
                known
                and not known.publish_only
                # 没有拿改以前的来比，用没用上看不出来。
                and not (known.compares and site.before is None)
                and known.slug != "exception-unused"
                and not any(f.at.path in pages for f in known.findings(site))
            ):
                yield problem(
                    entry.source,
                    ("allow", n, "rule"),
                    "这一页已经没有违反这条规则的地方，例外用不上了。",
                    "删掉这一条例外。",
                )
