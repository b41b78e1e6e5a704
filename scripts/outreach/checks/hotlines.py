"""短号（12309、110 这类）：联系方式里写的要登记过、能打电话，还要打得到检察院。"""

from __future__ import annotations

from collections.abc import Iterator

from outreach.checks.rule import Problem, problem, rule
from outreach.checks.samples import phone_lines
from outreach.entry import Entry
from outreach.finding import MUST
from outreach.kinds.base import Kind
from outreach.kinds.channel import Channel
from outreach.kinds.office import Office
from outreach.kinds.workstation import Workstation
from outreach.site import Site
from outreach.source import Path


def _short_numbers(site: Site) -> Iterator[tuple[Entry[Kind], Path, str]]:
    for entry in site.all(Kind):
        for keys, line in phone_lines(entry.model):
            if line.number.is_service:
                yield entry, keys, line.number.local


def _registered(site: Site) -> set[str]:
    """登记成能打电话的短号。"""
    channels = (entry.model for entry in site.channels.values())
    return {c.number.local for c in channels if c.number and "phone" in c.kind}


def _fallback(site: Site) -> str:
    """本院的后备号码；没有为空。"""
    channel = site.channels.get(site.office.model.fallback) if site.office else None
    return channel.model.number.local if channel and channel.model.number else ""


def _instead(site: Site) -> str:
    number = _fallback(site)
    return f"改成：number: {number}" if number else "换成自己的座机"


@rule("phone-web-only", MUST)
def web_channel_is_not_a_phone(site: Site) -> Iterator[Problem]:
    """只能上网的渠道，号码不写成电话。"""
    known = _registered(site)
    for entry, keys, number in _short_numbers(site):
        if number in site.channels and number not in known:
            yield problem(
                entry.source, keys, f"{site.channels[number].model.title}不接电话，写成号码会有人白打。",
                f"{_instead(site)}；要让人去那个网站，在正文里链接到 docs/channels/{number}.md。",
            )  # fmt: skip


@rule("phone-unregistered", MUST)
def short_number_is_in_the_register(site: Site) -> Iterator[Problem]:
    """联系方式里的短号，要先在 docs/channels/ 登记。"""
    known = _registered(site)
    for entry, keys, number in _short_numbers(site):
        if number not in known and number not in site.channels:
            # 号码不猜：差一位就是另一家。
            yield problem(
                entry.source, keys, f"docs/channels/ 里没有登记 {number}，不知道打过去是谁。",
                f"{_instead(site)}；核对过真有 {number} 这个号码，就先登记：outreach new channel {number}",
            )  # fmt: skip


@rule("phone-own", MUST)
def somebody_of_ours_answers(site: Site) -> Iterator[Problem]:
    """本院和工作站要有一个找得到检察院的电话，不能只写别家的短号。"""
    ours, office, known = _fallback(site), site.office, _registered(site)
    for entry in site.all(Kind):
        if not isinstance(entry.model, Office | Workstation):
            continue
        numbers = [line.number for line in entry.model.phones]
        # 没登记的由上面两条去说。
        if all(number.is_service and number.local != ours and number.local in known for number in numbers):
            area = office.model.area_code if office else "0999"
            yield problem(
                entry.source, ("phones",), f"这里只有 {numbers[0].text}，打过去不是检察院，找不到人。",
                f"加上一行自己的座机：- {{number: {area}-号码, label: 值班电话}}"
                + (f"；没有座机就写 - {{number: {ours}}}" if ours else ""),
            )  # fmt: skip


@rule("channel-slug", MUST)
def channel_file_is_named_after_its_number(site: Site) -> Iterator[Problem]:
    """文件名是数字的渠道，号码就是那个数字。"""
    for entry in site.all(Channel):
        number = entry.model.number
        if number and entry.id.isdigit() and number.local != entry.id:
            yield problem(
                entry.source, ("number",), f"文件名是 {entry.id}，号码写的是 {number.text}，别的页会把人指错。",
                f'改成：number: "{entry.id}"；真是 {number.text}，就把文件改名为 {number.local}.md。',
            )  # fmt: skip
