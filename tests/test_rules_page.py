"""规则页从规则本身生成；每条规则说得清，页上的编号真能跳到。"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import date

import markdown
import pytest

from outreach.checks import RULES
from outreach.checks.rule import Problem, rule
from outreach.disk import ROOT
from outreach.finding import MUST
from outreach.links.survey import PUBLIC
from outreach.outputs import rules_page
from outreach.site import Site

EVERY = {slug: text for slug, (_, text) in PUBLIC.items()} | {slug: r.text for slug, r in RULES.items()}
"""查内容的和查做好的网站的，全部规则。"""


def test_the_page_is_up_to_date() -> None:
    """不对就运行 `outreach rules --write`，把改动一起提交。"""
    made = rules_page.page(RULES.values())
    assert (ROOT / "docs" / rules_page.PATH).read_text("utf-8") == made


def test_the_english_page_is_up_to_date() -> None:
    """日期留着上次的，别的照现在的规则；中文变了才换成今天的日期。"""
    path = ROOT / "docs" / rules_page.ENGLISH_PATH
    later = date(2030, 1, 1)
    made = rules_page.files(RULES.values(), later, path.read_bytes())[rules_page.ENGLISH_PATH]
    assert made.encode() == path.read_bytes()
    fresh = rules_page.files(RULES.values(), later)[rules_page.ENGLISH_PATH]
    assert "\ntranslates: 2030-01-01 " in fresh
    fewer = rules_page.files(list(RULES.values())[1:], later, path.read_bytes())[rules_page.ENGLISH_PATH]
    assert "\ntranslates: 2030-01-01 " in fewer


def test_every_rule_is_on_the_page_once() -> None:
    rows = re.findall(r"^\| `([a-z-]+)`", rules_page.page(RULES.values()), re.M)
    assert sorted(rows) == sorted(EVERY)


def test_every_topic_has_a_chinese_name() -> None:
    assert {r.topic for r in RULES.values()} == set(rules_page.TOPICS), (
        "新话题写进 rules_page.TOPICS；没了的删掉"
    )


def test_anchors_on_the_page_really_work() -> None:
    """消息叫人去 rules.md 查，#规则名 要跳得到。"""
    body = rules_page.page(RULES.values()).split("---\n", 2)[2]
    html = markdown.markdown(body, extensions=["attr_list", "tables"])
    assert set(EVERY) <= set(re.findall(r'id="([^"]+)"', html))


@pytest.mark.parametrize("slug", EVERY)
def test_a_rule_is_named_and_told_in_chinese(slug: str) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", slug)
    assert EVERY[slug].endswith("。")
    assert len(EVERY[slug]) <= 50


FAULTY = ("fields", "kinds", "explain.py", "frontmatter.py", "source.py")
"""哪些文件会报读不懂、写错格式。"""


def _slugs_in_code() -> Iterator[tuple[str, str]]:
    """这些文件里像规则名的字：头一段和 checks/reading.py 里登记的某条一样，如 phone-…、value-…。"""
    heads = {slug.split("-")[0] for slug, r in RULES.items() if r.topic == "reading"}
    package = ROOT / "scripts" / "outreach"
    for path in sorted(path for name in FAULTY for path in [package / name, *(package / name).rglob("*.py")]):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))) if path.is_file() else ():
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "wrong":
                yield from ((path.name, arg.value) for arg in node.args[:1] if isinstance(arg, ast.Constant))
            elif isinstance(node, ast.Constant) and re.fullmatch(r"[a-z]+(-[a-z]+)+", str(node.value)):
                yield from ((path.name, node.value) for head in heads if node.value.startswith(f"{head}-"))


def test_every_fault_is_a_declared_rule() -> None:
    """模型报的错没有在 checks/reading.py 里定名，就会悄悄不见，坏页也算通过。"""
    used = set(_slugs_in_code())
    assert len(used) > 15
    assert {(name, slug) for name, slug in used if slug not in RULES} == set()


def test_a_rule_without_text_or_with_a_taken_name_is_refused() -> None:
    def silent(site: Site) -> Iterator[Problem]:
        return iter(())

    def spoken(site: Site) -> Iterator[Problem]:
        """说得清。"""
        return iter(())

    with pytest.raises(ValueError, match="规则 brand-new 没有公开说明，或者名字重了"):
        rule("brand-new", MUST)(silent)
    with pytest.raises(ValueError, match="规则 slug 没有公开说明，或者名字重了"):
        rule("slug", MUST)(spoken)
    assert "brand-new" not in RULES


def test_table_for_the_terminal() -> None:
    lines = rules_page.table([RULES["slug"], RULES["publish-sample"]]).splitlines()
    assert lines[0].split() == ["slug", "必须改", RULES["slug"].text]
    assert lines[1].split() == ["publish-sample", "必须改（发布）", RULES["publish-sample"].text]
    assert f"link-phone               必须改（网站）\t{PUBLIC['link-phone'][1]}\n" in rules_page.built_table()
