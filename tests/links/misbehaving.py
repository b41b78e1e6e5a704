"""一台不守规矩的服务器：照路径捣乱，并记下谁在什么时候问了什么。只在 127.0.0.1 上。"""

from __future__ import annotations

import ssl
import subprocess
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

PAGE = "<!doctype html><meta charset=utf-8><title>{title}</title><h1 id='办理'>{title}</h1><p id=steps>字</p>"


class Log:
    """问过什么。"""

    def __init__(self) -> None:
        self.times: list[float] = []
        self.asked: Counter[str] = Counter()
        self.agents: set[str] = set()
        self.busy = self.busiest = 0
        self.sent = 0
        self.lock = threading.Lock()


class Handler(BaseHTTPRequestHandler):
    """每个路径一种脾气；没写的都是好好的一页。"""

    protocol_version = "HTTP/1.1"
    log: Log

    def log_message(self, *words: object) -> None:
        """不往终端上写。"""

    def do_HEAD(self) -> None:
        self._handle()

    def do_GET(self) -> None:
        self._handle()

    def _handle(self) -> None:
        log, path = self.log, self.path
        with log.lock:
            log.times.append(time.monotonic())
            log.asked[f"{self.command} {path}"] += 1
            log.agents.add(self.headers["User-Agent"])
            log.busy += 1
            log.busiest = max(log.busiest, log.busy)
            nth = log.asked[f"GET {path}"] + log.asked[f"HEAD {path}"]
        try:
            self._misbehave(path.split("?")[0], nth)
        finally:
            with log.lock:
                log.busy -= 1

    def _misbehave(self, path: str, nth: int) -> None:
        statuses = {"/404": 404, "/410": 410, "/403": 403, "/401": 401, "/500": 500, "/429": 429, "/600": 299}
        if path in statuses:
            self._send(statuses[path])
        elif path == "/429-once":
            self._send(429 if nth == 1 else 200, retry_after="0" if nth == 1 else "")
        elif path == "/429-long":
            self._send(429, retry_after="86400")
        elif path == "/503-flaky":
            self._send(503 if nth < 3 else 200)
        elif path == "/503-mending":
            self._send(503, retry_after="Wed, 21 Oct 2099 07:28:00 GMT")
        elif path == "/slow":
            time.sleep(0.5)
            self._send(200)
        elif path == "/never":
            time.sleep(2.5)
            self.close_connection = True
        elif path == "/hang-up":
            self.close_connection = True
            self.connection.close()
        elif path.startswith("/hop"):
            left = int(path[4:])
            self._send(302 if left else 200, location=f"/hop{left - 1}" if left else "")
        elif path in ("/loop-a", "/loop-b"):
            self._send(302, location="/loop-b" if path == "/loop-a" else "/loop-a")
        elif path.startswith("/endless"):
            self._send(302, location=f"/endless{nth}{path[-3:]}x")
        elif path == "/to-404":
            self._send(301, location="/404")
        elif path == "/to-home":
            self._send(302, location="/")
        elif path == "/to-login":
            self._send(302, location="/login?next=/to-login")
        elif path == "/to-mail":
            self._send(302, location="mailto:a@example.org")
        elif path == "/cookie":
            has_cookie = "met=1" in (self.headers["Cookie"] or "")
            self._send(200 if has_cookie else 302, location="" if has_cookie else "/cookie", cookie="met=1")
        elif path == "/chinese":
            self._send(302, location="/检察院/办理".encode().decode("latin-1"))
        elif path == "/gbk-location":
            self._send(302, location="/检察院".encode("gb18030").decode("latin-1"))
        else:
            self._pages(path)

    def _pages(self, path: str) -> None:
        if path == "/no-head.pdf":
            self._send(405 if self.command == "HEAD" else 200, b"%PDF-1.7", "application/pdf")
        elif path == "/head-dies.zip" and self.command == "HEAD":
            self.connection.close()
            self.close_connection = True
        elif path == "/head-dies.zip":
            self._send(200, b"PK", "application/zip")
        elif path == "/head-404.zip":
            self._send(404 if self.command == "HEAD" else 200, b"PK", "application/zip")
        elif path == "/form.pdf":
            self._send(200, b"%PDF-1.7", "application/pdf")
        elif path == "/login.pdf":
            self._send(200, PAGE.format(title="统一登录").encode())
        elif path == "/soft-404":
            self._send(200, PAGE.format(title="抱歉，您访问的页面不存在").encode())
        elif path == "/soft-404-gbk":
            body = "<meta charset=gb2312><title>404 找不到页面</title>".encode("gb18030")
            self._send(200, body, "text/html")
        elif path == "/gbk":
            body = "<meta charset=gb2312><title>检察院</title><p id='编号'>国标</p>".encode("gb18030")
            self._send(200, body, "text/html")
        elif path == "/huge":
            self._send(200, PAGE.format(title="很大").encode() + b"x" * 30_000_000 + b"<p id=end>")
        elif path == "/garbage":
            self._send(200, bytes(range(256)) * 40)
        elif path == "/soft-404-body":
            body = "<title>提示信息</title><script>var a='x'</script><p>您访问的页面不存在或已删除</p>"
            self._send(200, body.encode())
        elif path == "/essay":
            body = (
                "<title>怎样做好网站</title><p>链接断了，读者看到的是“页面不存在”。</p>"
                + "<p>所以要常常检查。</p>" * 30
            )
            self._send(200, body.encode())
        elif path == "/job":
            self._send(200, PAGE.format(title="找不到工作怎么办").encode())
        else:
            self._send(200, PAGE.format(title="好好的一页").encode())

    def _send(
        self, status: int, body: bytes = b"<title>x</title>", kind: str = "text/html; charset=utf-8", *,
        location: str = "", retry_after: str = "", cookie: str = "",
    ) -> None:  # fmt: skip
        headers = {"Location": location, "Retry-After": retry_after, "Set-Cookie": cookie}
        self.send_response_only(status)
        for name, value in {**headers, "Content-Type": kind, "Content-Length": str(len(body))}.items():
            if value:
                self.send_header(name, value)
        self.end_headers()
        if self.command == "GET":
            try:
                for start in range(0, len(body), 65536):
                    self.wfile.write(body[start : start + 65536])
                    self.log.sent += 65536
            except OSError:
                self.close_connection = True


@contextmanager
def serving(context: ssl.SSLContext | None = None) -> Iterator[tuple[str, Log]]:
    """开一台，给出它的网址和记录。"""
    log = Log()
    handler: Any = type("Logged", (Handler,), {"log": log})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    if context:
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    try:
        yield f"{'https' if context else 'http'}://127.0.0.1:{server.server_port}", log
    finally:
        server.shutdown()
        server.server_close()


def certificate(folder: Path, name: str, *extra: str) -> tuple[Path, ssl.SSLContext]:
    """自己签一张证书：（证书，服务器用的设置）。"""
    cert, key = folder / f"{name}.pem", folder / f"{name}.key"
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
    command += [
        "-keyout",
        str(key),
        "-out",
        str(cert),
        "-subj",
        f"/CN={name}",
        "-addext",
        f"subjectAltName={name}",
    ]
    subprocess.run([*command, *extra], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    return cert, context
