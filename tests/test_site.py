"""全站的索引：配对、查找、地址、哪页旧了；读不懂的文件不连累别的。"""

from __future__ import annotations

from datetime import date

import pytest

from building import TODAY, but, found, page, short, site_of
from outreach.addresses import address
from outreach.site import load
from samples import SAMPLES


@pytest.mark.parametrize(
    ("path", "zh", "en"),
    [
        ("index.md", "", "en/"),
        ("office.md", "office/", "en/office/"),
        ("workstations/index.md", "workstations/", "en/workstations/"),
        ("workstations/chengguan.md", "workstations/chengguan/", "en/workstations/chengguan/"),
        ("events/2026-12-05-open-day.md", "events/2026-12-05-open-day/", "en/events/2026-12-05-open-day/"),
    ],
)
def test_address(path: str, zh: str, en: str) -> None:
    assert (address(path, "zh"), address(path, "en")) == (zh, en)


def test_pairs_orphans_and_assets() -> None:
    site = site_of(
        {"about/a.md": page(), "about/a.en.md": page(), "about/b.en.md": page(), "assets/门.png": b"\x89PNG"}
    )
    pair = site.by_path["about/a.md"]
    assert [source.path for source in pair.sources] == ["about/a.md", "about/a.en.md"]
    assert [source.path for source in site.orphans] == ["about/b.en.md"]
    assert site.assets == {"assets/门.png"}
    assert site.paths == {"about/a.md", "about/a.en.md", "office.md", "office.en.md",
                          "channels/12309.md", "channels/12309.en.md", "assets/门.png"}  # fmt: skip


def test_get_finds_entries_right_or_wrong() -> None:
    site = site_of({"workstations/a.md": page(), **but("workstation")})
    assert site.get("workstation", "chengguan") is site.by_path["workstations/chengguan.md"]
    broken = site.get("workstation", "a")
    assert broken is not None
    assert broken.zh is None
    assert site.get("workstation", "b") is None
    assert site.get("event", "chengguan") is None
    assert [entry.id for entry in site.all(broken.kind)] == ["chengguan"]


def test_office_and_channels() -> None:
    site = site_of({})
    assert site.office is not None
    assert (site.office.model.division, site.is_sample, list(site.channels)) == ("999901", True, ["12309"])
    real = site_of(but("office", ("sample: true\n", ""), ("0999-0123450", "0999-1123450")))
    assert not real.is_sample
    assert site_of({"office.md": None, "office.en.md": None}).is_sample, "没有本院就当作示例，不会冒充真的"


def test_laws_by_title() -> None:
    site = site_of(but("law", ("short: [刑事诉讼法]", "short: [刑诉法]")))
    assert {title: law.id for title, law in site.laws.by_title.items()} == {
        "中华人民共和国刑事诉讼法": "criminal-procedure-law",
        "刑事诉讼法": "criminal-procedure-law",
        "刑诉法": "criminal-procedure-law",
        "Criminal Procedure Law": "criminal-procedure-law",
    }


def test_citations_of_pages_and_of_laws() -> None:
    body = "《刑事诉讼法》第一百零九条、《刑事诉讼法》第109条、《民法典》第一条、《刑事诉讼法》"
    site = site_of({"about/a.md": page(body), **but("law")})
    assert [citation.article_words for citation in site.laws.basis["about/a.md"]] == [
        "第一百零九条",
        "第一条",
    ]
    assert {law: [entry.path for entry in pages] for law, pages in site.laws.cited_by.items()} == {
        "criminal-procedure-law": ["about/a.md"]
    }


def test_is_behind() -> None:
    site = site_of(SAMPLES["workstation"].files)
    entry = site.by_path["workstations/chengguan.md"]
    assert not entry.is_behind
    stamp = f"translates: {entry.stamp(TODAY)}"
    new_phone = but("workstation", ("0999-0123411", "0999-0123499"))
    new_word = but("workstation", ("轮值检察官", "值班检察官"))
    for files, behind in ((new_phone, False), (new_word, True)):
        english = {path: text.replace("translates: ✓", stamp) for path, text in files.items()}
        assert site_of(english).by_path["workstations/chengguan.md"].is_behind is behind
    unstamped = but("workstation", ("translates: ✓\n", ""), language="en")
    assert site_of(unstamped).by_path["workstations/chengguan.md"].is_behind
    assert not site_of({"about/a.md": page()}).by_path["about/a.md"].is_behind, "没有英文页，谈不上旧"


def test_told_in_a_language() -> None:
    entry = site_of(SAMPLES["workstation"].files).by_path["workstations/chengguan.md"]
    assert entry.told_in("zh").title == "城关社区检察工作站"
    assert entry.told_in("en").title == "Chengguan Community Procuratorate Workstation"
    alone = site_of({"about/a.md": page()}).by_path["about/a.md"]
    assert alone.told_in("en").title == "隐私"


UNREADABLE = {
    "没有文件头": "城关工作站的电话\n",
    "写坏了": "---\ntitle: '城关\n---\n",
    "不是 UTF-8": "---\ntitle: 城关\n---\n".encode("gbk"),
    "控制字符": b"---\ntitle: \x00\n---\n",
    "空的": b"",
}


@pytest.mark.parametrize("content", UNREADABLE.values(), ids=UNREADABLE)
@pytest.mark.parametrize("name", ["workstations/chengguan.md", "workstations/chengguan.en.md"])
def test_one_unreadable_file_is_one_finding(content: str | bytes, name: str) -> None:
    """读不懂的只报它自己那一条：不报“没翻译”“对不上”“旧了”，也不连累别的文件。"""
    [finding] = found(site_of({name: content}, whole=True))
    assert finding.at.path == name


def test_english_errors_are_told_once_and_on_the_right_line() -> None:
    """继承来的错处中文页报过了，英文页不再报；英文页自己写错的，按英文页的行号报。"""
    files = but("workstation", ("0999-0123411", "0999—0123411")) | {
        "about/a.md": page(),
        "about/a.en.md": page(),
    }
    assert short(found(site_of(files), "phone-dash")) == [
        ("workstations/chengguan.md", 10, "phone-dash", "phones.0.number")
    ]
    long = but("plain_words", ("Police start to investigate.", "long " * 200), language="en")
    assert short(found(site_of(long), "value-length")) == [
        ("plain-words.en.md", 6, "value-length", "terms.0.plain")
    ]


def test_today_comes_from_outside() -> None:
    assert load({}, date(1999, 1, 1)).today == date(1999, 1, 1)
    assert site_of({}).today == TODAY
