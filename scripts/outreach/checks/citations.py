"""引用的法律：登记过、现行、有这一条。（正文和文件头里的都查。）"""

from __future__ import annotations

from collections.abc import Iterator

from outreach.checks.rule import Problem, rule
from outreach.citation import Citation
from outreach.entry import Entry
from outreach.finding import MUST, Place
from outreach.hanzi import written
from outreach.kinds.law import Law
from outreach.site import Site
from outreach.source import Source

_EXEMPT = ("laws/", "about/sources")
"""登记簿自己和说明出处的页不查：那里写的就是全称和旧法。"""


def _cited(site: Site) -> Iterator[tuple[Place, str, Citation, Entry[Law] | None]]:
    for entry in site.entries:
        if entry.path.startswith(_EXEMPT):
            continue
        for source in entry.sources:
            for at, field, citation in site.laws.cited[source.path]:
                yield at, field, citation, site.laws.by_title.get(citation.title)


@rule("law-unregistered", MUST)
def law_is_registered(site: Site) -> Iterator[Problem]:
    """引用条文的法律，都要在 docs/laws/ 里登记。"""
    for at, field, citation, law in _cited(site):
        if citation.title in ("本法", "该法", "同法"):
            yield Problem(
                at, citation.text, f"前面没有写过法律的名字，不知道“{citation.title}”是哪一部。",
                f"写全名，如：《刑事诉讼法》{citation.article_words}", field,
            )  # fmt: skip
        elif law is None and citation.article:
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
            f"《{law.model.short[0]}》{repealed.isoformat()} 起已经废止。"
            if repealed and repealed <= site.today
            else f"《{law.model.short[0]}》还没有施行。"
        )
        yield Problem(at, citation.text, why, instead, field)


@rule("law-article", MUST)
def article_exists(site: Site) -> Iterator[Problem]:
    """引用的条号，那部法律里要有。"""
    for at, field, citation, law in _cited(site):
        edition = law.model.edition_on(site.today) if law else None
        if law is None or edition is None or not citation.article:
            continue
        if max(citation.article, citation.last) > edition.last_article:
            last = written(edition.last_article)
            yield Problem(
                at,
                citation.text,
                f"《{law.model.short[0]}》最后一条是第{last}条，没有{citation.article_words}。",
                "打开官方文本重新核对条号。",
                field,
            )
        elif citation.last and citation.last <= citation.article:
            yield Problem(
                at, citation.text, "起止写反了：后一条要比前一条大。", "打开官方文本重新核对条号。", field
            )
        elif citation.inserted and citation.article_words not in (edition.inserted or ()):
            yield Problem(
                at,
                citation.text,
                f"《{law.model.short[0]}》里没有登记{citation.article_words}。",
                "核对条号；确有这一条，就补进法律登记的 inserted。",
                field,
            )


@rule("law-article-moved", MUST)
def article_has_its_new_number(site: Site) -> Iterator[Problem]:
    """法律改版时挪了位置的条，要写新条号。"""
    for entry in site.entries:
        if entry.path.startswith(_EXEMPT):
            continue
        for source in entry.sources:
            for at, field, citation in site.laws.cited[source.path]:
                law = site.laws.by_title.get(citation.title)
                edition = law.model.edition_on(site.today) if law else None
                for move in edition.moved if edition else ():
                    said = source.raw_lines[at.line - 1]
                    # 新版里也有这个条号，说的是别的事：同一行里有那件事的词，才是写了旧条号。
                    if move.was == citation.article and any(word in said for word in move.about):
                        new = f"第{written(move.now)}条"
                        yield Problem(
                            at, citation.text, f"现行的版本里，说{move.about[0]}的是{new}。",
                            f"改成：《{citation.title}》{new}；说的是别的事，就在文件头写一条例外和原因。", field,
                        )  # fmt: skip


@rule("twin-citations", MUST)
def both_languages_cite_the_same(site: Site) -> Iterator[Problem]:
    """中英文两页引的是同样的条文。"""
    for entry, twin, _ in site.bilingual:
        if entry.path.startswith(_EXEMPT):
            continue
        chinese, english = _articles(site, entry.source), _articles(site, twin)
        for key in [*chinese, *english]:
            if (key in chinese) is (key in english):
                continue
            at, field, citation = (chinese if key in chinese else english)[key]
            here, there = (entry.source, twin) if key in chinese else (twin, entry.source)
            law = site.laws.by_title[citation.title].model
            wanted = (
                f"{law.english}, Article {citation.article_digits}"
                if there.language == "en"
                else f"《{law.short[0]}》{citation.article_words}"
            )
            yield Problem(
                at, citation.text, f"{there.path} 里没有这一条，两种语言的读者看到的依据不一样。",
                f"在 {there.path} 同一处写上：{wanted}；这一条不该有，就从 {here.path} 删掉。", field,
            )  # fmt: skip


def _articles(site: Site, source: Source) -> dict[tuple[str, str], tuple[Place, str, Citation]]:
    """一页自己写的引用，按哪部法律哪一条；期限的依据是事实，英文页不写。"""
    found: dict[tuple[str, str], tuple[Place, str, Citation]] = {}
    for at, field, citation in site.laws.cited[source.path]:
        if citation.article and not field.endswith(".law") and citation.title in site.laws.by_title:
            found.setdefault((site.laws.key(citation), citation.article_digits), (at, field, citation))
    return found
