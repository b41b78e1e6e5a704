"""照 scripts/nginx.conf 用真的 nginx 把一个文件夹送出去。进：文件夹。出：网址，用完自己停。测试和测速共用。"""

from __future__ import annotations

import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from outreach.disk import ROOT

MISSING = "没有 nginx 或它的 brotli_static 模块：apt-get install nginx-light libnginx-mod-http-brotli-static"
_MODULES = [
    Path(folder, "nginx/modules/ngx_http_brotli_static_module.so")
    for folder in ("/usr/lib", "/usr/share", "/usr/lib64")
]
_CONFIG = """load_module {module};
daemon off; pid {work}/pid; error_log {work}/error.log; worker_processes 1; user root;
events {{ }}
http {{ include /etc/nginx/mime.types; log_format sent '$status $body_bytes_sent'; access_log {log}; client_body_temp_path {work}/b; proxy_temp_path {work}/p;
fastcgi_temp_path {work}/f; uwsgi_temp_path {work}/u; scgi_temp_path {work}/s;
{server}
}}
"""


@contextmanager
def nginx(site: Path, *, brotli: bool = True, ledger: Path | None = None) -> Iterator[str]:
    """一直送到走出 with。`brotli` 为假只送 .gz 的那份；`ledger` 里一次请求记一行：状态、送出的字节（不算头）。

    抛出 RuntimeError：没有 nginx。
    """
    program, module = shutil.which("nginx"), next((path for path in _MODULES if path.exists()), None)
    if not program or not module:
        raise RuntimeError(MISSING)
    with tempfile.TemporaryDirectory() as work:
        port = _free_port()
        server = (ROOT / "scripts/nginx.conf").read_text("utf-8")
        server = server.replace("listen 80;", f"listen 127.0.0.1:{port};")
        server = server.replace("/srv/procuratorate-next-door", str(site))
        if not brotli:
            server = server.replace("brotli_static on;", "")
        config, errors = Path(work, "nginx.conf"), Path(work, "error.log")
        log = f"{ledger} sent" if ledger else "off"
        config.write_text(_CONFIG.format(module=module, work=work, server=server, log=log), "utf-8")
        running = subprocess.Popen([program, "-c", config, "-e", errors], stderr=subprocess.DEVNULL)
        try:
            _wait(port, errors)
            yield f"http://127.0.0.1:{port}/"
        finally:
            running.terminate()
            running.wait(10)


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _wait(port: int, errors: Path) -> None:
    for _ in range(50):
        with socket.socket() as trying:
            if trying.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise RuntimeError(f"nginx 没有起来：{errors.read_text('utf-8') if errors.exists() else ''}")
