"""例外：写了要有用，写了要有理；写对了就不再报。"""

from __future__ import annotations

import pytest

from building import Files, but, found, page, short, site_of, told


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
    *(
        ("exception-refused", _allow(rule), f"""
about/a.md:5 必须改 exception-refused allow.0.rule
写的是 - {{rule: {rule}, reason: 试一试}}
为什么 {rule} 是正式发布的门槛，不能用例外跳过，写了也不管用。
怎么改 删掉这一条例外，照规则做：{text}
""") for rule, text in (
            ("publish-sample", "正式发布时不能有示例。"),
            ("publish-unreviewed", "正式发布前，讲法律的每一页都要有检察官审核的记录。"),
            ("publish-expired", "正式发布时，联系方式都要在 180 天以内核对过。"),
        )
    ),
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
    ("exception-refused", _allow("link-missing")),
    ("exception-unused", _allow("publish-sample")),
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


SAMPLE = but("workstation", ("title: ", "allow: [{rule: publish-sample, reason: 先发}]\ntitle: "))
UNREVIEWED = but("outcome", ("title: ", "allow: [{rule: publish-unreviewed, reason: 急}]\ntitle: "))
OLD = ("on: 2026-11-02", "on: 2026-01-02")
EXPIRED = but("workstation", OLD, ("title: ", "allow: [{rule: publish-expired, reason: 忙}]\ntitle: "))


@pytest.mark.parametrize(
    ("rule", "files"),
    [("publish-sample", SAMPLE), ("publish-unreviewed", UNREVIEWED), ("publish-expired", EXPIRED)],
)
def test_publishing_knows_no_exceptions(rule: str, files: Files) -> None:
    """写了例外，正式发布时照样报。"""
    pages = {f.at.path for f in found(site_of(files, whole=True), rule, publish=True)}
    assert next(iter(files)) in pages
