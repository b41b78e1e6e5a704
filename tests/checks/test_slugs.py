"""文件名就是网址：小写英文字母、数字、短横线。"""

from __future__ import annotations

import pytest

from building import Files, page, told
from samples import SAMPLES

BAD = [
    ("slug", {"about/关于我们.md": page()}, """
about/关于我们.md:1 必须改 slug
写的是 关于我们.md
为什么 文件名就是网址。大写、空格、中文和点号在别人手机上会变成打不开的乱码。
怎么改 改名，比如：new-name.md
"""),
    ("slug", {"about/About Us.md": page()}, """
about/About Us.md:1 必须改 slug
写的是 About Us.md
为什么 文件名就是网址。大写、空格、中文和点号在别人手机上会变成打不开的乱码。
怎么改 改名，比如：about-us.md
"""),
    ("slug", {"about/a.b.md": page()}, """
about/a.b.md:1 必须改 slug
写的是 a.b.md
为什么 文件名就是网址。大写、空格、中文和点号在别人手机上会变成打不开的乱码。
怎么改 改名，比如：a-b.md
"""),
    ("slug", {"about/a_b.en.md": page(), "about/a_b.md": page()}, """
about/a_b.en.md:1 必须改 slug
写的是 a_b.en.md
为什么 文件名就是网址。大写、空格、中文和点号在别人手机上会变成打不开的乱码。
怎么改 改名，比如：a-b.en.md
about/a_b.md:1 必须改 slug
写的是 a_b.md
为什么 文件名就是网址。大写、空格、中文和点号在别人手机上会变成打不开的乱码。
怎么改 改名，比如：a-b.md
"""),
    ("slug", {"about/-a-.md": page()}, """
about/-a-.md:1 必须改 slug
写的是 -a-.md
为什么 文件名就是网址。大写、空格、中文和点号在别人手机上会变成打不开的乱码。
怎么改 改名，比如：a.md
"""),
    ("slug-shared", {"documents/police-wont-file.md": SAMPLES["document"].files[SAMPLES["document"].path]}, """
documents/police-wont-file.md:1 必须改 slug-shared
写的是 police-wont-file.md
为什么 explainers/police-wont-file.md 也叫这个名字：两张纸印成同名的 PDF，后一张盖掉前一张。
怎么改 改名，比如：police-wont-file-paper.md。英文页一起改。
"""),
]  # fmt: skip

GOOD = [
    ("slug", {"about/a-1.md": page(), "about/a-1.en.md": page(), "about/2026-12-05-x.md": page()}),
    ("slug-shared", {}),
    ("slug", {"assets/门 口.png": ""}),
]


@pytest.mark.parametrize(("rule", "files", "expected"), BAD)
def test_bad(rule: str, files: Files, expected: str) -> None:
    assert told(files, rule, whole=True) == expected.strip()


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert told(files, rule, whole=True) == ""
