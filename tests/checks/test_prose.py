"""文字里不重复事实：电话、日期、钟点、地址只在文件头写一次。"""

from __future__ import annotations

import pytest

from building import Files, but, page, told
from samples import SAMPLES


def body(text: str) -> dict[str, str]:
    """一页正文；第一行是第 5 行。"""
    return {"about/a.md": page(text, "title: 某页\nsummary: 一句话。")}


W, EVENT = SAMPLES["workstation"].files, SAMPLES["event"].files
STEP = "来看看检察院怎么办案，不用介绍信。"


def plus(files: dict[str, str], zh: str, en: str = "") -> dict[str, str]:
    """在正文后面加几个字。"""
    return {path: text + (en if path.endswith(".en.md") else zh) for path, text in files.items()}


def english(text: str) -> dict[str, str]:
    """一页英文正文。"""
    return {"about/a.md": page(), "about/a.en.md": page(text)}


BAD = [
    ("phone-in-prose", {**W, **body("打0999-0123450，或（0999）0123411。")}, """
about/a.md:5 必须改 phone-in-prose
写的是 打0999-0123450，或（0999）0123411。
为什么 号码写在文字里，改号时没人记得改这里，有人会打错。
怎么改 改成链接：[示例县人民检察院](../office.md)
about/a.md:5 必须改 phone-in-prose
写的是 打0999-0123450，或（0999）0123411。
为什么 号码写在文字里，改号时没人记得改这里，有人会打错。
怎么改 改成链接：[城关社区检察工作站](../workstations/chengguan.md)
"""),
    ("phone-in-prose", body("打12309问，也可以打[12309](../channels/12309.md)；报警110。"), """
about/a.md:5 必须改 phone-in-prose
写的是 打12309问，也可以打[12309](../channels/12309.md)；报警110。
为什么 号码写在文字里，改号时没人记得改这里，有人会打错。
怎么改 改成链接：[12309](../channels/12309.md)
"""),
    ("phone-in-prose", body("看[12309](../office.md)"), """
about/a.md:5 必须改 phone-in-prose
写的是 看[12309](../office.md)
为什么 号码写在文字里，改号时没人记得改这里，有人会打错。
怎么改 改成链接：[12309](../channels/12309.md)
"""),
    ("phone-in-prose", body("拨打 96110 问。共 96110 元。"), """
about/a.md:5 必须改 phone-in-prose
写的是 拨打 96110 问。共 96110 元。
为什么 号码写在文字里，改号时没人记得改这里，有人会打错。
怎么改 先登记：outreach new channel 96110，再链接过去：[96110](../channels/96110.md)
"""),
    ("phone-in-prose", body("| 总机 | 0571-88012345 |"), """
about/a.md:5 必须改 phone-in-prose
写的是 | 总机 | 0571-88012345 |
为什么 号码写在文字里，改号时没人记得改这里，有人会打错。
怎么改 号码写进那个条目文件头的 number，这里链接到那一页。
"""),
    ("phone-in-prose", but("event", (STEP, "打0999-0123450问。")), """
events/2026-12-05-open-day.md:5 必须改 phone-in-prose summary
写的是 summary: 打0999-0123450问。
为什么 号码写在文字里，改号时没人记得改这里，有人会打错。
怎么改 删掉号码，写“打值班电话”这样的话；号码已经写在 events/2026-12-05-open-day.md
"""),
    ("phone-in-prose", but("event", ("See how cases are handled.", "Call 0999-0123450 or 12309."), language="en"), """
events/2026-12-05-open-day.en.md:4 必须改 phone-in-prose summary
写的是 summary: Call 0999-0123450 or 12309. No letter of introduction needed.
为什么 号码写在文字里，改号时没人记得改这里，有人会打错。
怎么改 删掉号码，写“打值班电话”这样的话；号码已经写在 events/2026-12-05-open-day.md
"""),
    ("phone-in-prose", but("workstation", ("reception:", "reason: 改打8801234\nreception:")), """
workstations/chengguan.md:14 必须改 phone-in-prose reason
写的是 reason: 改打8801234
为什么 号码写在文字里，改号时没人记得改这里，有人会打错。
怎么改 从文字里删掉；要给人打，写进 phones：- {number: 8801234, label: 说明}
"""),
    ("phone-in-prose", but("workstation", ("label: 值班电话", "label: 值班电话，夜里打400-123-4567")), """
workstations/chengguan.md:10 必须改 phone-in-prose phones.0.label
写的是 - {number: 0999-0123411, label: 值班电话，夜里打400-123-4567, extension: "8012"}
为什么 号码写在文字里，改号时没人记得改这里，有人会打错。
怎么改 从文字里删掉；要给人打，写进 phones：- {number: 400-123-4567, label: 说明}
"""),
    ("phone-in-prose", english("Call 12309."), """
about/a.en.md:5 必须改 phone-in-prose
写的是 Call 12309.
为什么 号码写在文字里，改号时没人记得改这里，有人会打错。
怎么改 改成链接：[12309](../channels/12309.md)
"""),
    ("phone-in-prose", english("Phone: +86 571 8801 2345"), """
about/a.en.md:5 必须改 phone-in-prose
写的是 Phone: +86 571 8801 2345
为什么 号码写在文字里，改号时没人记得改这里，有人会打错。
怎么改 号码写进那个条目文件头的 number，这里链接到那一页。
"""),
    ("fact-in-prose", plus(EVENT, "12月5日上午9点开始，2026年12月5日 11:30 散。", "On 5 December at 9:00 am."), """
events/2026-12-05-open-day.en.md:10 建议改 fact-in-prose
写的是 On 5 December at 9:00 am.
为什么 这些已经写在 events/2026-12-05-open-day.md 的文件头里，改期时容易漏改这里。
怎么改 “5 December”“9:00 am”换成“这一天”“到时候”这样的话；说的不是同一回事，就写清是哪一件。
events/2026-12-05-open-day.md:17 建议改 fact-in-prose
写的是 12月5日上午9点开始，2026年12月5日 11:30 散。
为什么 这些已经写在 events/2026-12-05-open-day.md 的文件头里，改期时容易漏改这里。
怎么改 “12月5日”“上午9点”“2026年12月5日”“11:30”换成“这一天”“到时候”这样的话；说的不是同一回事，就写清是哪一件。
"""),
    ("fact-in-prose", plus(EVENT, "", "Ends 11:30. December 3 is the last day; 2026-12-05."), """
events/2026-12-05-open-day.en.md:10 建议改 fact-in-prose
写的是 Ends 11:30. December 3 is the last day; 2026-12-05.
为什么 这些已经写在 events/2026-12-05-open-day.md 的文件头里，改期时容易漏改这里。
怎么改 “11:30”“December 3”“2026-12-05”换成“这一天”“到时候”这样的话；说的不是同一回事，就写清是哪一件。
"""),
    ("fact-in-prose", plus(W, "每天 09:00 开门。", "We open at 2 pm."), """
workstations/chengguan.en.md:12 建议改 fact-in-prose
写的是 We open at 2 pm.
为什么 这些已经写在 workstations/chengguan.md 的文件头里，改期时容易漏改这里。
怎么改 “2 pm”换成“这一天”“到时候”这样的话；说的不是同一回事，就写清是哪一件。
workstations/chengguan.md:21 建议改 fact-in-prose
写的是 每天 09:00 开门。
为什么 这些已经写在 workstations/chengguan.md 的文件头里，改期时容易漏改这里。
怎么改 “09:00”换成“这一天”“到时候”这样的话；说的不是同一回事，就写清是哪一件。
"""),
    ("address-in-prose", {**W, **body("去幸福路1号，或示例县城关街道法治路1号。第3号窗口，9号楼。")}, """
about/a.md:5 建议改 address-in-prose
写的是 去幸福路1号，或示例县城关街道法治路1号。第3号窗口，9号楼。
为什么 这个地址已经写在 workstations/chengguan.md 的 address 里，搬了家，这里容易漏改。
怎么改 改成链接：[城关社区检察工作站](../workstations/chengguan.md)
about/a.md:5 建议改 address-in-prose
写的是 去幸福路1号，或示例县城关街道法治路1号。第3号窗口，9号楼。
为什么 这个地址已经写在 office.md 的 address 里，搬了家，这里容易漏改。
怎么改 改成链接：[示例县人民检察院](../office.md)
"""),
    ("address-in-prose", {**W, **english("Go to 1 Xingfu Road, or 1 Fazhi Road today.")}, """
about/a.en.md:5 建议改 address-in-prose
写的是 Go to 1 Xingfu Road, or 1 Fazhi Road today.
为什么 这个地址已经写在 workstations/chengguan.md 的 address 里，搬了家，这里容易漏改。
怎么改 改成链接：[Chengguan Community Procuratorate Workstation](../workstations/chengguan.md)
about/a.en.md:5 建议改 address-in-prose
写的是 Go to 1 Xingfu Road, or 1 Fazhi Road today.
为什么 这个地址已经写在 office.md 的 address 里，搬了家，这里容易漏改。
怎么改 改成链接：[Shili County People's Procuratorate](../office.md)
"""),
    ("address-in-prose", {**W, **but("event", ("workstation: chengguan", "place: 示例县城关街道法治路1号一楼"))}, """
events/2026-12-05-open-day.md:9 建议改 address-in-prose place
写的是 place: 示例县城关街道法治路1号一楼
为什么 这个地址已经写在 office.md 的 address 里，搬了家，这里容易漏改。
怎么改 删掉门牌号，写“示例县人民检察院”。
"""),
    ("address-in-prose", plus(W, "地址是幸福路1号。"), """
workstations/chengguan.md:21 建议改 address-in-prose
写的是 地址是幸福路1号。
为什么 这个地址已经写在 workstations/chengguan.md 的 address 里，搬了家，这里容易漏改。
怎么改 删掉，网页上已经显示了地址。
"""),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "files", "expected"), BAD)
def test_bad(rule: str, files: Files, expected: str) -> None:
    assert told(files, rule) == expected.strip()


GOOD: list[tuple[str, Files]] = [
    ("phone-in-prose", body("```\nnumber: 0999-0123456\n```\n`12309`、[12309中国检察网](https://www.12309.gov.cn/)、[热线](../channels/12309.md)")),
    ("phone-in-prose", body("报警110，火警119，急救120，车祸122。共12309元，第 96110 页，2026-11-02，12345人。")),
    ("phone-in-prose", body("[12309](../channels/12309.md)，[打 12309 问](../channels/12309.md#when)。")),
    ("phone-in-prose", but("event", (STEP, "有事打12309，急事打110。"))),
    ("phone-in-prose", plus(SAMPLES["channel"].files, "12309 打不通时换个时间。", "If 12309 is busy, try later.")),
    ("phone-in-prose", but("workstation", ("sample: true", "sample: true  # 旧号码 0999-0123400"))),
    ("phone-in-prose", english("Call [12309](../channels/12309.md). In 2026, 110 people.")),
    ("fact-in-prose", plus(EVENT, "12月6日、上午8点半集合，11月23日讲过。", "On 6 December at 9:30, 5 people.")),
    ("fact-in-prose", plus(W, "末班车 17:00，坐1路车，上午十点前来。", "The last bus is at 5 pm. Bus 9.")),
    ("fact-in-prose", body("12月5日上午9点")),
    ("address-in-prose", {**W, **body("坐5号线到幸福路，3号窗口，幸福路11号，人才公寓3号楼。")}),
    ("address-in-prose", {**W, **english("Take bus 1 to Xingfu Road. 11 Xingfu Road. 5 December.")}),
    ("address-in-prose", {**W, **EVENT}),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert told(files, rule) == ""
