"""引用的法律：登记过、现行、有这一条。（正文和文件头里的都查。）"""

from __future__ import annotations

from collections.abc import Iterator

from outreach.checks.rule import Problem, rule
from outreach.citation import Citation, chinese_number
from outreach.finding import MUST, Place
from outreach.kinds.law import Law
from outreach.site import Entry, Site

_EXEMPT = ("laws/", "about/sources")
"""登记簿自己和说明出处的页不查：那里写的就是全称和旧法。"""


def _cited(site: Site) -> Iterator[tuple[Place, str, Citation, Entry[Law] | None]]:
    for entry in site.entries:
        if entry.path.startswith(_EXEMPT):
            continue
        for source in entry.sources:
            for at, field, citation in site.cited[source.path]:
                yield at, field, citation, site.laws_by_title.get(citation.title)


@rule("law-unregistered", MUST)
def law_is_registered(site: Site) -> Iterator[Problem]:
    """引用条文的法律，都要在 docs/laws/ 里登记。"""
    for at, field, citation, law in _cited(site):
        if law is None and citation.article:
            yield Problem(
                at, citation.text, f"docs/laws/ 里没有登记《{citation.title}》，没法核对条号和是否现行。",
                "核对法律名称有没有写错；没错就照 outreach new law 的样子登记一份。", field,
            )  # fmt: skip


@rule("law-not-in-force", MUST)
def law_is_in_force(site: Site) -> Iterator[Problem]:
    """引用的法律要是现行的：没有废止，也已经施行。"""
    for at, field, citation, law in _cited(site):
        if law is None or law.model.edition_on(site.today):
            continue
        repealed = law.model.repealed
        successor = site.get("law", law.model.successor or "")
        instead = (
            f"改引《{successor.zh.title}》，条号重新核对。"
            if successor and successor.zh
            else "换成现行的法律。"
        )
        why = (
            f"《{citation.title}》{repealed.isoformat()} 起已经废止。"
            if repealed and repealed <= site.today
            else f"《{citation.title}》还没有施行。"
        )
        yield Problem(at, citation.text, why, instead, field)


@rule("law-article", MUST)
def article_exists(site: Site) -> Iterator[Problem]:
    """引用的条号，那部法律里要有。"""
    for at, field, citation, law in _cited(site):
        edition = law.model.edition_on(site.today) if law else None
        if law is None or edition is None or not citation.article:
            continue
        if citation.article > edition.last_article:
            last = chinese_number(edition.last_article)
            yield Problem(
                at,
                citation.text,
                f"《{citation.title}》最后一条是第{last}条，没有{citation.article_words}。",
                "打开官方文本重新核对条号。",
                field,
            )
        elif citation.inserted and citation.article_words not in (edition.inserted or ()):
            yield Problem(
                at,
                citation.text,
                f"《{citation.title}》里没有登记{citation.article_words}。",
                "核对条号；确有这一条，就补进法律登记的 inserted。",
                field,
            )
