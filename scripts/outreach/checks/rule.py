"""一条规则长什么样：名字、级别、公开说明、一个函数。进：Site。出：Problem，由 Rule 补成 Finding。"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from outreach.finding import Finding, Level, Place, Repair
from outreach.personal import masked
from outreach.site import Site
from outreach.source import Path, Source


@dataclass(frozen=True, slots=True)
class Problem:
    """一条规则看到的一处：位置、写的是、为什么、怎么改。规则名和级别由 @rule 补上。"""

    at: Place
    found: str
    why: str
    fix: str
    field: str = ""
    repair: Repair | None = None


def problem(source: Source, keys: Path, why: str, fix: str, found: str = "") -> Problem:
    """某个键有问题：位置和“写的是”从文件里取。"""
    return Problem(source.at(*keys), found or source.text(*keys)[:120], why, fix, ".".join(map(str, keys)))


Check = Callable[[Site], Iterable[Problem]]


@dataclass(frozen=True, slots=True)
class Rule:
    """一条规则。`text` 是公开说明；`publish_only` 的只在 --publish 时查，`compares` 的只在 --base 时查得出来。

    `holds_build` 为 False 的，必须改，检查照样变红，可是不拦着生成网站：到了日子没有回话，不能让别的页停在旧的一版，
    那样过期的电话也撤不下来。
    """

    slug: str
    level: Level
    text: str
    topic: str
    check: Check
    publish_only: bool = False
    compares: bool = False
    holds_build: bool = True

    def findings(self, site: Site) -> Iterator[Finding]:
        for p in self.check(site):
            # 任何一条规则抄出来的原文里都可能有证件号、手机号，而 CI 的记录人人能看。
            found, why, fix = (masked(words) for words in (p.found, p.why, p.fix))
            yield Finding(p.at, self.slug, self.level, found[:200], why, fix, p.field, p.repair)


RULES: dict[str, Rule] = {}


def rule(
    slug: str,
    level: Level,
    *,
    publish_only: bool = False,
    compares: bool = False,
    holds_build: bool = True,
) -> Callable[[Check], Check]:
    """登记一条规则。没有公开说明、名字重了的，登记不上。"""

    def register(check: Check) -> Check:
        text = (check.__doc__ or "").strip().partition("\n")[0]
        if not text or slug in RULES:
            raise ValueError(f"规则 {slug} 没有公开说明，或者名字重了")
        topic = check.__module__.rpartition(".")[2]
        RULES[slug] = Rule(slug, level, text, topic, check, publish_only, compares, holds_build)
        return check

    return register
