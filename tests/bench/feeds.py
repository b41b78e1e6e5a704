"""日历和订阅有多快：一千场活动，一种语言的全部日历、订阅各要多久。由 `make bench` 运行，写进 README，只量不判。

活动从真内容里的那一场抄来，日子各不相同，轮流办在六个工作站；中英文各一个文件。
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date, timedelta

from rich.progress import track

from outreach.addresses import LANGUAGES
from outreach.disk import ROOT, read_folder
from outreach.outputs import atom, calendar
from outreach.site import Site, load
from readme_table import rewrite

EVENTS, RUNS = 1000, 5
_TODAY = date(2026, 11, 26)
_NAME = "2026-12-17-wages-lecture"


def make() -> Site:
    """本院、工作站、放假登记簿照抄，活动换成一千场。"""
    shipped = read_folder(ROOT / "docs")
    kept = ("office", "holidays", "workstations/", "channels/", "laws/")
    files = {path: content for path, content in shipped.items() if path.startswith(kept)}
    stations = sorted(
        path.split("/")[1][:-3]
        for path in files
        if path.startswith("workstations/") and "index" not in path and ".en." not in path
    )
    for n in track(range(EVENTS), f"造 {EVENTS} 场活动"):
        day = (date(2026, 1, 1) + timedelta(days=n)).isoformat().encode()
        for ending in (".md", ".en.md"):
            text = shipped[f"events/{_NAME}{ending}"].replace(b"2026-12-17", day)
            text = text.replace(
                b"workstation: gaoxin", f"workstation: {stations[n % len(stations)]}".encode()
            )
            files[f"events/{day.decode()}-wages-{n}{ending}"] = text
    return load(files, _TODAY)


def measure(made: Callable[[Site, str], dict[str, bytes]], site: Site) -> tuple[float, float, int, int]:
    """一种语言几秒、处理器几秒（几次里最快的）、几个文件、一共多少字节。"""
    runs, files = [], dict[str, bytes]()
    for _ in range(RUNS):
        start, busy = time.perf_counter(), time.process_time()
        files = made(site, "https://a.example/")
        runs.append((time.perf_counter() - start, time.process_time() - busy))
    seconds, busy = (min(column) / len(LANGUAGES) for column in zip(*runs, strict=True))
    return seconds, busy, len(files), sum(map(len, files.values()))


def main() -> None:
    site = make()
    rows = [["一千场活动", "一种语言", "处理器", "两种语言的文件", "一共"]]
    for name, made in (("日历（.ics）", calendar.files), ("订阅（Atom）", atom.files)):
        seconds, busy, count, size = measure(made, site)
        rows.append([name, f"{seconds:.2f} 秒", f"{busy:.2f} 秒", str(count), f"{size / 1e6:.1f} MB"])
    print(rewrite("bench-feeds", rows))


if __name__ == "__main__":
    main()
