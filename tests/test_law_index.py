"""法律的索引：叫什么名字都查得到，哪页引了哪一条。"""

from __future__ import annotations

from building import but, page, site_of
from outreach.citation import find


def test_every_name_leads_to_the_law() -> None:
    site = site_of(but("law", ("short: [刑事诉讼法]", "short: [刑诉法]")))
    assert {title: law.id for title, law in site.laws.by_title.items()} == {
        "中华人民共和国刑事诉讼法": "criminal-procedure-law",
        "刑事诉讼法": "criminal-procedure-law",
        "刑诉法": "criminal-procedure-law",
        "Criminal Procedure Law": "criminal-procedure-law",
    }


def test_what_pages_rest_on_and_who_cites_a_law() -> None:
    body = "《刑事诉讼法》第一百零九条、《刑事诉讼法》第109条、《民法典》第一条、《刑事诉讼法》"
    site = site_of({"about/a.md": page(body), **but("law")})
    assert [citation.article_words for citation in site.laws.basis["about/a.md"]] == [
        "第一百零九条",
        "第一条",
    ]
    assert {law: [entry.path for entry in pages] for law, pages in site.laws.cited_by.items()} == {
        "criminal-procedure-law": ["about/a.md"]
    }


def test_one_law_under_all_its_names() -> None:
    laws = site_of(but("law")).laws
    found = [*find("《刑事诉讼法》第一条、《中华人民共和国刑事诉讼法》第二条、《民法典》第三条")]
    found += laws.english.find("Criminal Procedure Law, Article 1")
    assert [laws.key(citation) for citation in found] == [
        "criminal-procedure-law",
        "criminal-procedure-law",
        "民法典",
        "criminal-procedure-law",
    ]


def test_a_page_not_written_right_does_not_cite() -> None:
    """没写对的页不列在“哪些页引用了它”里；它引的条文照样要查。"""
    broken = page("《刑事诉讼法》第一条", head="summary: 没有标题。")
    site = site_of({"about/a.md": broken, **but("law")})
    assert site.by_path["about/a.md"].zh is None
    assert site.laws.cited_by == {}
    assert len(site.laws.basis["about/a.md"]) == 1
