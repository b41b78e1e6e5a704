"""Lighthouse 打几分（手机，四类）。进：送出去的几个站。出：表。

只在测速时用，网站和测试都不用它；没有装 node 就写明没有量。分数有起落，取几次里的中位数。
"""

from __future__ import annotations

import json
import shutil
import statistics
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from phone_paint import Site
from rich.progress import track
from shipped import chromium

from outreach.addresses import LANGUAGES, address

VERSION = "12.8.2"
"""钉死的版本：13 起要 node 22。"""
CATEGORIES = ["performance", "accessibility", "best-practices", "seo"]
_OPTIONS = [
    "--quiet",
    "--output=json",
    f"--only-categories={','.join(CATEGORIES)}",
    "--chrome-flags=--headless=new --no-sandbox --disable-gpu",
]


def marks(sites: Mapping[str, Site], pages: Mapping[str, str], runs: int) -> list[list[str]]:
    """一页一行。我们的中英文都量，不改的 Material 只有中文。"""
    ours, *_, material = sites.values()
    head = ["速度/无障碍/做法/搜索引擎", "中文", "英文", "Material（中文）", "我们的速度比 Material"]
    if not shutil.which("npx"):
        return [head, ["没有装 node，没有量", *["—"] * (len(head) - 1)]]
    rows = [head]
    for path, label in track(pages.items(), "Lighthouse"):
        own = [_score(ours.base + address(path, language), runs) for language in LANGUAGES]
        theirs = _score(material.base + address(path, "zh"), runs)
        cells = ["/".join(f"{100 * mark:.0f}" for mark in each) for each in (*own, theirs)]
        rows.append([label, *cells, f"{own[0][0] / theirs[0]:.2f}"])
    return rows


def _score(url: str, runs: int) -> list[float]:
    """四类各得几分（0 到 1），几次里的中位数。"""
    scores = [_once(url) for _ in range(runs)]
    return [statistics.median(each) for each in zip(*scores, strict=True)]


def _once(url: str) -> list[float]:
    with tempfile.TemporaryDirectory() as temporary:
        report = Path(temporary, "report.json")
        command = ["npx", "--yes", f"lighthouse@{VERSION}", url, *_OPTIONS]
        command += [f"--chrome-path={chromium()}", f"--output-path={report}"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"Lighthouse 没有量成 {url}：\n{done.stderr[-2000:]}")
        told = json.loads(report.read_text("utf-8"))
    return [told["categories"][name]["score"] for name in CATEGORIES]
