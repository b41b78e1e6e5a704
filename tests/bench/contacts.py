"""检查有多快：造出 N 个工作站，量一整个 `outreach check` 进程的时间和内存。由 `make bench` 运行，写进 README，只量不判。"""

from __future__ import annotations

import re
import resource
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from rich.progress import track

from outreach.disk import ROOT
from outreach.kinds.workstation import Workstation
from outreach.source import read
from outreach.stamp import stamp
from readme_table import rewrite

SIZES = (1000, 10000)
RUNS = 3
"""量几次，取最快的一次：机器忙的时候，慢的说明不了什么。"""
_TODAY = date(2026, 11, 26)
_NUMBER = "0999-0123411"
_SEE = re.compile(rb"^see: .*\n", re.M)
_STAMP = re.compile(r"^translates: .*$", re.M)


def make(folder: Path, size: int) -> None:
    """本院、渠道照抄；工作站 N 个，站名、电话、坐标、社区、正文都不一样，中英文各一个文件，没有错处。"""
    for kept in (
        "office*.md",
        "explainers/what-we-do*.md",
        "channels/*.md",
        "laws/*.md",
        "workstations/index*.md",
    ):
        for page in (ROOT / "docs").glob(kept):
            target = folder / page.relative_to(ROOT / "docs")
            target.parent.mkdir(parents=True, exist_ok=True)
            # 只抄用得着的：明白纸之间“接着看”的链接去掉，别的页不在。
            target.write_bytes(_SEE.sub(b"", page.read_bytes()))
    chinese = (ROOT / "docs/workstations/chengguan.md").read_text("utf-8")
    english = (ROOT / "docs/workstations/chengguan.en.md").read_text("utf-8")
    for n in track(range(size), f"造 {size} 个工作站"):
        text = chinese.replace("城关社区检察工作站", f"第{n}社区检察工作站").replace(
            _NUMBER, f"0999-0{100000 + n}"
        )
        spot = f"lat: {31.2 + n // 100 * 0.002:.4f}, lon: {118.28 + n % 100 * 0.002:.4f}"
        text = text.replace("lat: 31.3401, lon: 118.3802", spot).replace("城关社区,", f"第{n}社区,")
        text = text.replace("1路、3路", f"{n}路、3路")
        path = f"workstations/ws-{n}.md"
        line = stamp(Workstation, read(path, text.encode()), _TODAY)
        (folder / path).write_text(text, "utf-8")
        twin = english.replace("Chengguan Community P", f"Community {n} P").replace(
            "lines 1, 3", f"lines {n}, 3"
        )
        (folder / f"workstations/ws-{n}.en.md").write_text(_STAMP.sub(f"translates: {line}", twin), "utf-8")


def measure(folder: Path) -> tuple[float, float, float, str]:
    """秒、处理器秒、MB、结论的最后一行。"""
    words = ["check", "--docs", str(folder), "--today", _TODAY.isoformat()]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "outreach", *words], capture_output=True, text=True, check=False
    )
    seconds = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    busy = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, busy, after.ru_maxrss / 1024, done.stdout.strip().splitlines()[-1]


def main() -> None:
    rows = [["工作站", "用时", "处理器", "最多占内存", "结论"]]
    for size in SIZES:
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary, "docs")
            folder.mkdir()
            make(folder, size)
            seconds, busy, peak, verdict = min(measure(folder) for _ in range(RUNS))
            rows.append([str(size), f"{seconds:.1f} 秒", f"{busy:.1f} 秒", f"{peak:.0f} MB", verdict])
    print(rewrite("bench-contacts", rows))


if __name__ == "__main__":
    main()
