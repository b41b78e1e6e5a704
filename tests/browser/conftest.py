"""浏览器测试共用：把做好的站真的用服务器送出去，真的用 Chromium 打开。"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, ClassVar

import pytest
from playwright.sync_api import Browser, Page, Request, Response, sync_playwright
from shipped import FRUGAL, PHONE, Visit, chromium


class Host(SimpleHTTPRequestHandler):
    """照发布用的服务器那样：没有的页送出那种语言的 404；每次都重新送，不留缓存。"""

    protocol_version = "HTTP/1.1"
    extensions_map: ClassVar[dict[str, str]] = {
        **SimpleHTTPRequestHandler.extensions_map,
        ".ics": "text/calendar; charset=utf-8",
        ".xml": "application/atom+xml; charset=utf-8",
    }

    def log_message(self, format: str, *args: Any) -> None:
        pass

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory, "en" if self.path.startswith("/en/") else "", "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)


class _Quiet(ThreadingHTTPServer):
    """浏览器中途走开（换页、关窗）是常事，不算出错。"""

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """把一个文件夹放到 127.0.0.1 的空闲端口上，给出网址。"""
    hosts: list[_Quiet] = []

    def start(folder: Path) -> str:
        host = _Quiet(("127.0.0.1", 0), partial(Host, directory=str(folder)))
        Thread(target=host.serve_forever, daemon=True).start()
        hosts.append(host)
        return f"http://127.0.0.1:{host.server_port}/"

    yield start
    for host in hosts:
        host.shutdown()
        host.server_close()


@pytest.fixture(scope="session")
def base(serve: Callable[[Path], str], site_folder: Path) -> str:
    """站根的网址，以 / 结尾。"""
    return serve(site_folder)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    try:
        path = chromium()
    except RuntimeError as missing:
        pytest.fail(str(missing), pytrace=False)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        )
        yield running
        running.close()


@pytest.fixture
def open_page(browser: Browser, base: str) -> Iterator[Callable[..., Page]]:
    """打开一页，每次都是没来过的读者。`address` 从站根算起；别的照 Playwright 的 new_context 写。"""
    contexts = []

    def start(address: str = "", *, before: str = "", **how: Any) -> Page:
        context = browser.new_context(**{"viewport": PHONE, "locale": "zh-CN", "base_url": base, **how})
        contexts.append(context)
        context.set_default_timeout(10_000)
        context.add_init_script(FRUGAL)
        if before:
            context.add_init_script(before)
        page = context.new_page()
        page.goto(base + address)
        return page

    yield start
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def visit(browser: Browser, base: str) -> Iterator[Visit]:
    """一个手机大小的窗口，一页接一页地看；听着每个请求和每句报错。"""
    context = browser.new_context(viewport=PHONE, locale="zh-CN")
    context.set_default_timeout(10_000)
    context.add_init_script(FRUGAL)
    seen = Visit(context.new_page())

    def asked(request: Request) -> None:
        seen.requests.append(request.url)
        if not request.url.startswith((base, "data:")):
            seen.problems.append(f"向别处要东西：{request.url}")

    def answered(response: Response) -> None:
        if response.status >= 400:
            seen.problems.append(f"{response.status}：{response.url}")

    seen.page.on("request", asked)
    seen.page.on("response", answered)

    def failed(request: Request) -> None:
        # 换到下一页时，上一页的图标可能还没送完：那是我们走得快，不是网站的错。
        if request.failure != "net::ERR_ABORTED":
            seen.problems.append(f"没要到：{request.url} {request.failure}")

    seen.page.on("requestfailed", failed)
    seen.page.on("pageerror", lambda error: seen.problems.append(f"脚本出错：{error}"))
    seen.page.on(
        "console",
        lambda said: (
            seen.problems.append(f"控制台：{said.text}") if said.type in ("error", "warning") else None
        ),
    )
    yield seen
    context.close()
