"""正文里哪些是代码：把代码的地方换成空格，剩下的位置不变。

进：一段正文。出：一样长的文字。
判断从严：没有闭合的、缩进对不上的、写法特别的代码块，以及只靠缩进的，都当正文留着，
免得这里以为是代码、网页生成器却当成了正文里的 HTML。
"""

from __future__ import annotations

import re
from functools import lru_cache

_FENCE = re.compile(
    r"^(?P<fence>[ \t]*(?:`{3,}|~{3,}))[ \t]*[\w+-]*[ \t]*\n(?:.*\n)*?(?P=fence)[ \t]*$", re.M
)
_SPAN = re.compile(r"(?<![\\`])(?P<ticks>`+)(?!`)[^\n]*?(?<!`)(?P=ticks)(?!`)")


@lru_cache(maxsize=64)
def uncoded(body: str) -> str:
    """代码换成空格的正文。"""
    if "```" in body or "~~~" in body:
        body = _FENCE.sub(_blank, body)
    return _SPAN.sub(_blank, body) if "`" in body else body


def _blank(code: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", code[0])
