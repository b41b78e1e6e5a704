"""文件名：它就是网址，印在纸上，改不得。"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from outreach.checks.rule import Problem, rule
from outreach.finding import MUST, Place
from outreach.kinds.document import Document
from outreach.kinds.explainer import Explainer
from outreach.site import Site

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@rule("slug", MUST)
def file_name_is_an_address(site: Site) -> Iterator[Problem]:
    """文件名只用小写英文字母、数字和短横线。"""
    for path in sorted(site.paths):
        if not path.endswith(".md"):
            continue
        stem = re.sub(r"(\.en)?\.md$", "", posixpath.basename(path))
        if not _SLUG.fullmatch(stem):
            fixed = re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-") or "new-name"
            yield Problem(
                Place(path), posixpath.basename(path),
                "文件名就是网址。大写、空格、中文和点号在别人手机上会变成打不开的乱码。",
                f"改名，比如：{fixed}{path[len(posixpath.join(posixpath.dirname(path), stem)):]}",
            )  # fmt: skip


@rule("slug-shared", MUST)
def sheets_have_names_of_their_own(site: Site) -> Iterator[Problem]:
    """明白纸和“看懂文书”不用同一个文件名。"""
    explainers = {entry.id: entry.path for entry in site.all(Explainer)}
    for entry in site.all(Document):
        if other := explainers.get(entry.id):
            yield Problem(
                Place(entry.path), posixpath.basename(entry.path), f"{other} 也叫这个名字：两张纸印成同名的 PDF，后一张盖掉前一张。",
                f"改名，比如：{entry.id}-paper.md。英文页一起改。",
            )  # fmt: skip
