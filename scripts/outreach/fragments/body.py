"""正文：MkDocs 排好的 HTML 里，括号中的引用换成序号，要解释的法律词标出来。

进：正文的 HTML。出：标好的 HTML。只动标签之间的文字，链接、代码、小标题里的不动。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jinja2 import Environment
from markupsafe import Markup

from outreach.teller import PARENTHESES, Segment, Teller

_CHINESE = r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”‘’]"
_BROKEN_LINE = re.compile(rf"(?<={_CHINESE})\n(?={_CHINESE})")
"""中文里换行不是空格：Markdown 里折了行的一句话，排出来要连着。"""
_UNTOUCHED = re.compile(r"(<(?P<tag>a|code|h[1-6])\b.*?</(?P=tag)>|<[^>]*>)", re.S)


@dataclass(frozen=True)
class Body:
    """MkDocs 排好的正文。模板摆到它时才动手：词要标在网页上第一次出现的地方，文件头的话排在正文前面。"""

    jinja: Environment
    tell: Teller
    html: str

    def __html__(self) -> str:
        return _with_notes(self.jinja, self.tell, self.html)


def _with_notes(jinja: Environment, tell: Teller, body: str) -> Markup:
    macros = jinja.get_template("kinds/macros.html").make_module({"t": tell.word})

    def shown(segments: list[Segment]) -> str:
        return str(macros.say(segments))  # type: ignore[attr-defined]

    def told(text: str) -> Iterator[str]:
        end = 0
        for group in PARENTHESES.finditer(text):
            yield shown(tell.gloss(text[end : group.start()], safe=True))
            yield shown(tell.say(group[0], safe=True))
            end = group.end()
        yield shown(tell.gloss(text[end:], safe=True))

    made, end = [], 0
    body = _BROKEN_LINE.sub("", body)
    for tag in _UNTOUCHED.finditer(body):
        made += [*told(body[end : tag.start()]), tag[0]]
        end = tag.end()
    return Markup("".join([*made, *told(body[end:])]))
