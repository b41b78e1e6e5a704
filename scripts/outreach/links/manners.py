"""上网问的规矩。只有数字，测试里换成短的。"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

AGENT = "outreach-links/1.0 (link checker; one page at a time; obeys Retry-After)"
"""报上名号：让人知道是谁在问、想拦就拦。不留地址，免得引来垃圾信。"""


@dataclass(frozen=True)
class Manners:
    """问的规矩；时间都是秒。`trust` 是另外信任的证书（ssl.SSLContext）。"""

    at_once: int = 2
    interval: float = 0.5
    hosts: int = 16
    tries: int = 3
    backoff: tuple[float, ...] = (2.0, 8.0)
    longest_wait: float = 60.0
    timeout: float = 20.0
    deadline: float = 1200.0
    most_bytes: int = 65536
    most_hops: int = 10
    trust: Any = None
