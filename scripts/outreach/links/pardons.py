"""例外：哪个链接先放过、为什么、到哪天。进：例外文件的文字、今天。出：放不放过；没理由、过了期、用不上的也是问题。

文件由人手写，放在仓库里（改动有人看）：`{"https://…": {"reason": "…", "until": "2027-03-01"}}`。
键是网址（不带 #），或者链接里原样写着的地址。账本由程序写，所以不放在一起。
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from outreach.finding import SHOULD, Finding, Place
from outreach.links.rule import Hit, public

EXCEPTION = "link-exception"
public(EXCEPTION, SHOULD, "链接的例外要有理由、有期限、用得上。")


class PardonsError(Exception):
    """例外文件读不懂；消息是给人看的。"""


@dataclass(frozen=True, slots=True)
class Pardon:
    """一个例外。"""

    reason: str
    until: str


@dataclass(frozen=True)
class Pardons:
    """全部例外。`path` 和 `text` 用来指出是哪一行。"""

    today: date
    entries: Mapping[str, Pardon] = field(default_factory=dict)
    path: str = ""
    text: str = ""

    def excuse(self, *addresses: str) -> bool:
        """这几个写法里有一个有例外，而且有理由、没过期。"""
        found = (self.entries.get(address) for address in addresses)
        return any(p and p.reason and p.until >= self.today.isoformat() for p in found)

    def kept(self, hits: list[Hit]) -> list[Hit]:
        """没有例外的那些毛病。"""
        if not self.entries:
            return hits
        return [h for h in hits if not self.excuse(h.reaches.partition("#")[0], h.reaches, h.link.target)]

    def findings(self, used: Collection[str]) -> Iterator[Finding]:
        """例外自己的毛病；`used` 是网站里写着的、链接到的全部地址。"""
        for address, pardon in self.entries.items():
            if why := self._wrong(address, pardon, used):
                line = (
                    self.text.count("\n", 0, max(0, self.text.find(json.dumps(address, ensure_ascii=False))))
                    + 1
                )
                yield Finding(
                    Place(self.path, line), EXCEPTION, SHOULD, address, why,
                    "补上理由和新的期限（如 2027-03-01），或者删掉这一条。", target=address,
                )  # fmt: skip

    def _wrong(self, address: str, pardon: Pardon, used: Collection[str]) -> str:
        if not pardon.reason:
            return "没有写理由（reason），别人不知道为什么放过它。"
        if pardon.until < self.today.isoformat():
            return f"期限（until: {pardon.until or '没写'}）已过，要再看一看还用不用得着。"
        return "" if address in used else "网站上已经没有这个链接，例外用不上了。"


def read(text: str, path: str, today: date) -> Pardons:
    """例外文件的文字 → Pardons。抛出 PardonsError：写坏了。"""
    try:
        whole = json.loads(text.removeprefix("\ufeff")) if text.strip() else {}
        entries = {str(key): _pardon(value) for key, value in whole.items()}
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise PardonsError(f"例外文件读不懂（{error}）") from error
    return Pardons(today, entries, path, text)


def _pardon(value: Mapping[str, object]) -> Pardon:
    until = str(value.get("until", ""))
    return Pardon(
        str(value.get("reason", "")).strip(), date.fromisoformat(until).isoformat() if until else ""
    )
