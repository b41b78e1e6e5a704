"""checks：一条规则就是一个函数；一个文件一个话题。

进：Site。出：Finding。新增一条规则：在对应话题的文件里写一个带 @rule 的函数，文档第一行就是公开说明，
再在 tests/checks/ 写一行例子，运行 `outreach rules --write`。新话题就新建一个文件，会自动登记。
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from pkgutil import iter_modules

from outreach.checks.rule import RULES, Rule
from outreach.finding import Finding
from outreach.kinds.base import Kind
from outreach.site import Site

__all__ = ["RULES", "Rule", "run"]

for _module in iter_modules(__path__):
    import_module(f"{__name__}.{_module.name}")


def run(
    site: Site,
    *,
    only: Iterable[str] = (),
    publish: bool = False,
    watch: Callable[[list[Rule]], Iterable[Rule]] = iter,
) -> list[Finding]:
    """跑全部规则（或只跑点名的），去掉写明了原因的例外。`watch` 一条一条递出规则，进度条就接在这里。"""
    named = set(only)
    chosen = [r for r in RULES.values() if r.slug in named or (not named and (publish or not r.publish_only))]
    # 正式发布的几道门槛不认例外：写一行 allow 就能发布示例，等于没有门槛。
    firm = {r.slug for r in RULES.values() if r.publish_only}
    allowed = {
        (s.path, a.rule)
        for e in site.all(Kind)
        for a in e.model.allow
        for s in e.sources
        if a.rule not in firm
    }
    return [f for r in watch(chosen) for f in r.findings(site) if (f.at.path, f.rule) not in allowed]
