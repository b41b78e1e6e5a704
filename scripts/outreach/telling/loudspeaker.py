"""广播稿：大喇叭念一遍，一分钟。只有嘴上说的话，没有括号、条号、网址。

太长时先去掉第三步，再去掉不归我们的，再去掉期限，再去掉第二步。称呼、第一句话、号码、那句实话从不去掉。
"""

from __future__ import annotations

from collections.abc import Iterator

from outreach.entry import Entry
from outreach.kinds.explainer import Explainer
from outreach.plainness.sentences import length, words
from outreach.site import Site
from outreach.telling.phrasing import ended, is_cited, is_on_page, plain, split, spoken, titled
from outreach.telling.picking import UNCHECKED, Topic, topic, withheld

MOST = {"zh": 260, "en": 150}
"""中文多少个字，英文多少个词：念一分钟。"""
_POINTS = ("tell.first", "tell.second", "tell.third")
_VERBS = "先打到向去找请"
"""“找谁”那一格有的写的是一串做法：先打热线，再起诉。"""
_KEPT = ((3, 1, 1), (2, 1, 1), (2, 1, 0), (2, 0, 0), (1, 0, 0), (0, 0, 0))
"""留几步、留不留期限、留不留不归我们的：从全到少，第一个不超长的就是它。"""


def broadcast(site: Site, entry: Entry[Explainer], language: str) -> str:
    """念的全文；这一页该复核的，没有。敏感的页只说第一句话和号码：步骤念出来，会惊动不该惊动的人。"""
    if withheld(site, entry) == "due":
        return ""
    about = topic(site, entry, language)
    opening, closing = [*_opening(about)], [*_closing(about)]
    if entry.model.sensitive:
        return about.join([*opening, about.t("tell.private"), *closing])
    points, deadline, other = _points(about), _deadline(about), _not_us(about)
    for steps, has_deadline, has_other in _KEPT:
        said = [*opening, *points[:steps], deadline * has_deadline, other * has_other, *closing]
        if size(text := about.join(said), about.language) <= MOST[about.language]:
            break
    return text


def size(text: str, language: str) -> int:
    return length(text) if language == "zh" else words(text)


def _fits(about: Topic, text: str) -> bool:
    """条号、待核的、指着网页别处的不念；号码只在最后说一遍。"""
    return (
        not is_cited(text)
        and not is_on_page(text)
        and not UNCHECKED.search(text)
        and not (about.last and about.last in text)
    )


def _opening(about: Topic) -> Iterator[str]:
    told, office = about.told, about.site.office
    who = "everyone" if told.sensitive else told.audience[0]
    name = office.told_in(about.language).short_name or office.told_in(about.language).title if office else ""
    yield about.t("tell.opening", about.t(f"greet.{who}"), name or about.t("site.name"))
    yield about.t("tell.today", titled(spoken(told.title, about.language), about.language))
    if told.sensitive:
        yield about.t("tell.everybody")
    for sentence in split(told.summary, about.language):
        if _fits(about, sentence):
            yield _say(about, sentence)


def _closing(about: Topic) -> Iterator[str]:
    yield about.t("tell.closing", about.last) if about.last else about.t("tell.closing-alone")
    yield about.t("tell.general")
    if (office := about.site.office) and office.model.sample:
        yield about.t("tell.sample", office.told_in(about.language).title)


def _points(about: Topic) -> list[str]:
    steps = [step for step in about.steps() if _fits(about, step)]
    return [about.join([about.t(key), _say(about, step)]) for key, step in zip(_POINTS, steps, strict=False)]


def _deadline(about: Topic) -> str:
    for one in about.deadlines():
        what, start = plain(one.what), about.start(one)
        if _fits(about, what + start):
            values = _say(about, what), about.owner(one), about.amount(one), _say(about, start)
            return about.t("tell.deadline", *values)
    return ""


def _not_us(about: Topic) -> str:
    for one in about.not_us():
        matter, who = plain(one.matter), split(one.who, about.language)[0]
        if _fits(about, matter + who):
            if (call := about.call(one)) and call != about.last:
                who = about.t("tell.call", who.rstrip("。."), call)
            key = "tell.not-us-do" if who[0] in _VERBS else "tell.not-us"
            return about.t(key, _say(about, matter), _say(about, who))
    return ""


def _say(about: Topic, text: str) -> str:
    return ended(spoken(text, about.language), about.language)
