"""上网问的一问一答长什么样。没有逻辑，不碰网络。"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """问到的结果。UNVERIFIED：对方不让机器看，或者没等到，不能说它坏了。"""

    FINE = "fine"
    MISSING = "missing"
    BROKEN = "broken"
    INSECURE = "insecure"
    LOOP = "loop"
    PRETENDING = "pretending"
    UNVERIFIED = "unverified"


FAILED = frozenset({Outcome.MISSING, Outcome.BROKEN, Outcome.INSECURE, Outcome.PRETENDING})
"""要连着三天才算断了的。"""


@dataclass(frozen=True, slots=True)
class Question:
    """一个要问的网址（不带 #），和它的页上该有的编号。"""

    url: str
    fragments: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reply:
    """一次请求的回话；没连上时 `status` 为 0，`trouble` 说为什么，`outcome` 说算什么。"""

    status: int = 0
    location: str = ""
    retry_after: str = ""
    kind: str = ""
    body: bytes = b""
    is_whole: bool = True
    sets_cookie: bool = False
    trouble: str = ""
    outcome: Outcome = Outcome.BROKEN
    is_flaky: bool = False

    @property
    def is_head_refused(self) -> bool:
        """HEAD 没问出名堂：不少服务器只认 GET。证书不对、嫌问得多的，换 GET 也一样。"""
        if not self.status:
            return self.is_flaky or self.outcome is Outcome.UNVERIFIED
        return self.status >= 400 and self.status not in (429, 503)


@dataclass(frozen=True, slots=True)
class Answer:
    """一个网址问下来的结果。`hops` 是经过的网址，只有一个就是没跳；`lost` 是页上没有的编号。"""

    url: str
    outcome: Outcome
    detail: str = ""
    hops: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
