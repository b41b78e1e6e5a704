"""问到的回话算什么：好的、没有了、出错、绕圈、假装还在、说不准。进：Question、Reply。出：Answer。不碰网络。"""

from __future__ import annotations

import re
import socket
import ssl
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import aiohttp

from outreach.links.pretending import lost, says_gone
from outreach.links.reply import Answer, Outcome, Question, Reply

_FILES = re.compile(
    r"\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|7z|mp[34]|avi|mov|wav|png|jpe?g|gif|webp|svg|css|js|ics|vcf)$", re.I
)
_LOGIN = re.compile(r"(?:^|[/.])(?:log-?in|sign-?in|passport|sso|cas|auth)(?:[/.?]|$)", re.I)
_SHUT = {401, 403, 407, 418, 429, 451, 999}


def wants_body(url: str, question: Question) -> bool:
    """要看标题、编号的直接 GET；像文件的先 HEAD，不白下载。"""
    return bool(question.fragments) or not _FILES.search(urlsplit(url).path)


def judge(question: Question, reply: Reply, hops: tuple[str, ...]) -> Answer:
    """跳到头以后的回话算什么。"""
    outcome, detail = _status(question, reply, hops)
    missing: tuple[str, ...] = ()
    if outcome is Outcome.FINE and reply.body and "html" in reply.kind.lower():
        charset = re.search(r"charset\s*=\s*[\"']?([\w-]+)", reply.kind, re.I)
        told = charset[1] if charset else ""
        if words := says_gone(reply.body, told):
            outcome, detail = Outcome.PRETENDING, f"打得开，却写着“{words}”"
        elif reply.is_whole and question.fragments:
            missing = lost(reply.body, told, question.fragments)
    return Answer(question.url, outcome, detail, hops, missing)


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
    if (
        start.path.lower().endswith((".pdf", ".doc", ".docx", ".xls", ".xlsx", ".zip"))
        and "html" in reply.kind.lower()
    ):
        return Outcome.PRETENDING, "应该是一个文件，打开的却是一张网页（多半要登录，或者已经撤下）"
    is_home = end.path in ("", "/") and not end.query
    if len(hops) > 1 and is_home and start.path.strip("/") and start.hostname == end.hostname:
        return Outcome.PRETENDING, "跳到了对方的首页，原来那一页多半没有了"
    return Outcome.FINE, ""


def retry_after(header: str) -> float | None:
    """`120` 或一个日期 → 还要等几秒；没写、写坏了为 None。"""
    if header.strip().isdigit():
        return float(header)
    try:
        moment = parsedate_to_datetime(header)
    except (TypeError, ValueError, IndexError):
        return None
    return max(0.0, (moment - datetime.now(UTC)).total_seconds()) if moment.tzinfo else None


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
