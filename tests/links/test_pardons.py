"""例外：有理由、没过期才放过；没理由、过了期、用不上的，例外自己就是一条。"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from building import Outreach

HTTP = "http://www.example.cn/old"
FINE = {"reason": "对方网站不支持加密", "until": "2027-03-01"}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "site").mkdir()
    body = f"<html lang=zh><title>首页</title><body><main><a href='{HTTP}#a'>看</a><a href='no/'>无</a></main></body></html>"
    (tmp_path / "site/index.html").write_text(body, "utf-8")
    return tmp_path


def told(site: Path, outreach: Outreach, entries: object) -> list[tuple[str, int, str, str]]:
    (site / "例外.json").write_text(json.dumps(entries, ensure_ascii=False, indent=1), "utf-8")
    command = ("links", "site", "--exceptions", "例外.json", "--today", "2026-11-23", "--format", "json")
    found = json.loads(outreach(*command).output)["findings"]
    return [(f["path"], f["line"], f["rule"], f["why"]) for f in found]


MISSING = ("site/index.html", 1, "link-missing", "点了会看到“没有这一页”。")
PLAIN = (
    "site/index.html",
    1,
    "link-http",
    "http:// 没有加密，路上能被人看见、改掉，手机浏览器会提示“不安全”。",
)


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ({}, [PLAIN, MISSING]),
        ({HTTP: FINE}, [MISSING]),
        ({f"{HTTP}#a": FINE, "no/": FINE}, []),
        (
            {HTTP: {"until": "2027-03-01"}},
            [PLAIN, MISSING, ("例外.json", 2, "link-exception", "没有写理由（reason），别人不知道为什么放过它。")],
        ),
        (
            {HTTP: {"reason": "忙"}},
            [PLAIN, MISSING, ("例外.json", 2, "link-exception", "期限（until: 没写）已过，要再看一看还用不用得着。")],
        ),
        (
            {HTTP: {"reason": "忙", "until": "2026-11-22"}},
            [PLAIN, MISSING, ("例外.json", 2, "link-exception", "期限（until: 2026-11-22）已过，要再看一看还用不用得着。")],
        ),
        (
            {"no/": FINE, HTTP: FINE, "https://www.example.cn/别处": FINE},
            [("例外.json", 10, "link-exception", "网站上已经没有这个链接，例外用不上了。")],
        ),
    ],
)  # fmt: skip
def test_pardons(
    site: Path, outreach: Outreach, entries: object, expected: list[tuple[str, int, str, str]]
) -> None:
    assert sorted(told(site, outreach, entries)) == sorted(expected)


@pytest.mark.parametrize("text", ["[]", "{", '{"a": 1}', '{"a": {"reason": "x", "until": "明年"}}'])
def test_a_spoiled_file_is_named(site: Path, outreach: Outreach, text: str) -> None:
    (site / "x.json").write_text(text, "utf-8")
    result = outreach("links", "site", "--exceptions", "x.json")
    assert result.exit_code == 2
    assert "x.json：例外文件读不懂" in result.output and "照这样写" in result.output
