"""先改哪一页：试读记录比分数大；每页三句；两种样子；命令。"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from building import Files, Folder, Outreach, page, site_of
from outreach.outputs import plain
from outreach.plainness.scoring import Effort
from samples import SAMPLES

EASY = "先去窗口。带身份证。问清楚。记下来。"
HARD = "应当对相关材料予以审查并切实作出不起诉决定。逾期则不起诉决定送达后生效。还有很长的一句话要念完才知道说的是什么。"


def _law_page(text: str, tried: str = "") -> str:
    sample = SAMPLES["explainer"].zh
    return sample.replace("owner: {a", f"{tried}owner: {{a") + text


def _tried(words: str) -> str:
    return f"tried_by:\n  - {{on: 2026-11-20, readers: 3{words}}}\n"


PAGES: Files = {
    "about/easy.md": page(EASY),
    "about/hard.md": page(HARD),
    "about/short.md": page(""),
    "explainers/left.md": _law_page(EASY + "他被羁押了。", _tried(", words: [羁押]")),
    "explainers/mended.md": _law_page(HARD, _tried(", words: [羁押]")),
    "explainers/understood.md": _law_page(HARD, _tried("")),
}


def _rows() -> list[plain.Row]:
    return [row for row in plain.rows(site_of(PAGES)) if row.path in PAGES]


def test_trials_come_before_the_score() -> None:
    """没看懂、还没改的最前；没试过的照分数；试过、都改好了的最后。太短的不排。"""
    rows = _rows()
    assert [row.path for row in rows][:3] == ["explainers/left.md", "about/hard.md", "about/easy.md"]
    assert {row.path for row in rows[3:]} == {"explainers/mended.md", "explainers/understood.md"}
    assert rows[0].left == ("羁押",)
    assert rows[1].effort.score > rows[2].effort.score


def test_worst_sentences() -> None:
    row = next(row for row in _rows() if row.path == "about/hard.md")
    assert len(row.worst) == plain.WORST
    assert row.worst[0][0].text == "应当对相关材料予以审查并切实作出不起诉决定。"
    assert row.worst[0][0].at.line == 5


@pytest.mark.parametrize(
    ("effort", "score"),
    [
        (Effort(2, 40, 0, 0), 20.0),
        (Effort(2, 40, 1, 0), 25.0),
        (Effort(2, 40, 0, 1), 32.5),
        (Effort(0, 0, 0, 0), 0.0),
    ],
)
def test_score_is_the_formula(effort: Effort, score: float) -> None:
    assert effort.score == score


def test_text() -> None:
    rows = [row for row in _rows() if row.path in ("explainers/left.md", "about/easy.md")]
    shown = plain.as_text(rows, "docs")
    assert shown.startswith(
        "最该改的在前。分数 = 平均一句几个字 + 2 × 每百字法律词数 + 5 × 每百字公文话处数；只排先后，不说好坏。\n\n1. docs/explainers/left.md  "
    )
    assert "   2026-11-20 3 位读者试读，没看懂：羁押\n   还没改：羁押\n" in shown
    assert (
        "2. docs/about/easy.md  3.8  隐私\n   一句 3.8 字，法律词 0.0／百字，公文话 0.0／百字\n   第 3 行（5 字）不收集信息。\n"
        in shown
    )


def test_command(outreach: Outreach, folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    docs = folder({path: text for path, text in PAGES.items() if isinstance(text, str)})
    monkeypatch.chdir(docs.parent)
    result = outreach("plain", "--docs", str(docs), "--today", "2026-11-23", "--format", "json", "--top", "2")
    assert result.exit_code == 0
    report = json.loads(result.output)
    assert report["formula"].startswith("分数 = ")
    assert [Path(p["path"]).name for p in report["pages"]] == ["left.md", "hard.md"]
    assert set(report["pages"][0]) == {
        "path", "title", "score", "sentence_length", "terms_per_100", "officialese_per_100", "tried_by", "left", "worst",
    }  # fmt: skip
    assert report["pages"][0]["tried_by"] == [{"on": "2026-11-20", "readers": 3, "words": ["羁押"]}]
    only = outreach("plain", str(docs / "about" / "easy.md"), "--docs", str(docs), "--format", "json")
    assert [Path(p["path"]).name for p in json.loads(only.output)["pages"]] == ["easy.md"]


@pytest.mark.parametrize("words", [("--docs", "no-such-folder"), ("no-such-file.md",), ("--top", "0")])
def test_wrong_usage(outreach: Outreach, words: tuple[str, ...]) -> None:
    assert outreach("plain", *words).exit_code == 2
