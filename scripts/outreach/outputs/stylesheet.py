"""样式表：主题的大样式表里，只留页面真正用到的规则。

进：样式表的文字、全部网页。出：小样式表。按类名、编号、标签、属性判断一条选择器会不会用到；
脚本临时加的类名在 SCRIPTED 里写明。用 tinycss2 解析，不靠正则拆 CSS。
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import rcssmin
import tinycss2
from lxml import html

SCRIPTED = frozenset({"js", "no-js"})
"""只在脚本运行时才出现的类名。"""

_NAME = r"[\w-]+"
_PSEUDO = re.compile(r"::?[\w-]+(\((?:[^()]|\([^()]*\))*\))?")
_ATTRIBUTE = re.compile(rf"\[({_NAME})(?:[~|^$*]?=[\"']?([^\"'\]]*)[\"']?)?[^\]]*\]")
_DROPPED_AT_RULES = {"font-face", "charset", "import"}


@dataclass
class Used:
    """页面上出现过的类名、编号、标签、属性。"""

    classes: set[str] = field(default_factory=lambda: set(SCRIPTED))
    ids: set[str] = field(default_factory=set)
    tags: set[str] = field(default_factory=lambda: {"html", "body"})
    attributes: set[tuple[str, str]] = field(default_factory=set)
    attribute_names: set[str] = field(default_factory=set)


def used_in(pages: Iterable[str]) -> Used:
    """把全部网页看一遍。"""
    used = Used()
    for page in pages:
        for node in html.document_fromstring(page).iter():
            if isinstance(node.tag, str):
                _note(node, used)
    return used


def _note(node: Any, used: Used) -> None:
    used.tags.add(node.tag)
    for name, value in node.attrib.items():
        used.attribute_names.add(name)
        used.attributes.add((name, value))
    used.classes.update((node.get("class") or "").split())
    if node.get("id"):
        used.ids.add(node.get("id"))


def reduce(css: str, used: Used) -> str:
    """只留用得到的规则，再去掉没人引用的自定义属性、动画，压紧。"""
    kept = _rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), used)
    text = _drop_unused_properties(_drop_unused_motion(kept))
    return str(rcssmin.cssmin(_drop_unused_properties(text)))


def _rules(rules: list[Any], used: Used) -> str:
    out = []
    for rule in rules:
        if rule.type == "qualified-rule":
            # 页面都是从左往右写的：[dir=ltr] 恒真，留着只会抬高优先级。
            prelude = tinycss2.serialize(rule.prelude).replace("[dir=ltr] ", "")
            selectors = [s for s in _split(prelude) if _matches(s, used)]
            if selectors:
                out.append(f"{','.join(selectors)}{{{tinycss2.serialize(rule.content)}}}")
        elif rule.type == "at-rule" and rule.lower_at_keyword not in _DROPPED_AT_RULES:
            out.append(_at_rule(rule, used))
    return "".join(out)


def _at_rule(rule: Any, used: Used) -> str:
    condition = tinycss2.serialize(rule.prelude)
    if rule.lower_at_keyword not in ("media", "supports") or rule.content is None:
        return str(tinycss2.serialize([rule]))
    if "print" in condition:  # 打印另有自己的样式
        return ""
    inner = _rules(tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True), used)
    return f"@{rule.lower_at_keyword}{condition}{{{inner}}}" if inner else ""


def _split(selectors: str) -> list[str]:
    """按最外层的逗号拆开。"""
    parts, depth, start = [], 0, 0
    for position, char in enumerate(selectors):
        depth += (char in "([") - (char in ")]")
        if char == "," and not depth:
            parts.append(selectors[start:position])
            start = position + 1
    return [part.strip() for part in [*parts, selectors[start:]]]


def _matches(selector: str, used: Used) -> bool:
    selector = _PSEUDO.sub("", selector)  # :not([open]) 里的不是非有不可
    for name, value in _ATTRIBUTE.findall(selector):
        if (
            value and (name, value) not in used.attributes and "=" in selector and not _loose(selector, name)
        ) or (name not in used.attribute_names):
            return False
    plain = _ATTRIBUTE.sub("", selector).replace("\\", "")
    classes, ids = set(re.findall(rf"\.({_NAME})", plain)), set(re.findall(rf"#({_NAME})", plain))
    tags = {tag.lower() for tag in re.findall(rf"(?:^|[\s>+~])({_NAME})", plain)}
    return classes <= used.classes and ids <= used.ids and tags <= used.tags


def _loose(selector: str, name: str) -> bool:
    """`[href^=…]` 这类不是整值比较，值对不上也可能用得到。"""
    return re.search(rf"\[{re.escape(name)}[~|^$*]=", selector) is not None


_PROPERTY = re.compile(
    r"(?<![\w-])(--[\w-]+)\s*:(?:[^;{}\"'()]|\"[^\"]*\"|'[^']*'|\((?:[^()\"']|\"[^\"]*\"|'[^']*'|\([^()]*\))*\))*;?"
)


def _drop_unused_properties(css: str) -> str:
    """主题用自定义属性存了几十个图标，没有 var() 引用的都去掉。"""
    wanted = set(re.findall(r"var\(\s*(--[\w-]+)", css))
    return _PROPERTY.sub(lambda match: match[0] if match[1] in wanted else "", css)


_MOTION = re.compile(r"@keyframes\s*([\w-]+)\s*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")


def _drop_unused_motion(css: str) -> str:
    """没有 animation 引用的动画。"""
    wanted = set(re.findall(_NAME, " ".join(re.findall(r"animation(?:-name)?\s*:([^;{}]*)", css))))
    return _MOTION.sub(lambda match: match[0] if match[1] in wanted else "", css)
