"""查链接有多快：自己的站、放大十倍的站，`outreach links` 和 lychee（不上网、查编号）各跑几遍，写进 README。

由 `make bench` 运行，只量不判快慢；两边说的“没有毛病”要一致，不一致就停下，那时的秒数没有意义。
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from rich.progress import Progress

from outreach.disk import ROOT
from readme_table import rewrite

COPIES = (1, 11)
"""一份是自己的站（三百来页），十一份有三千多页。"""
RUNS = 5
_HOME = (
    "<!doctype html><html lang=zh><title>目录</title><body><main><h1>目录</h1>{links}</main></body></html>"
)


class Cost(NamedTuple):
    """一次运行：秒、处理器秒（子进程、线程都算）、峰值 MB。"""

    seconds: float
    busy: float
    megabytes: float


def multiplied(site: Path, folder: Path, copies: int) -> Path:
    """同一个站放 `copies` 份在各自的文件夹里，站根一页指着每一份。"""
    if copies == 1:
        return site
    for n in range(copies):
        shutil.copytree(site, folder / f"site-{n}", ignore=shutil.ignore_patterns("404.html", "sitemap.xml"))
    links = "".join(f"<a href='site-{n}/'>第 {n} 份</a>" for n in range(copies))
    (folder / "index.html").write_text(_HOME.format(links=links), "utf-8")
    return folder


def commands(site: Path) -> dict[str, list[str]]:
    """两边的命令。查的东西尽量一样：全部文件、编号、文件夹的 index.html。"""
    beside = str(Path(sys.executable).parent)
    lychee = shutil.which("lychee", path=f"{beside}{os.pathsep}{os.environ.get('PATH', '')}")
    if lychee is None:
        sys.exit(
            "没有 lychee。运行 make setup 之后的 .venv/bin/pip install -r requirements-dev.lock 会装上。"
        )
    options = ["--offline", "--include-fragments=full", "--no-progress", "--format", "json"]
    options += ["--root-dir", str(site), "--index-files", "index.html"]
    return {
        "outreach": [sys.executable, "-m", "outreach", "links", str(site), "--format", "json"],
        "lychee": [lychee, *options, str(site)],
    }


def measure(command: list[str]) -> tuple[Cost, dict[str, object]]:
    """整个进程的时间和峰值内存，和它说了什么。"""
    start = time.perf_counter()
    with tempfile.TemporaryFile() as told:
        process = subprocess.Popen(command, stdout=told, stderr=subprocess.DEVNULL, cwd=ROOT)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        told.seek(0)
        if process.returncode != 0:
            sys.exit(f"{' '.join(command)} 说有毛病（{process.returncode}）：\n{told.read().decode()[:2000]}")
        # macOS 的单位是字节，Linux 是 KB。
        unit = 1024 * 1024 if sys.platform == "darwin" else 1024
        return Cost(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit), json.loads(told.read())


def least(costs: list[Cost]) -> Cost:
    """几次里最快的一次：机器上还有别的活，慢的那几次量的是别人。"""
    return min(costs)


def row(site: Path, progress: Progress) -> list[str]:
    """一行：多少页、多少链接、两边的秒和 MB、比。"""
    costs: dict[str, list[Cost]] = {name: [] for name in commands(site)}
    total: object = 0
    task = progress.add_task(f"查 {site.name}", total=RUNS * len(costs))
    for _ in range(RUNS):
        for name, command in commands(site).items():
            cost, told = measure(command)
            costs[name].append(cost)
            total = told.get("total", total)
            progress.advance(task)
    ours, theirs = least(costs["outreach"]), least(costs["lychee"])
    pages = sum(1 for _ in site.rglob("*.html"))
    cells = [f"{c.seconds:.2f} 秒（处理器 {c.busy:.2f} 秒），{c.megabytes:.0f} MB" for c in (ours, theirs)]
    return [
        str(pages),
        str(total),
        *cells,
        f"{ours.seconds / theirs.seconds:.1f}（处理器 {ours.busy / theirs.busy:.1f}）",
    ]


def main() -> None:
    rows = [["网页", "链接", "`outreach links`", "lychee 0.24.2", "用时之比"]]
    with tempfile.TemporaryDirectory() as temporary, Progress() as progress:
        site = Path(temporary, "site")
        task = progress.add_task("生成网站", total=1)
        subprocess.run(
            [sys.executable, "-m", "outreach", "build", "--no-compress", "--out", str(site)],
            check=True,
            cwd=ROOT,
        )
        progress.advance(task)
        for copies in COPIES:
            folder = Path(temporary, f"times-{copies}")
            rows.append(row(multiplied(site, folder, copies), progress))
    print(rewrite("bench-links", rows))


if __name__ == "__main__":
    main()
