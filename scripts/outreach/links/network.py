"""有礼貌地上网问：每台主机同时最多两个、间隔半秒，只取 64 KB，听从 Retry-After，全程有时限。

进：Question 和 Manners。出：一个一个的 Answer。怎么算打不开见 verdict；连接、重定向、重试在这里。
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
from yarl import URL

from outreach.links import verdict
from outreach.links.address import is_local, joined
from outreach.links.manners import AGENT, Manners
from outreach.links.reply import Answer, Outcome, Question, Reply

_RETRIED = {429, 500, 502, 503, 504}
_MOVED = {301, 302, 303, 307, 308}
_HEADERS = {
    "User-Agent": AGENT,
    "Accept": "text/html,*/*;q=0.8",
    "Accept-Language": "zh-CN,zh;q=0.9,en;q=0.5",
}


@dataclass
class _Host:
    """一台主机的门：同时进几个、隔多久进一个。"""

    gate: asyncio.Semaphore
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    next_at: float = 0.0


class Asker:
    """一次上网。"""

    def __init__(self, session: aiohttp.ClientSession, manners: Manners) -> None:
        self._session, self._manners = session, manners
        self._hosts: dict[str, _Host] = {}

    @asynccontextmanager
    async def _slot(self, url: str) -> AsyncIterator[None]:
        name = urlsplit(url).hostname or ""
        host = self._hosts.setdefault(name, _Host(asyncio.Semaphore(self._manners.at_once)))
        async with host.gate:
            async with host.turn:
                clock = asyncio.get_running_loop().time
                await asyncio.sleep(max(0.0, host.next_at - clock()))
                host.next_at = clock() + self._manners.interval
            yield

    async def ask(self, question: Question) -> Answer:
        """问一个网址，跟着它跳到头。从不抛出，除非被叫停。"""
        url, hops, seen = question.url, [question.url], {question.url}
        for _ in range(self._manners.most_hops + 1):
            reply = await self._reply(url, verdict.wants_body(url, question))
            if not (reply.status in _MOVED and reply.location):
                return verdict.judge(question, reply, tuple(hops))
            following = joined(url, reply.location)
            if not following.startswith(("http://", "https://")):
                return Answer(question.url, Outcome.MISSING, f"跳到 {following or reply.location}，不是网页")
            # 发一块“饼干”再跳回原处，是正常的；没发饼干又回到来过的地方，就是绕圈。
            if following in seen and not reply.sets_cookie:
                return Answer(question.url, Outcome.LOOP, " → ".join([*hops, following]))
            if following != url:
                hops.append(following)
            seen.add(following)
            url = following
        return Answer(question.url, Outcome.LOOP, f"跳了 {len(hops)} 次还没到")

    async def _reply(self, url: str, wants_body: bool) -> Reply:
        """一个网址的回话：先 HEAD（要看正文的直接 GET），对方忙就等一等再问。"""
        method = "GET" if wants_body else "HEAD"
        reply = Reply(trouble="没有问到", outcome=Outcome.UNVERIFIED)
        for attempt in range(self._manners.tries):
            reply = await self._once(method, url)
            if method == "HEAD" and reply.is_head_refused:
                method = "GET"
                reply = await self._once(method, url)
            wait = self._wait(reply, attempt)
            if wait is None or attempt + 1 == self._manners.tries:
                return reply
            await asyncio.sleep(wait)
        return reply

    def _wait(self, reply: Reply, attempt: int) -> float | None:
        """再问之前等多久；不用再问为 None。"""
        if reply.status not in _RETRIED and not reply.is_flaky:
            return None
        pause = self._manners.backoff[min(attempt, len(self._manners.backoff) - 1)]
        asked = verdict.retry_after(reply.retry_after)
        if asked is None:
            return pause
        return asked if asked <= self._manners.longest_wait else None

    async def _once(self, method: str, url: str) -> Reply:
        async with self._slot(url):
            try:
                asked = self._session.request(
                    method, URL(url, encoded=True), allow_redirects=False, proxy=_proxy(url)
                )
                async with asked as response:
                    return await self._received(response, method)
            except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
                return verdict.failed(error)

    async def _received(self, response: aiohttp.ClientResponse, method: str) -> Reply:
        body = bytearray()
        most = self._manners.most_bytes if method == "GET" and response.status == 200 else 0
        while len(body) < most and (chunk := await response.content.read(most - len(body))):
            body += chunk
        is_whole = response.content.at_eof() or len(body) < most
        if not is_whole or not most:
            response.close()
        return Reply(
            response.status, response.headers.get("Location", ""), response.headers.get("Retry-After", ""),
            response.headers.get("Content-Type", ""), bytes(body), is_whole, bool(response.cookies),
        )  # fmt: skip


def _proxy(url: str) -> str | None:
    """单位上网常要走代理；本机的地址不走。"""
    parts = urlsplit(url)
    if is_local(parts.netloc) or proxy_bypass(parts.hostname or ""):
        return None
    return getproxies().get(parts.scheme)


async def ask_all(
    questions: Iterable[Question], manners: Manners, answered: Callable[[Answer], None]
) -> None:
    """全问一遍；每问到一个就叫 answered。到时限就停，没问到的下次接着问。"""
    connector = aiohttp.TCPConnector(limit=manners.hosts * manners.at_once, ssl=manners.trust or True)
    timeout = aiohttp.ClientTimeout(total=manners.timeout)
    jar = aiohttp.CookieJar(unsafe=True)
    async with aiohttp.ClientSession(
        connector=connector, timeout=timeout, cookie_jar=jar, headers=_HEADERS
    ) as session:
        # 断了不悄悄重问：问几次、隔多久由我们说了算。没有公开的开关，测试看着它。
        session._retry_connection = False
        asker = Asker(session, manners)

        async def one(question: Question) -> None:
            try:
                answer = await asker.ask(question)
            except Exception as error:  # 别人的服务器什么都回得出来：一个网址不能停下整次检查
                answer = Answer(question.url, Outcome.UNVERIFIED, f"回话读不懂（{type(error).__name__}）")
            answered(answer)

        with suppress(TimeoutError):
            async with asyncio.timeout(manners.deadline), asyncio.TaskGroup() as group:
                for question in questions:
                    group.create_task(one(question))
