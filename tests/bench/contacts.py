"""检查有多快：造出 N 个工作站，量一整个 `outreach check` 进程的时间和内存。由 `make bench` 运行，只量不判。"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from rich.console import Console
from rich.progress import track
from rich.table import Table

from outreach.disk import ROOT

SIZES = (1000, 10000)
_NUMBER = "0999-0123411"


def make(folder: Path, size: int) -> None:
    """本院、渠道照抄；工作站 N 个，站名、电话、坐标、社区都不一样，中英文各一个文件。"""
    for name in ("office.md", "office.en.md", "channels/12309.md", "channels/12309.en.md"):
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((ROOT / "docs" / name).read_bytes())
    chinese = (ROOT / "docs/workstations/chengguan.md").read_text("utf-8")
    english = (ROOT / "docs/workstations/chengguan.en.md").read_text("utf-8")
    (folder / "workstations").mkdir()
    for n in track(range(size), f"造 {size} 个工作站"):
        text = chinese.replace("城关社区检察工作站", f"第{n}社区检察工作站").replace(
            _NUMBER, f"0999-0{100000 + n}"
        )
        spot = f"lat: {31.2 + n // 100 * 0.002:.4f}, lon: {118.28 + n % 100 * 0.002:.4f}"
        text = text.replace("lat: 31.3401, lon: 118.3802", spot).replace("城关社区,", f"第{n}社区,")
        (folder / f"workstations/ws-{n}.md").write_text(text, "utf-8")
        (folder / f"workstations/ws-{n}.en.md").write_text(english, "utf-8")


def measure(folder: Path) -> tuple[float, float, str]:
    """秒、MB、结论的最后一行。"""
    command = [sys.executable, "-m", "outreach", "check", "--docs", str(folder), "--today", "2026-11-23"]
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return seconds, peak, done.stdout.strip().splitlines()[-1]


def main() -> None:
    table = Table("工作站", "秒", "峰值 MB", "结论")
    for size in SIZES:
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary, "docs")
            folder.mkdir()
            make(folder, size)
            seconds, peak, verdict = measure(folder)
            table.add_row(str(size), f"{seconds:.1f}", f"{peak:.0f}", verdict)
    Console().print(table)


if __name__ == "__main__":
    main()
