"""checks：一条规则就是一个函数；一个文件一个话题。

进：Site。出：Finding。新增一条规则：在对应话题的文件里写一个带 @rule 的函数，文档第一行就是公开说明，
再在 tests/checks/ 写一行例子，运行 `outreach rules --write`。新话题就新建一个文件，会自动登记。
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from pkgutil import iter_modules

from outreach.checks.rule import RULES, Rule
from outreach.finding import MUST, Finding
from outreach.kinds.base import Kind
from outreach.site import Site

__all__ = ["RULES", "Rule", "run"]

for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")


def chosen(only: Iterable[str] = (), publish: bool = False) -> list[Rule]:
    """要跑哪些规则：点了名的；没点名就是全部，只在发布时查的除外。"""
    named = set(only)
    return [r for r in RULES.values() if r.slug in named or (not named and (publish or not r.publish_only))]


def run(site: Site, *, only: Iterable[str] = (), publish: bool = False) -> list[Finding]:
    """跑全部规则（或只跑点名的），去掉写明了原因的例外。"""
    allowed = site.once(_allowed)
    return [f for r in chosen(only, publish) for f in r.findings(site) if (f.at.path, f.rule) not in allowed]


def holds_build(found: Finding) -> bool:
    """这一处拦不拦着生成网站。"""
    return found.level is MUST and RULES[found.rule].holds_build


def _allowed(site: Site) -> set[tuple[str, str]]:
    """写明了原因的例外：哪个文件、哪条规则。"""
    # 正式发布的几道门槛不认例外：写一行 allow 就能发布示例，等于没有门槛。
    firm = {r.slug for r in RULES.values() if r.publish_only}
    return {
        (s.path, a.rule)
        for e in site.all(Kind)
        for a in e.model.allow
        for s in e.sources
        if a.rule not in firm
    }
