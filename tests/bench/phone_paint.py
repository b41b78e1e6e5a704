"""一页在手机上打开：慢的 4G（来回 150 毫秒、每秒 1.6 兆位），处理器慢到四分之一，真的 nginx 送，真的 Chromium 画。

进：几种做法的网址。出：每种的 Seen。时间取几轮的中位数；一轮里几种挨着量，单轮反着次序，机器一阵忙一阵闲也是一起忙。
字节和请求数看服务器的账，不看浏览器的：后台线程要的也在里面。
"""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright
from rich.progress import track
from shipped import FRUGAL, PHONE, chromium

from nginx_host import nginx

_BITS = 1.6 * 1024 * 1024
_SLOW = {"offline": False, "latency": 150, "downloadThroughput": _BITS / 8, "uploadThroughput": _BITS / 8}
_ALONE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
"""别家网站一律当场找不着：Material 的谷歌字体不用真的去等，算便宜它了。"""
# 问起以后的不算：问这一句也要工夫。
_WATCHED = """new Promise(done => { const seen = {}, asked = performance.now();
  for (const type of ['paint', 'largest-contentful-paint', 'layout-shift', 'longtask'])
    new PerformanceObserver(list => (seen[type] = seen[type] || []).push(...list.getEntries())).observe({type, buffered: true});
  const all = type => seen[type] || [];
  setTimeout(() => done([
    all('paint').filter(e => e.name === 'first-contentful-paint').map(e => e.startTime)[0],
    Math.max(...all('largest-contentful-paint').map(e => e.startTime)),
    all('layout-shift').filter(e => !e.hadRecentInput).reduce((sum, e) => sum + e.value, 0),
    Math.max(0, ...all('longtask').filter(e => e.startTime + e.duration <= asked).map(e => e.duration))]), 300) })"""


class Seen(NamedTuple):
    """打开一次。`size` 是字节，时间是毫秒；`longest` 是最长的一段（五十毫秒以下的浏览器不报，为 0）。"""

    requests: int
    size: int
    foreign: int
    missing: int
    first: float
    largest: float
    shift: float
    longest: float


class Site(NamedTuple):
    """送出去的一个站：网址，服务器的账。"""

    base: str
    ledger: Path

    def sent(self) -> list[tuple[int, int]]:
        """送过的每一次：状态、字节。"""
        lines = self.ledger.read_text("utf-8").splitlines()
        return [(int(line.split()[0]), int(line.split()[1])) for line in lines]


@contextmanager
def served(folders: Mapping[str, Path], work: Path) -> Iterator[dict[str, Site]]:
    """几个文件夹各起一个服务器，只送 .gz。"""
    with ExitStack() as stack:
        sites = {}
        for name, folder in folders.items():
            ledger = work / f"{name}.log"
            sites[name] = Site(stack.enter_context(nginx(folder, brotli=False, ledger=ledger)), ledger)
        yield sites


@contextmanager
def chrome() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=chromium(), args=["--no-sandbox", "--disable-gpu", _ALONE]
        )
        yield running
        running.close()


def measure(
    browser: Browser, sites: Mapping[str, Site], addresses: list[str], rounds: int
) -> dict[tuple[str, str], list[Seen]]:
    """（做法，地址）→ 每一轮看到的。先各开一次不算，字体读进来。"""
    seen: dict[tuple[str, str], list[Seen]] = {}
    for turn in track(range(rounds + 1), "在慢手机上打开"):
        for address in addresses:
            for name in list(sites)[:: 1 if turn % 2 else -1]:
                one = _open(browser, sites[name], address)
                if turn:
                    seen.setdefault((name, address), []).append(one)
    return seen


def _open(browser: Browser, site: Site, address: str) -> Seen:
    """没来过的读者打开一页。手机设了省流量（流量上网也一样）：不在后台存。"""
    context = browser.new_context(viewport=PHONE, locale="zh-CN")
    context.add_init_script(FRUGAL)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    devtools = _slow(page)
    start = len(site.sent())
    page.goto(site.base + address, wait_until="networkidle")
    # 不用 page.evaluate：Playwright 先往网页里装一大段自己的脚本，那才是最长的一段。
    answer = devtools.send(
        "Runtime.evaluate", {"expression": _WATCHED, "awaitPromise": True, "returnByValue": True}
    )
    times = answer["result"]["value"]
    context.close()
    sent = site.sent()[start:]
    foreign = sum(not url.startswith((site.base, "data:", "blob:")) for url in asked)
    missing = sum(status >= 400 for status, _ in sent)
    return Seen(len(sent) + foreign, sum(size for _, size in sent), foreign, missing, *times)


def _slow(page: Page) -> CDPSession:
    devtools = page.context.new_cdp_session(page)
    devtools.send("Network.enable")
    devtools.send("Network.emulateNetworkConditions", _SLOW)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    return devtools


def later(browser: Browser, site: Site, addresses: list[str]) -> dict[str, int]:
    """先看过另一页，接着再看这一页，还要下载多少字节。"""
    sizes = {}
    for before, address in zip([addresses[-1], *addresses], addresses, strict=False):
        context = browser.new_context(viewport=PHONE, locale="zh-CN")
        context.add_init_script(FRUGAL)
        page = context.new_page()
        page.goto(site.base + before, wait_until="networkidle")
        start = len(site.sent())
        page.goto(site.base + address, wait_until="networkidle")
        sizes[address] = sum(size for _, size in site.sent()[start:])
        context.close()
    return sizes


def median(values: list[float]) -> float:
    return statistics.median(values)


def ratio(ours: list[Seen], theirs: list[Seen], what: str) -> float:
    """同一轮里的两个相比，取各轮的中位数。"""
    return median([getattr(a, what) / getattr(b, what) for a, b in zip(ours, theirs, strict=True)])
