"""问到的回话算什么：好的、没有了、出错、绕圈、假装还在、说不准。进：Question、Reply。出：Answer。不碰网络。"""

from __future__ import annotations

import re
import socket
import ssl
from dataclasses import dataclass
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from enum import StrEnum
from urllib.parse import unquote, urlsplit

import aiohttp

from outreach.links import page
from outreach.links.charset import decode


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


_FILES = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|7z|mp[34]|avi|mov|wav|png|jpe?g|gif|webp|svg|css|js|ics|vcf)$", re.I)
_GONE = re.compile(
    r"^\W*404\b|404\s*[-:|]?\s*(?:not found|error|错误|页面)|error\s*404|\b(?:page|file|document)\s+(?:was\s+|is\s+)?not found"
    r"|^\W*not found|page (?:can't|cannot|could not) be found|找不到(?:该|此|相关)?(?:页|网页|内容|您|你)"
    r"|(?:页面?|网页|内容|文章|文件|资源|地址|信息)(?:[^，。]{0,6})(?:不存在|找不到|未找到|没找到|已删除|被删除|已失效|丢失|走丢)",
    re.I,
)
_LOGIN = re.compile(r"(?:^|[/.])(?:log-?in|sign-?in|passport|sso|cas|auth)(?:[/.?]|$)", re.I)
_SHUT = {401, 403, 407, 418, 429, 451, 999}


def wants_body(url: str, question: Question) -> bool:
    """要看标题、编号的直接 GET；像文件的先 HEAD，不白下载。"""
    return bool(question.fragments) or not _FILES.search(urlsplit(url).path)


def judge(question: Question, reply: Reply, hops: tuple[str, ...], most: int) -> Answer:
    """跳到头以后的回话算什么。"""
    outcome, detail = _status(question, reply, hops)
    lost: tuple[str, ...] = ()
    if outcome is Outcome.FINE and reply.body and "html" in reply.kind.lower():
        charset = re.search(r"charset\s*=\s*[\"']?([\w-]+)", reply.kind, re.I)
        told = charset[1] if charset else ""
        if title := _gone_title(decode(reply.body, told)[0]):
            outcome, detail = Outcome.PRETENDING, f"打得开，标题却写着“{title}”"
        elif reply.is_whole and question.fragments:
            ids = page.read("", reply.body, told).ids or frozenset()
            lost = tuple(f for f in question.fragments if not _is_there(f, ids))
    return Answer(question.url, outcome, detail, hops, lost)


def _status(question: Question, reply: Reply, hops: tuple[str, ...]) -> tuple[Outcome, str]:
    if not reply.status:
        return reply.outcome, reply.trouble
    if reply.status in _SHUT:
        return Outcome.UNVERIFIED, f"对方回答 {reply.status}（不让程序看，或者问得太多）"
    if reply.status == 503 and reply.retry_after:
        return Outcome.UNVERIFIED, "对方回答 503（正在维护）"
    if reply.status >= 500:
        return Outcome.BROKEN, f"对方回答 {reply.status}（服务器出错）"
    if reply.status >= 400:
        words = {404: "没有这一页", 410: "已经撤下"}.get(reply.status, "不收这样的请求")
        return Outcome.MISSING, f"对方回答 {reply.status}（{words}）"
    if not 200 <= reply.status < 300:
        return Outcome.UNVERIFIED, f"对方回答 {reply.status}"
    return _arrival(question.url, reply, hops)


def _arrival(url: str, reply: Reply, hops: tuple[str, ...]) -> tuple[Outcome, str]:
    """回答 200，也可能是登录页、首页。"""
    start, end = urlsplit(url), urlsplit(hops[-1])
    if _LOGIN.search(end.path) and not _LOGIN.search(start.path):
        return Outcome.UNVERIFIED, "要登录才看得到"
    if start.path.lower().endswith((".pdf", ".doc", ".docx", ".xls", ".xlsx", ".zip")) and "html" in reply.kind.lower():
        return Outcome.PRETENDING, "应该是一个文件，打开的却是一张网页（多半要登录，或者已经撤下）"
    is_home = end.path in ("", "/") and not end.query
    if len(hops) > 1 and is_home and start.path.strip("/") and start.hostname == end.hostname:
        return Outcome.PRETENDING, "跳到了对方的首页，原来那一页多半没有了"
    return Outcome.FINE, ""


def _gone_title(text: str) -> str:
    root = page.parse(text)
    for element in root.iter("title", "h1") if root is not None else ():
        words = " ".join("".join(map(str, element.itertext())).split())
        if _GONE.search(words):
            return words[:60]
    return ""


def _is_there(fragment: str, ids: frozenset[str]) -> bool:
    name = unquote(fragment)
    # GitHub 给正文里的编号加了前缀，浏览器里由脚本接上。
    return name in ids or fragment in ids or f"user-content-{name}" in ids or name.startswith(("/", "!"))


def retry_after(header: str) -> float | None:
    """`120` 或一个日期 → 还要等几秒；没写、写坏了为 None。"""
    if header.strip().isdigit():
        return float(header)
    try:
        moment = parsedate_to_datetime(header)
    except (TypeError, ValueError, IndexError):
        return None
    return max(0.0, (moment - datetime.now(timezone.utc)).total_seconds()) if moment.tzinfo else None


_TLS = {
    10: "证书过期了",
    9: "证书还没到生效的日子",
    18: "证书是自己签的",
    19: "证书是自己签的",
    20: "证书的签发机构查不到",
    21: "证书的签发机构查不到",
    62: "证书是别的网站的",
    64: "证书是别的网站的",
}


def failed(error: Exception) -> Reply:
    """没连上：分清是证书、域名、拒绝，还是等不到。"""
    if isinstance(error, TimeoutError):
        return Reply(trouble="等了很久没有回答", outcome=Outcome.UNVERIFIED)
    cause = getattr(error, "certificate_error", None) or getattr(error, "os_error", None) or error
    if isinstance(cause, ssl.SSLCertVerificationError):
        return Reply(trouble=_TLS.get(cause.verify_code, "证书不对"), outcome=Outcome.INSECURE)
    if isinstance(cause, ssl.SSLError):
        return Reply(trouble="加密方式太旧或不对", outcome=Outcome.INSECURE)
    if isinstance(cause, ssl.CertificateError):
        return Reply(trouble="证书是别的网站的", outcome=Outcome.INSECURE)
    if isinstance(cause, socket.gaierror):
        if cause.errno == socket.EAI_AGAIN:
            return Reply(trouble="暂时查不到这个域名", outcome=Outcome.UNVERIFIED, is_flaky=True)
        return Reply(trouble="没有这个域名")
    if isinstance(error, aiohttp.InvalidURL):
        return Reply(trouble="网址不对", outcome=Outcome.MISSING)
    if isinstance(error, ValueError):
        return Reply(trouble="对方的回话读不懂", outcome=Outcome.UNVERIFIED)
    refused = isinstance(cause, ConnectionRefusedError)
    return Reply(trouble="连不上（对方没有开门）" if refused else "连到一半断了", is_flaky=True)
