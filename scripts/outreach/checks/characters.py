"""字符：看不见的、冒充的、转坏的。每种都说明码位、第几个字、该写成什么。"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from outreach import characters
from outreach.characters import Odd, What
from outreach.checks.rule import Problem, rule
from outreach.finding import MUST, ONE_BREAK, SHOULD, Place, Repair
from outreach.personal import masked
from outreach.site import Site
from outreach.spotting import Written, leaves

_NAMES = {
    0xAD: "软连字符", 0x200B: "零宽空格", 0x200C: "零宽不连字", 0x200D: "零宽连字", 0x200E: "从左往右的标记",
    0x200F: "从右往左的标记", 0x2060: "词连接符", 0xFEFF: "BOM", 0xA0: "不换行空格", 0x202F: "窄的不换行空格",
    0xFFFD: "原来的字已经丢了",
    **dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)), "文字方向控制符"),
}  # fmt: skip
_AROUND = 12
"""“写的是”里，前后各给几个字。"""


def _look(site: Site) -> list[tuple[What, Problem]]:
    found: list[tuple[What, Problem]] = []
    for source in site.sources:
        written = Written(source)
        odd = characters.find(written.text)
        for line, group in groupby(odd, key=lambda o: written.place(o.start).line):
            by_what: dict[What, list[Odd]] = {}
            for one in group:
                # 号码一格里的全角数字、空格、字母 O，phone- 开头的规则已经连改法一起说了。
                if one.what in ("broken", "private") or written.keys(one.start)[-1:] != ("number",):
                    by_what.setdefault(one.what, []).append(one)
            found += [(what, _problem(written, line, ones)) for what, ones in by_what.items()]
        if "\\" in written.text and "\\" in written.text[: written.body_start]:
            found += _escaped(written)
    return found


def _escaped(written: Written) -> Iterator[tuple[What, Problem]]:
    """文件头里用转义写的（"\\u200b"），原文看不出来。"""
    for keys, value in leaves(written.source.facts):
        if value in written.text:
            continue
        for one in characters.find(value):
            fixed = _mended(value, [one])
            yield one.what, Problem(
                written.source.at(*keys), _shown(value, [one]), f"用转义写了 {_code(value[one.start])}。",
                f"写成：{fixed}" if fixed else "对照原文，把这个字重新打一遍。", ".".join(map(str, keys)),
            )  # fmt: skip


def _problem(written: Written, number: int, odd: list[Odd]) -> Problem:
    """一行里同一种的几处，说成一条。"""
    line = written.source.raw_lines[number - 1]
    start = odd[0].start - (written.place(odd[0].start).column - 1)
    local = [Odd(o.start - start, o.end - start, o.what, o.fixed) for o in odd]
    codes = dict.fromkeys(_code(char) for o in local[:20] for char in _odd_letters(line, o))
    columns = "、".join(str(o.start + 1) for o in local[:3]) + ("……" if len(local) > 3 else "")
    fixed = _mended(line, local)
    keys = written.keys(odd[0].start)
    return Problem(
        Place(written.source.path, number, local[0].start + 1), _shown(line, local),
        f"第 {columns} 个字：{'、'.join([*codes][:2])}。{_WHY[local[0].what]}",
        f"改成：{_part(fixed, local)}" if fixed is not None else "对照原文，把这个字重新打一遍。",
        ".".join(map(str, keys)),
        None if fixed is None else Repair(line, fixed),
    )  # fmt: skip


def _odd_letters(line: str, odd: Odd) -> dict[str, None]:
    """这一处里不该有的字；数字里的字母 O、l 也算。"""
    is_number = odd.what == "lookalike" and bool(odd.fixed and odd.fixed.isdigit())
    return {
        char: None
        for char in line[odd.start : odd.end]
        if not char.isascii() or (is_number and char in "OoIl")
    }


def _code(char: str) -> str:
    name = _NAMES.get(ord(char), "" if char.isprintable() else "看不见的字符")
    return f"U+{ord(char):04X}" + (f"（{name}）" if name else f" {char}")


def _mended(line: str, odd: list[Odd]) -> str | None:
    for one in reversed(odd):
        if one.fixed is None:
            return None
        line = line[: one.start] + one.fixed + line[one.end :]
    return line


def _shown(line: str, odd: list[Odd]) -> str:
    """把看不见的字符写成看得见的码位。有个人号码的整行打星号，不去标它。"""
    if (hidden := masked(line)) != line:
        return hidden.strip()
    start, end = max(0, odd[0].start - _AROUND), odd[0].end + _AROUND
    return "".join(
        f"〔U+{ord(c):04X}〕" if not c.isprintable() or c == "\ufffd" else c for c in line[start:end]
    ).strip()


def _part(fixed: str, odd: list[Odd]) -> str:
    """短的给整行；长的只给改动的前后。"""
    text = masked(fixed.strip())
    return text if len(text) <= 120 else "……" + text[max(0, odd[0].start - 40) : odd[0].start + 60] + "……"


_WHY: dict[What, str] = {
    "invisible": "屏幕上看不见，搜索、复制、拨号都会出错。",
    "lookalike": "看着像，其实不是，搜不到，也可能是冒充。",
    "compatibility": "是部首字或兼容字，搜不到，有的手机显示成方框。",
    "fullwidth": "是全角的，搜不到，手机认不出号码。",
    "space": "不是普通空格，换行和搜索会出错。",
    "broken": "成了乱码，读的人看不懂。",
    "private": "只有个别电脑认得，别人看到的是方框。",
}


def _of(site: Site, what: What) -> Iterator[Problem]:
    return (problem for kind, problem in site.once(_look) if kind == what)


@rule("invisible-character", MUST)
def no_invisible_characters(site: Site) -> Iterator[Problem]:
    """没有看不见的字符：零宽字符、文字方向控制符。"""
    return _of(site, "invisible")


@rule("lookalike-letter", MUST)
def letters_are_what_they_seem(site: Site) -> Iterator[Problem]:
    """英文词里没有冒充的西里尔、希腊字母，数字里没有字母 O 和 l。"""
    return _of(site, "lookalike")


@rule("compatibility-character", MUST)
def characters_are_the_common_ones(site: Site) -> Iterator[Problem]:
    """汉字用普通的字，不用部首字和兼容字。"""
    return _of(site, "compatibility")


@rule("private-character", MUST)
def no_private_characters(site: Site) -> Iterator[Problem]:
    """没有自造字（私用区的字），别人的手机上是方框。"""
    return _of(site, "private")


@rule("broken-text", MUST)
def no_broken_text(site: Site) -> Iterator[Problem]:
    """没有乱码。"""
    return _of(site, "broken")


@rule("fullwidth-character", SHOULD)
def letters_and_digits_are_narrow(site: Site) -> Iterator[Problem]:
    """英文字母和数字用半角。"""
    return _of(site, "fullwidth")


@rule("odd-space", SHOULD)
def spaces_are_plain(site: Site) -> Iterator[Problem]:
    """空格用普通空格。"""
    return _of(site, "space")


@rule("line-endings", SHOULD)
def one_kind_of_line_ending(site: Site) -> Iterator[Problem]:
    """一个文件只用一种换行。"""
    for source in site.sources:
        if source.mixed_breaks:
            yield Problem(
                Place(source.path), "有的行是 Windows 换行（CRLF），有的不是", "别人改一个字，整个文件都会显示成改过，看不出改了什么。",
                "用编辑器把换行统一成 LF（多数编辑器点右下角的 CRLF 就能换），再存一遍。",
                repair=ONE_BREAK,
            )  # fmt: skip
