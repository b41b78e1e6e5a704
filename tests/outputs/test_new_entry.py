"""新条目的样子：必填的直接写上，其余放在注释里；一行一项，带说明。"""

from __future__ import annotations

import pytest

from building import src
from outreach.kinds import KINDS
from outreach.kinds.base import translated_keys
from outreach.outputs import new_entry


@pytest.mark.parametrize(
    ("kind", "slug", "path"),
    [
        ("workstation", "dongmen", "workstations/dongmen.md"),
        ("event", "2026-12-05-open-day", "events/2026-12-05-open-day.md"),
        ("question", "start", "who-helps/start.md"),
        ("office", "anything", "office.md"),
        ("plain_words", "anything", "plain-words.md"),
        ("section", "gallery", "gallery/index.md"),
        ("page", "help", "help.md"),
    ],
)
def test_where_it_goes(kind: str, slug: str, path: str) -> None:
    assert new_entry.path(KINDS[kind], slug) == path


def test_chinese_file() -> None:
    lines = new_entry.chinese(KINDS["workstation"]).splitlines()
    assert lines[0] == "---"
    assert lines[1] == "title: 城关社区检察工作站   # 必填：站名"
    assert "# sample: true   # 可不写：是不是示例" in lines
    assert "# address_hint: 便民服务中心二楼，公交站对面   # 该有：怎么找" in lines
    assert lines[-3:] == ["---", "", "正文写在这里：只写文件头里没有的。可以不写。"]


@pytest.mark.parametrize("name", sorted(KINDS))
def test_required_keys_are_written_and_the_rest_are_comments(name: str) -> None:
    kind = KINDS[name]
    source = src(new_entry.chinese(kind))
    assert source.faults == ()
    required = {f.alias or n for n, f in kind.model_fields.items() if kind.need(f) == "required"}
    assert set(source.facts) == required | set(kind.starts_with)


@pytest.mark.parametrize("name", sorted(KINDS))
def test_the_comments_can_be_opened_up(name: str) -> None:
    """去掉注释的 #，每一项还是读得通。"""
    text = new_entry.chinese(KINDS[name])
    opened = "\n".join(line.removeprefix("# ") for line in text.splitlines())
    source = src(opened)
    assert source.faults == ()
    known = {f.alias or n for n, f in KINDS[name].model_fields.items()}
    assert set(source.facts) == known - {"allow"}


@pytest.mark.parametrize("name", sorted(KINDS))
def test_english_file_offers_only_text(name: str) -> None:
    kind = KINDS[name]
    text = new_entry.english(kind, "2026-11-23 0123456789ab")
    assert src(text).facts == {"translates": "2026-11-23 0123456789ab"}
    offered = {
        line.removeprefix("# ").partition(":")[0] for line in text.splitlines() if line.startswith("# ")
    }
    assert offered == set(translated_keys(kind))
