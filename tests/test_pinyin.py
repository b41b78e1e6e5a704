"""拼音：全拼、首字母、多音字，各人打各人的都找得到。"""

from __future__ import annotations

import pytest

from outreach.pinyin import MOST, readings, search_keys

READ = [
    ("石桥村", ("shiqiaocun", "sqc")),
    ("长安街道", ("changanjiedao", "cajd")),
    ("吕村", ("lvcun", "lc")),
    ("3号楼", ("3haolou", "3hl")),
    ("北山 镇", ("beishanzhen", "bsz")),
    ("Chengguan", ()),
    ("", ()),
]


@pytest.mark.parametrize(("name", "keys"), READ)
def test_readings(name: str, keys: tuple[str, ...]) -> None:
    assert readings(name)[: len(keys)] == keys
    assert bool(readings(name)) == bool(keys)


@pytest.mark.parametrize(("name", "typed"), [("单村", "shancun"), ("单村", "dancun"), ("人才公寓", "rcgy")])
def test_other_readings_of_a_character(name: str, typed: str) -> None:
    assert typed in readings(name)


def test_a_name_full_of_readings_stays_short() -> None:
    assert len(readings("和和和和和和")) <= 2 * (MOST + 1)


def test_search_keys() -> None:
    assert (
        search_keys(["城关街道", "Chengguan Town", "城关街道"])
        == "城关街道 chengguanjiedao cgjd chengguantown"
    )
