"""浏览器测试看的那个站：docs/ 里的内容，今天固定；每页的地址；本机的浏览器在哪里。

地址在收集测试时就要知道，所以从模型算；test_every_page 另外核对它和做出来的文件夹一页不差。
"""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, field

from playwright.sync_api import Page

from building import SHIPPED
from outreach.addresses import LANGUAGES, address
from outreach.disk import ROOT, read_folder
from outreach.site import load

TODAY = SHIPPED
SITE = load(read_folder(ROOT / "docs"), TODAY)
ADDRESSES = [address(entry.path, language) for language in LANGUAGES for entry in SITE.entries]
PHONE = {"width": 390, "height": 844}
DESK = {"width": 1400, "height": 900}
FRUGAL = (
    "if (navigator.connection) Object.defineProperty(navigator.connection, 'saveData', {get: () => true})"
)
"""手机设了省流量：网站不会自己在后台存一份。存的事另在 test_offline 里试。"""

_BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)


def chromium() -> str:
    """浏览器的路径。抛出 RuntimeError：一个也没有。"""
    for name in (os.environ.get("CHROMIUM"), *_BROWSERS):
        if name and (found := shutil.which(name)):
            return found
    raise RuntimeError(
        "没有找到浏览器，浏览器测试跑不了。请先装 Chromium 或 Google Chrome"
        "（Debian、Ubuntu：apt-get install chromium fonts-noto-cjk），或把它的路径写进环境变量 CHROMIUM。"
    )


@dataclass
class Visit:
    """打开一页时看到的：发了哪些请求，哪里不对。"""

    page: Page
    requests: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def clear(self) -> None:
        self.requests.clear()
        self.problems.clear()
