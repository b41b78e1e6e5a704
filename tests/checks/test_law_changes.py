"""法律改了版：恰好是引了它、又没有重读的那几页；重读过的、没引它的、还没施行的都不算。"""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from building import SHIPPED, Files, but, found, site_of, told
from outreach import freshness
from outreach.disk import ROOT, THEME, read_folder
from outreach.fragments import environment, render
from outreach.site import load

NEW = (
    "editions:\n  - {of: 2018-10-26, in_force: 2018-10-26, last_article: 308}",
    "editions:\n  - {of: 2018-10-26, in_force: 2018-10-26, last_article: 308}\n"
    "  - {of: 2026-11-01, in_force: 2026-11-24, last_article: 320, moved: [{from: 113, to: 118, about: [不立案]}]}",
)
AMENDED = but("law", NEW)
REPEALED = but("law", ("official:", "repealed: 2026-11-24\nofficial:"))
AFTER = date(2026, 11, 24)

EXPLAINER = """
explainers/police-wont-file.md:11 建议改 law-changed deadline.0.law
写的是 《刑事诉讼法》第一百一十三条
为什么 《刑事诉讼法》2026-11-24 起施行 2026-11-01 公布的新版，这一页还没有照新的看过，网页上已经写着。
怎么改 打开新版，逐条对照第一百一十三条（第一百一十三条现在是第一百一十八条）。对完在 review 里加一条，照实写：- {on: 2026-11-24, by: 内容编写组, checked: [条文号, 期限], result: 与公开文本一致}
"""
OUTCOME = """
who-helps/police-wont-file.md:8 建议改 law-changed reason
写的是 《刑事诉讼法》第一百零九条
为什么 《刑事诉讼法》2026-11-24 起施行 2026-11-01 公布的新版，这一页还没有照新的看过，网页上已经写着。
怎么改 打开新版，逐条对照第一百零九条。对完在 review 里加一条，照实写：- {on: 2026-11-24, by: 内容编写组, checked: [条文号, 期限], result: 与公开文本一致}
"""


def test_exactly_the_pages_that_cite_it() -> None:
    assert told(AMENDED, "law-changed", whole=True, today=AFTER) == (EXPLAINER.strip() + OUTCOME).strip()


@pytest.mark.parametrize(
    ("files", "today"),
    [
        (AMENDED, date(2026, 11, 23)),  # 还没施行
        ({}, AFTER),
        (AMENDED | but("explainer", ("on: 2026-11-23", "on: 2026-11-24")) | but("outcome", ("on: 2026-11-23", "on: 2026-11-24")), AFTER),
    ],
)  # fmt: skip
def test_nothing_to_read_again(files: Files, today: date) -> None:
    assert told(files, "law-changed", whole=True, today=today) == ""


def test_only_one_page_read_again() -> None:
    files = AMENDED | but("explainer", ("on: 2026-11-23", "on: 2026-11-24"))
    assert told(files, "law-changed", whole=True, today=AFTER) == OUTCOME.strip()


def test_a_repealed_law_names_what_to_cite_instead() -> None:
    first, _ = told(REPEALED, "law-changed", whole=True, today=AFTER).split("who-helps", 1)
    assert "2026-11-24 起废止" in first
    assert "换成现行的法律" in first


def test_publishing_waits_for_it() -> None:
    site = site_of(AMENDED, AFTER, whole=True)
    assert {f.rule for f in found(site, "publish-law-changed", publish=True)} == {"publish-law-changed"}


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("zh", "《刑事诉讼法》2026年11月24日起有了新版，这一页还没有照新的看过。先打 12309 问准。"),
        ("en", "A new edition of the Criminal Procedure Law is in force since 24 November 2026. This page has not been checked against it yet. Call 12309 to make sure."),
    ],
)  # fmt: skip
def test_the_reader_is_told(language: str, words: str) -> None:
    """网页上写着，直到重读。"""
    jinja = environment(ROOT / "overrides", THEME)
    for files, there in ((AMENDED, True), ({}, False)):
        site = site_of(files, AFTER, whole=True)
        page = render(jinja, site, site.by_path["explainers/police-wont-file.md"], language, "")
        assert (words in page) is there


def test_paper_does_not_outlive_the_law() -> None:
    """新版还没施行，就已经知道哪天起不能再用这张纸。"""
    site = site_of(AMENDED, whole=True)
    assert freshness.expires(site, site.by_path["explainers/police-wont-file.md"]) == date(2026, 11, 23)


@pytest.mark.parametrize("law", ["legal-aid-law", "state-compensation-law", "civil-procedure-law"])
def test_one_new_edition_on_the_shipped_site(law: str) -> None:
    """真的内容：登记一部法律的新版，点出来的恰好是引了它的那些页。"""
    files = dict(read_folder(ROOT / "docs"))
    path = f"laws/{law}.md"
    text = files[path].decode()
    new = f"editions:\n  - {{of: {SHIPPED}, in_force: {SHIPPED + timedelta(days=1)}, last_article: 9999}}\n"
    files[path] = text.replace("editions:\n", new, 1).encode()
    site = load(files, SHIPPED + timedelta(days=1))
    assert not found(load(dict(read_folder(ROOT / "docs")), SHIPPED), "law-changed")
    names = [site.get("law", law).model.title, *site.get("law", law).model.short]  # type: ignore[union-attr]
    names += [name.removeprefix("中华人民共和国") for name in names]
    written = re.compile("|".join(rf"《{re.escape(name)}》第" for name in set(names)))
    expected = {
        name
        for name, content in files.items()
        if name.startswith(("explainers/", "documents/", "who-helps/", "outdated-words"))
        and name.endswith(".md")
        and not name.endswith(".en.md")
        and written.search(content.decode())
    }
    assert {f.at.path for f in found(site, "law-changed")} == expected
    assert len(expected) > 3
