"""和改以前比才看得出来的：光挪日子、改旧的复核记录、删掉一页。进：Site 和它的 before；没有 before 就没话说。"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from outreach import freshness
from outreach.addresses import LANGUAGES, address
from outreach.checks.rule import Problem, problem, rule
from outreach.entry import Entry
from outreach.finding import MUST, Place
from outreach.kinds.base import Kind
from outreach.kinds.event import Event
from outreach.kinds.law_page import LawPage
from outreach.kinds.parts import Review, latest
from outreach.kinds.workstation import Workstation
from outreach.site import Site


def _pairs(site: Site) -> Iterator[tuple[Entry[LawPage], Entry[LawPage]]]:
    """改以前和现在都在、都读得懂的讲法律的页。"""
    now = {entry.path: entry for entry in site.all(LawPage)}
    for old in site.before.all(LawPage) if site.before else ():
        if old.path in now:
            yield old, now[old.path]


@rule("review-date-only", MUST, compares=True)
def a_later_date_needs_a_record(site: Site) -> Iterator[Problem]:
    """下次复核往后挪，要有新的复核记录；往前挪可以。"""
    for old, new in _pairs(site):
        was, now = old.model, new.model
        last = latest(was.review)
        added = [r for r in now.review if r not in was.review and (last is None or r.on >= last)]
        if now.next_review > was.next_review and not added:
            yield problem(
                new.source, ("next_review",),
                f"下次复核从 {was.next_review} 挪到了后面，却没有新的复核记录。光改日子不核对，等于骗人。",
                f"真的复核过，在 review 里加一条，照实写：{freshness.reviewed(now.owner.a, site.today)}"
                f"；没有，就改回 next_review: {was.next_review}",
            )  # fmt: skip


@rule("review-rewritten", MUST, compares=True)
def records_are_only_added(site: Site) -> Iterator[Problem]:
    """复核记录只能添，不能改，不能删。"""
    for old, new in _pairs(site):
        added = [(n, r) for n, r in enumerate(new.model.review) if r not in old.model.review]
        for n, review in enumerate(old.model.review):
            if review not in new.model.review:
                yield _changed(old, n, new, added)


def _changed(
    old: Entry[LawPage], n: int, new: Entry[LawPage], added: Sequence[tuple[int, Review]]
) -> Problem:
    """旧的一条不见了：改成了哪一条，还是删了。"""
    was = old.model.review[n]
    became = next((m for m, r in added if r.on == was.on or (r.by, r.checked) == (was.by, was.checked)), None)
    back = _written(old, n)
    if became is None:
        return problem(
            new.source, ("review",), f"{was.on} {was.by}的复核记录没有了，谁在什么时候核过，以后就说不清。",
            f"把它放回去：{back}",
        )  # fmt: skip
    return problem(
        new.source, ("review", became), f"{was.on} {was.by}的复核记录改过了。记录是凭据，事后改就不算数。",
        f"改回：{back}；又核了一次，就另加一条。",
    )  # fmt: skip


def _written(old: Entry[LawPage], n: int) -> str:
    """旧的那一条原来怎么写的：一行写完的照抄；分几行写的并成一行说。"""
    line, was = old.source.text("review", n), old.model.review[n]
    if line.startswith("- {") and line.endswith("}"):
        return line
    mark = "，procurator: true" if was.procurator else ""
    return f"on: {was.on}，by: {was.by}，checked: [{', '.join(was.checked)}]，result: {was.result}{mark}"


@rule("address-gone", MUST, compares=True)
def printed_addresses_keep_working(site: Site) -> Iterator[Problem]:
    """原来有的页不能没有：印出去的二维码、别人存的网址还指着它。"""
    if site.before is None:
        return
    kept = {address(entry.path, LANGUAGES[0]) for entry in site.entries}
    for old in site.before.entries:
        where = address(old.path, LANGUAGES[0])
        # 示例是编的，没有人印过它；换成真的时就该删。
        if where not in kept and not getattr(old.zh, "sample", False):
            yield Problem(
                Place(old.path), f"原来这里有一页：{_title(old)}",
                f"网址 /{where} 打不开了。印在纸上的二维码、别人存下的网址还指着它，点了是“找不到”。",
                _keep(site, old),
            )  # fmt: skip


def _title(entry: Entry[Kind]) -> str:
    return entry.zh.title if entry.zh else str(entry.source.facts.get("title") or entry.path)


def _keep(site: Site, old: Entry[Kind]) -> str:
    """改了名的改回来；真不要的，怎么留着这一页。这个网站还没有自动跳转，不说有。"""
    assert site.before is not None
    earlier = site.before.by_path
    renamed = [e.path for e in site.entries if e.path not in earlier and _title(e) == _title(old)]
    if renamed:
        return f"看样子改名成了 {renamed[0]}。把文件名改回 {old.path}：网址跟着文件名走，标题可以随便改。"
    if issubclass(old.kind, Workstation):
        return "把文件放回去，写 status: closed 和 reason: 为什么撤、改去哪个站。"
    if issubclass(old.kind, Event):
        return "把文件放回去：取消了写 status: cancelled 和 status_note，办完了写 status: held 和 result。"
    return "把文件放回去。内容不用了，就在第一句说明，再放一个链接，指到现在该看的那一页。"
