"""附件的一处问题。"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Flaw:
    """规则名、写的是、为什么、怎么改。"""

    rule: str
    found: str
    why: str
    fix: str


Passage = tuple[str, str]
"""附件里的一段文字：在哪里（第 2 页、document.xml），写着什么。"""

MAX_TEXT = 2_000_000
"""一个附件最多看多少个字；再多的不是给群众看的材料。"""


class BrokenError(Exception):
    """打不开、太大、像炸弹。消息是中文的为什么。"""


def broken(why: str) -> Flaw:
    return Flaw("attachment-broken", "打不开", why, "找到原来的文件重新导出一份；打不开的删掉。")


def active(found: str, why: str, fix: str) -> Flaw:
    return Flaw("attachment-active", found, why, fix)


def authored(names: list[str]) -> Flaw:
    """文件属性里的作者：多半是经办人的名字或电脑名，只露第一个字。"""
    shown = "、".join(f"{name.strip()[:1]}***" for name in names[:3])
    return Flaw(
        "attachment-author", f"文件属性里写着作者：{shown}", "作者栏多半是经办人的名字，会跟着文件公开。",
        "Word、WPS、Excel：文件 → 信息 → 检查文档 → 删除文档属性和个人信息，再导出一份。",
    )  # fmt: skip
