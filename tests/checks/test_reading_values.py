"""写错的值：每条规则至少一个例子，整条消息一个字不差。"""

from __future__ import annotations

import pytest

from building import Files, but, told

BAD = [
    ("key-missing", but("workstation", ("duty: 轮值检察官\n", "")), """
workstations/chengguan.md:2 必须改 key-missing duty
写的是 没有写 duty
为什么 “谁值班”必须写，缺了这一页就不能发布。
怎么改 加上一行：duty: 轮值检察官（写岗位，不写人名）
"""),
    ("key-expected", but("workstation", ("access: [wheelchair, seats]\n", "")), """
workstations/chengguan.md:2 建议改 key-expected access
写的是 没有写 access（无障碍）
为什么 社区检察工作站该有“无障碍”，读的人用得着。
怎么改 在文件头里加上：access: [wheelchair, hearing-loop]
"""),
    ("key-unknown", but("workstation", ("phones:", "phone:")), """
workstations/chengguan.md:9 必须改 key-unknown phone
写的是 phone:
为什么 没有“phone”这一项，写了也不会显示。
怎么改 是不是 phones？改成：phones:
"""),
    ("key-unknown", but("workstation", ("duty: Procurator", "dutty: x\nduty: Procurator"), language="en"), """
workstations/chengguan.en.md:8 必须改 key-unknown dutty
写的是 dutty: x
为什么 没有“dutty”这一项，写了也不会显示。
怎么改 是不是 duty？改成：duty:
"""),
    ("value-empty", but("workstation", ("duty: 轮值检察官", "duty:")), """
workstations/chengguan.md:15 必须改 value-empty duty
写的是 duty:
为什么 这一项留空了。
怎么改 写上内容；确实没有就把这一项删掉。
"""),
    ("value-choice", but("workstation", ("status: open", "status: 开放")), """
workstations/chengguan.md:4 必须改 value-choice status
写的是 status: 开放
为什么 “现在开不开”只能从固定的几个词里选。
怎么改 选一个：open, suspended, closed（open 开着；suspended 暂停；closed 撤了）
"""),
    ("value-choice", but("workstation", ("sample: true", "sample: 是")), """
workstations/chengguan.md:3 必须改 value-choice sample
写的是 sample: 是
为什么 这一项只能写 true（是）或 false（不是）。
怎么改 改成 true 或 false。
"""),
    ("value-choice", but("question", ("type: question", "type: questoin")), """
who-helps/start.md:2 必须改 value-choice type
写的是 type: questoin
为什么 “问题还是结果”只能从固定的几个词里选。
怎么改 选一个：question（question 是问题，outcome 是结果）
"""),
    ("value-shape", but("workstation", ("title: 城关社区检察工作站", "title: [城关, 工作站]")), """
workstations/chengguan.md:2 必须改 value-shape title
写的是 title: [城关, 工作站]
为什么 “站名”的写法不对：该是一句话的写成了几项，或者反过来。
怎么改 照这样写：title: 城关社区检察工作站
"""),
    ("value-length", but("page", ("title: 隐私", "title: " + "长" * 61)), """
about/privacy.md:2 必须改 value-length title
写的是 title: 长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长
为什么 写了 61 个字，最多 60 个，多了手机上排不下。
怎么改 删到只剩最要紧的；其余的写到正文里。
"""),
    ("value-length", but("page", ("title: Privacy", "title: " + "x" * 151), language="en"), """
about/privacy.en.md:3 必须改 value-length title
写的是 title: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
为什么 写了 151 个字，最多 150 个，多了手机上排不下。
怎么改 删到只剩最要紧的；其余的写到正文里。
"""),
    ("value-length", but("question", ("  - {text: 都不像，说不清, to: not-sure, hint: 先问一问}\n", "")), """
who-helps/start.md:4 必须改 value-length answers
写的是 answers:
为什么 “回答”至少要有 2 个（字或条）。
怎么改 照这样写：answers: [{text: 有人正在打我, to: call-110}, {text: 报了案没人管, to: not-filed}]
"""),
    ("value-number", but("workstation", ('division: "999901001"', "division: 99990")), """
workstations/chengguan.md:5 必须改 value-number division
写的是 division: 99990
为什么 区划代码是 6 位或 9 位数字（GB/T 2260），要加引号。
怎么改 照这样写："999901"
"""),
    ("value-number", but("workstation", ("lat: 31.3401", "lat: 118.3802")), """
workstations/chengguan.md:8 必须改 value-number location.lat
写的是 location: {lat: 118.3802, lon: 118.3802, datum: gcj02}
为什么 “纬度”超出了能写的范围（最大 90）。
怎么改 照这样写：lat: 31.3401
"""),
    ("value-date", but("workstation", ("on: 2026-11-02", "on: 2026年11月2日")), """
workstations/chengguan.md:19 必须改 value-date verified.on
写的是 verified: {on: 2026年11月2日, how: called, by: 控告申诉部门}
为什么 要写成 年-月-日，月和日都写两位，而且日历上要有这一天。
怎么改 改成：2026-11-02
"""),
    ("value-date", but("event", ("start: 2026-12-05 09:00", "start: 2026-12-05 上午9点")), """
events/2026-12-05-open-day.md:6 必须改 value-date start
写的是 start: 2026-12-05 上午9点
为什么 要写成 年-月-日 时:分，24 小时制，中间空一格。
怎么改 照这样写：2026-12-05 09:00
"""),
    ("value-weekday", but("event", ("weekday: 星期六", "weekday: 六")), """
events/2026-12-05-open-day.md:8 必须改 value-weekday weekday
写的是 weekday: 六
为什么 这里写星期几。
怎么改 照这样写：星期六
"""),
    ("value-address", but("channel", ("https://www.12309.gov.cn/", "www.12309.gov.cn。")), """
channels/12309.md:6 必须改 value-address web
写的是 web: www.12309.gov.cn。
为什么 网址要以 https:// 开头，里面不能有空格和中文标点。
怎么改 照这样写：https://www.12309.gov.cn/
"""),
    ("phone-format", but("workstation", ("0999-0123411", "0999-012341")), """
workstations/chengguan.md:10 必须改 phone-format phones.0.number
写的是 - {number: 0999-012341, label: 值班电话, extension: "8012"}
为什么 区号后面有 6 位数字，固定电话是 7 位或 8 位。
怎么改 照这样写：number: 0999-0123456；分机另写一项 extension: "8012"
"""),
    ("phone-dash", but("workstation", ("0999-0123411", "0999—0123411")), """
workstations/chengguan.md:10 必须改 phone-dash phones.0.number
写的是 - {number: 0999—0123411, label: 值班电话, extension: "8012"}
为什么 号码中间是中文破折号“—”，手机上点了拨不出去。
怎么改 换成英文短横线：number: 0999-0123411
"""),
    ("phone-width", but("workstation", ("0999-0123411", "０９９９-0123411")), """
workstations/chengguan.md:10 必须改 phone-width phones.0.number
写的是 - {number: ０９９９-0123411, label: 值班电话, extension: "8012"}
为什么 号码里有全角数字，手机上可能拨不出去。
怎么改 改成：number: 0999-0123411
"""),
    ("hours-format", but("workstation", ("09:00-12:00, 14:00", "9点到12点, 14:00")), """
workstations/chengguan.md:12 必须改 hours-format hours.0.open
写的是 - {days: 周一至周五, open: "9点到12点, 14:00-17:00"}
为什么 开门时间要写成 时:分-时:分，24 小时制，几段之间用英文逗号。
怎么改 改成：open: "09:00-12:00, 14:00-17:00"
"""),
    ("hours-format", but("workstation", ("09:00-12:00, 14:00-17:00", "09:00-25:00")), """
workstations/chengguan.md:12 必须改 hours-format hours.0.open
写的是 - {days: 周一至周五, open: "09:00-25:00"}
为什么 没有 25:00 这个钟点。
怎么改 照这样写：open: "09:00-12:00, 14:00-17:00"
"""),
    ("hours-format", but("workstation", ("09:00-12:00, 14:00-17:00", "09:75-12:00")), """
workstations/chengguan.md:12 必须改 hours-format hours.0.open
写的是 - {days: 周一至周五, open: "09:75-12:00"}
为什么 没有 09:75 这个钟点。
怎么改 照这样写：open: "09:00-12:00, 14:00-17:00"
"""),
    ("hours-format", but("workstation", ("09:00-12:00, 14:00-17:00", "00:00-24:00")), """
workstations/chengguan.md:12 必须改 hours-format hours.0.open
写的是 - {days: 周一至周五, open: "00:00-24:00"}
为什么 没有 24:00 这个钟点，一天到 23:59。
怎么改 改成：open: "00:00-23:59"
"""),
    ("hours-format", but("workstation", ("09:00-12:00, 14:00-17:00", "上午9点-12点")), """
workstations/chengguan.md:12 必须改 hours-format hours.0.open
写的是 - {days: 周一至周五, open: "上午9点-12点"}
为什么 开门时间要写成 时:分-时:分，24 小时制，几段之间用英文逗号。
怎么改 照这样写：open: "09:00-12:00, 14:00-17:00"
"""),
    ("value-date", but("workstation", ("on: 2026-11-02", "on: 2026-02-30")), """
workstations/chengguan.md:19 必须改 value-date verified.on
写的是 verified: {on: 2026-02-30, how: called, by: 控告申诉部门}
为什么 日历上没有 2026-02-30 这一天。
怎么改 照这样写：2026-11-02
"""),
    ("value-date", but("event", ("end: 2026-12-05 11:30", "end: 2026-12-05 24:30")), """
events/2026-12-05-open-day.md:7 必须改 value-date end
写的是 end: 2026-12-05 24:30
为什么 没有 24:30 这个钟点。
怎么改 照这样写：2026-12-05 09:00
"""),
    ("hours-order", but("workstation", ("14:00-17:00", "11:00-17:00")), """
workstations/chengguan.md:12 必须改 hours-order hours.0.open
写的是 - {days: 周一至周五, open: "09:00-12:00, 11:00-17:00"}
为什么 “11:00-17:00”关门早于开门，或者和前一段重叠。
怎么改 按先后写，前一段关门后再写下一段。
"""),
    ("hours-days", but("workstation", ("days: 周一至周五", "days: 工作日")), """
workstations/chengguan.md:12 必须改 hours-days hours.0.days
写的是 - {days: 工作日, open: "09:00-12:00, 14:00-17:00"}
为什么 认不出是哪几天。
怎么改 照这样写：周一至周五；或 周一、周三；或 每天；或 法定节假日；或 调休上班日
"""),
    ("repeats-format", but("workstation", ("每月第1、3周 周三 上午", "每月逢三逢六")), """
workstations/chengguan.md:14 必须改 repeats-format reception
写的是 reception: 每月逢三逢六
为什么 认不出这条重复规则。
怎么改 照这样写：每月第1、3周 周三 上午；或 每周二 14:00-16:00；或 每月15日
"""),
    ("deadline-amount", but("explainer", ("days: 7", "days: 7, months: 1")), """
explainers/police-wont-file.md:11 必须改 deadline-amount deadline.0
写的是 - {what: 说明不立案的理由, who: 公安, days: 7, months: 1, from: 收到检察院要求后, law: 《刑事诉讼法》第一百一十三条}
为什么 期限没有写多长，或者写了两种单位。
怎么改 days、workdays、hours、months、years 里只写一个，如 days: 7
"""),
    ("event-when", but("event", ("end: 2026-12-05 11:30\n", "")), """
events/2026-12-05-open-day.md:2 必须改 event-when
写的是 （几项合起来看）
为什么 没有写哪天办：start、end 和 repeats 都没有写全。
怎么改 只办一次的写 start 和 end；重复的写 repeats。
"""),
    ("event-when", but("event", ("weekday: 星期六", "repeats: 每周三")), """
events/2026-12-05-open-day.md:2 必须改 event-when
写的是 （几项合起来看）
为什么 repeats 和 start、end 不能一起写，看的人不知道信哪个。
怎么改 重复的活动删掉 start、end，起止日写 since、until。
"""),
    ("event-place", but("event", ("workstation: chengguan\n", "")), """
events/2026-12-05-open-day.md:2 必须改 event-place
写的是 （几项合起来看）
为什么 没有写在哪里办。
怎么改 写 place: 地点，或 workstation: 工作站的文件名。
"""),
    ("holidays-order", but("holidays", ("to: 2026-10-07", "to: 2026-09-07")), """
holidays.md:10 必须改 holidays-order years.0.off.0
写的是 - {name: 国庆节, from: 2026-10-01, to: 2026-09-07}
为什么 国庆节从 2026-10-01 到 2026-09-07，不是先到后，或者超过 15 天。
怎么改 照通知原文核对 from 和 to。
"""),
    ("holidays-year", but("holidays", ("2026-10-10", "2027-10-10")), """
holidays.md:5 必须改 holidays-year years.0
写的是 - year: 2026
为什么 2027-10-10 不在 2026 年里。
怎么改 照通知原文核对年份。
"""),
]  # fmt: skip

GOOD = [
    ("key-missing", but("event", ("workstation: chengguan", "place: 本院一楼大厅"))),
    ("key-expected", but("workstation", ("access: [wheelchair, seats]", "access: []"))),
    ("key-unknown", but("workstation", ("duty: ", "languages: [mandarin]\nduty: "))),
    ("value-empty", but("page")),
    ("value-choice", but("workstation", ("sample: true", 'sample: "true"'))),
    ("value-shape", but("workstation", ("serves: [城关社区, 东门社区]", "serves: 城关社区"))),
    (
        "value-length",
        but("page", ("title: 隐私", "title: " + "长" * 60))
        | but("page", ("title: Privacy", "title: " + "x" * 150), language="en"),
    ),
    ("value-number", but("workstation", ('division: "999901001"', "division: 999901"))),
    ("value-date", but("workstation", ("on: 2026-11-02", "on: 2024-02-29"))),
    ("value-weekday", but("event", ("weekday: 星期六", "weekday: 周六"))),
    ("value-address", but("channel", ("https://www.12309.gov.cn/", "https://a.cn/?b=1&c=2#d"))),
    ("phone-format", but("workstation", ("0999-0123411", "010-01234567"))),
    ("phone-dash", but("workstation", ("0999-0123411", "0999-01234567"))),
    ("phone-width", but("workstation", ("0999-0123411", "12309"))),
    ("hours-format", but("workstation", ("09:00-12:00, 14:00-17:00", "08:30-18:00"))),
    ("hours-order", but("workstation", ("09:00-12:00, 14:00", "09:00-14:00, 14:00"))),
    ("hours-days", but("workstation", ("days: 周一至周五", "days: 周一至周三、周六"))),
    ("repeats-format", but("workstation", ("每月第1、3周 周三 上午", "每周二 14:00-16:00"))),
    ("deadline-amount", but("explainer", ("days: 7", "hours: 24"))),
    (
        "event-when",
        but("event", ("start: 2026-12-05 09:00\nend: 2026-12-05 11:30\nweekday: 星期六", "repeats: 每周三")),
    ),
    ("event-place", but("event", ("workstation: chengguan", "place: 本院"))),
    ("holidays-order", but("holidays", ("to: 2026-10-07", "to: 2026-10-01"))),
    ("holidays-year", but("holidays", ("2026-10-10", "2025-12-28"))),
]


@pytest.mark.parametrize(("rule", "files", "expected"), BAD)
def test_bad(rule: str, files: Files, expected: str) -> None:
    assert told(files, rule, whole=True) == expected.strip()


@pytest.mark.parametrize(("rule", "files"), GOOD)
def test_good(rule: str, files: Files) -> None:
    assert told(files, rule, whole=True) == ""
