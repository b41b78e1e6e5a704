"""一个真的 Firefox：用 WebDriver BiDi 直接和它说话，不用另装驱动（Playwright 的 Firefox 要下载它自己的一份）。

进：网址、脚本、按键。出：脚本的值。自己一个线程，不碰 Playwright 占着的事件循环。
"""

from __future__ import annotations

import asyncio
import itertools
import os
import re
import shutil
import subprocess
from concurrent.futures import Future
from pathlib import Path
from threading import Thread
from typing import Any

import aiohttp

_NAMES = ("firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox")
_PREFERENCES = """user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("browser.startup.homepage_override.mstone", "ignore");
user_pref("intl.accept_languages", "zh-CN, zh");
"""


def firefox() -> str:
    """Firefox 的路径。抛出 RuntimeError：没有装。"""
    for name in (os.environ.get("FIREFOX"), *_NAMES):
        if name and (found := shutil.which(name)):
            return found
    raise RuntimeError(
        "没有找到 Firefox。Debian、Ubuntu：apt-get install firefox-esr；或把它的路径写进环境变量 FIREFOX。"
    )


class Firefox:
    """开着的一个窗口。用完 close。"""

    def __init__(self, profile: Path) -> None:
        (profile / "user.js").write_text(_PREFERENCES, "utf-8")
        command = [
            firefox(),
            "--headless",
            "--no-remote",
            "--profile",
            str(profile),
            "--remote-debugging-port=0",
        ]
        self._process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )
        assert self._process.stderr
        heard = (re.search(r"WebDriver BiDi listening on (ws://\S+)", line) for line in self._process.stderr)
        address = next(found[1] for found in heard if found)
        Thread(target=self._process.stderr.read, daemon=True).start()
        self._loop = asyncio.new_event_loop()
        Thread(target=self._loop.run_forever, daemon=True).start()
        self._numbers, self._waiting, self.errors = itertools.count(1), {}, list[str]()
        self._socket = self._run(self._connect(address))
        self("session.new", capabilities={})
        self._tab = self("browsingContext.create", type="window")["context"]
        self("session.subscribe", events=["log.entryAdded"])

    def __call__(self, method: str, **how: Any) -> dict[str, Any]:
        """一条命令 → 结果；它说不行就报错。"""
        reply = self._run(self._ask(method, how))
        assert reply["type"] == "success", reply
        return dict(reply["result"])

    def goto(self, url: str) -> None:
        self("browsingContext.navigate", context=self._tab, url=url, wait="complete")

    def size(self, width: int, height: int) -> None:
        self("browsingContext.setViewport", context=self._tab, viewport={"width": width, "height": height})

    def value(self, expression: str) -> Any:
        """一个简单的值：字、数、真假；别的先 JSON.stringify。"""
        target = {"context": self._tab}
        reply = self("script.evaluate", expression=expression, target=target, awaitPromise=True)
        assert reply["type"] == "success", reply
        return reply["result"].get("value")

    def press(self, keys: str) -> None:
        actions = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self(
            "input.performActions",
            context=self._tab,
            actions=[{"type": "key", "id": "keys", "actions": actions}],
        )

    def until(self, expression: str) -> None:
        """等到它为真，最多十秒。"""
        true = f"new Promise((y, n) => {{ const t = Date.now(); (function look() {{ if ({expression}) y(true); else if (Date.now() - t > 1e4) n('没等到'); else setTimeout(look, 50) }})() }})"
        self.value(true)

    def close(self) -> None:
        self._run(self._session.close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._process.terminate()
        self._process.wait(20)

    def _run(self, work: Any) -> Any:
        done: Future[Any] = asyncio.run_coroutine_threadsafe(work, self._loop)
        return done.result(60)

    async def _connect(self, address: str) -> aiohttp.ClientWebSocketResponse:
        self._session = aiohttp.ClientSession()
        socket = await self._session.ws_connect(f"{address}/session", max_msg_size=0)
        self._reading = asyncio.ensure_future(self._listen(socket))
        return socket

    async def _listen(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        async for message in socket:
            said = message.json()
            if said.get("id") in self._waiting:
                self._waiting.pop(said["id"]).set_result(said)
            elif said.get("method") == "log.entryAdded" and said["params"]["level"] == "error":
                self.errors.append(str(said["params"]["text"]))

    async def _ask(self, method: str, how: dict[str, Any]) -> Any:
        number = next(self._numbers)
        self._waiting[number] = reply = self._loop.create_future()
        await self._socket.send_json({"id": number, "method": method, "params": how})
        return await reply
