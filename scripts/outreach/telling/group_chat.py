"""群里发的话：标题、三步、一个日子、号码、网页在哪。纯文字，贴进微信群就能发。

太长时先去掉第三步，再去掉日子，再去掉第二步。标题、号码、网页、那句实话从不去掉。
"""

from __future__ import annotations

from outreach.addresses import address
from outreach.entry import Entry
from outreach.kinds.explainer import Explainer
from outreach.site import Site
from outreach.telling.phrasing import plain
from outreach.telling.picking import Topic, topic, withheld

MOST = {"zh": 300, "en": 600}
"""连标题、换行一共多少个字符：再长，群里要点“展开”，就没人看了。一样长的话，英文字母多一倍。"""
_KEPT = ((3, 1), (2, 1), (2, 0), (1, 0), (0, 0))
"""留几步、留不留日子。"""


def chat(site: Site, entry: Entry[Explainer], language: str) -> str:
    """发的全文。敏感的页没有：群里谁在看，发的人不知道，一发就有人猜是谁家。"""
    if withheld(site, entry):
        return ""
    about = topic(site, entry, language)
    steps, deadline, closing = about.steps(), _deadline(about), _closing(about)
    for count, has_deadline in _KEPT:
        lines = [plain(about.told.title), *(f"{n}. {step}" for n, step in enumerate(steps[:count], 1))]
        text = "\n".join(filter(None, [*lines, deadline * has_deadline, *closing]))
        if len(text) <= MOST[about.language]:
            break
    return text


def _deadline(about: Topic) -> str:
    one = next(iter(about.deadlines()), None)
    if one is None:
        return ""
    return about.t(
        "tell.chat-deadline", plain(one.what), about.owner(one), about.amount(one), about.start(one)
    )


def _closing(about: Topic) -> list[str]:
    office = about.site.office
    is_sample = office is not None and office.model.sample
    return [
        about.t("tell.chat-call", about.last) if about.last else about.t("tell.closing-alone"),
        about.t("tell.chat-page", address(about.entry.path, about.language)),
        about.t("tell.chat-sample" if is_sample else "tell.chat-general"),
    ]
