"""手机上有多快，写进 README：多重、几个请求、第一笔、跳不跳、卡不卡，Lighthouse 打几分，和手写的、不改的 Material 比。

由 `make bench` 运行，只量不判；限额由 tests/browser 拦着。机器空着再跑：别的活抢处理器，时间就不准。
后面可以写两个数：慢手机上量几轮，Lighthouse 跑几次。
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

import phone_lighthouse
import phone_search
from phone_pages import hand_site, material_site
from phone_paint import Seen, Site, chrome, later, measure, median, ratio, served

from building import SHIPPED
from outreach.addresses import LANGUAGES, address
from readme_table import rewrite

ROUNDS, RUNS = 7, 3
PAGES = {
    "index.md": "首页",
    "explainers/police-wont-file.md": "明白纸",
    "workstations/chengguan.md": "工作站",
    "who-helps/crime.md": "“谁来管我的事”的问题",
    "events/2026-12-04-constitution-day.md": "活动",
}
OURS, HAND, MATERIAL = "我们", "手写", "Material"
_HEAD = [
    "第一次打开",
    "请求",
    "KB",
    "接着再看一页 KB",
    "别家网站",
    "404",
    "第一笔，秒",
    "比手写",
    "比 Material",
    "正文（最大的一块），秒",
    "跳动",
    "最长的一段，毫秒",
]


def painted(sites: Mapping[str, Site], rounds: int) -> list[list[str]]:
    """一页一行，一格里照次序是我们、手写、Material。"""
    places = [address(path, "zh") for path in PAGES]
    with chrome() as browser:
        more = {name: later(browser, site, places) for name, site in sites.items()}
        seen = measure(browser, sites, places, rounds)
    rows = [_HEAD]
    for label, place in zip(PAGES.values(), places, strict=True):
        runs = [seen[name, place] for name in sites]
        beside = [f"{ratio(runs[0], other, 'first'):.2f}" for other in runs[1:]]
        rows.append(
            [
                label,
                _cell(runs, "requests", "{:.0f}"),
                _cell(runs, "size", "{:.1f}", 1024),
                " / ".join(f"{more[name][place] / 1024:.1f}" for name in sites),
                _cell(runs, "foreign", "{:.0f}"),
                _cell(runs, "missing", "{:.0f}"),
                _cell(runs, "first", "{:.2f}", 1000),
                *beside,
                _cell(runs, "largest", "{:.2f}", 1000),
                _cell(runs, "shift", "{:.3f}"),
                _cell(runs, "longest", "{:.0f}"),
            ]
        )
    return rows


def _cell(runs: list[list[Seen]], what: str, shape: str, unit: float = 1) -> str:
    return " / ".join(shape.format(median([getattr(one, what) / unit for one in some])) for some in runs)


def built(folder: Path) -> Path:
    command = [sys.executable, "-m", "outreach", "build", "--out", folder, "--today", SHIPPED.isoformat()]
    subprocess.run(command, check=True, capture_output=True)
    return folder


def main(rounds: int = ROUNDS, runs: int = RUNS) -> None:
    with tempfile.TemporaryDirectory() as temporary:
        work = Path(temporary)
        site = built(work / "site")
        places = [address(path, language) for path in PAGES for language in LANGUAGES]
        folders = {
            OURS: site,
            HAND: hand_site(site, work / "hand", places),
            MATERIAL: material_site(site, work / "material"),
        }
        with served(folders, work) as sites:
            print(rewrite("bench-phone", painted(sites, rounds)), flush=True)
            print(rewrite("bench-search-material", phone_search.beside(site, sites[MATERIAL])), flush=True)
            print(rewrite("bench-lighthouse", phone_lighthouse.marks(sites, PAGES, runs)), flush=True)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
