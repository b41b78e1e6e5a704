"""法条核到什么程度：文字和 JSON 两种样子。进：Report。出：字符串。网页上的样子在 overrides/pages/about-sources.html。"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from outreach.accuracy import LawRow, Report
from outreach.addresses import LANGUAGES
from outreach.unverified import Marked


def as_text(report: Report, folder: str) -> str:
    """终端上看的样子。"""
    r, zh = report, LANGUAGES[0]
    lines = [
        f"法条核到什么程度 {r.today}：引用 {r.citations} 处，{r.articles} 条，{len(r.laws)} 部法律（登记 {r.registered} 部）。",
        f"讲法律的 {r.pages} 页，引了法条的 {r.citing} 页；另一人复核过 {r.second_reader} 页，检察官审核过 {r.procurator} 页，没有复核记录 {r.unreviewed} 页。",
        f"标着待核 {r.sentences(zh)} 句，在 {len(r.marked[zh])} 页；文本待核的法律 {r.unchecked_laws} 部；出处待核的号码 {len(r.unsourced)} 个。",
        "最近一次复核：" + "，".join(f"{on} {pages} 页" for on, pages in r.reviewed),
        "",
        "哪一版，引了几处",
        *map(_law, r.laws),
        "",
        "标着待核的句子",
    ]
    for one in r.marked[zh]:
        lines += [f"  {_where(folder, one.entry.path)}", *(f"    {said}" for said in one.sentences)]
    lines += ["", "出处待核的号码", *(f"  {_where(folder, entry.path)}" for entry in r.unsourced), ""]
    return "\n".join(lines)


def _law(row: LawRow) -> str:
    edition = f"{row.edition.of} 版，{row.edition.in_force} 起施行" if row.edition else "今天没有现行的版本"
    state = "待核" if row.is_unchecked else "已核"
    return f"  {row.law.model.short[0]}  {edition}；引 {row.citations} 处、{row.articles} 条，在 {row.pages} 页；文本{state}"


def _where(folder: str, path: str) -> str:
    return f"{folder}/{path}" if folder else path


def as_json(report: Report, folder: str) -> str:
    """给别的程序读的样子；字段固定，见 CHANGELOG。"""
    return json.dumps(dict(_plain(report, folder)), ensure_ascii=False, indent=1) + "\n"


def _plain(r: Report, folder: str) -> Iterator[tuple[str, Any]]:
    yield "today", r.today.isoformat()
    for name in ("pages", "citing", "citations", "articles", "registered"):
        yield name, getattr(r, name)
    yield "laws", [_plain_law(row, folder) for row in r.laws]
    yield (
        "unverified",
        {language: [_plain_page(one, folder) for one in pages] for language, pages in r.marked.items()},
    )
    yield "unsourced", [_where(folder, entry.path) for entry in r.unsourced]
    yield "second_reader", {"with": r.second_reader, "without": r.pages - r.second_reader}
    yield "procurator_reviewed", r.procurator
    yield "unreviewed", r.unreviewed
    yield "last_reviewed", [{"on": on.isoformat(), "pages": pages} for on, pages in r.reviewed]


def _plain_law(row: LawRow, folder: str) -> dict[str, Any]:
    source = row.law.model.source
    return {
        "path": _where(folder, row.law.path),
        "title": row.law.model.title,
        "edition": row.edition.of.isoformat() if row.edition else None,
        "in_force": row.edition.in_force.isoformat() if row.edition else None,
        "citations": row.citations,
        "articles": row.articles,
        "pages": row.pages,
        "status": source.status if source else "unchecked",
        "source": source.text if source else "",
    }


def _plain_page(one: Marked, folder: str) -> dict[str, Any]:
    return {
        "path": _where(folder, one.entry.path),
        "language": one.language,
        "sentences": list(one.sentences),
    }


FORMATS = {"text": as_text, "json": as_json}
