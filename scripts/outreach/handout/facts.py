"""一张纸上的事实从哪些条目来：这件事本身、印出来的每个号码、工作站或本院。

进：Site、条目、在哪个工作站发。出：条目。有效期、批号都从这几个条目算，少一个就会漏掉它的过期。
"""

from __future__ import annotations

from collections.abc import Iterator

from outreach import freshness
from outreach.entry import Entry
from outreach.kinds.base import Kind
from outreach.kinds.channel import Channel
from outreach.kinds.event import Event
from outreach.kinds.page import Section
from outreach.kinds.who_helps import Outcome
from outreach.site import Site

WALL_CHART = "wall-chart/index.md"
"""墙上的总表：自己没有事实，都是从每个结果抄来的。"""


def of(site: Site, topic: Entry[Kind]) -> tuple[Entry[Kind], ...]:
    """这件事，和它印出来的号码。墙上的总表是全部结果。"""
    if topic.path == WALL_CHART:
        found = [one for outcome in site.all(Outcome) for one in (outcome, *_channels(site, outcome))]
    else:
        # 活动的电话跟着它办在哪里走：那个地方也印在纸上。
        host = freshness.host(site, topic.model) if isinstance(topic.model, Event) else None
        found = [topic, *([host] if host else []), *_channels(site, topic)]
    return tuple({entry.path: entry for entry in found}.values())


def _channels(site: Site, topic: Entry[Kind]) -> Iterator[Entry[Kind]]:
    """印出来的号码：写着的渠道、不归我们的找谁、最后的退路。"""
    model = topic.model
    ids = [*getattr(model, "channels", ()), *(one.channel for one in getattr(model, "not_us", ()))]
    yield from (site.channels[id] for id in ids if id in site.channels)
    if not isinstance(model, Channel | Section) and (spare := freshness.fallback(site, topic)):
        yield spare
