"""给文档拍照、称重：`make screenshots` 重拍 docs/assets/screenshots/，`make weigh` 重写 README 里的重量表。

用真的 Chromium 打开真的站；称的是第一次打开要下载的字节（gzip，和发布的一样压）。
"""

from __future__ import annotations

import sys
import tempfile
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import Browser, sync_playwright
from rich.progress import track
from shipped import PHONE, chromium

from building import build_shipped
from conftest import Host
from outreach.disk import ROOT
from outreach.outputs.compressed import gzipped
from readme_table import rewrite

PORTRAITS = {
    "home": "",
    "explainer": "explainers/police-wont-file/",
    "workstation": "workstations/chengguan/",
    "outcome": "who-helps/police-wont-file/",
    "event": "events/2026-12-04-constitution-day/",
}
"""照片的名字和拍哪一页；称的也是这几页。"""
LABELS = {
    "home": "首页",
    "explainer": "明白纸",
    "workstation": "工作站",
    "outcome": "“谁来管我的事”的结果",
    "event": "活动",
}


def take_portraits(browser: Browser, base: str) -> None:
    """手机大小，浅色，第一屏。"""
    context = browser.new_context(
        viewport=PHONE, device_scale_factor=1.5, color_scheme="light", locale="zh-CN"
    )
    page = context.new_page()
    for name, address in track(PORTRAITS.items(), "拍照"):
        page.goto(base + address, wait_until="networkidle")
        folder = ROOT / "docs/assets/screenshots"
        folder.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=folder / f"{name}.png")


def weigh(browser: Browser, base: str, folder: Path) -> list[list[str]]:
    """一页一行：几个请求，一共多少 KB，其中网页本身多少 KB。"""
    rows = [["第一次打开", "请求", "一共", "其中网页本身"]]
    for name, address in track(PORTRAITS.items(), "称重"):
        requests: list[str] = []
        page = browser.new_context(viewport=PHONE).new_page()
        page.on("request", lambda request, seen=requests: seen.append(request.url.removeprefix(base)))
        page.goto(base + address, wait_until="networkidle")
        sizes = [_size(folder / path) for path in requests]
        weights = [f"{sum(sizes) / 1024:.1f} KB", f"{sizes[0] / 1024:.1f} KB"]
        rows.append([LABELS[name], str(len(sizes)), *weights])
    return rows


def _size(path: Path) -> int:
    file = path / "index.html" if path.is_dir() else path
    return len(gzipped(file.read_bytes()))


def main(what: str) -> None:
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        folder = Path(temporary, "site")
        if (done := build_shipped(folder)).returncode:
            sys.exit(done.stdout + done.stderr)
        host = ThreadingHTTPServer(("127.0.0.1", 0), partial(Host, directory=str(folder)))
        Thread(target=host.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{host.server_port}/"
        browser = playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        if what == "screenshots":
            take_portraits(browser, base)
        else:
            print(rewrite("weigh", weigh(browser, base, folder)))
        browser.close()
        host.shutdown()


if __name__ == "__main__":
    main(sys.argv[1])
