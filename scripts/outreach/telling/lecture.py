"""讲课提纲：到村里、学校讲一堂课，照着讲就行。开场、要点、日子、不归我们、小测、发什么、听意见。

全从那一页来，不去掉哪一块。敏感的页开场不提问，最后不当场问：台下可能就坐着那个人。
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from outreach.addresses import address
from outreach.entry import Entry
from outreach.kinds.explainer import Explainer
from outreach.kinds.parts import Deadline, NotUs
from outreach.site import Site
from outreach.telling.phrasing import ended, plain
from outreach.telling.picking import UNCHECKED, Topic, topic, withheld

QUESTIONS, QUIZ = 2, 3
"""开场问几句，小测几道。"""


@dataclass(frozen=True, slots=True)
class Quiz:
    """一道小测。答案就是那一页上的期限、该找谁。"""

    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class Part:
    """提纲里的一块：名字和一条一条。"""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """一份讲课提纲。"""

    title: str
    parts: tuple[Part, ...]
    quiz: tuple[Quiz, ...]

    @property
    def text(self) -> str:
        """纯文字：一块空一行，条目前面是“- ”。"""
        blocks = [f"{part.heading}\n" + "\n".join(f"- {line}" for line in part.lines) for part in self.parts]
        return "\n\n".join([self.title, *blocks])


def outline(site: Site, entry: Entry[Explainer], language: str) -> Outline | None:
    """讲课提纲；这一页该复核的，没有。"""
    if withheld(site, entry) == "due":
        return None
    about = topic(site, entry, language)
    quiz = tuple(_quiz(about))
    blocks = {
        "opening": _opening(about),
        "points": _points(about),
        "days": [_day(about, one) for _, one in about.limits()],
        "not-us": [about.t("tell.go-to", plain(one.matter), _who(about, one)) for one in about.not_us()],
        "quiz": [about.t("tell.quiz-line", one.question, one.answer) for one in quiz],
        "hand-out": [about.t("tell.hand-out", about.told.title, address(entry.path, about.language))],
        "listen": [
            about.t("tell.listen-quietly" if about.told.sensitive else "tell.listen", about.told.owner.a)
        ],
    }
    parts = tuple(Part(about.t(f"lecture.{key}"), tuple(lines)) for key, lines in blocks.items() if lines)
    return Outline(about.t("tell.outline", about.told.title), parts, quiz)


def _opening(about: Topic) -> list[str]:
    if about.told.sensitive:
        return [about.t("tell.no-questions")]
    asked = [plain(question) for question in about.told.also_asked or () if not UNCHECKED.search(question)]
    return [about.t("tell.ask", question.rstrip("？?。.")) for question in asked[:QUESTIONS]]


def _points(about: Topic) -> list[str]:
    """第一句话和每一步，整步地讲。"""
    texts = (about.told.summary, *about.told.steps)
    return [plain(text) for text in texts if not UNCHECKED.search(text)]


def _day(about: Topic, one: Deadline) -> str:
    what = plain(one.what).rstrip("。.")
    return about.t("tell.day", about.amount(one), about.owner(one), what, about.start(one))


def _who(about: Topic, one: NotUs) -> str:
    who, call = plain(one.who), about.call(one)
    return about.t("tell.call", who.rstrip("。."), call) if call else who


def _quiz(about: Topic) -> Iterator[Quiz]:
    """期限一道、不归我们一道，轮着出，够三道为止。"""
    days = [_day_quiz(about, one) for one in about.deadlines()[:QUIZ]]
    others = [_who_quiz(about, one) for one in about.not_us()[:QUIZ]]
    turns = [quiz for pair in zip_longest(days, others) for quiz in pair if quiz]
    yield from turns[:QUIZ]


def _day_quiz(about: Topic, one: Deadline) -> Quiz:
    question = about.t("tell.quiz-day", plain(one.what), about.owner(one))
    return Quiz(question, ended(about.t("tell.limit", about.amount(one), about.start(one)), about.language))


def _who_quiz(about: Topic, one: NotUs) -> Quiz:
    question = about.t("tell.quiz-who", plain(one.matter))
    return Quiz(question, about.t("tell.quiz-not", ended(_who(about, one), about.language)))
