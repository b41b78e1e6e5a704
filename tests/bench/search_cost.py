"""搜索多重、多快：真的 Chromium，慢的 4G（来回 150 毫秒、每秒 1.6 兆位），处理器慢到四分之一。

进：做好的网站。出：表。只量不判：机器忙的时候，慢的说明不了什么，所以取几次里的中位数。
"""

from __future__ import annotations

import gzip
import statistics
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Thread
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright
from shipped import PHONE, chromium

from outreach.addresses import LANGUAGES, address
from search_weight import PAGES, weigh

RUNS = 5
_PAGE = "explainers/police-wont-file.md"
_WORDS = {
    "zh": ["老板不给工资", "取保候审", "家里人被抓了", "邻居太吵", "12348", "打官司没钱请律师"],
    "en": ["boss will not pay", "bail", "my brother was arrested", "noisy neighbour", "12348", "free lawyer"],
}
_ASK = """words => new Promise(done => {
  const box = document.getElementById('query'), list = document.getElementById('results'), start = performance.now();
  const panel = document.getElementById('search');
  if (panel.hidden) document.getElementById('search-button').click();
  list.textContent = ''; box.value = words; box.dispatchEvent(new Event('input'));
  const look = () => list.querySelector('a.row') ? requestAnimationFrame(() => done(performance.now() - start)) : requestAnimationFrame(look);
  look();
})"""
"""从点开搜索、字已经打好，到第一条摆出来、画上屏幕。"""


class _Host(SimpleHTTPRequestHandler):
    """和一般的服务器一样压缩了再送。"""

    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: Any) -> None:
        pass

    def send_head(self) -> BytesIO | None:
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if not file.is_file():
            self.send_error(404)
            return None
        body = gzip.compress(file.read_bytes(), 6, mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)


def cost(site: Path) -> list[list[str]]:
    """一种语言一行。"""
    host = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Host, directory=str(site)))
    Thread(target=host.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{host.server_port}/"
    rows = [
        [
            "",
            "资料几条",
            "没人搜的页多出",
            "到第一条结果要下载",
            f"照 {PAGES} 页算",
            "拼音表",
            "全文",
            "第一条（冷）",
            "接着搜",
        ]
    ]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"]
        )
        for language in LANGUAGES:
            first, later = _times(browser, base, language)
            told = weigh(site, language)
            sizes = [f"{size / 1024:.1f} KB" if size else "—" for size in told.sizes]
            times = [f"{first / 1000:.2f} 秒", f"{later:.0f} 毫秒"]
            rows.append([{"zh": "中文", "en": "英文"}[language], str(told.rows), *sizes, *times])
        browser.close()
    host.shutdown()
    return rows


def _times(browser: Browser, base: str, language: str) -> tuple[float, float]:
    """第一条结果的毫秒（每次都是没来过的读者），接着搜的毫秒。"""
    first, later = [], []
    for _ in range(RUNS):
        context = browser.new_context(viewport=PHONE)
        page = context.new_page()
        page.goto(base + address(_PAGE, language), wait_until="networkidle")
        _slow(page)
        words, *more = _WORDS[language]
        first.append(page.evaluate(_ASK, words))
        later += [page.evaluate(_ASK, other) for other in more]
        context.close()
    return statistics.median(first), statistics.median(later)


def _slow(page: Page) -> None:
    devtools = page.context.new_cdp_session(page)
    devtools.send("Network.enable")
    speed = 1.6 * 1024 * 1024 / 8
    conditions = {"offline": False, "latency": 150, "downloadThroughput": speed, "uploadThroughput": speed}
    devtools.send("Network.emulateNetworkConditions", conditions)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": 4})
