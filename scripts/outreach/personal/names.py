"""认人名：写岗位的格子里的名字和称呼，“联系人：”后面的名字，表格“姓名”一栏里的名字。

进：一段文字。出：Mark。只打一个姓的星号样子。宁可漏过少见的写法，也不把岗位认成人。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from outreach.hanzi import HAN
from outreach.personal.mark import Mark, hidden
from outreach.personal.surnames import (
    ALSO,
    DOUBLE,
    GIVEN,
    MARKERS,
    NOT_NAMES,
    NOT_SURNAMES,
    PLACE_OR_ROLE,
    SURE,
    SURE_SURNAME,
    SURNAME,
    TITLES,
    WORDS,
)

_TITLE = "|".join(sorted(TITLES, key=len, reverse=True))
_PIECE = re.compile(r"[^\s，。、；;,/|：:（）()【】\[\]“”\"'！？!?…—-]+")
_TITLED = re.compile(rf"[老小]?(?P<surname>{SURNAME})(?P<given>[{HAN}]{{0,2}})(?:{_TITLE})")
_INNER = re.compile(rf"(?:^|[{HAN}])(?P<who>{SURE_SURNAME}(?:{_TITLE}))$")
SOMEBODY = re.compile(rf"[老小]?{SURNAME}某[某甲乙丙]?(?![些个种事地年月日处])")
"""王某、老李某甲。"""
_MINORITY = re.compile(rf"[{HAN}]{{2,6}}[·•][{HAN}]{{2,6}}")
_AFTER_ROLE = re.compile(
    rf"(?:检察官|助理|主任|科长|部门|科|室|人员|干警|民警|辅警|内勤|外勤|干事|书记员|负责人|联系人|值班员|窗口|中心|站|组|长)(?P<who>{SURE_SURNAME}[{HAN}]{{1,2}})$"
)
_ASKED = re.compile(
    rf"^(?:请|可|或|直接|先)?(?:找|联系|问|请|打给|报给|交给|告诉|约)(?P<who>{SURNAME}[{HAN}]{{1,2}}?)"
    r"(?=报名|登记|预约|联系|就行|即可|同志|$)"
)
_AFTER_COLON = re.compile(rf"[:：|][ \u3000*]*(?P<who>[老小]?{SURNAME}[{HAN}]{{1,4}})(?![{HAN}])")
_AFTER_WORD = re.compile(
    rf"人(?:[ \u3000]+(?P<who>[老小]?{SURNAME}[{HAN}]{{1,4}})|[是为叫](?P<sure>{SURE_SURNAME}[{HAN}]{{1,2}}))(?![{HAN}])"
)
_MARKED = re.compile(rf"(?:{'|'.join(sorted(MARKERS, key=len, reverse=True))})[（(]?[^\S\n]*[*_]*[）)]?$")
_HEADED = re.compile(rf"\|\s*(?:{'|'.join(MARKERS)})\s*\|")
_ASKS_FOR = re.compile(
    rf"(?:找|联系|请|问|约|致电)(?P<who>{SURE_SURNAME}[{HAN}]{{0,2}}(?:{'|'.join(t for t in TITLES if len(t) > 1)}))"
)


def in_role(text: str) -> Iterator[Mark]:
    """写岗位的一格里的人名和称呼。"""
    for hit in _MINORITY.finditer(text):
        if not any(word in hit[0] for word in WORDS):
            yield hidden(hit.start(), hit[0])
    for piece in _PIECE.finditer(text):
        found = _named(piece[0])
        if found:
            yield hidden(piece.start() + piece[0].rindex(found), found)


def in_prose(text: str) -> Iterator[Mark]:
    """一整页文字里，“联系人：”这样的词后面、表格“姓名”栏里的人名，“找王检察官”这样的称呼。"""
    for hit in _AFTER_COLON.finditer(text):
        yield from _after_marker(text, hit.start(), hit.end(), hit["who"])
    for hit in _AFTER_WORD.finditer(text):
        yield from _after_marker(text, hit.start() + 1, hit.end(), hit["who"] or hit["sure"])
    for asked in _ASKS_FOR.finditer(text):
        if _named(asked["who"]):
            yield hidden(asked.start("who"), asked["who"])
    if "|" in text and _HEADED.search(text):
        yield from _in_tables(text)


def _after_marker(text: str, start: int, end: int, who: str) -> Iterator[Mark]:
    if _MARKED.search(text[max(0, start - 14) : start]) and (found := _named(who)):
        yield hidden(end - len(who) + who.rindex(found), found)


def _in_tables(text: str) -> Iterator[Mark]:
    """表头写着“姓名”“联系人”的那一栏，往下每一格。"""
    columns: set[int] = set()
    for line in re.finditer(r"[^\n]+|\n(?=\n)", text):
        if "|" not in line[0]:
            columns = set()
            continue
        cells = [(m.start(1), m[1].strip(" *_　")) for m in re.finditer(r"(?:^|\|)([^|]*)", line[0])]
        headed = {n for n, (_, cell) in enumerate(cells) if cell in MARKERS}
        columns |= headed
        for n in columns - headed:
            if n < len(cells) and (found := _named(cells[n][1])):
                yield hidden(line.start() + line[0].index(found, cells[n][0]), found)


def is_name(word: str) -> bool:
    """像不像一个人的姓名：姓打头，两三个字（复姓四个），不是岗位、地方，也不是常用词。"""
    surname = next((double for double in DOUBLE if word.startswith(double)), word[:1])
    given = word[len(surname) :]
    if not 1 <= len(given) <= 2 or not re.fullmatch(f"[{HAN}]+", word) or not _is_surname(surname):
        return False
    if given[-1] in PLACE_OR_ROLE or word.startswith(NOT_NAMES) or any(w in word for w in WORDS):
        return False
    return surname not in ALSO or all(char in GIVEN for char in given)


def _is_surname(text: str) -> bool:
    return text in SURE or text in ALSO or text in DOUBLE


def _named(piece: str) -> str:
    """一小段话里的人名或称呼；没有为空。"""
    if is_name(piece):
        return piece
    for pattern in (_AFTER_ROLE, _ASKED):
        if (hit := pattern.search(piece)) and is_name(hit["who"]):
            return hit["who"]
    if (hit := _TITLED.fullmatch(piece)) and is_titled(hit["surname"], hit["given"], piece):
        return piece
    if hit := SOMEBODY.match(piece):
        return hit[0]
    inner = _INNER.search(piece)
    return inner["who"] if inner and not _is_word(piece, inner.start("who")) else ""


def is_titled(surname: str, given: str, piece: str) -> bool:
    """“王检察官”是人，“林业检察官”“代检察长”不是。"""
    if piece.startswith(NOT_NAMES) or (
        given and (given[-1] in PLACE_OR_ROLE or any(w in surname + given for w in WORDS))
    ):
        return False
    if surname in SURE or surname in DOUBLE:
        return True
    spoken = surname in "代任时全向和应当成安党车房路商农边连于关单支项计查解管包文常高候满展"
    return not spoken if not given else len(given) == 2 and all(char in GIVEN for char in given)


def _is_word(piece: str, at: int) -> bool:
    """这个字是前一个词的尾巴，不是姓。"""
    return piece[max(0, at - 1) : at + 1] in NOT_SURNAMES
