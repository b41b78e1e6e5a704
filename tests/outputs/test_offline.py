"""没网也能看的清单：照做好的文件数；放不下时先舍明白纸；关掉时清单是空的。"""

from __future__ import annotations

import gzip
import json
import random
from datetime import date

import pytest

from outreach.disk import ROOT, own_assets
from outreach.outputs import offline

OWN = own_assets(ROOT / "overrides")
TODAY = date(2026, 11, 26)
PAGE = b"<!doctype html><body>1</body>"
BUILT = dict.fromkeys(
    (
        "index.html", "404.html", "about/index.html", "about/offline/index.html", "channels/110/index.html", "explainers/a/index.html",
        "laws/b/index.html", "who-helps/index.html", "en/index.html", "en/channels/110/index.html", "en/laws/b/index.html",
        "assets/site.0123456789.css", "assets/site.abcdef0123.js", "assets/search.9876543210.js", "assets/mark.svg",
        "assets/screenshots/home.png", "search/index.0123456789.js", "en/search/index.0123456789.js", "directory.json",
    ),
    PAGE,
)  # fmt: skip
SHARED = [
    "assets/mark.svg",
    "assets/search.9876543210.js",
    "assets/site.0123456789.css",
    "assets/site.abcdef0123.js",
]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("zh", [*SHARED, "search/index.0123456789.js", "", "about/offline/", "channels/110/", "who-helps/", "explainers/a/"]),
        ("en", [*SHARED, "en/search/index.0123456789.js", "en/", "en/channels/110/"]),
    ],
)  # fmt: skip
def test_what_is_kept(language: str, expected: list[str]) -> None:
    assert offline.reading_set(BUILT, language) == expected


def test_search_files_side_by_side_go_with_their_language() -> None:
    built = {
        "search/zh.0123456789.js": PAGE,
        "search/en.0123456789.js": PAGE,
        "search/a-zh.0123456789.js": PAGE,
    }
    assert offline.reading_set(built, "zh") == ["search/a-zh.0123456789.js", "search/zh.0123456789.js"]
    assert offline.reading_set(built, "en") == ["search/en.0123456789.js"]


def test_explainers_stay_out_when_there_is_no_room() -> None:
    """一定要存的先放；明白纸整个栏目一起进退，不会存半个栏目。"""
    noise = random.Random(1).randbytes(offline.LIMIT)
    kept = offline.reading_set({**BUILT, "explainers/b/index.html": noise}, "zh")
    assert "explainers/a/" not in kept
    assert "channels/110/" in kept


def test_list_says_the_day_the_size_and_each_hash() -> None:
    made = offline.files(BUILT, OWN, TODAY)
    listed = json.loads(made["offline/zh.json"])
    assert (listed["as_of"], listed["day"]) == ("2026-11-26", "2026年11月26日")
    assert json.loads(made["offline/en.json"])["day"] == "26 November 2026"
    assert listed["bytes"] == len(listed["files"]) * len(gzip.compress(PAGE, 6, mtime=0))
    changed = json.loads(
        offline.files({**BUILT, "who-helps/index.html": b"2"}, OWN, TODAY)["offline/zh.json"]
    )
    assert {name for name in changed["files"] if changed["files"][name] != listed["files"][name]} == {
        "who-helps/"
    }


def test_worker_carries_both_notes() -> None:
    worker = offline.files(BUILT, OWN, TODAY)["sw.js"]
    assert "离线副本，{}，拨打前请核对。" in worker
    assert "Offline copy. {}. Check before you call." in worker


def test_kill_switch_lists_nothing_and_leaves() -> None:
    made = offline.off(OWN)
    assert "unregister" in made["sw.js"]
    assert "fetch" not in made["sw.js"]
    for language in ("zh", "en"):
        assert json.loads(made[f"offline/{language}.json"]) == {
            "as_of": "",
            "day": "",
            "bytes": 0,
            "files": {},
        }
