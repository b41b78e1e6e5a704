"""说明书里教的服务器设置：真的开一个 nginx，日历和订阅送出来的种类是手机认得的。"""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from outreach.disk import ROOT

NGINX = shutil.which("nginx")
BLOCK = re.compile(r"```nginx\n(.*?)```", re.S)
CONFIG = """
pid {folder}/nginx.pid;
error_log {folder}/error.log;
daemon off;
master_process off;
events {{}}
http {{
  include /etc/nginx/mime.types;
  charset utf-8;
  charset_types text/css application/json;
  access_log off;
  client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
  server {{
    listen 127.0.0.1:{port};
    root {folder}/site;
{taught}
  }}
}}
"""
KINDS = {
    "calendar.ics": "text/calendar; charset=utf-8",
    "en/calendars/types/lecture.ics": "text/calendar; charset=utf-8",
    "feed.xml": "application/atom+xml; charset=utf-8",
    "en/feed.xml": "application/atom+xml; charset=utf-8",
    "index.html": "text/html; charset=utf-8",
    "assets/site.css": "text/css; charset=utf-8",
    "directory.json": "application/json; charset=utf-8",
}


@pytest.fixture
def base(tmp_path: Path) -> Iterator[str]:
    for name in KINDS:
        page = tmp_path / "site" / name
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text("x", "utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (taught,) = BLOCK.findall((ROOT / "HACKING.md").read_text("utf-8"))
    config = tmp_path / "nginx.conf"
    config.write_text(CONFIG.format(folder=tmp_path, port=port, taught=taught), "utf-8")
    tmp_path.chmod(0o755)
    running = subprocess.Popen([str(NGINX), "-c", str(config), "-p", str(tmp_path)])
    yield f"http://127.0.0.1:{port}/"
    running.terminate()
    running.wait(10)


@pytest.mark.skipif(NGINX is None, reason="这台机器没有装 nginx")
def test_nginx_as_taught(base: str) -> None:
    assert {name: _kind(base + name) for name in KINDS} == KINDS


def _kind(url: str) -> str:
    for _ in range(50):
        try:
            with urlopen(url) as answer:
                return str(answer.headers["Content-Type"])
        except URLError as problem:
            if not isinstance(problem.reason, ConnectionRefusedError):
                raise
            time.sleep(0.1)
    raise TimeoutError(url)
