"""照 scripts/nginx.conf 用真的 nginx 送做好的站：压好的直接送，语言各有各的 404，缓存说得对。

没有 nginx 就报出来，不悄悄跳过（Debian：apt-get install nginx-light libnginx-mod-http-brotli-static）。
"""

from __future__ import annotations

import gzip
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.message import Message

import brotli
import pytest

from nginx_host import nginx
from outreach.outputs.compressed import both

PAGE = "<!doctype html><title>首页</title>拿着不立案通知书去检察院。".encode() * 30
STYLE = b"body{color:#23201b}" * 40
FILES = {
    "index.html": PAGE,
    "404.html": b"zh 404",
    "en/404.html": b"en 404",
    "assets/site.0123456789.css": STYLE,
    "sw.js": b"self.addEventListener('install',function(){});" * 10,
    ".git/config": b"secret",
    "calendar.ics": b"BEGIN:VCALENDAR",
    "en/calendars/types/lecture.ics": b"BEGIN:VCALENDAR",
    "workstations/a/a.vcf": b"BEGIN:VCARD",
    "en/feed.xml": b"<feed/>",
    "directory.json": b"{}",
}


@pytest.fixture(scope="module")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("nginx")
    for name, content in {**FILES, **{n: c for f, b in FILES.items() for n, c in both(f, b).items()}}.items():
        (folder / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "site" / name).write_bytes(content)
    folder.chmod(0o755)
    folder.parent.chmod(0o755)
    try:
        with nginx(folder / "site") as address:
            yield address
    except RuntimeError as missing:
        pytest.fail(str(missing), pytrace=False)


def _get(url: str, accepts: str = "") -> tuple[int, Message, bytes]:
    request = urllib.request.Request(url, headers={"Accept-Encoding": accepts})
    try:
        with urllib.request.urlopen(request, timeout=5) as reply:
            return reply.status, reply.headers, reply.read()
    except urllib.error.HTTPError as error:
        return error.code, error.headers, error.read()


@pytest.mark.parametrize(("path", "content"), [("", PAGE), ("assets/site.0123456789.css", STYLE)])
def test_sends_what_was_compressed_before(path: str, content: bytes, host: str) -> None:
    file = path or "index.html"
    _, headers, small = _get(host + path, "gzip, br")
    assert headers["Content-Encoding"] == "br"
    assert small == both(file, content)[f"{file}.br"]
    assert brotli.decompress(small) == content
    _, headers, small = _get(host + path, "gzip")
    assert headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(small) == content
    _, headers, plain = _get(host + path)
    assert "Content-Encoding" not in headers
    assert plain == content


@pytest.mark.parametrize(
    ("path", "expected"),
    [("", "no-cache"), ("sw.js", "no-cache"), ("assets/site.0123456789.css", "public, max-age=31536000, immutable"), ("no-such/", "no-cache")],
)  # fmt: skip
def test_only_hashed_names_are_kept_long(path: str, expected: str, host: str) -> None:
    _, headers, _ = _get(host + path)
    assert headers["Cache-Control"] == expected
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


def test_each_language_has_its_own_404(host: str) -> None:
    assert _get(host + "no-such/")[::2] == (404, b"zh 404")
    assert _get(host + "en/no-such/")[::2] == (404, b"en 404")
    assert _get(host + ".git/config")[0] == 404


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("", "text/html; charset=utf-8"),
        ("calendar.ics", "text/calendar; charset=utf-8"),
        ("en/calendars/types/lecture.ics", "text/calendar; charset=utf-8"),
        ("workstations/a/a.vcf", "text/vcard; charset=utf-8"),
        ("en/feed.xml", "application/atom+xml; charset=utf-8"),
        ("assets/site.0123456789.css", "text/css"),
        ("directory.json", "application/json"),
    ],
)
def test_phones_know_what_it_is(path: str, kind: str, host: str) -> None:
    """日历、名片、订阅送错了种类，手机当成一堆字；送的还有安全和缓存的头。"""
    _, headers, _ = _get(host + path)
    assert headers["Content-Type"] == kind
    assert headers["X-Content-Type-Options"] == "nosniff"
