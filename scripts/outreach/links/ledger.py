"""账本：每个站外链接哪天问的、结果如何、哪几天打不开。三个不同的日子都打不开，才算断了。

进：账本的文字、今天、Answer。出：新的账本和它的文字。不碰磁盘、不看钟。
账本只由程序写；人写的例外在另一个文件里（pardons）。
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from typing import Any

from outreach.links.reply import FAILED, Answer, Outcome

DAYS = 3
"""在几个不同的日子打不开才算断了。"""


class LedgerError(Exception):
    """账本读不懂；消息是给人看的。"""


@dataclass(frozen=True, slots=True)
class Record:
    """一个链接的账。`failed` 是最近打不开的日子（最多记三个），`since` 是头一次。"""

    asked: str
    outcome: Outcome
    detail: str = ""
    since: str = ""
    failed: tuple[str, ...] = ()
    hops: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()

    @property
    def is_dead(self) -> bool:
        return len(self.failed) >= DAYS

    def answer(self, url: str) -> Answer:
        return Answer(url, self.outcome, self.detail, self.hops, self.lost)


@dataclass(frozen=True)
class Ledger:
    """全部的账。"""

    records: Mapping[str, Record] = field(default_factory=dict)

    def fresh(self, url: str, today: date) -> Record | None:
        """今天已经问过的，不再问。说不准的要再问。"""
        record = self.records.get(url)
        settled = record and record.asked == today.isoformat() and record.outcome is not Outcome.UNVERIFIED
        return record if settled else None

    def noted(self, answer: Answer, today: date) -> Ledger:
        """记上一笔。"""
        old, day = self.records.get(answer.url), today.isoformat()
        failed = old.failed if old else ()
        if answer.outcome in FAILED:
            failed = tuple(dict.fromkeys([*failed, day]))[-DAYS:]
        elif answer.outcome is not Outcome.UNVERIFIED:
            failed = ()
        since = (old.since if old and old.failed else day) if failed else ""
        hops = answer.hops if len(answer.hops) > 1 else ()
        record = Record(day, answer.outcome, answer.detail, since, failed, hops, answer.lost)
        return replace(self, records={**self.records, answer.url: record})

    def only(self, urls: Iterable[str]) -> Ledger:
        """网站上已经没有的链接，不再记账。"""
        kept = set(urls)
        return replace(self, records={url: record for url, record in self.records.items() if url in kept})

    def text(self) -> str:
        """存下来的样子：一个链接一段，改动在版本记录里一眼看清。"""
        links = {url: _bare(asdict(record)) for url, record in sorted(self.records.items())}
        return json.dumps({"links": links}, ensure_ascii=False, indent=1) + "\n"


def _bare(record: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in record.items() if value}


def read(text: str) -> Ledger:
    """账本的文字 → Ledger。抛出 LedgerError：不是账本。"""
    try:
        whole = json.loads(text.removeprefix("\ufeff")) if text.strip() else {}
        records = {str(url): _record(value) for url, value in whole.get("links", {}).items()}
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError) as error:
        raise LedgerError(f"账本读不懂（{error}）") from error
    return Ledger(records)


def _record(value: dict[str, Any]) -> Record:
    failed, hops, lost = (tuple(map(str, value.get(key, ()))) for key in ("failed", "hops", "lost"))
    asked = date.fromisoformat(value["asked"]).isoformat()
    texts = str(value.get("detail", "")), str(value.get("since", ""))
    return Record(asked, Outcome(value["outcome"]), *texts, failed, hops, lost)
