"""例外：写了要有用，写了要有理；写对了就不再报。"""

from __future__ import annotations

import pytest

from building import Files, found, page, short, site_of, told


def _allow(rule: str, body: str = "") -> dict[str, str]:
    head = f"title: 隐私\nsummary: 不收集。\nallow:\n  - {{rule: {rule}, reason: 试一试}}"
    return {"about/a.md": page(body, head)}


BAD = [
    ("exception-unknown", _allow("plain-word"), """
about/a.md:5 必须改 exception-unknown allow.0.rule
写的是 - {rule: plain-word, reason: 试一试}
为什么 没有叫 plain-word 的规则。
怎么改 规则名照检查消息里写的抄；全部规则见 docs/contribute/rules.md
"""),
    ("exception-unused", _allow("link-missing"), """
about/a.md:5 建议改 exception-unused allow.0.rule
写的是 - {rule: link-missing, reason: 试一试}
为什么 这一页已经没有违反这条规则的地方，例外用不上了。
怎么改 删掉这一条例外。
"""),
]  # fmt: skip

GOOD = [
    ("exception-unknown", _allow("link-missing")),
    ("exception-unused", _allow("link-missing", "[没有这一页](b.md)")),
    ("exception-unused", {**_allow("link-missing"), "about/a.en.md": page("[nowhere](b.md)")}),
    ("exception-unused", _allow("exception-unused")),
    ("link-missing", _allow("link-missing", "[没有这一页](b.md)")),
    ("link-missing", {**_allow("link-missing"), "about/a.en.md": page("[nowhere](b.md)")}),
]


@pytest.mark.parametrize(("rule", "files", "expected"), BAD)
def test_bad(rule: str, files: Files, expected: str) -> None:
    assert told(files, rule, whole=True) == expected.strip()


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert told(files, rule, whole=True) == ""


def test_an_exception_is_for_one_rule_on_one_page() -> None:
    files = {
        **_allow("link-missing", "[没有](b.md)\n[不安全](http://a.cn)"),
        "about/c.md": page("[没有](b.md)"),
    }
    assert short(found(site_of(files), "link-missing", "link-scheme")) == [
        ("about/a.md", 8, "link-scheme", ""),
        ("about/c.md", 5, "link-missing", ""),
    ]
