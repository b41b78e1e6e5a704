"""英文页：只写文字，和中文页一一对上。跟没跟上在 stamps，小标题和链接在 both_languages。

英文从不挡住中文：除了“事实写了两遍”“对不上”这种会让人拿到错信息的，都只是建议改。
"""

from __future__ import annotations

from collections.abc import Iterator

from outreach.checks.rule import Problem, problem, rule
from outreach.finding import MUST, SHOULD, Place
from outreach.site import Site


@rule("facts-once", MUST)
def english_repeats_no_facts(site: Site) -> Iterator[Problem]:
    """英文页不重复写电话、时间、地址、编号，这些只在中文页写一次。"""
    for entry, twin, merge in site.bilingual:
        for keys in merge.repeated:
            chinese = merge.in_chinese(keys)
            yield problem(
                twin, keys, "这是事实，只在中文页写一次。两边都写，改的时候容易漏改英文页。",
                f"删掉 {keys[-1]} 这一项。英文页会自动显示 {entry.path} 第 {entry.source.at(*chinese).line} 行写的。"
                if chinese in entry.source.lines
                else f"把 {keys[-1]} 从这里删掉，写到 {entry.path} 里，英文页会自动显示。",
            )  # fmt: skip


@rule("twin-unmatched", MUST)
def english_lists_match(site: Site) -> Iterator[Problem]:
    """英文页的列表和中文页一样长、一样的顺序，否则会张冠李戴。"""
    for entry, twin, merge in site.bilingual:
        for keys in merge.unmatched:
            yield problem(
                twin, keys, "这一项和中文页对不上：条数不一样，或者中文页没有这一条。",
                f"对照 {entry.path} 第 {entry.source.at(*merge.in_chinese(keys)).line} 行，一条对一条，顺序也一样。",
            )  # fmt: skip


@rule("twin-steps", MUST)
def english_steps_match(site: Site) -> Iterator[Problem]:
    """步骤、带什么这类列表，英文页和中文页条数一样。"""
    for entry, twin, merge in site.bilingual:
        for key, chinese in entry.source.facts.items():
            if key == "also_asked" or not isinstance(chinese, list):
                continue
            # 大家的问法各有各的说法，条数不必一样；重写的事实、写错的值另有规则管；其余的列表少一条就是漏译一步。
            elsewhere = (key,) in merge.repeated or any(fault.field == key for fault in entry.faults)
            if elsewhere:
                continue
            english = twin.facts.get(key, chinese)
            count = 1 if isinstance(english, str) else len(english)
            if all(isinstance(item, str) for item in chinese) and len(chinese) != count:
                yield problem(
                    twin, (key,), f"中文页有 {len(chinese)} 条，这里有 {count} 条。",
                    f"对照 {entry.path} 第 {entry.source.at(key).line} 行，一条对一条补齐。",
                )  # fmt: skip


@rule("twin-untranslated", SHOULD)
def english_leaves_nothing_out(site: Site) -> Iterator[Problem]:
    """中文页有的文字，英文页也要有；没有的会显示中文。"""
    for _, twin, merge in site.bilingual:
        for keys in dict.fromkeys(merge.untranslated):
            dotted = ".".join(map(str, keys))
            yield problem(
                twin,
                keys,
                "英文页没有写这一项，会直接显示中文。",
                f"在英文页加上 {dotted}，写英文。",
                f"没有写 {dotted}",
            )


@rule("twin-orphan", MUST)
def english_has_its_chinese(site: Site) -> Iterator[Problem]:
    """英文页要有对应的中文页，中文才是源头。"""
    for source in site.orphans:
        yield Problem(
            Place(source.path),
            source.path,
            f"没有 {source.chinese_path}，这一页没有事实可用。",
            "先建中文页；中文页删了的，把这一页也删掉。",
        )
