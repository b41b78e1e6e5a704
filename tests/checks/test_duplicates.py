"""一条事实只在一处：电话、标题、社区名各只有一个主人、一种写法。"""

from __future__ import annotations

import pytest

from building import Files, but, told
from samples import SAMPLES

W, EVENT, CHANNEL = (SAMPLES[name].files for name in ("workstation", "event", "channel"))


def second(*changes: tuple[str, str]) -> dict[str, str]:
    """另一个站，和样例的站并排放。"""
    files = but(
        "workstation", ("城关社区检察工作站", "西河镇检察工作站"), ("0999-0123411", "0999-0123412"), ("幸福路1号", "河滨街26号"),
        ('"999901001"', '"999901101"'), ("城关社区, 东门社区", "河滨社区, 石桥村"), *changes,
    )  # fmt: skip
    return {**W, **{path.replace("chengguan", "xihe"): text for path, text in files.items()}}


def renamed(files: dict[str, str], old: str, new: str) -> dict[str, str]:
    """同样的文件再来一份，换个名字。"""
    return {**files, **{path.replace(old, new): text.replace(old, new) for path, text in files.items()}}


BAD = [
    ("phone-duplicate", second(("0999-0123412", "0999-0123411")), """
workstations/xihe.md:10 必须改 phone-duplicate phones.0.number
写的是 - {number: 0999-0123411, label: 值班电话, extension: "8012"}
为什么 这个号码在 workstations/chengguan.md 第 10 行已经写过，打的人不知道接的是谁。
怎么改 问清楚是哪个站的，把抄错的改掉；真的两站共用一部电话，在 label 里写明“两站共用”。
"""),
    ("phone-duplicate", but("workstation", ("phones:\n", 'phones:\n  - {number: 0999-0123411, label: 约上门, extension: "8012"}\n')), """
workstations/chengguan.md:11 必须改 phone-duplicate phones.1.number
写的是 - {number: 0999-0123411, label: 值班电话, extension: "8012"}
为什么 这个号码在 workstations/chengguan.md 第 10 行已经写过，打的人不知道接的是谁。
怎么改 删掉这一行，两种说明合写成一个 label。
"""),
    ("phone-shared", second(("0999-0123412", "0999-0123411"), (', extension: "8012"', "")), """
workstations/xihe.md:10 建议改 phone-shared phones.0.number
写的是 - {number: 0999-0123411, label: 值班电话}
为什么 这个号码也写在 workstations/chengguan.md 第 10 行，没讲是共用的，多半抄错了。
怎么改 问清楚是谁的，改掉抄错的；真的共用，在 label 里写明，如：label: 值班电话（两站共用）
"""),
    ("phone-shared", but("workstation", ('0999-0123411, label: 值班电话, extension: "8012"', "0999-0123450, label: 值班电话")), """
workstations/chengguan.md:10 建议改 phone-shared phones.0.number
写的是 - {number: 0999-0123450, label: 值班电话}
为什么 这个号码也写在 office.md 第 12 行，没讲是共用的，多半抄错了。
怎么改 问清楚是谁的，改掉抄错的；真的共用，在 label 里写明，如：label: 值班电话（两站共用）
"""),
    ("phone-shared", {**second(), **but("event", ("0999-0123450", "0999-0123412"))}, """
events/2026-12-05-open-day.md:14 建议改 phone-shared contact.number
写的是 contact: {number: 0999-0123412, label: 报名电话}
为什么 这个号码也写在 workstations/xihe.md 第 10 行，没讲是共用的，多半抄错了。
怎么改 活动写本院的电话，或者它所在那个站的；办在那个站，就把 workstation 写对。
"""),
    ("channel-number-shared", {**CHANNEL, **{path.replace("12309", "12300"): text for path, text in CHANNEL.items()}}, """
channels/12309.md:5 建议改 channel-number-shared number
写的是 number: "12309"
为什么 channels/12300.md（12309检察服务热线）也是这个号码，打的人分不清。
怎么改 核对号码；真是同一部电话，合成一个渠道。
"""),
    ("title-repeated", {**W, **{path.replace("chengguan", "dongmen"): text for path, text in W.items()}}, """
workstations/dongmen.md:2 建议改 title-repeated title
写的是 title: 城关社区检察工作站
为什么 和 workstations/chengguan.md 的标题一样，列表和搜索里分不清。
怎么改 标题里写出不同的地方；是同一件事，就合成一页。
"""),
    ("title-repeated", {**second(("西河镇检察工作站", "城关社区 检察工作站")), **but("workstation", ("检察工作站", "检察工作站。"))}, """
workstations/xihe.md:2 建议改 title-repeated title
写的是 title: 城关社区 检察工作站
为什么 和 workstations/chengguan.md 的标题一样，列表和搜索里分不清。
怎么改 标题里写出不同的地方；是同一件事，就合成一页。
"""),
    ("title-repeated", {**EVENT, **{path.replace("open-day", "b"): text for path, text in EVENT.items()}}, """
events/2026-12-05-open-day.md:2 建议改 title-repeated title
写的是 title: 宪法日检察开放日
为什么 和 events/2026-12-05-b.md 的标题一样，列表和搜索里分不清。
怎么改 标题里写出不同的地方；是同一件事，就合成一页。
"""),
    ("community-spelling", second(("河滨社区", "城关居委会")), """
workstations/xihe.md:17 建议改 community-spelling serves.0
写的是 城关居委会
为什么 workstations/chengguan.md 第 17 行写的是“城关社区”，像是同一个地方。
怎么改 是同一个地方，就统一写成“城关社区”，不然查的人会漏掉一个站；真是两个地方，前面写上乡镇分开。
"""),
    ("community-spelling", second(("河滨社区", "城关 社区")), """
workstations/xihe.md:17 建议改 community-spelling serves.0
写的是 城关 社区
为什么 workstations/chengguan.md 第 17 行写的是“城关社区”，像是同一个地方。
怎么改 是同一个地方，就统一写成“城关社区”，不然查的人会漏掉一个站；真是两个地方，前面写上乡镇分开。
"""),
    ("community-spelling", second(("河滨社区", "城官社区"), ("999901101", "999901001")), """
workstations/xihe.md:17 建议改 community-spelling serves.0
写的是 城官社区
为什么 workstations/chengguan.md 第 17 行写的是“城关社区”，像是同一个地方。
怎么改 是同一个地方，就统一写成“城关社区”，不然查的人会漏掉一个站；真是两个地方，前面写上乡镇分开。
"""),
    ("community-spelling", {**second(("河滨社区, 石桥村", "黄泥凹村"), ("999901101", "999901")), **but("workstation", ("东门社区", "黄泥坳村"))}, """
workstations/xihe.md:17 建议改 community-spelling serves.0
写的是 黄泥凹村
为什么 workstations/chengguan.md 第 17 行写的是“黄泥坳村”，像是同一个地方。
怎么改 是同一个地方，就统一写成“黄泥坳村”，不然查的人会漏掉一个站；真是两个地方，前面写上乡镇分开。
"""),
    ("community-spelling", {**second(("河滨社区, 石桥村", "柳塘村委会")), **but("workstation", ("东门社区", "柳塘村"))}, """
workstations/xihe.md:17 建议改 community-spelling serves.0
写的是 柳塘村委会
为什么 workstations/chengguan.md 第 17 行写的是“柳塘村”，像是同一个地方。
怎么改 是同一个地方，就统一写成“柳塘村”，不然查的人会漏掉一个站；真是两个地方，前面写上乡镇分开。
"""),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "files", "expected"), BAD)
def test_bad(rule: str, files: Files, expected: str) -> None:
    assert told(files, rule) == expected.strip()


GOOD: list[tuple[str, Files]] = [
    ("phone-duplicate", second(("0999-0123412", "0999-0123411"), ("label: 值班电话", "label: 值班电话（两站共用）"))),
    ("phone-duplicate", second(("0999-0123412", "0999-0123411"), ("8012", "8013"))),
    ("phone-duplicate", {**W, **but("event", ("0999-0123450", "0999-0123411"))}),
    ("phone-shared", second(("0999-0123412", "0999-0123411"), ("8012", "8013"))),
    ("phone-shared", second(("0999-0123412", "0999-0123411"), (', extension: "8012"', ""), ("label: 值班电话", "label: 总机转接"))),
    ("phone-shared", {**W, **but("event", ("0999-0123450", "0999-0123411"))}),
    ("phone-shared", {**W, **EVENT}),
    ("channel-number-shared", renamed(CHANNEL, "12309", "12348")),
    ("title-repeated", renamed(EVENT, "2026-12-05", "2026-12-06")),
    ("title-repeated", second()),
    ("title-repeated", but("channel", ("title: 12309检察服务热线", "title: 城关社区检察工作站"))),
    ("community-spelling", second()),
    ("community-spelling", second(("河滨社区, 石桥村", "上湾村, 下湾村, 一村, 二村, 大柳村, 小柳村, 东门村"))),
    ("community-spelling", second(("河滨社区", "东门社区"))),
    ("community-spelling", second(("河滨社区", "西门社区"))),
    ("community-spelling", second(("河滨社区", "城关村"))),
    ("community-spelling", {**second(("河滨社区, 石桥村", "松岭村, 松岗村")), **but("workstation", ("东门社区", "松坡村"))}),
    ("community-spelling", {**second(("河滨社区, 石桥村", "幸福里小区, 幸福社区"))}),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert told(files, rule) == ""
