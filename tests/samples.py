"""每类条目一份写对了的样例，中英文各一页。放在一起就是一个一处问题都没有的小站。

`translates: ✓` 由 building.py 换成今天的日期和中文页真正的指纹。
"""

from __future__ import annotations

from functools import reduce
from typing import NamedTuple


class Sample(NamedTuple):
    """一个条目：中文路径、中文全文、英文全文。"""

    path: str
    zh: str
    en: str

    @property
    def files(self) -> dict[str, str]:
        return {self.path: self.zh, self.path.removesuffix(".md") + ".en.md": self.en}


SAMPLES: dict[str, Sample] = {}


def _sample(name: str, path: str, zh: str, en: str) -> None:
    SAMPLES[name] = Sample(path, f"---\n{zh.strip()}\n---\n", f"---\ntranslates: ✓\n{en.strip()}\n---\n")


_sample(
    "office",
    "office.md",
    """
title: 示例县人民检察院
short_name: 示例县检察院
sample: true
summary: 有事先打 12309，不知道找谁也打这个号码。
division: "999901"
area_code: "0999"
address: 示例县城关街道法治路1号
address_hint: 公交检察院站下车，正对面
location: {lat: 31.3415, lon: 118.3826, datum: gcj02}
phones:
  - {number: 0999-0123450, label: 总机}
hours:
  - {days: 周一至周五, open: "09:00-12:00, 14:00-17:00"}
  - {days: 法定节假日, closed: 休息}
fallback: "12309"
departments:
  - {title: 控告申诉部门, does: 接待来访}
verified: {on: 2026-11-02, how: called, by: 办公室}
""",
    """
title: Shili County People's Procuratorate
short_name: Shili County Procuratorate
summary: Call 12309 first.
address: 1 Fazhi Road, Chengguan, Shili County
address_hint: Opposite the bus stop
phones:
  - label: Switchboard
departments:
  - {title: Complaints, does: Receives visitors}
verified: {by: General Office}
""",
)
_sample(
    "channel",
    "channels/12309.md",
    """
title: 12309检察服务热线
summary: 想找检察院，先打这个号码。
kind: [phone, web]
number: "12309"
web: https://www.12309.gov.cn/
owner: 检察机关
hours: 工作时间有人接，各地不同
does: [控告申诉, 法律咨询]
does_not: [报警, 追款]
source: {text: 12309中国检察网, on: 2026-11-23, status: checked}
""",
    """
title: 12309 procuratorate hotline
summary: Call this number first.
owner: The procuratorate
hours: Working hours, differs by place
does: [Complaints and appeals, Legal questions]
does_not: [Emergencies, Getting money back]
source: {text: 12309 China Procuratorate website}
""",
)
_sample(
    "law",
    "laws/criminal-procedure-law.md",
    """
title: 中华人民共和国刑事诉讼法
short: [刑事诉讼法]
english: Criminal Procedure Law
summary: 抓人、批捕、起诉、审判要按什么步骤来。
level: statute
issuer: 全国人民代表大会
editions:
  - {of: 2018-10-26, in_force: 2018-10-26, last_article: 308}
official: https://flk.npc.gov.cn/
source: {text: 国家法律法规数据库, on: 2026-11-23, status: checked}
""",
    """
summary: The steps for arrest, prosecution and trial.
issuer: National People's Congress
source: {text: National database of laws and regulations}
""",
)
_sample(
    "workstation",
    "workstations/chengguan.md",
    """
title: 城关社区检察工作站
sample: true
status: open
division: "999901001"
address: 示例县城关街道幸福路1号
address_hint: 便民服务中心二楼，公交站对面
location: {lat: 31.3401, lon: 118.3802, datum: gcj02}
phones:
  - {number: 0999-0123411, label: 值班电话, extension: "8012"}
hours:
  - {days: 周一至周五, open: "09:00-12:00, 14:00-17:00"}
  - {days: 法定节假日, closed: 休息}
reception: 每月第1、3周 周三 上午
duty: 轮值检察官
services: [legal-advice, complaints]
serves: [城关社区, 东门社区]
access: [wheelchair, seats]
verified: {on: 2026-11-02, how: called, by: 控告申诉部门}
""",
    """
title: Chengguan Community Procuratorate Workstation
address: 1 Xingfu Road, Chengguan, Shili County
address_hint: Service centre, one floor up, opposite the bus stop
phones:
  - label: Duty phone
duty: Procurator on rota
serves: [Chengguan Community, Dongmen Community]
verified: {by: Complaints and Appeals Department}
""",
)
_sample(
    "event",
    "events/2026-12-05-open-day.md",
    """
title: 宪法日检察开放日
sample: true
type: open-day
summary: 来看看检察院怎么办案，不用介绍信。
start: 2026-12-05 09:00
end: 2026-12-05 11:30
weekday: 星期六
workstation: chengguan
audience: 辖区居民
signup: {how: 打联系电话，说姓名和人数, closes: 2026-12-03}
bring: [身份证]
access: [wheelchair]
contact: {number: 0999-0123450, label: 报名电话}
status: planned
""",
    """
title: Constitution Day open day
summary: See how cases are handled. No letter of introduction needed.
audience: Local residents
signup: {how: Call and give names and numbers}
bring: [ID card]
contact: {label: To sign up}
""",
)
_sample(
    "explainer",
    "explainers/police-wont-file.md",
    """
title: 报了案不立案，怎么办
summary: 先要一张“不予立案通知书”，拿着它找检察院。
audience: [victim]
also_asked: [报警了警察不管, 派出所不给立案]
who_can: [被害人, 被害人的近亲属]
where: [检察院控告申诉窗口]
channels: ["12309"]
bring: [身份证, 不予立案通知书]
deadline:
  - {what: 说明不立案的理由, who: 公安, days: 7, from: 收到检察院要求后, law: 《刑事诉讼法》第一百一十三条}
steps: [要一张通知书, 写一页纸说明经过, 交到检察院]
then: 检察院会要求公安说明理由。
not_us:
  - {matter: 马上有危险, who: 公安, channel: "12309"}
review:
  - {on: 2026-11-23, by: 内容编写组, checked: [条文号], result: 与公开文本一致}
owner: {a: 控告申诉部门, b: 案件管理部门}
next_review: 2027-05-20
picture:
  kind: ladder
  title: 不服，一级一级往上走
  stages:
    - {who: 原公安, does: 请它复议, when: 收到通知书7日内}
    - {who: 检察院, does: 随时可以来}
""",
    """
title: The police will not open a case
summary: Get a written notice first.
also_asked: [Police ignored my report]
who_can: [The victim, Close relatives]
where: [The complaints counter]
bring: [ID card, The notice]
deadline:
  - {what: Give reasons, who: Police, from: the procuratorate's request}
steps: [Get the notice, Write one page, Hand it in]
then: The procuratorate asks the police for reasons.
not_us:
  - {matter: Danger right now, who: Police}
review:
  - {by: Editors, checked: [Article numbers], result: Matches the public text}
owner: {a: Complaints Department, b: Case Management}
picture:
  title: Step by step
  stages:
    - {who: The same police, does: Ask them again, when: Within 7 days of the notice}
    - {who: The procuratorate, does: Come at any time}
""",
)
_sample(
    "document",
    "documents/refusal-to-file.md",
    """
title: 看懂《不予立案通知书》
summary: 先看清是哪天收到的，再看理由。
paper: 不予立案通知书
issuer: police
audience: [victim]
also_asked: [公安给的不立案的纸]
lines:
  - {reads: 某某同志, means: 这张纸是发给你的。}
  - {reads: 经审查，没有犯罪事实。, means: 公安认为这件事不算犯罪。}
  - {reads: 如不服，可以申请复议。, means: 你不同意，可以请它再看一遍。}
channels: ["12309"]
bring: [身份证]
steps: [看清日期, 想好找谁]
picture:
  kind: timeline
  title: 收到以后
  stages:
    - {who: 你, does: 看清日期, when: 收到那天}
    - {who: 公安, does: 再看一遍}
then: 公安会给你答复。
not_us:
  - {matter: 破案, who: 公安, channel: "12309"}
review:
  - {on: 2026-11-23, by: 内容编写组, checked: [条文号], result: 与公开文本一致}
owner: {a: 控告申诉部门, b: 案件管理部门}
next_review: 2027-05-20
""",
    """
title: Reading the notice of refusal to file
summary: Look at the day you got it, then at the reason.
also_asked: [The paper the police gave me]
lines:
  - {reads: To Mr. or Ms. X, means: This paper is for you.}
  - {reads: No facts of a crime were found., means: The police say this is no crime.}
  - {reads: You may ask for reconsideration., means: You may ask them to look again.}
bring: [ID card]
steps: [See the date, Decide whom to ask]
picture:
  title: After you get it
  stages:
    - {who: You, does: See the date, when: That day}
    - {who: The police, does: Look again}
then: The police will answer you.
not_us:
  - {matter: Solving the crime, who: The police}
review:
  - {by: Editors, checked: [Article numbers], result: Matches the public text}
owner: {a: Complaints Department, b: Case Management}
""",
)
_sample(
    "question",
    "who-helps/start.md",
    """
type: question
title: 你遇到的是哪类事？
answers:
  - {text: 报了案没人管, to: police-wont-file}
  - {text: 都不像，说不清, to: not-sure, hint: 先问一问}
""",
    """
title: What is it about?
answers:
  - {text: Police did not act}
  - {text: Something else, hint: Ask first}
""",
)
_sample(
    "outcome",
    "who-helps/police-wont-file.md",
    """
type: outcome
title: 先要通知书，再找检察院
summary: 先要一张不予立案通知书，再来检察院。
ours: partly
who: 办案的公安机关
channels: ["12309"]
reason: 公安机关负责立案（《刑事诉讼法》第一百零九条）。
bring: [身份证]
refused: 请对方写一张不受理的回执，拿着它打 12309。
read: [police-wont-file]
review:
  - {on: 2026-11-23, by: 内容编写组, checked: [条文号], result: 与公开文本一致}
owner: {a: 控告申诉部门, b: 案件管理部门}
next_review: 2027-05-21
""",
    """
title: Get the notice, then come to us
summary: Get the notice first.
who: The police handling it
reason: The police open cases (Criminal Procedure Law, Article 109).
bring: [ID card]
refused: Ask for a written receipt and call 12309.
review:
  - {by: Editors, checked: [Article numbers], result: Matches the public text}
owner: {a: Complaints Department, b: Case Management}
""",
)
_sample(
    "plain_words",
    "plain-words.md",
    """
title: 大白话对照表
summary: 法律词听不懂，在这里查。
terms:
  - {term: 不起诉, plain: 检察院决定不把人送上法庭。, english: non-prosecution}
  - {term: 立案, plain: 正式开始查这个案子。, english: opening a case, also: [立案侦查, 不予立案通知书]}
sayings:
  - {said: [不告了, 放过他], written: [不起诉], said_english: [let off], written_english: [non-prosecution]}
""",
    """
title: Plain words
summary: Look up legal words here.
terms:
  - {term: 立案, plain: Police start to investigate.}
  - {term: 不起诉, plain: The case does not go to court.}
""",
)
_sample(
    "outdated_words",
    "outdated-words.md",
    """
title: 这些说法已经不用了
summary: 碰到下面的老说法，先别照着跑。
words:
  - {term: 劳动教养, also: [劳教], english: [re-education through labour], inside: [勤劳教育], group: system, since: 2013-12-28, instead: 没有这种处罚了。, why: 废止了。}
  - {term: 反贪局, english: [anti-corruption bureau], group: office, since: "2018", instead: 打热线举报。, why: 换了地方管（待核）。}
review:
  - {on: 2026-11-23, by: 控告申诉部门, checked: [条文号, 期限], result: 与公开文本一致, procurator: "true"}
owner: {a: 案件管理部门, b: 办公室}
next_review: 2027-05-19
""",
    """
title: Names no longer in use
summary: See who is in charge now.
words:
  - {term: 反贪局, instead: Go to the supervision commission., why: It took over (to be verified).}
  - {term: 劳动教养, instead: This punishment is gone., why: It was abolished.}
review:
  - {by: Editors, checked: [Article numbers], result: Matches the public text}
owner: {a: Case Management, b: General Office}
""",
)
_sample(
    "heard_item",
    "heard/2026-10-lunch.md",
    """
title: 工作站中午没人，白跑一趟
sample: true
heard_on: 2026-10-12
source: box
theme: service
state: adopted
closed_on: 2026-10-20
led_to: workstations/chengguan.md
summary: 中午改为轮流值班。
""",
    """
title: Nobody at the workstation at noon
summary: Staff now take turns at noon.
""",
)
_sample(
    "consultation",
    "consultations/2026-11-hours.md",
    """
title: 工作站几点开门合适
sample: true
summary: 说说工作站几点开门你方便。
about: 有人说中午关门不方便。听了大家的话，再定开门时间。
opens: 2026-08-01
closes: 2026-09-10
questions:
  - 你什么时候有空来？
  - 中午开门对你有用吗？
by: 办公室
channels: ["12309"]
workstations: [chengguan]
events: [2026-12-05-open-day]
result:
  on: 2026-10-20
  views: 12
  points:
    - {said: 中午也要有人, count: 7, outcome: adopted, did: 中午留一个人, led_to: workstations/chengguan.md}
    - {said: 半夜也开门, count: 2, outcome: declined, reason: 夜里没有人手}
    - {said: 门口种棵树, count: 3, outcome: noted}
""",
    """
title: Which opening hours suit you
summary: Tell us when you can come.
about: Some found the door shut at noon. We will listen and then decide.
questions:
  - When can you come?
  - Would noon help you?
by: General Office
result:
  points:
    - {said: Someone should be there at noon, did: One person stays at noon}
    - {said: Open at midnight, reason: We have nobody at night}
    - {said: Plant a tree at the door}
""",
)
_sample(
    "figures",
    "figures/2025-visits.md",
    """
title: 2025年接待来访的数字
about: work
summary: 2025年，来访、来电各有多少。
period: {from: 2025-07-01, to: 2025-12-31}
source: {title: 示例县人民检察院2025年工作报告, number: "5", url: "https://www.12309.gov.cn/", published: 2026-01-20}
rows:
  - {what: 接待来访, value: "128", unit: 人次}
  - {what: 答复满意, value: "92.5", unit: "%", note: 只算留了电话的}
asked: "40"
method: 打电话问来访过的人
""",
    """
title: Visits received in 2025
summary: How many came and how many called in 2025.
source: {title: Work report 2025 of Shili County People's Procuratorate}
rows:
  - {what: Visitors, unit: people}
  - {what: Satisfied with the answer, unit: "%", note: Only those who left a number}
method: Calls to people who had come
""",
)
_sample(
    "page",
    "about/privacy.md",
    """
title: 隐私
summary: 这个网站不收集你的任何信息。
""",
    """
title: Privacy
summary: This site collects nothing about you.
""",
)
_sample(
    "section",
    "workstations/index.md",
    """
title: 社区检察工作站
nav_title: 找工作站
summary: 挑离家最近的一个，去之前先打电话。
""",
    """
title: Community workstations
nav_title: Workstations
summary: Pick the nearest one and call before you go.
""",
)
_sample(
    "home",
    "index.md",
    """
title: 家门口的检察院
summary: 有事不知道找谁，从这里开始。
doors:
  - {title: 这事该找谁？, text: 点几下就知道, to: who-helps/start.md}
  - {title: 去哪里找？, text: 看看离家最近的工作站, to: workstations/index.md}
  - {title: 能去看看吗？, text: 开放日谁都能来, to: events/2026-12-05-open-day.md}
urgent: ["12309"]
""",
    """
title: The Procuratorate Next Door
summary: Not sure whom to ask? Start here.
doors:
  - {title: Who handles this?, text: A few taps}
  - {title: Where?, text: The nearest workstation}
  - {title: Can I visit?, text: Open to everyone}
""",
)

_sample(
    "holidays",
    "holidays.md",
    """
title: 放假和调休
summary: 哪天放假、哪天补班，都照国务院办公厅的通知。
years:
  - year: 2026
    notice: 国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）
    issued: 2025-11-04
    source: {text: 新华社播发的通知全文, on: 2026-11-23, status: checked}
    off:
      - {name: 国庆节, from: 2026-10-01, to: 2026-10-07}
    work: [2026-09-20, 2026-10-10]
""",
    """
title: Public holidays
summary: As announced by the State Council.
years:
  - {year: 2026, source: {text: Full text published by Xinhua}}
""",
)

_sample(
    "lecture_menu",
    "lectures.md",
    """
title: 请我们去讲一课
summary: 挑一课，打个电话，我们上门来讲，不收钱。
ahead: 7
least: 10
order: [挑一课, 打电话]
say: 我们是某某村，想请你们来讲一课。
lectures:
  - {title: 报了案不立案，找谁, audience: [office, community, business, village, school], minutes: 45, sheets: [police-wont-file]}
""",
    """
title: Ask us to come and talk
summary: Pick a talk and call. We come to you, free of charge.
order: [Pick a talk, Call]
say: We are a village and would like a talk.
lectures:
  - {title: The police will not open a case}
""",
)

ALL: dict[str, str] = {path: text for sample in SAMPLES.values() for path, text in sample.files.items()}
"""全部样例合成的一个小站；问题的两个回答通向两个结果，所以结果多放一个。"""
_ASK = (
    ("先要通知书，再找检察院", "说不清，先问一句"),
    ("公安机关负责立案（《刑事诉讼法》第一百零九条）。", "走错门不要紧。"),
    ("by: 内容编写组, checked: [条文号]", "by: 控告申诉部门, checked: [条文号和期限]"),
    ("result: 与公开文本一致", 'result: 与公开文本一致, procurator: "true"'),
)
ALL["who-helps/not-sure.md"] = reduce(lambda text, change: text.replace(*change), _ASK, SAMPLES["outcome"].zh)
ALL["who-helps/not-sure.en.md"] = (
    SAMPLES["outcome"]
    .en.replace("Get the notice, then come to us", "Not sure? Ask first")
    .replace(" (Criminal Procedure Law, Article 109)", "")
)
