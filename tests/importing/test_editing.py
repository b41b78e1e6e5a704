"""换掉文件头里的一项：别的字、注释、先后一个不动。"""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from outreach.frontmatter import Value
from outreach.importing.editing import created, rewritten
from outreach.importing.writing_yaml import flow, scalar
from outreach.source import read

HEAD = """---
# 这个站的联系方式
title: 城关站   # 站名
status: open
division: "999901001"
# 每季度去核一次
address: 幸福路1号

location: {lat: 31.3401, lon: 118.3802, datum: gcj02}  # 门口量的
phones:
  # 早上有人
  - {number: 0999-0123411, label: 值班电话}   # 换过一次
  # 下午有人
  - {number: 0999-0123412}
serves: [城关社区, 东门社区]
verified:
  on: 2026-11-02  # 打的电话
  how: called
  by: 控告申诉部门
---

正文里的 title: 不动。
"""
ORDER = (
    "title",
    "status",
    "reason",
    "until",
    "division",
    "address",
    "location",
    "phones",
    "serves",
    "verified",
)
SOURCE = read("workstations/a.md", HEAD.encode())
FIRST: Value = {"number": "0999-0123411", "label": "值班电话"}
SECOND: Value = {"number": "0999-0123412"}
VERIFIED = {"on": "2026-11-02", "how": "called", "by": "控告申诉部门"}

CASES: list[tuple[dict[str, Value | None], list[tuple[str, str]]]] = [
    ({"title": "东门站"}, [("title: 城关站   #", "title: 东门站   #")]),
    ({"title": "站: 一"}, [("title: 城关站   #", 'title: "站: 一"   #')]),
    ({"division": "999901002"}, [('"999901001"', '"999901002"')]),
    ({"status": "suspended", "reason": "装修", "until": "2026-12-31"}, [("status: open\n", "status: suspended\nreason: 装修\nuntil: 2026-12-31\n")]),
    ({"address": None}, [("address: 幸福路1号\n", "")]),
    ({"location": {"lat": "31.3402", "lon": "118.3802", "datum": "gcj02"}}, [("31.3401", "31.3402")]),
    ({"phones": [FIRST, {"number": "0999-0123499"}]}, [("- {number: 0999-0123412}", "- {number: 0999-0123499}")]),
    ({"phones": [FIRST]}, [("  - {number: 0999-0123412}\n", "")]),
    ({"phones": [FIRST, SECOND, {"number": "0999-0123413"}]}, [("0123412}\n", "0123412}\n  - {number: 0999-0123413}\n")]),
    ({"serves": ["城关社区"]}, [("[城关社区, 东门社区]", "[城关社区]")]),
    ({"verified": {**VERIFIED, "on": "2026-11-20"}}, [("on: 2026-11-02  #", "on: 2026-11-20  #")]),
    ({"verified": {**VERIFIED, "how": "visited"}, "serves": ["一"]}, [("how: called", "how: visited"), ("[城关社区, 东门社区]", "[一]")]),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "swaps"), CASES)
def test_only_what_changed(changes: dict[str, Value | None], swaps: list[tuple[str, str]]) -> None:
    wanted = HEAD
    for old, new in swaps:
        assert wanted.count(old) == 1
        wanted = wanted.replace(old, new)
    assert rewritten(SOURCE, changes, ORDER) == wanted


def test_comments_above_a_removed_item_stay() -> None:
    after = rewritten(SOURCE, {"phones": [SECOND]}, ORDER)
    assert "# 早上有人" in after and "# 下午有人" in after and "0123411" not in after


TEXT = st.text(st.characters(blacklist_categories=("Cc", "Cs", "Zl", "Zp"), blacklist_characters="\ufeff\ufffe\uffff"), min_size=1, max_size=20)  # fmt: skip


@given(TEXT)
@example("0:?")
def test_any_text_reads_back(text: str) -> None:
    text = text.strip()
    if text:
        for line in (f"value: {scalar(text)}", f"value: {{a: {flow(text)}, b: [{flow(text)}, x]}}"):
            facts = read("about/a.md", f"---\n{line}\n---\n".encode()).facts["value"]
            assert facts in (text, {"a": text, "b": [text, "x"]})


@given(TEXT, TEXT)
def test_any_change_reads_back(title: str, name: str) -> None:
    title, name = title.strip(), name.strip()
    if title and name:
        after = read("a.md", rewritten(SOURCE, {"title": title, "serves": [name]}, ORDER).encode())
        assert (after.facts["title"], after.facts["serves"], after.body) == (title, [name], SOURCE.body)


def test_a_new_file_reads_back() -> None:
    facts: dict[str, Value] = {
        "title": "站",
        "division": "999901",
        "phones": [FIRST],
        "serves": ["一", "二, 三"],
    }
    assert read("a.md", created(facts).encode()).facts == facts
