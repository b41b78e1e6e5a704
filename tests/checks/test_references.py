"""条目之间的指向：写了别的条目，那个条目要在。"""

from __future__ import annotations

import pytest

from building import Files, but, page, told

BAD = [
    ("reference-missing", but("explainer", ('channels: ["12309"]', "channels: [office-counter]")), """
explainers/police-wont-file.md:8 必须改 reference-missing channels.0
写的是 channels: [office-counter]
为什么 docs/channels/ 里没有 office-counter.md，读的人点了会走到死路。
怎么改 写 docs/channels/ 里有的文件名，或者先建好那个条目。
"""),
    ("reference-missing", but("explainer", ('channel: "12309"', 'channel: "12308"')), """
explainers/police-wont-file.md:15 必须改 reference-missing not_us.0.channel
写的是 - {matter: 马上有危险, who: 公安, channel: "12308"}
为什么 docs/channels/ 里没有 12308.md，读的人点了会走到死路。
怎么改 写 docs/channels/ 里有的文件名，或者先建好那个条目。
"""),
    ("reference-missing", but("question", ("to: police-wont-file}", "to: police-wont-fle}")), """
who-helps/start.md:5 必须改 reference-missing answers.0.to
写的是 - {text: 报了案没人管, to: police-wont-fle}
为什么 docs/who-helps/ 里没有 police-wont-fle.md，读的人点了会走到死路。
怎么改 是不是 police-wont-file？改成：police-wont-file
"""),
    ("reference-missing", but("event", ("workstation: chengguan", "workstation: workstations/chengguan.md")), """
events/2026-12-05-open-day.md:9 必须改 reference-missing workstation
写的是 workstation: workstations/chengguan.md
为什么 docs/workstations/ 里没有 workstations/chengguan.md.md，读的人点了会走到死路。
怎么改 是不是 chengguan？改成：chengguan
"""),
    ("page-missing", but("heard_item", ("led_to: workstations/chengguan.md", "led_to: workstations/dongmen.md")), """
heard/2026-10-lunch.md:9 必须改 page-missing led_to
写的是 led_to: workstations/dongmen.md
为什么 docs/ 里没有这一页，点了是空的。
怎么改 写 docs/ 里的路径，如 led_to: workstations/chengguan.md
"""),
    ("page-missing", but("home", ("to: who-helps/start.md", "to: who-helps")), """
index.md:5 必须改 page-missing doors.0.to
写的是 - {title: 这事该找谁？, text: 点几下就知道, to: who-helps}
为什么 首页的这扇门通向一页不存在的网页。
怎么改 写 docs/ 里的路径，如 to: who-helps/index.md
"""),
    ("channel-number", but("channel", ('number: "12309"\n', "")), """
channels/12309.md:4 必须改 channel-number kind
写的是 kind: [phone, web]
为什么 写了能打电话，却没有号码。
怎么改 加上一行 number:，后面写它的号码；不能打电话就从 kind 里去掉 phone。
"""),
    ("channel-number", but("channel", ("kind: [phone, web]", "kind: [web]")), """
channels/12309.md:5 必须改 channel-number number
写的是 number: "12309"
为什么 这个渠道不能打电话，写了号码会有人白打。
怎么改 删掉 number 这一行；真能打电话就在 kind 里加 phone。
"""),
    ("office-missing", {"office.md": None, "office.en.md": None}, """
office.md:1 必须改 office-missing
写的是 没有 office.md
为什么 不知道是哪个检察院，区号和后备电话都没有来处。
怎么改 运行 outreach new office office，照着填。
"""),
]  # fmt: skip

GOOD = [
    ("reference-missing", but("question", ("to: police-wont-file}", "to: start}"))),
    ("reference-missing", {"channels/12309.md": page()}),
    ("page-missing", but("heard_item", ("led_to: workstations/chengguan.md\n", ""))),
    ("page-missing", but("heard_item", ("led_to: workstations/chengguan.md", "led_to: office.en.md"))),
    ("channel-number", but("channel", ("kind: [phone, web]", "kind: [web]"), ('number: "12309"\n', ""))),
    ("office-missing", {"office.md": page()}),
]


@pytest.mark.parametrize(("rule", "files", "expected"), BAD)
def test_bad(rule: str, files: Files, expected: str) -> None:
    assert told(files, rule, whole=True) == expected.strip()


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert told(files, rule, whole=True) == ""
