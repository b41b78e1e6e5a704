"""法条引用：从一段话里找出《…》第…条、Article … of the …，认出条、款、项、之一、并列和起止。

进：文字，或一个文件。出：Citation。只认写法，不认对错；对错由 checks/citations.py 拿法律登记去核。
并列的几条各算一处：《刑法》第一条、第三条 → 两处；第484条至第487条是一处，`last` 是 487。
“本法”“该法”“this Law”指前面刚写过的那一部；前面没有写过，法名就是“本法”这两个字，检查会问是哪一部。
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from outreach.finding import Place
from outreach.hanzi import number, written
from outreach.markdown import prose
from outreach.source import Path, Source, Value

_NUMBER = r"(?:[零一二三四五六七八九十百千]+|\d+)"
_PART = rf"(?:第{_NUMBER}款)?(?:第[（(]?{_NUMBER}[）)]?项)?"
_ARTICLE = (
    rf"第(?P<article>{_NUMBER})条(?P<inserted>之{_NUMBER})?(?:至第(?P<last>{_NUMBER})条)?"
    rf"(?:第(?P<paragraph>{_NUMBER})款)?(?:第[（(]?(?P<item>{_NUMBER})[）)]?项)?"
    rf"(?:[、和及或]第(?:{_NUMBER}款|[（(]?{_NUMBER}[）)]?项){_PART})*"
)
_FIRST = re.compile(
    rf"(?:《(?P<title>(?:[^《》\n]|《[^《》\n]*》)+)》|(?P<same>[本该同]法)(?=第))(?:{_ARTICLE})?"
)
_JOINED = "、和及以或者与"
_NEXT = re.compile(rf"(?:、|和|及|以及|或|或者|与)(?=第){_ARTICLE}")

_ENGLISH_ARTICLE = (
    r"(?P<article>\d+)(?:-(?P<inserted>\d+))?(?:(?:–| to )(?P<last>\d+))?"
    r"(?:\((?P<paragraph>\d+)\)|, paragraph (?P<paragraph2>\d+))?(?:\((?P<item>\d+)\)|, item \(?(?P<item2>\d+)\)?)?"
)
_ENGLISH_LIST = re.compile(_ENGLISH_ARTICLE)
_ENGLISH_RUN = re.sub(r"\?P<\w+>", "", _ENGLISH_ARTICLE)
_ENGLISH_RUN = rf"Articles? {_ENGLISH_RUN}(?:(?:, and|, or|,| and| or) {_ENGLISH_RUN})*"


@dataclass(frozen=True, slots=True)
class Citation:
    """一处引用。`article` 是条号，只写了法名的为 0；`inserted` 是“之一”这样的尾巴；`last` 是“第几条至第几条”的后一个。"""

    text: str
    title: str
    article: int
    inserted: str
    start: int
    end: int
    paragraph: int = 0
    item: int = 0
    last: int = 0

    @property
    def article_words(self) -> str:
        if not self.article:
            return ""
        last = f"至第{written(self.last)}条" if self.last else ""
        return f"第{written(self.article)}条{self.inserted}{last}"

    @property
    def article_digits(self) -> str:
        """英文里的条号：180、120-1（第一百二十条之一）、484–487。"""
        inserted = f"-{number(self.inserted[1:])}" if self.inserted else ""
        return f"{self.article}{inserted}{f'–{self.last}' if self.last else ''}"


def find(text: str) -> Iterator[Citation]:
    """一段中文里的全部引用，按先后。"""
    title = ""
    for first in _FIRST.finditer(text):
        named = plain_title(first["title"] or "")
        title = named or title or first["same"]
        yield _citation(first, title)
        end = first.end()
        while first["article"] and (more := _NEXT.match(text, end)):
            start = more.start() + len(more[0]) - len(more[0].lstrip(_JOINED))
            yield _citation(more, title, start)
            end = more.end()


def plain_title(title: str) -> str:
    """书名号里套书名号的，写〈〉和写《》是一个意思。"""
    return title.replace("〈", "《").replace("〉", "》")


def _citation(match: re.Match[str], title: str, start: int = -1) -> Citation:
    start = match.start() if start < 0 else start
    words = match.string[start : match.end()]
    numbers = {
        key: number(match[key]) if match[key] else 0 for key in ("article", "paragraph", "item", "last")
    }
    inserted = f"之{written(number(match['inserted'][1:]))}" if match["inserted"] else ""
    return Citation(
        words, title, numbers["article"], inserted, start, match.end(),
        numbers["paragraph"], numbers["item"], numbers["last"],
    )  # fmt: skip


class EnglishNames:
    """英文里怎么认法律：登记的英文名。`Criminal Procedure Law, Article 180` 或 `Article 180 of the …`。"""

    def __init__(self, names: Iterable[str]) -> None:
        listed = "|".join(sorted(map(re.escape, set(names)), key=len, reverse=True))
        before = rf"(?P<law>{listed}|this Law|that Law|the same Law),? (?P<run>{_ENGLISH_RUN})"
        after = rf"(?P<run2>{_ENGLISH_RUN}) of (?:the )?(?P<law2>{listed}|same Law|this Law|that Law)"
        self._pattern = re.compile(rf"{before}|{after}|(?P<law3>{listed})") if listed else None

    def find(self, text: str) -> Iterator[Citation]:
        """一段英文里的全部引用；只写了法名的也算，条号是 0。"""
        title = ""
        for match in self._pattern.finditer(text) if self._pattern else ():
            name = match["law"] or match["law2"] or match["law3"]
            title = title or name if name.endswith(_SAME) and name.lower().startswith(_SAYING_SAME) else name
            run = "run" if match["run"] else "run2"
            if not match[run]:
                yield Citation(match[0], title, 0, "", *match.span())
                continue
            listed = list(_ENGLISH_LIST.finditer(text, *match.span(run)))
            for n, one in enumerate(listed):
                start = match.start() if n == 0 else one.start()
                end = match.end() if n == len(listed) - 1 else one.end()
                yield self._one(one, title, text[start:end], start, end)

    @staticmethod
    def _one(one: re.Match[str], title: str, words: str, start: int, end: int) -> Citation:
        inserted = f"之{written(int(one['inserted'][:4]))}" if one["inserted"] else ""
        part = {key: int((one[key] or one[f"{key}2"] or "0")[:4]) for key in ("paragraph", "item")}
        return Citation(
            words, title, int(one["article"][:9]), inserted, start, end,
            part["paragraph"], part["item"], int((one["last"] or "0")[:9]),
        )  # fmt: skip


_SAME, _SAYING_SAME = "Law", ("this", "that", "the same", "same")


def cited(source: Source, english: EnglishNames | None = None) -> Iterator[tuple[Place, str, Citation]]:
    """一个文件里的全部引用：位置、键（正文为空）、引用。英文页两种写法都认。"""
    for at, field, text in passages(source):
        for citation in find(text):
            yield _moved(at, text, citation.start), field, citation
        if english and source.language == "en":
            for citation in english.find(text):
                yield _moved(at, text, citation.start), field, citation


def passages(source: Source) -> Iterator[tuple[Place, str, str]]:
    """一个文件里可能有引用的每段文字：位置、键（正文为空）、文字。"""
    mark = "Article" if source.language == "en" else "法第"
    if not any("《" in line or mark in line for line in source.raw_lines):  # 联系方式这类没有引用的，占大多数
        return
    for keys, text in _texts(source.facts, ()):
        yield source.at(*keys), ".".join(map(str, keys)), text
    for line, text in prose(source):
        yield Place(source.path, line), "", text


def _moved(at: Place, text: str, start: int) -> Place:
    """正文的一块有好几行：引用在第几行。文件头里的一格只报那一格。"""
    return Place(at.path, at.line + text.count("\n", 0, start), at.column)


def _texts(value: Value, at: Path) -> Iterator[tuple[Path, str]]:
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, (*at, key))
    else:
        for position, inner in enumerate(value):
            yield from _texts(inner, (*at, position))
